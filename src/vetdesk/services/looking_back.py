"""Looking back (历史查询): a record as it was on a day, what whom changed in a period, and who saw sensitive fields."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import NotFoundError, NotThereThenError
from vetdesk.domain.history import CASE_KINDS, DeedLines, HistoryFilter, LookLine
from vetdesk.domain.looking_back import Subject, end_of, entries_then, facts_then, recipient_then
from vetdesk.domain.people import Recipient
from vetdesk.domain.record_views import RecordView
from vetdesk.domain.staff import Right, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_standings import shown_to
from vetdesk.services.deed_pages import DeedPages
from vetdesk.services.entries import linked_names
from vetdesk.services.entry_pages import EntryPages
from vetdesk.services.look_pages import LookPages
from vetdesk.services.record_pages import record_view
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading
from vetdesk.storage.record_subjects import RecordSubjects


@dataclass(frozen=True, slots=True)
class RecordThen:
    """A recipient of an earlier day with its identities, and the entries it had."""

    person: Recipient
    entries: tuple[Entry, ...]


class LookingBack:
    """What the journal tells about people; every method asks for its right and raises NotPermittedError without it."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def as_it_was(self, recipient_id: int, day: date) -> RecordView:
        """The record page at the end of a day of the station, masked like today's; nothing of it can be changed.

        Works also for an archive withdrawn or merged since. Raises NotFoundError, NotThereThenError.
        """
        actor = self._session.require(Right.SEE_ARCHIVE)
        vocabulary = self._definitions.vocabulary
        with self._database.read() as look:
            then = record_then(look, recipient_id, day)
            linked = linked_names(look, then.entries)
        entries = EntryPages(vocabulary, linked, day).blocks(then.person, then.entries)
        view = record_view(vocabulary, then.person, (), actor, entries=entries)
        identities = tuple(replace(one, allowed=()) for one in view.identities)
        return replace(view, identities=identities, free_categories=(), may_edit=False, may_reveal=False)

    def history(self, wanted: HistoryFilter, language: str = "zh_CN", limit: int = 100) -> tuple[DeedLines, ...]:
        """Who changed what when, from where and why: up to `limit` deeds, the newest first, of one person or of all.

        Of one deed at most LINES lines are listed, the rest is counted. What cases went through is told to those alone
        who may see cases.
        """
        actor = self._session.require(Right.SEE_ARCHIVE)
        hidden: frozenset[str] = frozenset() if actor.may(Right.SEE_CASES) else CASE_KINDS
        with self._database.read() as look:
            return DeedPages(look, self._definitions, language, hidden).deeds(wanted, limit)

    def looks(
        self,
        recipient_id: int | None = None,
        since: date | None = None,
        until: date | None = None,
        language: str = "zh_CN",
        limit: int = 500,
    ) -> tuple[LookLine, ...]:
        """Who looked at, printed or took out sensitive fields of a person, or of anybody; the newest first."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            pages = LookPages(look, self._definitions, language, lambda one: shown_to(one, actor))
            return pages.lines(recipient_id, since, until, limit)

    def staff(self) -> tuple[Staff, ...]:
        """Everybody who may have done something, those no longer at work too."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return tuple(look.staff.all())


def record_then(look: Reading, recipient_id: int, day: date) -> RecordThen:
    """A record as it was at the end of a day, by the journal; raises NotFoundError, NotThereThenError."""
    subjects, until = RecordSubjects(look), end_of(day)
    subject = subjects.person(recipient_id)
    if subject is None:
        raise NotFoundError("recipient", str(recipient_id))
    held = subjects.ever_owned_by(subject, ("identity", "entry"))
    lines = look.journal.of_subjects([subject.uid, *(one.uid for one in held)])
    then = facts_then(lines, until)
    person = recipient_then(
        subject, _of_kind(held, "identity"), then, _village_then(look, then.get(subject.uid), until)
    )
    if person is None or person.withdrawn:
        own = [line for line in lines if line.subject == subject.uid]
        since = day_at_station(datetime.fromisoformat(own[0].at)).isoformat()
        name = person.name if person else str(own[0].new.get("name", ""))
        raise NotThereThenError(name, day.isoformat(), since)
    return RecordThen(person, entries_then(subject, _of_kind(held, "entry"), then))


def _of_kind(subjects: list[Subject], kind: str) -> list[Subject]:
    return [one for one in subjects if one.kind == kind]


def _village_then(look: Reading, facts: dict[str, object] | None, until: str) -> dict[int, str]:
    """The name that the village of the register had then, by its id."""
    number = facts.get("village_id") if facts else None
    if not isinstance(number, int):
        return {}
    village = look.villages.get(number)
    name = facts_then(look.journal.of_subjects([village.uid]), until).get(village.uid, {}).get("name", village.name)
    return {number: str(name)}
