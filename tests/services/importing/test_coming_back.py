"""A workbook with results that comes back: exactly the rows that were repaired in it are taken."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.people_made_up import id_number
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, TakeOver
from vetdesk.domain.importing.layouts import layout_signature
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.services.importing import Importing
from vetdesk.services.open_station import OpenStation

ANSWERS = Answers(take_over={"": TakeOver("drawing")})
HEAD = ("姓名", "身份证号", "类别", "联系电话")
ONE, TWO, THREE, FOUR = (id_number(number) for number in range(4))


@pytest.fixture
def importing(station: OpenStation) -> Importing:
    return Importing(station.database, station.session, station.definitions, station.now)


def a_workbook(path: Path, *people: Sequence[str]) -> Path:
    book = openpyxl.Workbook()
    for row in (HEAD, *people):
        book.active.append(list(row))
    book.save(path)
    return path


def keep(importing: Importing, path: Path, answers: Answers = ANSWERS) -> ImportPlan:
    plan = importing.plan(importing.read(path), answers)
    importing.keep(plan, answers)
    return plan


def verdicts(plan: ImportPlan) -> list[str]:
    return [str(row.verdict) for row in plan.rows[1:]]


def returned(importing: Importing, source: Path, plan: ImportPlan) -> Path:
    target = source.with_name(f"back_{source.name}")
    importing.write_returned(source, target, plan, "zh_CN")
    return target


def corrected(path: Path, **cells: str) -> Path:
    book = openpyxl.load_workbook(path)
    for place, text in cells.items():
        book.active[place] = text
    target = path.with_name(f"corrected_{path.name}")
    book.save(target)
    return target


def test_only_repaired_rows_are_taken_from_a_returned_workbook(importing: Importing, tmp_path: Path) -> None:
    source = a_workbook(
        tmp_path / "名册.xlsx",
        ("张三", ONE, "参战", ""), ("李四", TWO[:17], "参战", ""), ("王五", THREE, "荣军", ""),
        ("赵六", "", "参战", ""),
    )  # fmt: skip
    first = keep(importing, source)
    assert verdicts(first) == ["add", "error", "error", "error"]
    back = returned(importing, source, first)
    assert verdicts(importing.plan(importing.read(back), ANSWERS)) == ["same", "error", "error", "error"]
    second = keep(importing, corrected(back, B3=TWO, C4="残疾军人"))
    assert verdicts(second) == ["same", "add", "add", "error"]
    assert all("导入结果" not in person.after.extra for person in second.people), "our own column is no fact"


def test_the_returned_workbook_is_of_the_senders_layout(importing: Importing, tmp_path: Path) -> None:
    source = a_workbook(tmp_path / "名册.xlsx", ("张三", ONE, "参战", ""))
    reading = importing.read(source)
    back = importing.read(returned(importing, source, keep(importing, source)))
    assert layout_signature(back) == layout_signature(reading)
    assert importing.facts(back).earlier, "what was answered about the sender's file is offered for it, too"


def test_what_was_repaired_on_the_review_page_is_told_in_the_returned_workbook(
    importing: Importing, tmp_path: Path
) -> None:
    source = a_workbook(tmp_path / "名册.xlsx", ("李四", TWO[:17], "参战", ""))
    answers = replace(ANSWERS, repairs={(0, 2): {"id_number": TWO}})
    plan = keep(importing, source, answers)
    sheet = openpyxl.load_workbook(returned(importing, source, plan)).active
    assert sheet["E2"].value == f"新增；身份证号“{TWO[:17]}”已改为“{TWO}”"
    assert sheet["B2"].value == TWO[:17], "the sender's own cells stay as he wrote them"
    again = importing.plan(importing.read(source), ANSWERS)
    assert verdicts(again) == ["error"], "without its repair the row is as wrong as before"


def test_a_month_that_was_told_is_no_problem_any_more(importing: Importing, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["姓名", "身份证号", "类别", "入伍时间"])
    book.active.append(["张三", ONE, "参战", 1978.1])
    book.save(tmp_path / "a.xlsx")
    reading = importing.read(tmp_path / "a.xlsx")
    assert [problem.code for problem in importing.plan(reading, ANSWERS).rows[1].problems] == ["date.ambiguous"]
    told = importing.plan(reading, replace(ANSWERS, month=AmbiguousMonth.OCTOBER))
    assert told.rows[1].problems == ()
    assert told.people[0].after.values["enlisted_on"] == "1978-10"
