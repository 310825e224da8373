"""The register of keys (签名密钥登记): who worked here in which roles and which keys counted, anywhere in the journal.

It is read from the journal alone, from deeds that are signed by somebody who might make them; tables of staff and keys
are projections that anybody who holds the data key can write. "Then" always means a place in the journal, never a time
somebody wrote: within one chain by number, across the chains of several PCs by what each had taken in of the others.
Only a chain that begins with the signature of a PC which a keeper had set up may lack what other chains tell; any other
one, such as that of a restored backup, knows everything.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.signatures import (
    BEGIN,
    FOUND,
    PUBLIC_KEY,
    ROOT_DEEDS,
    ROOT_KEY,
    Certificate,
    Fault,
    SignedDeed,
    Verify,
    told_certificate,
)
from vetdesk.domain.staff import Role

STAFF, STATION, PACKAGE, PC = "staff", "station", "package", "pc"
INSTALL, SIGN_KEY = "begin an installation", "sign_key"
HEADS = "heads"
"""In entries of kind package (taken in) and station (an installation begins): the ends of other chains known then."""
ENDS = "ends"
"""In an entry that issues a key: the public keys that count no more from then on."""
_OWN_CHANGES = frozenset({PUBLIC_KEY, "since", "own", "issuer", "certificate", ENDS, "password_changed"})
"""What people may change about themselves without being keeper."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the journal: the chain (installation), the number of the entry, its time (instant)."""

    origin: str
    seq: int
    at: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A member of staff at one place of the journal: sign-in name, roles, whether at work, the keys that counted."""

    user: str = ""
    roles: frozenset[str] = frozenset()
    active: bool = False
    keys: tuple[Certificate, ...] = ()

    @property
    def public_keys(self) -> tuple[str, ...]:
        """Every key under which deeds count."""
        return tuple(key.public_key for key in self.keys)

    @property
    def own_keys(self) -> tuple[str, ...]:
        """The keys under which decisions count."""
        return tuple(key.public_key for key in self.keys if key.own)


@dataclass(frozen=True, slots=True)
class _Term:
    """A change of somebody's standing, as a signed deed tells it."""

    place: Place
    told: Mapping[str, Any]
    key: Certificate | None


@dataclass(frozen=True, slots=True)
class WrongDeed:
    """A deed that cannot be believed: where its last entry stands, what it is called, who is said to have done it."""

    place: Place
    label: str
    staff: str
    fault: Fault


@dataclass
class Register:
    """The register of one station. `trusted` are roots known from elsewhere (a sheet, a slot): others do not count."""

    station: str
    verify: Verify
    trusted: frozenset[str] = frozenset()
    roots: dict[str, Place | None] = field(default_factory=dict)
    begun: dict[str, int] = field(default_factory=dict)
    wrong: list[WrongDeed] = field(default_factory=list)
    _terms: dict[str, list[_Term]] = field(default_factory=dict)
    _known: dict[str, list[tuple[int, Mapping[str, int]]]] = field(default_factory=dict)
    _first: str = ""
    _pc_keys: set[str] = field(default_factory=set)
    _parallel: set[str] = field(default_factory=set)
    _latest: dict[str, Place] = field(default_factory=dict)
    _root_ends: dict[str, Place] = field(default_factory=dict)
    _may_begin: set[str] = field(default_factory=set)

    @classmethod
    def read(
        cls, station: str, deeds: Iterable[SignedDeed], verify: Verify, trusted: frozenset[str] = frozenset()
    ) -> "Register":
        """The register by these deeds: all that tell of staff, roots, installations and packages taken in.

        They are followed twice: clocks differ, so a PC may begin its chain before it seems to have been set up.
        """
        in_order = _in_order(deeds)
        first = cls(station, verify, trusted)._following(in_order)
        return cls(station, verify, trusted, _pc_keys=first._pc_keys)._following(in_order)

    def _following(self, in_order: Sequence[SignedDeed]) -> "Register":
        first = next((deed for deed in in_order if self._begins(deed)), None)
        if first is not None:
            self._begin(first)
            for deed in in_order:
                self.take(deed)
        return self

    @property
    def has_begun(self) -> bool:
        """Whether signatures are asked for at all in this station."""
        return bool(self.begun)

    def needed(self, place: Place) -> bool:
        """Whether what stands there needs a signature; what is older than the beginning does not."""
        return self.has_begun and place.seq > self.begun.get(place.origin, 0)

    def standing(self, staff: str, place: Place) -> Standing:
        """How a member of staff stood at a place; nobody in particular for a uid that no signed deed names."""
        told: dict[str, Any] = {}
        keys: dict[str, Certificate] = {}
        for term in self._terms.get(staff, ()):
            if not self.before(term.place, place):
                continue
            told |= term.told
            if term.key is not None:
                keys[term.key.public_key] = term.key
            for ended in term.told.get(ENDS, ()):
                keys.pop(ended, None)
        roles = frozenset(role for role in str(told.get("roles", "")).split(",") if role)
        active = bool(told.get("active"))
        return Standing(str(told.get("user", "")), roles, active, tuple(keys.values()) if active else ())

    def every_key(self) -> frozenset[tuple[str, str]]:
        """Every key that was ever issued: the uid of its holder and the public half."""
        terms = ((staff, term.key) for staff, some in self._terms.items() for term in some)
        return frozenset((staff, key.public_key) for staff, key in terms if key is not None)

    def before(self, earlier: Place, place: Place) -> bool:
        """Whether whoever wrote at `place` knew what stands at `earlier`."""
        if earlier.origin == place.origin:
            return earlier.seq < place.seq
        if place.origin != self._first and place.origin not in self._parallel:
            return True
        known = 0
        for seq, heads in self._known.get(place.origin, ()):
            if seq < place.seq:
                known = max(known, heads.get(earlier.origin, 0))
        return earlier.seq <= known

    def judged(self, deed: SignedDeed) -> Fault | None:
        """Why a deed cannot be believed, by its entries and its signature; None for a believed one."""
        last = deed.last
        place = Place(last.origin, last.seq, last.at)
        if (flaw := deed.flaw()) or not self.needed(place):
            return flaw
        if _told_by_root(deed):
            return deed.signed_by(self._roots_at(place), self.verify)
        if not deed.first.staff:
            return None if deed.may_be_unsigned() else Fault.UNSIGNED
        return deed.signed_by(self.standing(deed.first.staff, place).public_keys, self.verify)

    def take(self, deed: SignedDeed) -> None:
        """Follow one deed, if it is to be believed; else it is noted as wrong and changes nothing."""
        place = Place(deed.last.origin, deed.last.seq, deed.last.at)
        latest = self._latest.get(place.origin)
        fault = Fault.TIME if latest and latest.at > place.at else self.judged(deed)
        fault = fault or (self._beyond_rights(deed, place) if self.needed(place) else None)
        if fault is not None:
            self.wrong.append(WrongDeed(place, deed.first.label, deed.first.staff, fault))
            return
        self._latest[place.origin] = place
        if deed.first.label == INSTALL and deed.first.seq == 1:
            self._open_chain(deed, place)
        for entry in deed.entries:
            self._note(entry, place, followed=self.needed(place))

    # ---- the beginning

    def _begins(self, deed: SignedDeed) -> bool:
        """Whether the deed makes the first root: it certifies itself and signs the deed."""
        made = self._root_told(deed)
        if deed.first.label not in {FOUND, BEGIN} or made is None or made.issuer != made.public_key:
            return False
        trusted = not self.trusted or made.public_key in self.trusted
        return trusted and made.holds(self.verify) and deed.signed_by((made.public_key,), self.verify) is None

    def _begin(self, deed: SignedDeed) -> None:
        made = self._root_told(deed)
        if made is None:
            raise ValueError(deed.first.label)
        self.roots[made.public_key] = None
        self._first = deed.first.origin
        heads: dict[str, int] = {}
        for entry in deed.entries:
            heads |= entry.new.get(HEADS, {}) if entry.kind == STATION else {}
        self.begun = {**heads, deed.first.origin: deed.first.seq - 1}
        self._may_begin = set(heads) - {deed.first.origin}

    def _root_told(self, deed: SignedDeed) -> Certificate | None:
        found = (told_certificate(self.station, "", entry.new) for entry in deed.entries if entry.kind == STATION)
        return next((each for each in found if each is not None), None)

    def _roots_at(self, place: Place) -> tuple[str, ...]:
        ended = {key for key, end in self._root_ends.items() if self.before(end, place)}
        begun = (key for key, since in self.roots.items() if since is None or self.before(since, place))
        return tuple(key for key in begun if key not in ended)

    # ---- what deeds may change

    def _beyond_rights(self, deed: SignedDeed, place: Place) -> Fault | None:
        """Whether the deed changes staff or keys though whoever signed it may not."""
        roots = self._roots_at(place)
        if _told_by_root(deed):
            issuers, keeper = frozenset(roots), True
        else:
            actor = self.standing(deed.first.staff, place)
            issuers, keeper = frozenset(actor.public_keys), Role.KEEPER in actor.roles
            if deed.first.label == BEGIN and not (keeper and place.origin in self._may_begin):
                return Fault.KEYS
        for entry in deed.entries:
            if entry.kind == PC and SIGN_KEY in entry.new and not keeper:
                return Fault.KEYS
            if entry.kind not in {STAFF, STATION}:
                continue
            told, staff = entry.new, entry.subject if entry.kind == STAFF else ""
            own = bool(staff) and staff == deed.first.staff
            if entry.kind == STAFF and not keeper and not (own and set(told) <= _OWN_CHANGES):
                return Fault.KEYS
            key = told_certificate(self.station, staff, told)
            if key is not None and not self._may_certify(key, issuers, keeper=keeper, own=own or _told_by_root(deed)):
                return Fault.KEYS
        return None

    def _may_certify(self, key: Certificate, issuers: frozenset[str], *, keeper: bool, own: bool) -> bool:
        """Roots come from keepers (or from themselves, at the beginning), own keys from their person or a root."""
        if not key.holds(self.verify) or key.issuer not in issuers:
            return False
        return keeper if not key.staff else own or (keeper and not key.own)

    def _open_chain(self, deed: SignedDeed, place: Place) -> None:
        """A further PC begins its chain with its own signature: it may work on without knowing the others."""
        if deed.signed_by(tuple(self._pc_keys), self.verify) is None:
            self._parallel.add(place.origin)

    def _note(self, entry: JournalEntry, place: Place, *, followed: bool) -> None:
        told = entry.new
        if isinstance(told.get(HEADS), Mapping) and entry.kind in {STATION, PACKAGE}:
            self._known.setdefault(place.origin, []).append((place.seq, told[HEADS]))
        if entry.label == BEGIN and entry.kind == STATION and ROOT_KEY not in told:
            # another PC of the station was upgraded later: what it did before is named there, signed by its keeper
            self.begun[place.origin] = max(self.begun[place.origin], place.seq - 1)
            self._may_begin.discard(place.origin)
        if entry.kind == STAFF and followed:
            key = told_certificate(self.station, entry.subject, told)
            self._terms.setdefault(entry.subject, []).append(_Term(place, told, key))
        elif entry.kind == PC and followed and SIGN_KEY in told:
            self._pc_keys.add(str(told[SIGN_KEY]))
        elif entry.kind == STATION and followed:
            root = told_certificate(self.station, "", told)
            if root is not None:
                self.roots.setdefault(root.public_key, place)
                self._root_ends |= {ended: place for ended in told.get(ENDS, ()) if ended != root.public_key}


def _in_order(deeds: Iterable[SignedDeed]) -> list[SignedDeed]:
    """Each chain by its numbers, whatever time its deeds say; the chains of PCs among each other by time.

    A chain that goes on where another one ended (a restored backup) comes after it as a whole.
    """
    latest: dict[str, str] = {}
    ranks: dict[str, int] = {}
    told: list[tuple[int, str, str, int, SignedDeed]] = []
    chained = sorted(deeds, key=lambda deed: (deed.last.origin, deed.last.seq))
    begun = {deed.first.origin: deed for deed in chained if deed.first.label == INSTALL and deed.first.seq == 1}
    for deed in chained:
        last = deed.last
        latest[last.origin] = max(latest.get(last.origin, ""), last.at)
        rank = ranks.setdefault(last.origin, _rank(last.origin, begun))
        told.append((rank, latest[last.origin], last.origin, last.seq, deed))
    return [each[-1] for each in sorted(told, key=lambda each: each[:4])]


def _rank(origin: str, begun: Mapping[str, SignedDeed]) -> int:
    """How many restored backups lie between a chain and the beginning of the station."""
    rank, passed = 0, set[str]()
    while origin in begun and origin not in passed:
        passed.add(origin)
        deed = begun[origin]
        rank += int(not deed.last.signature)
        origin = next((str(entry.old.get("origin", "")) for entry in deed.entries if entry.kind == STATION), "")
    return rank


def _told_by_root(deed: SignedDeed) -> bool:
    """Whether a root signs it: founding, the beginning of signatures, and opening with the sheet of the root."""
    if deed.first.label == BEGIN:
        return any(entry.kind == STATION and ROOT_KEY in entry.new for entry in deed.entries)
    return deed.first.label in ROOT_DEEDS


def deeds_of(entries: Sequence[JournalEntry]) -> list[SignedDeed]:
    """Entries in the order of their chains, gathered by deed."""
    found: list[list[JournalEntry]] = []
    for entry in entries:
        if found and (found[-1][0].origin, found[-1][0].deed) == (entry.origin, entry.deed):
            found[-1].append(entry)
        else:
            found.append([entry])
    return [SignedDeed(tuple(each)) for each in found]
