"""A list of any length: it holds record numbers only and fetches the rows that are painted.

`RecordModel.show(ids, fetch)` takes the numbers in their order and a function that turns some of them into rows; pages
of 64 rows are fetched through the look lane when first painted and kept. The delegate draws text itself, four times as
fast as Qt's own.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from vetdesk.ui.glyphs import marked
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import INK, STRIPE, Tone, text_size
from vetdesk.ui.widgets.status_chip import paint_chip

Index = QModelIndex | QPersistentModelIndex
_MARGIN = 16
_ASCENDING, _DESCENDING = " ▲", " ▼"
ROWS_PER_PAGE = 64
PAGES_KEPT = 64

TONE_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Status:
    """A cell that is a status: a word in a tone."""

    tone: Tone
    word: str

    def __str__(self) -> str:
        return self.word


Cell = str | Status
Row = Sequence[Cell]
Fetch = Callable[[Sequence[int]], Sequence[Row]]
"""Turns record numbers into rows, one per number and in their order; runs in the look lane."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `heading` is marked with QT_TRANSLATE_NOOP for `context`; `width` is in characters of 1/2 Han width.

    `must_show` columns are never cut: they are at least as wide as their width says.
    """

    key: str
    context: str
    heading: str
    width: int
    right: bool = False
    must_show: bool = False


class RecordModel(QAbstractTableModel):
    """Shows the records it is given, row by row as they are needed."""

    def __init__(self, columns: Sequence[Column], tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._tasks = tasks
        self._ids: array[int] = array("q")
        self._fetch: Fetch = lambda _ids: ()
        self._pages: OrderedDict[int, Sequence[Row] | None] = OrderedDict()
        self._edition = 0
        self._sorted = ("", False)

    @property
    def ids(self) -> "array[int]":
        """The numbers of all records of the list in their order."""
        return self._ids

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same records; their rows are fetched anew."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self._pages.clear()
        self._edition += 1
        self.endResetModel()

    def mark_sort(self, key: str, *, descending: bool) -> None:
        """Mark the heading of the column by which the records are sorted."""
        self._sorted = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self.columns) - 1, 0))

    def show(self, ids: Sequence[int], fetch: Fetch, first: Sequence[Row] = ()) -> None:
        """Show these records; `first` are the rows of the beginning, if they are already known."""
        self.beginResetModel()
        self._ids = array("q", ids)
        self._fetch = fetch
        self._pages.clear()
        self._edition += 1
        if len(first) >= min(ROWS_PER_PAGE, len(self._ids)):
            self._pages[0] = first[:ROWS_PER_PAGE]
        self.endResetModel()

    def id_at(self, row: int) -> int:
        """The record number of a row."""
        return self._ids[row]

    def row_of(self, record_id: int) -> int:
        """The row of a record, -1 if it is not in the list."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell; an ellipsis while it is being fetched."""
        page = row // ROWS_PER_PAGE
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._pages:
                self._ask(page)
            return "…"
        return rows[row % ROWS_PER_PAGE][column] if row % ROWS_PER_PAGE < len(rows) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Qt: how many rows."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Qt: what a cell shows."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return str(self.cell(index.row(), index.column()))
        if role == ID_ROLE:
            return self._ids[index.row()]
        if role == TONE_ROLE:
            cell = self.cell(index.row(), index.column())
            return cell.tone if isinstance(cell, Status) else None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[index.column()].right:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's variant)
        """Qt: the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            column, (key, descending) = self.columns[section], self._sorted
            mark = "" if column.key != key else _DESCENDING if descending else _ASCENDING
            return shown(column.context, column.heading) + mark
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _ask(self, page: int) -> None:
        self._pages[page] = None
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * ROWS_PER_PAGE
        wanted = list(self._ids[first : first + ROWS_PER_PAGE])
        fetch, edition = self._fetch, self._edition
        self._tasks.look(lambda _progress: fetch(wanted), owner=self, done=lambda rows: self._take(page, edition, rows))

    def _take(self, page: int, edition: int, rows: Sequence[Row]) -> None:
        if edition != self._edition:
            return
        self._pages[page] = rows
        first = page * ROWS_PER_PAGE
        last = min(first + ROWS_PER_PAGE, len(self._ids)) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


class RecordDelegate(QStyledItemDelegate):
    """Paints text and statuses with as few calls as possible."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: draw one cell."""
        model = index.model()
        drawn: Any = option  # Qt's stubs leave out its fields
        area = drawn.rect
        if drawn.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor("#CADDF3"))
        elif index.row() % 2:
            painter.fillRect(area, QColor(STRIPE))
        if not isinstance(model, RecordModel):
            return
        cell = model.cell(index.row(), index.column())
        painter.setFont(drawn.font)
        if isinstance(cell, Status):
            paint_chip(painter, area, cell.tone, cell.word)
        elif cell:
            self._paint_text(painter, drawn, marked(cell), right=model.columns[index.column()].right)
        if drawn.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor("#1F5FA8"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: rows are as high as the text size says."""
        return QSize(40, text_size().row)

    def _paint_text(self, painter: QPainter, drawn: Any, text: str, *, right: bool) -> None:  # noqa: ANN401 (see paint)
        area, metrics = drawn.rect, drawn.fontMetrics
        room = area.width() - 12
        width = metrics.horizontalAdvance(text)
        if width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = room
        left = area.right() - 6 - width if right else area.left() + 6
        painter.setPen(QColor(INK))
        painter.drawText(left, area.center().y() + (metrics.ascent() - metrics.descent()) // 2 + 1, text)


class RecordList(QTableView):
    """The list itself: whole rows, opened by Enter or double click; keeps its chosen record when fetched anew."""

    opened = Signal(int)
    """A record is to be opened."""
    chosen = Signal(int)
    """The current record changed; 0 if there is none."""
    sort_wanted = Signal(str)
    """The heading of a column was clicked; sorting is the database's work."""
    picked = Signal(int)
    """So many records are selected now."""
    arranged = Signal()
    """The user moved a column or made one wider or narrower."""

    def __init__(self, columns: Sequence[Column], tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RecordModel(columns, tasks, self)
        self.setModel(self.records)
        self.setItemDelegate(RecordDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        header.sectionMoved.connect(lambda *_places: self._arranged())
        header.sectionResized.connect(lambda place, _old, _new: self._resized(place))
        header.sectionClicked.connect(lambda column: self.sort_wanted.emit(self.records.columns[column].key))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.records.id_at(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now))
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit(self.selected_count()))
        self._fitting = False
        self.fit()

    def show_records(self, ids: Sequence[int], fetch: Fetch, first: Sequence[Row] = ()) -> None:
        """Show these records and keep the chosen one, if it is still among them."""
        kept = self.current_id()
        self.records.show(ids, fetch, first)
        if kept and not self.choose(kept):
            self.chosen.emit(0)

    def choose(self, record_id: int) -> bool:
        """Make a record the current one; False if it is not in the list."""
        row = self.records.row_of(record_id)
        if row >= 0:
            self.setCurrentIndex(self.records.index(row, 0))
        return row >= 0

    def current_id(self) -> int:
        """The current record, 0 if there is none."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else 0

    def selected_ids(self) -> list[int]:
        """All selected records in the order of the list."""
        spans = sorted((span.top(), span.bottom()) for span in self._spans())
        return [self.records.id_at(row) for top, bottom in spans for row in range(top, bottom + 1)]

    def selected_count(self) -> int:
        """How many records are selected."""
        return sum(span.bottom() - span.top() + 1 for span in self._spans())

    def _spans(self) -> list[QItemSelectionRange]:
        return list(self.selectionModel().selection().toList())

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same records, at their widths and in their order."""
        self._fitting, kept = True, self.current_id()
        self.records.set_columns(columns)
        header = self.horizontalHeader()
        for place in range(len(columns)):
            header.moveSection(header.visualIndex(place), place)
        self.fit()
        if kept:
            self.choose(kept)

    def arrangement(self) -> list[tuple[str, int]]:
        """The columns from left to right, each with its width in characters of half a Han character."""
        header, half = self.horizontalHeader(), self._half()
        places = sorted(range(len(self.records.columns)), key=header.visualIndex)
        widths = [max(round((header.sectionSize(place) - _MARGIN) / half), 1) for place in places]
        widths[-1:] = [self.records.columns[place].width for place in places[-1:]]  # the last one is stretched
        return [(self.records.columns[place].key, width) for place, width in zip(places, widths, strict=True)]

    def mark_sort(self, key: str, *, descending: bool) -> None:
        """Show by which column the list is sorted, and which way; a key that is no column shows nothing."""
        self.records.mark_sort(key, descending=descending)

    def _resized(self, place: int) -> None:
        """The last column is stretched with the window: nobody's choice."""
        if self.horizontalHeader().visualIndex(place) != len(self.records.columns) - 1:
            self._arranged()

    def _arranged(self) -> None:
        if not self._fitting:
            self.arranged.emit()

    def _half(self) -> float:
        return QFontMetrics(self.font()).horizontalAdvance("国国国国") / 8

    def step(self, rows: int) -> None:
        """Move the current record down (or up) by some rows."""
        count = self.records.rowCount()
        if count:
            now = self.currentIndex().row()
            self.setCurrentIndex(self.records.index(min(max(now + rows, 0), count - 1), 0))

    def fit(self) -> None:
        """Set the height of rows and the width of columns to the size of text."""
        self.verticalHeader().setDefaultSectionSize(text_size().row)
        self.verticalHeader().setMinimumSectionSize(text_size().row)
        half, self._fitting = self._half(), True
        for place, column in enumerate(self.records.columns):
            heading = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(
                shown(column.context, column.heading) + _ASCENDING
            )
            self.setColumnWidth(place, max(int(column.width * half) + _MARGIN, heading + 18))
        self._fitting = False

    def changeEvent(self, event: Any) -> None:  # noqa: ANN401 (Qt's event)
        """Qt: language or font changed."""
        super().changeEvent(event)
        if event.type() in (event.Type.LanguageChange, event.Type.FontChange) and hasattr(self, "records"):
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the current record; Insert selects it beside the others, or no longer, and goes on."""
        if event.key() == Qt.Key.Key_Insert and not event.modifiers():
            self._toggle_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() and not event.modifiers():
            self.opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def _toggle_current(self) -> None:
        rows, toggle = QItemSelectionModel.SelectionFlag.Rows, QItemSelectionModel.SelectionFlag.Toggle
        self.selectionModel().select(self.currentIndex(), rows | toggle)
        below = self.records.index(min(self.currentIndex().row() + 1, self.records.rowCount() - 1), 0)
        self.selectionModel().setCurrentIndex(below, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self.records.id_at(index.row()) if index.isValid() else 0)
