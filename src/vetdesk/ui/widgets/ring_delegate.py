"""How a cell of one of Qt's own lists is drawn: the frame of the keyboard around it, as in the lists of records."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from vetdesk.ui.widgets.status_chip import paint_ring

Index = QModelIndex | QPersistentModelIndex


class RingDelegate(QStyledItemDelegate):
    """Draws the frame itself: the style would lay a veil over the cell, through which its text is hard to read."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one cell."""
        cell = QStyleOptionViewItem(option)
        here = QStyle.StateFlag.State_HasFocus
        focused = bool(cell.state & here)  # type: ignore[attr-defined]  # Qt's stubs leave out its fields
        cell.state &= ~here  # type: ignore[attr-defined]  # as above
        super().paint(painter, cell, index)
        if focused:
            paint_ring(painter, cell.rect)  # type: ignore[attr-defined]  # as above
