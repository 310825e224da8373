"""Charts drawn by ourselves: bars, a pyramid, a course; with the keyboard and the mouse each figure opens its list."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from vetdesk.domain.charts import Bar, Chart, ChartKind
from vetdesk.ui import clipboard
from vetdesk.ui.colours import colours
from vetdesk.ui.texts import worded
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.label_lines import label_lines

HATCHES: Final = (Qt.BrushStyle.SolidPattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.CrossPattern)
"""Tell the series apart without colour."""
_GAP = 8
_LABEL_SHARE = 0.42
_STEPS = {
    Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Left: (0, -1),
}  # fmt: skip


class ChartView(QWidget):
    """Shows one chart. Arrow keys move from figure to figure; Enter, or a click, opens the one under the cursor.

    Ctrl+C copies them all.
    """

    opened = Signal(object)
    """The figure (Bar) whose list is to be shown."""
    chosen = Signal(object)
    """The figure under the cursor, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart: Chart | None = None
        self._at = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, chart: Chart) -> None:
        """Show a chart, with the cursor on its first figure."""
        self._chart, self._at = chart, (0, 0)
        self.setAccessibleName(worded(chart.title))
        self.updateGeometry()
        self.update()
        self._tell()

    def current(self) -> Bar | None:
        """The figure under the cursor."""
        point, series = self._at
        if self._chart is None or not self._chart.points:
            return None
        return self._chart.points[point].bars[series]

    def told(self) -> str:
        """The figure under the cursor in words."""
        bar = self.current()
        if self._chart is None or bar is None:
            return ""
        point, series = self._at
        name = worded(self._chart.series[series]) if len(self._chart.series) > 1 else ""
        return " · ".join(filter(None, (worded(self._chart.points[point].label), name, worded(bar.text))))

    def sizeHint(self) -> QSize:
        """Qt: as high as all rows together."""
        return QSize(240, sum(self._heights()) + 2 * self._line())

    def minimumSizeHint(self) -> QSize:
        """Qt: the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another size; in another width names take more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key."""
        step = _STEPS.get(Qt.Key(event.key()))
        bar = self.current()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and bar is not None:
            self.opened.emit(bar)
        elif step is not None and self._chart is not None and self._chart.points:
            points, series = len(self._chart.points), len(self._chart.series)
            flat = self._at[0] * series + self._at[1] + step[0] * series + step[1]
            self._go(divmod(min(max(flat, 0), points * series - 1), series))
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy all figures of the chart as a table; they name nobody."""
        if self._chart is not None and self._chart.points:
            heads = ["", *(worded(label) for label in self._chart.series)]
            rows = [[worded(one.label), *(worded(bar.text) for bar in one.bars)] for one in self._chart.points]
            clipboard.put_table([heads, *rows])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click opens the figure that was hit."""
        hit = self._hit(event.position().toPoint().y(), event.position().toPoint().x())
        if hit is not None:
            self._go(hit)
            self.opened.emit(self.current())

    def event(self, event: QEvent) -> bool:
        """Qt: tell the figure under the mouse."""
        if isinstance(event, QHelpEvent):
            hit = self._hit(event.pos().y(), event.pos().x())
            before, self._at = self._at, hit or self._at
            QToolTip.showText(event.globalPos(), self.told() if hit else "", self)
            self._at = before
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor is shown, and told."""
        super().focusInEvent(event)
        self.update()
        self._tell()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: draw."""
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter)
        if not self._chart.points:
            painter.drawText(QRect(4, self._line(), self.width(), self._line()), 0, self.tr("Nothing to show yet"))
            return
        for point, series, row in self._places():
            self._paint_bar(painter, point, series, row)
        if self._chart.kind is ChartKind.COURSE:
            self._paint_course(painter)

    def _line(self) -> int:
        return max(text_size().row - 6, self.fontMetrics().height() + 4)

    def _lines(self) -> int:
        """How many lines a point takes."""
        return 1 if self._chart is None or self._chart.kind is ChartKind.PYRAMID else len(self._chart.series)

    def _places(self) -> Iterator[tuple[int, int, QRect]]:
        """Every figure with its row: the whole width, except in a pyramid, where it is one half."""
        assert self._chart is not None
        line = self._line()
        top = int(1.5 * line)
        for point, height in enumerate(self._heights()):
            row = height if self._lines() == 1 else line
            for series in range(len(self._chart.series)):
                at = top + (series * line if self._lines() > 1 else 0)
                yield point, series, QRect(0, at, self.width(), row)
            top += height

    def _heights(self) -> list[int]:
        """How high every point is: all its figures, or as many lines as its name needs."""
        if self._chart is None:
            return []
        least, words = self._lines() * self._line(), self.fontMetrics().lineSpacing()
        return [max(least, len(self._name(point)) * words + 4) for point in range(len(self._chart.points))]

    def _name(self, point: int) -> list[str]:
        """What a point is called, in lines."""
        assert self._chart is not None
        return label_lines(worded(self._chart.points[point].label), self.font(), self._bars_room()[0] - 2 * _GAP)

    def _bars_room(self) -> tuple[int, int]:
        """Where bars begin, and how long the longest is."""
        labels = self._chart.points if self._chart is not None else ()
        widest = max((self.fontMetrics().horizontalAdvance(worded(point.label)) for point in labels), default=0)
        left = min(int(self.width() * _LABEL_SHARE), widest + 3 * _GAP)
        room = self.width() - left - self.fontMetrics().horizontalAdvance("0,000,000.00") - _GAP
        return left, max(room, 20)

    def _rect(self, point: int, series: int, row: QRect) -> QRect:
        assert self._chart is not None
        left, room = self._bars_room()
        share = self._chart.points[point].bars[series].value / self._chart.largest
        high = QRect(0, row.top() + (row.height() - self._line()) // 2 + 3, row.width(), self._line() - 6)
        if self._chart.kind is ChartKind.PYRAMID:
            number = self.fontMetrics().horizontalAdvance("00,000") + _GAP
            half = max((self.width() - left) // 2 - number, 10)
            middle, length = left + number + half, int(half * share)
            start = middle - length if series == 0 else middle
            return QRect(start, high.top(), max(length, 1), high.height())
        return QRect(left, high.top(), max(int(room * share), 1), high.height())

    def _paint_bar(self, painter: QPainter, point: int, series: int, row: QRect) -> None:
        assert self._chart is not None
        rect, words = self._rect(point, series, row), self.fontMetrics()
        if (point, series) == self._at and self.hasFocus():
            painter.fillRect(row, QColor(colours().hover))
        if series == 0:
            whole = QRect(row.left() + 4, row.top(), row.width(), self._heights()[point])
            painter.setPen(QColor(colours().ink))
            painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter, "\n".join(self._name(point)))
        if self._chart.kind is not ChartKind.COURSE:
            _fill(painter, rect, series)
        text = worded(self._chart.points[point].bars[series].text)
        painter.setPen(QColor(colours().ink))
        if self._chart.kind is ChartKind.PYRAMID and series == 0:
            place = QRect(rect.left() - _GAP - words.horizontalAdvance(text), row.top(), 400, row.height())
        else:
            place = QRect(rect.right() + _GAP, row.top(), 400, row.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
        if (point, series) == self._at and self.hasFocus():
            painter.setPen(QPen(QColor(colours().ink), 2))
            painter.drawRect(rect)

    def _paint_course(self, painter: QPainter) -> None:
        """A line from point to point, downwards in time."""
        ends = [self._rect(point, series, row) for point, series, row in self._places()]
        spots = [QPointF(rect.right(), rect.center().y()) for rect in ends]
        left = self._bars_room()[0]
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.drawLine(left, self._line(), left, self.height() - 4)
        painter.setPen(QPen(_series(0), 2))
        painter.drawPolyline(spots)
        painter.setBrush(_series(0))
        for spot in spots:
            painter.drawEllipse(spot, 4, 4)

    def _paint_legend(self, painter: QPainter) -> None:
        assert self._chart is not None
        left, words, line = 4, self.fontMetrics(), self._line()
        for at, label in enumerate(self._chart.series):
            _fill(painter, QRect(left, line // 4, line // 2, line // 2), at)
            left += line // 2 + _GAP
            painter.setPen(QColor(colours().soft_ink))
            painter.drawText(QRect(left, 0, 600, line), Qt.AlignmentFlag.AlignVCenter, worded(label))
            left += words.horizontalAdvance(worded(label)) + 3 * _GAP

    def _hit(self, y: int, x: int) -> tuple[int, int] | None:
        if self._chart is None:
            return None
        hits = [(point, series) for point, series, row in self._places() if row.top() <= y < row.bottom() + 1]
        if len(hits) > 1 and self._chart.kind is ChartKind.PYRAMID:
            left = self._bars_room()[0]
            return hits[1] if x > left + (self.width() - left) // 2 else hits[0]
        return hits[0] if hits else None

    def _go(self, place: tuple[int, int]) -> None:
        self._at = place
        self.update()
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.told())
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.chosen.emit(self.current())

    def cursor_line(self) -> tuple[int, int]:
        """Top and bottom of the row under the cursor, to keep it in sight."""
        for point, series, row in self._places() if self._chart is not None else ():
            if (point, series) == self._at:
                return row.top(), row.bottom()
        return 0, 0


def _fill(painter: QPainter, rect: QRect, series: int) -> None:
    """Draw a bar, or its like in the legend: each series has a colour and a hatching of its own."""
    painter.fillRect(rect, QBrush(_series(series), HATCHES[series % len(HATCHES)]))
    painter.setPen(QPen(_series(series), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _series(number: int) -> QColor:
    """The colour of a series; it is named beside it."""
    series = colours().series
    return QColor(series[number % len(series)])
