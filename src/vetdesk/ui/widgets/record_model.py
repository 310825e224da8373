"""The records of a list of any length: their numbers are held, their rows fetched when they are first painted."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import capitalised, shown
from vetdesk.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex
ASCENDING, DESCENDING = " ▲", " ▼"
ROWS_PER_PAGE = 64
PAGES_KEPT = 64
FETCHING = "…"
"""Stands in every cell of a row that is being fetched."""

TONE_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Status:
    """A cell that is a status: a word in a tone."""

    tone: Tone
    word: str

    def __str__(self) -> str:
        return self.word

    @property
    def shown(self) -> str:
        """The word as a list shows it: with a capital, though it may stand within a sentence elsewhere."""
        return capitalised(self.word)


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
        self._covered = False
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

    def cover(self, *, covered: bool) -> None:
        """Show nothing and forget every row while the window is locked; afterwards they are fetched anew."""
        self._covered = covered
        self._pages.clear()
        self._edition += 1
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, max(len(self.columns) - 1, 0)))

    def id_at(self, row: int) -> int:
        """The record number of a row."""
        return self._ids[row]

    def row_of(self, record_id: int) -> int:
        """The row of a record, -1 if it is not in the list."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def line(self, row: int) -> Row | None:
        """What stands in a row, nothing where the record is gone; None while it is being fetched."""
        if self._covered:
            return ()
        page, place = divmod(row, ROWS_PER_PAGE)
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._pages:
                self._ask(page)
            return None
        return rows[place] if place < len(rows) else ()

    def known(self, first: int, last: int) -> list[Row]:
        """The rows of the pages between two rows that were fetched already."""
        pages = range(first // ROWS_PER_PAGE, last // ROWS_PER_PAGE + 1)
        return [row for page in pages for row in (self._pages.get(page) or ())] if not self._covered else []

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell; an ellipsis while it is being fetched."""
        line = self.line(row)
        return FETCHING if line is None else line[column] if line else ""

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
            mark = "" if column.key != key else DESCENDING if descending else ASCENDING
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
