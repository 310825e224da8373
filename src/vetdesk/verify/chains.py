"""The journal's chains: every entry's content, its place, its time; and what the other checks need of it."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple

from vetdesk.verify.findings import Finding, Verdict
from vetdesk.verify.opening import Station

FORMAT, ALGORITHM, FIRST = 1, "sha256", "0" * 64
TOLD_KINDS = frozenset({"staff", "station", "package", "pc", "case", "anchors", "wrong_deeds"})
"""Entries whose content later checks need; of all others only the deed is kept."""


class Entry(NamedTuple):
    """One line of the journal as it is stored."""

    id: int
    origin: str
    seq: int
    deed: str
    label: str
    at: str
    staff: str
    kind: str
    subject: str
    before: str
    after: str
    reason: str
    source: str
    format: int
    alg: str
    signature: str | None
    prev_hash: str
    hash: str


class _Content(NamedTuple):
    """What an entry tells, before and after, the hash that it ought to carry, and whether it is another one."""

    before: dict[str, Any]
    after: dict[str, Any]
    digest: str
    altered: bool


_QUERY = f"SELECT {', '.join(Entry._fields)} FROM journal ORDER BY origin, seq"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the chain, the number of the entry, its time."""

    origin: str
    seq: int
    at: str


@dataclass(frozen=True, slots=True)
class Told:
    """An entry that a later check asks about, with its content read."""

    kind: str
    subject: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(slots=True)
class Deed:
    """One transaction: where it ends, who did it, what signs it, which kinds of records it changed.

    `flawed` if an entry of it is not what was signed; `name` is what it is called by whoever acknowledges it: its place
    and a digest of every entry as it stands (the hash of its content, its link, its hash, its signature).
    """

    place: Place
    first: int
    label: str
    staff: str
    reason: str
    hash: str
    signature: str
    kinds: frozenset[str]
    told: list[Told] = field(default_factory=list)
    flawed: bool = False
    name: str = ""


@dataclass
class Chains:
    """What walking through the journal gave.

    Only what is asked for is kept of a long journal: `hashes` at the numbers in `seqs`, and in `prefixes` where the
    hashes stand that begin like those in `heads` (eight characters, as papers print them).
    """

    seqs: frozenset[int] = frozenset()
    heads: frozenset[str] = frozenset()
    deeds: list[Deed] = field(default_factory=list)
    ends: dict[str, tuple[int, str, str]] = field(default_factory=dict)
    hashes: dict[tuple[str, int], str] = field(default_factory=dict)
    prefixes: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    def keep(self, origin: str, seq: int, digest: str) -> None:
        """Keep the hash of an entry if somebody will ask for it."""
        if seq in self.seqs:
            self.hashes[origin, seq] = digest
        if digest[:8] in self.heads:
            self.prefixes.setdefault(digest[:8], []).append((origin, seq))


def content_hash(entry: Entry) -> str:
    """The hash that the entry ought to carry by its own content."""
    told = [FORMAT, ALGORITHM, entry.origin, entry.deed, entry.label, entry.at, entry.staff, entry.reason, entry.source]
    shared = json.dumps(told, ensure_ascii=False, separators=(",", ":"))[:-1]
    change = f"{quoted(entry.kind)},{quoted(entry.subject)},{entry.before},{entry.after}"
    text = f'{shared},{entry.seq},{change},"{entry.prev_hash}"]'
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_object(text: str) -> dict[str, Any] | None:
    """A JSON object, None if the text is none."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def walk(station: Station, verdict: Verdict, seqs: frozenset[int], heads: frozenset[str]) -> Chains:
    """Check every entry of every chain and gather the deeds, and the hashes that anchors and papers name."""
    chains = Chains(seqs, heads)
    entries = (Entry(*row) for row in station.rows(_QUERY))
    for origin, own in groupby(entries, key=lambda entry: entry.origin):
        _walk_chain(origin, own, chains, verdict)
    verdict.heads = dict(chains.ends)
    verdict.counts["deeds"] = len(chains.deeds)
    return chains


def _walk_chain(origin: str, entries: Iterator[Entry], chains: Chains, verdict: Verdict) -> None:
    seq, last, at = 0, FIRST, ""
    for _, group in groupby(entries, key=lambda entry: entry.deed):
        deed: Deed | None = None
        stands = hashlib.sha256(b"[")
        for entry in group:
            told = _checked(entry, seq, last, at, verdict)
            torn = deed is not None and (entry.seq, entry.prev_hash) != (seq + 1, last)
            stands.update((b"" if deed is None else b",") + _standing(entry, told.digest))
            seq, last, at = entry.seq, entry.hash, max(at, entry.at)
            chains.keep(origin, seq, last)
            deed = _grown(deed, entry, Told(entry.kind, entry.subject, told.before, told.after), verdict)
            deed.flawed = deed.flawed or torn or told.altered
            verdict.counts["entries"] += 1
        if deed is not None:
            stands.update(b"]")
            deed.name = f"deed:{origin}:{seq}:{stands.hexdigest()}"
            chains.deeds.append(deed)
    chains.ends[origin] = (seq, last, at)


def _checked(entry: Entry, seq: int, last: str, at: str, verdict: Verdict) -> _Content:
    """What the entry tells; its place, link, content and time are checked."""
    about = partial(Finding, "journal", origin=entry.origin, seq=entry.seq, subject=f"{entry.kind} {entry.subject}")
    if entry.seq != seq + 1:
        verdict.wrong("journal", "missing", origin=entry.origin, seq=seq + 1, until=entry.seq - 1)
    elif entry.prev_hash != last:
        verdict.note(about("link"))
    before, after = read_object(entry.before), read_object(entry.after)
    plain = (entry.format, entry.alg) == (FORMAT, ALGORITHM) and before is not None and after is not None
    digest = content_hash(entry)
    altered = not plain or digest != entry.hash
    if altered:
        verdict.note(about("content"))
    if entry.at < at:
        verdict.note(about("time", facts={"at": entry.at, "before": at}))
    return _Content(before or {}, after or {}, digest, altered)


def _standing(entry: Entry, digest: str) -> bytes:
    """What an entry is and says to be, as a part of the digest by which its deed is named."""
    parts = (digest, entry.prev_hash, entry.hash, entry.signature or "")
    return f"[{','.join(quoted(str(part)) for part in parts)}]".encode("utf-8", "surrogatepass")


def _grown(deed: Deed | None, entry: Entry, told: Told, verdict: Verdict) -> Deed:
    place = Place(entry.origin, entry.seq, entry.at)
    if deed is None:
        deed = Deed(place, entry.seq, entry.label, entry.staff, entry.reason, entry.hash, "", frozenset())
    elif (deed.label, deed.staff, deed.place.at) != (entry.label, entry.staff, entry.at):
        verdict.wrong("journal", "deed", origin=entry.origin, seq=entry.seq, subject=entry.label)
    deed.place, deed.hash, deed.signature = place, entry.hash, entry.signature or ""
    deed.kinds |= {entry.kind}
    if entry.kind in TOLD_KINDS:
        deed.told.append(told)
    return deed
