"""Saved views (常用视图) of lists: kept, changed and withdrawn; every change journalled."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.tables.views import saved_view
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class StoredView:
    """A view as it is stored; `content` holds JSON values. See domain.list_views.SavedView."""

    id: int
    uid: str
    list: str
    staff_id: int
    name: str
    content: Mapping[str, Any]
    shared: bool = False
    opens: bool = False
    withdrawn: bool = False
    version: int = 1


_NAMES = tuple(StoredView.__dataclass_fields__)
_COLUMNS = [saved_view.c[name] for name in _NAMES]
_KEPT = ("list", "staff_id", "name", "content", "shared", "opens", "withdrawn")


def _read(row: Sequence[Any]) -> StoredView:
    facts = dict(zip(_NAMES, row, strict=True))
    facts["content"] = json.loads(facts["content"])
    return StoredView(**facts | {name: bool(facts[name]) for name in ("shared", "opens", "withdrawn")})


def _facts(view: StoredView) -> dict[str, Any]:
    facts = {name: getattr(view, name) for name in _KEPT}
    return facts | {name: int(facts[name]) for name in ("shared", "opens", "withdrawn")}


def _stored(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {**facts, "content": json.dumps(facts["content"], ensure_ascii=False, sort_keys=True)}


class SavedViews:
    """The views of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, name: str, staff_id: int) -> list[StoredView]:
        """What a person may use of a list: their own views and everyone's, by name."""
        mine = or_(saved_view.c.staff_id == staff_id, saved_view.c.shared == 1)
        query = select(*_COLUMNS).where(saved_view.c.list == name, saved_view.c.withdrawn == 0, mine)
        rows = self._transaction.connection.execute(query.order_by(saved_view.c.name, saved_view.c.id))
        return [_read(row) for row in rows]

    def get(self, view_id: int, *, withdrawn: bool = False) -> StoredView:
        """One view; raises NotFoundError if there is none or (unless asked for) it was withdrawn."""
        query = select(*_COLUMNS).where(saved_view.c.id == view_id)
        row = self._transaction.connection.execute(query).first()
        if row is None or (row[_NAMES.index("withdrawn")] and not withdrawn):
            raise NotFoundError("view", str(view_id))
        return _read(row)

    def add(self, view: StoredView) -> StoredView:
        """Keep a new view."""
        facts, uid = _facts(view), new_uid()
        number = self._transaction.insert_row(saved_view, {"uid": uid, "version": 1, **_stored(facts)})
        self._transaction.journal.record("view", uid, number, {}, facts)
        return self.get(number)

    def save(self, view: StoredView) -> None:
        """Keep a changed view; raises StaleRecordError if it was saved meanwhile. Nothing happens if it is equal."""
        before, after = _facts(self.get(view.id, withdrawn=True)), _facts(view)
        changed = {key: after[key] for key in after if after[key] != before[key]}
        if not changed:
            return
        same = (saved_view.c.id == view.id, saved_view.c.version == view.version)
        statement = update(saved_view).where(*same).values(**_stored(after), version=view.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("view", view.name)
        old = {key: before[key] for key in changed}
        self._transaction.journal.record("view", view.uid, view.id, old, changed)
