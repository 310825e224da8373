"""The frame of the keyboard in one of Qt's own lists."""

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from vetdesk.ui.colours import colours
from vetdesk.ui.widgets.ring_delegate import RingDelegate


def drawn(table: QTableWidget, delegate: QStyledItemDelegate, *, focused: bool) -> QImage:
    picture = QImage(table.visualItemRect(table.item(0, 0)).size(), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.initFrom(table)
    option.rect = picture.rect()  # type: ignore[attr-defined]  # Qt's stubs leave out its fields
    state = QStyle.StateFlag
    option.state = state.State_Enabled | (  # type: ignore[attr-defined]  # as above
        state.State_HasFocus | state.State_KeyboardFocusChange if focused else state.State_None
    )
    painter = QPainter(picture)
    delegate.paint(painter, option, table.model().index(0, 0))
    painter.end()
    return picture


def test_the_frame_leaves_what_is_within_it_as_it_is(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItem(0, 0, QTableWidgetItem("67%"))
    table.show()
    delegate = RingDelegate(table)
    with_keyboard, without = drawn(table, delegate, focused=True), drawn(table, delegate, focused=False)
    assert with_keyboard.pixelColor(0, 5) == QColor(colours().focus) != without.pixelColor(0, 5)
    within = with_keyboard.rect().adjusted(3, 3, -3, -3)
    assert with_keyboard.copy(within) == without.copy(within)
