"""Entries (条目) of recipients: family members and all else of which a person may have several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from vetdesk.domain.entries import Entry, entry_facts
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.flat_records import Facts, difference
from vetdesk.domain.forms import Value
from vetdesk.storage.people_rows import chunks, field_rows
from vetdesk.storage.tables.entries import ENTRY_NUMBERS, entry
from vetdesk.storage.tables.people import field_value, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_COLUMNS = tuple(
    entry.c[name] for name in ("id", "uid", "recipient_id", "kind", "linked_id", "identity_id", "withdrawn", "version")
)
_FACT_COLUMNS = frozenset({"kind", "linked_id", "identity_id", "withdrawn"})
_INSERT = "INSERT INTO field_value (subject_kind, subject_id, field, value) VALUES ('entry', ?, ?, ?)"


class Entries:
    """The entries of one transaction. Every change is journalled as "entry" and touches its recipient too."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, entry_id: int) -> Entry:
        """One entry, a withdrawn one too; raises NotFoundError."""
        found = self._fetch(entry.c.id == entry_id)
        if not found:
            raise NotFoundError("entry", str(entry_id))
        return found[0]

    def of(self, recipient_ids: Sequence[int], *, withdrawn: bool = False) -> Mapping[int, tuple[Entry, ...]]:
        """The live entries of these people in the order they were added, by recipient id; nobody without any."""
        return self._grouped(recipient_ids, entry.c.recipient_id, "recipient_id", withdrawn=withdrawn)

    def linked_to(self, recipient_id: int) -> tuple[Entry, ...]:
        """The live entries of others that name this person."""
        return self.linking([recipient_id]).get(recipient_id, ())

    def linking(self, recipient_ids: Sequence[int]) -> Mapping[int, tuple[Entry, ...]]:
        """The live entries of others that name these people, by the id of who is named."""
        return self._grouped(recipient_ids, entry.c.linked_id, "linked_id", withdrawn=False)

    def _grouped(
        self, ids: Sequence[int], column: ColumnElement[Any], name: str, *, withdrawn: bool
    ) -> Mapping[int, tuple[Entry, ...]]:
        found: defaultdict[int, list[Entry]] = defaultdict(list)
        for some in chunks(ids):
            for one in self._fetch(column.in_(some)):
                if withdrawn or not one.withdrawn:
                    found[getattr(one, name)].append(one)
        return {number: tuple(several) for number, several in found.items()}

    def _fetch(self, condition: ColumnElement[bool]) -> list[Entry]:
        connection = self._transaction.connection
        rows = connection.execute(select(*_COLUMNS).where(condition).order_by(entry.c.id)).all()
        values = field_rows(connection, "entry", [row[0] for row in rows])
        return [_read(row, values.get(row[0], {})) for row in rows]

    def add(self, new: Entry) -> Entry:
        """Keep a new entry; raises NotFoundError if there is no such recipient."""
        uid, owner = new.uid or new_uid(), self._uid(new.recipient_id)
        row = {
            "uid": uid,
            "recipient_id": new.recipient_id,
            "kind": new.kind,
            "linked_id": new.linked_id,
            "identity_id": new.identity_id,
        }
        number = self._transaction.insert_row(entry, row)
        stored = replace(new, id=number, uid=uid, version=1, withdrawn=False)
        facts = entry_facts(stored)
        self._put(number, facts)
        self._record(stored, {}, {"recipient": owner, **facts})
        return stored

    def save(self, changed: Entry) -> Entry:
        """Keep a changed entry; raises StaleRecordError if it was saved meanwhile. Nothing is written if it is equal.

        Whose entry it is stays: see `move`.
        """
        stored = self.get(changed.id)
        if stored.version != changed.version:
            raise StaleRecordError("entry", stored.kind, "")
        before, after = difference(entry_facts(stored), entry_facts(changed))
        if after:
            self._write(stored, before, after)
        return self.get(changed.id)

    def withdraw(self, entry_id: int) -> None:
        """Hide an entry; it stays in the history."""
        stored = self.get(entry_id)
        if not stored.withdrawn:
            self._write(stored, {}, {"withdrawn": 1})

    def move(self, ids: Iterable[int], to_recipient_id: int) -> None:
        """Make entries those of somebody else: for merging two archives of one person, and for taking that back."""
        for number in ids:
            stored = self.get(number)
            if stored.recipient_id == to_recipient_id:
                continue
            old, new = self._uid(stored.recipient_id), self._uid(to_recipient_id)
            self._update(number, {"recipient_id": to_recipient_id})
            self._record(stored, {"recipient": old}, {"recipient": new})
            self._transaction.touch("recipient", to_recipient_id)

    def _write(self, stored: Entry, before: Facts, after: Facts) -> None:
        columns = {key: after[key] for key in after if key in _FACT_COLUMNS}
        if columns.get("withdrawn", 0) is None:
            columns["withdrawn"] = 0
        self._update(stored.id, columns)
        self._put(stored.id, after)
        self._record(stored, before, after)

    def _update(self, number: int, columns: Mapping[str, Any]) -> None:
        statement = update(entry).where(entry.c.id == number).values(version=entry.c.version + 1, **columns)
        self._transaction.connection.execute(statement)

    def _put(self, number: int, facts: Facts) -> None:
        """Keep the values; one that became None is removed."""
        values = {key: value for key, value in facts.items() if key not in _FACT_COLUMNS}
        connection = self._transaction.connection
        of_entry = (field_value.c.subject_kind == "entry") & (field_value.c.subject_id == number)
        if values:
            connection.execute(delete(field_value).where(of_entry, field_value.c.field.in_(list(values))))
        rows = [(number, key, str(value)) for key, value in values.items() if value is not None]
        if rows:
            connection.exec_driver_sql(_INSERT, rows)

    def _record(self, one: Entry, before: Facts, after: Facts) -> None:
        self._transaction.journal.record("entry", one.uid, one.id, before, after)
        self._transaction.touch("recipient", one.recipient_id)
        if one.linked_id is not None:
            self._transaction.touch("recipient", one.linked_id)

    def _uid(self, recipient_id: int) -> str:
        query = select(recipient.c.uid).where(recipient.c.id == recipient_id)
        uid = self._transaction.connection.execute(query).scalar()
        if uid is None:
            raise NotFoundError("recipient", str(recipient_id))
        return str(uid)


def _read(row: Sequence[Any], values: Mapping[str, tuple[Value, str]]) -> Entry:
    """An entry of its row and its values; what the tables declare as numbers comes back as such."""
    number, uid, recipient_id, kind, linked_id, identity_id, withdrawn, version = row
    known = {key: int(text) if key in ENTRY_NUMBERS else text for key, (text, _) in values.items() if text is not None}
    return Entry(number, uid, recipient_id, kind, known, linked_id, identity_id, bool(withdrawn), version)
