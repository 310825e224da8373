from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.files.pages.scan_pictures import a_picture
from tests.files.papers.pdf_reading import text_of
from tests.services.damaged_pages import as_jpeg, drawn, turned
from tests.services.notice_desk import NAMES, POSTING, TOWNSHIP, VILLAGE, NoticeDesk, a_notice_desk
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError, StaleRecordError, StepRefusedError
from vetdesk.domain.notices import Opinion, Outcome, Standing
from vetdesk.domain.staff import Role
from vetdesk.services.casework import StepRequest
from vetdesk.services.filing_views import ScanFile
from vetdesk.services.notices import Answer, NoticeTexts, ObjectionRequest
from vetdesk.services.progress import Unwatched

ANONYMOUS = ObjectionRequest(None, "2025-02-18", "", "written", "名单不全。")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[NoticeDesk]:
    with a_notice_desk(tmp_path) as made:
        yield made


def codes(caught: pytest.ExceptionInfo[InvalidFieldsError]) -> list[str]:
    return [problem.code.removeprefix("notice.") for problem in caught.value.problems]


def about(desk: NoticeDesk, place: int) -> ObjectionRequest:
    return ObjectionRequest(desk.cases[place], "2025-02-18", "周群众", "in_person", "服役年限不对。")


def test_a_notice_for_a_village_tells_of_each_what_the_public_may_read(desk: NoticeDesk) -> None:
    assert [one.name for one in desk.notices.pending()] == list(NAMES)
    view = desk.notices.prepare(desk.cases)
    first = view.notice.people[0]
    assert (first.sex, first.born, first.place) == ("男", "1950年3月", "石桥村")
    assert (first.service, first.grants) == ("1969年12月至1974年2月", "老年生活补助（折算5年）")
    everything = (
        view.notice.title + view.notice.text + "".join(text for one in view.notice.people for text in one.texts())
    )
    assert not any(digits in everything for digits in ("529901", "13800000000", "03-05"))
    assert "3个工作日" in view.notice.text
    assert view.standing is Standing.TO_POST
    assert desk.notices.pending() == ()


def test_posting_takes_the_step_of_every_case_in_one_deed_and_computes_the_end(desk: NoticeDesk) -> None:
    view = desk.posted()
    assert (view.notice.begins_on, view.notice.ends_on, view.left) == ("2025-02-17", "2025-02-19", 2)
    assert view.notice.checked_by == "张经办"
    assert [desk.stage(place) for place in range(3)] == ["notice"] * 3
    case = desk.services.casework.get(desk.cases[0]).case
    assert (case.values["notice_until"], case.values["notice_posted_by"]) == ("2025-02-19", "赵经办")
    with desk.services.station.database.read() as look:
        entry = look.journal.entries(kind="notice")[-1]
        steps = [one for one in look.journal.entries(kind="case") if one.deed == entry.deed]
    assert len(steps) == 3


def test_nothing_private_is_posted(desk: NoticeDesk) -> None:
    view = desk.notices.prepare(desk.cases)
    grants = {desk.cases[0]: "因精神病，账号6222 0200 1234 5678 901", desk.cases[1]: "电话13800000000"}
    texts = NoticeTexts("公示", "身份证号529901195003055719。", "村务公开栏", grants)
    written = desk.notices.write(view.notice, texts)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.post(written.notice, replace(POSTING, checked=False))
    found = [problem.as_written for problem in caught.value.problems if problem.code == "notice.private"]
    assert found == ["529901195003055719", "6222 0200 1234 5678 901", "精神病", "13800000000"]
    assert codes(caught)[-1] == "not_checked"
    assert [desk.stage(place) for place in range(3)] == ["posting"] * 3


@pytest.mark.parametrize(
    ("begins_on", "posted_by", "code"),
    [("", "赵经办", "no_begins_on"), ("2月17日", "赵经办", "not_a_day"), ("2025-02-17", " ", "no_posted_by")],
)
def test_posting_needs_a_day_and_a_person(desk: NoticeDesk, begins_on: str, posted_by: str, code: str) -> None:
    view = desk.notices.prepare(desk.cases)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.post(view.notice, replace(POSTING, begins_on=begins_on, posted_by=posted_by))
    assert codes(caught) == [code]


def test_a_case_that_cannot_be_posted_holds_up_all_and_is_named(desk: NoticeDesk) -> None:
    view = desk.notices.prepare(desk.cases)
    with pytest.raises(StepRefusedError) as caught:
        desk.notices.post(view.notice, replace(POSTING, begins_on="2025-02-10"))
    assert caught.value.why[0].zh.startswith("史长河：")
    assert desk.notices.get(view.notice.id).standing is Standing.TO_POST


def test_a_case_is_on_one_notice_only_and_must_wait_for_it(desk: NoticeDesk) -> None:
    desk.notices.prepare(desk.cases[:1])
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.prepare(desk.cases)
    assert [problem.as_written for problem in caught.value.problems] == ["史长河"]
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.prepare([])
    assert codes(caught) == ["no_people"]


def test_a_private_matter_leaves_the_notice_for_the_leader_to_allow(desk: NoticeDesk) -> None:
    view = desk.notices.prepare(desk.cases)
    left = desk.notices.take_off(view.notice, desk.cases[1], "涉及病情隐私", private=True)
    assert [one.name for one in left.notice.posted_people] == ["史长河", "王㛃"]
    assert desk.stage(1) == "unposted"
    desk.notices.post(left.notice, POSTING)
    desk.take(desk.cases[1], "allow_no_notice", {})
    assert [desk.stage(place) for place in range(3)] == ["notice", "granting", "notice"]


def test_somebody_taken_off_for_another_reason_waits_for_another_notice(desk: NoticeDesk) -> None:
    view = desk.notices.prepare(desk.cases)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.take_off(view.notice, desk.cases[1], " ")
    assert codes(caught) == ["no_reason"]
    off = desk.notices.take_off(view.notice, desk.cases[1], "材料待核")
    assert [one.name for one in desk.notices.pending()] == ["单雄"]
    posted = desk.notices.post(off.notice, POSTING)
    desk.notices.take_off(posted.notice, desk.cases[2], "姓名写错")
    assert {one.name for one in desk.notices.pending()} == {"单雄", "王㛃"}
    assert "notice_from" not in {key for key, value in _values(desk, 2).items() if value}


def _values(desk: NoticeDesk, place: int) -> dict[str, object]:
    return dict(desk.services.casework.get(desk.cases[place]).case.values)


class TestEnding:
    """No way past a notice before its end, and none while somebody objects."""

    def test_closing_before_the_end_is_refused_for_the_notice_and_for_each_case(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=2)
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.close(view.notice, VILLAGE, TOWNSHIP)
        assert codes(caught)[0] == "still_running"
        with pytest.raises(StepRefusedError):
            desk.services.casework.take(desk.cases[0], StepRequest("end_notice", "", {"notice_result": "no_objection"}))

    def test_closing_needs_the_written_opinions_of_village_and_township(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=3)
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.close(
                view.notice, Opinion("无异议。", "", "2025-02-20"), replace(TOWNSHIP, signed_on="2025-02-19")
            )
        assert codes(caught) == ["opinion_missing", "signed_outside"]

    def test_a_notice_that_is_over_is_closed_with_its_result_in_every_case(self, desk: NoticeDesk) -> None:
        view = desk.closed()
        assert view.standing is Standing.CLOSED
        assert [desk.stage(place) for place in range(3)] == ["granting"] * 3
        assert _values(desk, 0)["notice_result"] == "no_objection"
        assert [line.id for line in desk.notices.list(ended=True)] == [view.notice.id]
        assert desk.notices.list() == ()

    def test_a_case_that_was_ended_by_itself_does_not_hold_up_the_others(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=3)
        desk.take(desk.cases[0], "end_notice")
        desk.notices.close(view.notice, VILLAGE, TOWNSHIP)
        assert [desk.stage(place) for place in range(3)] == ["granting"] * 3


class TestObjections:
    """Who objects is heard, and answered in writing."""

    def test_an_objection_takes_one_case_off_for_the_inquiry_and_keeps_the_notice_open(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=3)
        objected = desk.notices.object(view.notice, about(desk, 1))
        assert objected.standing is Standing.OBJECTED
        assert [desk.stage(place) for place in range(3)] == ["notice", "objection", "notice"]
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.close(objected.notice, VILLAGE, TOWNSHIP)
        assert codes(caught) == ["objection_open"]

    def test_one_that_does_not_hold_puts_the_case_back_and_is_told_in_the_result(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        objected = desk.notices.object(view.notice, about(desk, 1))
        desk.clock.move(days=2)
        desk.be(Role.EXAMINER)
        answered = desk.notices.answer(
            objected.objections[0].id, Answer(Outcome.DISMISSED, "核对入伍批准书，年限无误。")
        )
        (objection,) = answered.objections
        assert (objection.inquirer, objection.answered_on, objection.told_on) == ("李复核", "2025-02-20", "")
        desk.be(Role.CLERK)
        assert desk.notices.tell(objection.id, "2025-02-20").objections[0].told_on == "2025-02-20"
        desk.notices.close(answered.notice, VILLAGE, TOWNSHIP)
        assert _values(desk, 1)["notice_result"] == "objection_dismissed"

    def test_one_that_holds_sends_the_case_back_and_takes_the_person_off(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        objected = desk.notices.object(view.notice, about(desk, 1))
        desk.be(Role.EXAMINER)
        answered = desk.notices.answer(objected.objections[0].id, Answer(Outcome.UPHELD, "年限应为4年。"))
        assert desk.stage(1) == "reporting"
        assert [one.name for one in answered.notice.posted_people] == ["史长河", "王㛃"]
        assert answered.standing is Standing.RUNNING

    def test_one_against_the_whole_notice_holds_up_all_and_may_end_it(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        objected = desk.notices.object(view.notice, ANONYMOUS)
        assert [desk.stage(place) for place in range(3)] == ["objection"] * 3
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.withdraw(objected.notice, "重新公示")
        assert codes(caught) == ["under_objection"] * 3
        desk.be(Role.EXAMINER)
        ended = desk.notices.answer(objected.objections[0].id, Answer(Outcome.UPHELD, "漏报二人。"))
        assert (ended.standing, ended.notice.reason) == (Standing.WITHDRAWN, "名单不全。")

    def test_a_case_goes_back_only_when_every_objection_to_it_is_answered(self, desk: NoticeDesk) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        first = desk.notices.object(view.notice, about(desk, 1)).objections[0]
        second = desk.notices.object(view.notice, replace(about(desk, 1), text="户籍不对。")).objections[1]
        desk.be(Role.EXAMINER)
        desk.notices.answer(first.id, Answer(Outcome.DISMISSED, "无误。"))
        assert desk.stage(1) == "objection"
        desk.notices.answer(second.id, Answer(Outcome.DISMISSED, "户籍为农村。"))
        assert desk.stage(1) == "notice"
        with pytest.raises(StaleRecordError):
            desk.notices.answer(second.id, Answer(Outcome.UPHELD, "再答。"))

    @pytest.mark.parametrize(
        ("change", "code"),
        [({"made_on": "2025-02-16"}, "outside"), ({"made_on": "昨天"}, "not_a_day"), ({"way": ""}, "no_way"),
         ({"text": " "}, "no_objection")],
    )  # fmt: skip
    def test_an_objection_says_when_how_and_what(self, desk: NoticeDesk, change: dict[str, str], code: str) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.object(view.notice, replace(ANONYMOUS, **change))  # type: ignore[arg-type]  # texts only
        assert codes(caught) == [code]

    @pytest.mark.parametrize(
        ("answer", "code"),
        [(Answer(Outcome.OPEN, "查。"), "no_outcome"), (Answer(Outcome.DISMISSED, " "), "no_inquiry"),
         (Answer(Outcome.DISMISSED, "查。", "2025-03-01"), "outside")],
    )  # fmt: skip
    def test_an_answer_says_what_was_found(self, desk: NoticeDesk, answer: Answer, code: str) -> None:
        view = desk.posted()
        desk.clock.move(days=1)
        objected = desk.notices.object(view.notice, about(desk, 1))
        desk.be(Role.EXAMINER)
        with pytest.raises(InvalidFieldsError) as caught:
            desk.notices.answer(objected.objections[0].id, answer)
        assert codes(caught) == [code]
        assert desk.stage(1) == "objection"


def test_moving_the_days_writes_them_into_every_case_with_the_reason(desk: NoticeDesk) -> None:
    view = desk.posted()
    moved = desk.notices.move(view.notice, "2025-02-19", "村务公开栏、镇政府门口", "首日下雨未能张贴")
    assert (moved.notice.begins_on, moved.notice.ends_on) == ("2025-02-19", "2025-02-21")
    assert _values(desk, 2)["notice_until"] == "2025-02-21"
    with desk.services.station.database.read() as look:
        entry = look.journal.entries(kind="notice")[-1]
    assert entry.reason == "首日下雨未能张贴"
    desk.clock.move(days=3)
    with pytest.raises(StepRefusedError):
        desk.take(desk.cases[0], "end_notice")


def test_taking_a_notice_down_lets_its_cases_wait_again(desk: NoticeDesk) -> None:
    view = desk.posted()
    down = desk.notices.withdraw(view.notice, "名单有误")
    assert (down.standing, down.notice.reason) == (Standing.WITHDRAWN, "名单有误")
    assert [one.name for one in desk.notices.pending()] == list(NAMES)
    assert desk.services.casework.get(desk.cases[0]).notice is None
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.move(down.notice, "2025-02-19", "x", "y")
    assert codes(caught) == ["not_posted"]


def test_a_posted_notice_is_not_written_anew_and_a_stale_one_not_saved(desk: NoticeDesk) -> None:
    view = desk.notices.prepare(desk.cases)
    texts = NoticeTexts(view.notice.title, view.notice.text, "村委会门口")
    desk.notices.write(view.notice, texts)
    with pytest.raises(StaleRecordError):
        desk.notices.write(view.notice, texts)
    posted = desk.notices.post(desk.notices.get(view.notice.id).notice, POSTING)
    with pytest.raises(InvalidFieldsError) as caught:
        desk.notices.write(posted.notice, texts)
    assert codes(caught) == ["not_draft"]


def test_photographs_are_filed_with_every_case_and_counted_at_the_end(desk: NoticeDesk) -> None:
    view = desk.posted()
    photo = ScanFile("公示照片.jpg", a_picture("JPEG"))
    desk.notices.add_photos(view.notice.id, [photo])
    desk.notices.add_photos(view.notice.id, [photo])
    assert [scan.name for scan in desk.notices.get(view.notice.id).photos] == ["公示照片.jpg"]
    material = next(one for one in desk.services.casework.get(desk.cases[2]).materials if one.key == "notice_photo")
    assert material.state == "copy"
    desk.clock.move(days=3)
    desk.notices.close(view.notice, VILLAGE, TOWNSHIP)
    assert _values(desk, 0)["notice_photos"] == 1
    desk.notices.add_photos(view.notice.id, [ScanFile("报告.jpg", a_picture("PNG"))], report=True)
    assert [scan.name for scan in desk.notices.get(view.notice.id).reports] == ["报告.jpg"]


def test_the_sheet_and_the_report_are_made_and_journalled_for_everybody_on_it(desk: NoticeDesk) -> None:
    view = desk.posted()
    sheet = text_of(desk.notices.paper(view.notice.id).preview().content)
    period = "自2025年2月17日至2025年2月19日"
    for words in (*NAMES, "公示", "1950年3月", "老年生活补助（折算5年）", period, "0750-5550000"):
        assert words in sheet
    desk.clock.move(days=1)
    objected = desk.notices.object(view.notice, about(desk, 1))
    desk.be(Role.EXAMINER)
    desk.notices.answer(objected.objections[0].id, Answer(Outcome.DISMISSED, "年限无误。"))
    desk.be(Role.CLERK)
    desk.clock.move(days=2)
    desk.notices.close(view.notice, VILLAGE, TOWNSHIP)
    report = "".join(text_of(desk.notices.paper(view.notice.id, report=True).preview().content).split())
    for words in ("周群众（当面）提出：单雄服役年限不对。", "有异议，经复查不成立", "公示程序到位，同意。", "钱村长"):
        assert words in report
    with desk.services.station.database.read() as look:
        assert len(look.journal.entries(kind="paper")) == 6


def test_what_waits_for_somebody_stands_on_top(desk: NoticeDesk) -> None:
    first = desk.notices.prepare(desk.cases[:1])
    desk.notices.post(first.notice, POSTING)
    second = desk.notices.prepare(desk.cases[1:2])
    assert [line.id for line in desk.notices.list()] == [second.notice.id, first.notice.id]
    desk.clock.move(days=3)
    assert [line.standing for line in desk.notices.list()] == [Standing.OVER, Standing.TO_POST]


def test_whoever_only_sees_cases_posts_nothing(desk: NoticeDesk) -> None:
    desk.be(Role.LIAISON_OFFICER)
    with pytest.raises(NotPermittedError):
        desk.notices.prepare(desk.cases)


def test_a_photograph_of_the_posted_sheet_files_itself_to_the_notice(desk: NoticeDesk) -> None:
    view = desk.posted()
    sheet = desk.notices.paper(view.notice.id).make("张贴", None, Unwatched())
    photo = ScanFile("IMG_0001.jpg", as_jpeg(turned(drawn(sheet.content), 3.0)))
    (came,) = desk.services.paper_loop.take(photo)
    assert came.paper is not None
    assert (came.paper.notice_id, came.paper.name) == (view.notice.id, view.notice.title)
    assert not came.paper.state.outdated
    assert [scan.id for scan in desk.notices.get(view.notice.id).photos] == [came.scan.id if came.scan else 0]
    (again,) = desk.services.paper_loop.take(photo)
    assert again.again
    moved = desk.notices.move(desk.notices.get(view.notice.id).notice, "2025-02-18", "村务公开栏", "阴雨，次日张贴")
    assert moved.notice.ends_on > view.notice.ends_on
    assert desk.services.paper_loop.find(came.letters).state.outdated, "the days on the sheet are no longer right"


def test_the_signed_report_files_itself_as_the_report(desk: NoticeDesk) -> None:
    view = desk.posted()
    report = desk.notices.paper(view.notice.id, report=True).make("签字盖章", None, Unwatched())
    desk.services.paper_loop.take(ScanFile("report.jpg", as_jpeg(drawn(report.content))))
    assert (len(desk.notices.get(view.notice.id).reports), len(desk.notices.get(view.notice.id).photos)) == (1, 0)
