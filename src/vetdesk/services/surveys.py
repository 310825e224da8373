"""Surveys (满意度调查): runs, filled forms entered by hand, and results that name nobody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.surveys.forms import QuestionKind, Survey, SurveyRun, SurveySheet, check_run, check_sheet
from vetdesk.domain.surveys.results import SurveyResults, survey_results
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run with its survey and how many forms were entered."""

    run: SurveyRun
    survey: Survey
    forms: int


@dataclass(frozen=True, slots=True)
class RunResults:
    """The results of a run; `villages` names those that groups tell of, by id."""

    run: SurveyRun
    survey: Survey
    results: SurveyResults
    villages: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A form on which somebody left a name, so as to be answered: what they wrote in own words, and no other answer."""

    sheet_id: int
    number: str
    named: str
    village: str
    answered_on: str
    texts: tuple[str, ...]


class Surveys:
    """What people do with surveys; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def offered(self) -> list[Survey]:
        """The surveys that can be begun: the newest version of each, by title."""
        newest: dict[str, Survey] = {}
        for (key, version), survey in self._definitions.surveys.items():
            if key not in newest or version > newest[key].version:
                newest[key] = survey
        return sorted(newest.values(), key=lambda one: one.title.zh)

    def villages(self) -> list[Village]:
        """The villages that stand."""
        with self._database.read() as look:
            return [one for one in look.villages.all() if one.merged_into is None and not one.valid_to]

    def runs(self) -> list[RunLine]:
        """Every run, the newest first."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            runs, counts = look.surveys.runs(), look.surveys.counts()
        return [RunLine(one, survey_of(self._definitions, one), counts.get(one.id, 0)) for one in runs]

    def begin(self, survey: Survey, title: str, since: str, until: str) -> SurveyRun:
        """Begin a run; raises InvalidFieldsError, NotPermittedError."""
        actor = self._session.require(Right.CLOSE_NEED)
        run = SurveyRun(0, "", survey.key, survey.version, title.strip(), since, until)
        if problems := check_run(run):
            raise InvalidFieldsError(problems)
        with self._database.write("begin a survey", actor) as work:
            return work.surveys.add_run(run)

    def end(self, seen: SurveyRun) -> SurveyRun:
        """Take no more forms of a run; what was entered stays."""
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write("end a survey", actor) as work:
            return work.surveys.save_run(replace(work.surveys.run(seen.id), ended=True, version=seen.version))

    def enter(self, sheet: SurveySheet) -> SurveySheet:
        """Keep a filled form (id 0, uid empty).

        Raises InvalidFieldsError: wrong answers, a number that was entered or never dealt out, a run that is over.
        """
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write("enter a survey form", actor) as work:
            run = work.surveys.run(sheet.run_id)
            refuse_ended(run)
            written = replace(sheet, number=padded(sheet.number), named=sheet.named.strip())
            self._refuse(work, run, written)
            return work.surveys.add_sheet(written)

    def take_back(self, seen: SurveySheet) -> None:
        """Take back a form that was entered by mistake."""
        actor = self._session.require(Right.CLOSE_NEED)
        with self._database.write("take a survey form back", actor) as work:
            work.surveys.withdraw_sheet(seen)

    def results(self, run_id: int) -> RunResults:
        """Counts by question and village, small villages together; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return run_results(look, self._definitions, run_id)

    def named(self, run_id: int) -> list[NamedForm]:
        """Who left a name, with their own words; what they ticked is counted and shown of nobody."""
        self._session.require(Right.CLOSE_NEED)
        with self._database.read() as look:
            survey = survey_of(self._definitions, look.surveys.run(run_id))
            names, sheets = look.villages.names(), look.surveys.sheets(run_id)
        asked = [question.key for question in survey.questions if question.kind is QuestionKind.TEXT]
        return [
            NamedForm(
                one.id, one.number, one.named, names.get(one.village_id or 0, ""), one.answered_on,
                tuple(filter(None, (one.answers.get(key, "") for key in asked))),
            )
            for one in sheets
            if one.named
        ]  # fmt: skip

    def _refuse(self, work: Work, run: SurveyRun, sheet: SurveySheet) -> None:
        problems = list(check_sheet(survey_of(self._definitions, run), sheet, self._today()))
        if sheet.number and work.surveys.numbered(run.id, sheet.number) is not None:
            problems.append(Problem("number", "survey.entered_twice", Severity.ERROR, sheet.number))
        if sheet.number and not is_dealt(run, sheet.number, work.seat):
            problems.append(Problem("number", "survey.number_unknown", Severity.ERROR, sheet.number))
        if problems:
            raise InvalidFieldsError(tuple(problems))

    def _today(self) -> date:
        return day_at_station(self._now())


def survey_of(definitions: Definitions, run: SurveyRun) -> Survey:
    """The questions of a run; raises NotFoundError if its version is not known here."""
    found = definitions.surveys.get((run.survey, run.survey_version))
    if found is None:
        raise NotFoundError("survey", run.survey)
    return found


def run_results(look: Reading, definitions: Definitions, run_id: int) -> RunResults:
    """The results of a run as of now; a merged village counts as part of the one it went into."""
    run = look.surveys.run(run_id)
    survey = survey_of(definitions, run)
    final = {one.id: look.villages.index().final(one).id for one in look.villages.all()}
    sheets = [replace(one, village_id=final.get(one.village_id or 0)) for one in look.surveys.sheets(run_id)]
    return RunResults(run, survey, survey_results(survey, sheets), look.villages.names())


def refuse_ended(run: SurveyRun) -> None:
    """Raises InvalidFieldsError for a run that takes no more forms."""
    if run.ended:
        raise InvalidFieldsError((Problem("title", "survey.run_ended", Severity.ERROR, run.title),))


def padded(number: str) -> str:
    """A number as it is printed."""
    bare = "".join(number.split()).upper()
    return f"{int(bare):0{_DIGITS}d}" if bare.isdecimal() else bare


def deal_numbers(work: Work, run: SurveyRun, count: int) -> list[str]:
    """Deal out so many further numbers of a run; each PC of the station has its own, by a figure in front."""
    work.surveys.save_run(replace(run, forms=run.forms + count))
    return next_numbers(run, count, work.seat)


def next_numbers(run: SurveyRun, count: int, seat: int | None) -> list[str]:
    """The numbers that would be dealt out next."""
    return [f"{_front(seat)}{number:0{_DIGITS}d}" for number in range(run.forms + 1, run.forms + count + 1)]


def is_dealt(run: SurveyRun, number: str, seat: int | None) -> bool:
    """Whether a number is one of a form; what another PC dealt out cannot be told here and counts."""
    front, _, own = number.rpartition("-")
    if not own.isdecimal() or int(own) < 1:
        return False
    mine = (f"{front}-" if front else "") == _front(seat)
    return int(own) <= run.forms if mine else front == "" or front.isdecimal()


def _front(seat: int | None) -> str:
    return f"{seat + 1}-" if seat else ""
