from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.workdays import Calendar, CalendarYear


def days(*texts: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(text) for text in texts)


SPRING_2025 = days("2025-01-01", *(str(date(2025, 1, 28) + timedelta(days=offset)) for offset in range(8)))
NATIONAL_2025 = days(*(f"2025-10-0{day}" for day in range(1, 9)))
CALENDAR = Calendar(
    {
        2025: CalendarYear(
            2025, SPRING_2025 | NATIONAL_2025, days("2025-01-26", "2025-02-08", "2025-09-28", "2025-10-11")
        )
    }
)


def test_twenty_working_days_over_the_spring_festival_end_on_21_february() -> None:
    count = CALENDAR.add_workdays(date(2025, 1, 20), 20)
    assert count.end == date(2025, 2, 21)
    assert count.makeup_days == (date(2025, 1, 26), date(2025, 2, 8))
    assert count.holidays[0] == date(2025, 1, 28)
    assert len(count.holidays) == 6
    assert not count.provisional


def test_a_notice_of_seven_working_days_counts_its_first_day_and_the_makeup_saturday() -> None:
    assert CALENDAR.notice_end(date(2025, 9, 29), 7).end == date(2025, 10, 14)


def test_a_notice_posted_on_a_day_off_begins_to_count_on_the_next_working_day() -> None:
    assert CALENDAR.notice_end(date(2025, 10, 4), 1).end == date(2025, 10, 9)


def test_a_year_without_calendar_is_counted_with_weekends_and_named() -> None:
    count = CALENDAR.add_workdays(date(2025, 12, 29), 5)
    assert count.end == date(2026, 1, 5)
    assert count.provisional
    assert count.missing_years == (2026,)


def test_a_notice_lasts_one_working_day_at_least() -> None:
    assert CALENDAR.notice_end(date(2025, 10, 4), 0).end == date(2025, 10, 9)


def test_a_working_day_is_its_own_next_one_and_no_days_lie_between_a_day_and_itself() -> None:
    assert CALENDAR.workday_from(date(2025, 10, 11)).end == date(2025, 10, 11)
    assert CALENDAR.workday_from(date(2025, 10, 1)).end == date(2025, 10, 9)
    assert CALENDAR.workdays_between(date(2025, 10, 10), date(2025, 10, 10)) == 0


def test_a_declared_year_is_known_and_another_is_not() -> None:
    assert CALENDAR.knows(2025)
    assert not CALENDAR.knows(2026)


def test_no_days_end_where_they_start() -> None:
    assert CALENDAR.add_workdays(date(2025, 3, 1), 0).end == date(2025, 3, 1)


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(1, 60))
def test_counting_and_measuring_agree(start: date, number: int) -> None:
    end = CALENDAR.add_workdays(start, number).end
    assert CALENDAR.is_workday(end)
    assert CALENDAR.workdays_between(start, end) == number
    assert CALENDAR.workdays_between(end, start) == -number
