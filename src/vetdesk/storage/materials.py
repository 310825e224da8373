"""Materials (材料) of people and of their cases: state, place in the file, and the day each came in."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.materials import OTHER, FiledMaterial, MaterialState
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.filing import material
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_FIELDS = tuple(field.name for field in dataclasses.fields(FiledMaterial))
_COLUMNS = tuple(material.c[name] for name in _FIELDS)
_PLACE = ("recipient_id", "case_id", "category", "key")
_KEPT = tuple(name for name in _FIELDS if name not in {"id", "uid", "version", *_PLACE})
_CHUNK = 500


class Materials:
    """The materials of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, material_id: int) -> FiledMaterial:
        """One material; raises NotFoundError."""
        found = self._select(material.c.id == material_id)
        if not found:
            raise NotFoundError("material", str(material_id))
        return found[0]

    def of_recipient(self, recipient_id: int) -> list[FiledMaterial]:
        """Everything of one person, that of the cases included, oldest line first."""
        return self._select(material.c.recipient_id == recipient_id)

    def of_cases(self, case_ids: Sequence[int]) -> dict[int, tuple[FiledMaterial, ...]]:
        """The materials of several cases, by case; cases without any are left out."""
        found: dict[int, list[FiledMaterial]] = {}
        for start in range(0, len(case_ids), _CHUNK):
            for one in self._select(material.c.case_id.in_(list(case_ids[start : start + _CHUNK]))):
                found.setdefault(one.case_id or 0, []).append(one)
        return {case_id: tuple(own) for case_id, own in found.items()}

    def at(self, recipient_id: int, key: str, category: str = "", case_id: int | None = None) -> FiledMaterial | None:
        """The line of a checklist of a person, or with `case_id` of a case; None while nothing was noted."""
        if case_id is not None:
            place = [material.c.case_id == case_id]
        else:
            place = [material.c.recipient_id == recipient_id, material.c.case_id.is_(None)]
            place.append(material.c.category == category)
        return next(iter(self._select(*place, material.c.key == key)), None)

    def add(self, new: FiledMaterial) -> FiledMaterial:
        """Keep a new line (id 0) and return it as stored; its first journal line names person, case and list."""
        stored = dataclasses.replace(new, uid=new.uid or new_uid(), version=1)
        values = {name: getattr(stored, name) for name in ("uid", *_PLACE, *_KEPT)}
        stored = dataclasses.replace(stored, id=self._transaction.insert_row(material, values))
        told = {name: value for name, value in _facts(stored).items() if value not in ("", None)}
        self._record(stored, {}, self._whose(stored) | told)
        return stored

    def save(self, changed: FiledMaterial) -> FiledMaterial:
        """Keep a changed line; raises StaleRecordError if it was saved meanwhile. Nothing changed: nothing is kept."""
        before, after = _facts(self.get(changed.id)), _facts(changed)
        names = [name for name in _KEPT if before[name] != after[name]]
        if not names:
            return changed
        same = (material.c.id == changed.id, material.c.version == changed.version)
        statement = update(material).where(*same).values(**after, version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("material", changed.title or changed.key)
        self._record(changed, {name: before[name] for name in names}, {name: after[name] for name in names})
        return dataclasses.replace(changed, version=changed.version + 1)

    def next_other(self, recipient_id: int) -> str:
        """The next free key for a paper that no checklist names."""
        keys = {one.key for one in self.of_recipient(recipient_id) if one.category == OTHER}
        return next(key for number in range(1, len(keys) + 2) if (key := f"{OTHER}_{number}") not in keys)

    def _select(self, *conditions: ColumnElement[bool]) -> list[FiledMaterial]:
        query = select(*_COLUMNS).where(*conditions).order_by(material.c.id)
        return [_material(row) for row in self._transaction.connection.execute(query)]

    def _whose(self, of: FiledMaterial) -> dict[str, str]:
        """Person, case and list of a line, as the journal names them."""
        find = self._transaction.connection.execute
        told = {"recipient": find(select(recipient.c.uid).where(recipient.c.id == of.recipient_id)).scalar_one()}
        if of.case_id is not None:
            told["case"] = find(select(case_file.c.uid).where(case_file.c.id == of.case_id)).scalar_one()
        return told | {"category": of.category, "key": of.key}

    def _record(self, of: FiledMaterial, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        self._transaction.journal.record("material", of.uid, of.id, before, after)
        if of.case_id is not None:
            self._transaction.touch("case", of.case_id)


def _facts(of: FiledMaterial) -> dict[str, Any]:
    """What may change on a line."""
    return {name: getattr(of, name) for name in _KEPT} | {"state": of.state.value}


def _material(row: Sequence[Any]) -> FiledMaterial:
    told = dict(zip(_FIELDS, row, strict=True))
    return FiledMaterial(**(told | {"state": MaterialState(told["state"])}))
