"""The week of visits (走访计划): who is planned for which day, and a proposal that fills the days village by village.

Whether a plan was kept is computed from the visits that were logged. The order of a proposal follows promises, days
on which visits are due, villages and addresses: nobody is scored.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from vetdesk.domain.workdays import Calendar

DAYS, SATURDAY = 7, 5


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit that is planned for a day. A visit logged on `counts_from` or later makes it good."""

    id: int
    uid: str
    recipient_id: int
    day: str
    counts_from: str
    planned_by: int
    planned_at: str
    version: int = 1


class DayKind(StrEnum):
    """What kind of day the working calendar makes of it."""

    WORKDAY = "workday"
    MAKEUP = "makeup"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"

    @property
    def works(self) -> bool:
        """Whether offices work on it."""
        return self in {DayKind.WORKDAY, DayKind.MAKEUP}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a proposal may put on a day; `promised_on` is "" where nobody promised to come."""

    recipient_id: int
    village: str
    address: str
    due_on: str
    promised_on: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A day that may be filled: how many stand on it already, and in which villages they live."""

    day: str
    taken: int = 0
    villages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Limits:
    """How many people, and people of how many villages, one day holds."""

    people: int
    villages: int = 2


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def kind_of(day: date, calendar: Calendar) -> DayKind:
    """What the working calendar says of a day: a weekend that is worked and a weekday off are told."""
    weekend = day.weekday() >= SATURDAY
    if calendar.is_workday(day):
        return DayKind.MAKEUP if weekend else DayKind.WORKDAY
    return DayKind.WEEKEND if weekend else DayKind.HOLIDAY


def propose(candidates: Iterable[Candidate], rooms: Sequence[Room], limits: Limits, today: str) -> dict[int, str]:
    """On which day each may be visited, by recipient; who has no room is left out.

    Whoever was promised one of the days stands on it. Then each day is filled with the people of its villages, and
    with another village while it may have one more: first the village in which somebody is late or was promised a
    visit, of several the one in which a visit is due earliest.
    """
    filling = _Filling(candidates, rooms, limits, today)
    filling.keep_promises()
    filling.fill()
    return filling.found


@dataclass
class _Day:
    day: str
    left: int
    villages: set[str] = field(default_factory=set)


class _Filling:
    """The days while they are filled."""

    def __init__(self, candidates: Iterable[Candidate], rooms: Sequence[Room], limits: Limits, today: str) -> None:
        self.found: dict[int, str] = {}
        self._limits = limits
        self._today = today
        self._waiting = {one.recipient_id: one for one in sorted(candidates, key=self._order)}
        self._days = [
            _Day(room.day, max(limits.people - room.taken, 0), set(room.villages))
            for room in sorted(rooms, key=lambda room: room.day)
        ]

    def keep_promises(self) -> None:
        """Put whoever was promised one of the days on it: a promise may bring in a further village."""
        days = {one.day: one for one in self._days}
        for one in list(self._waiting.values()):
            if (day := days.get(one.promised_on)) is not None and day.left:
                self._put(one, day)

    def fill(self) -> None:
        """Fill one day after the other, village by village."""
        for day in self._days:
            while day.left and (village := self._next_village(day)) is not None:
                of_village = [one for one in self._waiting.values() if one.village == village]
                for one in of_village[: day.left]:
                    self._put(one, day)

    def _next_village(self, day: _Day) -> str | None:
        """The village whose people come next on a day: one that the day has already, or another one."""
        free = [one.village for one in self._waiting.values()]
        begun = next((village for village in free if village in day.villages), None)
        if begun is not None or len(day.villages) >= self._limits.villages:
            return begun
        return next(iter(free), None)

    def _put(self, one: Candidate, day: _Day) -> None:
        self.found[one.recipient_id] = day.day
        day.left -= 1
        day.villages.add(one.village)
        del self._waiting[one.recipient_id]

    def _order(self, one: Candidate) -> tuple[bool, str, str, str, int]:
        pressing = bool(one.promised_on) or one.due_on < self._today
        return (not pressing, min(filter(None, (one.due_on, one.promised_on)), default=""), one.village, one.address,
                one.recipient_id)  # fmt: skip


def planned_last(plans: Iterable[PlannedVisit]) -> Mapping[int, PlannedVisit]:
    """Of each person the plan that was made last: two PCs may have planned the same visit."""
    return {one.recipient_id: one for one in sorted(plans, key=lambda one: (one.planned_at, one.uid))}


def days_of(monday: date) -> list[date]:
    """The seven days of a week."""
    return [monday + timedelta(days=offset) for offset in range(DAYS)]


def rooms_for(
    days: Collection[date], taken: Mapping[str, Sequence[str]], calendar: Calendar, today: date
) -> list[Room]:
    """The days that a proposal may fill: working days from today on; `taken` are the villages of who stands there."""
    return [
        Room(day.isoformat(), len(on_day := taken.get(day.isoformat(), ())), frozenset(on_day))
        for day in days
        if day >= today and kind_of(day, calendar).works
    ]
