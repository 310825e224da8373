"""A list of any length that fetches what is painted."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import ID_ROLE, TONE_ROLE, Column, RecordList, RecordModel, Row, Status

Settle = Callable[[], None]
COLUMNS = (
    Column("name", "pages", "People", 12),
    Column("state", "pages", "Cases", 10),
    Column("n", "pages", "Today", 6),
)


class Source:
    """Rows for ids, remembering what was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, ids: Sequence[int]) -> list[Row]:
        self.asked += ids
        return [(f"person {number}", Status(Tone.GOOD, "fine"), str(number)) for number in ids]


@pytest.fixture
def people(qtbot: QtBot, tasks: TaskRunner) -> RecordList:
    shown = RecordList(COLUMNS, tasks)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    return shown


def test_the_model_keeps_qts_rules(qtbot: QtBot, tasks: TaskRunner, settle: Settle, people: RecordList) -> None:
    model = RecordModel(COLUMNS, tasks, people)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(range(1, 200), Source())
    settle()
    model.show([], Source())
    assert tester.model() is model


def test_the_current_row_stays_in_sight_when_the_list_becomes_lower(people: RecordList, settle: Settle) -> None:
    people.show_records(range(1, 100), Source())
    settle()
    people.choose(people.rows_in_sight() - 1)
    people.resize(500, 200)
    assert people.visualRect(people.currentIndex()).bottom() <= people.viewport().height()
    people.verticalScrollBar().setValue(50)
    people.resize(500, 150)
    assert people.verticalScrollBar().value() == 50, "what was scrolled away stays away"


def test_only_what_is_painted_is_fetched(people: RecordList, settle: Settle) -> None:
    source = Source()
    people.show_records(range(1, 1_000_001), source)
    people.viewport().repaint()
    settle()
    people.viewport().repaint()
    assert people.records.cell(0, 0) == "person 1"
    assert len(source.asked) <= 128
    people.scrollToBottom()
    people.viewport().repaint()
    settle()
    assert people.records.cell(999_999, 0) == "person 1000000"
    assert len(source.asked) <= 256


def test_known_first_rows_are_not_fetched_again(people: RecordList, settle: Settle) -> None:
    source = Source()
    ids = [4, 5, 6]
    people.show_records(ids, source, source(ids))
    source.asked.clear()
    people.viewport().repaint()
    settle()
    assert source.asked == []


def test_the_chosen_record_stays_chosen_when_fetched_anew(people: RecordList, settle: Settle) -> None:
    people.show_records([1, 2, 3], Source())
    assert people.choose(2)
    people.show_records([3, 2, 1, 9], Source())
    settle()
    assert people.current_id() == 2
    chosen: list[int] = []
    people.chosen.connect(chosen.append)
    people.show_records([3, 1], Source())
    settle()
    assert people.current_id() == 0
    assert chosen[-1] == 0


def test_enter_and_double_click_open(qtbot: QtBot, people: RecordList, settle: Settle) -> None:
    people.show_records([7, 8], Source())
    people.choose(8)
    with qtbot.wait_signal(people.opened) as opened:
        QTest.keyClick(people, Qt.Key.Key_Return)
    assert opened.args == [8]


def test_arrows_from_the_search_line_stop_at_the_ends(people: RecordList, settle: Settle) -> None:
    people.show_records([7, 8, 9], Source())
    people.step(1)
    assert people.current_id() == 7
    people.step(10)
    assert people.current_id() == 9
    people.step(-10)
    assert people.current_id() == 7
    settle()


def test_a_cell_tells_its_status_and_its_record(people: RecordList, settle: Settle) -> None:
    people.show_records([7], Source())
    people.records.cell(0, 0)
    settle()
    index = people.records.index(0, 1)
    assert index.data(TONE_ROLE) is Tone.GOOD
    assert index.data(ID_ROLE) == 7
    assert index.data() == "fine"


def test_headings_follow_the_language(qtbot: QtBot, people: RecordList, language: Language) -> None:
    language.use("zh_CN")
    assert people.records.headerData(0, Qt.Orientation.Horizontal) == "档案"


def test_a_late_fetch_of_an_older_list_is_dropped(people: RecordList, settle: Settle) -> None:
    people.show_records([1], lambda ids: [("old", "", "") for _ in ids])
    people.records.cell(0, 0)
    people.show_records([2], lambda ids: [("new", "", "") for _ in ids])
    people.records.cell(0, 0)
    settle()
    assert people.records.cell(0, 0) == "new"


def test_keys_sort_select_and_open_the_menu_of_the_columns(people: RecordList, settle: Settle) -> None:
    wanted: list[str] = []
    people.sort_wanted.connect(wanted.append)
    people.show_records([4, 5, 6], Source())
    settle()
    people.choose(4)
    QTest.keyClick(people, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(people, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [people.records.columns[1].key]
    before = people.selected_count()
    QTest.keyClick(people, Qt.Key.Key_Space)
    assert people.selected_count() == 1 - before
    QTest.keyClick(people, Qt.Key.Key_Space)
    assert people.selected_count() == before
    place = people.rect().center()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, people.mapToGlobal(place))
    QApplication.sendEvent(people, by_key)
    menu = people.findChild(QMenu, "columns_menu")
    QTest.keyClick(menu, Qt.Key.Key_1)
    assert wanted[1:] == [people.records.columns[0].key]


def test_columns_share_the_room_that_the_last_one_has_to_spare(people: RecordList) -> None:
    usual = people.columnWidth(0)
    people.show_records([1], lambda ids: [("x" * 40, "fine", "1")] * len(ids), [("x" * 40, "fine", "1")])
    assert people.columnWidth(0) > usual
    assert people.horizontalScrollBar().maximum() == 0
    people.resize(260, 400)
    assert people.columnWidth(0) == usual


def test_columns_that_a_page_set_share_too_unless_somebody_arranged_them(people: RecordList) -> None:
    usual, columns = people.columnWidth(0), list(people.records.columns)
    for arranged in (True, False):
        people.set_columns(columns, arranged=arranged)
        people.show_records([1], lambda ids: [("x" * 40, "fine", "1")] * len(ids), [("x" * 40, "fine", "1")])
        assert (people.columnWidth(0) > usual) is not arranged
    people.horizontalHeader().resizeSection(0, usual - 20)
    people.show_records([1], lambda ids: [("x" * 40, "fine", "1")] * len(ids), [("x" * 40, "fine", "1")])
    assert people.columnWidth(0) == usual - 20
