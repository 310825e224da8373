"""Merit notices (立功喜报): registered for a family, led through five steps, each in its time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import stored_value
from vetdesk.domain.entries import Entry
from vetdesk.domain.entry_checks import check_entry
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import FieldDeclaration, Problem, Severity, Value
from vetdesk.domain.honours.merits import MERIT_NOTICE, MeritStanding, merit_standing, refuse_step
from vetdesk.domain.honours.rules import MeritStep
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import PersonLine
from vetdesk.services.honours import refuse_absent
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading

REGISTERED = ("merit_kind", "merit_on", "merit_unit", "notice_received_on")
"""The fields that are asked when a notice is registered."""


@dataclass(frozen=True, slots=True)
class MeritLine:
    """One notice with its person and where it stands; `late` tells that its next step is overdue."""

    entry: Entry
    person: PersonLine
    standing: MeritStanding
    late: bool


class MeritNotices:
    """The register of merit notices; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def fields(self, step: MeritStep | None = None) -> tuple[FieldDeclaration, ...]:
        """The fields asked at a step, or when a notice is registered (None)."""
        keys = REGISTERED if step is None else (step.day, *step.fields)
        return tuple(self._definitions.vocabulary.field(key) for key in keys)

    def lines(self, village_id: int = 0, *, done_too: bool = False) -> list[MeritLine]:
        """The notices under way, those that are late first; with `done_too` also those that are through."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            found = self._lines(look, village_id)
        kept = [line for line in found if done_too or line.standing.next is not None]
        return sorted(kept, key=lambda line: (line.standing.next is None, line.standing.due or "9999", line.entry.id))

    def register(self, recipient_id: int, values: Mapping[str, Value]) -> int:
        """Keep a notice that came in for a family and return the entry's id.

        Raises InvalidFieldsError (what is missing or wrong; a family that moved away), NotPermittedError.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        if not values.get("merit_kind"):
            raise InvalidFieldsError((Problem("merit_kind", "field.required", Severity.ERROR),))
        entry = self._edited(Entry(0, "", recipient_id, MERIT_NOTICE), values)
        refuse_step(
            self._definitions.honours, entry, self._definitions.honours.merit_steps[0], entry.values, self._today()
        )
        with self._database.write("register a merit notice", actor) as work:
            refuse_absent(self._definitions, work.people.many([recipient_id]))
            _refuse_twice(work, entry)
            return work.entries.add(entry).id

    def take_step(self, seen: Entry, step: MeritStep, values: Mapping[str, Value]) -> None:
        """Keep that a step was taken; raises InvalidFieldsError (its day), StaleRecordError, NotPermittedError."""
        actor = self._session.require(Right.EDIT_ARCHIVE)
        if step not in self._definitions.honours.merit_steps:
            raise NotFoundError("merit_step", step.key)
        refuse_step(self._definitions.honours, seen, step, values, self._today())
        with self._database.write("lead a merit notice on", actor) as work:
            work.entries.save(self._edited(seen, values))

    def _lines(self, look: Reading, village_id: int) -> list[MeritLine]:
        ids = look.honours.merit_people()
        people = look.honours.people(ids)
        if village_id:
            place = look.villages.names().get(village_id, "")
            people = {number: one for number, one in people.items() if one.village == place}
        rules, calendar, today = self._definitions.honours, self._definitions.calendar, self._today()
        lines = []
        for number, entries in look.entries.of(list(people)).items():
            for entry in entries:
                if entry.kind == MERIT_NOTICE:
                    standing = merit_standing(rules, entry, calendar)
                    lines.append(MeritLine(entry, people[number], standing, standing.is_late(today)))
        return lines

    def _edited(self, entry: Entry, values: Mapping[str, Value]) -> Entry:
        vocabulary, today = self._definitions.vocabulary, self._today()
        typed = {key: stored_value(vocabulary.field(key), value, today) for key, value in values.items()}
        edited = replace(entry, values={key: one for key, one in {**entry.values, **typed}.items() if one != ""})
        problems = check_entry(vocabulary, edited, today)
        if errors := tuple(one for one in problems if one.severity is Severity.ERROR):
            raise InvalidFieldsError(errors)
        return edited

    def _today(self) -> date:
        return day_at_station(self._now())


def _refuse_twice(look: Reading, new: Entry) -> None:
    """Raises InvalidFieldsError if the same award of the same day stands on record already."""
    awarded = str(new.values.get("merit_on", ""))
    for known in look.entries.of([new.recipient_id]).get(new.recipient_id, ()):
        same = all(known.values.get(key) == new.values.get(key) for key in ("merit_kind", "merit_on"))
        if awarded and same and known.kind == MERIT_NOTICE:
            raise InvalidFieldsError((Problem("merit_on", "honour.notice_twice", Severity.ERROR, awarded),))
