"""One search over everything (Ctrl+K): people as they are typed, opened by Enter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.search_box import SearchBox

HITS = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: the kind and number of its record, and a line that tells it apart."""

    kind: str
    record_id: int
    text: str


class Finder(Protocol):
    """Finds records by words; runs in the look lane."""

    def __call__(self, words: str, limit: int) -> Sequence[Hit]:
        """The best hits."""


class QuickSearch(Translated):
    """The search line of the window and the list that drops below it."""

    opened = Signal(str, int)
    left = Signal()

    def __init__(self, find: Finder, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._find = find
        self._tasks = tasks
        self._hits: Sequence[Hit] = ()
        self.box = SearchBox(self)
        self.box.setObjectName("search_everywhere")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self._window = parent
        self._drop = QFrame(parent)
        self._drop.setObjectName("card")
        self._drop.hide()
        self._list = QListWidget(self._drop)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = QLabel(self._drop)
        self._none.setWordWrap(True)
        give_role(self._none, role="soft")
        inner = QVBoxLayout(self._drop)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.addWidget(self._list)
        inner.addWidget(self._none)
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """Put the cursor into the line, its text selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def retranslate(self) -> None:
        """Set every text."""
        self.box.setPlaceholderText(self.tr("Search (Ctrl+K)"))
        self.box.setToolTip(self.tr("Name or part of it, pinyin, initials, ID number, phone, certificate, village"))
        self.box.setAccessibleName(self.tr("Search everywhere"))
        self._list.setAccessibleName(self.tr("Found"))
        self._none.setText(self.tr("Nobody found. Try part of the name, its initials, or the end of the ID number."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the line lost the cursor, so the list goes."""
        if watched is self.box and event.type() == QEvent.Type.FocusOut:
            self._drop.hide()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.box.installEventFilter(self)
        self.box.searched.connect(self._search)
        self.box.moved.connect(self._move)
        self.box.returnPressed.connect(self._open_current)
        self.box.left.connect(self._leave)
        self._list.itemPressed.connect(lambda item: self._open(self._list.row(item)))

    def _search(self, words: str) -> None:
        if not words:
            self._drop.hide()
            return
        find = self._find
        self._tasks.look(lambda _progress: find(words, HITS), owner=self, done=self._show, instead_of="search")

    def _show(self, hits: Sequence[Hit]) -> None:
        if not self.box.text().strip() or not self.box.hasFocus():
            return
        self._hits = hits
        self._list.clear()
        for hit in hits:
            self._list.addItem(QListWidgetItem(hit.text))
        self._list.setCurrentRow(0 if hits else -1)
        self._list.setVisible(bool(hits))
        self._none.setVisible(not hits)
        self._place()

    def _place(self) -> None:
        below = self.mapTo(self._window, QPoint(0, self.height() + 2))
        row = max(self._list.sizeHintForRow(0), self.fontMetrics().height() + 8)
        wanted = row * len(self._hits) + 12 if self._hits else self._none.heightForWidth(self.width()) + 24
        room = self._window.height() - below.y() - 8
        self._drop.setGeometry(below.x(), below.y(), self.width(), min(wanted, room))
        self._drop.raise_()
        self._drop.show()

    def _move(self, rows: int) -> None:
        if self._hits:
            now = self._list.currentRow() + rows
            self._list.setCurrentRow(min(max(now, 0), len(self._hits) - 1))

    def _open_current(self) -> None:
        self._open(self._list.currentRow())

    def _open(self, row: int) -> None:
        if self._drop.isVisible() and 0 <= row < len(self._hits):
            hit = self._hits[row]
            self._drop.hide()
            self.box.clear()
            self.opened.emit(hit.kind, hit.record_id)

    def _leave(self) -> None:
        self._drop.hide()
        self.left.emit()
