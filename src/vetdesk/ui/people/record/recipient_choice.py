"""Choosing another person of the archive by search, in place."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.services.archives import Archives
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.search_box import SearchBox

HITS = 6


class RecipientChoice(Translated):
    """Shows who is chosen; a search line with a few hits while one chooses."""

    chosen = Signal(int)
    """The id of who was chosen, 0 for nobody."""

    def __init__(self, archives: Archives, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archives = archives
        self._tasks = tasks
        self._id: int | None = None
        self._name = ""
        self._not_id = 0
        self._before: int | None = None
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self.clear_button = QPushButton(self)
        self.clear_button.setObjectName("unlink")
        self.clear_button.clicked.connect(lambda _checked=False: self._choose(None, ""))
        self.search = SearchBox(self)
        self.search.setObjectName("find_linked")
        self.hits = QListWidget(self)
        self.hits.setObjectName("linked_hits")
        self.hits.hide()
        self.search.searched.connect(self._look)
        self.search.moved.connect(lambda step: self.hits.setCurrentRow(max(self.hits.currentRow() + step, 0)))
        self.search.returnPressed.connect(lambda: self._take(self.hits.currentItem()))
        self.hits.itemClicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self._told, 1)
        row.addWidget(self.clear_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.search)
        column.addWidget(self.hits)
        self.retranslate()

    @property
    def recipient_id(self) -> int | None:
        """Who is chosen."""
        return self._id

    def show_choice(self, recipient_id: int | None, name: str, *, but_not: int) -> None:
        """Show who is chosen; `but_not` may not be chosen."""
        self._not_id, self._before = but_not, recipient_id
        self.search.clear()
        self._id, self._name = recipient_id, name
        self.retranslate()

    def typed(self) -> dict[str, tuple[list[int | str | None], str, str]]:
        """Who was chosen instead of whoever was, for a draft."""
        if self._id == self._before:
            return {}
        return {"linked": ([self._id, self._name], self.search.accessibleName(), self._name or "—")}

    def take_typed(self, values: Mapping[str, Sequence[Any]]) -> list[str]:
        """Choose again who was chosen."""
        for linked, name in values.values():
            self._choose(linked, str(name))
        return list(values)

    def standing(self, keys: Iterable[str]) -> dict[str, str]:
        """Who is chosen now."""
        return dict.fromkeys(keys, self._name or "—")

    def retranslate(self) -> None:
        """Set every text."""
        if self._id is None:
            self._told.setText(self.tr("Not linked to a record of this station."))
        else:
            self._told.setText(self.tr("The same person as in the archive of {name}.").format(name=self._name))
        self.clear_button.setText(self.tr("Remove the link"))
        self.clear_button.setVisible(self._id is not None)
        give_hint(self.search, self.tr("Has a record here too? Find it by name, pinyin or ID number"))
        self.search.setAccessibleName(self.tr("Find the record of this family member"))
        self.hits.setAccessibleName(self.tr("Records found"))

    def _look(self, words: str) -> None:
        if not words:
            self.hits.hide()
            return
        self._tasks.look(
            lambda _progress: self._archives.find(words, limit=HITS).rows, owner=self, done=self._show,
            instead_of="hits",
        )  # fmt: skip

    def _show(self, rows: Sequence[PersonRow]) -> None:
        self.hits.clear()
        for row in rows:
            if row.id != self._not_id:
                item = QListWidgetItem(" · ".join(filter(None, (row.name, row.id_number, row.birth_date, row.village))))
                item.setData(Qt.ItemDataRole.UserRole, (row.id, row.name))
                self.hits.addItem(item)
        self.hits.setCurrentRow(0)
        self.hits.setVisible(bool(self.hits.count()) and bool(self.search.text()))
        line = max(self.hits.sizeHintForRow(0), 24)
        self.hits.setFixedHeight(line * max(self.hits.count(), 1) + 8)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._choose(*item.data(Qt.ItemDataRole.UserRole))

    def _choose(self, recipient_id: int | None, name: str) -> None:
        self._id, self._name = recipient_id, name
        self.search.clear()
        self.hits.hide()
        self.retranslate()
        self.chosen.emit(recipient_id or 0)
