"""Recorded exceptions (例外办理): the monthly list of who performed two duties in one case, and why."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vetdesk.domain.case_blocks import BY_EXCEPTION, EXCEPTION_DUTY, EXCEPTION_STAFF, RECORD_EXCEPTION, SECOND_SIGNATURE
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.clocks import add_months
from vetdesk.domain.duties import earlier_duty
from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Actor, Right, Role
from vetdesk.domain.station_time import STATION_TIME, as_utc, day_at_station
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.export_lines import ExportLines
from vetdesk.storage.reading import Reading
from vetdesk.storage.transaction import instant, moment

READERS = frozenset({Role.SUPERVISOR, Role.LEADER, Role.KEEPER})
Pictures = Callable[[Reading, Sequence[Case], Actor], tuple[CasePicture, ...]]


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """One recorded exception. `earlier_duty` is blank if the person had performed none when it was recorded.

    `used` are the steps taken under it by that time; `taken_back` tells that the record itself was taken back.
    """

    case_id: int
    number: str
    title: Label
    recipient: str
    person: str
    earlier_duty: Label
    further_duty: Label
    reason: str
    second_signature: str
    recorded_by: str
    recorded_on: date
    used: tuple[Label, ...]
    taken_back: bool


@dataclass(frozen=True, slots=True)
class ExportException:
    """What left without a second person (双人确认), because nobody else was at work: what, how many people, why."""

    on: date
    number: str
    what: str
    people: int
    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class ExceptionList:
    """The list of one month (例外办理月报), for the supervisor and the leader."""

    year: int
    month: int
    lines: tuple[ExceptionLine, ...]
    exports: tuple[ExportException, ...] = ()


class ExceptionReport:
    """Lists the exceptions that were recorded; `pictures` shows cases as their pages do."""

    def __init__(self, database: Database, session: Session, pictures: Pictures) -> None:
        self._database = database
        self._session = session
        self._pictures = pictures

    def monthly(self, year: int, month: int) -> ExceptionList:
        """Every exception recorded in a month, oldest first; for supervisor, leader and keeper (NotPermittedError)."""
        actor = self._session.actor
        if not READERS & actor.staff.roles:
            raise NotPermittedError(Right.SEE_CASES.value, actor.name)
        first = date(year, month, 1)
        since, until = _midnight(first), _midnight(add_months(first, 1))
        with self._database.read() as look:
            cases = look.cases.with_step(RECORD_EXCEPTION, instant(since), instant(until))
            pictures = self._pictures(look, cases, actor)
            exports = tuple(_alone(look, instant(since), instant(until)))
        lines = [line for picture in pictures for line in _lines(picture, since, until)]
        in_order = sorted(lines, key=lambda line: (line.recorded_on, line.case_id))
        return ExceptionList(year, month, tuple(in_order), exports)


def _midnight(day: date) -> datetime:
    """The moment at which a day begins here."""
    return as_utc(datetime(day.year, day.month, day.day, tzinfo=STATION_TIME))


def _alone(look: Reading, since: str, until: str) -> Iterator[ExportException]:
    names = {one.id: one.name for one in look.staff.all()}
    for line in reversed(list(ExportLines(look).between(since, until))):
        if line.exception:
            on, who = day_at_station(moment(line.at)), names.get(line.staff_id, "")
            yield ExportException(on, line.number, line.what, line.people, who, line.exception)


def _lines(picture: CasePicture, since: datetime, until: datetime) -> Iterator[ExceptionLine]:
    for event in picture.case.events:
        if event.transition == RECORD_EXCEPTION and since <= event.at < until:
            yield _line(picture, event)


def _line(picture: CasePicture, event: CaseEvent) -> ExceptionLine:
    case, texts = picture.case, picture.texts
    person, duty = str(event.details.get(EXCEPTION_STAFF, "")), str(event.details.get(EXCEPTION_DUTY, ""))
    before = earlier_duty(case, int(person), duty)
    return ExceptionLine(
        case_id=case.id,
        number=case.number,
        title=picture.workflow.title,
        recipient=picture.facts.recipient.name,
        person=texts.word("staff", person).zh,
        earlier_duty=texts.word("duty", before.duty) if before else Label("", ""),
        further_duty=texts.word("duty", duty),
        reason=event.note,
        second_signature=str(event.details.get(SECOND_SIGNATURE, "")),
        recorded_by=event.actor,
        recorded_on=event.at.date(),
        used=tuple(
            texts.word("step", each.transition) for each in case.events if each.details.get(BY_EXCEPTION) == event.seq
        ),
        taken_back=event not in case.standing_events,
    )
