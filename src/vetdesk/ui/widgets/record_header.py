"""The head of a record: who or what it is, its status, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.status_chip import StatusChip


class RecordHeader(QWidget):
    """Name, chips, one line of facts; buttons on the right, their texts set by the page's `retranslate`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        give_role(self._title, role="title")
        self._facts = QLabel(self)
        self._facts.setWordWrap(True)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        give_role(self._facts, role="soft")
        self._chips: list[StatusChip] = []
        self._first = QHBoxLayout()
        self._first.addWidget(self._title)
        self._first.addStretch()
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addLayout(self._first)
        text.addWidget(self._facts)
        self._buttons = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(text, 1)
        layout.addLayout(self._buttons)

    def show_record(self, title: str, facts: str, chips: Sequence[tuple[Tone, str]] = ()) -> None:
        """Show a name, a line of facts and statuses."""
        self._title.setText(title)
        self._facts.setText(facts)
        for chip in self._chips:
            self._first.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for place, (tone, word) in enumerate(chips, start=1):
            chip = StatusChip(self)
            chip.show_status(tone, word)
            self._first.insertWidget(place, chip)
            self._chips.append(chip)

    def add_button(self, name: str, then: Callable[[], None]) -> QPushButton:
        """A button with an object name."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        self._buttons.addWidget(button)
        return button
