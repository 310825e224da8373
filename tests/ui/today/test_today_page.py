from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clock
from tests.ui.audit import DECIDING_LOOKS, Look, keyboard_order, told_of_language
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.today import SHOWN
from vetdesk.services.visiting import NewNeed, VisitEntry
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.today.today_list import Heading, Line
from vetdesk.ui.today.today_page import TodayPage
from vetdesk.wiring import Services


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, qtbot: QtBot
) -> TodayPage:
    """The page over the station, not shown yet."""
    page = TodayPage(services, tasks, talk, navigator)
    qtbot.add_widget(page)
    return page


def person(services: Services, name: str, status: str = "drawing") -> Recipient:
    new = Recipient(0, "", {"name": name}, (Identity(0, "", "81", status),))
    with services.station.database.write("set up", services.station.session.actor) as work:
        return work.people.add(new)


def busy(services: Services) -> None:
    """A promise broken yesterday, a need to be answered this week, somebody who has never been visited."""
    visited = person(services, "邓春国")
    entry = VisitEntry("2025-01-15", "home", "routine", {}, "2025-01-19")
    services.visiting.log(visited.id, entry, [NewNeed("errands", "代办优待证")])
    person(services, "史长河")


def show(page: TodayPage, settle: Callable[[], None]) -> None:
    page.resize(911, 512)
    page.show()
    settle()


def items(page: TodayPage) -> list[Line]:
    return [line for line in page.list.days.lines if isinstance(line, Line)]


def test_each_line_tells_who_why_and_when(page: TodayPage, services: Services, settle: Callable[[], None]) -> None:
    busy(services)
    show(page, settle)
    headings = [line.text for line in page.list.days.lines if isinstance(line, Heading)]
    assert [text.split()[0] for text in headings] == ["Overdue", "Due", "Visits"]
    assert [(line.name, line.when) for line in items(page)] == [
        ("邓春国", "days late: 1"), ("邓春国", "days left: 2 · 2025-01-22"), ("史长河", "due today"),
    ]  # fmt: skip
    assert "promised on 2025-01-15" in items(page)[0].reason


def test_arrows_walk_over_the_headings_and_enter_opens(
    page: TodayPage, services: Services, settle: Callable[[], None], navigator: RecordingNavigator
) -> None:
    busy(services)
    show(page, settle)
    first = items(page)[0].item
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    page.primary()
    assert navigator.opened == [(line.item.kind, line.item.record_id) for line in items(page)]
    assert navigator.opened[0] == ("recipient", first.recipient_id)
    assert navigator.opened[1][0] == "need"


def test_the_chosen_line_stays_chosen_when_something_changed(
    page: TodayPage, services: Services, settle: Callable[[], None]
) -> None:
    busy(services)
    show(page, settle)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    chosen = page.list.current()
    person(services, "新来的")
    page.refresh()
    settle()
    assert isinstance(chosen, Line)
    assert page.list.current() == chosen


def test_the_rail_counts_what_waits_but_not_the_years_visits(
    page: TodayPage, services: Services, settle: Callable[[], None]
) -> None:
    busy(services)
    counts: list[int] = []
    page.count_changed.connect(counts.append)
    show(page, settle)
    assert counts == [2]


def test_a_long_group_leads_to_the_rest(
    page: TodayPage, services: Services, settle: Callable[[], None], navigator: RecordingNavigator
) -> None:
    for number in range(SHOWN + 2):
        person(services, f"人{number:02d}")
    show(page, settle)
    assert page.list.days.lines[0] == Heading(page.list.days.lines[0].tone, "Visits due  20+")
    QTest.keyClick(page.list, Qt.Key.Key_End)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert navigator.pages == ["visits"]


def test_an_empty_day_says_so(page: TodayPage, services: Services, settle: Callable[[], None]) -> None:
    person(services, "史长河", "died")
    show(page, settle)
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nothing waits for you today, and nothing is late." in texts
    assert not page.list.isVisible()


def test_where_the_archive_is_empty_the_day_begins_with_the_roster(
    page: TodayPage, settle: Callable[[], None], navigator: RecordingNavigator
) -> None:
    show(page, settle)
    assert not page._plan.isVisible()
    page._import.click()
    assert navigator.opened == [("batch", 0)]


def test_the_head_names_the_day(page: TodayPage, settle: Callable[[], None], language: Language, clock: Clock) -> None:
    clock.move(days=8)  # 2025-01-28, the eve of the lunar new year
    show(page, settle)
    assert page._date.text() == "Tuesday, January 28, 2025 · day off"
    language.use("zh_CN")
    told_of_language(page)
    assert page._date.text() == "2025年1月28日星期二 · 休息日"


def test_a_new_day_is_noticed_in_a_window_left_open(page: TodayPage, settle: Callable[[], None], clock: Clock) -> None:
    show(page, settle)
    clock.move(days=1)
    page._look_at_the_date()
    settle()
    assert page._date.text().startswith("Tuesday, January 21")


def test_tab_goes_from_the_list_to_the_buttons(page: TodayPage, services: Services, settle: Callable[[], None]) -> None:
    busy(services)
    show(page, settle)
    assert [widget.objectName() for widget in keyboard_order(page)] == ["today", "new_person", "new_visit", "open_item"]


def test_everything_can_be_read_and_hit(
    page: TodayPage, services: Services, settle: Callable[[], None], audited: Callable[[QWidget, Look], list[str]]
) -> None:
    busy(services)
    show(page, settle)
    assert [(str(look), fault) for look in DECIDING_LOOKS for fault in audited(page, look)] == []
