"""A journal in memory with signed deeds: a root, a keeper, a leader and a clerk, for tests of signatures."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from tests.domain.signing import FakeKey, verify
from vetdesk.domain.journal import FIRST, JournalEntry, canonical_json, entry_hash
from vetdesk.domain.key_register import Place, Register, deeds_of
from vetdesk.domain.signatures import FOUND, Fault, certified, deed_text

STATION = "station-uid"
Change = tuple[str, str, Mapping[str, Any]]
"""Kind, subject and what it became."""


@dataclass
class Pen:
    """Writes one chain; every deed is signed by whoever is named."""

    origin: str = "A"
    entries: list[JournalEntry] = field(default_factory=list)

    def deed(self, label: str, staff: str, key: FakeKey | None, *changes: Change, at: str = "") -> Place:
        seq, before = len(self.entries), self.entries[-1].hash if self.entries else FIRST
        when = at or f"2025-01-20T01:{seq:02d}:00.000Z"
        for kind, subject, after in changes:
            seq += 1
            one = JournalEntry(
                self.origin, seq, f"{self.origin} {label} {when}", label, when, staff, kind, subject, "{}",
                canonical_json(dict(after)), "", "screen", 1, "sha256", None, before, "",
            )  # fmt: skip
            one = replace(one, hash=entry_hash(one))
            self.entries.append(one)
            before = one.hash
        if key is not None:
            last = self.entries[-1]
            self.entries[-1] = replace(last, signature=key.sign(deed_text(last.hash)))
        return Place(self.origin, seq, when)

    def register(self, *others: "Pen", trusted: frozenset[str] = frozenset()) -> Register:
        entries = [entry for pen in (self, *others) for entry in pen.entries]
        return Register.read(STATION, deeds_of(entries), verify, trusted)


def rooted(root: FakeKey) -> Change:
    """The entry that tells of the first root."""
    made = certified(root.sign, root.public, station=STATION, staff="", public_key=root.public, since="t", own=True)
    return ("station", STATION, made.told())


def person(staff: str, roles: str) -> Change:
    """The entry that adds a member of staff."""
    return ("staff", staff, {"user": staff, "name": staff, "roles": roles, "active": 1})


def keyed(staff: str, key: FakeKey, issuer: FakeKey, *, own: bool, ends: tuple[FakeKey, ...] = ()) -> Change:
    """The entry that gives a member of staff a key."""
    made = certified(
        issuer.sign, issuer.public, station=STATION, staff=staff, public_key=key.public, since="t", own=own
    )
    return ("staff", staff, {**made.told(), "ends": [each.public for each in ends]})


ROOT, KEEPER, LEADER, CLERK = FakeKey("root"), FakeKey("keeper"), FakeKey("leader"), FakeKey("clerk")


def founded() -> Pen:
    """A station of three people, each with an own key certified by the root."""
    pen = Pen()
    people = (("keeper", KEEPER), ("leader", LEADER), ("clerk", CLERK))
    added = [each for name, key in people for each in (person(name, name), keyed(name, key, ROOT, own=True))]
    pen.deed(FOUND, "", ROOT, rooted(ROOT), *added)
    return pen


def end(pen: Pen) -> Place:
    """The place after everything that a chain has."""
    last = pen.entries[-1]
    return Place(last.origin, last.seq + 1, last.at)


def faults(pen: Pen, *others: Pen) -> list[Fault]:
    """What is wrong with deeds of these chains."""
    return [wrong.fault for wrong in pen.register(*others).wrong]


def station_told(**told: object) -> Change:
    """An entry that tells of the station."""
    return ("station", STATION, told)


PC = FakeKey("pc")


def pc_told(key: FakeKey = PC) -> Change:
    """The entry by which a keeper sets up a PC."""
    return ("pc", "pc-uid", {"name": "窗口", "seat": 1, "sign_key": key.public})
