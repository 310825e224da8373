"""Keys of stations (往来单位公钥), and the register of workbooks that were sent and received (往来登记)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.partners import Direction, ExchangeLine, Partner
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.exchanges import exchange, partner, station_key
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.station import journal, staff
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_PARTNER = [partner.c[name] for name in Partner.__dataclass_fields__]
_LINE = (
    exchange.c.direction, exchange.c.number, exchange.c.layout, exchange.c.partner, exchange.c.file_name,
    exchange.c.verdict, exchange.c.at, staff.c.name, exchange.c.export, exchange.c.sha256, exchange.c.batch,
    exchange.c.counts,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StationKey:
    """The key pair of this station, both halves base64 of 32 bytes."""

    public_key: str
    secret: str


class Exchanges:
    """What one transaction knows of partners and of the files that went to and fro."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def own_key(self) -> StationKey | None:
        """The station's key pair, None until one is made."""
        query = select(station_key.c.public_key, station_key.c.secret).order_by(station_key.c.id).limit(1)
        row = self._transaction.connection.execute(query).first()
        return None if row is None else StationKey(*row)

    def keep_own_key(self, key: StationKey) -> None:
        """Keep the station's key pair; only its public half is journalled."""
        transaction, uid = self._transaction, new_uid()
        values = {"uid": uid, "version": 1, "public_key": key.public_key, "secret": key.secret}
        number = transaction.insert_row(station_key, {**values, "made_at": instant(transaction.now)})
        transaction.journal.record("station_key", uid, number, {}, {"public_key": key.public_key})

    def partners(self) -> list[Partner]:
        """Every partner, those that hold first, by name."""
        query = select(*_PARTNER).order_by(partner.c.revoked_at, partner.c.name)
        return [Partner(*row) for row in self._transaction.connection.execute(query)]

    def partner_with(self, public_key: str) -> Partner | None:
        """The partner who has a key, None if nobody known has."""
        query = select(*_PARTNER).where(partner.c.public_key == public_key)
        row = self._transaction.connection.execute(query).first()
        return None if row is None else Partner(*row)

    def add_partner(self, new: Partner) -> Partner:
        """Know a partner from now on."""
        transaction = self._transaction
        stored = replace(new, uid=new_uid(), taken_in_at=instant(transaction.now), version=1)
        facts = {name: getattr(stored, name) for name in Partner.__dataclass_fields__ if name != "id"}
        number = transaction.insert_row(partner, facts)
        told = {name: facts[name] for name in ("name", "area_code", "public_key", "taken_in_how")}
        transaction.journal.record("partner", stored.uid, number, {}, told)
        return replace(stored, id=number)

    def revoke(self, partner_id: int, why: str) -> None:
        """Trust a key no more; raises NotFoundError if there is none that holds."""
        transaction = self._transaction
        connection, at = transaction.connection, instant(transaction.now)
        row = connection.execute(
            select(partner.c.uid).where(partner.c.id == partner_id, partner.c.revoked_at == "")
        ).first()
        if row is None:
            raise NotFoundError("partner", str(partner_id))
        values = {"revoked_at": at, "revoked_why": why}
        connection.execute(
            update(partner).where(partner.c.id == partner_id).values(**values, version=partner.c.version + 1)
        )
        transaction.journal.record("partner", row[0], partner_id, {"revoked_at": ""}, values)

    def note(self, line: ExchangeLine) -> None:
        """Enter a file into the register; time and person are those of the change."""
        transaction, uid = self._transaction, new_uid()
        actor = transaction.actor
        values: dict[str, Any] = {
            name: getattr(line, name)
            for name in ("number", "layout", "partner", "file_name", "verdict", "export", "sha256", "batch")
        }
        values |= {"direction": str(line.direction), "counts": json.dumps(dict(line.counts), sort_keys=True)}
        values |= {"at": instant(transaction.now), "staff": actor.staff.uid if actor else ""}
        number = transaction.insert_row(exchange, {"uid": uid, "version": 1, **values})
        told = {name: value for name, value in values.items() if value and name not in {"at", "staff"}}
        transaction.journal.record("exchange", uid, number, {}, told)

    def register(self, limit: int = 500) -> list[ExchangeLine]:
        """What was sent and received, the newest first."""
        return self._lines(_lines().order_by(exchange.c.id.desc()).limit(limit))

    def received(self, *, sha256: str = "", export: str = "") -> list[ExchangeLine]:
        """Files that were received: exactly this one, or any that answers this export; the newest first."""
        wanted: list[ColumnElement[bool]] = [exchange.c.direction == str(Direction.RECEIVED)]
        wanted += [exchange.c.sha256 == sha256] if sha256 else []
        wanted += [exchange.c.export == export] if export else []
        return self._lines(_lines().where(*wanted).order_by(exchange.c.id.desc()))

    def sent(self, export: str) -> ExchangeLine | None:
        """The export with this uid, None if this station never sent it."""
        query = _lines().where(exchange.c.direction == str(Direction.SENT), exchange.c.export == export)
        return next(iter(self._lines(query)), None)

    def later_of_layout(self, export: str, layout: str) -> list[ExchangeLine]:
        """Exports of the same list that were sent after this one, the newest first."""
        first = select(exchange.c.id).where(exchange.c.export == export).limit(1).scalar_subquery()
        query = _lines().where(exchange.c.direction == str(Direction.SENT), exchange.c.layout == layout)
        return self._lines(query.where(exchange.c.id > first).order_by(exchange.c.id.desc()))

    def owners_of(self, keys: Sequence[str]) -> dict[str, tuple[int, str]]:
        """Whom rows of a workbook are about, by their keys: id of the recipient, uid of the identity ("" for none)."""
        connection = self._transaction.connection
        found: dict[str, tuple[int, str]] = {}
        for some in chunks(keys):
            held = select(identity.c.uid, identity.c.recipient_id).where(identity.c.uid.in_(some))
            found |= {uid: (owner, uid) for uid, owner in connection.execute(held)}
            people = select(recipient.c.uid, recipient.c.id).where(recipient.c.uid.in_(some))
            found |= {uid: (number, "") for uid, number in connection.execute(people)}
        return found

    def place_in_journal(self, origin: str, seq: int) -> tuple[int, str] | None:
        """Where an entry stands in the order of this database, and its hash; (0, "") for the beginning."""
        if seq == 0:
            return (0, "")
        query = select(journal.c.id, journal.c.hash).where(journal.c.origin == origin, journal.c.seq == seq)
        row = self._transaction.connection.execute(query).first()
        return None if row is None else (row[0], row[1])

    def _lines(self, query: Select[Any]) -> list[ExchangeLine]:
        return [_line(row) for row in self._transaction.connection.execute(query)]


def _lines() -> Select[Any]:
    return select(*_LINE).select_from(exchange.outerjoin(staff, staff.c.uid == exchange.c.staff))


def _line(row: Any) -> ExchangeLine:  # noqa: ANN401 - a row of the query above
    direction, *others, who, export, digest, batch, counts = row
    number, layout, name, file_name, verdict, at = others
    told: Mapping[str, int] = json.loads(counts)
    return ExchangeLine(
        Direction(direction), number, layout, name, file_name, verdict, at, who or "", export, digest, batch, told
    )
