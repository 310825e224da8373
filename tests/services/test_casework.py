from dataclasses import replace
from datetime import date

import pytest

from tests.builders import Clock
from tests.services.case_desk import DETAILS, KIND, OPENING, Desk, a_desk
from vetdesk.domain import case_blocks, effects
from vetdesk.domain.case_course import EXTEND, PAUSE, RESUME
from vetdesk.domain.errors import (
    DutyConflictError,
    NotFoundError,
    NotPermittedError,
    StaleRecordError,
    StepRefusedError,
)
from vetdesk.domain.forms import Label
from vetdesk.domain.people import Identity
from vetdesk.domain.staff import Role
from vetdesk.services.case_effects import EFFECTS
from vetdesk.services.case_views import CaseView, StepView
from vetdesk.services.casework import CaseFilter, StepRequest
from vetdesk.storage.database import Database

REFUSED = DETAILS["record_refusal"]
TO_DISTRICT = ("record_village_opinion", "accept", "examine", "no_objection", "sign", "report")
TO_NOTICE = (*TO_DISTRICT, "record_approval", "post_notice")


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def button(view: CaseView, key: str) -> StepView:
    return next(step for step in view.steps if step.key == key)


def chinese(labels: tuple[Label, ...]) -> list[str]:
    return [label.zh for label in labels]


BLOCKS = {
    case_blocks.SUPERVISOR_OBJECTS, case_blocks.OBJECTION_ANSWERED, case_blocks.ASK_OPINION, case_blocks.GIVE_OPINION,
    case_blocks.RECORD_EXCEPTION,
}  # fmt: skip
"""Effects that only the events themselves tell of."""


def test_every_effect_of_a_route_is_carried_out_by_somebody() -> None:
    computed = {
        effects.FIX_NOTICE_END,
        effects.CLEAR_NOTICE,
        effects.FIND_FOR,
        effects.FIND_AGAINST,
        effects.CLEAR_NOTICE,
        PAUSE,
        RESUME,
        EXTEND,
        *BLOCKS,
    }
    assert set(EFFECTS) | computed == set(effects.EFFECTS)


def test_a_case_goes_from_the_village_to_the_district_and_back_to_the_benefit(desk: Desk) -> None:
    view = desk.reach(*TO_DISTRICT)
    assert view.case.number == "81-2025-0001"
    assert view.stage.key == "district"
    assert view.recipient.identities[0].status == "in_acceptance"
    assert view.clock is not None
    assert view.clock.due == date(2025, 2, 21)
    assert view.clock.counted[0].zh == "自2025-01-20次日起算20个工作日（区县审批），至2025-02-21。"
    assert "2025-02-08" in view.clock.counted[2].zh
    desk.clock.move(days=28)
    view = desk.take(desk.take(view, "record_approval"), "post_notice")
    assert view.notice is not None
    assert (view.notice.end, view.notice.over) == (date(2025, 2, 19), False)
    assert view.notice.counted.zh == "公示3个工作日，自2025-02-17（含当日）至2025-02-19。"
    desk.clock.move(days=14)
    for key in ("end_notice", "grant", "archive"):
        view = desk.take(view, key)
    assert view.case.closed
    assert view.stage.key == "archived"
    (identity,) = view.recipient.identities
    assert (identity.status, identity.since, identity.taken_over) == ("drawing", "2011-08", False)
    assert identity.values["benefit_from"] == "2011-08"
    assert identity.values["service_years"] == 5
    assert identity.values["approved_on"] == "2025-02-14"
    assert [each.person for each in view.opinions.values()] == ["赵经办", "钱复核", "孙监督", "李站长"]
    assert [step.key for step in view.steps] == ["reverse"]


def test_the_journal_tells_who_did_what(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    with desk.database.read() as look:
        entries = look.journal.entries(source=f"case:{view.case.uid}")
        by_uid = {person.uid: person.name for person in look.staff.all()}
        assert look.cases.broken() == []
    kinds = [(entry.kind, by_uid[entry.staff]) for entry in entries]
    assert ("number", "赵经办") in kinds
    assert ("identity", "赵经办") in kinds
    assert [entry.new["steps"][0]["step"] for entry in entries if entry.kind == "case"] == [
        "record_village_opinion",
        "accept",
    ]


def test_a_second_duty_is_refused_with_person_and_earlier_duty_and_nothing_is_kept(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    both = desk.person("feng", "冯两岗", Role.CLERK, Role.EXAMINER)
    with pytest.raises(StepRefusedError) as refused:
        desk.of(both).open_case(KIND, desk.applicant.id, OPENING)
    assert chinese(refused.value.why) == ["史长河已有正在办理的同类事项81-2025-0001。"]
    clerk = desk.people[Role.CLERK]
    with desk.database.write("give the clerk another role", None) as work:
        stored = work.staff.get(clerk.staff.id)
        promoted = work.staff.save(replace(stored, roles=frozenset({Role.CLERK, Role.EXAMINER})))
    actor = replace(clerk, staff=promoted)
    seen = desk.of(actor).get(view.case.id)
    refusal = button(seen, "examine")
    assert not refusal.allowed
    assert chinese(refusal.why_not) == [
        "赵经办已于2025-01-20在本事项中履行经办职责，不能再履行审核职责，请由其他人办理。"
    ]
    with pytest.raises(DutyConflictError) as caught:
        desk.of(actor).take(view.case.id, StepRequest("examine", "同意", DETAILS["examine"], seen.facts_hash))
    assert (caught.value.person, caught.value.duty, caught.value.earlier_duty) == ("赵经办", "examine", "enter")
    assert caught.value.case_number == "81-2025-0001"
    assert desk.of(actor).get(view.case.id).case == view.case


def test_a_step_decided_on_old_facts_is_refused(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    examiner = desk.casework(Role.EXAMINER)
    seen = examiner.get(view.case.id).facts_hash
    with desk.database.write("correct the archive", desk.people[Role.CLERK]) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, values={**person.values, "discharged_on": "1973-02"}))
    with pytest.raises(StaleRecordError):
        examiner.take(view.case.id, StepRequest("examine", "同意", DETAILS["examine"], seen))
    fresh = examiner.get(view.case.id)
    examiner.take(view.case.id, StepRequest("examine", "同意", DETAILS["examine"], fresh.facts_hash))


def test_missing_materials_disable_acceptance_and_are_listed(desk: Desk) -> None:
    view = desk.take(desk.open(), "record_village_opinion")
    refusal = button(view, "accept")
    assert "缺少材料：退伍证或退役军人登记表复印件。" in chinese(refusal.why_not)
    with pytest.raises(StepRefusedError) as caught:
        desk.take(view, "accept")
    assert len(caught.value.why) == 5
    view = desk.bring_materials(view)
    assert button(view, "accept").allowed
    assert [each.received_on for each in view.materials if each.required] == ["2025-01-20"] * 5


def test_wrong_fields_are_named_with_a_sentence_each(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    with pytest.raises(StepRefusedError) as caught:
        desk.take(view, "accept", accepted_on="2025-01-19", pension_cover="gold", colour="blue")
    assert caught.value.fields == ("colour", "accepted_on", "pension_cover")
    assert chinese(caught.value.why) == [
        "本步骤不登记colour。",
        "受理日期“2025-01-19”早于申请日期。",
        "养老保障方式没有“gold”这个选项。",
    ]


def test_an_opinion_that_is_required_must_be_written(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    with pytest.raises(StepRefusedError) as caught:
        desk.casework(Role.EXAMINER).take(view.case.id, StepRequest("examine", " ", DETAILS["examine"]))
    assert chinese(caught.value.why) == ["请填写意见或者原因。"]


def test_a_caution_is_overridden_only_with_a_reason_that_is_kept(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    view = desk.take(view, "accept", pension_cover="employee")
    examiner = desk.casework(Role.EXAMINER)
    view = examiner.get(view.case.id)
    step = button(view, "examine")
    assert step.allowed
    assert step.needs_reason
    assert "城镇职工基本养老保险" in step.cautions[0].zh
    request = StepRequest("examine", "同意", DETAILS["examine"], view.facts_hash)
    with pytest.raises(StepRefusedError) as caught:
        examiner.take(view.case.id, request)
    assert chinese(caught.value.why) == ["存在需要说明的情况，请填写继续办理的理由。"]
    request = StepRequest("examine", "同意", DETAILS["examine"], view.facts_hash, "个人缴费，未计算军龄")
    view = examiner.take(view.case.id, request)
    assert view.case.events[-1].details["overridden"] == "eligible.pension"
    assert ("继续办理的理由", "个人缴费，未计算军龄") in [
        (label.zh, text.zh) for label, text in view.events[-1].recorded
    ]


def test_a_step_of_another_stage_is_refused_with_both_names(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    with pytest.raises(StepRefusedError) as caught:
        desk.casework(Role.LEADER).take(view.case.id, StepRequest("sign", "同意", DETAILS["sign"]))
    assert chinese(caught.value.why) == ["事项目前在“审核”环节，不能办理“同意上报”。"]


def test_a_withdrawn_application_leaves_no_identity_in_acceptance(desk: Desk) -> None:
    view = desk.take(desk.reach("record_village_opinion", "accept"), "withdraw")
    assert view.case.closed
    assert view.recipient.identities[0].status == "cancelled"
    again = desk.open()
    assert again.case.id != view.case.id


@pytest.mark.parametrize(
    ("before", "meanwhile", "withdrawn"),
    [
        ("in_acceptance", "in_acceptance", "in_acceptance"),
        ("not_recognised", "in_acceptance", "not_recognised"),
        ("moved", "in_acceptance", "moved"),
        ("stopped", "stopped", "stopped"),
        ("suspended", "suspended", "suspended"),
        ("recognised", "recognised", "recognised"),
    ],
)
def test_a_withdrawn_application_leaves_an_older_identity_as_it_was(
    desk: Desk, before: str, meanwhile: str, withdrawn: str
) -> None:
    with desk.database.write("an older identity", None) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, identities=(Identity(0, "", "81", before),)))
    view = desk.reach("record_village_opinion", "accept")
    assert [each.status for each in view.recipient.identities] == [meanwhile]
    assert view.case.identity_id == view.recipient.identities[0].id
    assert [each.status for each in desk.take(view, "withdraw").recipient.identities] == [withdrawn]


@pytest.mark.parametrize(
    ("path", "step", "field"),
    [
        (("record_village_opinion",), "request_correction", "correction_until"),
        (("record_village_opinion", "accept"), "return_for_correction", "correction_until"),
        (("record_village_opinion",), "refuse_acceptance", "refusal_basis"),
        (TO_DISTRICT, "record_refusal", "refusal_basis"),
    ],
)
def test_what_the_paper_of_a_step_must_say_is_asked_for(
    desk: Desk, path: tuple[str, ...], step: str, field: str
) -> None:
    view = desk.reach(*path)
    if step == "record_refusal":
        desk.clock.move(days=28)
    role = Role.EXAMINER if step == "return_for_correction" else Role.CLERK
    given = {key: value for key, value in DETAILS[step].items() if key != field}
    with pytest.raises(StepRefusedError) as refused:
        desk.casework(role).take(view.case.id, StepRequest(step, "请看附件", given))
    assert refused.value.fields == (field,)
    taken = desk.casework(role).take(view.case.id, StepRequest(step, "请看附件", DETAILS[step]))
    assert taken.stage.key != view.stage.key


def test_a_refusal_of_the_district_ends_the_case_and_says_so_in_the_archive(desk: Desk) -> None:
    view = desk.reach(*TO_DISTRICT)
    desk.clock.move(days=28)
    view = desk.casework(Role.CLERK).take(view.case.id, StepRequest("record_refusal", "不符合条件", REFUSED))
    assert view.case.closed
    assert view.stage.label.zh == "不予认定"
    assert view.recipient.identities[0].status == "not_recognised"


@pytest.mark.parametrize(("before", "after"), [("stopped", "not_recognised"), ("recognised", "recognised")])
def test_a_refusal_takes_nothing_away_that_was_recognised_before(desk: Desk, before: str, after: str) -> None:
    with desk.database.write("an older identity", None) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, identities=(Identity(0, "", "81", before),)))
    view = desk.reach(*TO_DISTRICT)
    desk.clock.move(days=28)
    view = desk.casework(Role.CLERK).take(view.case.id, StepRequest("record_refusal", "不符合条件", REFUSED))
    assert [each.status for each in view.recipient.identities] == [after]


def test_a_recall_names_the_step_it_undoes_and_keeps_the_number(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    recall = button(view, "recall")
    assert recall.takes_back == Label("受理", "Accept")
    assert recall.target.zh == "受理"
    view = desk.take(view, "recall")
    assert view.stage.key == "acceptance"
    assert [event.taken_back for event in view.events] == [False, False, True, False]
    assert desk.take(view, "accept").case.number == "81-2025-0001"


def test_each_person_finds_what_waits_for_them(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    mine = {role: desk.casework(role).list(CaseFilter(mine=True)) for role in desk.people if role is not Role.KEEPER}
    assert [role for role, lines in mine.items() if lines] == [Role.EXAMINER]
    (line,) = mine[Role.EXAMINER]
    assert (line.name, line.stage_label.zh, line.owner.zh, line.late) == ("史长河", "审核", "复核人", False)
    desk.clock.move(days=60)
    (line,) = desk.casework(Role.EXAMINER).list(CaseFilter(late=True))
    assert line.days == 60
    assert line.left is not None
    assert line.left < 0
    assert desk.casework(Role.CLERK).list(CaseFilter(recipient_id=desk.applicant.id))[0].case_id == view.case.id


def test_a_case_that_waits_outside_becomes_mine_when_it_is_time_to_act(desk: Desk) -> None:
    desk.reach(*TO_DISTRICT)
    clerk = desk.casework(Role.CLERK)
    assert clerk.list(CaseFilter(mine=True)) == ()
    assert len(clerk.list(CaseFilter(waiting=True))) == 1
    desk.clock.move(days=40)
    assert [line.late for line in clerk.list(CaseFilter(mine=True))] == [True]


def test_a_notice_becomes_mine_the_day_after_it_ends(desk: Desk) -> None:
    view = desk.reach(*TO_DISTRICT)
    desk.clock.move(days=28)
    view = desk.take(desk.take(view, "record_approval"), "post_notice")
    clerk = desk.casework(Role.CLERK)
    desk.clock.move(days=2)
    assert clerk.list(CaseFilter(mine=True)) == ()
    assert "公示期自2025-02-17至2025-02-19" in button(clerk.get(view.case.id), "end_notice").why_not[0].zh
    desk.clock.move(days=1)
    assert len(clerk.list(CaseFilter(mine=True))) == 1


def test_a_case_that_nobody_can_move_is_listed_with_who_is_missing(desk: Desk) -> None:
    desk.reach("record_village_opinion", "accept")
    with desk.database.write("the examiner leaves", None) as work:
        work.staff.save(replace(work.staff.get(desk.people[Role.EXAMINER].staff.id), active=False))
    clerk = desk.casework(Role.CLERK)
    (line,) = clerk.stuck()
    assert line.stuck is not None
    assert line.stuck.zh == "“审核”环节没有能够办理的在岗复核人，请由系统管理员安排人员。"
    assert chinese(clerk.missing_roles()) == ["复核人"]


def test_rights_are_asked_first(desk: Desk) -> None:
    view = desk.open()
    liaison = desk.of(desk.person("luo", "罗联络", Role.LIAISON_OFFICER))
    with pytest.raises(NotPermittedError):
        liaison.get(view.case.id)
    with pytest.raises(NotPermittedError):
        liaison.take(view.case.id, StepRequest("withdraw", "x"))
    with pytest.raises(NotFoundError):
        desk.casework(Role.CLERK).by_uid("nothing")


def test_the_opening_form_proposes_and_says_what_speaks_against_it(desk: Desk) -> None:
    form = desk.casework(Role.CLERK).opening_form(KIND, desk.applicant.id)
    assert form.allowed
    assert {each.field.key: each.proposal for each in form.fields}["applied_on"] == "2025-01-20"
    assert [each.field.key for each in form.fields if each.required] == ["applied_on"]
    against = desk.casework(Role.EXAMINER).opening_form(KIND, desk.applicant.id)
    assert chinese(against.why_not) == ["这一步由经办人办理，钱复核不是经办人。"]
    own = desk.person("shi", "史长河", Role.CLERK, recipient_id=desk.applicant.id)
    assert chinese(desk.of(own).opening_form(KIND, desk.applicant.id).why_not) == [
        "这是史长河本人的申请，应由其他人办理。"
    ]


def test_a_case_is_put_into_somebodys_hands(desk: Desk) -> None:
    view = desk.open()
    clerk = desk.casework(Role.CLERK)
    assigned = clerk.assign(view.case, desk.people[Role.EXAMINER].staff.id)
    assert assigned.assigned == "钱复核"
    with pytest.raises(StaleRecordError):
        clerk.assign(view.case, None)
    gone = desk.people[Role.LEADER].staff
    with desk.database.write("the leader leaves", None) as work:
        work.staff.save(replace(gone, active=False))
    with pytest.raises(NotFoundError):
        clerk.assign(assigned.case, gone.id)


def test_staff_offered_for_recusal_are_the_active_ones(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    (field,) = button(view, "recuse").fields
    assert "钱复核" in {label.zh for _, label in field.choices}
    examiner = desk.people[Role.EXAMINER]
    view = desk.take(view, "recuse", recused_staff=str(examiner.staff.id))
    assert [(label.zh, text.zh) for label, text in view.events[-1].recorded] == [("回避人员", "钱复核")]
    seen = desk.casework(Role.EXAMINER).get(view.case.id)
    assert chinese(button(seen, "examine").why_not) == ["钱复核已登记回避，不能履行审核职责。"]
    assert seen.stuck is not None
