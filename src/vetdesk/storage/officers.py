"""Which liaison officer (联络员) is responsible for which villages and persons, and the lists of each officer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.officers import Areas, Assignment, areas_on
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.officers import assignment
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(Assignment.__dataclass_fields__)
_COLUMNS = tuple(assignment.c[name] for name in _NAMES)
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})
Whose = Callable[[ColumnElement[int]], ColumnElement[bool]]
"""A condition on a column of recipients' ids: those of one officer."""


def these(ids: Iterable[int]) -> Whose:
    """The condition "one of these people"."""
    chosen = list(ids)
    return lambda person: person.in_(chosen)


def all_but(ids: Iterable[int], whose: Whose | None) -> Whose:
    """The condition "of those, but none of these people"; None: of everybody."""
    left_out = list(ids)
    return lambda person: person.not_in(left_out) & (whose(person) if whose is not None else true())


def _read(row: Sequence[Any]) -> Assignment:
    return Assignment(**dict(zip(_NAMES, row, strict=True)))


def _values(one: Assignment) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _KEPT}


class Officers:
    """The assignments of one transaction; those taken back are shown nowhere."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[Assignment]:
        """Every assignment there is or was, in the order of their days."""
        return self._select()

    def get(self, assignment_id: int) -> Assignment:
        """One assignment; raises NotFoundError, also for one that was taken back."""
        found = self._select(assignment.c.id == assignment_id)
        if not found:
            raise NotFoundError("assignment", str(assignment_id))
        return found[0]

    def by_uid(self, uid: str) -> Assignment | None:
        """The assignment of that uid, or None."""
        return next(iter(self._select(assignment.c.uid == uid)), None)

    def assignments(self, on: str) -> list[Assignment]:
        """Those in force on an ISO day."""
        return self._select(assignment.c.since <= on, or_(assignment.c.until == "", assignment.c.until >= on))

    def about(self, place: tuple[str, int]) -> list[Assignment]:
        """Every assignment of one village or recipient (Assignment.place)."""
        kind, number = place
        column = assignment.c.village_id if kind == "village" else assignment.c.recipient_id
        return self._select(column == number)

    def from_day(self, officer_id: int, on: str) -> list[Assignment]:
        """What an officer has on an ISO day or will have later."""
        lasts = or_(assignment.c.until == "", assignment.c.until >= on)
        return self._select(assignment.c.officer_id == officer_id, lasts)

    def areas(self, on: str) -> Areas:
        """Who is responsible on an ISO day, merged villages (撤并村) with the ones they went into."""
        return areas_on(on, self.assignments(on), self._merged())

    def of_people(self, ids: Iterable[int], on: str) -> dict[int, int]:
        """The officer of each of these recipients on an ISO day; who has none is left out."""
        areas = self.areas(on)
        found: dict[int, int] = {}
        for some in chunks(sorted(set(ids))):
            query = select(recipient.c.id, recipient.c.village_id).where(recipient.c.id.in_(some))
            for number, village_id in self._transaction.connection.execute(query):
                if officer := areas.officer_of(number, village_id):
                    found[number] = officer
        return found

    def whose(self, officer_id: int, on: str) -> Whose:
        """The condition "people of this officer on that ISO day"; 0: people without any."""
        areas = self.areas(on)
        by_name = list(areas.of_persons)
        if not officer_id:
            covered = select(recipient.c.id).where(recipient.c.village_id.in_(list(areas.of_villages)))
            return lambda person: person.not_in(by_name) & person.not_in(covered)
        villages = select(recipient.c.id).where(recipient.c.village_id.in_(areas.villages_of(officer_id)))
        own = areas.persons_of(officer_id)
        return lambda person: person.in_(own) | (person.in_(villages) & person.not_in(by_name))

    def add(self, new: Assignment) -> Assignment:
        """Keep a new assignment (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _values(new)
        number = self._transaction.insert_row(assignment, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in {"", None}}
        self._transaction.journal.record("assignment", uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Assignment) -> Assignment:
        """Keep a changed assignment; raises StaleRecordError if it was saved meanwhile."""
        before, after = _values(self.get(changed.id)), _values(changed)
        self._update(changed, after)
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record("assignment", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def withdraw(self, found: Assignment) -> None:
        """Take an assignment back as if it had not been made; its journal stays."""
        self._update(found, {"withdrawn": 1})
        self._transaction.journal.record("assignment", found.uid, found.id, {"withdrawn": 0}, {"withdrawn": 1})

    def _update(self, found: Assignment, values: dict[str, Any]) -> None:
        same = (assignment.c.id == found.id, assignment.c.version == found.version, assignment.c.withdrawn == 0)
        statement = update(assignment).where(*same).values(**values, version=found.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("assignment", found.since)

    def _select(self, *conditions: ColumnElement[bool]) -> list[Assignment]:
        query = select(*_COLUMNS).where(assignment.c.withdrawn == 0, *conditions)
        query = query.order_by(assignment.c.since, assignment.c.id)
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def _merged(self) -> dict[int, int]:
        """Villages that went into others, with the ones that stand now."""
        query = select(village.c.id, village.c.merged_into).where(village.c.merged_into.is_not(None))
        into = {gone: final for gone, final in self._transaction.connection.execute(query)}  # noqa: C416 - rows are no pairs to mypy
        found = {}
        for gone in into:
            final = gone
            for _ in into:
                final = into.get(final, final)
            found[gone] = final
        return found
