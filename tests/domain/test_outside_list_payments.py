import random

import pytest

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.extras import Habits
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.outside_list_payments import (
    PaymentLine,
    PaymentRules,
    Period,
    entitled_months,
    expected,
    parse_period,
    reconcile,
)
from vetdesk.domain.people import Identity, Recipient

RULES = PaymentRules(frozenset({"stopped", "moved", "died", "cancelled"}))
QUARTER = Period("2025-07", "2025-09")


def held(status: str = "drawing", **values: str | int) -> Identity:
    return Identity(1, "", "51", status, values)


def person(**values: str) -> Recipient:
    return Recipient(1, "", values)


@pytest.mark.parametrize(
    ("text", "first", "last", "months"),
    [
        ("2025-Q3", "2025-07", "2025-09", 3),
        ("2025-H2", "2025-07", "2025-12", 6),
        ("2025", "2025-01", "2025-12", 12),
        ("2025-09", "2025-09", "2025-09", 1),
        ("2024-11..2025-02", "2024-11", "2025-02", 4),
    ],
)
def test_periods_are_the_months_they_name(text: str, first: str, last: str, months: int) -> None:
    period = parse_period(text)
    assert period == Period(first, last)
    assert len(period.months) == months


@pytest.mark.parametrize("text", ["", "三季度", "2025-13", "2025-Q5", "2025-03..2025-01"])
def test_what_is_no_period_is_none(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("who", "identity", "months"),
    [
        (person(), held(), 3),
        (person(), held(benefit_from="2025-08"), 2),
        (person(), held(benefit_from="2025-08-15"), 2),
        (person(died_on="2025-08-11"), held("died"), 2),
        (person(died_on="2025"), held("died", last_paid_month="2025-07"), 1),
        (person(died_on="2025-05-11"), held("died"), 0),
        (person(), held("stopped", stopped_on="2025-09"), 2),
        (person(), held("stopped", last_paid_month="2025-07"), 1),
        (person(), held("stopped"), 0),
        (person(), held("suspended", stopped_on="2025-07"), 0),
    ],
)
def test_months_are_counted_from_the_first_benefit_to_death_or_stop(
    who: Recipient, identity: Identity, months: int
) -> None:
    assert entitled_months(who, identity, QUARTER, RULES) == months


def test_a_county_that_pays_no_month_of_death_sets_it_so() -> None:
    habits = Habits(month_of_death=False, month_of_stop=True)
    strict = PaymentRules(RULES.ended, RateBook({}, {}, habits=habits))
    assert entitled_months(person(died_on="2025-08-11"), held("died"), QUARTER, strict) == 1
    assert entitled_months(person(), held("stopped", stopped_on="2025-09"), QUARTER, strict) == 3


def test_expected_is_rate_times_months_to_the_fen() -> None:
    rate = 973 * 10_000 + 3333
    assert expected(person(), held(monthly_standard=rate), QUARTER, None, RULES) == to_fen(3 * rate) == 29_200_000
    assert expected(person(), held(monthly_standard=rate), None, 2, RULES) == to_fen(2 * rate)
    assert expected(person(), held(), QUARTER, None, RULES) is None
    assert expected(person(), held(monthly_standard=rate), None, None, RULES) is None
    assert expected(person(died_on="2025-01-11"), held("died"), QUARTER, None, RULES) == 0


@pytest.mark.parametrize(("amount", "rounded"), [(149, 100), (150, 200), (13_210_000 * 5 // 12, 5_504_200)])
def test_amounts_are_rounded_half_up_to_whole_fen(amount: int, rounded: int) -> None:
    assert to_fen(amount) == rounded


@pytest.mark.parametrize("seed", range(20))
def test_groups_add_up_to_the_whole_whatever_the_lines(seed: int) -> None:
    chance = random.Random(seed)
    lines = [
        PaymentLine(
            chance.choice(["11", "51", ""]), chance.choice(["东村", "西村", ""]), chance.choice(["same", "ask"]),
            chance.randrange(10**8), chance.randrange(10**8),
        )
        for _ in range(chance.randrange(60))
    ]  # fmt: skip
    found = reconcile(lines)
    for groups in (found.by_category, found.by_village):
        for name in ("lines", "expected", "paid", "difference"):
            assert sum(getattr(one, name) for one in groups.values()) == getattr(found.whole, name)
        counts = [one.findings or {} for one in groups.values()]
        assert sum(sum(one.values()) for one in counts) == len(lines)


def test_a_title_that_names_only_the_year_leaves_the_months_to_the_line() -> None:
    year, rate = Period("2025-01", "2025-12"), 600 * 10_000
    assert expected(person(), held(monthly_standard=rate), year, 3, RULES) == 3 * rate
    assert expected(person(), held(monthly_standard=rate), year, None, RULES) == 12 * rate
    assert expected(person(), held(monthly_standard=rate, benefit_from="2025-12"), year, 3, RULES) == rate
    assert expected(person(), held(monthly_standard=rate), QUARTER, 1, RULES) == 3 * rate
