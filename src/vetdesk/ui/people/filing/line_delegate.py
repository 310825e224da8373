"""How a line of the tree of papers is drawn: its name in as many lines as it takes, its state as a chip."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeWidget

from vetdesk.ui.theme import Tone, text_size
from vetdesk.ui.widgets.ring_delegate import Index, RingDelegate
from vetdesk.ui.widgets.status_chip import paint_chip

NAME, STATE, RECEIVED, PAGES, SCANS = range(5)
"""The columns."""
TONE = Qt.ItemDataRole.UserRole + 1
"""Where a cell of the state keeps its Tone; its word is its accessible text."""


class LineDelegate(RingDelegate):
    """Rows as high as the text size says, or as the name of the paper needs; the state as sign, word and tint."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: how large a cell wants to be."""
        size = QSize(super().sizeHint(option, index).width(), text_size().row)
        if index.column() == NAME and index.parent().isValid():
            depth = 3 if index.parent().parent().isValid() else 2
            room = QRect(0, 0, self._tree.columnWidth(NAME) - depth * self._tree.indentation() - 8, 10_000)
            metrics = QFontMetrics(self._tree.font())
            text = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
            size.setHeight(max(size.height(), text.height() + 8))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one cell."""
        super().paint(painter, option, index)
        tone = index.data(TONE)
        if isinstance(tone, Tone):
            area: QRect = option.rect  # type: ignore[attr-defined]  # Qt's stubs leave out its fields
            painter.setFont(option.font)  # type: ignore[attr-defined]  # as above
            paint_chip(painter, area, tone, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
