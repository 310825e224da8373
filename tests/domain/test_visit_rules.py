from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.forms import Label
from vetdesk.domain.visit_rules import Frequency, Group, Period, PersonFacts, VisitRules, Way

TODAY = date(2026, 3, 10)
LABEL = Label("规则", "rule")


def rules(*frequencies: Frequency, periods: tuple[Period, ...] = ()) -> VisitRules:
    return VisitRules({"home": Way("home", True)}, {}, (), {}, {}, {}, frequencies, periods)


def every(days: int, *, times: int = 1, in_person: bool = False, group: Group | None = None) -> Frequency:
    return Frequency(f"every_{days}", LABEL, group or Group(), days, times, in_person)


PERSON = PersonFacts(frozenset({"51"}), "1950-03-05")


def test_who_was_met_within_the_days_is_not_due() -> None:
    assert rules(every(90)).due_for(PERSON, [("2026-01-01", False)], TODAY) == ()


def test_the_next_contact_is_due_so_many_days_after_the_last() -> None:
    (due,) = rules(every(90)).due_for(PERSON, [("2025-11-01", False), ("2025-12-10", False)], TODAY)
    assert (due.due_on, due.last_on) == ("2026-03-10", "2025-12-10")


def test_who_was_never_met_is_due_today_and_not_late() -> None:
    (due,) = rules(every(90)).due_for(PERSON, [], TODAY)
    assert (due.due_on, due.last_on) == ("2026-03-10", "")


def test_a_call_does_not_count_where_a_visit_in_person_is_asked_for() -> None:
    due = rules(every(365, in_person=True)).due_for(PERSON, [("2026-03-01", False), ("2025-03-01", True)], TODAY)
    assert [entry.due_on for entry in due] == ["2026-03-01"]


def test_of_two_times_within_the_days_the_last_but_one_counts() -> None:
    twice = rules(every(90, times=2))
    assert twice.due_for(PERSON, [("2026-03-01", True), ("2026-02-01", True)], TODAY) == ()
    (due,) = twice.due_for(PERSON, [("2026-03-01", True), ("2025-12-01", True)], TODAY)
    assert due.due_on == "2026-03-01"


def test_what_falls_due_this_week_is_told_ahead() -> None:
    contact = [("2025-12-15", True)]
    assert rules(every(90)).due_for(PERSON, contact, TODAY) == ()
    (due,) = rules(every(90)).due_for(PERSON, contact, TODAY, ahead_days=7)
    assert due.due_on == "2026-03-15"


@pytest.mark.parametrize("person", [PersonFacts(frozenset()), PersonFacts(frozenset({"51"}), died=True)])
def test_no_plan_outlives_death_or_moving_away(person: PersonFacts) -> None:
    assert rules(every(90)).due_for(person, [("2020-01-01", True)], TODAY) == ()


def test_within_a_window_everyone_of_the_group_is_due_once_by_its_end() -> None:
    period = Period("festival", LABEL, Group(), (("2026-03-01", "2026-03-20"),), True)
    known = rules(periods=(period,))
    (due,) = known.due_for(PERSON, [("2026-02-27", True), ("2026-03-05", False)], TODAY)
    assert due.due_on == "2026-03-20"
    assert known.due_for(PERSON, [("2026-03-01", True)], TODAY) == ()
    assert known.due_for(PERSON, [], date(2026, 3, 21)) == ()


@pytest.mark.parametrize(
    ("birth_date", "belongs"),
    [
        ("1946-03-10", True),
        ("1946-03-11", False),
        ("1946-03", True),
        ("1946", True),
        ("1947", False),
        ("", False),
    ],
)
def test_age_is_counted_in_full_years_from_the_first_possible_day(birth_date: str, belongs: bool) -> None:
    person = PersonFacts(frozenset({"51"}), birth_date)
    assert Group(age_from=80).has(person, TODAY) is belongs


def test_on_a_leap_day_the_born_on_it_come_of_age_next_day() -> None:
    assert Group(age_from=18).born_by(date(2024, 2, 29)) == "2006-03-01"


def test_a_group_holds_who_meets_everything_it_names() -> None:
    group = Group(frozenset({"51"}), living=frozenset({"alone"}), self_care=frozenset({"none"}))
    assert group.has(PersonFacts(frozenset({"51", "11"}), living="alone", self_care="none"), TODAY)
    assert not group.has(PersonFacts(frozenset({"51"}), living="alone", self_care="full"), TODAY)
    assert not group.has(PersonFacts(frozenset({"51"}), living="spouse", self_care="none"), TODAY)
    assert not group.has(PersonFacts(frozenset({"11"}), living="alone", self_care="none"), TODAY)


def test_a_way_nobody_declared_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        rules().way("drone")


@given(st.lists(st.tuples(st.dates(date(2024, 1, 1), TODAY), st.booleans()), max_size=8), st.integers(1, 3))
def test_a_demand_is_due_exactly_when_too_few_contacts_lie_within_its_days(
    contacts: list[tuple[date, bool]], times: int
) -> None:
    found = rules(every(90, times=times)).due_for(PERSON, [(day.isoformat(), way) for day, way in contacts], TODAY)
    recent = [day for day, _ in contacts if (TODAY - day).days < 90]
    assert bool(found) == (len(recent) < times)
