"""The journal (日志): one line per change, each chained to the one before by its hash (design 4)."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from operator import itemgetter
from typing import Any

FORMAT = 1
ALGORITHM = "sha256"
FIRST = "0" * 64
"""What the first entry of a chain names as its predecessor."""

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonical_json(value: object) -> str:
    """The one spelling of a JSON value: keys sorted, no blanks, text unescaped."""
    known = _spelled(tuple(value)) if type(value) is dict else None
    if known is None:
        return _encode(value)
    pattern, in_order = known
    return pattern % tuple(
        [_quoted(one) if type(one) is str else one if type(one) is int else _encode(one) for one in in_order(value)]
    )


def digest_of_lines(lines: Iterable[Sequence[object]]) -> str:
    """The SHA-256 by which an entry fixes the lines of a list that have no entries of their own."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(canonical_json(list(line)).encode() + b"\n")
    return digest.hexdigest()


@lru_cache(maxsize=1024)
def _spelled(keys: tuple[object, ...]) -> tuple[str, Callable[[Any], Any]] | None:
    """The spelling of an object with these keys up to its values, and what fetches those in that order.

    A bulk of records has few different sets of keys: sorting and quoting them once each saves a third of the time.
    None for what is not worth it, or is no object of texts.
    """
    names = [key for key in keys if type(key) is str]
    if len(names) < 2 or len(names) < len(keys):
        return None
    names.sort()
    parts = ",".join([_quoted(name).replace("%", "%%") + ":%s" for name in names])
    return "{" + parts + "}", itemgetter(*names)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One change of one subject. `before` and `after` are canonical JSON objects with the changed fields only.

    `origin` is the installation that wrote it and `seq` its place in that installation's chain; `deed` and `label`
    name the transaction; `at` is UTC as ISO 8601; `staff` and `subject` are uids; `source` is "screen",
    "batch:<uid>", "case:<uid>", "exchange:<uid>", "list:<uid>" or "command".
    """

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

    @property
    def old(self) -> dict[str, Any]:
        """The changed fields as they were."""
        value: dict[str, Any] = json.loads(self.before)
        return value

    @property
    def new(self) -> dict[str, Any]:
        """The changed fields as they became."""
        value: dict[str, Any] = json.loads(self.after)
        return value


@dataclass(frozen=True, slots=True)
class DeedFacts:
    """What all entries of one transaction share."""

    origin: str
    deed: str
    label: str
    at: str
    staff: str
    reason: str
    source: str

    def preamble(self) -> str:
        """The shared beginning of what is hashed: computed once for a deed of 100,000 entries."""
        shared = [FORMAT, ALGORITHM, self.origin, self.deed, self.label, self.at, self.staff, self.reason, self.source]
        return _encode(shared)[:-1]


Change = tuple[str, str, str, str]
"""Kind, subject, before and after of one entry, the last two as canonical JSON."""


def chained_hash(preamble: str, seq: int, change: Change, prev_hash: str) -> str:
    """The hash of an entry. What is hashed is itself one JSON array, so no two entries can spell the same bytes."""
    kind, subject, before, after = change
    text = f'{preamble},{seq},{_quoted(kind)},{_quoted(subject)},{before},{after},"{prev_hash}"]'
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def entry_hash(entry: JournalEntry) -> str:
    """The hash that the entry ought to carry by its own content."""
    facts = DeedFacts(entry.origin, entry.deed, entry.label, entry.at, entry.staff, entry.reason, entry.source)
    change = (entry.kind, entry.subject, entry.before, entry.after)
    return chained_hash(facts.preamble(), entry.seq, change, entry.prev_hash)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: what is printed on papers and carried by exports, so that a rewritten past shows."""

    seq: int = 0
    hash: str = FIRST
    at: str = ""

    @property
    def short(self) -> str:
        """The first characters, as printed."""
        return self.hash[:12]


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not hold; `what` is "missing", "content" or "link"."""

    origin: str
    seq: int
    what: str


def verify_chain(entries: Iterable[JournalEntry], heads: Mapping[str, Head] | None = None) -> Break | None:
    """The first break of the chains in `entries` (ascending seq within each origin), None if they are whole.

    `heads` are ends known from elsewhere (a paper, an export, a backup): the chain must pass through them.
    """
    known = heads or {}
    last: dict[str, Head] = {}
    for entry in entries:
        before = last.get(entry.origin, Head())
        if entry.seq != before.seq + 1:
            return Break(entry.origin, before.seq + 1, "missing")
        if entry.prev_hash != before.hash:
            return Break(entry.origin, entry.seq, "link")
        anchor = known.get(entry.origin)
        if entry_hash(entry) != entry.hash or (anchor and anchor.seq == entry.seq and anchor.hash != entry.hash):
            return Break(entry.origin, entry.seq, "content")
        last[entry.origin] = Head(entry.seq, entry.hash, entry.at)
    for origin, anchor in known.items():
        if last.get(origin, Head()).seq < anchor.seq:
            return Break(origin, last.get(origin, Head()).seq + 1, "missing")
    return None
