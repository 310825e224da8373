"""Import batches (导入批次): which file was kept when and by whom, and what became of each row."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.tables.batches import batch, batch_row
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class Batch:
    """One kept import. `headings` is the signature of the file's headings, `mapping` what was answered about them.

    `mapping`, `answers` and `totals` are JSON values; `kept_at` and `undone_at` UTC; `kept_by` and `undone_by` uids of
    staff. `id` is 0 until stored.
    """

    id: int
    uid: str
    file_name: str
    sha256: str
    headings: str
    mapping: Mapping[str, Any] = field(default_factory=dict)
    answers: Mapping[str, Any] = field(default_factory=dict)
    totals: Mapping[str, int] = field(default_factory=dict)
    kept_at: str = ""
    kept_by: str = ""
    undone_at: str = ""
    undone_by: str = ""
    version: int = 1

    @property
    def source(self) -> str:
        """How the journal names this batch as the source of changes."""
        return f"batch:{self.uid}"


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What became of one row of the file: verdict, whom it concerned, and that person's version right after it.

    `content` is a digest of the row as read, so that the same row is known again; `outcome` a word of the importer.
    """

    sheet: str
    row: int
    verdict: str
    recipient_id: int | None = None
    recipient_version: int | None = None
    content: str = ""
    outcome: str = ""


_JSON = ("mapping", "answers", "totals")
_NAMES = ("id", "uid", "file_name", "sha256", "headings", *_JSON)
_LATER = ("kept_at", "kept_by", "undone_at", "undone_by", "version")
_COLUMNS = [batch.c[name] for name in (*_NAMES, *_LATER)]
_ROW_NAMES = tuple(BatchRow.__dataclass_fields__)
_ROW_COLUMNS = [batch_row.c[name] for name in _ROW_NAMES]


def _read(row: Sequence[Any]) -> Batch:
    facts = dict(zip((*_NAMES, *_LATER), row, strict=True))
    facts |= {name: json.loads(facts[name]) for name in _JSON}
    facts |= {name: facts[name] or "" for name in ("undone_at", "undone_by")}
    return Batch(**facts)


class Batches:
    """Every import that was kept. Once its change is over its rows stay; a batch only becomes undone, once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    @staticmethod
    def new(file_name: str, sha256: str, headings: str) -> Batch:
        """A batch with its uid given, so that the change that keeps it can name it as its source."""
        return Batch(0, new_uid(), file_name, sha256, headings)

    def add(self, kept: Batch, rows: Iterable[BatchRow]) -> Batch:
        """Keep a batch and what became of its rows; time and person are those of the change."""
        transaction = self._transaction
        actor = transaction.actor
        stored = replace(kept, kept_at=instant(transaction.now), kept_by=actor.staff.uid if actor else "", version=1)
        values = {name: getattr(stored, name) for name in (*_NAMES[1:], "kept_at", "kept_by")}
        values |= {name: json.dumps(values[name], ensure_ascii=False, sort_keys=True) for name in _JSON}
        number = transaction.insert_row(batch, values)
        places = ", ".join("?" * (len(_ROW_NAMES) + 1))
        statement = f"INSERT INTO batch_row (batch_id, {', '.join(_ROW_NAMES)}) VALUES ({places})"
        several = [(number, *(getattr(row, name) for name in _ROW_NAMES)) for row in rows]
        if several:
            transaction.connection.exec_driver_sql(statement, several)
        told = {"file_name": stored.file_name, "sha256": stored.sha256, "totals": dict(stored.totals)}
        transaction.journal.record("batch", stored.uid, number, {}, told)
        return replace(stored, id=number)

    def renew(self, batch_id: int, versions: Mapping[int, int]) -> None:
        """The same change went on with these recipients (id: version): undoing finds them as it left them."""
        statement = "UPDATE batch_row SET recipient_version = ? WHERE batch_id = ? AND recipient_id = ?"
        several = [(version, batch_id, number) for number, version in versions.items()]
        if several:
            statement += " AND recipient_version IS NOT NULL"
            self._transaction.connection.exec_driver_sql(statement, several)

    def all(self) -> list[Batch]:
        """Every batch, the newest first."""
        query = select(*_COLUMNS).order_by(batch.c.id.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def get(self, batch_id: int) -> Batch:
        """One batch; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(batch.c.id == batch_id)).first()
        if row is None:
            raise NotFoundError("batch", str(batch_id))
        return _read(row)

    def by_sha256(self, sha256: str) -> list[Batch]:
        """Batches of exactly this file, the newest first."""
        query = select(*_COLUMNS).where(batch.c.sha256 == sha256).order_by(batch.c.id.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def rows(self, batch_id: int) -> list[BatchRow]:
        """What became of each row of a batch, by sheet and row."""
        query = select(*_ROW_COLUMNS).where(batch_row.c.batch_id == batch_id)
        query = query.order_by(batch_row.c.sheet, batch_row.c.row)
        return [BatchRow(*row) for row in self._transaction.connection.execute(query)]

    def of_recipient(self, recipient_id: int) -> list[int]:
        """The ids of batches that concerned a recipient, oldest first."""
        query = select(batch_row.c.batch_id).where(batch_row.c.recipient_id == recipient_id).distinct()
        return list(self._transaction.connection.execute(query.order_by(batch_row.c.batch_id)).scalars())

    def mark_undone(self, undone: Batch) -> Batch:
        """Note that a batch was undone now, by whoever acts; raises NotFoundError if it already was."""
        transaction = self._transaction
        at, actor = instant(transaction.now), transaction.actor
        person, version = actor.staff.uid if actor else "", undone.version + 1
        same = (batch.c.id == undone.id, batch.c.undone_at.is_(None))
        statement = update(batch).where(*same).values(undone_at=at, undone_by=person, version=version)
        if transaction.connection.execute(statement).rowcount != 1:
            raise NotFoundError("batch", undone.file_name)
        transaction.journal.record("batch", undone.uid, undone.id, {"undone_at": ""}, {"undone_at": at})
        return replace(undone, undone_at=at, undone_by=person, version=version)
