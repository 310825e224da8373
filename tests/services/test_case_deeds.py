"""Another version, another kind, many cases at once, everything of a colleague: seen first, then done, in one deed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from tests.builders import Clock
from tests.services.case_desk import KIND, OPENING, VALUES, Desk, a_desk, definitions
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.route_versions import OwnVersion
from vetdesk.domain.errors import NotFoundError, NotPermittedError, StepRefusedError
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.visits import Visit
from vetdesk.services.case_deeds import CaseDeeds
from vetdesk.services.case_views import CaseView
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

TO_DISTRICT = ("record_village_opinion", "accept", "examine", "no_objection", "sign", "report")
SHORTER = OwnVersion(KIND, 101, "2025-01-20", 1, {"township_days": 5, "notice_days": 7}).text()


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def deeds(desk: Desk, actor: Actor, known: Definitions | None = None) -> CaseDeeds:
    session, words = Session(actor), known or definitions()
    casework = Casework(desk.database, session, words, desk.today)
    return CaseDeeds(desk.database, session, words, casework, desk.today)


def with_version() -> Definitions:
    return load([*definitions().texts, SHORTER])


def chinese(labels: tuple[Label, ...]) -> list[str]:
    return [label.zh for label in labels]


def another_case(desk: Desk, number: str, name: str) -> CaseView:
    values: Mapping[str, Value] = {**VALUES, "name": name, "id_number": number}
    with desk.database.write("another applicant", None) as work:
        person = work.people.add(Recipient(0, "", values))
    return desk.casework(Role.CLERK).open_case(KIND, person.id, OPENING)


def test_a_running_case_goes_over_to_a_new_version_at_the_same_stage(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    leader = deeds(desk, desk.people[Role.LEADER], with_version())
    preview = leader.preview_migration(view.case.id)
    assert (preview.from_version, preview.to_version, preview.target) == (1, 101, "examination")
    assert (preview.stage.zh, preview.target_label.zh) == ("审核", "审核")
    assert [(each.what.zh, each.before.zh, each.after.zh) for each in preview.differences] == [
        ("乡镇审核期限（工作日）", "10", "5"),
        ("公示天数", "3", "7"),
    ]
    assert (preview.due_before, preview.due_after) == (date(2025, 2, 8), date(2025, 1, 26))
    assert preview.why_not == ()
    after = leader.migrate(view.case.id, 101, "区局统一调整")
    assert (after.case.workflow_version, after.case.stage) == (101, "examination")
    assert after.case.number == view.case.number
    assert (after.events[-1].label.zh, after.events[-1].event.note) == ("更换流程版本", "区局统一调整")
    assert after.clock is not None
    assert after.clock.due == date(2025, 1, 26)
    reverse = next(step for step in after.steps if step.key == "reverse")
    assert chinese(reverse.why_not) == ["上一步是更换流程版本或者变更事项类型，不能再往前更正。"]


def test_a_migration_needs_a_leader_a_reason_and_another_version(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    known = with_version()
    leader, clerk = deeds(desk, desk.people[Role.LEADER], known), deeds(desk, desk.people[Role.CLERK], known)
    assert chinese(clerk.preview_migration(view.case.id).why_not) == ["这一步由分管领导办理，赵经办不是分管领导。"]
    assert chinese(leader.preview_migration(view.case.id, 1).why_not) == ["事项已按这个版本办理。"]
    assert chinese(leader.preview_migration(view.case.id, 101, "archived").why_not) == [
        "新版流程没有“已归档”环节，或者该环节已是办结环节。"
    ]
    with pytest.raises(StepRefusedError) as refused:
        leader.migrate(view.case.id, 101, " ")
    assert chinese(refused.value.why) == ["请填写意见或者原因。"]
    with pytest.raises(NotFoundError):
        leader.migrate(view.case.id, 7, "x")


def test_where_a_stage_is_gone_the_person_names_another_one(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    view = desk.reach("record_village_opinion", "accept")
    with desk.database.write("a stage only the old version had", None) as work:
        case = work.cases.get(view.case.id)
        event = replace(case.events[-1], seq=case.next_seq, from_stage="examination", to_stage="hearing")
        work.cases.save(replace(case, stage="hearing", events=(*case.events, event)))
    old = definitions().workflows[KIND, 1]
    hearing = replace(old.stage("examination"), key="hearing", label=Label("听证", "Hearing"))
    known = with_version()
    monkeypatch.setitem(vars(known.workflows)["_known"], (KIND, 1), replace(old, stages=(*old.stages, hearing)))
    leader = deeds(desk, desk.people[Role.LEADER], known)
    preview = leader.preview_migration(view.case.id)
    assert preview.target == ""
    assert chinese(preview.why_not) == ["新版流程没有“hearing”环节，请选择转到哪个环节。"]
    after = leader.migrate(view.case.id, 101, "没有听证环节", "examination")
    assert after.case.stage == "examination"
    assert [event.to_stage.zh for event in after.events[-2:]] == ["hearing", "审核"]


def test_a_case_of_the_wrong_kind_keeps_number_papers_and_receipt_date(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    clerk = deeds(desk, desk.people[Role.CLERK])
    preview = clerk.preview_kind_change(view.case.id, "returned_ill")
    assert (preview.kind_after.zh, preview.target.zh) == ("带病回乡退役军人认定", "受理")
    assert "军队医院" in "".join(chinese(preview.missing_materials)) or preview.missing_materials
    assert set(chinese(preview.kept_materials)) >= {"居民身份证复印件"}
    assert preview.why_not == ()
    after = clerk.change_kind(view.case.id, "returned_ill", "申请事项选错")
    case = after.case
    assert (case.kind, case.stage, case.number, case.applied_on) == (
        "returned_ill", "acceptance", "81-2025-0001", "2025-01-20",
    )  # fmt: skip
    assert {each.key for each in after.materials if each.received_on} >= {"id_card", "household_register"}
    assert [(each.category, each.status) for each in after.recipient.identities] == [("81", "cancelled")]
    (only_before,) = [each for each in after.materials if each.key == "pension_proof"]
    assert (only_before.label.zh, only_before.required, only_before.received_on) == (
        "未享受职工养老待遇证明", False, "2025-01-20",
    )  # fmt: skip
    taken_out = desk.casework(Role.CLERK).note_materials(case.id, {"pension_proof": ""})
    assert "pension_proof" not in {each.key for each in taken_out.materials}
    last = after.events[-1]
    assert (last.label.zh, last.from_stage.zh, last.to_stage.zh) == ("变更事项类型", "审核", "受理")
    assert [event.label.zh for event in after.events[:3]] == ["提出申请", "登记村（居）委会意见", "受理"]
    with desk.database.read() as look:
        assert look.cases.broken() == []


def test_a_changed_case_goes_on_by_its_new_route_to_the_end_of_it(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    clerk = deeds(desk, desk.people[Role.CLERK])
    after = clerk.change_kind(view.case.id, "combat", "申请事项选错")
    office = desk.casework(Role.CLERK)
    received = {each.key: "2025-01-20" for each in after.materials if each.required}
    office.note_materials(after.case.id, received)
    after = office.take(after.case.id, StepRequest("accept", "", {"accepted_on": "2025-01-20"}))
    assert (after.case.number, after.stage.key) == ("81-2025-0001", "examination")
    assert {each.category: each.status for each in after.recipient.identities} == {
        "81": "cancelled", "51": "in_acceptance",
    }  # fmt: skip
    back = office.take(after.case.id, StepRequest("withdraw", "本人撤回"))
    assert {each.category: each.status for each in back.recipient.identities}["51"] == "cancelled"


def test_a_case_that_only_began_begins_again_as_another_kind_with_the_category_named(desk: Desk) -> None:
    view = desk.open()
    clerk = deeds(desk, desk.people[Role.CLERK])
    preview = clerk.preview_kind_change(view.case.id, "disability_assessment")
    assert [each.field.key for each in preview.fields if each.required] == ["category"]
    with pytest.raises(StepRefusedError) as refused:
        clerk.change_kind(view.case.id, "disability_assessment", "选错")
    assert refused.value.fields == ("category",)
    after = clerk.change_kind(view.case.id, "disability_assessment", "选错", {"category": "11"})
    assert (after.case.stage, after.case.values["category"]) == ("village", "11")


def test_the_kind_is_not_changed_after_a_signature_nor_into_one_that_is_open(desk: Desk) -> None:
    view = desk.reach(*TO_DISTRICT)
    clerk = deeds(desk, desk.people[Role.CLERK])
    assert chinese(clerk.preview_kind_change(view.case.id, "combat").why_not) == [
        "李站长已于2025-01-20签批，不能变更事项类型；确需变更的，请先更正签批。"
    ]
    other = desk.casework(Role.CLERK).open_case("combat", desk.applicant.id, {"applied_on": "2025-01-20"})
    assert chinese(clerk.preview_kind_change(other.case.id, KIND).why_not) == [
        "史长河已有正在办理的同类事项81-2025-0001。"
    ]
    assert "事项已经是这个类型。" in chinese(clerk.preview_kind_change(other.case.id, "combat").why_not)
    examiner = deeds(desk, desk.people[Role.EXAMINER])
    with pytest.raises(StepRefusedError):
        examiner.change_kind(other.case.id, "nuclear_tests", "x")


def test_a_batch_is_rehearsed_with_a_reason_for_each_and_then_done(desk: Desk) -> None:
    first = desk.reach("record_village_opinion", "accept", "examine", "no_objection")
    second = desk.take(another_case(desk, "529901195103055716", "史长江"), "record_village_opinion")
    leader = deeds(desk, desk.people[Role.LEADER])
    request = StepRequest("sign", "同意上报。")
    ids = [first.case.id, second.case.id]
    rehearsed = leader.batch(ids, request, dry_run=True)
    assert [(line.name, line.allowed, line.target.zh) for line in rehearsed] == [
        ("史长河", True, "待上报"), ("史长江", False, ""),
    ]  # fmt: skip
    assert chinese(rehearsed[1].why_not) == ["事项目前在“受理”环节，不能办理“同意上报”。"]
    assert [(label.zh, text.zh) for label, text in rehearsed[0].recorded] == [("签批日期", "2025-01-20")]
    assert desk.casework(Role.LEADER).get(first.case.id).case == first.case
    done = leader.batch(ids, request, dry_run=False, seen={line.case_id: line.facts_hash for line in rehearsed})
    assert [line.allowed for line in done] == [True, False]
    after = desk.casework(Role.LEADER).get(first.case.id)
    assert (after.stage.key, after.case.values["signed_on"]) == ("reporting", "2025-01-20")
    with desk.database.read() as look:
        entries = look.journal.entries(source=f"case:{after.case.uid}", kind="case")
    assert entries[-1].new["steps"][0]["step"] == "sign"


def test_a_case_that_changed_since_the_rehearsal_is_left_alone(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept", "examine", "no_objection")
    leader = deeds(desk, desk.people[Role.LEADER])
    request = StepRequest("sign", "同意上报。")
    (line,) = leader.batch([view.case.id], request, dry_run=True)
    with desk.database.write("correct the archive", desk.people[Role.CLERK]) as work:
        person = work.people.get(desk.applicant.id)
        work.people.save(replace(person, values={**person.values, "phone": "13800000000"}))
    (done,) = leader.batch([view.case.id], request, dry_run=False, seen={view.case.id: line.facts_hash})
    assert (done.allowed, chinese(done.why_not)) == (False, ["核对之后事项有变动，请重新核对。"])


def test_a_batch_tells_missing_opinions_and_second_duties_like_the_single_step(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept", "examine", "no_objection")
    both = desk.person("feng", "冯两岗", Role.SUPERVISOR, Role.LEADER)
    examined = desk.take(desk.take(view, "object") if view.stage.key == "supervision" else view, "send_back")
    examined = desk.take(examined, "examine")
    casework = desk.of(both)
    casework.take(examined.case.id, StepRequest("no_objection", "", {}))
    (line,) = deeds(desk, both).batch([view.case.id], StepRequest("sign", "同意"), dry_run=False)
    assert chinese(line.why_not) == ["冯两岗已于2025-01-20在本事项中履行监督职责，不能再履行签批职责，请由其他人办理。"]
    (line,) = deeds(desk, desk.people[Role.LEADER]).batch([view.case.id], StepRequest("sign"), dry_run=True)
    assert chinese(line.why_not) == ["请填写意见或者原因。"]


def test_everything_of_an_absent_colleague_changes_hands_in_one_deed_and_comes_back_in_one(desk: Desk) -> None:
    clerk, other = desk.people[Role.CLERK], desk.person("he", "何经办", Role.CLERK)
    view = desk.bring_materials(desk.open())
    desk.casework(Role.CLERK).assign(view.case, clerk.staff.id)
    with desk.database.write("needs and a promise", clerk) as work:
        promised = Visit(0, "", desk.applicant.id, clerk.staff.id, "赵经办", "2025-01-10", "home", "routine")
        visit = work.visits.add(replace(promised, next_on="2025-02-10"))
        work.people.save(replace(desk.applicant, identities=(Identity(0, "", "42", "drawing"),)))
        need = Need(0, "", desk.applicant.id, visit.id, "medical", "买药困难", "2025-02-09", clerk.staff.id)
        open_need = work.needs.add(replace(need, asked_on="2025-01-10"))
        closed = work.needs.add(replace(need, state="closed", asked_on="2025-01-01"))
    keeper = deeds(desk, desk.people[Role.LEADER])
    preview = keeper.preview_hand_over(clerk.staff.id, other.staff.id)
    assert (len(preview.cases), len(preview.needs), len(preview.promises)) == (1, 1, 1)
    told = keeper.hand_over_all(clerk.staff.id, other.staff.id, "赵经办产假")
    assert (told.giver, told.taker, told.on, told.reason) == ("赵经办", "何经办", date(2025, 1, 20), "赵经办产假")
    assert [(each.name, each.stage.zh, each.able) for each in told.cases] == [("史长河", "村（居）委会评议", True)]
    assert [each.materials for each in told.cases] == [sum(bool(one.received_on) for one in view.materials)]
    assert told.cases[0].materials > 0
    assert [(each.text, each.due_on) for each in told.needs] == [("买药困难", "2025-02-09")]
    assert [(each.name, each.promised_on) for each in told.promises] == [("史长河", "2025-02-10")]
    with desk.database.read() as look:
        assert look.cases.get(view.case.id).assigned_to == other.staff.id
        assert look.needs.get(open_need.id).assigned_to == other.staff.id
        assert look.needs.get(closed.id).assigned_to == clerk.staff.id
    assert keeper.undo_hand_over(told.deed) == 3  # the person who was promised a visit had no officer
    with desk.database.read() as look:
        assert look.cases.get(view.case.id).assigned_to == clerk.staff.id
        assert look.needs.get(open_need.id).assigned_to == clerk.staff.id
    assert keeper.undo_hand_over(told.deed) == 0
    with pytest.raises(NotFoundError):
        keeper.undo_hand_over("no such deed")


def test_what_the_taker_has_given_on_stays_there_when_a_hand_over_is_taken_back(desk: Desk) -> None:
    clerk, other = desk.people[Role.CLERK], desk.person("he", "何经办", Role.CLERK)
    view = desk.open()
    desk.casework(Role.CLERK).assign(view.case, clerk.staff.id)
    leader = deeds(desk, desk.people[Role.LEADER])
    told = leader.hand_over_all(clerk.staff.id, other.staff.id, "病假")
    third = desk.person("luo", "罗经办", Role.CLERK)
    desk.casework(Role.CLERK).assign(desk.casework(Role.CLERK).get(view.case.id).case, third.staff.id)
    assert leader.undo_hand_over(told.deed) == 0
    with desk.database.read() as look:
        assert look.cases.get(view.case.id).assigned_to == third.staff.id


def test_a_taker_who_cannot_act_at_a_stage_is_told_on_the_list_and_an_absent_one_refused(desk: Desk) -> None:
    clerk = desk.people[Role.CLERK]
    view = desk.open()
    desk.casework(Role.CLERK).assign(view.case, clerk.staff.id)
    leader = deeds(desk, desk.people[Role.LEADER])
    (line,) = leader.preview_hand_over(clerk.staff.id, desk.people[Role.SUPERVISOR].staff.id).cases
    assert not line.able
    with pytest.raises(NotFoundError):
        leader.hand_over_all(clerk.staff.id, clerk.staff.id, "x")
    with pytest.raises(NotPermittedError):
        deeds(desk, clerk).hand_over_all(clerk.staff.id, desk.people[Role.LEADER].staff.id, "x")


def test_the_journal_names_the_deed_its_reason_and_both_stages(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    deeds(desk, desk.people[Role.CLERK]).change_kind(view.case.id, "combat", "申请事项选错")
    with desk.database.read() as look:
        entry = look.journal.entries(kind="case", subject=view.case.uid)[-1]
    assert (entry.label, entry.reason) == ("change the kind of a case", "申请事项选错")
    assert entry.new["steps"] == [
        {"step": "kind_changed", "from": "examination", "to": "acceptance", "duty": "", "note": "申请事项选错"}
    ]
