"""How each exchanged record stood at the last exchange (shared_state), and what changed on this PC (电脑) since."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import select

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.packages import GONE, Dot, Heads, RecordState, Values, changed_here
from vetdesk.storage.shared_records import Found, SharedRecords
from vetdesk.storage.shared_tables import in_order
from vetdesk.storage.tables.packages import same_record, shared_state
from vetdesk.storage.transaction import Transaction

_PUT = "INSERT OR REPLACE INTO shared_state (table_name, key, digest, content) VALUES (?, ?, ?, ?)"
_LEVEL = 1


def state_text(state: RecordState) -> str:
    """A state as JSON: values, dots, base."""
    dots = {name: list(dot) for name, dot in state.dots.items()}
    return canonical_json([dict(state.values), dots, dict(state.base)])


def state_from(table: str, key: str, text: str | bytes, version: int = 0) -> RecordState:
    """The state that `state_text` wrote; raises ValueError, TypeError or KeyError for anything else."""
    values, dots, base = json.loads(text)
    told = {str(name): Dot(str(origin), int(seq)) for name, (origin, seq) in dots.items()}
    return RecordState(table, key, dict(values), told, dict(base), version)


def _digest(values: Values) -> bytes:
    return hashlib.blake2b(canonical_json(dict(values)).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class SharedStates:
    """The states of one transaction. `changes` compares them with the records as they are now."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection
        self.records = SharedRecords(transaction.connection)

    def changes(self, dot: Dot, shared: Heads) -> Iterator[tuple[RecordState, Found | None]]:
        """What differs from the last exchange: each record as it is now, with where it stands here (None: gone)."""
        for table in in_order():
            left = self._digests(table.name)
            for found in self.records.read(table):
                known = left.pop(found.key, None)
                if known != _digest(found.values):
                    before = self.get(table.name, found.key) if known is not None else None
                    state = RecordState(table.name, found.key, found.values, {})
                    yield changed_here(before, state, dot, shared), found
            for key, known in left.items():
                if known != _digest({GONE: 1}):
                    gone = RecordState(table.name, key, {GONE: 1}, {})
                    yield changed_here(self.get(table.name, key), gone, dot, shared), None

    def _digests(self, table: str) -> dict[str, bytes]:
        query = select(shared_state.c.key, shared_state.c.digest).where(shared_state.c.table_name == table)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def get(self, table: str, key: str) -> RecordState | None:
        """How one record stood."""
        same = (shared_state.c.table_name == table, shared_state.c.key == key)
        content = self._connection.execute(select(shared_state.c.content).where(*same)).scalar()
        return None if content is None else state_from(table, key, zlib.decompress(content))

    def all(self, table: str) -> Iterator[RecordState]:
        """Every state of a table."""
        query = select(shared_state.c.key, shared_state.c.content).where(shared_state.c.table_name == table)
        for key, content in self._connection.execute(query.order_by(shared_state.c.key)):
            yield state_from(table, key, zlib.decompress(content))

    def put(self, states: Iterable[RecordState]) -> int:
        """Keep how records stand now; returns how many."""
        rows: list[tuple[Any, ...]] = []
        for one in states:
            text = state_text(one).encode("utf-8", "surrogatepass")
            rows.append((one.table, one.key, _digest(one.values), zlib.compress(text, _LEVEL)))
        if rows:
            self._connection.exec_driver_sql(_PUT, rows)
        return len(rows)

    def same_records(self) -> dict[str, str]:
        """The uids that went because two PCs had begun the same thing, each with the uid that stayed."""
        return {row[0]: row[1] for row in self._connection.execute(select(same_record.c.gone, same_record.c.kept))}

    def rename(self, table: str, gone: str, kept: str) -> None:
        """A record here bears another uid from now on: in its row, its state, and the keys of what hangs on it."""
        self._connection.exec_driver_sql(f"UPDATE {table} SET uid = ? WHERE uid = ?", (kept, gone))
        query = select(shared_state.c.table_name, shared_state.c.key).where(shared_state.c.key.contains(gone))
        for name, key in self._connection.execute(query).all():
            state = self.get(name, key)
            if state is not None:
                same = (shared_state.c.table_name == name, shared_state.c.key == key)
                self._connection.execute(shared_state.delete().where(*same))
                self.put([renamed(state, {gone: kept})])


def renamed(state: RecordState, names: Mapping[str, str]) -> RecordState:
    """The state with other uids where it names records that became one with others."""

    def now(text: Any) -> Any:  # noqa: ANN401 - any value
        return names.get(text, text) if isinstance(text, str) else text

    key = now(state.key)
    if key.startswith("["):
        key = canonical_json([now(part) for part in json.loads(key)])
    values = {name: now(value) for name, value in state.values.items()}
    base = {name: now(value) for name, value in state.base.items()}
    return RecordState(state.table, key, values, state.dots, base, state.version)
