"""Who may take which step now, and why not: on a small route, each rule by itself."""

import dataclasses

import pytest

from tests.domain.small_route import BACK, ROUTE, TODAY, a_look, a_route, a_step, somebody, went
from vetdesk.domain.case_facts import CaseFacts
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Severity
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.permissions import (
    Permission,
    missing_person,
    needs_reason,
    opening_objections,
    permission,
    permitted,
    unopened,
)
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.workflow import Workflow

CLERK = somebody(1, Role.CLERK)
EXAMINER = somebody(2, Role.EXAMINER)
LEADER = somebody(3, Role.LEADER)
SUPERVISOR = somebody(4, Role.SUPERVISOR)
LEFT = somebody(5, *Role, active=False)
HIMSELF = somebody(6, *Role, recipient=7)
FACTS = CaseFacts(Recipient(7, "r7", {"name": "王本人"}), materials={"letter": "2025-01-02"})
CHECK = went(("hand_in", "check", 2))


def judged(key: str, by: Actor, case: Case = CHECK, route: Workflow = ROUTE, facts: CaseFacts = FACTS) -> Permission:
    (found,) = [each for each in permitted(route, case, by, facts, TODAY) if each.transition.key == key]
    return found


def codes(found: Permission) -> list[str]:
    return [reason.code for reason in found.why_not]


def test_the_steps_that_begin_where_the_case_stands_are_judged_in_declared_order() -> None:
    found = permitted(ROUTE, CHECK, EXAMINER, FACTS, TODAY)
    assert [each.transition.key for each in found][:5] == ["examine", "give_back", "send_out", "withdraw", "recall"]
    assert judged("examine", EXAMINER) == Permission(CHECK_STEP, ROUTE.stage("room"))
    assert judged("examine", EXAMINER).allowed
    assert not judged("examine", CLERK).allowed


CHECK_STEP = ROUTE.transition("examine")


def test_a_step_that_records_leaves_the_case_where_it_stands() -> None:
    assert judged("note", EXAMINER).target == ROUTE.stage("check")


@pytest.mark.parametrize(
    ("by", "told"),
    [
        (CLERK, ["role.missing", "duty.conflict"]),
        (LEFT, ["person.inactive"]),
        (HIMSELF, ["duty.own_case"]),
        (somebody(1, Role.EXAMINER), ["duty.conflict"]),
    ],
)
def test_who_may_not_is_told_every_reason(by: Actor, told: list[str]) -> None:
    assert codes(judged("examine", by)) == told


def test_a_relative_among_staff_keeps_out() -> None:
    cousin = somebody(2, Role.EXAMINER, recipient=99)
    known = dataclasses.replace(FACTS, relatives=frozenset({99}))
    assert codes(judged("examine", cousin, facts=known)) == ["duty.relative"]


def test_while_an_objection_or_a_question_is_open_nothing_goes_forward_and_only_the_right_person_answers() -> None:
    objected = went(("hand_in", "check", 2), ("object", "", 3, 4))
    assert codes(judged("examine", EXAMINER, objected)) == ["objection.open"]
    assert judged("give_back", EXAMINER, objected).allowed
    assert codes(judged("answer", CLERK)) == ["objection.none"]
    asked = went(("hand_in", "check", 2), ("ask", "", 3, 2, {"asked_staff": "3"}))
    assert codes(judged("examine", EXAMINER, asked)) == ["opinion.open"]
    assert codes(judged("give", EXAMINER, asked)) == ["opinion.not_asked"]
    assert judged("give", LEADER, asked).allowed


def a_check(**values: object) -> Workflow:
    """The route with a check that asks for more."""
    told = {"sources": "check", "target": "room", "role": Role.EXAMINER, **values}
    return a_route(transitions=(a_step("examine", **told), *ROUTE.transitions[2:]))


def test_required_materials_that_are_missing_are_named() -> None:
    route = a_check(requires_materials=True)
    assert judged("examine", EXAMINER, route=route).allowed
    without = CaseFacts(FACTS.recipient, materials={"photo": "2025-01-02", "letter": ""})
    found = judged("examine", EXAMINER, route=route, facts=without)
    assert found.why_not == (Reason("materials.missing", {"material": "letter"}),)
    assert judged("examine", EXAMINER, facts=without).allowed, "this step asks for none"


def test_required_facts_that_the_form_does_not_ask_for_are_named_as_missing() -> None:
    keys = ("recipient.name", "recipient.phone", "village_on", "asked_here")
    route = a_check(requires_fields=keys, fields=("asked_here",))
    found = judged("examine", EXAMINER, route=route)
    assert found.why_not == tuple(Reason("field.missing", {"field": key}) for key in ("phone", "village_on"))
    known = dataclasses.replace(CHECK, values={"village_on": "2025-01-03"})
    recipient = dataclasses.replace(FACTS.recipient, values={"name": "王本人", "phone": "1"})
    assert judged("examine", EXAMINER, known, route, dataclasses.replace(FACTS, recipient=recipient)).allowed


@pytest.mark.parametrize(
    ("severity", "allowed", "reason_needed"),
    [("error", False, False), ("ask", True, True), ("warning", True, False), (None, False, False)],
)
def test_a_condition_stops_or_cautions_as_the_route_weighs_it(
    severity: str | None, allowed: bool, reason_needed: bool
) -> None:
    weights = {} if severity is None else {"has_died": severity}
    route = dataclasses.replace(a_check(guards=("alive", "has_died")), severities=weights)
    found = judged("examine", EXAMINER, route=route)
    weight = Severity(severity or "error")
    told = Reason("eligible.unknown", {"field": "died_on"}, weight)
    assert (found.allowed, needs_reason(found)) == (allowed, reason_needed)
    assert (found.why_not, found.cautions) == (((), (told,)) if allowed else ((told,), ()))


def test_one_step_can_be_judged_by_itself() -> None:
    step, back = a_look(CHECK), ROUTE.transition("give_back")
    assert back is not None
    assert back.kind is BACK
    assert permission(step, back, EXAMINER) == Permission(back, ROUTE.stage("desk"))


# Recall and reversal.


def test_ones_own_last_step_may_be_taken_back_and_nobody_elses() -> None:
    assert judged("recall", CLERK).target == ROUTE.stage("desk")
    assert (judged("recall", CLERK).allowed, judged("recall", CLERK).takes_back) == (True, 2)
    found = judged("recall", EXAMINER)
    assert found.why_not == (Reason("recall.not_yours", {"person": "第1人", "step": "hand_in"}),)
    assert found.cautions == ()
    gone = somebody(1, Role.CLERK, active=False)
    assert judged("recall", gone).why_not == (Reason("person.inactive", {"person": "第1人"}),)


def test_where_nothing_can_be_taken_back_it_says_why() -> None:
    fresh = went()
    found = judged("recall", CLERK, fresh)
    assert (found.why_not, found.target, found.takes_back) == (
        (Reason("recall.nothing"),), ROUTE.stage("desk"), None,
    )  # fmt: skip
    assert codes(judged("correct", LEADER, fresh)) == ["recall.nothing"]
    back = went(("note", "", 2), ("hand_in", "check", 3), ("recall", "desk", 4))
    back = dataclasses.replace(back, events=(*back.events[:3], dataclasses.replace(back.events[3], reverses=3)))
    assert codes(judged("recall", CLERK, back)) == ["recall.nothing"], "a recall itself is not taken back"
    assert judged("correct", LEADER, back).takes_back == 2
    moved = went(("hand_in", "check", 2), ("migrated", "", 3))
    assert codes(judged("recall", CLERK, moved)) == ["reverse.migrated"]
    assert codes(judged("correct", LEADER, moved)) == ["reverse.migrated"]


def test_a_reversal_leads_back_from_an_end_whoever_took_the_step() -> None:
    ended = went(("hand_in", "check", 2), ("examine", "room", 3, 2), ("sign", "done", 4, 3))
    another = somebody(9, Role.LEADER)
    found = judged("correct", another, ended)
    assert (found.allowed, found.target, found.takes_back) == (True, ROUTE.stage("room"), 4)
    assert codes(judged("correct", CLERK, ended)) == ["role.missing"]
    assert codes(judged("correct", HIMSELF, ended)) == ["duty.own_case"]
    assert not [each for each in permitted(ROUTE, ended, LEADER, FACTS, TODAY) if each.transition.key == "recall"]


# Opening.


def test_a_case_is_opened_by_somebody_of_the_first_role_who_is_not_its_subject() -> None:
    assert opening_objections(ROUTE, CLERK, FACTS, TODAY) == ()
    told = Reason("role.missing", {"person": "第2人", "role": Role.CLERK})
    assert opening_objections(ROUTE, EXAMINER, FACTS, TODAY) == (told,)
    assert opening_objections(ROUTE, LEFT, FACTS, TODAY) == (Reason("person.inactive", {"person": "第5人"}),)
    assert opening_objections(ROUTE, HIMSELF, FACTS, TODAY) == (Reason("duty.own_case", {"person": "第6人"}),)
    other = somebody(8, Role.CLERK, recipient=70)
    assert opening_objections(ROUTE, other, FACTS, TODAY) == ()
    examiners = a_route(stages=(dataclasses.replace(ROUTE.start, owner_role=Role.EXAMINER), *ROUTE.stages[1:]))
    told = Reason("role.missing", {"person": "第1人", "role": Role.EXAMINER})
    assert opening_objections(examiners, CLERK, FACTS, TODAY) == (told,)
    nobodys = a_route(stages=(dataclasses.replace(ROUTE.start, owner_role=None), *ROUTE.stages[1:]))
    assert opening_objections(nobodys, CLERK, FACTS, TODAY) == (
        Reason("role.missing", {"person": "第1人", "role": Role.CLERK}),
    )


def test_conditions_of_opening_are_asked_before_the_case_exists() -> None:
    route = a_route(opening_guards=("not_drawing_already", "has_died"))
    recipient = dataclasses.replace(FACTS.recipient, identities=(Identity(1, "", "81", "drawing"),))
    found = opening_objections(route, EXAMINER, CaseFacts(recipient), TODAY)
    assert [reason.code for reason in found] == ["role.missing", "eligible.draws_already", "eligible.unknown"]
    before = unopened(route, 7, TODAY)
    assert before == Case(0, "", "", "small", 3, 7, None, "desk", "2025-03-10")


# Who is missing to lead a case on.


def staff(*people: Actor) -> tuple[object, ...]:
    return tuple(one.staff for one in people)


def test_a_case_that_nobody_can_lead_on_is_told_with_its_stage_and_role() -> None:
    told = Reason("stuck.no_person", {"stage": "check", "role": Role.EXAMINER})
    assert missing_person(ROUTE, CHECK, staff(CLERK, LEADER)) == told
    assert missing_person(ROUTE, CHECK, ()) == told
    assert missing_person(ROUTE, CHECK, staff(CLERK, LEFT, HIMSELF)) == told
    assert missing_person(ROUTE, CHECK, staff(CLERK, EXAMINER)) is None
    cousin, room = somebody(3, Role.LEADER, recipient=99), went(("hand_in", "check", 2), ("examine", "room", 3, 2))
    assert missing_person(ROUTE, room, staff(cousin)) is None
    told = Reason("stuck.no_person", {"stage": "room", "role": Role.LEADER})
    assert missing_person(ROUTE, room, staff(cousin), frozenset({99})) == told
    nobodys = dataclasses.replace(ROUTE.stage("check"), owner_role=None)
    route = a_route(stages=(ROUTE.start, nobodys, *ROUTE.stages[2:]))
    assert missing_person(route, CHECK, ()) == Reason("stuck.no_person", {"stage": "check", "role": Role.CLERK})


def test_one_step_forward_of_several_is_enough_and_going_back_is_none() -> None:
    route = a_route(transitions=(*ROUTE.transitions, a_step("also", "check", "room", Role.LEADER)))
    assert missing_person(route, CHECK, staff(LEADER)) is None
    assert missing_person(ROUTE, went(("hand_in", "check", 2), ("send_out", "away", 3, 2)), staff(EXAMINER)) is not None


def test_at_its_end_a_case_needs_nobody() -> None:
    ended = went(("hand_in", "check", 2), ("withdraw", "done", 3))
    assert missing_person(ROUTE, ended, ()) is None


def test_an_objection_or_a_question_that_nobody_can_answer_is_told() -> None:
    objected = went(("hand_in", "check", 2), ("object", "", 3, 4))
    assert missing_person(ROUTE, objected, staff(EXAMINER)) == Reason("stuck.objection", {"stage": "check"})
    assert missing_person(ROUTE, objected, staff(EXAMINER, CLERK)) is None
    asked = went(("hand_in", "check", 2), ("ask", "", 3, 2, {"asked_staff": 3}))
    assert missing_person(ROUTE, asked, staff(EXAMINER)) == Reason("stuck.opinion", {"asked_staff": "3"})
    gone = somebody(3, Role.LEADER, active=False)
    assert missing_person(ROUTE, asked, staff(EXAMINER, gone)) == Reason("stuck.opinion", {"asked_staff": "3"})
    assert missing_person(ROUTE, asked, staff(EXAMINER, LEADER)) is None
    nobody = went(("hand_in", "check", 2), ("ask", "", 3, 2))
    assert missing_person(ROUTE, nobody, staff(EXAMINER, LEADER)) == Reason("stuck.opinion", {"asked_staff": ""})


def test_an_answer_by_a_relative_is_no_answer() -> None:
    answering = dataclasses.replace(ROUTE.transition("answer"), duty="examine")
    route = a_route(transitions=tuple(answering if one.key == "answer" else one for one in ROUTE.transitions))
    objected = went(("hand_in", "check", 2), ("object", "", 3, 4))
    cousin = somebody(9, Role.CLERK, recipient=99)
    assert missing_person(route, objected, staff(EXAMINER, cousin)) is None
    found = missing_person(route, objected, staff(EXAMINER, cousin), frozenset({99}))
    assert found == Reason("stuck.objection", {"stage": "check"})
