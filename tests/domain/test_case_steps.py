import dataclasses
from datetime import datetime

import pytest

from tests.domain.case_builders import CLERK, RECIPIENT, facts, new_case, route, walk
from tests.domain.small_route import FORWARD, ROUTE, a_look, a_step, somebody, went
from vetdesk.domain.case_facts import Step, facts_hash, grounds
from vetdesk.domain.case_steps import Filing, note_missing, opened, opinions, taken
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.forms import Severity, Value
from vetdesk.domain.permissions import Permission, permitted
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Duty

AT = datetime(2025, 3, 3, 9)


def test_the_day_of_application_is_the_recorded_one_or_else_the_day_of_opening() -> None:
    assert opened(route(), "c1", RECIPIENT, CLERK, Filing(AT)).applied_on == "2025-03-03"
    earlier = Filing(AT, "", {"applied_on": "2025-02-28"})
    case = opened(route(), "c1", RECIPIENT, CLERK, earlier)
    assert (case.applied_on, case.values["applied_on"]) == ("2025-02-28", "2025-02-28")


def test_a_step_freezes_what_it_rested_on_and_changes_nothing_before_it() -> None:
    case = new_case()
    step = Step(route(), case, facts(), AT.date())
    (judged,) = [
        each for each in permitted(route(), case, CLERK, facts(), AT.date()) if each.transition.key == "withdraw"
    ]
    after = taken(step, judged, CLERK, Filing(AT, "本人撤回"))
    event = after.events[-1]
    assert (event.seq, event.facts_hash, event.grounds) == (2, facts_hash(step), grounds(step))
    assert (event.actor_id, event.actor, event.at, event.note) == (CLERK.staff.id, CLERK.name, AT, "本人撤回")
    assert case.events == new_case().events


def test_values_come_from_the_steps_that_stand() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"))
    assert case.values["village_result"] == "agree"
    assert "village_result" not in walk(case, (CLERK, "recall")).values


BY = somebody(2, Role.EXAMINER)
CHECK = went(("hand_in", "check", 2))


def filed(key: str, case: Case = CHECK, target: str = "", filing: Filing | None = None, **judged: object) -> Case:
    """The case after a step, as it was judged."""
    transition = ROUTE.transition(key)
    assert transition is not None
    permission = Permission(transition, ROUTE.stage(target or case.stage), **judged)
    return taken(a_look(case), permission, BY, filing or Filing(AT))


def test_opening_is_the_first_event_and_a_deed_of_the_duty_to_enter() -> None:
    case = opened(ROUTE, "c9", 7, BY, Filing(AT, "来访", {"applied_on": "", "phone": "1"}))
    details = {"applied_on": "2025-03-03", "phone": "1"}
    event = CaseEvent(1, 2, "第2人", AT, "open", "", "desk", Duty.ENTER, "来访", details=details)
    assert case == Case(0, "c9", "", "small", 3, 7, None, "desk", "2025-03-03", details, (event,))


def test_a_step_leads_to_its_target_and_ends_the_case_only_there() -> None:
    after = filed("examine", target="room", filing=Filing(AT, "同意", {"years": 5}))
    assert (after.stage, after.closed, after.values, len(after.events)) == ("room", False, {"years": 5}, 3)
    event = after.events[-1]
    told = (event.seq, event.actor_id, event.transition, event.from_stage, event.to_stage, event.duty, event.reverses)
    assert told == (3, 2, "examine", "check", "room", Duty.EXAMINE, None)
    assert filed("withdraw", target="done").closed


def test_without_anything_written_a_filing_says_nothing() -> None:
    assert (Filing(AT).note, Filing(AT).details, Filing(AT).override_reason) == ("", {}, "")
    assert filed("note").events[-1].details == {}


def test_going_on_despite_cautions_keeps_the_reason_and_what_was_overridden() -> None:
    cautions = tuple(Reason(code, {}, Severity.ASK) for code in ("late", "early", "late"))
    after = filed("examine", target="room", filing=Filing(AT, "", {}, "县局已同意"), cautions=cautions)
    assert after.events[-1].details == {"override_reason": "县局已同意", "overridden": "early late"}
    assert filed("examine", target="room", cautions=cautions).events[-1].details == {}


def test_a_step_under_an_exception_names_the_event_that_recorded_it() -> None:
    allowed = {"exception_staff": "2", "exception_duty": "examine"}
    case = went(("hand_in", "check", 2, 2), ("note", "", 3, 1, allowed))
    assert filed("examine", case, "room").events[-1].details == {"by_exception": 3}
    assert "by_exception" not in filed("examine", went(("hand_in", "check", 2), ("note", "", 3, 1, allowed))).values


def test_who_has_a_case_in_hand_hands_it_over_and_a_recall_gives_it_back() -> None:
    held = dataclasses.replace(CHECK, assigned_to=4)
    assert filed("note", held).assigned_to == 4
    given: dict[str, Value] = {"handed_to": "9"}
    handed = filed("hand_over", held, filing=Filing(AT, "", given))
    assert (handed.assigned_to, handed.values) == (9, {"handed_to": "9", "handed_from": "4"})
    assert filed("recall", handed, takes_back=3).assigned_to == 4
    first = filed("hand_over", CHECK, filing=Filing(AT, "", given))
    assert filed("recall", first, takes_back=3).assigned_to is None
    assert filed("recall", handed, takes_back=2).assigned_to == 9, "another step than the hand-over gives nothing back"


def test_what_was_taken_back_leaves_no_value() -> None:
    after = filed("note", filing=Filing(AT, "", {"phone": "1"}))
    assert after.values == {"phone": "1"}
    back = filed("recall", after, takes_back=3)
    assert (back.values, back.events[-1].reverses) == ({}, 3)


@pytest.mark.parametrize(
    ("asked", "note", "missing"), [(True, "", True), (True, " \n", True), (True, "同意", False), (False, "", False)]
)
def test_a_step_that_asks_for_an_opinion_needs_one_that_says_something(asked: bool, note: str, missing: bool) -> None:
    step = a_step("examine", "check", "room", Role.EXAMINER, FORWARD, requires_note=asked)
    assert note_missing(step, Filing(AT, note)) is missing


def test_the_last_standing_opinion_of_each_duty_is_shown() -> None:
    case = went(
        ("hand_in", "check", 2), ("note", "", 2), ("examine", "room", 3, 2), ("give_back", "desk", 4, 2),
        ("hand_in", "check", 5), ("migrated", "", 6),
    )  # fmt: skip
    assert {duty: event.seq for duty, event in opinions(ROUTE, case).items()} == {"enter": 6, "examine": 4}
