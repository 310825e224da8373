"""How each exchanged record stood at the last exchange (shared_state), and what changed on this PC (电脑) since."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.packages import GONE, Dot, Heads, RecordState, Values, changed_here
from vetdesk.storage.shared_records import Found, SharedRecords
from vetdesk.storage.shared_tables import in_order
from vetdesk.storage.tables.packages import shared_state

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

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.records = SharedRecords(connection)

    def changes(self, dot: Dot, shared: Heads) -> Iterator[tuple[RecordState, Found | None]]:
        """What differs from the last exchange: each record as it is now, with where it stands here (None: gone)."""
        for table in in_order():
            left = self._digests(table.name)
            for found in self.records.read(table):
                known = left.pop(found.key, None)
                if known != _digest(found.values):
                    before = self.get(table.name, found.key) if known is not None else None
                    yield changed_here(before, found.values, table.name, found.key, dot, shared), found
            for key, known in left.items():
                if known != _digest({GONE: 1}):
                    yield changed_here(self.get(table.name, key), {GONE: 1}, table.name, key, dot, shared), None

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
        rows: list[tuple[Any, ...]] = [
            (one.table, one.key, _digest(one.values), zlib.compress(state_text(one).encode("utf-8", "surrogatepass"), _LEVEL))
            for one in states
        ]
        if rows:
            self._connection.exec_driver_sql(_PUT, rows)
        return len(rows)

    def rename(self, gone: str, kept: str) -> None:
        """A record bears another uid from now on, in its own state and in the keys of what hangs on it."""
        query = select(shared_state.c.table_name, shared_state.c.key).where(shared_state.c.key.contains(gone))
        for table, key in self._connection.execute(query).all():
            state = self.get(table, key)
            if state is not None:
                self._connection.execute(
                    shared_state.delete().where(shared_state.c.table_name == table, shared_state.c.key == key)
                )
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
