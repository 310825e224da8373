"""Backups (备份): which of them stay, how old the last verified one may be, and where copies are to lie."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

DAILY, WEEKLY, MONTHLY = 7, 4, 12
ALL_OF = timedelta(days=2)
"""Of so long a time every backup stays."""
EVERY = timedelta(hours=4)
"""So often one is made while people work."""
DRILL_EVERY = timedelta(days=31)
"""So often restoring is to be tried."""
SCARCE_BYTES = 1 << 30
"""Below so much free space the program warns."""


class Freshness(StrEnum):
    """How the age of the last verified backup is to be taken."""

    FRESH = "fresh"
    AGING = "aging"
    OLD = "old"
    ALARMING = "alarming"


_UP_TO = (
    (timedelta(days=1), Freshness.FRESH),
    (timedelta(days=3), Freshness.AGING),
    (timedelta(days=7), Freshness.OLD),
)


def freshness(last: datetime | None, now: datetime) -> Freshness:
    """Less than a day is fresh, less than three are ageing; from a week on, or without any, it is alarming."""
    if last is None:
        return Freshness.ALARMING
    return next((level for limit, level in _UP_TO if now - last < limit), Freshness.ALARMING)


def worth_keeping(moments: Iterable[datetime], now: datetime, *, lasting: bool = False) -> set[datetime]:
    """Which backups stay: all of the last two days, the newest of each of the last 7 days, 4 weeks and 12 months that
    have one, and the newest. `lasting`: the first one of every month stays for good, as on media that are unplugged.
    """
    newest_first = sorted(moments, reverse=True)
    keep = {moment for moment in newest_first if now - moment < ALL_OF} | set(newest_first[:1])
    for periods, form in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        chosen: dict[str, datetime] = {}
        for moment in newest_first:
            chosen.setdefault(moment.strftime(form), moment)
        keep |= set(list(chosen.values())[:periods])
    if lasting:
        keep |= set({moment.strftime("%Y-%m"): moment for moment in newest_first}.values())
    return keep


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder beside the station's own where backups go as well: on a second disk, or on a stick (U盘).

    `verified` is when the last one there was checked (None: never), `trouble` why the last try failed (a reason of
    NotWrittenError, "damaged" or "away": the stick is not plugged in), "" if it did not.
    """

    path: str
    removable: bool
    verified: datetime | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class BackupMemory:
    """What is remembered of backups outside of the database.

    `own` is when the newest one beside the data was made, `checked` when it was checked last; `places` are further
    ones, `drill` is when restoring was tried last.
    """

    own: datetime | None = None
    checked: datetime | None = None
    places: tuple[BackupPlace, ...] = ()
    drill: datetime | None = None

    def place(self, path: str) -> BackupPlace | None:
        """The place that is remembered under a path."""
        return next((place for place in self.places if place.path == path), None)

    def with_place(self, new: BackupPlace) -> "BackupMemory":
        """With a place added, or as it is now."""
        known = [place.path for place in self.places]
        if new.path not in known:
            return replace(self, places=(*self.places, new))
        return replace(self, places=tuple(new if place.path == new.path else place for place in self.places))

    def without_place(self, path: str) -> "BackupMemory":
        """Without a place: nothing goes there any more; what lies there stays."""
        return replace(self, places=tuple(place for place in self.places if place.path != path))


@dataclass(frozen=True, slots=True)
class BackupHealth:
    """How the station stands with its backups.

    `last` is the newest verified backup that is known, `gone` that those beside the data have vanished, `level` what
    both together mean; `free` is how many bytes are free where the data lies.
    """

    last: datetime | None
    gone: bool
    level: Freshness
    memory: BackupMemory
    drill_due: bool
    free: int

    @property
    def scarce(self) -> bool:
        """Whether the disk of the data is nearly full."""
        return self.free < SCARCE_BYTES


def health(memory: BackupMemory, found: datetime | None, now: datetime, free: int) -> BackupHealth:
    """What is remembered, beside what is `found` now: the newest backup that lies in the station's own folder.

    Backups that were there and are not found any more are alarming however new a copy elsewhere is: somebody or
    something deletes them.
    """
    gone = memory.own is not None and (found is None or found < memory.own)
    known = [found, None if gone else memory.checked, *(place.verified for place in memory.places)]
    last = max([moment for moment in known if moment is not None], default=None)
    drill_due = memory.own is not None and (memory.drill is None or now - memory.drill >= DRILL_EVERY)
    return BackupHealth(last, gone, Freshness.ALARMING if gone else freshness(last, now), memory, drill_due, free)
