from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.people_world import a_person, keep, with_identities
from tests.services.complaint_desk import ORAL, as_user, go
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError, StaleRecordError
from vetdesk.services.complaint_papers import complaint_content
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.services.progress import Unwatched
from vetdesk.storage.uids import new_uid
from vetdesk.wiring import Services


@pytest.fixture
def at() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, at: Clock):
    station = a_station(tmp_path, clock=at)
    yield Services(station)
    station.close()


def test_an_oral_complaint_gets_the_years_next_number_and_its_limits(desk: Services) -> None:
    first, second = desk.complaints.register(ORAL), desk.complaints.register({**ORAL, "channel": "forwarded"})
    view = desk.complaints.view(first)
    assert view.complaint.number == "信访〔2025〕1号"
    assert desk.complaints.view(second).complaint.number == "信访〔2025〕2号"
    (tell,) = view.limits
    assert (str(tell.running.deadline.due), tell.late, tell.days_left) == ("2025-01-17", True, -3)
    assert [one.zh for one in tell.counted] == ["自2025-01-02次日起15日，至2025-01-17", "《信访工作条例》第二十三条"]
    earliest, other = desk.complaints.lines()
    assert (earliest.complaint.id, other.complaint.id) == (second, first)
    assert earliest.next is not None
    assert earliest.next.late
    assert desk.complaints.overdue() == 2


def test_it_is_answered_in_time_matter_by_matter_and_extended_with_approval(desk: Services, at: Clock) -> None:
    number = desk.complaints.register({**ORAL, "requests": "补发差额\n说明标准"})
    (zhang,) = [one.id for one in desk.complaints.staff() if one.user == "zhang"]
    view = go(desk, number, "accept")
    finish = next(one for one in view.limits if one.running.limit.clock.key == "finish")
    assert str(finish.running.deadline.due) == "2025-03-11"
    go(desk, number, "assign", zhang)
    at.move(days=60)
    given = {"days": "30", "reason": "查阅档案", "on": "2025-02-19"}
    with pytest.raises(InvalidFieldsError) as own:
        go(desk, number, "extend", approved_by="张经办", **given)
    assert [one.code for one in own.value.problems] == ["complaint.own_approval"]
    with pytest.raises(InvalidFieldsError) as unapproved:
        go(desk, number, "extend", **given)
    assert [one.field for one in unapproved.value.problems] == ["approved_by"]
    view = go(desk, number, "extend", approved_by="赵站长", **given)
    finish = next(one for one in view.limits if one.running.limit.clock.key == "finish")
    assert str(finish.running.deadline.due) == "2025-04-10"
    assert "其中延长30日" in [one.zh for one in finish.counted]
    answer = desk.complaints.rules.steps["answer"]
    keys = [one.key for one in desk.complaints.fields_of(answer, view.complaint)]
    assert keys == ["verdict", "findings", "basis", "answer.1", "answer.2"]
    with pytest.raises(InvalidFieldsError):
        go(desk, number, "answer", verdict="supported", findings="属实", basis="第三十二条")
    view = go(
        desk, number, "answer", on="2025-03-01", verdict="supported", findings="属实", basis="第三十二条",
        **{"answer.1": "补发157.50元", "answer.2": "标准见附件"},
    )  # fmt: skip
    assert view.stage.zh == "已答复，待送达"
    assert [key for key, _ in view.papers] == [
        "complaint_answer", "complaint_extension", "complaint_acceptance", "complaint_register", "complaint_delivery",
    ]  # fmt: skip


def test_whoever_is_complained_about_sees_nothing_of_it(desk: Services) -> None:
    li = next(one for one in desk.complaints.staff() if one.user == "li")
    number = desk.complaints.register({**ORAL, "kind": "report"}, ComplaintLinks(about_staff_id=li.id))
    with pytest.raises(InvalidFieldsError):
        go(desk, number, "assign", li.id)
    as_user(desk, "li")
    assert desk.complaints.lines() == []
    with pytest.raises(NotFoundError):
        desk.complaints.view(number)
    with pytest.raises(NotFoundError):
        desk.complaints.paper(number, "complaint_register")
    as_user(desk, "zhao")
    assert len(desk.complaints.lines()) == 1
    as_user(desk, "chen")
    with pytest.raises(NotPermittedError):
        desk.complaints.lines()


def test_a_stale_view_is_refused_and_a_correction_keeps_the_links(desk: Services) -> None:
    person = keep(desk.station.database, with_identities(a_person("史长河", 2), ("51", "drawing")))[0]
    number = desk.complaints.register(ORAL)
    shown = desk.complaints.view(number).complaint
    links = ComplaintLinks(recipient_id=person.id)
    desk.complaints.correct(number, shown.version, {**ORAL, "phone": "13800000000"}, links)
    view = desk.complaints.view(number)
    assert (view.recipient, view.complaint.value("phone")) == ("史长河", "13800000000")
    with pytest.raises(StaleRecordError):
        desk.complaints.take(shown, "tell", "2025-01-10", {})
    assert desk.complaints.linkable(person.id) == ([], [(number, "信访〔2025〕1号 2025-01-02")])
    with pytest.raises(NotFoundError):
        desk.complaints.register(ORAL, ComplaintLinks(recipient_id=99))


def test_the_same_facts_after_re_review_are_not_accepted_again(desk: Services) -> None:
    number = desk.complaints.register(ORAL)
    (zhang,) = [one.id for one in desk.complaints.staff() if one.user == "zhang"]
    go(desk, number, "accept")
    go(desk, number, "assign", zhang)
    go(desk, number, "answer", verdict="explained", findings="属实", basis="第三十二条", **{"answer.1": "说明"})
    go(desk, number, "serve", delivery="direct")
    for name in ("review", "rereview"):
        go(desk, number, f"ask_{name}", office="测试区退役军人事务局")
        go(desk, number, name, opinion="维持")
    again = desk.complaints.register(ORAL, ComplaintLinks(earlier_id=number))
    view = desk.complaints.view(again)
    why = {offer.step.key: [one.code for one in offer.why_not] for offer in view.offers}
    assert (why["accept"], why["not_accept"], why["help"]) == (["complaint.final"], [], [])
    assert view.earlier_number == "信访〔2025〕1号"


def a_refused_case(desk: Services, delivered_on: str) -> tuple[int, int]:
    """A person and their case, which refused the benefit; the letter was served on that day."""
    person = keep(desk.station.database, with_identities(a_person("史长河", 2), ("51", "drawing")))[0]
    route = desk.station.definitions.workflow("returned_ill")
    actor = desk.station.session.actor.staff
    refused = CaseEvent(1, actor.id, actor.name, desk.station.now(), "record_refusal", route.start.key, route.start.key)
    case = Case(
        0, "", "A2-2025-0001", route.kind, route.version, person.id, None, route.start.key, "2025-01-02",
        values={"delivered_on": delivered_on}, events=(refused,),
    )  # fmt: skip
    with desk.station.database.write("set up", desk.station.session.actor) as work:
        return person.id, work.cases.add(replace(case, uid=new_uid())).id


def test_about_a_refused_benefit_the_way_of_reconsideration_and_lawsuit_is_shown(desk: Services) -> None:
    person, case = a_refused_case(desk, "2025-01-03")
    number = desk.complaints.register(ORAL, ComplaintLinks(recipient_id=person, case_id=case))
    view = desk.complaints.view(number)
    assert view.benefit_refused
    assert {one.clock.key: str(one.due) for one in view.remedies} == {
        "reconsideration": "2025-03-04", "lawsuit": "2025-07-03",
    }  # fmt: skip
    with pytest.raises(InvalidFieldsError):
        go(desk, number, "accept")
    view = go(desk, number, "show_way", reason="该决定可以依法申请复议。")
    assert view.papers[0][0] == "complaint_show_way"
    with desk.station.database.read() as look:
        content = complaint_content(look, desk.station.definitions, desk.complaints.today(), view.complaint)
        assert look.cases.get(case).recipient_id == person
    assert content.values["complaint.reconsideration_by"] == "2025-03-04"
    assert content.people == [person]
    assert desk.complaints.paper(number, "complaint_show_way").preview().pages == 1


def test_papers_of_a_report_stay_out_of_the_persons_history(desk: Services) -> None:
    person = keep(desk.station.database, with_identities(a_person("史长河", 2), ("51", "drawing")))[0]
    li = next(one for one in desk.complaints.staff() if one.user == "li")
    number = desk.complaints.register(ORAL, ComplaintLinks(recipient_id=person.id, about_staff_id=li.id))
    desk.complaints.paper(number, "complaint_register").make("办理", None, Unwatched())
    with desk.station.database.read() as look:
        assert look.journal.entries(kind="paper") == []
        assert len(look.paper_sheets.of_record(look.complaints.get(number).uid)) == 1


def test_a_notice_gets_the_next_number_of_its_series_keeps_it_and_a_void_one_is_told(desk: Services) -> None:
    """No number is missing without a word: a spoilt one stays in the register as void (作废)."""
    number, other = desk.complaints.register(ORAL), desk.complaints.register(ORAL)
    desk.paper_numbers.set_series("complaint_acceptance", "测信受", 7)
    for each in (number, other):
        go(desk, each, "accept")
        run = desk.complaints.paper(each, "complaint_acceptance")
        for _ in range(2):
            run.make("办理", None, Unwatched())
    assert [one.number for one in desk.complaints.view(number).made] == ["测信受字〔2025〕7号"] * 2
    assert [one.number for one in desk.complaints.view(other).made] == ["测信受字〔2025〕8号"] * 2
    desk.paper_numbers.void("complaint_acceptance", 2025, 7, "印章盖错")
    desk.complaints.paper(number, "complaint_acceptance").make("办理", None, Unwatched())
    told = [(one.number, one.void) for one in desk.complaints.view(number).made]
    assert told == [("测信受字〔2025〕9号", False), ("测信受字〔2025〕7号", True), ("测信受字〔2025〕7号", True)]
    register = desk.paper_numbers.register("complaint_acceptance", 2025)
    assert [(one.serial, one.void_reason) for one in register] == [(7, "印章盖错"), (8, ""), (9, "")]
    with desk.station.database.read() as look:
        found = desk.complaints.view(number).complaint
        content = complaint_content(look, desk.station.definitions, desk.complaints.today(), found)
    assert content.values["complaint.told_number"] == "测信受字〔2025〕9号"
