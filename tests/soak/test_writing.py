"""Workbooks of the size that a district sends and gets: written, marked, filled, and opened by LibreOffice."""

import random
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.county_template import SHEET, TOTALS_ROW, county_template
from tests.libre_office import needs_libre_office
from tests.sender_workbook import FIRST, people, sender_workbook
from tests.services.test_every_workbook import opened_by_libre_office, shown
from tests.services.test_templates import settle
from tests.services.visit_desk import a_desk, definitions
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.domain.importing.plan import Verdict
from vetdesk.services.exporting import Exporting
from vetdesk.services.importing import Importing
from vetdesk.services.templates import Templates
from vetdesk.storage.database import Database

PEOPLE = 3_000
"""What one import of the county's system takes at most (domain facts 8.1)."""
pytestmark = pytest.mark.soak


@needs_libre_office
def test_a_template_of_three_thousand_rows_is_filled_and_opens(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    desk = a_desk(database, clock)
    settle(desk, PEOPLE)
    templates = Templates(database, desk.session, definitions(), clock)
    taken = templates.take_in(county_template(tmp_path / "模板.xlsx"))
    report = templates.fill(taken.id, tmp_path / "out.xlsx", purpose="报县局")
    assert report.rows == PEOPLE
    sheet = openpyxl.load_workbook(report.path)[SHEET]
    assert sheet.cell(TOTALS_ROW - 6 + PEOPLE, 1).value == "合计"
    rows = shown(opened_by_libre_office(report.path, tmp_path))[SHEET]
    assert rows[TOTALS_ROW - 7 + PEOPLE][20] == sum(2337 + 0.5 * number for number in range(PEOPLE))


@needs_libre_office
def test_lists_of_three_thousand_people_open_and_add_up(database: Database, clock: Clock, tmp_path: Path) -> None:
    desk = a_desk(database, clock)
    settle(desk, PEOPLE)
    exporting = Exporting(database, desk.session, definitions(), clock)
    roster = shown(
        opened_by_libre_office(exporting.roster(tmp_path / "a.xlsx", subtotals=True, purpose="报县局").path, tmp_path)
    )
    sums = {row[0]: row[2] for row in roster["花名册"] if row and "小计" in str(row[0])}
    assert sums == {"上村小计": "1500人", "下村小计": "1500人"}
    counted = exporting.statistics(tmp_path / "b.xlsx", purpose="报县局")
    assert shown(opened_by_libre_office(counted.path, tmp_path))["统计表"][-2][-1] == PEOPLE


@needs_libre_office
def test_a_large_workbook_goes_back_and_takes_exactly_what_was_repaired(
    database: Database, clock: Clock, tmp_path: Path, seed: int
) -> None:
    rng = random.Random(seed)
    desk = a_desk(database, clock)
    importing = Importing(database, desk.session, definitions(), clock)
    answers = Answers(take_over={"": TakeOver("drawing")})
    rows = people(900)
    right = {number: str(rows[number][2]) for number in rng.sample(range(900), 200)}
    for number, whole in right.items():
        rows[number][2] = rng.choice((whole[:-1], f"{whole}9", "", f"{whole[:6]}195013450011"))
    source = sender_workbook(tmp_path / "送来.xlsx", rows)
    plan = importing.plan(importing.read(source), answers)
    importing.keep(plan, answers)
    broken = [row.row for row in plan.rows if row.verdict is Verdict.ERROR]
    importing.write_returned(source, tmp_path / "结果.xlsx", plan, "zh_CN")
    book = openpyxl.load_workbook(tmp_path / "结果.xlsx")
    repaired = sorted(rng.sample(broken, len(broken) // 2))
    for row in repaired:
        book["花名册"].cell(row, 3, right[row - FIRST])
    book.save(tmp_path / "修改.xlsx")
    saved = opened_by_libre_office(tmp_path / "修改.xlsx", tmp_path)
    again = importing.plan(importing.read(saved), answers)
    assert [row.row for row in again.rows if row.verdict is Verdict.ADD] == repaired
    assert again.totals()["update"] == 0
    assert again.totals()["error"] == len(broken) - len(repaired)
