"""Scans (扫描件) of a person's papers: which file shows which material. The pictures themselves are attachments."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.materials import Scan
from vetdesk.storage.tables.filing import scan
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_FIELDS = tuple(field.name for field in dataclasses.fields(Scan))
_COLUMNS = tuple(scan.c[name] for name in _FIELDS)
_KEPT = ("material_id", "name", "position", "turned")


class Scans:
    """The scans of one transaction; withdrawn ones are shown nowhere, their journal and content stay."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, scan_id: int) -> Scan:
        """One scan; raises NotFoundError, also for one that was withdrawn."""
        found = self._select(scan.c.id == scan_id)
        if not found:
            raise NotFoundError("scan", str(scan_id))
        return found[0]

    def of_recipient(self, recipient_id: int) -> list[Scan]:
        """Everything scanned of one person, in the order of the pages within each material."""
        return self._select(scan.c.recipient_id == recipient_id)

    def of_material(self, material_id: int) -> list[Scan]:
        """The scans of one material, in order."""
        return self._select(scan.c.material_id == material_id)

    def every(self) -> list[Scan]:
        """Every scan of the station that was not withdrawn."""
        return self._select()

    def add(self, new: Scan) -> Scan:
        """Keep a new scan (id 0) behind the others of its material and return it as stored."""
        last = select(func.max(scan.c.position)).where(*self._beside(new))
        place = (self._transaction.connection.execute(last).scalar() or 0) + 1
        stored = dataclasses.replace(new, uid=new_uid(), position=place, version=1)
        values = {name: getattr(stored, name) for name in _FIELDS if name != "id"}
        stored = dataclasses.replace(stored, id=self._transaction.insert_row(scan, values))
        told = {name: getattr(stored, name) for name in ("name", "media_type", "pages", "size", "material_id")}
        self.record(stored, {}, {"recipient": self._person(stored), "act": "add", **told})
        return stored

    def save(self, changed: Scan) -> Scan:
        """Keep a scan that was turned, moved or put in another place; raises StaleRecordError."""
        before = self.get(changed.id)
        names = [name for name in _KEPT if getattr(before, name) != getattr(changed, name)]
        if not names:
            return changed
        self._update(changed, {name: getattr(changed, name) for name in names})
        old, new = ({name: getattr(one, name) for name in names} for one in (before, changed))
        self.record(changed, old, new)
        return dataclasses.replace(changed, version=changed.version + 1)

    def withdraw(self, found: Scan) -> None:
        """Take a scan out of the file; the deed carries the reason."""
        self._update(found, {"withdrawn": 1})
        told = {"recipient": self._person(found), "act": "withdraw", "name": found.name, "withdrawn": 1}
        self.record(found, {"withdrawn": 0}, told)

    def note(self, found: Iterable[Scan], act: str, **facts: object) -> None:
        """Journal that somebody looked at scans ("look") or printed them ("print")."""
        for one in found:
            self.record(one, {}, {"recipient": self._person(one), "act": act, "name": one.name, **facts})

    def record(self, found: Scan, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """One line of the journal about a scan."""
        self._transaction.journal.record("scan", found.uid, found.id, before, after)

    def _beside(self, new: Scan) -> Sequence[ColumnElement[bool]]:
        own = scan.c.material_id.is_(None) if new.material_id is None else scan.c.material_id == new.material_id
        return (scan.c.recipient_id == new.recipient_id, own, scan.c.withdrawn == 0)

    def _select(self, *conditions: ColumnElement[bool]) -> list[Scan]:
        query = select(*_COLUMNS).where(scan.c.withdrawn == 0, *conditions)
        query = query.order_by(scan.c.material_id, scan.c.position, scan.c.id)
        return [Scan(*row) for row in self._transaction.connection.execute(query)]

    def _update(self, found: Scan, values: dict[str, Any]) -> None:
        same = (scan.c.id == found.id, scan.c.version == found.version, scan.c.withdrawn == 0)
        statement = update(scan).where(*same).values(**values, version=found.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("scan", found.name)

    def _person(self, found: Scan) -> str:
        query = select(recipient.c.uid).where(recipient.c.id == found.recipient_id)
        return str(self._transaction.connection.execute(query).scalar_one())
