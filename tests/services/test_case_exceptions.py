"""Two duties by one person only with a recorded exception; relatives keep out; an objection blocks."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.services.case_desk import DETAILS, KIND, VALUES, Desk, a_desk, definitions
from vetdesk.definitions.catalogue import Definitions, load
from vetdesk.definitions.route_versions import OwnVersion
from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import DutyConflictError, InvalidFieldsError, NotPermittedError, StepRefusedError
from vetdesk.domain.forms import Label
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor, Role
from vetdesk.services.case_views import CaseView, StepView
from vetdesk.services.casework import Casework, StepRequest
from vetdesk.services.exceptions import ExceptionReport
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

ALLOWED = OwnVersion(KIND, 101, "2025-01-20", 1, {"exceptions_allowed": "yes"}).text()
SIGNED = "王镇长"


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def small_office() -> Definitions:
    return load([*definitions().texts, ALLOWED])


def office(desk: Desk, actor: Actor) -> Casework:
    return Casework(desk.database, Session(actor), small_office(), desk.today)


def report(desk: Desk, actor: Actor) -> ExceptionReport:
    return ExceptionReport(desk.database, Session(actor), office(desk, actor).pictures)


def button(view: CaseView, key: str) -> StepView:
    return next(step for step in view.steps if step.key == key)


def chinese(labels: tuple[Label, ...]) -> list[str]:
    return [label.zh for label in labels]


def an_accepted_case(desk: Desk, clerk: Actor) -> CaseView:
    """Opened and accepted by a clerk under the version that allows exceptions."""
    work = office(desk, clerk)
    view = work.open_case(KIND, desk.applicant.id, {"applied_on": "2025-01-20"})
    work.note_materials(view.case.id, {each.key: "2025-01-20" for each in view.materials if each.required})
    for key in ("record_village_opinion", "accept"):
        view = work.take(view.case.id, StepRequest(key, "", DETAILS[key]))
    return view


def test_a_step_under_an_exception_says_so_and_the_monthly_list_names_it(desk: Desk, clock: Clock) -> None:
    both = desk.person("feng", "冯两岗", Role.CLERK, Role.EXAMINER)
    view = an_accepted_case(desk, both)
    examine = StepRequest("examine", "情况属实", DETAILS["examine"])
    with pytest.raises(DutyConflictError):
        office(desk, both).take(view.case.id, examine)
    details = {"exception_staff": str(both.staff.id), "exception_duty": "examine", "second_signature": SIGNED}
    with pytest.raises(StepRefusedError) as own:
        office(desk, both).take(view.case.id, StepRequest("record_exception", "本站只有两人", details))
    assert chinese(own.value.why) == ["例外办理应由其他人登记，冯两岗不能为自己登记。"]
    leader = desk.people[Role.LEADER]
    office(desk, leader).take(view.case.id, StepRequest("record_exception", "本站只有两人", details))
    after = office(desk, both).take(view.case.id, examine)
    recorded = after.case.events[-2]
    assert recorded.transition == "record_exception"
    assert after.case.events[-1].details["by_exception"] == recorded.seq
    clock.move(days=40)
    (line,) = report(desk, leader).monthly(2025, 1).lines
    assert (line.person, line.earlier_duty.zh, line.further_duty.zh) == ("冯两岗", "经办", "审核")
    assert (line.reason, line.second_signature, line.recorded_by) == ("本站只有两人", SIGNED, "李站长")
    assert (line.number, line.recipient) == ("81-2025-0001", "史长河")
    assert chinese(line.used) == ["审核通过，提交监督"]
    assert not line.taken_back
    assert report(desk, leader).monthly(2025, 2).lines == ()


def test_an_exception_taken_back_counts_no_more_but_stays_on_the_list(desk: Desk) -> None:
    both, leader = desk.person("feng", "冯两岗", Role.CLERK, Role.EXAMINER), desk.people[Role.LEADER]
    view = an_accepted_case(desk, both)
    details = {"exception_staff": str(both.staff.id), "exception_duty": "examine", "second_signature": SIGNED}
    office(desk, leader).take(view.case.id, StepRequest("record_exception", "本站只有两人", details))
    office(desk, leader).take(view.case.id, StepRequest("recall", "登记有误"))
    assert not button(office(desk, both).get(view.case.id), "examine").allowed
    (line,) = report(desk, desk.people[Role.SUPERVISOR]).monthly(2025, 1).lines
    assert (line.taken_back, line.used) == (True, ())


def test_a_usual_step_carries_no_exception_and_a_clerk_does_not_read_the_list(desk: Desk) -> None:
    clerk = desk.people[Role.CLERK]
    view = an_accepted_case(desk, clerk)
    after = office(desk, desk.people[Role.EXAMINER]).take(
        view.case.id, StepRequest("examine", "同意", DETAILS["examine"])
    )
    assert "by_exception" not in after.case.values
    with pytest.raises(NotPermittedError):
        report(desk, clerk).monthly(2025, 1)


def test_a_station_that_allows_no_exceptions_says_where_they_are_allowed(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    refusal = button(desk.casework(Role.LEADER).get(view.case.id), "record_exception")
    assert chinese(refusal.why_not) == ["本站不允许例外办理，可由系统管理员在事项参数中开启。"]


@pytest.mark.parametrize("says", ["the applicant", "the relative"])
def test_relatives_among_the_staff_keep_out_whoever_entered_the_family(desk: Desk, says: str) -> None:
    with desk.database.write("a daughter at the desk", None) as work:
        daughter = work.people.add(Recipient(0, "", {**VALUES, "name": "史小云", "id_number": "529901198003055722"}))
        of, to = (desk.applicant, daughter) if says == "the applicant" else (daughter, desk.applicant)
        entry = Entry(0, "", of.id, "family_member", {"family_name": to.values["name"]}, linked_id=to.id)
        work.entries.add(entry)
    examiner = desk.person("shi", "史小云", Role.EXAMINER, recipient_id=daughter.id)
    view = desk.reach("record_village_opinion", "accept")
    refusal = button(desk.of(examiner).get(view.case.id), "examine")
    assert chinese(refusal.why_not) == ["史小云是申请人的家庭成员，应当回避。"]
    with desk.database.write("the other examiner leaves", None) as work:
        work.staff.save(replace(desk.people[Role.EXAMINER].staff, active=False))
    assert desk.casework(Role.CLERK).get(view.case.id).stuck is not None, "a relative leads nothing on"


def test_an_objection_of_the_supervisor_blocks_every_step_forward_until_it_is_answered(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept", "examine", "no_objection")
    supervisor = desk.casework(Role.SUPERVISOR)
    assert [line.case_id for line in supervisor.list()] == [view.case.id], "the supervisor sees every case"
    objected = supervisor.take(view.case.id, StepRequest("object_anytime", "退伍证存疑"))
    assert objected.case.stage == "sign_off"
    with pytest.raises(StepRefusedError) as blocked:
        desk.casework(Role.LEADER).take(view.case.id, StepRequest("sign", "同意", DETAILS["sign"]))
    assert chinese(blocked.value.why) == ["孙监督于2025-01-20提出监督异议，答复后才能继续办理。"]
    answered = desk.casework(Role.LEADER).take(view.case.id, StepRequest("answer_objection", "已核对原件，无误。"))
    assert button(answered, "sign").allowed
    signed = desk.casework(Role.LEADER).take(view.case.id, StepRequest("sign", "同意", DETAILS["sign"]))
    assert signed.case.stage == "reporting"
    assert [event.event.note for event in signed.events[-3:]] == ["退伍证存疑", "已核对原件，无误。", "同意"]


def test_a_second_opinion_is_answered_by_whom_it_was_asked_and_blocks_until_then(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    asked = desk.person("he", "何复核", Role.EXAMINER)
    examiner = desk.casework(Role.EXAMINER)
    question = StepRequest("ask_second_opinion", "军龄是否连续？", {"asked_staff": str(asked.staff.id)})
    view = examiner.take(view.case.id, question)
    assert chinese(button(view, "examine").why_not) == ["已征求何复核的意见，答复后才能继续办理。"]
    assert chinese(button(view, "give_second_opinion").why_not) == ["征求的是何复核的意见，应由其本人答复。"]
    desk.of(asked).take(view.case.id, StepRequest("give_second_opinion", "连续。"))
    assert button(examiner.get(view.case.id), "examine").allowed


def test_sensitive_values_of_a_case_are_masked_until_revealed_for_a_purpose(desk: Desk) -> None:
    clerk = desk.casework(Role.CLERK)
    bank = {"applied_on": "2025-01-20", "bank_name": "农商行", "account_number": "6217000012345678"}
    view = clerk.open_case("account_change", desk.applicant.id, bank)
    shown = {label.zh: text.zh for label, text in view.values}
    assert shown["银行账号"] == "************5678"
    assert {label.zh: text.zh for label, text in view.events[0].recorded}["银行账号"] == "************5678"
    with pytest.raises(InvalidFieldsError):
        clerk.reveal(view.case.id, "account_number", " ")
    assert clerk.reveal(view.case.id, "account_number", "核对存折") == "6217000012345678"
    with desk.database.read() as look:
        (entry,) = look.journal.entries(kind="reveal")
    assert (entry.reason, entry.new) == ("核对存折", {"field": "account_number"})
    keeper = desk.of(desk.people[Role.KEEPER])
    with pytest.raises(NotPermittedError):
        keeper.reveal(view.case.id, "account_number", "x")


def test_an_objection_that_nobody_can_answer_stands_on_the_page_of_stuck_cases(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    desk.casework(Role.SUPERVISOR).take(view.case.id, StepRequest("object_anytime", "存疑"))
    assert desk.casework(Role.CLERK).get(view.case.id).stuck is None
    with desk.database.write("the leader leaves", None) as work:
        work.staff.save(replace(desk.people[Role.LEADER].staff, active=False))
    (line,) = desk.casework(Role.CLERK).stuck()
    assert line.stuck is not None
    assert line.stuck.zh == "“审核”环节的监督异议没有在岗领导可以答复，请由系统管理员安排人员。"


def test_a_question_put_to_somebody_who_loses_the_roles_for_cases_is_stuck(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    asked = desk.person("he", "何复核", Role.EXAMINER)
    question = StepRequest("ask_second_opinion", "军龄是否连续？", {"asked_staff": str(asked.staff.id)})
    desk.casework(Role.EXAMINER).take(view.case.id, question)
    assert desk.casework(Role.CLERK).get(view.case.id).stuck is None
    with desk.database.write("another office", None) as work:
        work.staff.save(replace(asked.staff, roles=frozenset({Role.KEEPER})))
    stuck = desk.casework(Role.CLERK).get(view.case.id).stuck
    assert stuck is not None
    assert stuck.zh == "被征求意见的何复核已不能答复，请站长更正该步骤后另行征求。"
