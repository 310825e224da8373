"""Draws the rows of a record list that are in sight: all at once, with as few calls as possible.

Qt's way asks a delegate for every cell, each time with a new index and a new set of options: that alone takes longer
than drawing the text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QTableView

from vetdesk.ui.colours import colours
from vetdesk.ui.glyphs import marked
from vetdesk.ui.widgets.record_model import FETCHING, Cell, RecordModel, Status
from vetdesk.ui.widgets.status_chip import paint_chip, paint_ring

_EDGE = 6
"""Pixels between a cell's side and its text."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands in the window."""

    column: int
    left: int
    width: int
    right: bool


def paint_records(painter: QPainter, area: QRect, table: QTableView, records: RecordModel) -> None:
    """Draw the part of the table that lies in the area."""
    first, last = table.rowAt(area.top()), table.rowAt(area.bottom())
    if first < 0:
        return
    last = last if last >= 0 else records.rowCount() - 1
    places = _places(area, table, records)
    cells = _Cells(painter, places)
    selected = [(span.top(), span.bottom()) for span in table.selectionModel().selection().toList()]
    top, height, width = table.rowViewportPosition(first), table.rowHeight(first), table.viewport().width()
    chosen, stripe = QColor(colours().chosen), QColor(colours().stripe)
    for row in range(first, last + 1):
        if any(begin <= row <= end for begin, end in selected):
            painter.fillRect(0, top, width, height, chosen)
        elif row % 2:
            painter.fillRect(0, top, width, height, stripe)
        line = records.line(row)
        cells.paint(top, height, [FETCHING] * len(records.columns) if line is None else line)
        top += height
    _paint_focus(painter, table)


def _places(area: QRect, table: QTableView, records: RecordModel) -> list[_Place]:
    """The columns in the area."""
    header = table.horizontalHeader()
    found = []
    for number, column in enumerate(records.columns):
        left, width = header.sectionViewportPosition(number), header.sectionSize(number)
        if left <= area.right() and left + width > area.left():
            found.append(_Place(number, left, width, column.right))
    return found


def _paint_focus(painter: QPainter, table: QTableView) -> None:
    """A frame around the cell in which the keyboard is."""
    if table.hasFocus() and table.currentIndex().isValid():
        paint_ring(painter, table.visualRect(table.currentIndex()))


class _Cells:
    """Draws the cells of row after row."""

    def __init__(self, painter: QPainter, places: Sequence[_Place]) -> None:
        self._painter = painter
        self._places = places
        painter.setPen(QColor(colours().ink))
        self._metrics = painter.fontMetrics()
        self._widest = _widest(self._metrics)
        self._below = (self._metrics.ascent() - self._metrics.descent()) // 2 + 1

    def paint(self, top: int, height: int, line: Sequence[Cell]) -> None:
        """Draw one row; without cells it stays empty."""
        if not line:
            return
        base = top + (height - 1) // 2 + self._below
        for place in self._places:
            cell = line[place.column]
            if isinstance(cell, Status):
                area = QRect(place.left, top, place.width, height)
                paint_chip(self._painter, area, cell.tone, cell.shown, right=place.right)
            elif cell:
                self._paint_text(place, base, marked(cell))

    def _paint_text(self, place: _Place, base: int, text: str) -> None:
        """Draw a text, shortened if it is too wide; a short one at the left need not be measured."""
        room, left = place.width - 2 * _EDGE, place.left + _EDGE
        if place.right or len(text) * self._widest > room:
            width = self._metrics.horizontalAdvance(text)
            if width > room:
                text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            elif place.right:
                left = place.left + place.width - 1 - _EDGE - width
        self._painter.drawText(left, base, text)


def _widest(metrics: QFontMetrics) -> int:
    """More than any character is wide that stands in lists."""
    return metrics.horizontalAdvance("国") + 4
