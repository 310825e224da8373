from datetime import date

import pytest

from vetdesk.domain.clocks import Clock, ClockUnit, Pause, add_months, deadline
from vetdesk.domain.forms import Label
from vetdesk.domain.workdays import Calendar


def clock(unit: ClockUnit, budget: int, *, pausable: bool = True) -> Clock:
    return Clock("limit", Label("时限", "Limit"), unit, budget, "entered", pausable)


@pytest.mark.parametrize(
    ("start", "budget", "due"),
    [
        (date(2025, 1, 2), 15, date(2025, 1, 17)),
        (date(2025, 1, 10), 60, date(2025, 3, 11)),
        (date(2025, 3, 11), 30, date(2025, 4, 10)),
    ],
)
def test_calendar_days_count_from_the_next_day(start: date, budget: int, due: date) -> None:
    assert deadline(clock(ClockUnit.CALENDAR, budget), start, Calendar()).due == due


def test_a_month_that_is_too_short_ends_on_its_last_day() -> None:
    assert add_months(date(2024, 12, 31), 2) == date(2025, 2, 28)
    assert deadline(clock(ClockUnit.MONTH, 6), date(2025, 1, 10), Calendar()).due == date(2025, 7, 10)


def test_paused_days_do_not_count() -> None:
    pause = Pause(date(2025, 3, 4), date(2025, 3, 7))
    assert deadline(clock(ClockUnit.WORKDAY, 5), date(2025, 3, 3), Calendar(), (pause,)).due == date(2025, 3, 13)
    assert deadline(clock(ClockUnit.CALENDAR, 5), date(2025, 3, 3), Calendar(), (pause,)).due == date(2025, 3, 11)


def test_a_clock_that_stands_still_has_no_last_day_and_is_never_late() -> None:
    still = deadline(clock(ClockUnit.WORKDAY, 5), date(2025, 3, 3), Calendar(), (Pause(date(2025, 3, 4)),))
    assert still.due is None
    assert not still.is_late(date(2030, 1, 1))
    assert still.days_left(date(2030, 1, 1), Calendar()) is None


def test_a_clock_that_is_not_pausable_runs_on() -> None:
    limit = clock(ClockUnit.WORKDAY, 5, pausable=False)
    assert deadline(limit, date(2025, 3, 3), Calendar(), (Pause(date(2025, 3, 4)),)).due == date(2025, 3, 10)


def test_an_extension_adds_to_the_budget_and_lateness_begins_the_day_after() -> None:
    longer = deadline(clock(ClockUnit.WORKDAY, 5), date(2025, 3, 3), Calendar(), extended_by=5)
    assert longer.due == date(2025, 3, 17)
    assert not longer.is_late(date(2025, 3, 17))
    assert longer.is_late(date(2025, 3, 18))
    assert longer.days_left(date(2025, 3, 14), Calendar()) == 1
    assert longer.days_left(date(2025, 3, 18), Calendar()) == -1
