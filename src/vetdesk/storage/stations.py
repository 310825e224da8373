"""The one row that says which office and which installation this database belongs to."""

from dataclasses import asdict

from sqlalchemy import insert, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.stations import StationDetails
from vetdesk.storage.tables.station import station
from vetdesk.storage.transaction import Transaction, instant

_DETAILS = tuple(StationDetails.__dataclass_fields__)


class Stations:
    """The station's own details."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, uid: str, details: StationDetails) -> None:
        """Write the row of a new station."""
        created = instant(self._transaction.now)
        values = {"uid": uid, "origin": self._transaction.origin, "created_at": created, **asdict(details)}
        self._transaction.connection.execute(insert(station).values(**values))
        self._transaction.journal.record("station", uid, 1, {}, asdict(details))

    def details(self) -> StationDetails:
        """What the office is called and where it is; raises NotFoundError in a database without a station."""
        row = self._transaction.connection.execute(select(*(station.c[name] for name in _DETAILS))).first()
        if row is None:
            raise NotFoundError("station", "")
        return StationDetails(*row)

    def created_at(self) -> str:
        """When the station was made (instant)."""
        return str(self._transaction.connection.execute(select(station.c.created_at)).scalar_one())

    def save(self, details: StationDetails) -> None:
        """Change the details; only what differs is journalled."""
        before, after = asdict(self.details()), asdict(details)
        changed = {name for name in _DETAILS if before[name] != after[name]}
        if not changed:
            return
        connection = self._transaction.connection
        uid = connection.execute(select(station.c.uid)).scalar_one()
        connection.execute(update(station).values(**after, version=station.c.version + 1))
        old, new = {name: before[name] for name in changed}, {name: after[name] for name in changed}
        self._transaction.journal.record("station", uid, 1, old, new)

    def origin(self) -> str:
        """The uid of this installation, under which its journal entries stand."""
        return str(self._transaction.connection.execute(select(station.c.origin)).scalar_one())

    def begin_installation(self, before: str) -> None:
        """From now on this database writes as the transaction's origin; `before` is the one it was copied from."""
        connection, origin = self._transaction.connection, self._transaction.origin
        heads = {other: head.seq for other, head in self._transaction.journal.heads().items()}
        uid = connection.execute(select(station.c.uid)).scalar_one()
        connection.execute(update(station).values(origin=origin))
        self._transaction.journal.record("station", uid, 1, {"origin": before}, {"origin": origin, "heads": heads})
