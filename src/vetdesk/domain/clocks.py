"""Time limits (时限): declared clocks and the deadlines computed from what happened. Deadlines are never stored.

Time in which a clock stood still is counted in the clock's own unit: working days by working days, days by days, months
by months and the days beyond whole months by days.
"""

import calendar as months
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vetdesk.domain.forms import Label
from vetdesk.domain.workdays import Calendar, Count


class ClockUnit(StrEnum):
    """What a clock counts."""

    WORKDAY = "workday"
    CALENDAR = "calendar"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Clock:
    """One declared limit: `budget` units from the day after `starts_on`.

    `starts_on` is "opened" (the day of application), "entered" (the day the stage was entered) or "field:KEY" (a date
    recorded with a step). A `pausable` clock stands still while the case is outside its stages or was paused;
    `extendable_by` is the most units one extension may add; `basis` the article it rests on. With `moves_to_workday`
    a limit in days or months that would end on a day off ends on the next working day instead (顺延).
    """

    key: str
    label: Label
    unit: ClockUnit
    budget: int
    starts_on: str
    pausable: bool = False
    extendable_by: int = 0
    basis: Label | None = None
    moves_to_workday: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which a clock stood still: the day it stopped still counts, the day it went on does not."""

    stopped: date
    resumed: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day is left out of the count."""
        return self.stopped < day and (self.resumed is None or day <= self.resumed)


@dataclass(frozen=True, slots=True)
class Deadline:
    """When a clock runs out, and the facts that explain it.

    `due` is None while the clock stands still. `counted` tells skipped holidays, make-up days and missing years;
    `pauses` and `extended_by` what else moved the day; `moved_from` the day off on which it would have ended.
    """

    clock: Clock
    start: date
    due: date | None
    counted: Count
    pauses: tuple[Pause, ...] = ()
    extended_by: int = 0
    moved_from: date | None = None

    @property
    def provisional(self) -> bool:
        """Whether a year's calendar was missing, so that the day may still move (暂估)."""
        return self.counted.provisional

    @property
    def workdays(self) -> bool:
        """Whether the days left, or late, are working days."""
        return self.clock.unit is ClockUnit.WORKDAY

    def days_left(self, today: date, calendar: Calendar) -> int | None:
        """Days of the clock's own kind left today (months count in calendar days); negative when late."""
        if self.due is None:
            return None
        return calendar.workdays_between(today, self.due) if self.workdays else (self.due - today).days

    def is_late(self, today: date) -> bool:
        """Whether the last day is over."""
        return self.due is not None and today > self.due


def deadline(
    clock: Clock, start: date, calendar: Calendar, pauses: Iterable[Pause] = (), extended_by: int = 0
) -> Deadline:
    """When the clock that started on `start` runs out.

    A clock that had run out before it was stopped stays late: stopping it later does not hide that.
    """
    used = tuple(_since(start, joined(pauses))) if clock.pausable else ()
    over = tuple(pause for pause in used if pause.resumed is not None)
    counted, moved_from = _counted(clock, start, clock.budget + extended_by, calendar, over)
    if len(over) < len(used) and counted.end > used[-1].stopped:
        return Deadline(clock, start, None, Count(start), used, extended_by)
    return Deadline(clock, start, counted.end, counted, used, extended_by, moved_from)


def joined(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """The same times without a clock, earliest first; those that touch or overlap as one."""
    found: list[Pause] = []
    for pause in sorted(pauses, key=lambda one: one.stopped):
        last = found[-1] if found else None
        if last is None or (last.resumed is not None and last.resumed < pause.stopped):
            found.append(pause)
        elif last.resumed is not None and (pause.resumed is None or pause.resumed > last.resumed):
            found[-1] = Pause(last.stopped, pause.resumed)
    return tuple(found)


def _since(start: date, pauses: Iterable[Pause]) -> Iterator[Pause]:
    """The part of each pause that lies after the clock began."""
    for pause in pauses:
        if pause.resumed is None or pause.resumed > start:
            yield Pause(max(pause.stopped, start), pause.resumed)


def add_months(start: date, count: int) -> date:
    """The same day `count` months later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))


def months_and_days(start: date, end: date) -> tuple[int, int]:
    """How long it is from `start` to a later day: whole months, and the days beyond them."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, whole) > end:
        whole -= 1
    return whole, (end - add_months(start, whole)).days


def _counted(
    clock: Clock, start: date, budget: int, calendar: Calendar, pauses: tuple[Pause, ...]
) -> tuple[Count, date | None]:
    """The last day in the clock's unit, and the day off from which it was moved on."""
    if clock.unit is ClockUnit.WORKDAY:
        return calendar.add_workdays(start, budget, lambda day: not any(pause.covers(day) for pause in pauses)), None
    last = _last_month_day(start, budget, pauses) if clock.unit is ClockUnit.MONTH else _last_day(start, budget, pauses)
    if not clock.moves_to_workday:
        return Count(last), None
    moved = calendar.workday_from(last)
    return moved, last if moved.end != last else None


def _last_day(start: date, budget: int, pauses: tuple[Pause, ...]) -> date:
    """The day on which `budget` calendar days are over; each pause that began before then moves it on by its days."""
    last = start + timedelta(days=budget)
    for pause in pauses:
        if pause.resumed is not None and pause.stopped < last:
            last += pause.resumed - pause.stopped
    return last


def _last_month_day(start: date, budget: int, pauses: tuple[Pause, ...]) -> date:
    """The same with months: whole months of a pause move the last day by months, the days beyond them by days."""
    last, days = add_months(start, budget), 0
    for pause in pauses:
        if pause.resumed is not None and pause.stopped < last:
            more, beyond = months_and_days(pause.stopped, pause.resumed)
            budget, days = budget + more, days + beyond
            last = add_months(start, budget) + timedelta(days=days)
    return last
