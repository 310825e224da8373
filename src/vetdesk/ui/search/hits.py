"""What the search over everything finds, and the groups in which it is listed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from vetdesk.ui.texts import QT_TRANSLATE_NOOP

PERSON: Final = "recipient"
DEED: Final = "deed"
HELP: Final = "help"
RECENT: Final = "recent"
HERE: Final = "here"

GROUPS: Final = {
    RECENT: QT_TRANSLATE_NOOP("search", "Opened last"),
    PERSON: QT_TRANSLATE_NOOP("search", "People"),
    HERE: QT_TRANSLATE_NOOP("search", "On this page"),
    DEED: QT_TRANSLATE_NOOP("search", "Deeds and pages"),
    "case": QT_TRANSLATE_NOOP("search", "Cases"),
    "visit": QT_TRANSLATE_NOOP("search", "Visits"),
    "need": QT_TRANSLATE_NOOP("search", "Needs"),
    "paper": QT_TRANSLATE_NOOP("search", "Papers"),
    "complaint": QT_TRANSLATE_NOOP("search", "Complaints"),
    "activity": QT_TRANSLATE_NOOP("search", "Activities"),
    "batch": QT_TRANSLATE_NOOP("search", "Imports"),
    "policy": QT_TRANSLATE_NOOP("search", "Policies"),
    HELP: QT_TRANSLATE_NOOP("search", "Help"),
}
"""Groups in their order. What is found a moment later stands below what is found at once, so that nothing jumps."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: the kind and number of its record, a line that tells it apart, and the group it is listed in.

    `detail` stands at the right (where a deed is, its key); `why_not` tells why a deed cannot be done now. `act` does
    it; without one the record is opened.
    """

    kind: str
    record_id: int
    text: str
    group: str = PERSON
    detail: str = ""
    why_not: str = ""
    act: Callable[[], None] | None = field(default=None, compare=False)


class Finder(Protocol):
    """Finds records by words; runs in the look lane."""

    def __call__(self, words: str, limit: int) -> Sequence[Hit]:
        """The people meant."""

    def further(self, words: str) -> Sequence[Hit]:
        """Records of every other kind."""

    def named(self, records: Sequence[tuple[str, int]]) -> Sequence[Hit]:
        """What these records (kind and number) are called, as hits of the group RECENT."""
