"""What a restored backup did not hold (恢复后缺少的操作): deeds of the station that it replaced, to be worked off."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vetdesk.domain.journal import JournalEntry

LISTED = 100
"""So many changes of one deed are kept with it; of an import it is enough to know how many there were."""
ONLY_PRESENCE = frozenset({"session", "drill", "restore"})
"""Kinds of entries that changed nothing that could be missing."""


@dataclass(frozen=True, slots=True)
class MissingDeed:
    """One named change that stands in the journal of the replaced station and not in the restored one.

    `uid` is the deed's, `first` to `last` its places in the chain of `origin`, `at` its moment (UTC), `staff` the uid
    of who did it, `changes` the kinds, subjects and changed fields of its first entries. `done_at` is "" until
    somebody did it again, or found that it need not be.
    """

    uid: str
    origin: str
    first: int
    last: int
    at: str
    staff: str
    label: str
    entries: int
    changes: tuple[dict[str, Any], ...]
    done_at: str = ""
    done_by: str = ""
    note: str = ""
    id: int = 0

    @property
    def is_work(self) -> bool:
        """Whether it changed anything that could be done again: somebody's presence cannot."""
        return any(change["kind"] not in ONLY_PRESENCE for change in self.changes)


def gathered(entries: Iterable[JournalEntry]) -> list[MissingDeed]:
    """The deeds of entries, in the order in which they were done."""
    deeds: dict[str, list[JournalEntry]] = {}
    for entry in entries:
        deeds.setdefault(entry.deed, []).append(entry)
    return sorted(map(_gathered, deeds.values()), key=lambda deed: (deed.at, deed.origin, deed.first))


def _gathered(entries: list[JournalEntry]) -> MissingDeed:
    first, places = entries[0], [entry.seq for entry in entries]
    changes = tuple({"kind": entry.kind, "subject": entry.subject, "after": entry.new} for entry in entries[:LISTED])
    told = (first.at, first.staff, first.label, len(entries), changes)
    return MissingDeed(first.deed, first.origin, min(places), max(places), *told)
