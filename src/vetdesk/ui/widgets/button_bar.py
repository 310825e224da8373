"""The buttons at the foot of a page: the primary one at the right, Back at its left."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from vetdesk.ui.theme import give_role


class ButtonBar(QWidget):
    """Secondary buttons from the left, a hint in the middle, the one primary button at the right end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 0)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        give_role(self._hint, role="soft")
        self._row.addWidget(self._hint, 1)
        self._left = 0
        self.primary: QPushButton | None = None

    def add(self, name: str, then: Callable[[], None], *, right: bool = False) -> QPushButton:
        """A secondary button, at the left or beside the primary one; set its text in retranslate."""
        button = self._button(name, then)
        if right:
            self._row.insertWidget(self._row.count() - (1 if self.primary else 0), button)
        else:
            self._row.insertWidget(self._left, button)
            self._left += 1
        return button

    def add_primary(self, name: str, then: Callable[[], None]) -> QPushButton:
        """The primary button, once."""
        button = self._button(name, then)
        give_role(button, primary="true")
        self._row.addWidget(button)
        self.primary = button
        return button

    def set_hint(self, text: str) -> None:
        """Say why the primary button waits, or what it will do."""
        self._hint.setText(text)

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button
