"""The stamp (回收标记) of a workbook that leaves: its manifest, and what a signature says when one comes back.

Only the manifest is signed, never the cells: whoever gets the file shall fill it in. A whole manifest with other cells
is an edit; a broken one makes the file a workbook like any other.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

FORMAT = "2"
ALGORITHM = "Ed25519"
PUBLIC_KEY, SIGNATURE, WITNESSED, ROOT = "key", "signature", "witnessed", "root"
LATER = (WITNESSED, ROOT)
"""Facts that files did not tell from the beginning: the signature is over those that there are."""
_SIGNED = (
    "format", "alg", "station", "area_code", "export", "number", "layout", "origin", "journal_seq", "journal_hash",
    "columns", "rows_digest", PUBLIC_KEY,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Manifest:
    """Who sent a workbook, which export it is, and where the journal of the sender stood then."""

    facts: Mapping[str, str]

    @property
    def station(self) -> str:
        """The name of the station that wrote it."""
        return self.facts.get("station", "")

    @property
    def area_code(self) -> str:
        """The area code of that station, "" if it has none."""
        return self.facts.get("area_code", "")

    @property
    def export(self) -> str:
        """The uid of the export."""
        return self.facts.get("export", "")

    @property
    def number(self) -> str:
        """The number of the export within its year: 2025-12."""
        return self.facts.get("number", "")

    @property
    def origin(self) -> str:
        """The installation that wrote it."""
        return self.facts.get("origin", "")

    @property
    def journal_seq(self) -> int:
        """The last entry of that installation's journal before the export."""
        text = self.facts.get("journal_seq", "")
        return int(text) if text.isdecimal() else 0

    @property
    def journal_hash(self) -> str:
        """The hash of that entry."""
        return self.facts.get("journal_hash", "")

    @property
    def witnessed(self) -> str:
        """The ends of partners' journals that it repeats, "" if it repeats none."""
        return self.facts.get(WITNESSED, "")

    @property
    def public_key(self) -> str:
        """The key by which it claims to be signed."""
        return self.facts.get(PUBLIC_KEY, "")

    @property
    def signature(self) -> str:
        """The signature, "" if there is none."""
        return self.facts.get(SIGNATURE, "")

    def signed_bytes(self) -> bytes:
        """What the signature is over: the same for the same facts, whatever their order.

        Files from before manifests told a fact (LATER) are signed without its name.
        """
        told = {name: self.facts.get(name, "") for name in _SIGNED}
        told |= {name: self.facts[name] for name in LATER if self.facts.get(name)}
        return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def fits(self, row_keys: Iterable[str]) -> bool:
        """Whether the keys of rows are those it was signed with."""
        return self.facts.get("rows_digest", "") == digest_of(row_keys)


def digest_of(row_keys: Iterable[str]) -> str:
    """The digest of the keys of all rows, in the order they were written."""
    return hashlib.sha256("\n".join(row_keys).encode()).hexdigest()


class Room(StrEnum):
    """Where a workbook that comes in is dealt with: merged here, decisions or a township's report with the cases, a
    list of its own kind, the import, or nowhere."""

    MERGE = "merge"
    DECISIONS = "decisions"
    REPORT = "report"
    LIST = "list"
    IMPORT = "import"
    REFUSED = "refused"


class StampVerdict(StrEnum):
    """What a workbook that comes in is."""

    UNSTAMPED = "unstamped"
    OWN = "own"
    PARTNER = "partner"
    BROKEN = "broken"
    ANOTHER_PC = "another_pc"
    UNKNOWN_SIGNER = "unknown_signer"
    REVOKED = "revoked"
    OTHER_TOWNSHIP = "other_township"

    @property
    def refused(self) -> bool:
        """Whether nothing may be taken from it."""
        return self in {StampVerdict.OTHER_TOWNSHIP, StampVerdict.REVOKED}
