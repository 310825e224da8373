"""The list of cases: queues, filters, order, the rows that are painted, and the ways out for what is stuck."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.audit import HARDEST_LOOKS
from tests.ui.cases.case_world import lead_on, open_cases
from tests.ui.recording import RecordingNavigator
from vetdesk.services.queues import Queue
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.wiring import Services

OPINION = ("zhang", "record_village_opinion")
Settle = Callable[[], None]


def shown(page: CasesPage) -> list[int]:
    return list(page.queue.list.records.ids)


def show(page: CasesPage, queue: Queue, settle: Settle) -> list[int]:
    page.queue.choose_queue(queue)
    page.queue.refresh()
    settle()
    return shown(page)


def leave(services: Services, user: str) -> None:
    with services.station.database.write("a colleague leaves", services.station.session.actor) as work:
        person = work.staff.by_user(user)
        assert person is not None
        work.staff.save(replace(person, active=False))


def test_each_queue_shows_its_cases_and_the_rail_counts_mine(page, settle, services, qtbot) -> None:
    ids = open_cases(services, 3)
    lead_on(services, ids[0], [OPINION, ("zhang", "accept")])
    with qtbot.wait_signal(page.count_changed) as counted:
        assert set(show(page, Queue.MINE, settle)) == set(ids[1:])
    assert counted.args == [2]
    assert set(show(page, Queue.ALL, settle)) == set(ids)
    assert show(page, Queue.STUCK, settle) == []
    assert page.queue.queue.currentText().startswith("Stuck")


def test_rows_are_fetched_as_they_are_painted_in_the_order_of_the_columns(page, settle, services) -> None:
    open_cases(services, 2)
    show(page, Queue.MINE, settle)
    model = page.queue.list.records
    keys = [column.key for column in model.columns]
    model.cell(0, 0)
    settle()
    assert model.cell(0, keys.index("name")) in {"史长河", "汤有田"}
    assert str(model.cell(0, keys.index("why"))) == "My turn"
    assert model.cell(0, keys.index("waited")) == "0"


def test_a_click_on_a_heading_sorts_and_another_turns_the_order(page, settle, services) -> None:
    open_cases(services, 3)
    show(page, Queue.ALL, settle)
    page.queue.list.sort_wanted.emit("name")
    settle()
    first = shown(page)
    page.queue.list.sort_wanted.emit("name")
    settle()
    assert shown(page) == first[::-1]


def test_filters_are_counted_on_their_button_and_taken_away_together(page, settle, services) -> None:
    ids = open_cases(services, 2)
    lead_on(services, ids[0], [OPINION])
    show(page, Queue.ALL, settle)
    page.focus_filter()
    assert page.queue.filters.isVisible()
    page.queue.filters.edits["stage"].choose(services.casework.get(ids[0]).case.stage)
    settle()
    assert shown(page) == [ids[0]]
    assert page.queue._filter_button.text() == "Fi&lter (1)"
    page.queue.filters.late.setChecked(True)
    settle()
    assert shown(page) == []
    assert page.queue.filters._clear.isVisible()
    page.queue.filters._clear.click()
    settle()
    assert set(shown(page)) == set(ids)
    assert not page.queue.filters._clear.isVisible(), "nothing is left to be cleared"


def test_enter_opens_the_case_that_is_chosen(page, settle, services, qtbot) -> None:
    ids = open_cases(services, 1)
    show(page, Queue.MINE, settle)
    qtbot.keyClick(page.queue.list, Qt.Key.Key_Return)
    settle()
    assert page._view is not None
    assert page._view.case.id == ids[0]


def test_a_stuck_case_says_why_and_offers_ways_out(
    page, settle, services, navigator: RecordingNavigator, qtbot
) -> None:
    ids = open_cases(services, 1)
    lead_on(services, ids[0], [OPINION, ("zhang", "accept")])
    leave(services, "li")
    assert show(page, Queue.STUCK, settle) == ids
    assert page.queue.ways_out.isVisible()
    staff = page.queue.ways_out.findChild(QPushButton, "open_staff")
    assert staff is not None
    staff.click()
    assert navigator.opened[-1] == ("staff", 0)
    ways = {action.objectName(): action for action in page.queue.ways_out._menu.actions()}
    assert all(action.toolTip() for action in ways.values() if not action.isEnabled())
    ways["way_terminate"].trigger()
    settle()
    assert page._stack.currentWidget() is page.form


def test_roles_that_nobody_holds_are_named_in_every_queue(page, settle, services) -> None:
    open_cases(services, 1)
    assert not page.queue.ways_out.isVisible()
    leave(services, "wang")
    show(page, Queue.MINE, settle)
    assert "supervisor" in page.queue.ways_out._roles.text()


def test_nothing_is_cut_or_nameless_in_the_queue(page, settle, services, audited) -> None:
    ids = open_cases(services, 2)
    lead_on(services, ids[0], [OPINION, ("zhang", "accept")])
    leave(services, "li")
    show(page, Queue.ALL, settle)
    assert audited(page, HARDEST_LOOKS) == []
    page.focus_filter()
    assert audited(page, HARDEST_LOOKS) == []
    show(page, Queue.STUCK, settle)
    assert audited(page, HARDEST_LOOKS) == []
