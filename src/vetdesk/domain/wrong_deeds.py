"""Wrong deeds that were looked into (异常办理的核查确认): found unbelievable, acknowledged by a keeper with a reason.

An acknowledgement makes nothing right: what is forged stays marked, and a case with a forged step cannot be led on. It
names each finding by what stands there, so that whatever is altered afterwards is a new finding. It counts only as a
believed deed of a keeper (系统管理员).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from vetdesk.domain.journal import canonical_json, entry_hash
from vetdesk.domain.signatures import SignedDeed

ACKNOWLEDGE = "acknowledge wrong deeds"
"""The deed."""
KIND = "wrong_deeds"
"""The kind of its entry."""


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """One acknowledgement: when (UTC, ISO), by whom (name), why, and the names of what was found."""

    at: str
    who: str
    reason: str
    names: frozenset[str]


def name_of_deed(deed: SignedDeed) -> str:
    """What a finding about a deed is called: its place, and a digest of every entry as it stands."""
    stands = [[entry_hash(entry), entry.prev_hash, entry.hash, entry.signature or ""] for entry in deed.entries]
    digest = hashlib.sha256(canonical_json(stands).encode()).hexdigest()
    return f"deed:{deed.last.origin}:{deed.last.seq}:{digest}"


def told_of(names: Iterable[str]) -> dict[str, object]:
    """What the journal keeps of an acknowledgement."""
    return {"names": sorted(names)}
