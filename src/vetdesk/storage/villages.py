"""The register of villages (行政村): dated, with other names and merges."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.people import Village
from vetdesk.domain.village_names import VillageIndex
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = ("name", "area_code", "aliases", "valid_from", "valid_to", "merged_into")
_COLUMNS = [village.c[name] for name in ("id", "uid", *_NAMES, "version")]


def _read(row: Sequence[Any]) -> Village:
    number, uid, name, area_code, aliases, valid_from, valid_to, merged_into, version = row
    return Village(number, uid, name, area_code, tuple(json.loads(aliases)), valid_from, valid_to, merged_into, version)


def _facts(one: Village) -> dict[str, Any]:
    facts = {name: getattr(one, name) for name in _NAMES}
    return facts | {"aliases": list(one.aliases)}


def _values(one: Village) -> dict[str, Any]:
    return _facts(one) | {"aliases": json.dumps(one.aliases, ensure_ascii=False)}


class Villages:
    """Every village the station knows or knew."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._known: tuple[Village, ...] | None = None
        self._index: VillageIndex | None = None

    def all(self) -> tuple[Village, ...]:
        """Every village by area code and name, merged and closed ones included."""
        if self._known is None:
            query = select(*_COLUMNS).order_by(village.c.area_code, village.c.name, village.c.id)
            self._known = tuple(_read(row) for row in self._transaction.connection.execute(query))
        return self._known

    def get(self, village_id: int) -> Village:
        """One village; raises NotFoundError."""
        for one in self.all():
            if one.id == village_id:
                return one
        raise NotFoundError("village", str(village_id))

    def names(self) -> Mapping[int, str]:
        """The present name for each id; a merged village has the name of the one it went into."""
        return {one.id: self.index().final(one).name for one in self.all()}

    def index(self) -> VillageIndex:
        """The register prepared for finding a village by what people write."""
        if self._index is None:
            self._index = VillageIndex(self.all())
        return self._index

    def resolve(self, text: str) -> Village | None:
        """The one village a text means, after merges; None if it means none or several."""
        return self.index().resolve(text)

    def add(self, new: Village) -> Village:
        """Keep a new village (id 0, uid empty)."""
        uid = new_uid()
        record_id = self._transaction.insert_row(village, {"uid": uid, **_values(new)})
        self._transaction.journal.record("village", uid, record_id, {}, _facts(new))
        self._forget()
        return replace(new, id=record_id, uid=uid, version=1)

    def save(self, changed: Village) -> Village:
        """Keep a changed village; raises StaleRecordError if it was saved meanwhile."""
        before, after = _facts(self.get(changed.id)), _facts(changed)
        same = (village.c.id == changed.id, village.c.version == changed.version)
        statement = update(village).where(*same).values(**_values(changed), version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("village", changed.name)
        keys = [key for key in after if before[key] != after[key]]
        old, new = {key: before[key] for key in keys}, {key: after[key] for key in keys}
        self._transaction.journal.record("village", changed.uid, changed.id, old, new)
        self._forget()
        return replace(changed, version=changed.version + 1)

    def _forget(self) -> None:
        self._known = self._index = None
