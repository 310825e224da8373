from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.officers import Assignment, areas_on, handed, officer_of, refuse_if_wrong

HONG, LAN, PERSON = 1, 2, 7


def village(officer: int, since: str = "2026-01-01", until: str = "", number: int = HONG, uid: str = "a") -> Assignment:
    return Assignment(0, uid, officer, number, None, since, until)


def person(officer: int, since: str = "2026-01-01", until: str = "") -> Assignment:
    return Assignment(0, "p", officer, None, PERSON, since, until)


def test_a_persons_own_officer_goes_before_the_villages() -> None:
    known = [village(1), person(2, "2026-02-01", "2026-02-28")]
    assert officer_of(PERSON, HONG, "2026-01-31", known) == 1
    assert officer_of(PERSON, HONG, "2026-02-28", known) == 2
    assert officer_of(PERSON, HONG, "2026-03-01", known) == 1
    assert officer_of(PERSON, LAN, "2026-03-01", known) == 0
    assert officer_of(9, None, "2026-03-01", known) == 0


def test_a_village_that_was_merged_has_the_officer_of_the_one_it_went_into() -> None:
    assert areas_on("2026-03-01", [village(3)], {LAN: HONG}).officer_of(9, LAN) == 3


def test_a_second_officer_on_the_same_day_is_refused_by_name() -> None:
    with pytest.raises(InvalidFieldsError) as refused:
        refuse_if_wrong(
            village(2, "2026-03-31"), [Assignment(5, "x", 1, HONG, None, "2026-01-01", "2026-03-31")], {1: "李联络"}
        )
    (problem,) = refused.value.problems
    assert (problem.code, problem.facts["officer"], problem.facts["until"]) == (
        "officer.overlaps",
        "李联络",
        "2026-03-31",
    )
    refuse_if_wrong(village(2, "2026-04-01"), [Assignment(5, "x", 1, HONG, None, "2026-01-01", "2026-03-31")], {})
    refuse_if_wrong(person(2), [village(1)], {})


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [
        ("", "", "officer.day_wrong"),
        ("2026-2-1", "", "officer.day_wrong"),
        ("2026-03-02", "2026-03-01", "officer.ends_before"),
    ],
)
def test_days_that_are_none_are_refused(since: str, until: str, code: str) -> None:
    with pytest.raises(InvalidFieldsError) as refused:
        refuse_if_wrong(village(1, since, until), [], {})
    assert [problem.code for problem in refused.value.problems] == [code]


def test_where_two_pcs_gave_the_same_village_away_all_pcs_name_the_same_officer() -> None:
    both = [village(1, uid="b"), village(2, uid="a")]
    assert officer_of(9, HONG, "2026-05-01", both) == officer_of(9, HONG, "2026-05-01", both[::-1]) == 1


days = st.integers(0, 400).map(lambda number: (date(2026, 1, 1) + timedelta(days=number)).isoformat())


@given(days, days | st.just(""), days, days)
def test_a_hand_over_leaves_no_day_without_officer_and_none_with_two(
    since: str, until: str, on: str, asked: str
) -> None:
    running = village(1, since, until)
    if until and (until < since or until < on):
        return
    rest, taken = handed(running, 2, on, "调离")
    held = [one for one in (rest, taken) if one is not None and one.holds(asked)]
    assert len(held) == running.holds(asked)
    assert all(one.officer_id == (2 if asked >= on else 1) for one in held)
