"""Taking back: stage, archive, hands and limit are as before; both events stay; never over a later change."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.services.case_desk import DETAILS, Desk, a_desk
from vetdesk.domain.errors import StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Role
from vetdesk.services.case_deeds import CaseDeeds
from vetdesk.services.case_views import CaseView
from vetdesk.services.casework import StepRequest
from vetdesk.storage.database import Database

TO_DISTRICT = ("record_village_opinion", "accept", "examine", "no_objection", "sign", "report")
BACK = StepRequest("reverse", "登记有误")


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def decided(desk: Desk, *more: str) -> CaseView:
    """The case after the district's approval and the further steps."""
    view = desk.reach(*TO_DISTRICT)
    desk.clock.move(days=28)
    view = desk.take(desk.take(view, "record_approval"), "post_notice")
    desk.clock.move(days=14)
    for key in more:
        view = desk.take(view, key)
    return view


def reversed_by_the_leader(desk: Desk, view: CaseView) -> CaseView:
    return desk.casework(Role.LEADER).take(view.case.id, BACK)


def identities(view: CaseView) -> dict[str, tuple[str, dict[str, Value]]]:
    return {each.category: (each.status, dict(each.values)) for each in view.recipient.identities}


def chinese(labels: tuple[Label, ...]) -> list[str]:
    return [label.zh for label in labels]


def test_a_grant_taken_back_leaves_the_identity_as_it_was(desk: Desk) -> None:
    before = decided(desk, "end_notice")
    granted = desk.take(before, "grant")
    assert identities(granted)["81"][0] == "drawing"
    back = reversed_by_the_leader(desk, granted)
    assert identities(back) == identities(before)
    assert (back.case.stage, back.case.values) == (before.case.stage, before.case.values)
    assert [event.taken_back for event in back.events[-2:]] == [True, False]
    assert identities(desk.take(back, "grant")) == identities(granted)


def test_a_case_filed_too_early_is_opened_again(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant", "archive")
    assert view.case.closed
    back = reversed_by_the_leader(desk, view)
    assert (back.case.closed, back.case.stage) == (False, "archiving")
    assert "archived_on" not in back.case.values
    assert desk.take(back, "archive").case.closed


def test_reversals_go_back_step_by_step_and_never_take_back_each_other(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant", "archive")
    stages = []
    for _ in range(4):
        view = reversed_by_the_leader(desk, view)
        stages.append(view.case.stage)
    assert stages == ["archiving", "granting", "notice", "posting"]
    assert len(view.case.events) == 12 + 4


def test_deaths_of_several_identities_are_taken_back_together(desk: Desk) -> None:
    clerk = desk.casework(Role.CLERK)
    held = (Identity(0, "", "42", "drawing", {"monthly": "1"}), Identity(0, "", "51", "recognised"))
    with desk.database.write("identities", None) as work:
        work.people.save(replace(desk.applicant, identities=held))
    died = {
        "applied_on": "2025-01-20",
        "died_on": "2025-01-10",
        "applicant_name": "史小云",
        "applicant_relation": "女儿",
    }
    view = clerk.open_case("funeral", desk.applicant.id, died)
    clerk.note_materials(view.case.id, {each.key: "2025-01-20" for each in view.materials if each.required})
    clerk.take(view.case.id, StepRequest("record_village_opinion", "", DETAILS["record_village_opinion"]))
    before = clerk.get(view.case.id)
    details = {"accepted_on": "2025-01-20", "died_on": "2025-01-10", "last_paid_month": "2025-01"}
    accepted = clerk.take(view.case.id, StepRequest("accept", "", details))
    assert {status for status, _ in identities(accepted).values()} == {"died"}
    assert accepted.recipient.values["died_on"] == "2025-01-10"
    back = reversed_by_the_leader(desk, accepted)
    assert identities(back) == identities(before)
    assert back.recipient.values.get("died_on", "") == ""
    assert back.case.stage == "acceptance"


def test_a_transfer_taken_back_brings_the_identity_home(desk: Desk) -> None:
    with desk.database.write("identities", None) as work:
        held = (Identity(0, "", "42", "drawing", {"last_paid_month": "2024-12"}),)
        desk.applicant = work.people.save(replace(desk.applicant, identities=held))
    clerk = desk.casework(Role.CLERK)
    form = clerk.opening_form("transfer_out_within_province", desk.applicant.id)
    view = clerk.open_case("transfer_out_within_province", desk.applicant.id, _filled(form.fields, {"category": "42"}))
    clerk.note_materials(view.case.id, {each.key: "2025-01-20" for each in view.materials if each.required})
    before = view
    while view.case.stage != "archiving":
        before, view = view, _led_on(desk, view)
    assert identities(view)["42"][0] == "moved"
    back = reversed_by_the_leader(desk, view)
    assert identities(back) == identities(before)
    assert back.case.stage == before.case.stage


def _led_on(desk: Desk, view: CaseView) -> CaseView:
    """The first step forward that somebody may take, filled in as the form proposes it."""
    for role in (Role.CLERK, Role.EXAMINER, Role.SUPERVISOR, Role.LEADER):
        seen = desk.casework(role).get(view.case.id)
        for step in seen.steps:
            if (
                step.kind.value == "forward"
                and step.allowed
                and step.key not in {"request_correction", "refuse_acceptance"}
            ):
                request = StepRequest(step.key, "同意。", _filled(step.fields, {}), seen.facts_hash, "已核实")
                return desk.casework(role).take(view.case.id, request)
    desk.clock.move(days=30)
    return view


def _filled(fields, given):
    values = {}
    for each in fields:
        kind = each.field.declaration.kind.value
        default = {"date": "2025-01-20", "integer": each.field.least or 1, "money": 100}.get(kind, "已核")
        if each.choices:
            default = each.choices[0][0]
        if each.field.by_month:
            default = "2025-01"
        values[each.field.key] = given.get(each.field.key, each.proposal or default)
    return values


def test_a_reversal_is_refused_when_the_archive_was_changed_since(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant")
    with desk.database.write("the status is corrected by hand", desk.people[Role.CLERK]) as work:
        person = work.people.get(desk.applicant.id)
        (held,) = person.identities
        work.people.save(replace(person, identities=(replace(held, status="suspended"),)))
    with pytest.raises(StepRefusedError) as refused:
        reversed_by_the_leader(desk, view)
    assert chinese(refused.value.why) == ["史长河的档案在这一步之后又有变动，不能直接更正；请先核对档案。"]
    assert desk.casework(Role.LEADER).get(view.case.id).case == view.case


def test_an_edit_of_other_facts_does_not_stop_a_reversal_and_stays(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant")
    with desk.database.write("a new phone", desk.people[Role.CLERK]) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, values={**person.values, "phone": "13800000000"}))
    back = reversed_by_the_leader(desk, view)
    assert back.recipient.values["phone"] == "13800000000"
    assert identities(back)["81"][0] == "in_acceptance"


def test_hands_and_limit_are_as_before_when_a_hand_over_or_a_step_is_taken_back(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    first, second = desk.people[Role.EXAMINER], desk.person("he", "何复核", Role.EXAMINER)
    view = desk.casework(Role.CLERK).assign(view.case, first.staff.id)
    limit = view.clock
    handed = desk.casework(Role.EXAMINER).take(
        view.case.id, StepRequest("hand_over", "外出学习", {"handed_to": str(second.staff.id)})
    )
    assert handed.case.assigned_to == second.staff.id
    back = reversed_by_the_leader(desk, handed)
    assert back.case.assigned_to == first.staff.id
    desk.clock.move(days=2)
    examined = desk.take(back, "examine")
    again = reversed_by_the_leader(desk, examined)
    assert again.clock is not None
    assert limit is not None
    assert (again.clock.due, again.clock.start) == (limit.due, limit.start)
    assert again.case.assigned_to == first.staff.id


def test_only_the_leader_reverses_and_only_with_a_reason(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant")
    with pytest.raises(StepRefusedError) as refused:
        desk.casework(Role.CLERK).take(view.case.id, BACK)
    assert chinese(refused.value.why) == ["这一步由分管领导办理，赵经办不是分管领导。"]
    with pytest.raises(StepRefusedError):
        desk.casework(Role.LEADER).take(view.case.id, StepRequest("reverse", " "))


def test_a_decided_case_stays_as_it_was_and_tells_what_was_edited_since(desk: Desk) -> None:
    view = decided(desk, "end_notice", "grant")
    event = next(each for each in view.case.events if each.transition == "record_approval")
    assert view.changed_since == ()
    with desk.database.write("correct the archive", desk.people[Role.CLERK]) as work:
        person = work.people.get(desk.applicant.id)
        values = {**person.values, "discharged_on": "1973-02", "id_number": "529901195103055716"}
        work.people.save(replace(person, values=values))
    after = desk.casework(Role.CLERK).get(view.case.id)
    assert after.case == view.case
    same = next(each for each in after.case.events if each.transition == "record_approval")
    assert (same.grounds, same.facts_hash) == (event.grounds, event.facts_hash)
    assert '"discharged_on":"1974-02"' in same.grounds
    changes = {each.label.zh: (each.then.zh, each.now.zh) for each in after.changed_since}
    assert changes["退役时间"] == ("1974-02", "1973-02")
    assert all("195103055716" not in now for _, now in changes.values()), "sensitive values are masked"
    assert len(changes) == 2


def test_an_open_case_of_somebody_who_died_says_so_and_is_terminated_with_others_in_one_batch(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    assert view.ends is None
    with desk.database.write("the person died", None) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, values={**person.values, "died_on": "2025-01-19"}))
    casework = desk.casework(Role.CLERK)
    seen = casework.get(view.case.id)
    assert seen.ends is not None
    assert seen.ends.zh == "史长河已于2025-01-19去世，请终止办理。"
    (line,) = casework.list()
    assert line.ends == seen.ends
    deeds = CaseDeeds(desk.database, casework._session, casework._definitions, casework, desk.today)
    (done,) = deeds.batch([view.case.id], StepRequest("terminate", "申请人去世"), dry_run=False)
    assert done.allowed
    ended = casework.get(view.case.id)
    assert (ended.case.closed, ended.case.values["termination_reason"]) == (True, "died")
    assert ended.ends is None
    assert identities(ended)["81"][0] == "cancelled"


def test_an_open_case_of_somebody_who_moved_away_says_so(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    with desk.database.write("moved away", None) as work:
        person = work.people.get(desk.applicant.id)
        (held,) = person.identities
        work.people.save(replace(person, identities=(replace(held, status="moved"),)))
    seen = desk.casework(Role.CLERK).get(view.case.id)
    assert seen.ends is not None
    assert "已迁出" in seen.ends.zh
    (field, *_) = next(step for step in seen.steps if step.key == "terminate").fields
    assert field.proposal == "moved"


def test_the_death_of_the_deceased_does_not_end_the_case_about_it(desk: Desk) -> None:
    died = {
        "applied_on": "2025-01-20",
        "died_on": "2025-01-10",
        "applicant_name": "史小云",
        "applicant_relation": "女儿",
    }
    with desk.database.write("died", None) as work:
        values = {**VALUES_OF_DEAD, "died_on": "2025-01-10"}
        person = work.people.add(Recipient(0, "", values))
    view = desk.casework(Role.CLERK).open_case("funeral", person.id, died)
    assert view.ends is None


VALUES_OF_DEAD: dict[str, Value] = {"name": "史长山", "id_number": "529901194903055714", "birth_date": "1949-03-05"}
