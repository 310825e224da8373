"""Time limits (时限): declared clocks and the deadlines computed from what happened. Deadlines are never stored."""

import calendar as months
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from vetdesk.domain.forms import Label
from vetdesk.domain.workdays import DAY, Calendar, Count


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
    `extendable_by` is the most units one extension may add; `basis` the article it rests on.
    """

    key: str
    label: Label
    unit: ClockUnit
    budget: int
    starts_on: str
    pausable: bool = False
    extendable_by: int = 0
    basis: str = ""


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
    `pauses` and `extended_by` what else moved the day.
    """

    clock: Clock
    start: date
    due: date | None
    counted: Count
    pauses: tuple[Pause, ...] = ()
    extended_by: int = 0

    @property
    def provisional(self) -> bool:
        """Whether a year's calendar was missing, so that the day may still move."""
        return self.counted.provisional

    def days_left(self, today: date, calendar: Calendar) -> int | None:
        """Days of the clock's own kind left today (months count in calendar days); negative when late."""
        if self.due is None:
            return None
        if self.clock.unit is ClockUnit.WORKDAY:
            return calendar.workdays_between(today, self.due)
        return (self.due - today).days

    def is_late(self, today: date) -> bool:
        """Whether the last day is over."""
        return self.due is not None and today > self.due


def deadline(
    clock: Clock, start: date, calendar: Calendar, pauses: tuple[Pause, ...] = (), extended_by: int = 0
) -> Deadline:
    """When the clock that started on `start` runs out."""
    used = tuple(sorted(pauses, key=lambda pause: pause.stopped)) if clock.pausable else ()
    budget = clock.budget + extended_by
    if any(pause.resumed is None for pause in used):
        return Deadline(clock, start, None, Count(start), used, extended_by)
    if clock.unit is ClockUnit.WORKDAY:
        counted = calendar.add_workdays(start, budget, lambda day: not any(pause.covers(day) for pause in used))
    else:
        plain = add_months(start, budget) if clock.unit is ClockUnit.MONTH else start + timedelta(days=budget)
        counted = Count(_moved(start, plain, used))
    return Deadline(clock, start, counted.end, counted, used, extended_by)


def add_months(start: date, count: int) -> date:
    """The same day `count` months later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, months.monthrange(year, month + 1)[1]))


def _moved(start: date, end: date, pauses: tuple[Pause, ...]) -> date:
    """The end moved on by one day for each paused day before it."""
    day, last = start + DAY, end
    while day <= last:
        if any(pause.covers(day) for pause in pauses):
            last += DAY
        day += DAY
    return last
