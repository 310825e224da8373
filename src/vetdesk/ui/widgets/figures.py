"""Tables of figures: Enter or a double click opens the list behind one; headings may stand under a common heading."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from vetdesk.ui import clipboard
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.label_lines import label_lines

_MARGIN = 28
_LABEL_SIGNS = 24
_LABEL_SHARE = 0.4
"""So many Han, and this share of the width, the names of rows take at most; a longer one takes more lines."""


class Figures(QTableWidget):
    """Figures of which Enter or a double click opens the list behind; Ctrl+C copies them all."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.cellActivated.emit(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the whole table as it is shown, with its headings; figures name nobody."""
        columns = range(self.columnCount())
        heads = [_text(self.horizontalHeaderItem(column)) for column in columns]
        rows = [
            [self.row_name(row), *(_text(self.item(row, column)) for column in columns)]
            for row in range(self.rowCount())
        ]
        if rows:
            clipboard.put_table([["", *heads], *rows])

    def row_name(self, row: int) -> str:
        """What a row is called, in one line."""
        return _text(self.verticalHeaderItem(row))


def _text(item: QTableWidgetItem | None) -> str:
    return item.text() if item is not None else ""


class BandHeader(QHeaderView):
    """A heading in two rows: below the columns' own headings, above those that several columns have in common."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._spans: list[tuple[str, int, int]] = []
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(1)

    def show_bands(self, bands: Sequence[str]) -> None:
        """The common heading of every column, "" for none."""
        at = 0
        self._spans = []
        for band, some in groupby(bands):
            width = len(list(some))
            self._spans += [(band, at, at + width - 1)] * width
            at += width
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: twice as high where there are common headings."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() * (2 if self._banded() else 1))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Qt: one column's heading."""
        if not self._banded():
            super().paintSection(painter, rect, index)
            return
        half = rect.height() // 2
        painter.save()
        super().paintSection(painter, QRect(rect.left(), rect.top() + half, rect.width(), rect.height() - half), index)
        painter.restore()
        band, first, last = self._spans[index]
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        painter.save()
        painter.setClipRect(QRect(rect.left(), rect.top(), rect.width(), half))
        whole = QRect(left, rect.top(), right - left - 1, half - 1)
        painter.setPen(self.palette().mid().color())
        painter.drawLine(whole.topRight(), whole.bottomRight())
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        painter.setPen(self.palette().text().color())
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, band)
        painter.restore()

    def _banded(self) -> bool:
        return any(band for band, _, _ in self._spans)


class FigureTable(Figures):
    """Rows and columns of figures; the names of the rows stay in sight when it is moved sideways."""

    opened = Signal(int, int)
    """The figure of this row and column is to be opened."""
    chosen = Signal(int, int)
    """The cursor is on the figure of this row and column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = BandHeader(self)
        self.setHorizontalHeader(self._heading)
        self._heading.setVisible(True)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._shown: tuple[Sequence[tuple[str, str]], Sequence[tuple[str, Sequence[str]]]] = ((), ())
        self._fit_soon = QTimer(self, singleShot=True, interval=0)  # once the headings have their new font as well
        self._fit_soon.timeout.connect(lambda: self._fit(*self._shown))
        self.cellActivated.connect(self.opened)
        self.currentCellChanged.connect(lambda row, column, *_before: self.chosen.emit(row, column))

    def show_figures(self, columns: Sequence[tuple[str, str]], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show figures under headings (the common one or "", the own one), each row with its name."""
        place = (max(self.currentRow(), 0), max(self.currentColumn(), 0))
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows))
        self._heading.show_bands([band for band, _ in columns])
        for at, (band, heading) in enumerate(columns):
            item = QTableWidgetItem(heading)
            item.setToolTip(" · ".join(filter(None, (band, heading))))
            self.setHorizontalHeaderItem(at, item)
        for row, (name, figures) in enumerate(rows):
            label = QTableWidgetItem(name)
            label.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.setVerticalHeaderItem(row, label)
            for at, text in enumerate(figures):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, at, item)
        self._shown = columns, rows
        self._fit(columns, rows)
        if rows and columns:
            self.setCurrentCell(min(place[0], len(rows) - 1), min(place[1], len(columns) - 1))

    def row_name(self, row: int) -> str:
        """What a row is called, in one line however many it is shown in."""
        return str(self._shown[1][row][0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another size; the names of rows leave most of it to the figures."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_labels()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: perhaps another size of text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_fit_soon"):
            self._fit_soon.start()

    def _fit_labels(self) -> None:
        """Names of rows in as many lines as they need in their share of the width, and rows high enough for them."""
        side = self.verticalHeader()
        words = QFontMetrics(side.font())
        most = min(words.horizontalAdvance("村" * _LABEL_SIGNS), int(self.width() * _LABEL_SHARE))
        side.setMaximumWidth(most)
        bold = QFont(side.font())
        bold.setBold(True)  # the heading of the row with the cursor is bold
        for row, (name, _) in enumerate(self._shown[1]):
            lines = label_lines(name, bold, most - _MARGIN)
            item = self.verticalHeaderItem(row)
            if item is not None and item.text() != (shown := "\n".join(lines)):
                item.setText(shown)
            self.setRowHeight(row, text_size().row + (len(lines) - 1) * words.lineSpacing())

    def _fit(self, columns: Sequence[tuple[str, str]], rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        words = QFontMetrics(self._heading.font())
        figures = QFontMetrics(self.font())
        self._fit_labels()
        widths = [
            max(words.horizontalAdvance(heading), *(figures.horizontalAdvance(texts[at]) for _, texts in rows), 0)
            for at, (_, heading) in enumerate(columns)
        ]
        at = 0
        for band, some in groupby(band for band, _ in columns):
            count = len(list(some))
            missing = words.horizontalAdvance(band) - sum(widths[at : at + count])
            widths[at : at + count] = [width + max(0, missing) // count for width in widths[at : at + count]]
            at += count
        for place, width in enumerate(widths):
            self.setColumnWidth(place, width + _MARGIN)
