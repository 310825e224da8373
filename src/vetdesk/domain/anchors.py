"""Anchors (锚点): ends of the journal known outside of the database.

A chain alone does not show that its end was cut off, or that somebody who has the data key wrote it anew. What shows
it is an end known elsewhere: on a paper, in a workbook that left, on the daily closing sheet (日结单), in a
counter-signature of the district, in a backup's manifest, in the small file of heads beside the database and with the
user's own settings.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from vetdesk.domain.errors import ReadOnlyStationError
from vetdesk.domain.journal import Head, JournalEntry

LINE = "vetdesk-head"
"""How each line of a file of heads begins; a line that begins otherwise is passed over."""
VERSION = "1"
LONGEST_LINE = 2000
SHORTEST = 12
"""So many characters of a hash stand at least on papers."""
ACKNOWLEDGED = "anchors"
"""The kind of the entry by which a keeper acknowledges what is known outside and missing here."""
ACKNOWLEDGE = "acknowledge what is missing"
"""The deed that leaves the read-only state."""

STILL_ALLOWED = frozenset({
    "sign in", "sign in with the recovery key", "show in full", "look at a scan", "look at a paper", "print a paper",
    "print a dossier", "print scans", "print leaflets", "print charts", "export a workbook", "copy rows in full",
    "begin an installation",
    "record a restore", "close the day", "build the search index anew", "take in definitions",
    "note a jump of the clock", "confirm a jump of the clock", "signatures begin", "try restoring",
    "choose an own password", ACKNOWLEDGE,
})  # fmt: skip
"""What is noted of somebody who only looks, prints and exports; every other deed is refused while it is read-only."""


class AnchorKind(StrEnum):
    """Where an end is known from."""

    STATION_FILE = "station_file"
    USER_FILE = "user_file"
    BACKUP = "backup"
    CLOSING = "closing"
    PARTNER = "partner"
    WITNESSED = "witnessed"


@dataclass(frozen=True, slots=True)
class Anchor:
    """One end of one installation's chain, as it is known outside.

    `hash` is the whole hash or its first characters; `at` when the entry was made (UTC); `where` names the file, the
    sheet or the partner; `told` what was decided by the entries up to it: case and paper numbers, never a person.
    """

    origin: str
    seq: int
    hash: str
    at: str
    kind: AnchorKind
    where: str = ""
    told: str = ""

    @property
    def name(self) -> tuple[str, int, str]:
        """What tells this end from every other, wherever it is known from."""
        return (self.origin, self.seq, self.hash[:SHORTEST])

    def fits(self, found: str) -> bool:
        """Whether the hash in the journal at this place is the one known outside."""
        return bool(self.hash) and found.startswith(self.hash)


def head_line(origin: str, head: Head, told: str = "") -> str:
    """One line of a file of heads. `told` names cases and papers by their numbers; there is nothing personal in it."""
    plain = " ".join(told.split())[:1000]
    return f"{LINE} {VERSION} {origin} {head.seq} {head.hash} {head.at} {plain}".rstrip() + "\n"


def read_heads(text: str, kind: AnchorKind, where: str) -> Iterator[Anchor]:
    """The ends that a file of heads tells; lines that are torn, foreign or of a later format are passed over."""
    for line in text.splitlines():
        parts = line[:LONGEST_LINE].split(" ", 6)
        if len(parts) < 6 or parts[0] != LINE or parts[1] != VERSION:
            continue
        origin, seq, digest, at = parts[2:6]
        whole = len(digest) == 64 and digest.isalnum() and _is_instant(at)
        if whole and origin and seq.isascii() and seq.isdecimal() and len(seq) < 16 and int(seq):
            yield Anchor(origin, int(seq), digest, at, kind, where, parts[6] if len(parts) > 6 else "")


def _is_instant(text: str) -> bool:
    """Whether it is a moment as the journal stores it: a torn line has none."""
    try:
        return len(text) == len("2025-01-20T01:00:00.000Z") and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the ends known outside say of the journal.

    `known` counts the ends that were compared; `gaps` are those that it does not pass through and nobody acknowledged,
    the earliest first; `good` is the last place before the first gap that is known to be right (0: none is), `last`
    the last place that the journal has in that chain.
    """

    known: int
    gaps: tuple[Anchor, ...] = ()
    good: int = 0
    last: int = 0

    @property
    def sound(self) -> bool:
        """Whether the journal passes through every end."""
        return not self.gaps

    @property
    def first_differing(self) -> int:
        """The place from which on the journal is missing, or from which on it may be another one; 0 if it is sound."""
        if not self.gaps:
            return 0
        return self.last + 1 if self.last < self.gaps[0].seq else self.good + 1

    @property
    def told(self) -> tuple[str, ...]:
        """The cases and papers that are known outside and missing here, each once, in their order."""
        return tuple(dict.fromkeys(number for anchor in self.gaps for number in anchor.told.split()))

    def refusal(self) -> ReadOnlyStationError:
        """What a change is refused with."""
        first = self.gaps[0]
        return ReadOnlyStationError(
            self.first_differing, self.gaps[-1].seq, first.at, str(first.kind), first.where, self.told
        )


def compare(
    anchors: Iterable[Anchor], hashes: Mapping[tuple[str, int], str], acknowledged: Collection[tuple[str, int, str]]
) -> Comparison:
    """Hold ends known outside against the journal: `hashes` are those that it has, by origin and seq."""
    known: dict[tuple[str, int, str], Anchor] = {}
    for anchor in anchors:
        known.setdefault(anchor.name, anchor)
    right = {name: anchor.fits(hashes.get((anchor.origin, anchor.seq), "")) for name, anchor in known.items()}
    gaps = [anchor for name, anchor in known.items() if not right[name] and name not in acknowledged]
    if not gaps:
        return Comparison(len(known))
    gaps.sort(key=lambda anchor: (anchor.at, anchor.seq))
    first = gaps[0]
    good = [
        one.seq for name, one in known.items() if right[name] and one.origin == first.origin and one.seq < first.seq
    ]
    last = max((seq for origin, seq in hashes if origin == first.origin), default=0)
    return Comparison(len(known), tuple(gaps), max(good, default=0), last)


def acknowledgement(gaps: Sequence[Anchor]) -> dict[str, object]:
    """What the journal keeps of an acknowledgement: every end that is missing, and what it told."""
    return {
        "missing": [[*anchor.name, anchor.at, str(anchor.kind)] for anchor in gaps],
        "told": sorted({number for anchor in gaps for number in anchor.told.split()}),
    }


def acknowledged(entries: Iterable[JournalEntry]) -> set[tuple[str, int, str]]:
    """The ends whose missing was acknowledged by entries of the kind ACKNOWLEDGED."""
    return {(str(one[0]), int(one[1]), str(one[2])) for entry in entries for one in entry.new.get("missing", ())}


def witness_text(heads: Iterable[Anchor]) -> str:
    """Ends of partners' journals as our manifests repeat and thereby countersign them."""
    return ";".join(f"{anchor.origin}:{anchor.seq}:{anchor.hash}" for anchor in heads)


def read_witness(text: str, at: str, where: str) -> Iterator[Anchor]:
    """The ends that a partner's signed manifest repeats; parts that are no such thing are passed over."""
    for part in text[:32767].split(";"):
        pieces = part.split(":")
        if len(pieces) != 3 or len(pieces[1]) > 15 or len(pieces[2]) != 64:
            continue
        if pieces[1].isascii() and pieces[1].isdecimal():
            yield Anchor(pieces[0], int(pieces[1]), pieces[2], at, AnchorKind.PARTNER, where)
