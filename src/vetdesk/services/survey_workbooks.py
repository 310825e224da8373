"""Workbooks of a survey: one to fill in and bring back, whose doubtful rows are asked about, and one of the results."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, UnreadableFileError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.reading.plain import PlainWorkbook
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.surveys.forms import Question, QuestionKind, Survey, SurveyRun, SurveySheet, check_sheet
from vetdesk.domain.surveys.results import GroupResult
from vetdesk.domain.surveys.rows import (
    DAY,
    HEADINGS,
    NAMED,
    NUMBER,
    VILLAGE,
    Known,
    RowVerdict,
    SurveyRow,
    origin_of,
    read_rows,
)
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.session import Session
from vetdesk.services.survey_papers import MOST_FORMS, group_name, percent
from vetdesk.services.surveys import RunResults, deal_numbers, is_dealt, refuse_ended, run_results, survey_of
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

FORMS, RESULTS = "survey_forms", "survey_results"
"""How the exports are named in the journal and in the stamp."""


@dataclass(frozen=True, slots=True)
class ReturnedSurvey:
    """A workbook that came back: every row below its headings with what becomes of it; nothing is kept yet."""

    run: SurveyRun
    survey: Survey
    book: PlainWorkbook
    rows: tuple[SurveyRow, ...]

    def of(self, verdict: RowVerdict) -> list[SurveyRow]:
        """The rows of one verdict; those of all verdicts are all rows."""
        return [row for row in self.rows if row.verdict is verdict]

    def sheet_of(self, row: SurveyRow) -> SurveySheet:
        """A row as a form to be entered, with what was read of it."""
        return SurveySheet(
            0, "", self.run.id, row.number, row.village_id, row.answered_on, row.answers, row.named,
            origin_of(self.book.sha256, row),
        )  # fmt: skip


class SurveyWorkbooks:
    """Writes and takes in workbooks of surveys; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def write_forms(self, run_id: int, path: Path, count: int) -> ExportReport:
        """A workbook with a numbered row for each form, and drop-down lists; names nobody.

        Raises InvalidFieldsError for a run that is over, NotPermittedError, NotWrittenError.
        """
        if not 0 < count <= MOST_FORMS:
            raise InvalidFieldsError((Problem("count", "survey.too_many", Severity.ERROR, str(count)),))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            run = work.surveys.run(run_id)
            refuse_ended(run)
            survey, numbers = survey_of(self._definitions, run), deal_numbers(work, run, count)
            layout = _layout(survey, run)
            keys = [f"{run.uid}/{number}" for number in numbers]
            rows = [[number, *[None] * (len(layout.columns) - 1)] for number in numbers]
            villages = [one.name for one in work.villages.all() if one.merged_into is None and not one.valid_to]
            lists = {VILLAGE: villages, **{one.key: _wordings(one) for one in survey.questions if _is_list(one)}}
            sheet = RosterSheet(layout, layout.filled(facts), rows, lists, keys=keys)
            return Content([column.field for column in layout.columns], keys, set(), [sheet])

        return self._deed.carry_out(FORMS, path, "满意度调查", content)

    def examine(self, run_id: int, path: Path, password: str = "") -> ReturnedSurvey:
        """What a workbook says; nothing is kept.

        Raises UnreadableFileError (also if it has not the questions of the run), InvalidFieldsError if it is another
        run's or this one is over.
        """
        self._session.require(Right.CLOSE_NEED)
        words, columns = self._definitions.vocabulary, self._definitions.columns
        book = WorkbookReader(columns, words, self._today()).texts(path, password)
        with self._database.read() as look:
            return self._examined(look, run_id, book)

    def keep(self, seen: ReturnedSurvey) -> int:
        """Keep the rows that are clear and return how many; those asked about or refused stay as they are.

        They are judged again, so that a form entered meanwhile is not kept twice.
        """
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write("take in survey forms", actor, source=f"survey:{seen.book.sha256}") as work:
            again = self._examined(work, seen.run.id, seen.book)
            taken = again.of(RowVerdict.TAKE)
            for row in taken:
                work.surveys.add_sheet(again.sheet_of(row))
        return len(taken)

    def write_results(self, run_id: int, path: Path) -> ExportReport:
        """The results by question and village, and answers in own words; names nobody."""

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            found = run_results(work, self._definitions, run_id)
            sheets = [_result_sheet(found, facts)]
            if any(found.results.texts.values()):
                sheets.append(_text_sheet(found, facts))
            return Content([column.field for column in sheets[0].layout.columns], [], set(), sheets)

        return self._deed.carry_out(RESULTS, path, "满意度调查", content)

    def _examined(self, look: Reading, run_id: int, book: PlainWorkbook) -> ReturnedSurvey:
        run = look.surveys.run(run_id)
        refuse_ended(run)
        keys = book.stamp.row_keys if book.stamp is not None else ()
        if any(not key.startswith(f"{run.uid}/") for key in keys):
            raise InvalidFieldsError((Problem("title", "survey.other_run", Severity.ERROR, book.file),))
        survey, sheets = survey_of(self._definitions, run), look.surveys.sheets(run_id)
        entered = {one.number: one.answers for one in sheets if one.number}
        origins = frozenset(one.origin for one in sheets if one.origin)
        seat = self._database.seat

        def village(name: str) -> int | None:
            found = look.villages.resolve(name)
            return found.id if found is not None else None

        rows = read_rows(survey, book, Known(entered, origins, lambda number: is_dealt(run, number, seat), village))
        if rows is None:
            raise UnreadableFileError(book.file, "no_table")
        return ReturnedSurvey(run, survey, book, tuple(self._checked(survey, run, row) for row in rows))

    def _checked(self, survey: Survey, run: SurveyRun, row: SurveyRow) -> SurveyRow:
        """A row that is clear but wrong all the same (a day ahead, words too long) is asked about."""
        return row if row.verdict is not RowVerdict.TAKE else asked_if_wrong(survey, run, row, self._today())

    def _today(self) -> date:
        return day_at_station(self._now())


def asked_if_wrong(survey: Survey, run: SurveyRun, row: SurveyRow, today: date) -> SurveyRow:
    """The row as it is, or asked about because the form would be refused."""
    sheet = SurveySheet(0, "", run.id, row.number, row.village_id, row.answered_on, row.answers, row.named)
    problems = check_sheet(survey, sheet, today)
    return row.asked(problems[0].as_written or problems[0].field) if problems else row


def _is_list(question: Question) -> bool:
    return question.kind is not QuestionKind.TEXT and not question.many


def _wordings(question: Question) -> list[str]:
    return [option.label.zh for option in question.options]


def _layout(survey: Survey, run: SurveyRun) -> RosterLayout:
    """The columns of a workbook to fill in; a question that allows several answers is typed, with 、 between them."""
    columns = [
        RosterColumn(NUMBER, HEADINGS[NUMBER], 10, CellKind.CENTRED),
        RosterColumn(VILLAGE, HEADINGS[VILLAGE], 14, choices=VILLAGE),
        RosterColumn(DAY, HEADINGS[DAY], 12, CellKind.CENTRED),
    ]
    for place, question in enumerate(survey.questions, 1):
        wide = 26 if _is_list(question) else 40
        choices = question.key if _is_list(question) else ""
        columns.append(RosterColumn(question.key, f"{place}. {question.label.zh}", wide, choices=choices))
    columns.append(RosterColumn(NAMED, HEADINGS[NAMED], 14))
    many = [
        f"第{place}题可填：{'、'.join(_wordings(question))}"
        for place, question in enumerate(survey.questions, 1)
        if question.many
    ]
    lines = ("问卷不记名，每行一份；选择题请从下拉列表中选择。", *map(_literal, many))
    return RosterLayout(FORMS, "满意度调查", _literal(run.title), lines, tuple(columns), frozen_columns=1)


def _literal(text: str) -> str:
    """A text in which nothing is filled in."""
    return text.replace("{", "{{").replace("}", "}}")


def _result_sheet(found: RunResults, facts: Mapping[str, str]) -> RosterSheet:
    results = found.results
    groups = [("全部", results.whole), *((group_name(found, one), one) for one in results.groups)]
    shown = [(name, group) for name, group in groups if group is not None]
    columns = [RosterColumn("question", "题目", 44), RosterColumn("option", "回答", 14)]
    for number, (name, group) in enumerate(shown):
        band = f"{name}（{group.forms}份）"
        columns.append(RosterColumn(f"count{number}", "份数", 8, CellKind.NUMBER, band=band))
        columns.append(RosterColumn(f"share{number}", "占比", 8, CellKind.CENTRED, band=band))
    told = f"共{results.forms}份，{found.run.since}至{found.run.until}"
    layout = RosterLayout(
        RESULTS, "结果", _literal(found.run.title), (told, "制表日期：{date}"), tuple(columns),
        foot=(f"不足{found.survey.smallest_group}份的村合并统计",), frozen_columns=2,
    )  # fmt: skip
    return RosterSheet(layout, layout.filled(facts), _result_rows([group for _, group in shown]))


def _result_rows(told: Sequence[GroupResult]) -> list[list[str | int | float | None]]:
    rows: list[list[str | int | float | None]] = []
    for place, result in enumerate(told[0].questions if told else ()):
        for option in result.question.options:
            row: list[str | int | float | None] = [result.question.label.zh, option.label.zh]
            for group in told:
                own = group.questions[place]
                row += [own.counts[option.code], percent(own, option.code)]
            rows.append(row)
    return rows


def _text_sheet(found: RunResults, facts: Mapping[str, str]) -> RosterSheet:
    layout = RosterLayout(
        RESULTS, "意见建议", _literal(found.run.title), ("不记名，按字顺排列",),
        (RosterColumn("question", "题目", 30), RosterColumn("text", "意见建议", 70)),
    )  # fmt: skip
    rows = [
        [question.label.zh, text]
        for question in found.survey.questions
        for text in found.results.texts.get(question.key, ())
    ]
    return RosterSheet(layout, layout.filled(facts), rows)
