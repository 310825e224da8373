"""The payment list: months, amounts, subtotals per village, the sum in words."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.rosters import RosterFilter
from vetdesk.services.exporting import Exporting
from vetdesk.storage.database import Database

QUARTER = (date(2025, 7, 1), date(2025, 9, 30))


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


@pytest.fixture
def exporting(desk: Desk) -> Exporting:
    return Exporting(desk.database, desk.session, definitions(), desk.clock)


def draws(name: str, village_id: int, category: str, standard: int, **more: object) -> Recipient:
    values = {"name": name, "account_number": "6299016312418623826", "childless_elder": 1}
    held = Identity(0, "", category, str(more.pop("status", "drawing")), {"monthly_standard": standard, **more})  # type: ignore[dict-item]  # values of a test
    return Recipient(0, "", values, (held,), village_id)


@pytest.fixture
def people(desk: Desk) -> None:
    with desk.database.write("set up", desk.session.actor) as work:
        first, second = (work.villages.add(Village(0, "", name)).id for name in ("上村", "下村"))
    desk.people([
        draws("甲", first, "11", 29_080_000, nursing_allowance=1_000_050, disability_grade="1"),
        draws("乙", first, "51", 8_905_000, benefit_from="2025-08-01"),
        draws("丙", second, "81", 645_600, benefit_from="2010"),
        draws("丁", second, "51", 8_905_000, benefit_from="2025-10"),
        draws("戊", second, "51", 8_905_000, status="stopped"),
    ])  # fmt: skip


def rows_of(path: Path) -> list[dict[str, object]]:
    sheet = openpyxl.load_workbook(path).worksheets[0]
    heading = [cell.value for cell in sheet[3]]
    return [dict(zip(heading, row, strict=True)) for row in sheet.iter_rows(4, values_only=True)]


@pytest.mark.usefixtures("people")
def test_amounts_are_standard_times_months_and_every_village_is_added_up(exporting: Exporting, tmp_path: Path) -> None:
    rows = rows_of(exporting.payment(tmp_path / "a.xlsx", *QUARTER, purpose="报县局").path)
    told = [(row["姓名"], row["发放月数"], row["发放金额"], row["护理费"], row["发放资金总额"]) for row in rows[:6]]
    assert told == [
        ("甲", 3, 8724, 300.02, 9024.02),
        ("乙", 2, 1781, None, 1781),
        ("2人", None, 10505, 300.02, 10805.02),
        ("丙", 3, 193.68, None, 193.68),
        ("1人", None, 193.68, 0, 193.68),
        ("3人", None, 10698.68, 300.02, 10998.7),
    ]
    assert [row["序号"] for row in rows[:6]] == [1, 2, "上村小计", 3, "下村小计", "合计"]
    assert rows[0]["是否孤老"] == "是"


def test_the_sum_stands_in_capital_numerals_above_the_signatures(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    held = Identity(0, "", "51", "drawing", {"monthly_standard": 8_905_000})
    desk.people([Recipient(0, "", {"name": "甲"}, (held,))])
    rows = rows_of(exporting.payment(tmp_path / "a.xlsx", *QUARTER, purpose="报县局").path)
    assert [row["序号"] for row in rows] == [
        1,
        "未分村小计",
        "合计",
        "合计人民币（大写）：贰仟陆佰柒拾壹元伍角整",
        "分管领导：",
    ]


@pytest.mark.usefixtures("people")
def test_a_variant_lists_its_categories_with_their_columns(exporting: Exporting, tmp_path: Path) -> None:
    report = exporting.payment(tmp_path / "a.xlsx", *QUARTER, variant="payment_disabled", purpose="报县局")
    (first, *_) = rows_of(report.path)
    assert (first["姓名"], first["残疾等级"], report.rows) == ("甲", "一级", 1)
    title = openpyxl.load_workbook(report.path).worksheets[0]["A1"].value
    assert title.endswith("2025年三季度残疾人员抚恤金发放花名册")


@pytest.mark.usefixtures("people")
def test_a_village_is_listed_alone(desk: Desk, exporting: Exporting, tmp_path: Path) -> None:
    with desk.database.read() as look:
        (wanted,) = [key for key, name in look.villages.names().items() if name == "下村"]
    filtered = RosterFilter(village_ids=frozenset({int(wanted)}))
    assert exporting.payment(tmp_path / "a.xlsx", *QUARTER, filtered, purpose="报县局").rows == 1


def test_every_declared_variant_is_offered(exporting: Exporting) -> None:
    keys = [layout.key for layout in exporting.payment_variants()]
    assert keys[0] == "payment"
    assert len(keys) == 7
    assert all(layout.subtotal and layout.words for layout in exporting.payment_variants())
