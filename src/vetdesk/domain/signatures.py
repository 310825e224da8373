"""Signatures (签名) of deeds and decisions: what exactly is signed, whose keys count, and how a signature is judged.

Three texts are signed (UTF-8, Ed25519, format 1); keys and signatures are written in hexadecimal:

* a deed (one transaction of the journal): ``vetdesk deed|HASH``, HASH being the hash of its last entry; the signature
  stands in that entry. The chain makes it a signature over every entry of the deed and over all before it;
* a decision (one event of a case): ``vetdesk decision|HASH``, HASH being the event's own hash;
* a certificate: ``["vetdesk key",1,STATION,STAFF,PUBLIC KEY,SINCE,OWN]`` as canonical JSON. STATION and STAFF are uids,
  SINCE an instant as the journal writes it, OWN true if the person chose the password of the key themselves. STAFF is
  "" for a recovery key pair, a *root* (恢复密钥对): the private half lies in the recovery slot only.

A key counts only with a certificate by a root, by the key of an active keeper (系统管理员), or, for an own key, by the
key that was issued to the person. Certificates stand in the journal, in the deed that issues the key, so that a key
cannot appear without its deed; the table of keys repeats them. The domain knows no cryptography: whoever verifies hands
in a `Verify`.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from vetdesk.domain.journal import FIRST, JournalEntry, canonical_json, entry_hash

FORMAT = 1
"""The format of what is signed; a later one may sign otherwise."""

Verify = Callable[[str, bytes, str], bool]
"""(public key, text, signature) -> whether the signature was made over the text with that key's private half."""
Sign = Callable[[bytes], str]
"""The signature of a text by the one key that is at hand."""

BEGIN = "signatures begin"
"""The label of the one deed with which signatures begin in a station that worked without them."""
FOUND, RECOVER = "found the station", "sign in with the recovery key"
ROOT_DEEDS = frozenset({FOUND, BEGIN, RECOVER})
"""Deeds that a root signs: nobody's own key can be asked there."""
UNSIGNED: Mapping[str, frozenset[str]] = {
    "begin an installation": frozenset({"station", "pc", "number"}),
    "build the search index anew": frozenset({"setting"}),
    "take in definitions": frozenset({"definition", "setting"}),
}
"""The closed list of deeds that nobody signs, each with the kinds of records it may change: never staff, keys, cases.

The kinds that decide about what signatures are worth (`ROOT_KEY` among the changes of the station) are refused there.
"""
ROOT_KEY, PUBLIC_KEY = "root_key", "public_key"
"""What the journal calls a new root (kind station) and a new key of a person (kind staff)."""


class Fault(StrEnum):
    """What is wrong with a deed or a decision; what follows the first words tells which rule it breaks."""

    CONTENT = "content"  # its hash is not that of its content
    LINK = "link"  # it does not follow the entry or event before it
    TIME = "time"  # it says to be older than what stands before it
    UNSIGNED = "unsigned"
    SIGNATURE = "signature"  # by none of the keys that counted then
    NO_KEY = "no_key"  # the person had no certified key then
    ISSUED_KEY = "issued_key"  # a decision under a key that was issued by somebody else
    NOT_RECORDED = "not_recorded"  # no deed of the journal tells of it, or another person's does
    NOT_ACTIVE = "not_active"  # the person was not, or no longer, at work
    ROLE = "role"  # the person did not hold the role that the step asks for
    DUTY = "duty"  # the person had performed another duty in the case
    STEP = "step"  # the route has no such step there
    STANDING = "standing"  # the case stands elsewhere than its events lead
    KEYS = "keys"  # a change of staff or keys by somebody who may not make it


def deed_text(entry_hash_: str) -> bytes:
    """What the signature of a deed is made over: the hash of its last entry."""
    return f"vetdesk deed|{entry_hash_}".encode()


def decision_text(event_hash: str) -> bytes:
    """What the signature of a decision is made over: the hash of the event of the case."""
    return f"vetdesk decision|{event_hash}".encode()


def fingerprint(public_key: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a public key, as printed on recovery and closing sheets."""
    return hashlib.sha256(bytes.fromhex(public_key)).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Certificate:
    """That a public key is a person's (`staff`), or a root (`staff` ""), from `since` on; `issuer` vouches for it."""

    station: str
    staff: str
    public_key: str
    since: str
    own: bool
    issuer: str
    signature: str

    def text(self) -> bytes:
        """What the issuer signs."""
        return certified_text(self.station, self.staff, self.public_key, self.since, own=self.own)

    def holds(self, verify: Verify) -> bool:
        """Whether the issuer signed it; whether the issuer may is asked elsewhere (domain/key_register)."""
        return verify(self.issuer, self.text(), self.signature)

    def told(self) -> dict[str, Any]:
        """As the deed that issues the key tells it in the journal."""
        return {
            PUBLIC_KEY if self.staff else ROOT_KEY: self.public_key,
            "since": self.since,
            "own": int(self.own),
            "issuer": self.issuer,
            "certificate": self.signature,
        }


def certified_text(station: str, staff: str, public_key: str, since: str, *, own: bool) -> bytes:
    """What a certificate is signed over."""
    return canonical_json(["vetdesk key", FORMAT, station, staff, public_key, since, own]).encode()


def certified(
    sign: Sign, issuer: str, *, station: str, staff: str, public_key: str, since: str, own: bool
) -> Certificate:
    """A new certificate, signed with the private half of `issuer`."""
    signature = sign(certified_text(station, staff, public_key, since, own=own))
    return Certificate(station, staff, public_key, since, own, issuer, signature)


def told_certificate(station: str, staff: str, told: Mapping[str, Any]) -> Certificate | None:
    """The certificate among the changes that an entry tells; None if it tells of no key."""
    key = told.get(PUBLIC_KEY if staff else ROOT_KEY)
    if not isinstance(key, str) or not key:
        return None
    issuer, signature = str(told.get("issuer", "")), str(told.get("certificate", ""))
    return Certificate(station, staff, key, str(told.get("since", "")), bool(told.get("own")), issuer, signature)


@dataclass(frozen=True, slots=True)
class SignedDeed:
    """All entries of one deed in their order; `before` is the hash that the chain had before it, and its time."""

    entries: tuple[JournalEntry, ...]

    @property
    def first(self) -> JournalEntry:
        """The first entry."""
        return self.entries[0]

    @property
    def last(self) -> JournalEntry:
        """The last entry, which carries the signature."""
        return self.entries[-1]

    def flaw(self) -> Fault | None:
        """What is wrong with the entries themselves: hashes, links, and that they are one deed by one person."""
        first, before = self.first, self.first.prev_hash
        for place, entry in enumerate(self.entries):
            one_deed = (entry.origin, entry.deed, entry.label, entry.at, entry.staff) == (
                first.origin, first.deed, first.label, first.at, first.staff,
            )  # fmt: skip
            if entry.prev_hash != before or entry.seq != first.seq + place or not one_deed:
                return Fault.LINK
            if entry_hash(entry) != entry.hash:
                return Fault.CONTENT
            before = entry.hash
        return Fault.LINK if first.seq == 1 and first.prev_hash != FIRST else None

    def signed_by(self, keys: tuple[str, ...], verify: Verify) -> Fault | None:
        """None if the last entry carries a signature by one of these keys."""
        signature = self.last.signature
        if not signature:
            return Fault.UNSIGNED
        if not keys:
            return Fault.NO_KEY
        text = deed_text(self.last.hash)
        return None if any(verify(key, text, signature) for key in keys) else Fault.SIGNATURE

    def may_be_unsigned(self) -> bool:
        """Whether it is one of the few deeds that nobody signs, and changes nothing but what these may change."""
        kinds = UNSIGNED.get(self.first.label)
        if kinds is None or self.first.staff:
            return False
        return all(entry.kind in kinds and ROOT_KEY not in entry.new for entry in self.entries)
