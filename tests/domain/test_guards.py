import dataclasses
from datetime import date, datetime

import pytest

from tests.domain.case_builders import (
    CLERK,
    DETAILS,
    EXAMINER,
    LEADER,
    OPENING,
    PATH,
    RECIPIENT,
    SUPERVISOR,
    facts,
    new_case,
    route,
    walk,
)
from vetdesk.domain.case_course import current_deadline, entered_on
from vetdesk.domain.case_facts import CaseFacts, Step, facts_hash
from vetdesk.domain.case_steps import Filing, opened, opinions, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.permissions import Permission, needs_reason, opening_objections, permitted
from vetdesk.domain.staff import Actor
from vetdesk.domain.step_values import checked, proposed

ACCEPTED = ((CLERK, "record_village_opinion"), (CLERK, "accept"))
TODAY = date(2025, 3, 3)


def find(case: Case, person: Actor, key: str, known: CaseFacts, today: date = TODAY) -> Permission:
    (found,) = [each for each in permitted(route(), case, person, known, today) if each.transition.key == key]
    return found


def cautions(known: CaseFacts, opening: dict[str, Value] | None = None) -> set[str]:
    case = opened(route(), "c1", RECIPIENT, CLERK, Filing(datetime(2025, 1, 6), "", opening or OPENING))
    case = walk(case, (CLERK, "record_village_opinion"))
    details = {**DETAILS["accept"], **(opening or {})}
    step = Step(route(), case, known, TODAY)
    case = taken(step, find(case, CLERK, "accept", known), CLERK, Filing(datetime(2025, 1, 8), "", details))
    found = find(case, EXAMINER, "examine", known)
    assert found.allowed
    assert needs_reason(found) == bool(found.cautions)
    return {reason.code for reason in found.cautions}


def test_an_eligible_person_raises_no_caution() -> None:
    assert cautions(facts()) == set()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"birth_date": "1966-01-01"}, "eligible.too_young"),
        ({"birth_date": "1965"}, "eligible.age_uncertain"),
        ({"enlisted_on": "1954-10-31"}, "eligible.enlisted_outside"),
        ({"enlisted_on": "2011-11-01", "discharged_on": "2013-11"}, "eligible.enlisted_outside"),
        ({"enlisted_on": "1954"}, "eligible.enlistment_uncertain"),
    ],
)
def test_a_condition_of_the_subsidy_that_fails_asks_for_a_reason(values: dict[str, Value], code: str) -> None:
    assert cautions(facts(**values)) == {code}


@pytest.mark.parametrize("enlisted", ["1954-11-01", "1954-11", "2011-10-31", "2011-10"])
def test_the_first_and_the_last_day_of_enlistment_are_within_the_period(enlisted: str) -> None:
    assert cautions(facts(enlisted_on=enlisted, discharged_on="2013-12")) == set()


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("pension_cover", "employee", "eligible.pension"),
        ("pension_cover", "state", "eligible.pension"),
        ("household_at_discharge", "urban", "eligible.not_rural"),
    ],
)
def test_what_the_applicant_states_is_weighed(key: str, value: str, code: str) -> None:
    assert cautions(facts(), {**OPENING, key: value}) == {code}


def test_another_recurring_benefit_asks_and_the_same_benefit_stops() -> None:
    combat = Identity(1, "i1", "51", "drawing")
    assert cautions(facts(combat)) == {"eligible.other_benefit"}
    assert cautions(facts(dataclasses.replace(combat, status="recognised"))) == set()
    own = Identity(2, "i2", "81", "drawing")
    reasons = opening_objections(route(), CLERK, facts(own), TODAY)
    assert [reason.code for reason in reasons] == ["eligible.draws_already"]


def test_a_dead_applicants_case_can_only_be_terminated() -> None:
    case = walk(new_case(), *ACCEPTED)
    found = permitted(route(), case, EXAMINER, facts(died_on="2025-02-01"), TODAY)
    assert "eligible.died" in {reason.code for reason in found[0].why_not}
    assert find(case, CLERK, "terminate", facts(died_on="2025-02-01")).allowed


def test_someone_known_to_be_dead_without_a_date_is_dead_all_the_same() -> None:
    case = walk(new_case(), *ACCEPTED)
    dead = facts(Identity(1, "i1", "51", "died"))
    died = next(reason for reason in find(case, EXAMINER, "examine", dead).why_not if reason.code == "eligible.died")
    assert died.facts["died_on"] == "?"


def test_who_turns_sixty_today_is_sixty() -> None:
    assert cautions(facts(birth_date="1965-03-03")) == set()
    assert cautions(facts(birth_date="1965-03-04")) == {"eligible.too_young"}
    assert cautions(facts(birth_date="1965-03")) == {"eligible.age_uncertain"}


@pytest.mark.parametrize("years", [1, 40])
def test_the_least_and_the_most_years_are_allowed(years: int) -> None:
    case = walk(new_case(), *ACCEPTED)
    transition = route().transition("examine")
    assert transition is not None
    assert (
        checked(Step(route(), case, facts(), TODAY), transition, {**DETAILS["examine"], "converted_years": years}) == ()
    )


def test_a_text_of_just_the_longest_length_is_allowed() -> None:
    transition = route().transition("report")
    assert transition is not None
    details: dict[str, Value] = {**DETAILS["report"], "report_number": "长" * 40}
    assert checked(Step(route(), walk(new_case(), *PATH[:5]), facts(), TODAY), transition, details) == ()


def test_missing_archive_fields_and_materials_are_each_named() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"))
    bare = CaseFacts(Recipient(RECIPIENT, "r7", {"name": "王本人", "enlisted_on": "1969-12"}))
    why_not = find(case, CLERK, "accept", bare).why_not
    missing = [dict(reason.facts).popitem() for reason in why_not if reason.code.endswith(".missing")]
    assert ("material", "discharge_papers") in missing
    assert ("material", "photo") not in missing
    assert {("field", "id_number"), ("field", "birth_date"), ("field", "discharged_on")} <= set(missing)
    assert "缺少材料：个人书面申请。" in {route().texts.label(reason).zh for reason in why_not}


def test_a_notice_cannot_be_closed_before_its_last_day_is_over() -> None:
    case = walk(new_case(), *PATH[:8])
    assert case.values["notice_until"] == "2025-02-19"
    early = find(case, CLERK, "end_notice", facts(), date(2025, 2, 19)).why_not
    assert route().texts.label(early[0]).zh == "公示期自2025-02-17至2025-02-19，期满后才能结束公示。"
    assert find(case, CLERK, "end_notice", facts(), date(2025, 2, 20)).allowed


def test_the_districts_twenty_working_days_count_from_the_day_of_the_report() -> None:
    case = walk(new_case(), *PATH[:6])
    limit = current_deadline(route(), case, facts().calendar)
    assert limit is not None
    assert (limit.start, limit.clock.key, limit.clock.budget) == (date(2025, 1, 20), "district", 20)
    assert limit.due == date(2025, 2, 17), "without a calendar: weekends only"
    assert limit.counted.missing_years == (2025,)


def test_the_township_clock_stands_still_while_corrections_are_awaited() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), at=datetime(2025, 1, 7, 9))
    case = walk(case, (CLERK, "accept"), at=datetime(2025, 1, 8, 9))
    case = walk(case, (EXAMINER, "return_for_correction"), at=datetime(2025, 1, 10, 9))
    assert current_deadline(route(), case, facts().calendar) is None
    case = walk(case, (CLERK, "materials_supplied"), (CLERK, "accept"), at=datetime(2025, 3, 10, 9))
    limit = current_deadline(route(), case, facts().calendar)
    assert limit is not None
    assert limit.due == date(2025, 3, 20)
    assert limit.pauses[0].stopped == date(2025, 1, 10)


def test_a_clock_is_stopped_restarted_and_extended_by_events_that_move_nothing() -> None:
    case = walk(new_case(), *ACCEPTED, at=datetime(2025, 1, 8, 9))
    case = walk(case, (EXAMINER, "pause"), at=datetime(2025, 1, 9, 9))
    still = current_deadline(route(), case, facts().calendar)
    assert case.stage == "examination"
    assert still is not None
    assert still.due is None
    assert find(case, EXAMINER, "pause", facts()).why_not[0].code == "clock.stands_still"
    assert find(case, EXAMINER, "examine", facts()).allowed, "a clock that stands still disables no work"
    case = walk(case, (EXAMINER, "resume"), (LEADER, "extend"), at=datetime(2025, 1, 13, 9))
    limit = current_deadline(route(), case, facts().calendar)
    assert limit is not None
    assert (limit.due, limit.extended_by) == (date(2025, 1, 31), 5)
    assert find(case, LEADER, "extend", facts()).why_not[0].code == "clock.extended_already"


def test_a_step_taken_back_does_not_restart_the_clock_of_its_stage() -> None:
    case = walk(new_case(), (CLERK, "record_village_opinion"), at=datetime(2025, 1, 7, 9))
    case = walk(case, (CLERK, "accept"), (CLERK, "recall"), at=datetime(2025, 1, 13, 9))
    assert case.stage == "acceptance"
    assert entered_on(case) == date(2025, 1, 7)


def test_any_change_of_the_facts_changes_their_hash_and_nothing_else_does() -> None:
    case = walk(new_case(), *ACCEPTED)
    step = Step(route(), case, facts(), TODAY)
    same = facts_hash(dataclasses.replace(step, today=date(2025, 4, 1)))
    others = {
        facts_hash(dataclasses.replace(step, facts=facts(phone="13800000000"))),
        facts_hash(dataclasses.replace(step, facts=facts(Identity(1, "i", "51", "drawing")))),
        facts_hash(dataclasses.replace(step, facts=dataclasses.replace(facts(), materials={}))),
        facts_hash(dataclasses.replace(step, case=walk(case, (EXAMINER, "pause")))),
    }
    assert same == facts_hash(step)
    assert len(others - {same}) == 4


def test_the_form_proposes_what_can_be_computed() -> None:
    case = walk(new_case(), *ACCEPTED)
    step = Step(route(), case, facts(), TODAY)
    proposals = {each.key: proposed(step, each) for each in route().fields}
    assert proposals["service_from"] == "1969-12"
    assert proposals["converted_years"] == 5
    assert proposals["first_month"] == "2011-08"
    assert proposals["pension_cover"] == "resident", "what is known already comes first"
    assert proposals["notice_from"] == "2025-03-03"
    assert proposals["decision_number"] == ""


@pytest.mark.parametrize(
    ("key", "change", "problem"),
    [
        ("sign", {"signed_on": ""}, "step.field_missing"),
        ("sign", {"signed_on": "2025-03-04"}, "step.in_future"),
        ("sign", {"signed_on": "2025-01"}, "step.no_date"),
        ("sign", {"signed_on": "昨天"}, "step.no_date"),
        ("sign", {"signed_on": "2025-01-07"}, "step.too_early"),
        ("sign", {"approved_years": 3}, "step.unknown_field"),
        ("examine", {"converted_years": 0}, "step.out_of_range"),
        ("examine", {"converted_years": 41}, "step.out_of_range"),
        ("examine", {"converted_years": "5"}, "step.no_number"),
        ("examine", {"service_to": "1969-11"}, "step.too_early"),
        ("end_notice", {"notice_result": "perhaps"}, "step.unknown_code"),
        ("report", {"report_number": "长" * 41}, "step.too_long"),
    ],
)
def test_a_value_against_its_declaration_is_refused(key: str, change: dict[str, Value], problem: str) -> None:
    case = walk(new_case(), *ACCEPTED)
    transition = route().transition(key)
    assert transition is not None
    found = checked(Step(route(), case, facts(), TODAY), transition, {**DETAILS.get(key, {}), **change})
    assert [each.code for each in found] == [problem]


def test_the_last_standing_opinion_of_each_duty_is_the_one_that_counts() -> None:
    case = walk(new_case(), *ACCEPTED, (EXAMINER, "examine"), (SUPERVISOR, "object"), (EXAMINER, "examine"))
    case = walk(case, (SUPERVISOR, "no_objection"), (LEADER, "sign"), (LEADER, "recall"))
    found = opinions(route(), case)
    assert {duty: event.seq for duty, event in found.items()} == {"enter": 3, "examine": 6, "supervise": 7}
