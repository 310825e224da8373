"""Objections and questions stay open until they are answered; a return stands until a step forward answers it."""

import pytest

from tests.domain.small_route import ROUTE, went
from vetdesk.domain import case_blocks
from vetdesk.domain.case_blocks import (
    answering,
    blocking,
    exception_for,
    open_objection,
    open_opinion,
    standing_return,
)
from vetdesk.domain.cases import Case
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import Transition

HANDED_IN = ("hand_in", "check", 2)
OBJECTED = ("object", "", 3, 4)
ASKED = ("ask", "", 4, 2, {"asked_staff": 3})


def step(key: str) -> Transition:
    found = ROUTE.transition(key)
    assert found is not None
    return found


def why(case: Case, key: str, person: int = 3) -> list[Reason]:
    return [*blocking(ROUTE, case, step(key)), *answering(ROUTE, case, step(key), person)]


def test_the_names_that_routes_and_cases_carry_stay() -> None:
    assert (case_blocks.SUPERVISOR_OBJECTS, case_blocks.OBJECTION_ANSWERED) == (
        "supervisor_objects", "objection_answered",
    )  # fmt: skip
    assert (case_blocks.ASK_OPINION, case_blocks.GIVE_OPINION) == ("ask_opinion", "give_opinion")
    assert (case_blocks.RECORD_EXCEPTION, case_blocks.SECOND_SIGNATURE) == ("record_exception", "second_signature")
    assert (case_blocks.ASKED_STAFF, case_blocks.BY_EXCEPTION) == ("asked_staff", "by_exception")
    assert (case_blocks.EXCEPTION_STAFF, case_blocks.EXCEPTION_DUTY) == ("exception_staff", "exception_duty")


def test_an_objection_is_open_from_its_event_to_the_one_that_answers_it() -> None:
    assert open_objection(ROUTE, went(HANDED_IN)) is None
    objected = went(HANDED_IN, OBJECTED, ("note", "", 4))
    assert open_objection(ROUTE, objected) is objected.events[2]
    assert open_objection(ROUTE, went(HANDED_IN, OBJECTED, ("answer", "", 4))) is None
    again = went(HANDED_IN, OBJECTED, ("answer", "", 4), ("object", "", 5, 4))
    assert open_objection(ROUTE, again) is again.events[4]
    assert open_objection(ROUTE, went(HANDED_IN, OBJECTED, ("migrated", "", 4))) is not None


def test_a_question_is_open_until_the_opinion_is_given() -> None:
    asked = went(HANDED_IN, ASKED)
    assert open_opinion(ROUTE, asked) is asked.events[2]
    assert open_opinion(ROUTE, went(HANDED_IN, ASKED, ("give", "", 5, 3))) is None
    assert open_opinion(ROUTE, went(HANDED_IN, OBJECTED)) is None


def test_a_step_forward_waits_for_both_and_every_other_step_does_not() -> None:
    case = went(HANDED_IN, OBJECTED, ASKED)
    assert why(case, "examine") == [
        Reason("objection.open", {"person": "第4人", "on": "2025-01-03"}),
        Reason("opinion.open", {"asked_staff": "3"}),
    ]
    assert why(case, "give_back") == why(case, "withdraw") == why(case, "note") == []
    assert why(went(HANDED_IN), "examine") == []
    nameless = went(HANDED_IN, ("ask", "", 4, 2))
    assert why(nameless, "examine") == [Reason("opinion.open", {"asked_staff": ""})]


def test_only_what_was_raised_is_answered_and_only_by_who_was_asked() -> None:
    assert why(went(HANDED_IN), "answer") == [Reason("objection.none")]
    assert why(went(HANDED_IN, OBJECTED), "answer") == []
    assert why(went(HANDED_IN), "give") == [Reason("opinion.none")]
    assert why(went(HANDED_IN, ASKED), "give", 3) == []
    assert why(went(HANDED_IN, ASKED), "give", 2) == [Reason("opinion.not_asked", {"asked_staff": "3"})]
    nameless = went(HANDED_IN, ("ask", "", 4, 2))
    assert why(nameless, "give", 2) == [Reason("opinion.not_asked", {"asked_staff": ""})]
    assert why(went(HANDED_IN), "ask") == []
    assert why(went(HANDED_IN, ASKED), "ask") == [Reason("opinion.asked_already")]


@pytest.mark.parametrize(
    ("ways", "seq"),
    [
        ((HANDED_IN,), None),
        ((HANDED_IN, ("give_back", "desk", 3, 2)), 3),
        ((HANDED_IN, ("give_back", "desk", 3, 2), ("note", "", 4), ("stop", "", 5)), 3),
        ((HANDED_IN, ("give_back", "desk", 3, 2), ("hand_in", "check", 4)), None),
        ((HANDED_IN, ("give_back", "desk", 3, 2), ("withdraw", "done", 4)), None),
        ((HANDED_IN, ("give_back", "desk", 3, 2), ("migrated", "", 4)), None),
        (((HANDED_IN), ("note", "", 3)), None),
        ((), None),
    ],
)
def test_a_return_stands_until_the_case_goes_on(ways: tuple[tuple[object, ...], ...], seq: int | None) -> None:
    found = standing_return(ROUTE, went(*ways))
    assert (found.seq if found else None) == seq


def test_an_exception_is_for_one_person_and_one_duty() -> None:
    details = {"exception_staff": 2, "exception_duty": "sign"}
    case = went(HANDED_IN, ("note", "", 3, 1, details), ("note", "", 4, 1, details))
    assert exception_for(case, 2, "sign") is case.events[2]
    assert exception_for(case, 3, "sign") is None
    assert exception_for(case, 2, "examine") is None
    assert exception_for(went(HANDED_IN), 2, "sign") is None
