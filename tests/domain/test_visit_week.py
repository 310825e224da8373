"""The week of visits: what kind of day each is, and the proposal that fills the days."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.visit_week import (
    Candidate,
    DayKind,
    Limits,
    PlannedVisit,
    Room,
    kind_of,
    monday_of,
    planned_last,
    propose,
    rooms_for,
)
from vetdesk.domain.workdays import Calendar, CalendarYear

TODAY = date(2025, 1, 20)
"""A Monday; Spring Festival of 2025 begins on the 28th, and the Sunday before is worked."""
CALENDAR = Calendar(
    {2025: CalendarYear(2025, frozenset({date(2025, 1, 28), date(2025, 1, 29)}), frozenset({date(2025, 1, 26)}))}
)
WEEK = [TODAY + timedelta(days=number) for number in range(7)]


def rooms(taken: dict[str, list[str]] | None = None) -> list[Room]:
    return rooms_for(WEEK, taken or {}, CALENDAR, TODAY)


def test_holidays_and_worked_weekends_are_told() -> None:
    kinds = [kind_of(date(2025, 1, day), CALENDAR) for day in (24, 25, 26, 28)]
    assert kinds == [DayKind.WORKDAY, DayKind.WEEKEND, DayKind.MAKEUP, DayKind.HOLIDAY]
    assert [kind.works for kind in kinds] == [True, False, True, False]
    assert monday_of(date(2025, 1, 26)) == TODAY


def test_only_working_days_from_today_on_are_filled() -> None:
    found = rooms_for(WEEK, {}, CALENDAR, date(2025, 1, 23))
    assert [room.day for room in found] == ["2025-01-23", "2025-01-24", "2025-01-26"]


def test_the_village_of_who_is_late_comes_first_and_stays_together() -> None:
    people = [
        Candidate(1, "红星村", "1组", "2025-01-22"),
        Candidate(2, "兰溪村", "9组", "2025-01-05"),
        Candidate(3, "兰溪村", "2组", "2025-01-24"),
        Candidate(4, "红星村", "3组", "2025-01-21"),
    ]
    found = propose(people, rooms(), Limits(people=2, villages=1), "2025-01-20")
    assert found == {2: "2025-01-20", 3: "2025-01-20", 4: "2025-01-21", 1: "2025-01-21"}


def test_within_a_village_the_earliest_due_comes_first_then_the_address() -> None:
    people = [Candidate(number, "红星村", f"{9 - number}组", "2025-01-22") for number in (1, 2, 3)]
    early = Candidate(4, "红星村", "9组", "2025-01-21")
    found = propose([*people, early], rooms(), Limits(people=2), "2025-01-20")
    assert [number for number, day in found.items() if day == "2025-01-20"] == [4, 3]


def test_who_was_promised_a_day_stands_on_it() -> None:
    people = [Candidate(1, "红星村", "", "2025-01-10"), Candidate(2, "兰溪村", "", "2025-01-22", "2025-01-22")]
    assert propose(people, rooms(), Limits(people=5, villages=1), "2025-01-20") == {2: "2025-01-22", 1: "2025-01-20"}


def test_a_second_village_only_where_a_day_may_have_one() -> None:
    people = [Candidate(number, f"{number}村", "", "2025-01-22") for number in (1, 2, 3)]
    assert Counter(propose(people, rooms(), Limits(9, 1), "2025-01-20").values()).most_common(1)[0][1] == 1
    assert Counter(propose(people, rooms(), Limits(9, 2), "2025-01-20").values()).most_common(1)[0][1] == 2


def test_of_two_plans_for_one_person_the_one_made_last_counts() -> None:
    plans = [
        PlannedVisit(1, "b", 7, "2025-01-22", "2025-01-20", 1, "2025-01-20T02:00:00Z"),
        PlannedVisit(2, "a", 7, "2025-01-24", "2025-01-20", 1, "2025-01-20T01:00:00Z"),
    ]
    assert planned_last(plans)[7].day == "2025-01-22"


_DAYS = st.dates(TODAY - timedelta(days=40), TODAY + timedelta(days=12)).map(str)
_PEOPLE = st.lists(
    st.builds(
        Candidate,
        recipient_id=st.integers(1, 60),
        village=st.sampled_from(["红星村", "兰溪村", "新华村", ""]),
        address=st.sampled_from(["", "1组", "2组"]),
        due_on=_DAYS,
        promised_on=st.one_of(st.just(""), _DAYS),
    ),
    unique_by=lambda one: one.recipient_id,
    max_size=60,
)
_TAKEN = st.dictionaries(
    st.sampled_from([day.isoformat() for day in WEEK]), st.lists(st.sampled_from(["红星村", "青山村"]), max_size=6)
)


@given(_PEOPLE, _TAKEN, st.integers(1, 12), st.integers(1, 2))
def test_a_proposal_keeps_its_limits(
    people: list[Candidate], taken: dict[str, list[str]], most: int, villages: int
) -> None:
    limits, asked = Limits(most, villages), {one.recipient_id: one for one in people}
    free = {room.day: room for room in rooms(taken)}
    found = propose(people, list(free.values()), limits, TODAY.isoformat())
    assert set(found) <= set(asked)  # nobody but who is due, and nobody twice
    assert set(found.values()) <= set(free)
    assert all(kind_of(date.fromisoformat(day), CALENDAR).works for day in found.values())
    for day, room in free.items():
        here = [asked[number] for number, on in found.items() if on == day]
        assert len(here) <= max(most - room.taken, 0)
        kept = {one.village for one in here if one.promised_on == day}
        brought = {one.village for one in here} - room.villages - kept
        assert len(brought) <= max(villages - len(room.villages | kept), 0)
    assert propose(reversed(people), list(free.values()), limits, TODAY.isoformat()) == found
