"""A list whose rows are known is sorted by its headings and keys, and remembers how."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.sorted_rows import SortedRows

COLUMNS = (
    Column("number", "pages", "Number", 12),
    Column("name", "pages", "Name", 12),
    Column("due", "pages", "Due", 12),
    Column("sum", "pages", "Sum", 8, right=True),
)
ROWS: dict[int, Row] = {
    1: ("〔2025〕10号", "张三", Status(Tone.LATE, "答复 2025-02-01"), "900.00"),
    2: ("〔2025〕9号", "李四", "", "1,280.00"),
    3: ("〔2024〕30号", "王五", Status(Tone.GOOD, "办结 2025-01-09"), ""),
    4: ("〔2025〕9号", "安七", Status(Tone.GOOD, "受理 2025-03-09"), "80.5"),
}
RANKS = {"due": {1: "2025-02-01", 3: "2025-01-09", 4: "2025-03-09"}}


@pytest.fixture
def make(qtbot: QtBot, tasks: TaskRunner, tmp_path: Path) -> Callable[[], RecordList]:
    Preferences(tmp_path / "vetdesk.ini").announce()

    def made() -> RecordList:
        shown = RecordList(COLUMNS, tasks)
        shown.setObjectName("made_up")
        qtbot.addWidget(shown)
        shown.resize(500, 300)
        SortedRows(shown).show_rows(ROWS, RANKS)
        shown.show()
        return shown

    return made


@pytest.fixture
def shown(make: Callable[[], RecordList]) -> RecordList:
    return make()


def order(shown: RecordList) -> list[int]:
    return list(shown.records.ids)


def press(shown: RecordList, key: Qt.Key) -> list[int]:
    QTest.keyClick(shown, key, Qt.KeyboardModifier.ControlModifier)
    return order(shown)


def test_unsorted_the_rows_stand_as_they_are_given(shown: RecordList) -> None:
    assert order(shown) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("key", "up", "down"),
    [
        (Qt.Key.Key_1, [3, 2, 4, 1], [1, 2, 4, 3]),
        (Qt.Key.Key_2, [4, 2, 3, 1], [1, 3, 2, 4]),
        (Qt.Key.Key_3, [3, 1, 4, 2], [4, 1, 3, 2]),
        (Qt.Key.Key_4, [4, 1, 2, 3], [2, 1, 4, 3]),
    ],
    ids=["numbers in texts", "as names are read", "by another text", "by worth"],
)
def test_each_column_sorts_by_its_key_and_the_other_way(
    shown: RecordList, key: Qt.Key, up: list[int], down: list[int]
) -> None:
    assert press(shown, key) == up
    assert press(shown, key) == down
    assert press(shown, key) == up


def test_the_chosen_line_stays_chosen_and_the_heading_bears_the_mark(shown: RecordList) -> None:
    shown.choose(3)
    press(shown, Qt.Key.Key_2)
    assert shown.current_id() == 3
    heading = shown.records.headerData(1, Qt.Orientation.Horizontal)
    assert heading.endswith("▲")
    assert shown.records.cell(0, 1) == "安七"


def test_the_order_is_remembered_until_the_usual_one_is_asked_for(make: Callable[[], RecordList]) -> None:
    first = make()
    press(first, Qt.Key.Key_2)
    press(first, Qt.Key.Key_2)
    again = make()
    assert order(again) == [1, 3, 2, 4]
    again.arrange_as_usual()
    assert order(again) == order(make()) == [1, 2, 3, 4]
