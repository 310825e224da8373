"""Whose key counted where in the journal, and whether every deed is signed by who is said to have done it.

Everything is read from the journal: a key counts only if the deed that issued it was signed by somebody who might, and
its certificate holds. The first root (recovery key pair) certifies itself; whether it is the right one shows only its
fingerprint on the recovery sheet, on closing sheets and in exports.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from vetdesk.verify.chains import Deed, Place, Told
from vetdesk.verify.findings import Verdict

BEGIN, FOUND, RECOVER = "signatures begin", "found the station", "sign in with the recovery key"
LOOKED_INTO = "wrong_deeds"
"""The kind of the entries with which keepers acknowledge wrong deeds."""
INSTALL, SIGN_KEY = "begin an installation", "sign_key"
UNSIGNED: Mapping[str, frozenset[str]] = {
    "begin an installation": frozenset({"station", "pc", "number"}),
    "build the search index anew": frozenset({"setting"}),
    "take in definitions": frozenset({"definition", "setting"}),
}
OWN_CHANGES = frozenset({"public_key", "since", "own", "issuer", "certificate", "ends", "password_changed"})


def signed(public_key: str, text: bytes, signature: str) -> bool:
    """Whether a signature (hexadecimal) was made over the text; what is no key or no signature is not."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(bytes.fromhex(signature), text)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public_key: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a public key."""
    try:
        return hashlib.sha256(bytes.fromhex(public_key)).hexdigest()[:16]
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Key:
    """A key as a deed told it; `staff` "" for a root."""

    staff: str
    public: str
    since: str
    own: bool
    issuer: str
    certificate: str

    def holds(self, station: str) -> bool:
        """Whether the issuer signed the certificate."""
        told = ["vetdesk key", 1, station, self.staff, self.public, self.since, self.own]
        text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )
        return signed(self.issuer, text, self.certificate)


@dataclass(frozen=True, slots=True)
class Standing:
    """A member of staff at a place of the journal."""

    user: str = ""
    roles: frozenset[str] = frozenset()
    active: bool = False
    keys: tuple[Key, ...] = ()

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keys under which decisions count."""
        return tuple(key.public for key in self.keys if key.own)


def _key(staff: str, after: Mapping[str, Any]) -> Key | None:
    public = after.get("public_key" if staff else "root_key")
    if not isinstance(public, str) or not public:
        return None
    told = (str(after.get(name, "")) for name in ("since", "issuer", "certificate"))
    since, issuer, certificate = told
    return Key(staff, public, since, bool(after.get("own")), issuer, certificate)


def _numbers(heads: object) -> dict[str, int]:
    """Ends of chains as an entry tells them; what is no number is no end."""
    pairs = heads.items() if isinstance(heads, Mapping) else ()
    return {str(origin): seq for origin, seq in pairs if isinstance(seq, int)}


@dataclass
class Signers:
    """The register of keys, built while the deeds are walked through in their order."""

    station: str
    begun: dict[str, int] = field(default_factory=dict)
    roots: dict[str, Place | None] = field(default_factory=dict)
    _root_ends: dict[str, Place] = field(default_factory=dict)
    _terms: dict[str, list[tuple[Place, Mapping[str, Any], Key | None]]] = field(default_factory=dict)
    _known: dict[str, list[tuple[int, dict[str, int]]]] = field(default_factory=dict)
    _may_begin: set[str] = field(default_factory=set)
    _first: str = ""
    pc_keys: set[str] = field(default_factory=set)
    _parallel: set[str] = field(default_factory=set)
    acknowledged: dict[tuple[str, int, str], str] = field(default_factory=dict)
    looked_into: list[Deed] = field(default_factory=list)
    """Believed deeds with which a keeper acknowledged wrong ones."""

    def needed(self, place: Place) -> bool:
        """Whether what stands there needs a signature: not what is older than the beginning of signatures."""
        return bool(self.begun) and place.seq > self.begun.get(place.origin, 0)

    def before(self, earlier: Place, place: Place) -> bool:
        """Whether whoever wrote at `place` had what stands at `earlier`."""
        if earlier.origin == place.origin:
            return earlier.seq < place.seq
        if place.origin != self._first and place.origin not in self._parallel:
            return True  # a chain that goes on where another one ended, as after a restore, knows everything before it
        known = [heads.get(earlier.origin, 0) for seq, heads in self._known.get(place.origin, ()) if seq < place.seq]
        return earlier.seq <= max(known, default=0)

    def standing(self, staff: str, place: Place) -> Standing:
        """How somebody stood at a place."""
        told: dict[str, Any] = {}
        keys: dict[str, Key] = {}
        for at, after, key in self._terms.get(staff, ()):
            if self.before(at, place):
                told |= after
                if key is not None:
                    keys[key.public] = key
                for ended in _texts(after.get("ends")):
                    keys.pop(ended, None)
        roles = frozenset(role for role in str(told.get("roles", "")).split(",") if role)
        active = bool(told.get("active"))
        return Standing(str(told.get("user", "")), roles, active, tuple(keys.values()) if active else ())

    def begin(self, deeds: Iterable[Deed]) -> bool:
        """Find the deed with which signatures begin: its root certifies itself and signs it."""
        for deed in deeds:
            key = next((key for told in deed.told if told.kind == "station" and (key := _key("", told.after))), None)
            if deed.label not in {FOUND, BEGIN} or key is None or key.issuer != key.public:
                continue
            if key.holds(self.station) and signed(key.public, _deed_text(deed), deed.signature):
                heads: dict[str, int] = {}
                for told in deed.told:
                    heads |= _numbers(told.after.get("heads")) if told.kind == "station" else {}
                self.roots[key.public], self._first = None, deed.place.origin
                self.begun = {**heads, deed.place.origin: deed.first - 1}
                self._may_begin = set(heads) - {deed.place.origin}
                return True
        return False

    def take(self, deed: Deed) -> str:
        """Follow one deed; returns what is wrong with it, "" if it is to be believed."""
        fault = self._unsigned(deed) or (self._beyond_rights(deed) if self.needed(deed.place) else "")
        if not fault:
            if deed.label == INSTALL and deed.first == 1 and self._by_pc(deed):
                self._parallel.add(deed.place.origin)
            if LOOKED_INTO in deed.kinds and self.needed(deed.place):
                self.looked_into.append(deed)
            for told in deed.told:
                self._note(deed, told)
        return fault

    def _unsigned(self, deed: Deed) -> str:
        if not self.needed(deed.place):
            return ""
        if self._by_root(deed):
            keys = self._roots_at(deed.place)
        elif not deed.staff:
            return "" if self._may_be_unsigned(deed) else "unsigned"
        else:
            keys = tuple(key.public for key in self.standing(deed.staff, deed.place).keys)
        if not deed.signature:
            return "unsigned"
        text = _deed_text(deed)
        return "" if any(signed(key, text, deed.signature) for key in keys) else "signature" if keys else "no_key"

    def _beyond_rights(self, deed: Deed) -> str:
        """Whether a deed changes staff or keys though whoever signed it may not."""
        by_root = self._by_root(deed)
        actor = self.standing(deed.staff, deed.place)
        issuers = set(self._roots_at(deed.place)) if by_root else {key.public for key in actor.keys}
        keeper = by_root or "keeper" in actor.roles
        if deed.label == BEGIN and not by_root and not (keeper and deed.place.origin in self._may_begin):
            return "keys"
        if ("anchors" in deed.kinds and not keeper) or (LOOKED_INTO in deed.kinds and "keeper" not in actor.roles):
            return "keys"
        for told in deed.told:
            if told.kind == "pc" and SIGN_KEY in told.after and not keeper:
                return "keys"
            if told.kind not in {"staff", "station"}:
                continue
            staff = told.subject if told.kind == "staff" else ""
            own = bool(staff) and staff == deed.staff
            if staff and not keeper and not (own and set(told.after) <= OWN_CHANGES):
                return "keys"
            key = _key(staff, told.after)
            if key is None:
                continue
            may = keeper if not staff else own or by_root or (keeper and not key.own)
            if not (may and key.issuer in issuers and key.holds(self.station)):
                return "keys"
        return ""

    def _by_pc(self, deed: Deed) -> bool:
        """Whether a further PC, which a keeper had set up, begins its chain with its own signature."""
        return any(signed(key, _deed_text(deed), deed.signature) for key in self.pc_keys)

    def _by_root(self, deed: Deed) -> bool:
        if deed.label == BEGIN:
            return any(told.kind == "station" and "root_key" in told.after for told in deed.told)
        return deed.label in {FOUND, RECOVER}

    def _roots_at(self, place: Place) -> tuple[str, ...]:
        ended = {key for key, end in self._root_ends.items() if self.before(end, place)}
        begun = (key for key, since in self.roots.items() if since is None or self.before(since, place))
        return tuple(key for key in begun if key not in ended)

    def _may_be_unsigned(self, deed: Deed) -> bool:
        kinds = UNSIGNED.get(deed.label)
        tells_root = any("root_key" in told.after for told in deed.told)
        return kinds is not None and deed.kinds <= kinds and not tells_root

    def _note(self, deed: Deed, told: Told) -> None:
        place, after = deed.place, told.after
        if told.kind == "anchors" and not deed.flawed:
            who = f"{deed.staff} {place.at} {deed.reason}"
            self.acknowledged |= dict.fromkeys(_names(after.get("missing")), who)
        if told.kind in {"station", "package"} and isinstance(after.get("heads"), Mapping):
            self._known.setdefault(place.origin, []).append((place.seq, _numbers(after["heads"])))
        if deed.label == BEGIN and told.kind == "station" and "root_key" not in after:
            self.begun[place.origin] = max(self.begun.get(place.origin, 0), place.seq - 1)
            self._may_begin.discard(place.origin)
        if not self.needed(place):
            return
        if told.kind == "staff":
            self._terms.setdefault(told.subject, []).append((place, after, _key(told.subject, after)))
        elif told.kind == "pc" and SIGN_KEY in after:
            self.pc_keys.add(str(after[SIGN_KEY]))
        elif told.kind == "station" and (root := _key("", after)) is not None:
            self.roots.setdefault(root.public, place)
            self._root_ends |= {ended: place for ended in _texts(after.get("ends")) if ended != root.public}


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _names(missing: object) -> Iterator[tuple[str, int, str]]:
    """The ends whose missing an entry acknowledges."""
    for one in missing if isinstance(missing, list) else ():
        if isinstance(one, list) and len(one) >= 3 and isinstance(one[1], int):
            yield str(one[0]), one[1], str(one[2])


def _deed_text(deed: Deed) -> bytes:
    return f"vetdesk deed|{deed.hash}".encode()


def in_order(deeds: Iterable[Deed]) -> list[Deed]:
    """Each chain by its numbers, whatever time its deeds say; the chains of PCs among each other by time.

    A chain that goes on where another one ended (a restored backup) comes after it as a whole.
    """
    latest: dict[str, str] = {}
    told = []
    chained = sorted(deeds, key=lambda deed: (deed.place.origin, deed.place.seq))
    begun = {deed.place.origin: deed for deed in chained if deed.label == INSTALL and deed.first == 1}
    ranks = {origin: _rank(origin, begun) for origin in {deed.place.origin for deed in chained}}
    for deed in chained:
        origin = deed.place.origin
        latest[origin] = max(latest.get(origin, ""), deed.place.at)
        told.append((ranks[origin], latest[origin], origin, deed.place.seq, deed))
    return [each[-1] for each in sorted(told, key=lambda each: each[:4])]


def _rank(origin: str, begun: Mapping[str, Deed]) -> int:
    """How many restored backups lie between a chain and the beginning of the station."""
    rank, passed = 0, set[str]()
    while origin in begun and origin not in passed:
        passed.add(origin)
        deed = begun[origin]
        rank += not deed.signature
        origin = next((str(told.before.get("origin", "")) for told in deed.told if told.kind == "station"), "")
    return rank


def check_deeds(station: str, deeds: list[Deed], roots: list[str], verdict: Verdict) -> Signers:
    """Check the signature of every deed; `roots` are fingerprints known from sheets."""
    ordered = in_order(deeds)
    first = Signers(station)
    if any("pc" in deed.kinds for deed in ordered) and first.begin(ordered):
        for deed in ordered:  # followed twice: clocks differ, so a PC may begin before it seems to have been set up
            first.take(deed)
    signers = Signers(station, pc_keys=first.pc_keys)
    if not signers.begin(ordered):
        traces = [deed for deed in ordered if deed.signature or any("root_key" in told.after for told in deed.told)]
        if traces:
            verdict.wrong("signature", "no_root", origin=traces[0].place.origin, seq=traces[0].place.seq)
        else:
            verdict.remark("signature", "not_begun")
    for deed in ordered:
        fault = signers.take(deed)
        verdict.counts["signatures"] += bool(deed.signature)
        if fault:
            place = deed.place
            verdict.wrong("signature", fault, origin=place.origin, seq=place.seq, subject=deed.label, staff=deed.staff)
    verdict.roots = [fingerprint(key) for key in signers.roots]
    for expected in roots:
        if expected not in verdict.roots:
            verdict.wrong("signature", "root", expected=expected, found=", ".join(verdict.roots))
    return signers
