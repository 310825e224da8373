"""Many seeds: arrears add up for people of every kind, and circulars laid out at random read back to the yuan."""

import random

import pytest

from tests.domain.benefits.test_arrears import a_random_person
from tests.domain.benefits.test_circulars import CAUSES, GRADES, read
from tests.domain.benefits.worked import book, book_until
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.arrears import arrears, month_differences
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.months import months_from_to

pytestmark = pytest.mark.soak
PEOPLE = 300


def test_arrears_add_up_month_by_month(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(PEOPLE):
        person, held = a_random_person(rng)
        before = entitled(person, held, "2023-09", "2025-12", book_until("2024-07"))
        now = entitled(person, held, "2023-09", "2025-12", book())
        alone = [entitled(person, held, month, month, book())[0] for month in months_from_to("2023-09", "2025-12")]
        assert list(now) == alone
        assert arrears(month_differences(before, now)) == to_fen(
            sum(one.amount for one in now) - sum(one.amount for one in before)
        )


def test_a_circular_laid_out_at_random_is_read_to_the_yuan(seed: int) -> None:
    rng = random.Random(seed)
    wanted = {
        (str(grade), cause): rng.randrange(5_000, 130_000, 10) * 10_000
        for grade in range(1, 11)
        for cause, _ in CAUSES
        if cause != "illness" or grade <= 6
    }
    (table,) = read(_laid_out(rng, wanted)).tables
    assert table.amounts == wanted
    assert (table.benefit, table.valid_from, table.doubts) == ("disability_pension", "2025-08", ())


def _laid_out(rng: random.Random, wanted: dict[tuple[str, str], int]) -> list[list[str]]:
    unit = rng.choice(("单位：元/年", "单位：元／年", "（元/人·年）", "每人每年"))
    since = rng.choice(("自2025年8月1日起执行", "从2025年8月1日起", "2025 年 8 月 1 日起执行"))
    title = [["残疾抚恤金标准表"], rng.choice(([since, unit], [unit, "", since], [f"{since}，{unit}"]))]
    grade_word = rng.choice(("{}级", " {} 级 "))
    offset = [""] * rng.choice((0, 0, 1))
    if rng.random() < 0.5:
        rows = [[*offset, "等级", *(zh for _, zh in CAUSES)]]
        for place, name in enumerate(GRADES, 1):
            cells = [_written(rng, wanted.get((str(place), cause))) for cause, _ in CAUSES]
            rows.append([*offset, grade_word.format(name), *cells])
        return title + rows
    merged = rng.random() < 0.5
    rows = [[*offset, "残疾等级", "残疾性质", rng.choice(("标准", "抚恤金标准", "年标准"))]]
    for place, name in enumerate(GRADES, 1):
        for number, (cause, zh) in enumerate(CAUSES):
            if (str(place), cause) in wanted:
                label = "" if merged and number else grade_word.format(name)
                rows.append([*offset, label, zh, _written(rng, wanted[str(place), cause])])
        if rng.random() < 0.2:
            rows.append([])
    return title + rows


def _written(rng: random.Random, amount: int | None) -> str:
    if amount is None:
        return rng.choice(("", "—", "/"))
    yuan = amount // 10_000
    return rng.choice((str(yuan), f"{yuan:,}", f"{yuan}.00", f"{yuan}元", f" {yuan} "))
