"""What is known outside of the database: ends of the journal (anchors, 锚点), papers' codes, receipts.

A chain alone does not show that its end was cut off or that it was written anew as a whole. These ends show it.
"""

import base64
import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from vetdesk.verify.chains import Chains
from vetdesk.verify.findings import Verdict
from vetdesk.verify.opening import MANIFEST, Station

LINE, VERSION = "vetdesk-head", "1"
HEADS = "heads.txt"
LARGEST = 64 << 20
SHORTEST, NAMED = 8, 12
MOST_BACKUPS = 50
_HEX = frozenset("0123456789abcdef")
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISTAKEN = str.maketrans("OILU", "011V", " -·　")


@dataclass(frozen=True, slots=True)
class Anchor:
    """An end known outside; `origin` is "" where only number and hash are known, `hash` may be its first characters."""

    origin: str
    seq: int
    hash: str
    where: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """What the small code on a paper says."""

    paper: str
    record: str
    version: str
    head: str

    @property
    def letters(self) -> str:
        """The eight characters below it."""
        parts = ("VD1", self.paper.replace("_", "-"), self.record.replace("-", ""), self.version, self.head)
        digest = hashlib.sha256(":".join(parts).upper().encode("utf-8", "surrogatepass")).digest()
        number = int.from_bytes(digest[:5], "big")
        return "".join(_LETTERS[number >> shift & 31] for shift in range(35, -1, -5))


def file_of_heads(path: Path) -> Iterator[Anchor]:
    """The ends that a file of heads tells; lines that are torn or foreign are passed over. Raises OSError."""
    with path.open("rb") as file:
        text = file.read(LARGEST).decode("utf-8", "replace")
    for line in text.splitlines():
        parts = line[:2000].split(" ", 6)
        if len(parts) >= 6 and parts[:2] == [LINE, VERSION]:
            anchor = _anchor(parts[2], parts[3], parts[4], path.name, parts[6] if len(parts) > 6 else "")
            if anchor is not None and len(anchor.hash) == 64:
                yield anchor


def receipt(text: str) -> Anchor | None:
    """An end as printed on closing sheets and receipts: "NUMBER:HASH" or "CHAIN:NUMBER:HASH"; None if it is none."""
    parts = "".join(text.split()).lower().split(":")
    if len(parts) not in (2, 3):
        return None
    return _anchor(parts[0] if len(parts) == 3 else "", parts[-2], parts[-1], "receipt")


def _anchor(origin: str, seq: str, digest: str, where: str, told: str = "") -> Anchor | None:
    numbered = seq.isascii() and seq.isdecimal() and 0 < len(seq) < 16 and int(seq) > 0
    hashed = SHORTEST <= len(digest) <= 64 and _HEX.issuperset(digest)
    return Anchor(origin, int(seq), digest, where, told) if numbered and hashed else None


def beside(folder: Path) -> Iterator[Anchor]:
    """The ends that lie beside the database: its own file of heads, and the manifests of its newest backups."""
    with contextlib.suppress(OSError):
        yield from file_of_heads(folder / HEADS)
    for manifest in sorted(folder.glob(f"backups/*Z/{MANIFEST}"))[-MOST_BACKUPS:]:
        try:
            heads = json.loads(manifest.read_bytes())["heads"]
            pairs = [(str(origin), str(head["seq"]), str(head["hash"])) for origin, head in heads.items()]
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        for origin, seq, digest in pairs:
            anchor = _anchor(origin, seq, digest, manifest.parent.name)
            if anchor is not None:
                yield anchor


def noted(station: Station, verdict: Verdict) -> Iterator[Anchor]:
    """The ends that the database itself noted as known outside; a partner's counter-signature is checked."""
    columns = "origin, seq, hash, kind, known_from, told, signed, signer, signature"
    for origin, seq, digest, kind, where, told, *proof in station.rows(f"SELECT {columns} FROM anchor"):
        if kind == "witnessed":
            continue
        if kind == "partner":
            repeated = f"{origin}:{seq}:{digest}" in proof[0]
            if not repeated or not _countersigned(*proof):
                verdict.wrong("anchor", "countersignature", origin=origin, seq=seq, subject=where)
                continue
            verdict.counts["countersignatures"] += 1
        anchor = _anchor(origin, str(seq), digest, f"{kind} {where}", told)
        if anchor is not None:
            yield anchor


def _countersigned(text: str, signer: str, signature: str) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signer))
        key.verify(base64.b64decode(signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def check_anchors(
    anchors: Iterable[Anchor], chains: Chains, acknowledged: Mapping[tuple[str, int, str], str], verdict: Verdict
) -> None:
    """The journal passes through every end that is known outside, unless a keeper acknowledged that it does not."""
    for anchor in anchors:
        verdict.counts["anchors"] += 1
        if _passes(chains, anchor):
            continue
        facts = {"where": anchor.where, "hash": anchor.hash[:16], "told": anchor.told}
        who = acknowledged.get((anchor.origin, anchor.seq, anchor.hash[:NAMED]))
        if who is not None:
            verdict.remark("anchor", "acknowledged", origin=anchor.origin, seq=anchor.seq, staff=who, **facts)
            continue
        end = max((seq for origin, (seq, _, _) in chains.ends.items() if anchor.origin in ("", origin)), default=0)
        what = "missing" if end < anchor.seq else "differs"
        verdict.wrong("anchor", what, origin=anchor.origin, seq=min(anchor.seq, end + 1), known=anchor.seq, **facts)


def _passes(chains: Chains, anchor: Anchor) -> bool:
    """Whether a chain has this hash at this place: the chain that the anchor names, or any if it names none."""
    origins = [anchor.origin] if anchor.origin else list(chains.ends)
    found = (chains.hashes.get((origin, anchor.seq), "") for origin in origins)
    return any(digest.startswith(anchor.hash) for digest in found)


def read_code(text: str) -> Code | str | None:
    """The code of a paper: from its QR content, or its eight letters; None if it is neither."""
    parts = text.strip().upper().split(":")
    if len(parts) == 5 and parts[0] == "VD1" and parts[1]:
        paper, record, version, head = (part.lower() for part in parts[1:])
        if len(record) in (0, 32) and _HEX.issuperset(record + version + head):
            uid = "-".join((record[:8], record[8:12], record[12:16], record[16:20], record[20:])) if record else ""
            return Code(paper.replace("-", "_"), uid, version, head)
        return None
    letters = text.upper().translate(_MISTAKEN)
    return letters if len(letters) == 8 and all(letter in _LETTERS for letter in letters) else None


def heads_of_papers(station: Station) -> set[str]:
    """The first characters of hashes that printed papers bear."""
    return {str(row[0])[:8] for row in station.rows("SELECT DISTINCT head FROM paper_sheet") if row[0]}


def check_papers(station: Station, codes: Iterable[str], chains: Chains, verdict: Verdict) -> None:
    """Papers noted in the database bear codes that fit; codes known from papers outside are noted there."""
    known: dict[str, list[Code]] = {}
    query = "SELECT letters, paper, record, facts_version, head FROM paper_sheet"
    for letters, paper, record, version, head in station.rows(query):
        code = Code(paper, record, version, head)
        known.setdefault(letters, []).append(code)
        verdict.counts["papers"] += 1
        if code.letters != letters:
            verdict.wrong("paper", "letters", subject=letters, paper=paper)
        if head and not _in_journal(head, chains):
            verdict.wrong("paper", "head", subject=letters, paper=paper, head=head)
    for text in codes:
        verdict.counts["codes"] += 1
        _check_code(text, known, chains, verdict)


def _check_code(text: str, known: Mapping[str, list[Code]], chains: Chains, verdict: Verdict) -> None:
    code = read_code(text)
    if code is None:
        verdict.wrong("paper", "no_code", subject=text)
    elif isinstance(code, str):
        if code not in known:
            verdict.wrong("paper", "unknown", subject=code)
    elif code not in known.get(code.letters, []):
        verdict.wrong("paper", "unknown", subject=code.letters, paper=code.paper)
    elif code.head and not _in_journal(code.head, chains):
        verdict.wrong("paper", "head", subject=code.letters, paper=code.paper, head=code.head)


def _in_journal(head: str, chains: Chains) -> bool:
    """Whether an entry's hash begins so; papers bear eight characters."""
    return head[:8] in chains.prefixes or set(head) == {"0"}
