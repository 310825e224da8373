"""Birthdays of 80, 90 and 100: found in their days, over the turn of the year, and greeted once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.people_world import definitions
from vetdesk.domain.entries import Entry
from vetdesk.domain.honours.birthdays import Birthday, Span, birthday_of, is_greeted

RULES = definitions().honours


def found(born: str, today: date) -> Birthday | None:
    return birthday_of(RULES, 1, born, Span.around(RULES, today))


def test_a_birthday_is_told_thirty_days_ahead_and_fifteen_behind() -> None:
    assert found("1945-03-05", date(2025, 2, 3)) == Birthday(1, 80, "2025-03-05")
    assert found("1945-03-05", date(2025, 2, 2)) is None
    assert found("1935-03-05", date(2025, 3, 20)) == Birthday(1, 90, "2025-03-05")
    assert found("1935-03-05", date(2025, 3, 21)) is None
    assert found("1944-03-05", date(2025, 3, 5)) is None


def test_the_turn_of_the_year_loses_nobody() -> None:
    assert found("1926-01-04", date(2025, 12, 20)) == Birthday(1, 100, "2026-01-04")
    assert found("1945-12-28", date(2026, 1, 5)) == Birthday(1, 80, "2025-12-28")
    assert Span.around(RULES, date(2025, 12, 20)).birth_years(RULES.birthdays) == {
        1925, 1935, 1945, 1926, 1936, 1946,
    }  # fmt: skip


def test_somebody_born_on_a_leap_day_has_a_birthday_every_year() -> None:
    assert found("1932-02-29", date(2022, 2, 20)) == Birthday(1, 90, "2022-02-28")


def test_an_unknown_day_is_told_as_the_month_or_the_year_and_never_as_a_day() -> None:
    month, year = found("1945-03", date(2025, 2, 10)), found("1945", date(2025, 2, 10))
    assert (month, month.exact) == (Birthday(1, 80, "2025-03"), False)
    assert year == Birthday(1, 80, "2025")
    assert found("1945-06", date(2025, 2, 10)) is None
    assert found("", date(2025, 2, 10)) is None


def test_a_greeting_counts_for_its_age_only() -> None:
    greeted = Entry(3, "u", 1, "greeting", {"greeting_age": 80, "greeted_on": "2025-03-04"})
    assert is_greeted(Birthday(1, 80, "2025-03-05"), [greeted]) == greeted
    assert is_greeted(Birthday(1, 90, "2035-03-05"), [greeted]) is None


@given(st.dates(date(1920, 1, 1), date(1950, 12, 31)), st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_every_birthday_in_the_span_is_found_and_its_year_of_birth_is_asked_for(born: date, today: date) -> None:
    span = Span.around(RULES, today)
    birthday = birthday_of(RULES, 1, born.isoformat(), span)
    if birthday is not None:
        day = date.fromisoformat(birthday.on)
        assert today - timedelta(days=RULES.after_days) <= day <= today + timedelta(days=RULES.ahead_days)
        assert born.year in span.birth_years(RULES.birthdays)
        assert day.year - born.year == birthday.age
