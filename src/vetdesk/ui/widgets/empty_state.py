"""What a page says where there is nothing yet: one sentence and what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.ui.theme import give_role


class EmptyState(QWidget):
    """A sentence in the middle with up to three buttons; their texts are set by the page's `retranslate`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        """Say why nothing is here and what to do."""
        self._text.setText(text)

    def add_button(self, name: str, then: Callable[[], None]) -> QPushButton:
        """A button with an object name; set its text in retranslate."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button
