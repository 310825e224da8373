"""Working days (工作日): statutory holidays and make-up workdays by declared year, and counting with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """One year as the State Council announced it: days off (法定节假日) and weekends worked instead (调休上班)."""

    year: int
    holidays: frozenset[date]
    makeup_days: frozenset[date]


@dataclass(frozen=True, slots=True)
class Count:
    """The last day of a counted period and how it came about.

    `holidays` are the weekdays that were skipped, `makeup_days` the weekend days that counted; `missing_years` are the
    years without a calendar, counted with weekends only: such a result is provisional.
    """

    end: date
    holidays: tuple[date, ...] = ()
    makeup_days: tuple[date, ...] = ()
    missing_years: tuple[int, ...] = ()

    @property
    def provisional(self) -> bool:
        """Whether a year's calendar was missing, so that the day may still move."""
        return bool(self.missing_years)


def every_day(_day: date) -> bool:
    """No day is left out of the count."""
    return True


@dataclass(frozen=True)
class Calendar:
    """The declared years. A year that nobody declared is counted with weekends only, and said to be provisional."""

    years: Mapping[int, CalendarYear] = field(default_factory=dict)

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are declared."""
        return year in self.years

    def is_workday(self, day: date) -> bool:
        """Whether offices work on this day."""
        known = self.years.get(day.year)
        if day.weekday() >= _SATURDAY:
            return known is not None and day in known.makeup_days
        return known is None or day not in known.holidays

    def add_workdays(self, start: date, days: int, counts: Callable[[date], bool] = every_day) -> Count:
        """The day on which `days` working days after `start` are over; the day after `start` is day 1.

        `counts` may leave days out, for instance those on which a clock stood still. `days` 0 gives `start` itself.
        """
        return self._count(start + DAY, days, counts) if days > 0 else Count(start)

    def notice_end(self, start: date, days: int) -> Count:
        """The last day of a notice (公示) of `days` working days where the first day of posting counts as day 1."""
        return self._count(start, max(days, 1), every_day)

    def workday_from(self, day: date) -> Count:
        """The day itself if offices work on it, else the next working day."""
        return self._count(day, 1, every_day)

    def workdays_between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to and including `end`; negative if `end` is earlier."""
        if end < start:
            return -self.workdays_between(end, start)
        return sum(self.is_workday(start + DAY * offset) for offset in range(1, (end - start).days + 1))

    def missing_years(self, start: date, end: date) -> tuple[int, ...]:
        """The years from `start` to `end` that are not declared."""
        return tuple(year for year in range(start.year, end.year + 1) if year not in self.years)

    def _count(self, first: date, days: int, counts: Callable[[date], bool]) -> Count:
        day, left = first, days
        holidays: list[date] = []
        makeup_days: list[date] = []
        while True:
            workday, weekend = self.is_workday(day), day.weekday() >= _SATURDAY
            if workday and counts(day):
                left -= 1
                makeup_days += [day] if weekend else []
            elif not workday and not weekend and counts(day):
                holidays.append(day)
            if left <= 0:
                return Count(day, tuple(holidays), tuple(makeup_days), self.missing_years(first, day))
            day += DAY
