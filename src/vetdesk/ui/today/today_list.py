"""The day's list: one list with a heading above each group, so that the arrow keys walk through everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from vetdesk.ui.colours import colours
from vetdesk.ui.limit_words import left_words
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.status_chip import paint_chip, paint_ring

if TYPE_CHECKING:  # the window is painted before the database is needed
    from vetdesk.services.today import TodayItem, TodayList

Index = QModelIndex | QPersistentModelIndex
EDGE, GAP = 10, 4

TONES = {
    "unfinished": Tone.DRAFT,
    "overdue": Tone.LATE,
    "returned": Tone.RETURNED,
    "waiting": Tone.WAITING,
    "planned": Tone.DUE_SOON,
    "this_week": Tone.DUE_SOON,
    "visits": Tone.WAITING,
    "call_backs": Tone.WAITING,
    "benefits": Tone.DUE_SOON,
    "provisional": Tone.DRAFT,
    "stuck": Tone.LATE,
}
"""In which tone a group is shown; any other in that of waiting."""
PAGES = {"case": "cases", "need": "visits", "recipient": "visits", "birthday": "visits", "complaint": "complaints"}
"""The page that shows the rest of a group, by the kind of its items."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group, or, with `page`, the one below that leads to the rest of it."""

    tone: Tone
    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do: what is shown, and what it opens."""

    item: "TodayItem"
    group: str
    name: str
    reason: str
    tone: Tone
    when: str


def when(item: "TodayItem") -> tuple[Tone, str]:
    """How late something is, or when it is due, in words; an empty word where there is no day."""
    if not item.due:
        return Tone.WAITING, ""
    words = left_words(-item.days_late, late=item.late, workdays=item.workdays)
    if item.late:
        return Tone.LATE, words
    if item.days_late == 0:
        return Tone.DUE_SOON, words
    return Tone.WAITING, f"{words} · {item.due}"


def lines_of(groups: Sequence["TodayList"]) -> list[Heading | Line]:
    """What stands in the list, from top to bottom."""
    lines: list[Heading | Line] = []
    for group in groups:
        tone, title = TONES.get(str(group.group), Tone.WAITING), worded(group.title)
        count = f"{group.total - 1:,}+" if group.more else f"{group.total:,}"
        lines.append(Heading(tone, f"{title}  {count}"))
        for item in group.items:
            name = " · ".join(filter(None, (item.name, item.village)))
            if item.kind == "staff":
                name = shown("today", QT_TRANSLATE_NOOP("today", "Staff and roles"))
            elif item.kind.startswith("finding_"):
                name = shown("today", QT_TRANSLATE_NOOP("today", "Findings of the rules"))
            lines.append(Line(item, title, name, worded(item.reason), *when(item)))
        if group.more or group.total > len(group.items):
            text = shown("today", QT_TRANSLATE_NOOP("today", "First {count} shown. Show them all …"))
            page = PAGES.get(group.items[0].kind, "cases")
            lines.append(Heading(tone, text.format(count=len(group.items)), page))
    return lines


class TodayModel(QAbstractListModel):
    """Headings and lines; headings without a page are no place to stop at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Heading | Line] = []
        self._covered = False

    def cover(self, *, covered: bool) -> None:
        """Tell nothing while the window is locked."""
        self._covered = covered

    def show_lines(self, lines: list[Heading | Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, kind: str, record_id: int) -> int:
        """The row of a record; the first row to stop at if it is not there, -1 in an empty list."""
        for row, line in enumerate(self.lines):
            if isinstance(line, Line) and (line.item.kind, line.item.record_id) == (kind, record_id):
                return row
        return next((row for row, line in enumerate(self.lines) if isinstance(line, Line)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: a group's heading cannot be chosen."""
        line = self.lines[index.row()]
        if isinstance(line, Heading) and not line.page:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Qt: what is read out; the delegate paints from the line itself."""
        if self._covered or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if isinstance(line, Heading):
            return line.text
        return " ".join(filter(None, (f"{line.group}:", line.name, line.reason, line.when)))


class TodayDelegate(QStyledItemDelegate):
    """Paints a heading as a tinted band, a line as name and day above its reason, which is never cut."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the text needs in this width."""
        line, width = self._line(index), self._view.viewport().width()
        metrics = self._view.fontMetrics()
        if isinstance(line, Heading):
            return QSize(width, metrics.height() + EDGE + 2 * GAP)
        return QSize(width, metrics.height() + GAP + self._reason_area(line, metrics, width).height() + 2 * EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one row."""
        drawn: Any = option  # Qt's stubs leave out its fields
        line = self._line(index)
        painter.save()
        if isinstance(line, Heading) and not line.page:
            self._paint_heading(painter, drawn.rect, line)
        else:
            if drawn.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(drawn.rect, QColor(colours().chosen))
            if isinstance(line, Heading):
                self._paint_link(painter, drawn.rect, line)
            else:
                self._paint_line(painter, drawn.rect, line)
            if drawn.state & QStyle.StateFlag.State_HasFocus:
                paint_ring(painter, drawn.rect)
        painter.restore()

    def _line(self, index: Index) -> Heading | Line:
        model = index.model()
        assert isinstance(model, TodayModel)
        return model.lines[index.row()]

    @staticmethod
    def _reason_area(line: Line, metrics: QFontMetrics, width: int) -> QRect:
        room = QRect(0, 0, max(width - 2 * EDGE, 80), 10_000)
        return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, line.reason)

    def _paint_heading(self, painter: QPainter, area: QRect, line: Heading) -> None:
        tint = line.tone.tint
        band = area.adjusted(0, 4, 0, -2)
        painter.fillRect(band, QColor(tint.ground))
        painter.setFont(_bold(self._view.font()))
        painter.setPen(QColor(tint.text))
        painter.drawText(band.adjusted(EDGE, 0, -EDGE, 0), Qt.AlignmentFlag.AlignVCenter, f"{tint.sign} {line.text}")

    def _paint_link(self, painter: QPainter, area: QRect, line: Heading) -> None:
        painter.setFont(self._view.font())
        painter.setPen(QColor(colours().link))
        painter.drawText(area.adjusted(EDGE, 0, -EDGE, 0), Qt.AlignmentFlag.AlignVCenter, line.text)

    def _paint_line(self, painter: QPainter, area: QRect, line: Line) -> None:
        metrics = self._view.fontMetrics()
        first = QRect(area.left() + EDGE, area.top() + EDGE - 3, area.width() - 2 * EDGE, metrics.height() + 6)
        if line.when:
            width = metrics.horizontalAdvance(f"{line.tone.sign} {line.when}") + 24
            chip = QRect(first.right() - width, first.top(), width, first.height())
            painter.setFont(self._view.font())
            paint_chip(painter, chip, line.tone, line.when)
            first.setRight(chip.left() - GAP)
        bold = _bold(self._view.font())
        painter.setFont(bold)
        painter.setPen(QColor(colours().ink))
        name = QFontMetrics(bold).elidedText(line.name, Qt.TextElideMode.ElideRight, first.width())
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._view.font())
        painter.setPen(QColor(colours().soft_ink))
        below = area.adjusted(EDGE, EDGE + metrics.height() + GAP, -EDGE, 0)
        painter.drawText(below, Qt.TextFlag.TextWordWrap, line.reason)
        painter.setPen(QColor(colours().line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())


class TodayListView(QListView):
    """The list; Enter or a double click opens what is chosen, and the chosen line stays chosen when fetched anew."""

    opened = Signal(str, int)
    """A record is to be opened: its kind and number."""
    page_wanted = Signal(str)
    """The page that shows the rest of a group is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = TodayModel(self)
        self.setModel(self.days)
        self.setItemDelegate(TodayDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _index: self.open_current())

    def show_groups(self, groups: Sequence["TodayList"]) -> None:
        """Show the groups; the first line is chosen if the one chosen before is done."""
        now = self.current()
        self.days.show_lines(lines_of(groups))
        kind, record_id = (now.item.kind, now.item.record_id) if isinstance(now, Line) else ("", 0)
        row = self.days.row_of(kind, record_id)
        if row >= 0:
            self.setCurrentIndex(self.days.index(row))
            if row == 1:
                self.scrollToTop()

    def current(self) -> Heading | Line | None:
        """The chosen line."""
        index = self.currentIndex()
        return self.days.lines[index.row()] if index.isValid() else None

    def open_current(self) -> None:
        """Open what is chosen."""
        line = self.current()
        if isinstance(line, Line):
            self.opened.emit(line.item.kind, line.item.record_id)
        elif line is not None and line.page:
            self.page_wanted.emit(line.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_current()
        else:
            super().keyPressEvent(event)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
