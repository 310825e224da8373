"""The PCs (电脑) that work on the station: which there are, which one this is, and what each is known to have."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import insert, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.journal import canonical_json
from vetdesk.storage.tables.packages import package, pc, this_pc
from vetdesk.storage.transaction import Transaction, instant

MADE, TAKEN = "made", "taken"


@dataclass(frozen=True, slots=True)
class Pc:
    """One PC. `seat` is its place among them, 0 the first; `origin` the installation it last wrote as ("" until its
    first package came); keys are hexadecimal (Ed25519, X25519); `knows` are the ends of the journals it began with."""

    uid: str
    name: str
    seat: int
    sign_key: str
    box_key: str
    origin: str = ""
    added_at: str = ""
    knows: Mapping[str, int] | None = None
    ended_at: str = ""
    ended_why: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class ThisPc:
    """Which PC this is, with its private keys (raw). `came_from`: installations whose backups it was restored from."""

    pc: str
    seat: int
    sign_secret: bytes
    box_secret: bytes
    came_from: str = ""


@dataclass(frozen=True, slots=True)
class PackageLine:
    """A package that was made for another PC or taken in from it; `heads`: what that PC has since then."""

    pc: str
    direction: str
    origin: str
    number: int
    digest: str
    at: str
    staff: str
    heads: Mapping[str, int]
    counts: Mapping[str, int]


_PC = ("uid", "name", "seat", "sign_key", "box_key", "origin", "added_at", "knows", "ended_at", "ended_why", "id")
_LINE = tuple(PackageLine.__dataclass_fields__)


class Pcs:
    """The PCs of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def this(self) -> ThisPc | None:
        """Which PC this is; None where the station has only one."""
        columns = [this_pc.c[name] for name in ThisPc.__dataclass_fields__]
        row = self._connection.execute(select(*columns)).first()
        return ThisPc(*row) if row else None

    def become(self, this: ThisPc, skipping: Mapping[str, int] | None = None) -> None:
        """From now on this is that PC; `skipping`: the least numbers it may give, by series."""
        self._connection.execute(this_pc.delete())
        told = {name: getattr(this, name) for name in ThisPc.__dataclass_fields__}
        self._connection.execute(insert(this_pc).values(**told, skipping=canonical_json(dict(skipping or {}))))

    def skipping(self) -> Mapping[str, int]:
        """The least number of each series (kind/year) that this PC may give since it was restored from a backup."""
        text = self._connection.execute(select(this_pc.c.skipping)).scalar()
        return dict(json.loads(text or "{}"))

    def all(self) -> list[Pc]:
        """Every PC there is or was, the first one first."""
        rows = self._connection.execute(select(*(pc.c[name] for name in _PC)).order_by(pc.c.seat, pc.c.id))
        return [_read(dict(row._mapping)) for row in rows]

    def get(self, uid: str) -> Pc:
        """One of them; raises NotFoundError."""
        found = next((one for one in self.all() if one.uid == uid), None)
        if found is None:
            raise NotFoundError("pc", uid)
        return found

    def add(self, new: Pc) -> Pc:
        """Keep a new PC."""
        told = _told(replace(new, added_at=instant(self._transaction.now)))
        number = self._transaction.insert_row(pc, told)
        self._transaction.journal.record(
            "pc", new.uid, number, {}, {"name": new.name, "seat": new.seat, "sign_key": new.sign_key}
        )
        return replace(new, id=number)

    def save(self, changed: Pc) -> None:
        """Keep a changed PC: another name, its first package, its end."""
        old, new = _told(self.get(changed.uid)), _told(changed)
        names = [name for name in new if old[name] != new[name]]
        if not names:
            return
        told = {name: new[name] for name in names}
        self._connection.execute(update(pc).where(pc.c.uid == changed.uid).values(**told, version=pc.c.version + 1))
        self._transaction.journal.record("pc", changed.uid, changed.id, {name: old[name] for name in names}, told)

    def note_knows(self, uid: str, heads: Mapping[str, int]) -> None:
        """Keep which ends of the journals a PC was set up with."""
        self._connection.execute(update(pc).where(pc.c.uid == uid).values(knows=canonical_json(dict(heads))))

    def note(self, line: PackageLine) -> None:
        """Keep that a package was made or taken in."""
        told = {name: getattr(line, name) for name in _LINE}
        told |= {"heads": canonical_json(dict(line.heads)), "counts": canonical_json(dict(line.counts))}
        self._connection.execute(insert(package).values(**told))

    def packages(self, uid: str, direction: str) -> list[PackageLine]:
        """The packages for a PC or from it, oldest first."""
        query = select(*(package.c[name] for name in _LINE)).where(
            package.c.pc == uid, package.c.direction == direction
        )
        return [_line(row) for row in self._connection.execute(query.order_by(package.c.id))]

    def known_to(self, uid: str) -> dict[str, int]:
        """What another PC is known to have: what its last package said, or what it was set up with."""
        taken = self.packages(uid, TAKEN)
        return dict(taken[-1].heads) if taken else dict(self.get(uid).knows or {})


def _read(row: Mapping[str, Any]) -> Pc:
    return Pc(**{**row, "knows": json.loads(row["knows"])})


def _told(one: Pc) -> dict[str, Any]:
    told = {name: getattr(one, name) for name in _PC if name != "id"}
    return {**told, "knows": canonical_json(dict(one.knows or {}))}


def _line(row: Sequence[Any]) -> PackageLine:
    told = dict(zip(_LINE, row, strict=True))
    return PackageLine(**{**told, "heads": json.loads(told["heads"]), "counts": json.loads(told["counts"])})
