"""Further entries (条目) of an archive: family members, grants, awards, devices, payments; and households."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_edits import Edits, identity_of, stored_value
from vetdesk.domain.entries import FAMILY_MEMBER, Entry
from vetdesk.domain.entry_checks import check_entry
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, StaleRecordError
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.households import HouseholdView, household_view, neighbours
from vetdesk.domain.people import Recipient
from vetdesk.domain.record_views import EntryBlock, EntryView
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.entry_pages import EntryPages
from vetdesk.services.record_checks import RecordChecks, keep_reasons
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

MOST_IN_HOUSEHOLD = 200
"""So many archives of one household are followed at most: more is a mistake of the links."""


class FurtherEntries:
    """What people do with entries; every method asks for its right and raises NotPermittedError without it."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def _today(self) -> date:
        return day_at_station(self._now())

    def of(self, recipient_id: int) -> tuple[EntryBlock, ...]:
        """The entries of a recipient, kind by kind; raises NotFoundError."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return entry_blocks(self._definitions, look, look.people.get(recipient_id), self._today())

    def check(
        self, recipient_id: int, kind: str, values: Edits, linked_id: int | None = None, identity_id: int | None = None
    ) -> EntryView:
        """How an entry would look, with its problems, if it were kept so."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            entry = self._new(look, look.people.get(recipient_id), kind, linked_id, identity_id)
            return self._pages(look, [entry]).view(self._edited(entry, values))

    def add(
        self,
        recipient_id: int,
        kind: str,
        values: Edits,
        linked_id: int | None = None,
        identity_id: int | None = None,
        *,
        overrides: Mapping[str, str] | None = None,
    ) -> EntryView:
        """Keep a new entry; raises InvalidFieldsError for errors (`overrides`: reasons by code, as in Archives.save).

        A linked family member takes name, sex and birth date from the linked archive where none are given. An entry of
        an identity goes to the only one that fits if none is named.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        with self._database.write("add an entry", actor) as work:
            entry = self._new(work, work.people.get(recipient_id), kind, linked_id, identity_id)
            return self._kept(work, self._checked(self._edited(entry, values)), overrides or {})

    def save(
        self,
        entry_id: int,
        version: int,
        values: Edits,
        linked_id: int | None = None,
        *,
        overrides: Mapping[str, str] | None = None,
    ) -> EntryView:
        """Change an entry; an empty value clears a field, and the link is as given (None: none).

        Raises StaleRecordError if somebody saved since, InvalidFieldsError for errors.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        with self._database.write("change an entry", actor) as work:
            entry = replace(self._live(work, entry_id), linked_id=linked_id, version=version)
            edited = self._edited(self._with_link(work, entry), values)
            return self._kept(work, self._checked(edited), overrides or {})

    def withdraw(self, entry_id: int, version: int, reason: str) -> None:
        """Take an entry out of the record; it stays in the history, with the reason."""
        actor = self._session.require(Right.EDIT_ARCHIVE)
        if not reason.strip():
            raise InvalidFieldsError((self._definitions.vocabulary.problem("entry.reason_missing", "entry"),))
        with self._database.write("withdraw an entry", actor, reason=reason.strip()) as work:
            entry = self._live(work, entry_id)
            if entry.version != version:
                raise StaleRecordError("entry", self._definitions.vocabulary.entry_kind(entry.kind).label.zh, "")
            work.entries.withdraw(entry_id)

    def reveal(self, entry_id: int, field: str, purpose: str) -> Value:
        """A sensitive value in full, for a stated purpose; who looked, when and why goes into the journal."""
        actor = self._session.require(Right.REVEAL_SENSITIVE)
        vocabulary = self._definitions.vocabulary
        if not purpose.strip():
            raise InvalidFieldsError((vocabulary.problem("reveal.purpose_missing", vocabulary.field(field).key),))
        with self._database.write("show in full", actor, reason=purpose.strip()) as work:
            entry = self._live(work, entry_id)
            person = work.people.get(entry.recipient_id)
            work.journal.record("reveal", person.uid, person.id, {}, {"field": field, "entry": entry.uid})
        return entry.values.get(field, "")

    def household(self, recipient_id: int) -> HouseholdView:
        """Who lives with a recipient, who is their guardian or account holder, and whose they are."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            look.people.get(recipient_id)
            found = _component(look, recipient_id)
            named = look.entries.linked_to(recipient_id)
            ids = {recipient_id, *neighbours(found), *(entry.recipient_id for entry in named)}
            ids |= {entry.linked_id for entry in found if entry.linked_id is not None}
            people = {person.id: person for person in look.people.many(sorted(ids))}
        return household_view(recipient_id, people, found, named)

    def _new(
        self, look: Reading, person: Recipient, kind: str, linked_id: int | None, identity_id: int | None
    ) -> Entry:
        declared = self._definitions.vocabulary.entry_kind(kind)
        if identity_id is not None:
            identity_of(person, identity_id)
        elif declared.categories:
            fitting = [held.id for held in person.identities if held.category in declared.categories]
            identity_id = fitting[0] if len(fitting) == 1 else None
        return self._with_link(look, Entry(0, "", person.id, kind, {}, linked_id, identity_id))

    def _with_link(self, look: Reading, entry: Entry) -> Entry:
        """What the linked archive tells of a family member, where the entry says nothing."""
        if entry.linked_id is None:
            return entry
        linked = look.people.get(entry.linked_id)
        if entry.kind != FAMILY_MEMBER:
            return entry
        told = {f"member_{key}": linked.values.get(key, "") for key in ("name", "sex", "birth_date")}
        return replace(entry, values={**{key: value for key, value in told.items() if value}, **entry.values})

    def _edited(self, entry: Entry, values: Edits) -> Entry:
        vocabulary, today = self._definitions.vocabulary, self._today()
        typed = {key: stored_value(vocabulary.field(key), value, today) for key, value in values.items()}
        kept = {key: value for key, value in {**entry.values, **typed}.items() if value != ""}
        return replace(entry, values=kept)

    def _checked(self, entry: Entry) -> Entry:
        problems = check_entry(self._definitions.vocabulary, entry, self._today())
        errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
        if errors:
            raise InvalidFieldsError(errors)
        return entry

    def _kept(self, work: Work, entry: Entry, reasons: Mapping[str, str]) -> EntryView:
        """Keep it, unless it brings an error of the record as a whole for which there is no reason."""
        vocabulary, today = self._definitions.vocabulary, self._today()
        checks, person = RecordChecks(vocabulary, work, today), work.people.get(entry.recipient_id)
        before = checks.problems(person)
        stored = work.entries.save(entry) if entry.id else work.entries.add(entry)
        checks.refuse_errors_beyond(before, person, reasons)
        keep_reasons(vocabulary, work, person.id, today, reasons)
        return self._pages(work, [stored]).view(stored)

    @staticmethod
    def _live(look: Reading, entry_id: int) -> Entry:
        entry = look.entries.get(entry_id)
        if entry.withdrawn:
            raise NotFoundError("entry", str(entry_id))
        return entry

    def _pages(self, look: Reading, entries: Iterable[Entry]) -> EntryPages:
        return EntryPages(self._definitions.vocabulary, linked_names(look, entries), self._today())


def linked_names(look: Reading, entries: Iterable[Entry]) -> dict[int, str]:
    """The names of the archives that entries are linked to, by id."""
    ids = sorted({entry.linked_id for entry in entries if entry.linked_id is not None})
    return {person.id: person.name for person in look.people.many(ids)} if ids else {}


def entry_blocks(definitions: Definitions, look: Reading, person: Recipient, today: date) -> tuple[EntryBlock, ...]:
    """The blocks of entries on a recipient's page."""
    entries = look.entries.of([person.id]).get(person.id, ())
    return EntryPages(definitions.vocabulary, linked_names(look, entries), today).blocks(person, entries)


def _component(look: Reading, recipient_id: int) -> list[Entry]:
    """The entries of every archive that lives with this one, its own first."""
    found: dict[int, Entry] = {}
    known: set[int] = set()
    frontier = [recipient_id]
    while frontier and len(known) < MOST_IN_HOUSEHOLD:
        known.update(frontier)
        own, naming = look.entries.of(frontier), look.entries.linking(frontier)
        several = [entry for entries in (*own.values(), *naming.values()) for entry in entries]
        found.update((entry.id, entry) for entry in several)
        frontier = sorted(neighbours(several) - known)
    return list(found.values())
