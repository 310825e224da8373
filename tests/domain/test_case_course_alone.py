"""Clocks, pauses, extensions and what may be taken back: as the events of a case on a small route tell it."""

import dataclasses
from datetime import date

import pytest

from tests.domain.small_route import ROUTE, TODAY, a_clock, a_route, went
from vetdesk.domain import case_course
from vetdesk.domain.case_course import (
    as_day,
    clock_start,
    current_deadline,
    days_waiting,
    entered_on,
    entering_event,
    extensions,
    first_entered_on,
    recallable,
    reversible,
    stands_still,
)
from vetdesk.domain.cases import Case
from vetdesk.domain.clocks import Clock, Deadline, Pause
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Workflow

HANDED_IN = ("hand_in", "check", 2)
CLOCK = a_clock()


def january(day: int) -> date:
    return date(2025, 1, day)


def limit(case: Case, route: Workflow = ROUTE) -> Deadline:
    found = current_deadline(route, case, Calendar())
    assert found is not None
    return found


def pauses(case: Case, route: Workflow = ROUTE) -> list[tuple[int, int | None]]:
    return [(one.stopped.day, one.resumed and one.resumed.day) for one in limit(case, route).pauses]


def test_the_names_that_routes_and_cases_carry_stay() -> None:
    assert (case_course.PAUSE, case_course.RESUME, case_course.EXTEND) == (
        "pause_clock", "resume_clock", "extend_clock",
    )  # fmt: skip
    assert case_course.EXTENDED_BY == "extended_by"


def test_a_clock_runs_from_the_day_its_stage_was_entered() -> None:
    found = limit(went(HANDED_IN))
    assert (found.start, found.due, found.pauses, found.extended_by) == (january(2), january(12), (), 0)
    assert current_deadline(ROUTE, went(), Calendar()) is None, "none runs at the desk"
    assert limit(went(HANDED_IN, ("examine", "room", 5, 2))).start == january(5)


@pytest.mark.parametrize(
    ("starts_on", "values", "start"),
    [
        ("opened", {}, date(2024, 12, 30)),
        ("entered", {}, january(6)),
        ("first_entered", {}, january(2)),
        ("field:sent_on", {"sent_on": "2025-01-04"}, january(4)),
        ("field:sent_on", {"sent_on": ""}, january(6)),
        ("field:sent_on", {}, january(6)),
        ("other:sent_on", {"sent_on": "2025-01-04"}, january(6)),
    ],
)
def test_a_clock_starts_where_it_declares(starts_on: str, values: dict[str, str], start: date) -> None:
    case = went(HANDED_IN, ("give_back", "desk", 4, 2), ("hand_in", "check", 6), values=values)
    assert clock_start(ROUTE, case, a_clock(starts_on=starts_on)) == start


def test_a_stage_is_entered_by_the_event_that_led_there_and_not_by_those_that_only_record() -> None:
    case = went(HANDED_IN, ("note", "", 5), ("stop", "", 6))
    assert (entered_on(case), entering_event(case).seq) == (january(2), 2)
    assert days_waiting(case, january(9)) == 7
    assert entering_event(went(("note", "", 3))).seq == 1
    back = went(HANDED_IN, ("give_back", "desk", 3, 2), ("hand_in", "check", 4))
    assert entering_event(back).seq == 4
    blank = dataclasses.replace(case, events=())
    assert entered_on(blank) == date(2024, 12, 30)
    with pytest.raises(ValueError, match="c1"):
        entering_event(blank)


def test_a_stage_of_the_clock_that_was_never_entered_is_first_entered_on_the_day_of_application() -> None:
    other = a_clock("other")
    assert first_entered_on(ROUTE, went(HANDED_IN), other) == date(2024, 12, 30)
    assert first_entered_on(ROUTE, went(HANDED_IN, ("examine", "room", 5, 2)), CLOCK) == january(2)


def test_extensions_of_the_clock_that_runs_there_are_added_up() -> None:
    ways = (HANDED_IN, ("extend", "", 3, 1, {"extended_by": 5}), ("extend", "", 4, 1, {"extended_by": "2"}))
    case = went(*ways, ("extend", "", 5), ("note", "", 6, 1, {"extended_by": 9}))
    assert [event.seq for event in extensions(ROUTE, case, CLOCK)] == [3, 4, 5]
    assert list(extensions(ROUTE, case, a_clock("other"))) == []
    assert (limit(case).extended_by, limit(case).due) == (7, january(19))
    assert list(extensions(ROUTE, went(("extend", "", 1), HANDED_IN), CLOCK)) == [], "at the desk it did not run"


@pytest.mark.parametrize(
    ("ways", "still"),
    [
        ((HANDED_IN,), False),
        ((HANDED_IN, ("stop", "", 3)), True),
        ((HANDED_IN, ("stop", "", 3), ("note", "", 4)), True),
        ((HANDED_IN, ("stop", "", 3), ("go_on", "", 4)), False),
        ((HANDED_IN, ("stop", "", 3), ("go_on", "", 4), ("stop", "", 5)), True),
        ((HANDED_IN, ("stop", "", 3), ("examine", "room", 4, 2)), False),
        ((HANDED_IN, ("stop", "", 3), ("migrated", "", 4)), True),
    ],
)
def test_a_clock_that_was_stopped_stands_until_it_goes_on_or_the_stage_is_left(
    ways: tuple[tuple[object, ...], ...], still: bool
) -> None:
    assert stands_still(ROUTE, went(*ways)) is still


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ((HANDED_IN,), []),
        ((HANDED_IN, ("stop", "", 4)), [(4, None)]),
        ((HANDED_IN, ("stop", "", 4), ("note", "", 5)), [(4, None)]),
        ((HANDED_IN, ("stop", "", 4), ("go_on", "", 7)), [(4, 7)]),
        ((HANDED_IN, ("stop", "", 4), ("go_on", "", 7), ("stop", "", 9), ("go_on", "", 10)), [(4, 7), (9, 10)]),
        ((HANDED_IN, ("send_out", "away", 4, 2), ("come_in", "check", 8)), [(4, 8)]),
        ((HANDED_IN, ("send_out", "away", 4, 2), ("note", "", 5), ("come_in", "check", 8)), [(4, 8)]),
        ((HANDED_IN, ("examine", "room", 4, 2)), []),
    ],
)
def test_times_in_which_a_clock_stood_or_the_case_was_elsewhere_do_not_count(
    ways: tuple[tuple[object, ...], ...], found: list[tuple[int, int | None]]
) -> None:
    route = a_route(clocks=(a_clock(starts_on="first_entered"),))
    assert pauses(went(*ways, route=route), route) == found


def test_before_the_clock_began_nothing_is_a_pause() -> None:
    route = a_route(clocks=(a_clock(starts_on="opened"),))
    assert pauses(went(HANDED_IN, route=route), route) == []
    later = went(HANDED_IN, ("stop", "", 4), ("go_on", "", 7), route=route, applied_on="2025-01-06")
    assert limit(later, route).pauses == (Pause(january(6), january(7)),)


SENT = a_route(clocks=(a_clock(starts_on="field:sent_on"),))


@pytest.mark.parametrize(
    ("ways", "found"),
    [
        ((HANDED_IN, ("note", "", 2, 1, {"sent_on": "2025-01-02"}), ("stop", "", 3), ("go_on", "", 5)), [(3, 5)]),
        ((HANDED_IN, ("stop", "", 3), ("go_on", "", 5), ("note", "", 6, 1, {"sent_on": "2025-01-02"})), []),
        (
            (
                HANDED_IN,
                ("note", "", 2, 1, {"sent_on": "2025-01-02"}),
                ("stop", "", 3),
                ("go_on", "", 5),
                ("note", "", 6, 1, {"sent_on": "2025-01-03"}),
            ),
            [],
        ),
        (
            (HANDED_IN, ("stop", "", 3), ("go_on", "", 5, 1, {"sent_on": "2025-01-05"}), ("stop", "", 6)),
            [(6, None)],
        ),
        (
            (
                HANDED_IN,
                ("note", "", 2, 1, {"sent_on": "2025-01-02"}),
                ("stop", "", 3),
                ("go_on", "", 5),
                ("note", "", 6, 1, {"sent_on": "2025-01-02"}),
            ),
            [(3, 5)],
        ),
        (
            (
                HANDED_IN,
                ("note", "", 2, 1, {"sent_on": "2025-01-02"}),
                ("stop", "", 3),
                ("go_on", "", 5),
                ("note", "", 6, 1, {"sent_on": "2025-01-06"}),
            ),
            [],
        ),
        (
            (
                HANDED_IN,
                ("note", "", 2, 1, {"sent_on": "2025-01-02"}),
                ("stop", "", 3),
                ("note", "", 4, 1, {"sent_on": "2025-01-04"}),
                ("go_on", "", 6),
            ),
            [(4, 6)],
        ),
    ],
)
def test_a_clock_that_starts_with_a_recorded_day_forgets_what_was_before_that_day_was_recorded(
    ways: tuple[tuple[object, ...], ...], found: list[tuple[int, int | None]]
) -> None:
    case = went(*ways, route=SENT)
    recorded = [event.details["sent_on"] for event in case.events if "sent_on" in event.details]
    assert pauses(dataclasses.replace(case, values={"sent_on": recorded[-1]}), SENT) == found


@pytest.mark.parametrize("day", [1, 3, 4, 6])
def test_a_clock_that_stands_still_stands_still_for_all_who_ask_whatever_becomes_of_its_start(day: int) -> None:
    ways = (HANDED_IN, ("stop", "", 3), ("note", "", 5, 1, {"sent_on": f"2025-01-0{day}"}))
    case = went(*ways, route=SENT, values={"sent_on": f"2025-01-0{day}"})
    assert stands_still(SENT, case)
    assert limit(case, SENT).due is None
    assert pauses(case, SENT) == [(max(day, 5), None)]
    left = went(*ways, ("examine", "room", 7, 2), route=SENT, values={"sent_on": f"2025-01-0{day}"})
    assert not stands_still(SENT, left)
    assert limit(left, SENT).due is not None


def test_a_start_that_no_event_recorded_counts_from_the_beginning_of_the_case() -> None:
    case = went(HANDED_IN, ("stop", "", 3), ("go_on", "", 5), route=SENT, values={"sent_on": "2025-01-02"})
    assert pauses(case, SENT) == [(3, 5)]
    desk = dataclasses.replace(SENT.start, clock="work")
    from_desk = a_route(clocks=SENT.clocks, stages=(desk, *SENT.stages[1:]))
    case = went(("stop", "", 3), ("go_on", "", 5), route=from_desk, values={"sent_on": "2025-01-01"})
    assert pauses(case, from_desk) == [(3, 5)]


def test_the_last_event_may_be_taken_back_unless_it_opened_or_ended_the_case_or_took_something_back() -> None:
    def last(*ways: tuple[object, ...]) -> int | None:
        found = recallable(ROUTE, went(*ways))
        return found.seq if found else None

    assert last(HANDED_IN) == 2
    assert last(HANDED_IN, ("note", "", 3)) == 3
    assert last() is None
    assert last(HANDED_IN, ("migrated", "", 3)) is None
    assert last(HANDED_IN, ("recall", "desk", 3)) is None
    assert last(HANDED_IN, ("withdraw", "room", 3)) is None
    assert last(HANDED_IN, ("examine", "room", 3, 2), ("sign", "done", 4, 3)) is None
    assert recallable(ROUTE, dataclasses.replace(went(), events=())) is None


def test_a_reversal_takes_back_the_last_standing_step_whoever_took_it() -> None:
    ended = went(HANDED_IN, ("examine", "room", 3, 2), ("sign", "done", 4, 3))
    found = reversible(ROUTE, ended)
    assert found is not None
    assert found.seq == 4
    recalled = went(HANDED_IN, ("examine", "room", 3, 2), ("recall", "check", 4, 2))
    events = (*recalled.events[:3], dataclasses.replace(recalled.events[3], reverses=3))
    found = reversible(ROUTE, dataclasses.replace(recalled, events=events))
    assert found is not None
    assert found.seq == 2
    assert reversible(ROUTE, went()) is None
    assert reversible(ROUTE, went(HANDED_IN, ("migrated", "", 3))) is None


@pytest.mark.parametrize(("value", "day"), [("2025-03-10", TODAY), ("2025-03", None), ("", None), (5, None)])
def test_only_a_whole_day_is_one(value: str | int, day: date | None) -> None:
    assert as_day(value) == day


def test_a_clock_that_was_not_declared_pausable_runs_on() -> None:
    fixed: Clock = a_clock(pausable=False)
    case = went(HANDED_IN, ("stop", "", 4), ("go_on", "", 7))
    assert limit(case).due == january(15)
    assert limit(case, a_route(clocks=(fixed,))).due == january(12)
