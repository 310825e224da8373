"""A table of figures: its rows are named in full, however narrow it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.figures import FigureTable
from vetdesk.ui.widgets.label_lines import label_lines

LONG = "Survivor of a serviceman who died of illness"
ROWS = (("Total", ("4",)), (LONG, ("2",)), ("部分烈士（错杀被平反人员）子女", ("2",)))


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def table(room: QWidget) -> FigureTable:
    shown = FigureTable(room)
    shown.resize(500, 400)
    shown.show_figures((("", "Before"),), ROWS)
    room.show()
    return shown


def shown_name(table: FigureTable, row: int) -> str:
    item = table.verticalHeaderItem(row)
    assert item is not None
    return item.text()


def test_a_long_name_takes_more_lines_and_its_row_is_as_high_as_they_are(table: FigureTable) -> None:
    table.resize(420, 400)
    assert shown_name(table, 0) == "Total"
    assert "\n" in shown_name(table, 1)
    assert shown_name(table, 1).replace("\n", " ") == LONG
    assert table.rowHeight(1) > table.rowHeight(0) == text_size().row


def test_in_more_room_it_stands_in_one_line_again(table: FigureTable) -> None:
    table.resize(420, 400)
    table.resize(1600, 400)
    assert shown_name(table, 1) == LONG
    assert table.rowHeight(1) == text_size().row


def test_names_are_copied_and_read_out_in_one_line(table: FigureTable) -> None:
    table.resize(420, 400)
    QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text().splitlines()[2] == f"{LONG}\t2"
    item = table.verticalHeaderItem(1)
    assert item is not None
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == LONG


def test_lines_are_no_wider_than_their_room_and_lose_nothing() -> None:
    font = QFont()
    words = QFontMetrics(font)
    for text, _ in ROWS:
        for width in (words.horizontalAdvance("部分烈士"), words.horizontalAdvance(LONG)):
            lines = label_lines(text, font, width)
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")
            assert all(words.horizontalAdvance(line) <= width for line in lines)
