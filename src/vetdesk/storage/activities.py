"""Activities (活动) as they were planned, held and closed."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from vetdesk.domain.activities import Activity
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.journal import canonical_json
from vetdesk.storage.tables.activities import activity
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(name for name in Activity.__dataclass_fields__ if name not in {"values", "costs"})
_COLUMNS = (*(activity.c[name] for name in _NAMES), activity.c.form, activity.c.costs)
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})


def _read(row: Sequence[Any]) -> Activity:
    *plain, form, costs = row
    return Activity(**dict(zip(_NAMES, plain, strict=True)), values=json.loads(form), costs=json.loads(costs))


def _values(one: Activity) -> dict[str, Any]:
    kept = {name: getattr(one, name) for name in _KEPT}
    return kept | {"form": canonical_json(dict(one.values)), "costs": canonical_json(dict(one.costs))}


def _journalled(one: Activity) -> dict[str, Any]:
    """The same for the journal: fields of the kind stand beside the others, blanks are left out."""
    found = {name: getattr(one, name) for name in _KEPT} | dict(one.values) | {"cost": one.cost}
    return {name: value for name, value in found.items() if value not in {"", None, 0}}


class Activities:
    """The activities of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, activity_id: int) -> Activity:
        """One activity; raises NotFoundError."""
        found = self._select(activity.c.id == activity_id)
        if not found:
            raise NotFoundError("activity", str(activity_id))
        return found[0]

    def by_uid(self, uid: str) -> Activity | None:
        """The activity of that uid, or None."""
        return next(iter(self._select(activity.c.uid == uid)), None)

    def of_year(self, year: int) -> list[Activity]:
        """The activities that begin in a year, the newest first."""
        return self._select(activity.c.since.between(f"{year:04d}-01-01", f"{year:04d}-12-31"))

    def many(self, ids: Sequence[int]) -> list[Activity]:
        """The activities of these numbers, the newest first."""
        return self._select(activity.c.id.in_(ids)) if ids else []

    def open_of(self, staff_id: int) -> list[Activity]:
        """The activities that a member of staff is responsible for and that are neither closed nor cancelled."""
        return self._select(activity.c.staff_id == staff_id, activity.c.closed_on == "", activity.c.cancelled_on == "")

    def years(self) -> list[int]:
        """The years in which activities begin, the newest first."""
        query = select(func.substr(activity.c.since, 1, 4)).distinct()
        return sorted((int(year) for year in self._transaction.connection.execute(query).scalars()), reverse=True)

    def add(self, new: Activity) -> Activity:
        """Keep a new activity (id 0, uid empty) and return the stored one."""
        uid = new_uid()
        number = self._transaction.insert_row(activity, {"uid": uid, **_values(new)})
        self._transaction.journal.record("activity", uid, number, {}, _journalled(new))
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Activity) -> Activity:
        """Keep a changed activity; raises StaleRecordError if it was saved meanwhile."""
        before, after = _journalled(self.get(changed.id)), _journalled(changed)
        same = (activity.c.id == changed.id, activity.c.version == changed.version)
        statement = update(activity).where(*same).values(**_values(changed), version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("activity", changed.title)
        names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        old, new = {name: before.get(name, "") for name in names}, {name: after.get(name, "") for name in names}
        self._transaction.journal.record("activity", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def _select(self, *conditions: ColumnElement[bool]) -> list[Activity]:
        query = select(*_COLUMNS).where(*conditions).order_by(activity.c.since.desc(), activity.c.id.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]
