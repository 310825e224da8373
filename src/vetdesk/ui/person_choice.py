"""A box that finds one person by a few letters of the name or digits of a number; empty means everybody."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.hints import give_hint

HITS = 12


class PersonChoice(Translated):
    """Type and press Enter: one hit is taken at once, several are offered."""

    changed = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._chosen = 0
        self.box = QComboBox(self)
        self.box.setObjectName("history_person")
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.box.setMinimumContentsLength(17)
        self.box.activated.connect(self._take)
        edit = self.box.lineEdit()
        assert edit is not None
        edit.returnPressed.connect(self.look_up)
        edit.textEdited.connect(self._typed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        edit = self.box.lineEdit()
        if edit is not None:
            give_hint(edit, self.tr("All, or a name"))
            edit.setAccessibleName(self.tr("Person"))
        self.box.setAccessibleName(self.tr("Person"))

    def recipient_id(self) -> int:
        """The chosen person, 0 for everybody."""
        return self._chosen

    def look_up(self) -> None:
        """Look for what was typed."""
        words = self.box.currentText().strip()
        if words and not self._chosen:
            self._tasks.look(
                lambda _progress: self._services.archives.find(words, limit=HITS).rows,
                owner=self, done=self._offer, instead_of="person_choice",
            )  # fmt: skip

    def _typed(self, text: str) -> None:
        before, self._chosen = self._chosen, 0
        if before and not text:
            self.changed.emit()

    def _offer(self, rows: Sequence[PersonRow]) -> None:
        self.box.clear()
        for row in rows:
            self.box.addItem(f"{row.name}　{row.id_number}　{row.village}".strip(), row.id)
        if len(rows) == 1:
            self._take(0)
        elif rows:
            self.box.setCurrentIndex(-1)
            self.box.showPopup()

    def _take(self, place: int) -> None:
        self._chosen = int(self.box.itemData(place) or 0)
        self.box.setCurrentIndex(place)
        self.changed.emit()
