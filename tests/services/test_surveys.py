"""A survey from its first form to the results: by hand, from a dirty workbook, and nobody recognisable."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_database
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError, UnreadableFileError
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Actor, Right
from vetdesk.domain.surveys.forms import SurveyRun, SurveySheet
from vetdesk.domain.surveys.rows import RowDoubt, RowVerdict
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.services.survey_papers import SurveyPapers
from vetdesk.services.survey_workbooks import SurveyWorkbooks
from vetdesk.services.surveys import Surveys


@dataclass
class Office:
    """A station with three villages and its surveys."""

    desk: Desk
    surveys: Surveys
    papers: SurveyPapers
    workbooks: SurveyWorkbooks
    villages: Mapping[str, int]

    def run(self, title: str) -> SurveyRun:
        return self.surveys.begin(self.surveys.offered()[0], title, "2025-01-01", "2025-02-28")

    def enter(self, run: SurveyRun, number: str = "", village: str = "", **answers: str) -> SurveySheet:
        place = self.villages.get(village)
        return self.surveys.enter(
            SurveySheet(0, "", run.id, number, place, "2025-01-18", answers or {"overall": "very"})
        )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    clock = Clock()
    database = a_database(tmp_path_factory.mktemp("surveys"), clock)
    desk = a_desk(database, clock)
    with database.write("set up", desk.session.actor) as work:
        villages = {name: work.villages.add(Village(0, "", name)).id for name in ("红星村", "兰溪村", "石桥村")}
    parts = (database, desk.session, definitions(), clock)
    printing = Printing(database, definitions(), desk.session, clock)
    papers = SurveyPapers(printing, database, desk.session, definitions(), clock)
    yield Office(desk, Surveys(*parts), papers, SurveyWorkbooks(*parts), villages)
    database.close()


def codes(refused: pytest.ExceptionInfo[InvalidFieldsError]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_printed_forms_have_numbers_of_their_own_and_each_is_entered_once(office: Office) -> None:
    run = office.run("春季调查")
    printed = office.papers.forms(run.id, 3)
    assert printed.preview().pages == 2
    assert printed.make("", None, Unwatched()).pages == 3
    assert office.papers.forms(run.id, 2).make("", None, Unwatched()).pages == 2
    office.enter(run, "5")
    for number, code in (
        ("0005", "survey.entered_twice"),
        ("6", "survey.number_unknown"),
        ("甲", "survey.number_unknown"),
    ):
        with pytest.raises(InvalidFieldsError) as refused:
            office.enter(run, number)
        assert codes(refused) == [code]
    office.enter(run)
    office.surveys.take_back(office.enter(run, "4"))
    office.enter(run, "4")
    assert [line.forms for line in office.surveys.runs() if line.run.id == run.id] == [3]


def test_the_results_are_counted_by_village_and_small_villages_stand_together(office: Office) -> None:
    run = office.run("结果调查")
    for village, count in (("红星村", 6), ("兰溪村", 3), ("石桥村", 2)):
        for _ in range(count):
            office.enter(run, village=village, overall="very", attitude="5", suggestion="多组织活动")
    found = office.surveys.results(run.id)
    assert [group.forms for group in found.results.groups] == [6, 5]
    assert office.papers.results(run.id).preview().pages >= 1
    assert "".join(sorted(set(found.results.texts["suggestion"]))) == "多组织活动"


def test_a_run_that_is_over_takes_nothing_more_and_keeps_what_it_has(office: Office) -> None:
    run = office.run("已结束的调查")
    office.enter(run)
    ended = office.surveys.end(run)
    assert ended.ended
    for deed in (
        lambda: office.enter(run), lambda: office.papers.forms(run.id, 1),
        lambda: office.workbooks.write_forms(run.id, Path("unused.xlsx"), 1),
    ):  # fmt: skip
        with pytest.raises(InvalidFieldsError) as refused:
            deed()
        assert codes(refused) == ["survey.run_ended"]
    assert office.surveys.results(run.id).results.forms == 1


def test_a_workbook_goes_out_styled_and_comes_back_dirty_without_loss(office: Office, tmp_path: Path) -> None:
    run, path = office.run("表格调查"), tmp_path / "out.xlsx"
    office.workbooks.write_forms(run.id, path, 6)
    book = openpyxl.load_workbook(path)
    table = book.worksheets[0]
    assert table.data_validations.count >= 6
    first = next(row for row in range(1, 9) if table.cell(row, 1).value == "0001")
    for place, (village, overall) in enumerate(
        (("红星村", "非常满意"), ("红星村", "还可以吧"), ("不知村", "满意"), ("", "满意"), ("兰溪村", "满意"))
    ):
        table.cell(first + place, 2, village or None)
        table.cell(first + place, 4, overall)
    table.cell(first + 4, 1, "0001")
    table.cell(first + 4, 2, "红星村")
    table.cell(first + 4, 4, "非常满意")
    table.cell(first + 6, 4, "满意")
    book.save(path)
    seen = office.workbooks.examine(run.id, path)
    verdicts = [(row.number, str(row.verdict), [doubt for doubt, _ in row.doubts]) for row in seen.rows[:7]]
    assert verdicts == [
        ("0001", "take", []), ("0002", "ask", [RowDoubt.ANSWER]), ("0003", "ask", [RowDoubt.VILLAGE]),
        ("0004", "take", []), ("0001", "refused", [RowDoubt.TWICE]), ("0006", "empty", []),
        ("", "ask", [RowDoubt.NO_NUMBER]),
    ]  # fmt: skip
    assert sum(len(seen.of(verdict)) for verdict in RowVerdict) == len(seen.rows)
    assert office.workbooks.keep(seen) == 2
    by_hand = seen.sheet_of(seen.of(RowVerdict.ASK)[-1])
    office.surveys.enter(by_hand)
    again = office.workbooks.examine(run.id, path)
    assert again.of(RowVerdict.TAKE) == []
    assert office.workbooks.keep(again) == 0
    assert [line.forms for line in office.surveys.runs() if line.run.id == run.id] == [3]


def test_another_runs_workbook_and_a_file_without_the_questions_are_refused(office: Office, tmp_path: Path) -> None:
    one, other, path = office.run("甲调查"), office.run("乙调查"), tmp_path / "out.xlsx"
    office.workbooks.write_forms(one.id, path, 2)
    with pytest.raises(InvalidFieldsError) as refused:
        office.workbooks.examine(other.id, path)
    assert codes(refused) == ["survey.other_run"]
    plain = openpyxl.Workbook()
    plain.worksheets[0].append(["姓名", "电话"])
    plain.save(tmp_path / "plain.xlsx")
    with pytest.raises(UnreadableFileError):
        office.workbooks.examine(one.id, tmp_path / "plain.xlsx")


def test_the_results_leave_as_a_workbook_that_names_nobody(office: Office, tmp_path: Path) -> None:
    run = office.run("{导出}调查")
    for place in range(5):
        office.surveys.enter(
            SurveySheet(
                0,
                "",
                run.id,
                "",
                office.villages["红星村"],
                "",
                {"overall": "not", "suggestion": f"建议{place}"},
                "某某某",
            )
        )
    office.workbooks.write_results(run.id, tmp_path / "r.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets
    texts = {str(cell.value) for sheet in sheets for row in sheet.rows for cell in row}
    assert {"{导出}调查", "建议4", "100%"} <= texts
    assert not any("某某某" in text for text in texts)


def test_who_left_a_name_is_told_with_own_words_and_no_other_answer(office: Office) -> None:
    run = office.run("留名调查")
    office.enter(run, overall="not")
    office.surveys.enter(SurveySheet(0, "", run.id, "", None, "", {"overall": "not", "suggestion": "望回复"}, " 王某 "))
    (one,) = office.surveys.named(run.id)
    assert (one.named, one.texts) == ("王某", ("望回复",))
    assert "not" not in repr(one)


def test_without_the_right_nothing_is_entered(office: Office) -> None:
    run, actor = office.run("权限调查"), office.desk.session.actor
    office.desk.session.actor = Actor(actor.staff, frozenset({Right.SEE_ARCHIVE}))
    try:
        with pytest.raises(NotPermittedError):
            office.enter(run)
    finally:
        office.desk.session.actor = actor
    with pytest.raises(InvalidFieldsError):
        office.surveys.begin(replace(office.surveys.offered()[0]), " ", "2025-01-01", "2025-02-01")
