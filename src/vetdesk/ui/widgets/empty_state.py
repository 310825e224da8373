"""What a page says where there is nothing yet: one sentence and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role


class EmptyState(Translated):
    """A sentence in the middle with up to three buttons; their texts are set by the page's `retranslate`.

    Where a list is empty because of what is chosen above it, another sentence stands there with the way out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = self._filtered = ""
        self._own: list[QPushButton] = []
        self._further: list[QPushButton] = []
        self._all: QPushButton | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        give_role(self._text, role="soft")
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.addStretch()
        layout.addWidget(self._text)
        layout.addLayout(self._buttons)
        layout.addStretch()

    def set_text(self, text: str) -> None:
        """Say what belongs here and how it comes here."""
        self._usual = text
        self._show()

    def add_button(self, name: str, then: Callable[[], None]) -> QPushButton:
        """A button with an object name; set its text in retranslate."""
        button = self._button(name, then)
        self._own.append(button)
        return button

    def add_further(self, name: str, then: Callable[[], None]) -> QPushButton:
        """A button for a list that is empty because of what is chosen above it; without a text it is not there."""
        button = self._button(name, then)
        self._further.append(button)
        button.hide()
        return button

    def offer_all(self, clear: Callable[[], None]) -> None:
        """Offer the way out of a filter: `clear` shows everything again."""
        self._all = self._button("show_all", clear)
        self._all.hide()
        self.retranslate()

    def set_filtered(self, filtered: bool, text: str = "") -> None:
        """Whether the list is empty because of what is chosen above it; `text` says more than the usual sentence."""
        self._filtered = (text or self.tr("Nothing fits what is chosen above.")) if filtered else ""
        self._show()

    def retranslate(self) -> None:
        """Name the way out."""
        if self._all is not None:
            self._all.setText(self.tr("Show all"))

    def _show(self) -> None:
        self._text.setText(self._filtered or self._usual)
        for button in self._further:
            button.setVisible(bool(self._filtered and button.text()))
        if self._all is None:
            return
        for button in self._own:
            button.setVisible(not self._filtered)
        self._all.setVisible(bool(self._filtered))

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button
