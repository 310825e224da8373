"""Visits that are planned for a day (走访计划). Who still is to be visited of them is asked in storage/due_visits."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select, update

from vetdesk.domain.errors import StaleRecordError
from vetdesk.domain.visit_week import PlannedVisit
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.visit_week import planned_visit
from vetdesk.storage.tables.visits import visit
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(PlannedVisit.__dataclass_fields__)
COLUMNS = tuple(planned_visit.c[name] for name in _NAMES)
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})


def made_good() -> ColumnElement[bool]:
    """The condition that a visit was logged which makes the plan good."""
    return exists().where(
        visit.c.recipient_id == planned_visit.c.recipient_id,
        visit.c.withdrawn == 0,
        visit.c.visited_on >= planned_visit.c.counts_from,
    )


def read_plan(row: Sequence[Any]) -> PlannedVisit:
    """A plan of the first columns of a row (COLUMNS)."""
    return PlannedVisit(*row[: len(_NAMES)])


class PlannedVisits:
    """The plans of one transaction; those taken off are shown nowhere."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def open_of(self, recipient_ids: Iterable[int]) -> list[PlannedVisit]:
        """The plans of these people that no visit has made good yet, in the order in which they were made."""
        found = []
        for some in chunks(sorted(set(recipient_ids))):
            query = select(*COLUMNS).where(planned_visit.c.recipient_id.in_(some), planned_visit.c.withdrawn == 0)
            rows = self._transaction.connection.execute(query.where(~made_good()))
            found += [read_plan(row) for row in rows]
        return sorted(found, key=lambda one: (one.planned_at, one.uid))

    def last_visits(self, recipient_ids: Iterable[int]) -> dict[int, str]:
        """The day of the last visit to each of these people who was ever visited."""
        found: dict[int, str] = {}
        for some in chunks(sorted(set(recipient_ids))):
            query = select(visit.c.recipient_id, func.max(visit.c.visited_on))
            query = query.where(visit.c.recipient_id.in_(some), visit.c.withdrawn == 0).group_by(visit.c.recipient_id)
            found.update((number, day) for number, day in self._transaction.connection.execute(query))
        return found

    def add(self, new: PlannedVisit) -> PlannedVisit:
        """Keep a new plan (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), {name: getattr(new, name) for name in _KEPT}
        number = self._transaction.insert_row(planned_visit, {"uid": uid, **values})
        self._transaction.journal.record("planned_visit", uid, number, {}, values)
        return replace(new, id=number, uid=uid, version=1)

    def move(self, seen: PlannedVisit, day: str) -> None:
        """Plan the visit for another day; raises StaleRecordError if it was changed meanwhile."""
        self._update(seen, {"day": day})
        self._transaction.journal.record("planned_visit", seen.uid, seen.id, {"day": seen.day}, {"day": day})

    def take_off(self, seen: PlannedVisit) -> None:
        """Take the visit off the plan; its journal stays."""
        self._update(seen, {"withdrawn": 1})
        self._transaction.journal.record("planned_visit", seen.uid, seen.id, {"withdrawn": 0}, {"withdrawn": 1})

    def _update(self, seen: PlannedVisit, values: dict[str, Any]) -> None:
        table = planned_visit.c
        same = (table.id == seen.id, table.version == seen.version, table.withdrawn == 0)
        statement = update(planned_visit).where(*same).values(**values, version=seen.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("planned_visit", seen.day)
