"""What a record list draws: texts at their sides, the selected row, the focus, and only what is in sight."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS = (
    Column("name", "pages", "People", 12),
    Column("state", "pages", "Cases", 12),
    Column("n", "pages", "Today", 12, right=True),
)
SELECTED, WAITING = QColor("#CADDF3"), QColor(Tone.WAITING.tint.ground)


def rows(ids: Sequence[int]) -> list[Row]:
    return [("国" * number, Status(Tone.WAITING, "open") if number == 2 else "", "7") for number in ids]


@pytest.fixture
def drawn(qtbot: QtBot, tasks: TaskRunner) -> RecordList:
    shown = RecordList(COLUMNS, tasks)
    qtbot.addWidget(shown)
    shown.resize(700, 300)
    shown.show()
    ids = range(1, 40)
    shown.show_records(ids, rows, rows(ids))
    return shown


def cell(drawn: RecordList, row: int, column: int) -> QImage:
    picture = drawn.viewport().grab().toImage()
    return picture.copy(drawn.visualRect(drawn.records.index(row, column)))


def ink(picture: QImage) -> list[int]:
    """The columns of pixels in which something dark is."""
    dark = range(picture.height())
    return [x for x in range(picture.width()) if any(picture.pixelColor(x, y).lightness() < 128 for y in dark)]


@pytest.mark.usefixtures("styled")
def test_texts_stand_at_their_side_and_never_beyond_their_cell(drawn: RecordList) -> None:
    short, long, right = cell(drawn, 1, 0), cell(drawn, 7, 0), cell(drawn, 1, 2)
    assert ink(short)[-1] < short.width() // 2
    assert 6 <= ink(long)[0] < ink(long)[-1] < long.width() - 2
    assert ink(right)[0] > right.width() // 2


def test_a_status_stands_on_its_tint(drawn: RecordList) -> None:
    picture = cell(drawn, 1, 1)
    assert picture.pixelColor(10, picture.height() // 2 - 6) == WAITING
    assert cell(drawn, 2, 1).pixelColor(10, picture.height() // 2 - 6) != WAITING


def test_a_status_begins_with_a_capital(qtbot: QtBot, tasks: TaskRunner) -> None:
    pictures = []
    for word in ("open", "Open"):
        shown = RecordList(COLUMNS, tasks)
        qtbot.addWidget(shown)
        shown.resize(700, 300)
        shown.show()
        line: list[Row] = [("甲", Status(Tone.WAITING, word), "7")]
        shown.show_records([1], lambda _ids, line=line: line, line)
        pictures.append(cell(shown, 0, 1))
    assert pictures[0] == pictures[1]


def test_the_selected_row_is_marked_over_its_whole_width(drawn: RecordList) -> None:
    drawn.choose(3)
    for column in range(3):
        picture = cell(drawn, 2, column)
        assert picture.pixelColor(picture.width() - 3, 3) == SELECTED
        assert cell(drawn, 3, column).pixelColor(picture.width() - 3, 3) != SELECTED


def test_a_moved_column_is_drawn_where_it_stands(drawn: RecordList, settle: Callable[[], None]) -> None:
    drawn.horizontalHeader().moveSection(0, 2)
    assert drawn.visualRect(drawn.records.index(0, 0)).left() > drawn.visualRect(drawn.records.index(0, 2)).left()
    assert ink(cell(drawn, 4, 0))
    settle()


def test_rows_that_are_being_fetched_show_that_they_come(drawn: RecordList, settle: Callable[[], None]) -> None:
    drawn.show_records(range(1, 400), rows)
    drawn.scrollToBottom()
    assert drawn.records.line(398) is None
    assert ink(cell(drawn, 398, 0))
    settle()
    assert drawn.records.line(398) is not None
    assert len(drawn.records._pages) <= 3
