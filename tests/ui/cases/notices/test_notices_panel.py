"""Public notices in the window: prepared for a village, posted, objected to, answered, closed, printed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.files.pages.scan_pictures import a_picture
from tests.services.notice_desk import TOWNSHIP, VILLAGE, NoticeDesk, a_notice_desk
from tests.ui.audit import LOOKS
from tests.ui.printed import save_shown
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.notices import Outcome, Standing
from vetdesk.domain.staff import Role
from vetdesk.services.notices import Answer, ObjectionRequest
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.cases.notices.notice_panel import NoticePanel
from vetdesk.ui.cases.notices.notices_panel import NoticesPanel
from vetdesk.ui.tasks import TaskRunner

Settle = Callable[[], None]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[NoticeDesk]:
    with a_notice_desk(tmp_path) as made:
        yield made


@pytest.fixture
def page(
    desk: NoticeDesk, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> Iterator[CasesPage]:
    shown = CasesPage(desk.services, tasks, talk, navigator)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def panel_of(page: CasesPage, settle: Settle) -> NoticesPanel:
    page.side.show_notices()
    settle()
    panel = page.side.notices
    assert panel is not None
    return panel


def open_first(page: CasesPage, settle: Settle) -> NoticePanel:
    panel = panel_of(page, settle)
    panel.notices.selectRow(0)
    page.primary()
    settle()
    assert panel.notice.view is not None
    return panel.notice


def test_a_notice_is_prepared_for_chosen_cases_and_posted(page, desk, settle, navigator) -> None:
    panel = panel_of(page, settle)
    panel.choose_list("pending")
    settle()
    panel.cases.selectAll()
    page.primary()
    settle()
    view = panel.notice.view
    assert [one.name for one in view.notice.people] == ["史长河", "单雄", "王㛃"]
    page.primary()
    settle()
    assert panel.notice.view.standing is Standing.TO_POST
    assert "private" in panel.notice.posting._problems.text()
    panel.notice.posting.fill({"checked": "yes"})
    page.primary()
    settle()
    assert panel.notice.view.standing is Standing.RUNNING
    assert desk.stage(2) == "notice"
    assert navigator.said


def test_a_changed_text_is_saved_before_it_is_posted(page, desk, settle, talk) -> None:
    desk.notices.prepare(desk.cases)
    notice = open_first(page, settle)
    notice.writing.fill({"places": "镇政务公开栏"})
    assert page.has_unsaved()
    notice.posting.fill({"checked": "yes"})
    page.primary()
    settle()
    assert len(talk.told) == 1
    notice.writing.keep()
    settle()
    notice.posting.fill({"checked": "yes"})
    page.primary()
    settle()
    assert notice.view.notice.places == "镇政务公开栏"


def test_an_objection_is_recorded_answered_and_the_notice_closed(page, desk, settle) -> None:
    desk.posted()
    notice = open_first(page, settle)
    notice.objecting.fill({"about": str(desk.cases[1]), "objector": "周群众", "text": "年限不对。"})
    notice.objecting.carry_out()
    settle()
    assert notice.view.standing is Standing.OBJECTED
    (card,) = notice.answers
    desk.be(Role.EXAMINER)
    card.carry_out()
    settle()
    assert card._problems.text()
    card.fill({"inquiry": "核对无误。", "outcome": "dismissed"})
    card.carry_out()
    settle()
    assert notice.answers == []
    desk.be(Role.CLERK)
    desk.clock.move(days=3)
    notice.show_notice(notice.view.notice.id)
    settle()
    page.primary()
    settle()
    assert notice.closing._problems.text()
    for body, opinion in (("village", VILLAGE), ("township", TOWNSHIP)):
        notice.closing.fill({body: opinion.text, f"{body}_signer": opinion.signer, f"{body}_on": opinion.signed_on})
    page.primary()
    settle()
    assert notice.view.standing is Standing.CLOSED


def test_a_private_matter_is_left_out_and_days_are_moved_with_reasons(page, desk, settle, talk) -> None:
    desk.notices.prepare(desk.cases)
    notice = open_first(page, settle)
    notice.people.choose(desk.cases[1])
    talk.answers.append("涉及病情")
    notice._private.click()
    settle()
    assert desk.stage(1) == "unposted"
    notice.posting.fill({"checked": "yes"})
    page.primary()
    settle()
    notice._move.click()
    notice.moving.fill({"begins_on": "2025-02-18", "places": "村务公开栏"})
    notice.moving.carry_out()
    settle()
    assert notice.moving._problems.text()
    notice.moving.fill({"reason": "公开栏维修"})
    notice.moving.carry_out()
    settle()
    assert (notice.view.notice.begins_on, notice.view.notice.places) == ("2025-02-18", "村务公开栏")
    assert notice.view.notice.ends_on == "2025-02-20"
    assert not notice.moving.isVisible()
    talk.answers.append("重新核对")
    notice._withdraw.click()
    settle()
    assert notice.view.standing is Standing.WITHDRAWN


def test_a_photograph_is_filed_and_the_papers_are_saved(page, desk, settle, talk, tmp_path: Path) -> None:
    desk.posted()
    notice = open_first(page, settle)
    photo = tmp_path / "公示.jpg"
    photo.write_bytes(a_picture("JPEG"))
    talk.answers.append(photo)
    notice._photo.click()
    settle()
    assert len(notice.view.photos) == 1
    notice.sheet.trigger()
    assert save_shown(settle, talk, tmp_path / "notice.pdf").startswith(b"%PDF")
    notice.report.trigger()
    assert save_shown(settle, talk, tmp_path / "report.pdf").startswith(b"%PDF")


def test_what_is_granted_is_written_for_each_person(page, desk, settle, talk) -> None:
    desk.notices.prepare(desk.cases)
    notice = open_first(page, settle)
    notice.people.choose(desk.cases[1])
    talk.answers.append("老年生活补助（折算3年）")
    notice._grants.click()
    settle()
    assert [one.grants for one in notice.view.notice.people][1] == "老年生活补助（折算3年）"
    assert notice.view.notice.people[0].grants == "老年生活补助（折算5年）"


def test_an_objector_is_told_the_outcome_later(page, desk, settle) -> None:
    posted = desk.posted()
    about = ObjectionRequest(desk.cases[1], "2025-02-17", "周群众", "in_person", "年限不对。")
    (objection,) = desk.notices.object(posted.notice, about).objections
    desk.be(Role.EXAMINER)
    desk.notices.answer(objection.id, Answer(Outcome.DISMISSED, "核对无误。"))
    notice = open_first(page, settle)
    (card,) = notice.tellings
    card.fill({"told_on": "2025-01-01"})
    card.carry_out()
    settle()
    assert card._problems.text()
    card.fill({"told_on": "2025-02-17"})
    card.carry_out()
    settle()
    assert notice.tellings == []
    assert notice.view.objections[0].told_on == "2025-02-17"


def test_a_year_without_calendar_leads_to_its_settings(page, desk, settle, navigator, monkeypatch) -> None:
    monkeypatch.delitem(desk.services.station.definitions.calendar.years, 2025)
    desk.posted()
    notice = open_first(page, settle)
    notice._load.click()
    assert navigator.opened[-1] == ("calendar", 2025)


def test_nothing_is_cut_off(page, desk, settle, audited) -> None:
    posted = desk.posted()
    against = ObjectionRequest(desk.cases[1], "2025-02-17", "", "written", "服役年限与本人所说不符。")
    desk.notices.object(posted.notice, against)
    panel = panel_of(page, settle)
    assert audited(page, LOOKS) == []
    panel.open_notice(posted.notice.id)
    settle()
    panel.notice._move.click()
    assert audited(page, LOOKS) == []
