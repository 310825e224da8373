"""Finds deeds in the journal: newest first, by time, staff, kind, subject and field, however long it is.

A deed of 100,000 entries takes no longer than one of three: of each only the first lines are fetched, the rest counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, select, text, tuple_

from vetdesk.domain.journal import JournalEntry
from vetdesk.storage.journal import FIELDS
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.station import LOOKS, journal
from vetdesk.storage.transaction import Transaction

_COLUMNS = [journal.c[name] for name in FIELDS]
_NEWEST_FIRST = (journal.c.at.desc(), journal.c.id.desc())


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which entries: at or after `since`, before `until` (instants), by this staff uid, of these kinds, about fields.

    `subjects` limits to records by uid; None means all. Whatever is empty means any; of `fields` one is enough.
    """

    since: str = ""
    until: str = ""
    staff: str = ""
    kinds: frozenset[str] = frozenset()
    fields: tuple[str, ...] = ()
    subjects: tuple[str, ...] | None = None

    def conditions(self) -> list[ColumnElement[bool]]:
        """The same in SQL, without the subjects."""
        found: list[ColumnElement[bool]] = []
        if self.since:
            found.append(journal.c.at >= self.since)
        if self.until:
            found.append(journal.c.at < self.until)
        if self.staff:
            found.append(journal.c.staff == self.staff)
        return found + self.of_lines()

    def of_lines(self) -> list[ColumnElement[bool]]:
        """What differs between the entries of one deed, which share moment and staff: kind and fields."""
        found: list[ColumnElement[bool]] = []
        if self.kinds:
            found.append(journal.c.kind.in_(sorted(self.kinds)))
        if self.fields:
            named = [func.instr(journal.c.after, f'"{field}":') > 0 for field in self.fields]
            found.append(or_(*named))
        return found


@dataclass(frozen=True, slots=True)
class DeedEntries:
    """The first entries of one deed that fit a filter, oldest first, and how many more there are."""

    entries: tuple[JournalEntry, ...]
    more: int


class JournalSearch:
    """Reads the journal within one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        transaction.journal.flush()

    def deeds(self, wanted: JournalFilter, limit: int, lines: int) -> list[DeedEntries]:
        """Up to `limit` deeds with up to `lines` entries each, the newest deed first."""
        if wanted.subjects is not None:
            return self._of_subjects(wanted, wanted.subjects, limit, lines)
        found: list[DeedEntries] = []
        place = self._next_deed(wanted, None)
        while place is not None and len(found) < limit:
            found.append(self._deed(wanted, *place, lines))
            place = self._next_deed(wanted, place)
        return found

    def _next_deed(self, wanted: JournalFilter, after: tuple[str, str] | None) -> tuple[str, str] | None:
        """Moment and uid of the deed before this one: a step in the index, however many entries the deed has."""
        query = select(journal.c.at, journal.c.deed)
        if after is None:
            query = query.where(*wanted.conditions())
        else:  # the bound of the period would have the index walked from there again for each deed
            query = query.where(*replace(wanted, until="").conditions(), journal.c.at <= after[0])
            query = query.where(tuple_(journal.c.at, journal.c.deed) < tuple_(*map(literal, after)))
        row = self._connection.execute(query.order_by(journal.c.at.desc(), journal.c.deed.desc()).limit(1)).first()
        return (row[0], row[1]) if row else None

    def _deed(self, wanted: JournalFilter, at: str, uid: str, lines: int) -> DeedEntries:
        """The first entries of a deed by its own index, and their number by the index of time, without their texts."""
        conditions = wanted.of_lines()
        query = select(*_COLUMNS).where(journal.c.deed == uid, *conditions).order_by(journal.c.id)
        entries = tuple(JournalEntry(*row) for row in self._connection.execute(query.limit(lines)))
        if len(entries) < lines:
            return DeedEntries(entries, 0)
        same = (journal.c.at == at, journal.c.deed == uid)
        count = select(func.count()).select_from(journal).where(*same, *conditions)
        return DeedEntries(entries, self._connection.execute(count).scalar_one() - len(entries))

    def _of_subjects(self, wanted: JournalFilter, subjects: Sequence[str], limit: int, lines: int) -> list[DeedEntries]:
        """A person's entries are few: they are fetched whole and put together by deed."""
        found: dict[str, list[JournalEntry]] = {}
        for entry in self.entries(wanted, subjects):
            found.setdefault(entry.deed, []).append(entry)
        newest = list(found.values())[::-1][:limit]
        return [DeedEntries(tuple(entries[:lines]), max(0, len(entries) - lines)) for entries in newest]

    def entries(self, wanted: JournalFilter, subjects: Sequence[str]) -> Iterator[JournalEntry]:
        """The entries of these subjects that fit, oldest first."""
        rows: list[Any] = []
        for some in chunks(list(subjects)):
            query = select(journal.c.id, *_COLUMNS).where(journal.c.subject.in_(some), *wanted.conditions())
            rows += self._connection.execute(query).all()
        return (JournalEntry(*row[1:]) for row in sorted(rows, key=lambda row: row[0]))

    def looks(self, wanted: JournalFilter, limit: int) -> list[JournalEntry]:
        """The newest entries about looks at sensitive fields that fit, newest first; all of them with the limit 0."""
        query = select(*_COLUMNS).where(text(LOOKS), *wanted.conditions()).order_by(*_NEWEST_FIRST)
        return [JournalEntry(*row) for row in self._connection.execute(query.limit(limit) if limit else query)]

    def before(self, entry: JournalEntry) -> JournalEntry | None:
        """The last entry of the same subject before this one, in another deed."""
        conditions = (journal.c.subject == entry.subject, journal.c.kind == entry.kind, journal.c.deed != entry.deed)
        query = select(*_COLUMNS).where(*conditions, journal.c.at <= entry.at, journal.c.seq < entry.seq)
        row = self._connection.execute(query.order_by(journal.c.id.desc()).limit(1)).first()
        return JournalEntry(*row) if row else None
