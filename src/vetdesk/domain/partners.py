"""Partners (往来单位): the district office and other stations whose signed files are known by their key."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

_GROUPS, _SIZE = 8, 4


class TakenIn(StrEnum):
    """How a key came: in a file that somebody handed over, or compared aloud by its fingerprint."""

    FILE = "file"
    FINGERPRINT = "fingerprint"


class Direction(StrEnum):
    """Whether a file left or came in."""

    SENT = "sent"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Partner:
    """One known key (base64 of 32 bytes). `revoked_at` is "" while it holds; `id` is 0 until stored."""

    id: int
    uid: str
    name: str
    area_code: str
    public_key: str
    taken_in_how: str
    taken_in_at: str = ""
    revoked_at: str = ""
    revoked_why: str = ""
    version: int = 1

    @property
    def fingerprint(self) -> str:
        """What two people compare aloud."""
        return fingerprint(self.public_key)


@dataclass(frozen=True, slots=True)
class ExchangeLine:
    """One workbook that was sent or received (往来登记). `staff` is a name, `counts` what taking it in came to."""

    direction: Direction
    number: str
    layout: str
    partner: str
    file_name: str
    verdict: str
    at: str
    staff: str
    export: str = ""
    sha256: str = ""
    batch: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


def fingerprint(public_key: str) -> str:
    """The fingerprint of a key: eight groups of four characters, without those that are mistaken for each other."""
    digest = hashlib.sha256(base64.b64decode(public_key)).digest()
    text = base64.b32encode(digest).decode().translate(str.maketrans("OI", "89"))
    return " ".join(text[at * _SIZE : (at + 1) * _SIZE] for at in range(_GROUPS))


def plain_fingerprint(text: str) -> str:
    """A typed fingerprint as it is compared: capitals, without blanks and hyphens."""
    return "".join(character for character in text.upper() if character.isalnum())
