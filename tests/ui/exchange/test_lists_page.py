from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.services.outside_lists.list_desk import ACCOUNT, ListDesk, a_drawing
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.exchange.list_world import ANNA, BERT, FINN, HANS, Received, write_list
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.outside_list_lines import OutsideList
from vetdesk.files.workbook_writer import write_bytes
from vetdesk.ui.exchange.lists.lists_page import ListsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.wiring import Services

Settle = Callable[[], None]
ROOM = 790
"""So wide is a page of a window of 911 pixels, at most."""


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """A station on 2025-10-20."""
    station = a_station(tmp_path, clock=clock)
    clock.move(days=273)
    yield Services(station)
    station.close()


@pytest.fixture
def received(services: Services, tmp_path: Path) -> Received:
    """People, and a list of each kind that a test asks for."""
    return Received(services, tmp_path)


@pytest.fixture
def page(  # noqa: PLR0917 - fixtures
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot,
    settle: Settle,
) -> ListsPage:  # fmt: skip
    page = ListsPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    page.resize(1366, 640)
    page.show()
    settle()
    return page


def button(page: ListsPage, name: str) -> QPushButton:
    """A visible button by its name."""
    return next(one for one in page.findChildren(QPushButton, name) if one.isVisible())


def names(page: ListsPage) -> list[str]:
    """The names in the list of lines."""
    records = page.lines.list.records
    return [str(records.cell(row, 0)) for row in range(records.rowCount())]


def open_list(page: ListsPage, received: OutsideList, settle: Settle) -> None:
    page.show_list(received.id)
    settle()


def test_an_empty_page_says_what_it_is_for(page: ListsPage) -> None:
    assert not page.overview.list.isVisible()
    said = [label.text() for label in page.overview.findChildren(QLabel) if label.isVisible()]
    assert any("Payment lists" in text and "drop it" in text for text in said)


def test_a_file_is_recognised_confirmed_and_taken_in(  # noqa: PLR0917 - fixtures
    page: ListsPage,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Settle,
    services: Services,
    tmp_path: Path,
) -> None:
    ListDesk(services, tmp_path).settle(a_drawing(ANNA))
    talk.answers.append(write_list(tmp_path, "visit"))
    page.primary()
    settle()
    assert page.panel is page.intake
    assert page.intake.kind.currentText() == "Visit sheet"
    page.intake.sent_by.setText("石桥村")
    page.primary()
    settle()
    assert (talk.failures, page.bar.text) == ([], "")
    assert navigator.said == ["Taken in: 新名单.xlsx, lines 1"]
    assert page.panel is page.lines
    assert names(page) == [ANNA[0]]
    assert services.outside_lists.lists()[0].received.sender == "石桥村"


def test_a_file_that_is_no_list_is_taken_in_only_as_what_a_person_says(
    page: ListsPage, settle: Settle, services: Services, tmp_path: Path
) -> None:
    from tests.list_files import Table, write

    rows = [[1, ANNA[0], ANNA[1], "石桥村"]]
    page.take_file(write(tmp_path / "人员.xlsx", Table("人员", "", ["序号", "姓名", "身份证号", "村"], rows)))
    settle()
    assert not button(page, "lists_primary").isEnabled()
    page.intake.kind.setCurrentIndex(page.intake.kind.findData("death"))
    assert button(page, "lists_primary").isEnabled()
    page.primary()
    settle()
    assert services.outside_lists.lists()[0].kind.key == "death"


def test_the_very_file_a_second_time_is_told_with_its_day(
    page: ListsPage, received: Received, settle: Settle, tmp_path: Path
) -> None:
    assert received["death"].kind == "death"
    page.take_file(tmp_path / "death.xlsx")
    settle()
    page.primary()
    settle()
    assert "taken in on 2025-10-20" in page.bar.text
    assert page.bar.isVisible()


def test_open_lines_come_first_and_filters_narrow_them(page: ListsPage, received: Received, settle: Settle) -> None:
    open_list(page, received["payment"], settle)
    assert len(names(page)) == 4
    boxes = page.lines.filters
    boxes["state"].setCurrentIndex(0)
    settle()
    assert len(names(page)) == 8
    boxes["finding"].setCurrentIndex(boxes["finding"].findData("stopped_paid"))
    settle()
    assert len(names(page)) == 1
    boxes["finding"].setCurrentIndex(0)
    boxes["village"].setCurrentIndex(boxes["village"].findData("柳林村"))
    settle()
    assert len(names(page)) == 4


def test_a_failed_payment_is_worked_off_beside_the_person(
    page: ListsPage, received: Received, settle: Settle, navigator: RecordingNavigator, services: Services
) -> None:
    open_list(page, received["payment_failure"], settle)
    button(page, "deed_correct_account").click()
    settle()
    form = page.lines.work.form
    assert form.isVisible()
    button(page, "do_line_deed").click()
    settle()
    assert form.isVisible(), "a reason is asked for"
    form.reason.setText("本人提供新卡")
    line = page.lines.list.current_id()
    values = {"account_number": "6217000010001230026"}
    form.fields.show_fields(services.outside_lists.working.form(line, "correct_account").fields, values)
    button(page, "do_line_deed").click()
    settle()
    assert not form.isVisible()
    assert navigator.said[-1] == "Account corrected: lines 1"
    assert services.outside_lists.line(line).person is not None
    button(page, "deed_resubmit").click()
    settle()
    button(page, "do_line_deed").click()
    settle()
    assert names(page) == [BERT[0], "周戊甲"]


def test_many_lines_are_worked_off_at_once_and_those_that_cannot_are_named(
    page: ListsPage, received: Received, settle: Settle
) -> None:
    open_list(page, received["account"], settle)
    page.lines.list.selectAll()
    settle()
    button(page, "deed_take_account").click()
    settle()
    page.lines.work.form.reason.setText("村报更正")
    button(page, "do_line_deed").click()
    settle()
    assert names(page) == [BERT[0]]
    assert f"Left open: 1. {BERT[0]}" in page.lines.bar.text


def test_whom_a_line_means_is_settled_by_the_one_offered_or_by_search(
    page: ListsPage, received: Received, settle: Settle, services: Services
) -> None:
    open_list(page, received["data_matching"], settle)
    page.lines.list.step(1)
    settle()
    card = page.lines.card
    assert card.offered.count() == 1
    card.search.setText(FINN[0])
    settle()
    assert card.offered.count() == 1
    assert FINN[0] in card.offered.item(0).text()
    card.search.clear()
    settle()
    assert HANS[0] in card.offered.item(0).text()
    card.take.click()
    settle()
    line = services.outside_lists.line(page.lines.list.current_id())
    assert (line.row.matched, line.row.finding.key) == ("人工确认", "employee_pension")


def test_the_archive_opens_from_the_line(
    page: ListsPage, received: Received, settle: Settle, navigator: RecordingNavigator
) -> None:
    open_list(page, received["payment_failure"], settle)
    button(page, "open_archive").click()
    assert navigator.opened[-1][0] == "recipient"


def test_a_doubt_opens_a_case_which_is_one_button_away(
    page: ListsPage, received: Received, settle: Settle, navigator: RecordingNavigator, services: Services
) -> None:
    open_list(page, received["data_matching"], settle)
    button(page, "deed_open_status_change").click()
    settle()
    form = page.lines.work.form
    assert form.case_fields.values()["new_status"] == "suspended"
    button(page, "do_line_deed").click()
    settle()
    boxes = page.lines.filters
    boxes["state"].setCurrentIndex(boxes["state"].findData("done"))
    settle()
    button(page, "open_line_case").click()
    assert navigator.opened[-1] == ("case", services.casework.list()[0].case_id)


def test_sums_and_who_is_missing_are_one_button_away(
    page: ListsPage, received: Received, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    open_list(page, received["payment"], settle)
    button(page, "list_sums").click()
    settle()
    records = page.figures.list.records
    last = [str(records.cell(records.rowCount() - 1, at)) for at in range(5)]
    assert last == ["In all", "8", "10,800.00", "14,500.00", "3,700.00"]
    page.back()
    open_list(page, received["confirmation"], settle)
    button(page, "list_sums").click()
    settle()
    assert page.figures.list.records.rowCount() == 6
    talk.answers += ["年度确认", tmp_path / "未确认.xlsx"]
    button(page, "send_back").click()
    settle()
    assert openpyxl.load_workbook(tmp_path / "未确认.xlsx")["未确认名单"].max_row > 6


def test_a_locked_file_asks_for_its_password(
    page: ListsPage, settle: Settle, talk: RecordingTalk, tmp_path: Path
) -> None:
    locked = tmp_path / "加密.xlsx"
    write_bytes(locked, write_list(tmp_path, "visit").read_bytes(), "sesam")
    talk.answers.append("sesam")
    page.take_file(locked)
    settle()
    assert talk.asked == ["Password of “加密.xlsx”"]
    assert page.panel is page.intake


def test_a_list_is_saved_with_its_results_and_taken_back_only_untouched(  # noqa: PLR0917 - fixtures
    page: ListsPage,
    received: Received,
    settle: Settle,
    talk: RecordingTalk,
    tmp_path: Path,
    services: Services,
) -> None:
    open_list(page, received["death"], settle)
    talk.answers += ["退回", tmp_path / "反馈.xlsx"]
    button(page, "send_back").click()
    settle()
    assert openpyxl.load_workbook(tmp_path / "反馈.xlsx")["办理结果"].max_row > 4
    assert received["visit"].kind == "visit"
    before = len(services.outside_lists.lists())
    more = button(page, "list_more").menu()
    more.actions()[-1].trigger()
    settle()
    assert len(services.outside_lists.lists()) == before - 1
    assert page.panel is page.overview


def test_the_period_of_a_list_is_changed_from_its_menu(
    page: ListsPage, received: Received, settle: Settle, talk: RecordingTalk, services: Services
) -> None:
    open_list(page, received["payment"], settle)
    talk.answers += ["三季度", "2025年8月"]
    change = button(page, "list_more").menu().actions()[1]
    change.trigger()
    settle()
    assert "is no period" in page.bar.text
    change.trigger()
    settle()
    view = services.outside_lists.view(received["payment"].id)
    assert view.received.period == "2025-08"
    assert not view.counts.findings.get("same")


def test_lines_are_walked_and_worked_off_by_keyboard(
    page: ListsPage, received: Received, settle: Settle, services: Services
) -> None:
    open_list(page, received["payment"], settle)
    QTest.keyClick(page.lines.list, Qt.Key.Key_Down)
    settle()
    button(page, "deed_explain").setFocus()
    QTest.keyClick(button(page, "deed_explain"), Qt.Key.Key_Space)
    settle()
    reason = page.lines.work.form.reason
    assert reason.hasFocus() or page.lines.work.form.isVisible()
    QTest.keyClicks(reason, "bank")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    settle()
    assert services.outside_lists.view(received["payment"].id).counts.states["done"] == 1


def test_every_view_can_be_read_in_every_look(  # noqa: PLR0917 - fixtures
    page: ListsPage, received: Received, settle: Settle,
    audited: Callable[[QWidget, Look], list[str]], language: Language, tmp_path: Path,
) -> None:  # fmt: skip
    page.refresh()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
    for kind in ("payment", "data_matching", "payment_failure"):
        open_list(page, received[kind], settle)
        page.lines.panes.show_second()
        settle()
        assert audited(page, DECIDING_LOOKS) == []
        assert page.minimumSizeHint().width() <= ROOM
    button(page, "deed_correct_account").click()
    settle()
    assert audited(page, DECIDING_LOOKS) == []
    page.take_file(write_list(tmp_path, "visit"))
    settle()
    assert audited(page, DECIDING_LOOKS) == []
    assert all(ACCOUNT not in label.text() for label in page.findChildren(QLabel))
