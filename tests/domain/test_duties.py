from dataclasses import replace
from datetime import datetime

from tests.domain.case_builders import (
    APPLICANT,
    CLERK,
    EVERYTHING,
    EXAMINER,
    KEEPER,
    LEADER,
    LEFT,
    SUPERVISOR,
    actor,
    facts,
    new_case,
    route,
    walk,
)
from vetdesk.domain.case_facts import Step
from vetdesk.domain.case_steps import Filing, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.duties import exception_used, objections_to
from vetdesk.domain.permissions import missing_person, permission, permitted
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.workflow import Transition

AT = datetime(2025, 3, 3, 9)
ACCEPTED = ((CLERK, "record_village_opinion"), (CLERK, "accept"))


def step_named(key: str) -> Transition:
    found = route().transition(key)
    assert found is not None
    return found


def codes(person: Actor, case: Case, key: str) -> set[str]:
    return {reason.code for reason in objections_to(person.staff, case, step_named(key))}


def recusing(case: Case, person: Actor) -> Case:
    step = Step(route(), case, facts(), AT.date())
    allowed = permission(step, step_named("recuse"), LEADER)
    return taken(step, allowed, LEADER, Filing(AT, "申请人之子", {"recused_staff": str(person.staff.id)}))


def test_whoever_accepted_may_not_examine_and_the_refusal_names_person_duties_and_day() -> None:
    case = walk(new_case(EVERYTHING), (CLERK, "record_village_opinion"), (EVERYTHING, "accept"))
    (reason,) = objections_to(EVERYTHING.staff, case, step_named("examine"))
    assert reason.code == "duty.conflict"
    assert dict(reason.facts) == {
        "person": "周全能", "duty": "examine", "earlier_duty": "enter", "earlier_on": "2025-01-06",
    }  # fmt: skip
    sentence = route().texts.label(reason)
    assert sentence.zh == "周全能已于2025-01-06在本事项中履行经办职责，不能再履行审核职责，请由其他人办理。"
    assert "周全能" in sentence.en


def test_opening_a_case_is_a_deed_of_the_duty_to_enter() -> None:
    opener = actor(9, "冯两岗", Role.CLERK, Role.EXAMINER)
    case = walk(new_case(opener), *ACCEPTED)
    assert codes(opener, case, "examine") == {"duty.conflict"}


def test_ones_own_duty_may_be_repeated_after_a_return() -> None:
    case = walk(new_case(), *ACCEPTED, (EXAMINER, "examine"), (SUPERVISOR, "object"), (EXAMINER, "examine"))
    assert case.stage == "supervision"
    case = walk(case, (SUPERVISOR, "no_objection"), (LEADER, "send_back"))
    assert codes(LEADER, case, "sign") == set()
    assert codes(EXAMINER, case, "examine") == set()


def test_a_step_that_was_taken_back_still_counts_as_a_duty_performed() -> None:
    two_roles = actor(9, "冯两岗", Role.EXAMINER, Role.LEADER)
    case = walk(new_case(), *ACCEPTED, (two_roles, "examine"), (two_roles, "recall"), (EXAMINER, "examine"))
    case = walk(case, (SUPERVISOR, "no_objection"))
    assert codes(two_roles, case, "sign") == {"duty.conflict"}


def test_the_applicant_takes_no_step_in_the_own_case_but_may_withdraw_it() -> None:
    case = walk(new_case(), *ACCEPTED)
    assert codes(APPLICANT, case, "examine") == {"duty.own_case"}
    assert codes(APPLICANT, walk(new_case(), (CLERK, "record_village_opinion")), "accept") == {"duty.own_case"}
    assert codes(APPLICANT, case, "withdraw") == set()


def test_a_relative_signs_nothing_but_may_record() -> None:
    case = recusing(walk(new_case(), *ACCEPTED), EXAMINER)
    assert codes(EXAMINER, case, "examine") == {"duty.recused"}
    assert codes(EXAMINER, case, "pause") == set()
    assert codes(EVERYTHING, case, "examine") == set()


def test_a_recusal_recorded_by_mistake_can_be_taken_back() -> None:
    case = walk(recusing(walk(new_case(), *ACCEPTED), EXAMINER), (LEADER, "recall"))
    assert codes(EXAMINER, case, "examine") == set()
    assert case.stage == "examination"


def test_inactive_people_and_the_keeper_do_nothing() -> None:
    case = walk(new_case(), *ACCEPTED)
    assert "person.inactive" in codes(LEFT, case, "examine")
    assert codes(KEEPER, case, "recuse") == {"role.none"}
    assert codes(KEEPER, case, "examine") == {"role.missing"}


def test_a_recall_belongs_to_its_actor_and_ends_with_the_next_event() -> None:
    case = walk(new_case(), *ACCEPTED, (EXAMINER, "examine"))

    def recall(person: Actor) -> set[str]:
        (found,) = [
            each for each in permitted(route(), case, person, facts(), AT.date()) if each.transition.key == "recall"
        ]
        return {reason.code for reason in found.why_not}

    assert recall(EXAMINER) == set()
    assert recall(SUPERVISOR) == {"recall.not_yours"}
    case = walk(case, (SUPERVISOR, "no_objection"))
    assert recall(EXAMINER) == {"recall.not_yours"}
    case = walk(case, (SUPERVISOR, "recall"))
    assert case.stage == "supervision"
    assert recall(SUPERVISOR) == recall(EXAMINER) == {"recall.nothing"}


def test_a_case_that_nobody_active_can_move_is_named_with_stage_and_role() -> None:
    case = walk(new_case(EVERYTHING), *((EVERYTHING, key) for _, key in ACCEPTED))
    staff = (CLERK.staff, EVERYTHING.staff, LEFT.staff, APPLICANT.staff)
    stuck = missing_person(route(), case, staff)
    assert stuck is not None
    assert dict(stuck.facts) == {"stage": "examination", "role": "examiner"}
    assert missing_person(route(), case, (*staff, EXAMINER.staff)) is None
    assert missing_person(route(), walk(case, (CLERK, "withdraw")), ()) is None


def _excepted(case: Case, person: int, duty: str) -> Case:
    """The case with an exception on record: this person may perform this duty as well."""
    details = {"exception_staff": str(person), "exception_duty": duty, "second_signature": "王镇长"}
    last = case.events[-1]
    event = replace(last, seq=case.next_seq, transition="record_exception", duty="", details=details)
    return replace(case, events=(*case.events, event))


def test_an_exception_lets_one_person_perform_one_further_duty_and_is_used_only_where_it_is_needed() -> None:
    accepted = walk(new_case(EVERYTHING), (EVERYTHING, "record_village_opinion"), (EVERYTHING, "accept"))
    person = EVERYTHING.staff
    (conflict,) = objections_to(person, accepted, step_named("examine"))
    assert conflict == Reason(
        "duty.conflict",
        {"person": "周全能", "duty": "examine", "earlier_duty": "enter", "earlier_on": "2025-01-06"},
    )
    excepted = _excepted(accepted, person.id, "examine")
    assert objections_to(person, excepted, step_named("examine")) == ()
    assert [each.code for each in objections_to(person, excepted, step_named("sign"))] == ["duty.conflict"]
    assert exception_used(excepted, person.id, "examine") == excepted.events[-1]
    assert exception_used(accepted, person.id, "examine") is None
    fresh = _excepted(new_case(CLERK), EXAMINER.staff.id, "examine")
    assert exception_used(fresh, EXAMINER.staff.id, "examine") is None, "there is no earlier duty beside it"


def test_family_keeps_out_of_duties_but_may_record_and_the_subject_of_the_case_may_do_nothing() -> None:
    daughter = replace(EXAMINER.staff, recipient_id=70)
    case, family = new_case(), frozenset({70})
    assert objections_to(daughter, case, step_named("examine"), family) == (
        Reason("duty.relative", {"person": "钱复核"}),
    )
    assert objections_to(daughter, case, step_named("pause"), family) == ()
    assert objections_to(daughter, case, step_named("examine")) == ()
    assert objections_to(EXAMINER.staff, case, step_named("examine"), family) == ()
    own = replace(EXAMINER.staff, recipient_id=case.recipient_id)
    assert objections_to(own, case, step_named("pause"), family) == (Reason("duty.own_case", {"person": "钱复核"}),)


def test_whoever_is_named_in_a_reason_is_named_with_the_facts_its_sentence_needs() -> None:
    case = new_case()
    recused = replace(case.events[-1], seq=2, transition="recuse", duty="", details={"recused_staff": "2"})
    kept_out = replace(case, events=(*case.events, recused))
    assert objections_to(EXAMINER.staff, kept_out, step_named("examine")) == (
        Reason("duty.recused", {"person": "钱复核", "duty": "examine"}),
    )
    assert objections_to(CLERK.staff, case, step_named("examine"))[:1] == (
        Reason("role.missing", {"person": "赵经办", "role": "examiner"}),
    )
    assert objections_to(KEEPER.staff, case, step_named("recuse")) == (Reason("role.none", {"person": "吴管理"}),)
    assert objections_to(CLERK.staff, case, step_named("recuse")) == ()
    gone = replace(CLERK.staff, active=False)
    assert objections_to(gone, case, step_named("recuse")) == (Reason("person.inactive", {"person": "赵经办"}),)
