"""The week of visits, used as a clerk plans it on Monday morning: by keys, with a proposal, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QListWidget

from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.visit_week import WeekWanted
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.visits.day_list import DayList
from vetdesk.ui.visits.visits_page import VisitsPage
from vetdesk.ui.visits.week_dragging import MIME, packed
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    with a_desk(tmp_path, "chen") as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator,
    settle: Callable[[], None],
) -> Iterator[VisitsPage]:  # fmt: skip
    shown = VisitsPage(services, tasks, talk, navigator)
    shown.resize(1366, 768)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


def planned(services: Services, day: str = "") -> dict[int, str]:
    week = services.visit_week.week(WeekWanted(day))
    return {one.person.recipient_id: one.day for day in week.days for one in day.people}


def test_people_of_the_due_list_are_planned_by_a_typed_day_and_the_list_says_so(
    page, settle, services, navigator
) -> None:
    today = services.visit_week.week(WeekWanted()).today
    page.due.list.step(0)
    (person,) = page.due.list.selected_ids()
    page._plan_key.activated.emit()
    settle()
    assert page.tabs.currentWidget() is page.week
    page.week.ask.day.setText(today)
    page.primary()
    settle()
    assert planned(services) == {person: today}
    assert page.week.ask.isHidden()
    assert "1" in page.week.bar.text
    page.tabs.setCurrentWidget(page.due)
    page.refresh()
    settle()
    assert today in str(page.due.list.records.index(0, 4).data())
    assert list(navigator.undoables) == ["visit plan (1)"]
    navigator.undoables["visit plan (1)"]()
    settle()
    assert planned(services) == {}


def test_a_proposal_is_edited_and_nothing_is_kept_before_it_is_confirmed(page, settle, services) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    (person,) = [one.person.recipient_id for one in page.week.waiting_people()]
    page.primary()
    page.primary()
    settle()
    assert page.has_unsaved()
    assert planned(services) == {}
    lists = [one for one in page.week.findChildren(QListWidget) if one.count()]
    (here,) = lists
    assert "1 proposed" in here.accessibleName()
    assert "proposed" not in here.item(0).text()
    page.week.ask_day([person])
    last = page.week.board.lists[-1].day
    page.week.ask.day.setText(last)
    page.primary()
    settle()
    assert planned(services) == {}
    page.primary()
    settle()
    assert planned(services) == {person: last}
    assert not page.has_unsaved()


def test_somebody_is_taken_off_the_plan(page, settle, services) -> None:
    today = services.visit_week.week(WeekWanted()).today
    (person,) = [one.person.recipient_id for one in services.visit_week.week(WeekWanted()).waiting]
    services.visit_week.put({person: today})
    page.tabs.setCurrentWidget(page.week)
    settle()
    here = next(one for one in page.week.board.lists if one.day == today)
    assert "1" in here.title()
    here.list.setCurrentRow(0)
    assert page.week.chosen() == [person]
    page.week._take_off()
    settle()
    assert planned(services) == {}


def test_a_day_that_is_none_is_refused_with_its_reason_and_may_be_typed_again(page, settle, services, talk) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    page.week.waiting.step(0)
    page.week.ask_day()
    page.week.ask.day.setText("2001-01-01")
    page.primary()
    settle()
    (failure,) = talk.failures
    assert isinstance(failure, InvalidFieldsError)
    assert not page.week.ask.isHidden()
    assert planned(services) == {}


@pytest.mark.usefixtures("styled")
def test_a_small_window_shows_one_day_or_who_waits(page, settle) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    assert page.week.choice.isHidden()
    page.resize(600, 400)
    settle()
    assert not page.week.choice.isHidden()
    assert page.week.waiting.isVisible()
    page.week.choice.choose(page.week.board.lists[0].day)
    assert page.week.board.isVisible()
    assert not page.week.waiting.isVisible()
    assert [one.isVisible() for one in page.week.board.lists] == [True] + [False] * 6


def let_go(data: QMimeData, day: DayList) -> bool:
    """Let something go on a day; gives back whether the day took it."""
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, data, button, none)
    event.ignore()
    day.dropEvent(event)
    return event.isAccepted()


def test_people_are_pulled_from_the_list_to_a_day_and_on_to_another_and_it_is_taken_back(
    page, settle, services, navigator
) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    (person,) = [one.person.recipient_id for one in page.week.waiting_people()]
    today = services.visit_week.week(WeekWanted()).today
    days = [one for one in page.week.board.lists if one.day >= today]
    assert let_go(packed([person]), days[0])
    settle()
    assert planned(services) == {person: days[0].day}
    assert let_go(packed([person]), days[-1])
    settle()
    assert planned(services) == {person: days[-1].day}
    page.week.refresh()
    settle()
    assert not let_go(packed([person]), days[-1]), "stands there already"
    navigator.undoables["visit plan (1)"]()
    settle()
    assert planned(services) == {person: days[0].day}


def test_within_a_proposal_pulling_plans_nothing(page, settle, services) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    (person,) = [one.person.recipient_id for one in page.week.waiting_people()]
    page.primary()
    page.primary()
    settle()
    assert let_go(packed([person]), page.week.board.lists[-1])
    settle()
    assert planned(services) == {}
    page.primary()
    settle()
    assert planned(services) == {person: page.week.board.lists[-1].day}


def test_a_day_that_is_over_takes_nobody_nor_does_any_day_take_people_of_another_program(
    page, settle, services
) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    page.week.head.turned.emit("2001-01-01")
    settle()
    (person,) = [one.person.recipient_id for one in services.visit_week.week(WeekWanted()).waiting]
    assert not let_go(packed([person]), page.week.board.lists[0])
    page.week.head.turned.emit("")
    settle()
    foreign = QMimeData()
    foreign.setData(MIME, f"elsewhere {person}".encode())
    text = QMimeData()
    text.setText(str(person))
    assert not let_go(foreign, page.week.board.lists[-1])
    assert not let_go(text, page.week.board.lists[-1])
    assert planned(services) == {}


def test_rows_of_the_list_can_be_taken_up(page, settle) -> None:
    page.tabs.setCurrentWidget(page.week)
    settle()
    flags = page.week.waiting.records.index(0, 0).flags()
    assert page.week.waiting.dragEnabled()
    assert flags & Qt.ItemFlag.ItemIsDragEnabled
    assert not page.due.list.records.index(0, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled
