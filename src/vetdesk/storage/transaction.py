"""One look at the database, or one named change of it: what every noun module is constructed with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert

from vetdesk.domain.changes import Changes
from vetdesk.domain.journal import DeedFacts, Head
from vetdesk.domain.signatures import Sign
from vetdesk.domain.staff import Actor
from vetdesk.storage.journal import Journal, head_of
from vetdesk.storage.sqlite import make_room
from vetdesk.storage.uids import new_uid

ROOM = 1 << 20
"""How many rows of a table a PC numbers: 16 PCs fit into the 24 bits that a sort key leaves to a recipient's number."""

MANY = 1000
"""Beyond so many touched records of a kind, the whole kind is said to be touched."""


def instant(at: datetime) -> str:
    """A moment as it is stored: UTC, ISO 8601 with milliseconds, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: str) -> datetime:
    """The moment that `instant` wrote."""
    return datetime.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Deed:
    """The name of a change and its circumstances (see JournalEntry); `actor` is None only when nobody is signed in."""

    uid: str
    label: str
    at: datetime
    actor: Actor | None
    source: str
    reason: str


class Transaction:
    """A transaction in progress. `deed` is None for a look; noun modules use `connection`, `journal` and `touch`.

    `seat` is the place of this PC among those of the station; None where it is the only one. `sign` signs for whoever
    acts; None where nobody's key is at hand.
    """

    def __init__(
        self,
        connection: Connection,
        origin: str,
        deed: Deed | None = None,
        end: Head | None = None,
        seat: int | None = None,
        *,
        sign: Sign | None = None,
    ) -> None:
        self.sign = sign
        self.connection = connection
        self.origin = origin
        self.seat = seat
        self._deed = deed
        self._touched: dict[str, set[int]] = {}
        self._whole_kinds: set[str] = set()
        self.journal = Journal(connection, origin, self.touch, self._facts() if deed else None, end, sign=sign)

    def _facts(self) -> DeedFacts:
        deed = self.deed
        staff = deed.actor.staff.uid if deed.actor else ""
        return DeedFacts(self.origin, deed.uid, deed.label, instant(deed.at), staff, deed.reason, deed.source)

    @property
    def deed(self) -> Deed:
        """The named change; a look has none, and asking it is a mistake of the program."""
        if self._deed is None:
            raise RuntimeError("a look changes nothing")
        return self._deed

    @property
    def actor(self) -> Actor | None:
        """Who acts; None while a station is made or restored."""
        return self.deed.actor

    @property
    def now(self) -> datetime:
        """The moment of the deed (UTC): one for all its records, never before the last deed's."""
        return self.deed.at

    @property
    def source(self) -> str:
        """Where the change comes from: "screen", "batch:<uid>", "case:<uid>", "exchange:<uid>", "list:<uid>",
        "command"."""
        return self.deed.source

    def touch(self, kind: str, record_id: int) -> None:
        """Note that a record looks different now."""
        if kind in self._whole_kinds:
            return
        ids = self._touched.setdefault(kind, set())
        ids.add(record_id)
        if len(ids) > MANY:
            self.touch_all(kind)

    def touch_all(self, kind: str) -> None:
        """Note that any record of the kind may look different now."""
        if not self._whole_kinds and self._deed:
            make_room(self.connection)
        self._whole_kinds.add(kind)
        self._touched[kind] = set()

    def insert_row(self, table: Table, values: Mapping[str, Any]) -> int:
        """Insert one row and return its id."""
        if self.seat is not None and "id" in table.c:
            values = {"id": self.last_id(table.name) + 1, **values}
        key = self.connection.execute(insert(table).values(**values)).inserted_primary_key
        if key is None:
            raise RuntimeError(f"{table.name} gives no id")
        return int(key[0])

    def last_id(self, table: str) -> int:
        """The highest number that this PC gave to a row of the table, or the one before its first.

        Where a station has several PCs each numbers its rows in a room of its own (see ROOM), so that a row has the
        same number everywhere. Nothing relies on it: packages name rows by their uids.
        """
        if self.seat is None:
            return int(self.connection.exec_driver_sql(f"SELECT coalesce(max(id), 0) FROM {table}").scalar_one())
        first = self.seat * ROOM
        query = f"SELECT coalesce(max(id), ?) FROM {table} WHERE id BETWEEN ? AND ?"
        return int(self.connection.exec_driver_sql(query, (first, first, first + ROOM - 2)).scalar_one())

    def changes(self) -> Changes:
        """What the transaction touched so far."""
        pairs = {(kind, number) for kind, ids in self._touched.items() for number in ids}
        return Changes(self.deed.label, frozenset(pairs), frozenset(self._whole_kinds))


def begin_deed(
    connection: Connection, origin: str, *, label: str, actor: Actor | None, source: str, reason: str, now: datetime
) -> tuple[Deed, Head]:
    """A new deed and the end of the chain it continues; its time never goes back behind the last entry's."""
    end = head_of(connection, origin)
    at = max(now, moment(end.at)) if end.at else now
    return Deed(new_uid(), label, at, actor, source, reason), end
