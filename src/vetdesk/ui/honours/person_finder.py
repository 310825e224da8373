"""Finding the person a deed is about by what is typed: a name, a reading, the end of an ID number."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Page, Translated
from vetdesk.ui.widgets.hints import give_hint

MOST = 30
"""So many people are offered."""


class PersonFinder(Translated):
    """Offers the people whom the words fit; one of them is chosen."""

    def __init__(self, page: Page, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.words, self.person = QLineEdit(self), CodeEdit(self)
        self.words.setObjectName(f"{name}_words")
        self.person.setObjectName(f"{name}_person")
        self.words.editingFinished.connect(self.look_for)
        self._labels = [QLabel(self), QLabel(self)]
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 0, 4, 0)
        for row, (label, edit) in enumerate(zip(self._labels, (self.words, self.person), strict=True)):
            label.setBuddy(edit)
            label.setWordWrap(True)
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for label, edit, text in zip(
            self._labels, (self.words, self.person), (self.tr("Find in the archive"), self.tr("Person *")), strict=True
        ):
            label.setText(text)
            edit.setAccessibleName(text.removesuffix(" *"))
        give_hint(self.words, self.tr("Name, then Enter"))

    def begin(self) -> None:
        """Nobody is chosen."""
        self.words.clear()
        self.person.offer([])
        self.person.choose("")

    def chosen(self) -> int:
        """The recipient that is chosen, 0 for none."""
        return int(self.person.value() or 0)

    def look_for(self) -> None:
        """Offer the people whom the words fit."""
        words = self.words.text().strip()
        if words:
            self._page.tasks.look(
                lambda _progress: self._page.services.archives.find(words, None, MOST).rows, owner=self,
                done=self._offer, instead_of="person_finder",
            )  # fmt: skip

    def _offer(self, rows: Sequence[PersonRow]) -> None:
        told = [(str(row.id), " ".join(filter(None, (row.name, row.village, row.id_number)))) for row in rows]
        self.person.offer(told)
        if len(rows) == 1:
            self.person.choose(str(rows[0].id))
