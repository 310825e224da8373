"""A list of any length: it holds record numbers only and fetches the rows that are painted.

`RecordModel.show(ids, fetch)` takes the numbers in their order and a function that turns some of them into rows; pages
of 64 rows are fetched through the look lane when first painted and kept. The list draws its rows itself, many times as
fast as Qt's own delegate.
"""

from array import array
from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QMetaMethod,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableView, QToolTip, QWidget

from vetdesk.ui import clipboard
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.columns_menu import offer_columns
from vetdesk.ui.widgets.kept_selection import KeptSelection
from vetdesk.ui.widgets.list_memory import ListMemory
from vetdesk.ui.widgets.nothing_here import NothingHere
from vetdesk.ui.widgets.record_model import (
    ASCENDING,
    ID_ROLE,
    ROWS_PER_PAGE,
    TONE_ROLE,
    Cell,
    Column,
    Fetch,
    Index,
    RecordModel,
    Row,
    Status,
)
from vetdesk.ui.widgets.record_painting import paint_records
from vetdesk.ui.widgets.whole_cells import share_spare_room, widen

__all__ = [
    "ID_ROLE",
    "ROWS_PER_PAGE",
    "TONE_ROLE",
    "Cell",
    "Column",
    "Fetch",
    "RecordList",
    "RecordModel",
    "Row",
    "Status",
]

_MARGIN = 16


class RecordList(QTableView):
    """The list itself: whole rows, opened by Enter or double click; keeps its chosen record when fetched anew."""

    MODEL: ClassVar[type[RecordModel]] = RecordModel
    """What holds its records."""

    opened = Signal(int)
    """A record is to be opened."""
    chosen = Signal(int)
    """The current record changed; 0 if there is none."""
    sort_wanted = Signal(str)
    """The heading of a column was clicked; sorting is the database's work."""
    picked = Signal(int)
    """So many records are selected now."""
    told = Signal(str)
    """A sentence for whoever uses the list: why something was not copied."""
    usual_wanted = Signal()
    """The columns are to be as usual, and so is the order of the rows."""
    arranged = Signal()
    """The user moved a column or made one wider or narrower."""

    def __init__(self, columns: Sequence[Column], tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = self.MODEL(columns, tasks, self)
        self._kept = KeptSelection(self, self.records)
        self.setModel(self.records)
        self._unlit = QItemSelectionModel(self.records, self)  # headings ask it of every row before they are drawn
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
        header.setSelectionModel(self._unlit)
        self.verticalHeader().setSelectionModel(self._unlit)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda _place: self._offer_columns(QCursor.pos()))
        header.sectionMoved.connect(lambda *_places: self._arranged())
        header.sectionResized.connect(lambda place, _old, _new: self._resized(place))
        header.sectionClicked.connect(lambda column: self.sort_wanted.emit(self.records.columns[column].key))
        self.doubleClicked.connect(lambda index: self.opened.emit(self.records.id_at(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._tell(now))
        self.selectionModel().selectionChanged.connect(lambda _now, _before: self.picked.emit(self.selected_count()))
        self.told.connect(self._say)
        self.records.dataChanged.connect(lambda first, last: self._widen(first.row(), last.row()))
        self.records.modelReset.connect(lambda: self._widen(0, 0))
        self._fitting = False
        self._unfit = True
        self._fit_soon = QTimer(self, singleShot=True, interval=0)  # once the headings have their new font as well
        self._fit_soon.timeout.connect(self.fit)
        self._memory = ListMemory()
        self._nothing = NothingHere(self)
        self.fit()

    def show_records(self, ids: Sequence[int], fetch: Fetch, first: Sequence[Row] = ()) -> None:
        """Show these records and keep the chosen one, if it is still among them, and what is selected."""
        kept = self.current_id()
        self._kept.remember(self._selected())
        self.records.show(ids, fetch, first)
        if not self._kept.restore():
            self.told.emit(self.tr("Sorted like this the selection would fall to pieces: please select again."))
        if kept and not self.choose(kept):
            self.chosen.emit(0)
        self._take_cursor()

    def tell_nothing(self, text: str) -> None:
        """What is said in place of rows where there are none: what belongs here and how it comes here."""
        self._nothing.tell(text)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the list comes into sight."""
        super().showEvent(event)
        self._recall()
        if self._unfit:
            self.fit()
        self._take_cursor()

    def _take_cursor(self) -> None:
        """Whoever came to the page by a key stands in its list at once, unless the cursor stands somewhere already."""
        now = self.window().focusWidget()
        nowhere = now is None or isinstance(now, QScrollArea) or not now.isVisible()
        if nowhere and self.isVisible() and self.records.rowCount():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, record_id: int) -> bool:
        """Make a record the current one; False if it is not in the list."""
        row = self.records.row_of(record_id)
        if row >= 0:
            self._go(row)
        return row >= 0

    def _go(self, row: int) -> None:
        """Put the cursor into a row; where several are selected they stay so."""
        index = self.records.index(row, 0)
        if self.selected_count() > 1 or self.hidden_count():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self.setCurrentIndex(index)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """Qt: what a click or key does to the selection; one that begins anew forgets what is aside as well."""
        command = super().selectionCommand(index, event)
        if command & QItemSelectionModel.SelectionFlag.Clear:
            self._kept.forget()
        return command

    def current_id(self) -> int:
        """The current record, 0 if there is none."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else 0

    def selected_ids(self) -> list[int]:
        """All selected records in the order of the list, then those that the list does not show now."""
        return [*self._selected(), *self._kept.aside]

    def _selected(self) -> "array[int]":
        ids, found = self.records.ids, array("q")
        for top, bottom in sorted((span.top(), span.bottom()) for span in self._spans()):
            found += ids[top : bottom + 1]
        return found

    def selected_count(self) -> int:
        """How many records are selected."""
        return sum(span.bottom() - span.top() + 1 for span in self._spans()) + self.hidden_count()

    def hidden_count(self) -> int:
        """How many of them the list does not show now."""
        return len(self._kept.aside)

    def _spans(self) -> list[QItemSelectionRange]:
        return list(self.selectionModel().selection().toList())

    def set_columns(self, columns: Sequence[Column], *, arranged: bool = False) -> None:
        """Show other columns of the same records, in their order, which the caller remembers.

        They keep their widths if somebody `arranged` them; otherwise they share what room there is.
        """
        self._memory.leave(arranged=arranged)
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
            self._memory.keep(self.arrangement())
            self.arranged.emit()

    def _recall(self) -> None:
        """Arrange the columns as they were left on this computer."""
        keys = [column.key for column in self.records.columns]
        if order := [key for key in self._memory.recall(self.objectName()) if key in keys]:
            self._order([*order, *(key for key in keys if key not in order)])

    def _order(self, keys: Sequence[str]) -> None:
        """Put the columns into this order, as wide as they are remembered."""
        self._fitting, header = True, self.horizontalHeader()
        places = {column.key: place for place, column in enumerate(self.records.columns)}
        for place, key in enumerate(keys):
            header.moveSection(header.visualIndex(places[key]), place)
        self.fit()

    def can_be_sorted(self) -> bool:
        """Whether headings and keys sort this list: somebody listens for it."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.sort_wanted))

    def _offer_columns(self, place: QPoint) -> None:
        """The menu of the headings."""
        header = self.horizontalHeader()
        count = header.count() if self.can_be_sorted() else 0
        columns = [self.records.columns[header.logicalIndex(number)] for number in range(count)]
        headings = [shown(column.context, column.heading) for column in columns]
        offer_columns(self, place, headings, self._sort_by_place, self.arrange_as_usual)

    def arrange_as_usual(self) -> None:
        """Forget how the columns were moved and widened, and by which the rows were sorted."""
        self._memory.keep([])
        self._order([column.key for column in self.records.columns])
        self.arranged.emit()
        self.usual_wanted.emit()

    def _half(self) -> float:
        return QFontMetrics(self.font()).horizontalAdvance("国国国国") / 8

    def rows_in_sight(self) -> int:
        """How many rows fit into the window, one that is cut at the foot included; as of its last size if hidden."""
        return self.viewport().height() // self.verticalHeader().defaultSectionSize() + 1

    def step(self, rows: int) -> None:
        """Move the current record down (or up) by some rows."""
        count = self.records.rowCount()
        if count:
            now = self.currentIndex().row()
            self._go(min(max(now + rows, 0), count - 1))

    def fit(self) -> None:
        """Set the height of rows and the width of columns to the size of text; out of sight it waits to be seen."""
        self._unfit = False
        self.verticalHeader().setDefaultSectionSize(text_size().row)
        self.verticalHeader().setMinimumSectionSize(text_size().row)
        half, self._fitting = self._half(), True
        for place, column in enumerate(self.records.columns):
            least = int(self._memory.width(column) * half) + _MARGIN
            self.setColumnWidth(place, max(least, self._width_of_heading(place)))
        self._stretch_last()
        self._fitting = False
        if self.records.ids:
            self._widen(max(self.rowAt(0), 0), max(self.rowAt(0), 0) + self.rows_in_sight())

    def _stretch_last(self) -> None:
        """The last column takes what is left, unless it holds numbers: they stay beside what they belong to."""
        header, last = self.horizontalHeader(), len(self.records.columns) - 1
        header.setStretchLastSection(last < 0 or not self.records.columns[header.logicalIndex(last)].right)

    def _width_of_heading(self, place: int) -> int:
        column, metrics = self.records.columns[place], QFontMetrics(self.horizontalHeader().font())
        return metrics.horizontalAdvance(shown(column.context, column.heading) + ASCENDING) + 18

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; columns that nobody arranged share it anew."""
        super().resizeEvent(event)
        wider = event.size().width() != event.oldSize().width()
        if wider and not (self._fitting or self._unfit or self._memory.arranged):
            self.fit()
        place = self.visualRect(self.currentIndex())
        if place.top() >= 0 and event.size().height() < place.bottom() <= event.oldSize().height():
            self.scrollTo(self.currentIndex())  # the current row was in sight and stays so

    def _widen(self, first: int, last: int) -> None:
        """Let columns be as wide as what was just fetched: those that must show, others as far as there is room."""
        self._fitting, before = True, self._fitting
        rows = list(self.records.known(first, min(last, first + ROWS_PER_PAGE)))
        widen(self, self.records, rows)
        if not self._memory.arranged:
            share_spare_room(self, self.records, rows[: self.rows_in_sight()], self._width_of_heading)
            widen(self, self.records, rows)  # rows further down may need more of a last column that must show
        self._fitting = before

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: draw the rows in sight."""
        painter = QPainter(self.viewport())
        paint_records(painter, event.rect(), self, self.records)
        painter.end()

    def changeEvent(self, event: Any) -> None:  # noqa: ANN401 (Qt's event)
        """Qt: language or font changed."""
        super().changeEvent(event)
        if event.type() in (event.Type.LanguageChange, event.Type.FontChange) and hasattr(self, "_fit_soon"):
            self._unfit = True
            if self.isVisible():
                self.fit()
                self._fit_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter opens the current record; Space selects it or no longer, Insert goes on after that; Ctrl+C copies;

        Ctrl+1 to Ctrl+9 sort by the column at that place.
        """
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Insert and not event.modifiers():
            self._toggle_current(go_on=True)
        elif event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._toggle_current(go_on=False)
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            self._sort_by_place(event.key() - Qt.Key.Key_1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() and not event.modifiers():
            self.opened.emit(self.current_id())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Copy the selected rows as they are shown, so masked, with their headings; not more than clipboard.MOST_ROWS.

        Rows that were never in sight are not fetched for it: what was not seen is not copied.
        """
        spans = sorted((span.top(), span.bottom()) for span in self._spans())
        rows = [row for top, bottom in spans for row in range(top, bottom + 1)][: clipboard.MOST_ROWS + 1]
        if len(rows) > clipboard.MOST_ROWS:
            text = self.tr("At most {rows} rows can be copied. Write more of them as a workbook: Exchange, Export.")
            self.told.emit(text.format(rows=clipboard.MOST_ROWS))
            return
        header, columns = self.horizontalHeader(), self.records.columns
        places = sorted(range(len(columns)), key=header.visualIndex)
        headings = [shown(columns[place].context, columns[place].heading) for place in places]
        lines = [line for row in rows if (line := self.records.line(row)) is not None]
        if lines:
            clipboard.put_table([headings, *([str(line[place]) for place in places] for line in lines)])

    def _say(self, text: str) -> None:
        """Tell it below the list: there is no other place that every window has."""
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), text, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt: the menu key, or Shift+F10: what the headings offer to the mouse."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._offer_columns(self.mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))

    def _sort_by_place(self, place: int) -> None:
        """Ask for the order of the column at a place, counted from the left as they stand now."""
        header = self.horizontalHeader()
        if place < header.count():
            self.sort_wanted.emit(self.records.columns[header.logicalIndex(place)].key)

    def _toggle_current(self, *, go_on: bool) -> None:
        rows, toggle = QItemSelectionModel.SelectionFlag.Rows, QItemSelectionModel.SelectionFlag.Toggle
        self.selectionModel().select(self.currentIndex(), rows | toggle)
        if not go_on:
            return
        below = self.records.index(min(self.currentIndex().row() + 1, self.records.rowCount() - 1), 0)
        self.selectionModel().setCurrentIndex(below, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _tell(self, index: QModelIndex) -> None:
        self.chosen.emit(self.records.id_at(index.row()) if index.isValid() else 0)
