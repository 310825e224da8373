"""The public halves of signing keys (签名密钥) and of recovery key pairs, each with its certificate.

The tables repeat what the journal tells; what counts is read from the journal alone (domain/key_register.py).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select, update

from vetdesk.domain.key_register import ENDS, HEADS
from vetdesk.domain.signatures import Certificate, certified
from vetdesk.domain.staff import Staff
from vetdesk.storage.signing import Signer
from vetdesk.storage.tables.packages import this_pc
from vetdesk.storage.tables.station import root_key, staff, staff_key, station
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key as the table has it; `staff` is the uid of its holder, "" for a root, `ended` is "" while it counts."""

    staff: str
    public_key: str
    since: str
    ended: str
    own: bool
    certificate: str


class StaffKeys:
    """The keys of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def issue(self, person: Staff, public_key: str, issuer: Signer, *, own: bool) -> Certificate:
        """Certify a person's new key; the keys that the slots of this PC held until now count no more from here on.

        `own`: the person chose its password; `issuer` is then a root, or the key that was issued to them. Otherwise it
        is the key of the keeper who does it.
        """
        made = self._certified(person.uid, public_key, issuer, own=own)
        ends = self._end(staff_key, staff_key.c.staff_id == person.id)
        self._add(staff_key, made, {"staff_id": person.id, "own": int(own)})
        self._transaction.journal.record("staff", person.uid, person.id, {}, {**made.told(), ENDS: ends})
        return made

    def certify_present(self, person: Staff, issuer: Signer, told: Mapping[str, Any]) -> None:
        """Certify the key that a person has used so far, and restate who they are: when signatures begin."""
        same = (staff_key.c.staff_id == person.id, staff_key.c.ended.is_(None))
        present = self.public_key(person)
        if not present:
            self._transaction.journal.record("staff", person.uid, person.id, {}, told)
            return
        made = self._certified(person.uid, present, issuer, own=True)
        values = {"issuer": made.issuer, "certificate": made.signature, "own": 1}
        self._connection.execute(update(staff_key).where(*same).values(**values))
        self._transaction.journal.record("staff", person.uid, person.id, {}, {**told, **made.told()})

    def add_root(self, public_key: str, issuer: Signer, **told: object) -> Certificate:
        """A new recovery key pair, certified by itself (at the beginning) or by the keeper who issues the sheet."""
        made = self._certified("", public_key, issuer, own=True)
        ends = self._end(root_key, root_key.c.public_key != public_key)
        self._add(root_key, made, {})
        uid = self._station()
        self._transaction.journal.record("station", uid, 1, {}, {**made.told(), ENDS: ends, **told})
        return made

    def begin_here(self) -> None:
        """On a further PC that worked without signatures: what stands before this entry needs none."""
        told = {"signatures": "begin", HEADS: {}}
        self._transaction.journal.record("station", self._station(), 1, {}, told)

    def end_all(self, person: Staff) -> None:
        """The person leaves: nothing new may be signed with any of their keys."""
        running = (staff_key.c.staff_id == person.id, staff_key.c.ended.is_(None))
        keys = self._connection.execute(select(staff_key.c.public_key).where(*running)).scalars().all()
        self._connection.execute(update(staff_key).where(*running).values(ended=instant(self._transaction.now)))
        self._transaction.journal.record("staff", person.uid, person.id, {}, {ENDS: list(keys)})

    def public_key(self, person: Staff) -> str:
        """The public half of the person's newest signing key that counts on this PC, "" if there is none."""
        mine = staff_key.c.pc.in_(["", self._pc()])
        query = select(staff_key.c.public_key).where(
            staff_key.c.staff_id == person.id, staff_key.c.ended.is_(None), mine
        )
        return str(self._connection.execute(query.order_by(staff_key.c.id.desc()).limit(1)).scalar() or "")

    def root(self) -> str:
        """The public half of the present recovery key pair of this PC, "" before signatures began."""
        query = select(root_key.c.public_key).where(root_key.c.ended.is_(None), root_key.c.pc.in_(["", self._pc()]))
        return str(self._connection.execute(query.order_by(root_key.c.id.desc()).limit(1)).scalar() or "")

    def first_root(self) -> str:
        """The root of all certificates, "" before signatures began: the one that certified itself."""
        query = select(root_key.c.public_key).where(root_key.c.issuer == root_key.c.public_key)
        return str(self._connection.execute(query.order_by(root_key.c.id).limit(1)).scalar() or "")

    def lines(self) -> list[KeyLine]:
        """Every key of a person, as the table has it."""
        columns = (staff.c.uid, staff_key.c.public_key, staff_key.c.since, staff_key.c.ended, staff_key.c.own)
        query = select(*columns, staff_key.c.certificate).join(staff, staff.c.id == staff_key.c.staff_id)
        rows = self._connection.execute(query.order_by(staff_key.c.id))
        return [KeyLine(row[0], row[1], row[2], row[3] or "", bool(row[4]), row[5]) for row in rows]

    def _certified(self, holder: str, public_key: str, issuer: Signer, *, own: bool) -> Certificate:
        since = instant(self._transaction.now)
        return certified(
            issuer.sign, issuer.public_key,
            station=self._station(), staff=holder, public_key=public_key, since=since, own=own,
        )  # fmt: skip

    def _end(self, table: Table, whose: Any) -> Sequence[str]:  # noqa: ANN401 - a condition of SQLAlchemy
        """End the keys that this PC's slots held; returns their public halves."""
        running = (whose, table.c.ended.is_(None), table.c.pc.in_(["", self._pc()]))
        ended = self._connection.execute(select(table.c.public_key).where(*running)).scalars().all()
        self._connection.execute(update(table).where(*running).values(ended=instant(self._transaction.now)))
        return list(ended)

    def _add(self, table: Table, made: Certificate, more: Mapping[str, Any]) -> None:
        told = {"public_key": made.public_key, "since": made.since, "issuer": made.issuer}
        values = {"uid": new_uid(), **told, "certificate": made.signature, "pc": self._pc(), **more}
        self._transaction.insert_row(table, values)

    def _pc(self) -> str:
        return str(self._connection.execute(select(this_pc.c.pc)).scalar() or "")

    def _station(self) -> str:
        return str(self._connection.execute(select(station.c.uid)).scalar_one())
