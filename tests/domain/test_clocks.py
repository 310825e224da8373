from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk import paths
from vetdesk.definitions.calendars import read
from vetdesk.definitions.source import shipped
from vetdesk.domain.clocks import Clock, ClockUnit, Deadline, Pause, add_months, deadline, joined, months_and_days
from vetdesk.domain.forms import Label
from vetdesk.domain.workdays import Calendar

WORKDAY, DAYS, MONTH = ClockUnit.WORKDAY, ClockUnit.CALENDAR, ClockUnit.MONTH
NO_YEARS = Calendar()


@cache
def shipped_years() -> Calendar:
    texts = shipped(paths.resources() / "definitions")
    return read([text for text in texts if text.kind == "calendars"])


def clock(unit: ClockUnit, budget: int, *, pausable: bool = True, moves: bool = False) -> Clock:
    return Clock("limit", Label("时限", "Limit"), unit, budget, "entered", pausable, moves_to_workday=moves)


def day(text: str) -> date:
    return date.fromisoformat(text)


def pause(stopped: str, resumed: str = "") -> Pause:
    return Pause(day(stopped), day(resumed) if resumed else None)


def counted(
    unit: ClockUnit, budget: int, start: str, *pauses: Pause, extended_by: int = 0, moves: bool = False
) -> Deadline:
    return deadline(clock(unit, budget, moves=moves), day(start), shipped_years(), pauses, extended_by)


@pytest.mark.parametrize(
    ("start", "budget", "due"),
    [
        ("2025-01-20", 20, "2025-02-21"),
        ("2025-09-25", 10, "2025-10-15"),
        ("2025-04-22", 5, "2025-04-28"),
        ("2024-01-30", 40, "2024-03-29"),
        ("2024-09-12", 20, "2024-10-16"),
    ],
)
def test_working_days_leave_out_holidays_and_count_the_weekends_worked_instead(
    start: str, budget: int, due: str
) -> None:
    found = counted(WORKDAY, budget, start)
    assert found.due == day(due)
    assert not found.provisional
    assert found.moved_from is None


@pytest.mark.parametrize(
    ("start", "budget", "due"),
    [("2025-01-02", 15, "2025-01-17"), ("2025-01-10", 60, "2025-03-11"), ("2025-03-11", 30, "2025-04-10")],
)
def test_calendar_days_count_from_the_next_day(start: str, budget: int, due: str) -> None:
    """The limits of petitions (信访工作条例): told within 15 days, answered within 60, at most 30 more."""
    assert counted(DAYS, budget, start).due == day(due)


def test_an_extension_of_thirty_days_is_added_to_the_sixty() -> None:
    found = counted(DAYS, 60, "2025-01-10", extended_by=30)
    assert (found.due, found.extended_by) == (day("2025-04-10"), 30)


@pytest.mark.parametrize(
    ("start", "months", "due"),
    [
        ("2025-01-10", 6, "2025-07-10"),
        ("2024-12-31", 2, "2025-02-28"),
        ("2023-12-31", 2, "2024-02-29"),
        ("2025-02-28", 1, "2025-03-28"),
        ("2025-11-30", 1, "2025-12-30"),
        ("2025-12-15", 0, "2025-12-15"),
        ("2024-01-31", 12, "2025-01-31"),
    ],
)
def test_months_end_on_the_same_day_or_on_the_last_one_of_a_shorter_month(start: str, months: int, due: str) -> None:
    assert add_months(day(start), months) == day(due)
    assert counted(MONTH, months, start).due == day(due)


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("2025-01-10", "2025-01-10", (0, 0)),
        ("2025-01-10", "2025-02-09", (0, 30)),
        ("2025-01-10", "2025-02-10", (1, 0)),
        ("2025-01-31", "2025-02-28", (1, 0)),
        ("2025-01-31", "2025-03-01", (1, 1)),
        ("2024-11-20", "2025-03-05", (3, 13)),
    ],
)
def test_a_time_is_measured_in_whole_months_and_the_days_beyond(start: str, end: str, length: tuple[int, int]) -> None:
    assert months_and_days(day(start), day(end)) == length


class TestPauses:
    """Time without a clock does not count, in the clock's own unit."""

    def test_working_days_in_which_the_clock_stood_still_are_left_out(self) -> None:
        assert counted(WORKDAY, 5, "2025-03-03", pause("2025-03-04", "2025-03-07")).due == day("2025-03-13")

    def test_a_pause_over_a_holiday_costs_no_working_days_for_the_holiday(self) -> None:
        whole = counted(WORKDAY, 10, "2025-09-25", pause("2025-09-30", "2025-10-08"))
        assert whole.due == day("2025-10-15")
        assert whole.counted.holidays == ()
        assert counted(WORKDAY, 10, "2025-09-25", pause("2025-09-30", "2025-10-09")).due == day("2025-10-16")

    def test_calendar_days_move_on_by_the_days_of_the_pause(self) -> None:
        assert counted(DAYS, 5, "2025-03-03", pause("2025-03-04", "2025-03-07")).due == day("2025-03-11")

    def test_a_month_without_a_clock_moves_the_last_day_by_a_month_however_long_it_is(self) -> None:
        assert counted(MONTH, 3, "2025-01-31", pause("2025-02-10", "2025-03-10")).due == day("2025-05-31")

    def test_the_days_beyond_whole_months_are_added_as_days(self) -> None:
        assert counted(MONTH, 3, "2025-01-31", pause("2025-02-10", "2025-03-15")).due == day("2025-06-05")

    def test_two_pauses_add_up(self) -> None:
        two = (pause("2025-02-10", "2025-02-20"), pause("2025-03-03", "2025-04-03"))
        assert counted(MONTH, 3, "2025-01-15", *two).due == day("2025-05-25")
        assert counted(DAYS, 30, "2025-02-01", *two).due == day("2025-04-13")

    def test_a_second_pause_counts_if_the_first_one_moved_the_last_day_behind_its_beginning(self) -> None:
        two = (pause("2025-03-05", "2025-03-10"), pause("2025-03-12", "2025-03-14"))
        assert counted(DAYS, 5, "2025-03-03", *two).due == day("2025-03-15")
        months = (pause("2025-03-20", "2025-04-20"), pause("2025-04-25", "2025-05-25"))
        assert counted(MONTH, 1, "2025-03-03", *months).due == day("2025-06-03")
        both = (pause("2025-03-20", "2025-04-25"), pause("2025-05-05", "2025-05-07"))
        assert counted(MONTH, 1, "2025-03-03", *both).due == day("2025-05-10")

    @pytest.mark.parametrize("unit", list(ClockUnit))
    def test_a_pause_that_begins_on_the_last_day_or_later_changes_nothing(self, unit: ClockUnit) -> None:
        plain = counted(unit, 3, "2025-03-03").due
        assert plain is not None
        later = Pause(plain, plain + timedelta(days=40))
        assert counted(unit, 3, "2025-03-03", later).due == plain

    @pytest.mark.parametrize("unit", list(ClockUnit))
    def test_a_pause_the_day_before_the_last_one_still_counts(self, unit: ClockUnit) -> None:
        plain = counted(unit, 3, "2025-03-03").due
        assert plain is not None
        late = counted(unit, 3, "2025-03-03", Pause(plain - timedelta(days=1), plain))
        assert late.due is not None
        assert late.due > plain

    def test_only_what_lies_after_the_start_of_the_clock_counts(self) -> None:
        assert counted(DAYS, 5, "2025-03-03", pause("2025-02-20", "2025-03-03")).due == day("2025-03-08")
        assert counted(DAYS, 5, "2025-03-03", pause("2025-02-20", "2025-03-05")).due == day("2025-03-10")
        assert counted(MONTH, 1, "2025-03-03", pause("2025-01-20", "2025-03-05")).due == day("2025-04-05")

    def test_a_clock_that_is_not_pausable_runs_on(self) -> None:
        limit = clock(WORKDAY, 5, pausable=False)
        found = deadline(limit, day("2025-03-03"), NO_YEARS, (pause("2025-03-04"),))
        assert (found.due, found.pauses) == (day("2025-03-10"), ())

    @pytest.mark.parametrize("unit", list(ClockUnit))
    def test_a_clock_that_stands_still_has_no_last_day_and_is_never_late(self, unit: ClockUnit) -> None:
        still = counted(unit, 5, "2025-03-03", pause("2025-03-04"), extended_by=2)
        assert (still.due, still.extended_by, still.pauses) == (None, 2, (pause("2025-03-04"),))
        assert still.counted.end == day("2025-03-03")
        assert not still.is_late(day("2030-01-01"))
        assert still.days_left(day("2030-01-01"), NO_YEARS) is None

    @pytest.mark.parametrize("unit", list(ClockUnit))
    def test_a_clock_that_had_run_out_before_it_was_stopped_stays_late(self, unit: ClockUnit) -> None:
        plain = counted(unit, 3, "2025-03-03").due
        assert plain is not None
        stopped = counted(unit, 3, "2025-03-03", Pause(plain))
        assert stopped.due == plain
        assert stopped.is_late(plain + timedelta(days=1))
        assert counted(unit, 3, "2025-03-03", Pause(plain - timedelta(days=1))).due is None

    def test_what_counts_is_when_the_clock_was_last_stopped(self) -> None:
        stopped = (pause("2025-03-04", "2025-03-05"), pause("2025-03-20"))
        assert counted(WORKDAY, 3, "2025-03-03", *stopped).due == day("2025-03-07")


class TestJoining:
    """Times that touch are one time."""

    def test_times_that_overlap_or_touch_are_counted_once(self) -> None:
        found = joined((pause("2025-03-08", "2025-03-12"), pause("2025-03-01", "2025-03-08")))
        assert found == (pause("2025-03-01", "2025-03-12"),)
        assert joined((pause("2025-03-01", "2025-03-20"), pause("2025-03-05", "2025-03-08"))) == (
            pause("2025-03-01", "2025-03-20"),
        )

    def test_times_apart_stay_apart_and_come_earliest_first(self) -> None:
        later, earlier = pause("2025-03-09", "2025-03-12"), pause("2025-03-01", "2025-03-08")
        assert joined((later, earlier)) == (earlier, later)

    def test_each_time_is_joined_to_the_one_just_before_it(self) -> None:
        three = (
            pause("2025-03-01", "2025-03-02"),
            pause("2025-03-05", "2025-03-08"),
            pause("2025-03-07", "2025-03-09"),
        )
        assert joined(three) == (pause("2025-03-01", "2025-03-02"), pause("2025-03-05", "2025-03-09"))

    def test_a_time_covers_the_days_after_it_stopped_up_to_the_day_it_went_on(self) -> None:
        one, open_one = pause("2025-03-05", "2025-03-08"), pause("2025-03-05")
        assert [one.covers(day(f"2025-03-0{number}")) for number in (5, 6, 8, 9)] == [False, True, True, False]
        assert open_one.covers(day("2030-01-01"))

    def test_a_time_without_end_swallows_what_follows(self) -> None:
        open_one = pause("2025-03-05")
        assert joined((open_one, pause("2025-03-09", "2025-03-12"))) == (open_one,)
        assert joined((pause("2025-03-01", "2025-03-08"), open_one)) == (pause("2025-03-01"),)
        assert joined((pause("2025-03-01", "2025-03-02"), open_one))[1] == open_one


class TestMoving:
    """A limit may be declared to end on a working day."""

    def test_by_default_a_limit_ends_where_it_ends(self) -> None:
        found = counted(DAYS, 6, "2025-09-25")
        assert (found.due, found.moved_from, found.provisional) == (day("2025-10-01"), None, False)

    def test_a_declared_limit_moves_to_the_next_working_day_and_says_so(self) -> None:
        found = counted(DAYS, 6, "2025-09-25", moves=True)
        assert (found.due, found.moved_from) == (day("2025-10-09"), day("2025-10-01"))
        assert len(found.counted.holidays) == 6
        assert counted(MONTH, 1, "2025-09-04", moves=True).due == day("2025-10-09")

    def test_a_limit_that_ends_on_a_working_day_stays(self) -> None:
        found = counted(DAYS, 3, "2025-09-25", moves=True)
        assert (found.due, found.moved_from) == (day("2025-09-28"), None)

    def test_a_limit_that_moves_within_a_year_without_calendar_is_provisional(self) -> None:
        assert counted(DAYS, 400, "2026-06-01", moves=True).provisional
        assert not counted(DAYS, 400, "2026-06-01").provisional


def test_lateness_begins_the_day_after_and_days_left_are_of_the_clocks_own_kind() -> None:
    longer = counted(WORKDAY, 5, "2025-03-03", extended_by=5)
    assert longer.due == day("2025-03-17")
    assert not longer.is_late(day("2025-03-17"))
    assert longer.is_late(day("2025-03-18"))
    assert longer.days_left(day("2025-03-14"), NO_YEARS) == 1
    assert longer.days_left(day("2025-03-18"), NO_YEARS) == -1
    for unit in (DAYS, MONTH):
        plain = counted(unit, 1, "2025-03-03")
        assert plain.due is not None
        assert plain.days_left(plain.due - timedelta(days=3), NO_YEARS) == 3
        assert plain.days_left(plain.due + timedelta(days=3), NO_YEARS) == -3


def test_a_limit_that_crosses_into_a_year_without_calendar_is_provisional() -> None:
    found = counted(WORKDAY, 20, "2026-12-20")
    assert found.provisional
    assert found.counted.missing_years == (2027,)


def test_a_clock_is_neither_pausable_nor_extendable_nor_moved_unless_declared() -> None:
    plain = Clock("limit", Label("时限", "Limit"), DAYS, 5, "opened")
    assert (plain.pausable, plain.extendable_by, plain.basis, plain.moves_to_workday) == (False, 0, None, False)
    assert [str(unit) for unit in ClockUnit] == ["workday", "calendar", "month"]
    assert Deadline(plain, day("2025-03-03"), None, shipped_years().workday_from(day("2025-03-03"))).extended_by == 0


_DAY = st.dates(date(2024, 1, 1), date(2025, 12, 31))
_PAUSES = st.lists(st.tuples(_DAY, st.integers(0, 60)), max_size=4).map(
    lambda pairs: tuple(Pause(first, first + timedelta(days=length)) for first, length in pairs)
)


def paused_days(pauses: Iterable[Pause], first: date, last: date) -> list[date]:
    days = (first + timedelta(days=offset) for offset in range(1, (last - first).days + 1))
    return [one for one in days if any(pause.covers(one) for pause in pauses)]


@given(_DAY, st.integers(1, 40), _PAUSES)
def test_exactly_the_days_of_the_clock_lie_between_its_start_and_its_end(
    start: date, budget: int, pauses: tuple[Pause, ...]
) -> None:
    years = shipped_years()
    by_days = deadline(clock(DAYS, budget), start, years, pauses).due
    by_workdays = deadline(clock(WORKDAY, budget), start, years, pauses).due
    assert by_days is not None
    assert by_workdays is not None
    assert (by_days - start).days - len(paused_days(pauses, start, by_days)) == budget
    lost = [one for one in paused_days(pauses, start, by_workdays) if years.is_workday(one)]
    assert years.workdays_between(start, by_workdays) - len(lost) == budget


@given(_DAY, st.integers(0, 600))
def test_whole_months_and_days_lead_from_the_first_day_to_the_last(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    whole, beyond = months_and_days(start, end)
    assert add_months(start, whole) + timedelta(days=beyond) == end
    assert 0 <= beyond < 31
