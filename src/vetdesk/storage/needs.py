"""Needs (需求) and where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.needs import Need, NeedState
from vetdesk.domain.visits import PersonLine
from vetdesk.storage.person_lines import VillageNames, person_lines
from vetdesk.storage.tables.providers import provider
from vetdesk.storage.tables.station import staff
from vetdesk.storage.tables.visits import need
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(Need.__dataclass_fields__)
_COLUMNS = tuple(need.c[name] for name in _NAMES)
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})


@dataclass(frozen=True, slots=True)
class NeedFilter:
    """Which needs a list shows: those in a state, due by a day, assigned to a member of staff (0: to anyone)."""

    state: str = ""
    due_by: str = ""
    done_by: str = ""
    assigned_to: int = 0
    unassigned_too: bool = False

    def conditions(self) -> list[ColumnElement[bool]]:
        """The same in SQL."""
        found: list[ColumnElement[bool]] = [need.c.state == self.state] if self.state else []
        if self.due_by:
            found.append(need.c.due_on <= self.due_by)
        if self.done_by:
            found.append(need.c.done_on <= self.done_by)
        if self.assigned_to:
            mine = need.c.assigned_to == self.assigned_to
            found.append(mine | need.c.assigned_to.is_(None) if self.unassigned_too else mine)
        return found


@dataclass(frozen=True, slots=True)
class NeedLine:
    """A need as a list shows it: with the person and the names of whoever is to answer it."""

    need: Need
    person: PersonLine
    assignee: str
    provider: str = ""


def _read(row: Sequence[Any]) -> Need:
    return Need(**dict(zip(_NAMES, row, strict=False)))


def _values(found: Need) -> dict[str, Any]:
    return {name: getattr(found, name) for name in _KEPT}


class Needs:
    """The needs of one transaction."""

    def __init__(self, transaction: Transaction, village_names: VillageNames) -> None:
        self._transaction = transaction
        self._village_names = village_names

    def get(self, need_id: int) -> Need:
        """One need; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(need.c.id == need_id)).first()
        if row is None:
            raise NotFoundError("need", str(need_id))
        return _read(row)

    def by_uid(self, uid: str) -> Need | None:
        """The need of that uid, or None."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(need.c.uid == uid)).first()
        return None if row is None else _read(row)

    def of_recipient(self, recipient_id: int) -> list[Need]:
        """The needs of one person, newest first."""
        query = select(*_COLUMNS).where(need.c.recipient_id == recipient_id).order_by(need.c.id.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def of_visit(self, visit_id: int) -> list[Need]:
        """The needs told at one visit, in their order."""
        query = select(*_COLUMNS).where(need.c.visit_id == visit_id).order_by(need.c.id)
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def lines(self, wanted: NeedFilter, limit: int = 200) -> list[NeedLine]:
        """The needs of the filter with their people, the earliest limit first."""
        query = select(*_COLUMNS, func.coalesce(staff.c.name, ""), func.coalesce(provider.c.name, ""))
        query = query.select_from(need).outerjoin(staff, staff.c.id == need.c.assigned_to)
        query = query.outerjoin(provider, provider.c.id == need.c.provider_id)
        query = query.where(*wanted.conditions()).order_by(need.c.due_on, need.c.id).limit(limit)
        found = [(_read(row), str(row[-2]), str(row[-1])) for row in self._transaction.connection.execute(query)]
        ids = (one.recipient_id for one, *_ in found)
        people = person_lines(self._transaction.connection, self._village_names, ids)
        return [
            NeedLine(one, people[one.recipient_id], who, provided)
            for one, who, provided in found
            if one.recipient_id in people
        ]

    def count(self, wanted: NeedFilter) -> int:
        """How many needs the filter holds."""
        query = select(func.count()).select_from(need).where(*wanted.conditions())
        return int(self._transaction.connection.execute(query).scalar_one())

    def add(self, new: Need) -> Need:
        """Keep a new need (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _values(new)
        number = self._transaction.insert_row(need, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in {"", None, 0}}
        self._transaction.journal.record("need", uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Need) -> Need:
        """Keep a changed need; raises StaleRecordError if the record was saved meanwhile."""
        before, after = _values(self.get(changed.id)), _values(changed)
        same = (need.c.id == changed.id, need.c.version == changed.version)
        statement = update(need).where(*same).values(**after, version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("need", changed.text)
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record("need", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def hand_over(self, from_id: int, to_id: int) -> int:
        """Give every need that is not closed from one member of staff to another; how many there were."""
        query = select(*_COLUMNS).where(need.c.assigned_to == from_id, need.c.state != NeedState.CLOSED)
        found = [_read(row) for row in self._transaction.connection.execute(query)]
        for one in found:
            self.save(replace(one, assigned_to=to_id))
        return len(found)
