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


def asked_for(born: str, span: Span) -> bool:
    return any(first <= born <= last for first, last in span.births(RULES.birthdays))


@given(
    st.sampled_from(RULES.birthdays), st.integers(-20, 40), st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.sampled_from((4, 7, 10)),
)  # fmt: skip
def test_every_birthday_in_the_span_is_found_and_its_birth_is_asked_for(
    age: int, days: int, today: date, known: int
) -> None:
    near = today + timedelta(days=days)
    born = f"{near.year - age}{near.isoformat()[4:]}"[:known]
    if born.endswith("-02-29") and (near.year - age) % 4:
        return
    span = Span.around(RULES, today)
    birthday = birthday_of(RULES, 1, born, span)
    assert (birthday is not None) or not -RULES.after_days <= days <= RULES.ahead_days
    assert asked_for(born, span) or birthday is None
    if birthday is not None:
        assert int(birthday.on[:4]) - int(born[:4]) == birthday.age
        assert not birthday.exact or today - timedelta(days=RULES.after_days) <= date.fromisoformat(birthday.on)
        assert not birthday.exact or today + timedelta(days=RULES.ahead_days) >= date.fromisoformat(birthday.on)


def test_births_are_asked_for_day_by_day_not_year_by_year() -> None:
    span = Span.around(RULES, date(2026, 2, 28))
    assert asked_for("1936-02-29", span)
    assert asked_for("1946-03", span)
    assert asked_for("1946", span)
    assert not asked_for("1946-06-01", span)
