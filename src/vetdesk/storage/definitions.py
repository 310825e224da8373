"""Definitions in force, kept as rows: shipped ones copied in, and the station's own. Here they are only text."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import and_, insert, select, update

from vetdesk.storage.tables.station import definition
from vetdesk.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class DefinitionRow:
    """One stored definition; `origin` is "shipped" or "station", `text` its TOML."""

    kind: str
    key: str
    version: int
    valid_from: str
    origin: str
    text: str

    @property
    def sha256(self) -> str:
        """The digest by which a case pins the text it was decided under."""
        return hashlib.sha256(self.text.encode()).hexdigest()


class Definitions:
    """Stored definitions of every kind and version."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[DefinitionRow]:
        """Every row, by kind, key and version."""
        columns = [definition.c[name] for name in DefinitionRow.__dataclass_fields__]
        query = select(*columns).order_by(definition.c.kind, definition.c.key, definition.c.version)
        return [DefinitionRow(*row) for row in self._transaction.connection.execute(query)]

    def put(self, rows: Iterable[DefinitionRow]) -> int:
        """Take in rows that are new or whose text differs; earlier versions stay. Returns how many were taken."""
        known = {(row.kind, row.key, row.version, row.origin): row.sha256 for row in self.all()}
        taken = 0
        for row in rows:
            before = known.get((row.kind, row.key, row.version, row.origin))
            if before != row.sha256:
                self._put(row, before)
                taken += 1
        return taken

    def _put(self, row: DefinitionRow, before: str | None) -> None:
        values = {name: getattr(row, name) for name in DefinitionRow.__dataclass_fields__} | {"sha256": row.sha256}
        same = and_(*(definition.c[name] == values[name] for name in ("kind", "key", "version", "origin")))
        connection = self._transaction.connection
        if before is None:
            connection.execute(insert(definition).values(**values))
        else:
            connection.execute(update(definition).where(same).values(**values))
        record_id = connection.execute(select(definition.c.id).where(same)).scalar_one()
        subject = f"{row.kind}/{row.key}@{row.version}"
        old = {} if before is None else {"sha256": before}
        self._transaction.journal.record(
            "definition", subject, record_id, old, {"sha256": row.sha256, "origin": row.origin}
        )
