"""Papers of a survey: numbered blank forms that name nobody, and the results."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.papers import PaperFile, PrinterSetting
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.surveys.forms import FORM_ROWS, Question, QuestionKind, Survey
from vetdesk.domain.surveys.results import GroupResult, QuestionResult
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Progress
from vetdesk.services.roster_cells import CHINESE
from vetdesk.services.session import Session
from vetdesk.services.surveys import RunResults, deal_numbers, next_numbers, refuse_ended, run_results, survey_of
from vetdesk.storage.database import Database

FORM, RESULTS = "survey_form", "survey_results"
"""The declared papers."""
MOST_FORMS = 500
"""So many forms are one run of the printer at most."""
_BOX, _GAP = "□", "　"
_LINE = 20
"""So many characters stand in a line of the options."""


class SurveyPapers:
    """Makes the papers of surveys; both raise what Printing.make raises."""

    def __init__(
        self, printing: Printing, database: Database, session: Session, definitions: Definitions,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._printing = printing
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def forms(self, run_id: int, count: int) -> PaperRun:
        """Blank forms, each with a number of its own and no name; the numbers are dealt out when they are made.

        Raises InvalidFieldsError for a run that is over or a number of forms that nobody prints.
        """
        if not 0 < count <= MOST_FORMS:
            raise InvalidFieldsError((Problem("count", "survey.too_many", Severity.ERROR, str(count)),))
        with self._database.read() as look:
            run = look.surveys.run(run_id)
        refuse_ended(run)
        survey = survey_of(self._definitions, run)

        def preview() -> PaperFile:
            numbers = next_numbers(run, min(count, 2), self._database.seat)
            return self._printing.make_list(FORM, _forms(survey, run.title, numbers))

        def make(_purpose: str, printer: PrinterSetting | None, _progress: Progress) -> PaperFile:
            actor = self._session.require(Right.PRINT)
            with self._database.write("deal out survey forms", actor) as work:
                present = work.surveys.run(run_id)
                refuse_ended(present)
                numbers = deal_numbers(work, present, count)
            return self._printing.make_list(FORM, _forms(survey, run.title, numbers), printer=printer)

        return PaperRun(self._definitions.papers[FORM].title, preview, make, paper=FORM)

    def results(self, run_id: int) -> PaperRun:
        """Counts and shares by question, of the whole and of villages; names nobody."""

        def content() -> ListContent:
            with self._database.read() as look:
                found = run_results(look, self._definitions, run_id)
            told = {
                "list.title": found.run.title, "list.forms": str(found.results.forms),
                "list.since": found.run.since, "list.until": found.run.until,
                "list.on": self._today().isoformat(), "list.least": str(found.survey.smallest_group),
            }  # fmt: skip
            return ListContent(list(_result_lines(found)), told)

        return self._printing.run_of_list(RESULTS, content, "满意度调查")

    def _today(self) -> date:
        return day_at_station(self._now())


def group_name(found: RunResults, group: GroupResult) -> str:
    """How a group is called: its village, or all of them; Chinese, as papers and workbooks are."""
    names = [found.villages.get(village, "") or "村（社区）不明" for village in sorted(group.villages)]
    return names[0] if len(names) == 1 else f"其他{len(names)}村（合并）"


def told_counts(result: QuestionResult) -> str:
    """The answers of one question in one line."""
    unit = "分" if result.question.kind is QuestionKind.SCALE else ""
    parts = [
        f"{option.label.zh}{unit} {result.counts[option.code]}（{percent(result, option.code)}）"
        for option in result.question.options
    ]
    mean = result.mean
    return "；".join(parts) + (f"；平均{float(mean):.1f}分" if mean is not None else "")


def percent(result: QuestionResult, code: str) -> str:
    """A share in whole percent, rounded half up."""
    return f"{int(result.share(code) * 100 + 0.5)}%"


def _forms(survey: Survey, title: str, numbers: list[str]) -> ListContent:
    """One sheet for each number: the rows of its questions, and empty ones up to the end of the sheet."""
    rows = [row for place, question in enumerate(survey.questions, 1) for row in _rows(place, question)]
    rows += [{"number": ""}] * (FORM_ROWS - len(rows))
    lines = [{**row, "form": number} for number in numbers for row in rows]
    return ListContent(lines, {"list.title": title, "list.intro": survey.intro.text(CHINESE)})


def _rows(place: int, question: Question) -> Iterator[dict[str, str]]:
    boxes = [f"{_BOX}{option.label.zh}" for option in question.options]
    yield {"number": str(place), "question": question.label.zh, "options": _in_lines(boxes)}
    if question.kind is QuestionKind.TEXT:
        yield {"number": ""}


def _in_lines(boxes: Sequence[str]) -> str:
    """Boxes with their wordings, none of them broken at the end of a line."""
    lines = [""]
    for box in boxes:
        longer = f"{lines[-1]}{_GAP}{box}" if lines[-1] else box
        if len(longer) > _LINE:
            lines.append(box)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _result_lines(found: RunResults) -> Iterator[dict[str, str]]:
    results = found.results
    if results.whole is None:
        return
    for name, group in [("全部", results.whole), *((group_name(found, one), one) for one in results.groups)]:
        for result in group.questions:
            yield {
                "group": f"{name}（{group.forms}份）", "question": result.question.label.zh,
                "answers": told_counts(result), "answered": str(result.answered),
            }  # fmt: skip
    for question in found.survey.questions:
        for text in results.texts.get(question.key, ()):
            yield {"group": "意见建议", "question": question.label.zh, "answers": text}
