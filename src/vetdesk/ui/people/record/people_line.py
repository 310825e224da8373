"""People side by side under one heading: who has an archive here can be opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout

Shown = tuple[str, int | None]
"""What is said of somebody, and the number of their archive, if they have one."""


class PeopleLine(QWidget):
    """A heading and names; hidden while there are none."""

    opened = Signal(int)
    """The archive of this recipient is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setWordWrap(True)
        give_role(self._heading, role="soft")
        self._names: list[QWidget] = []
        self._flow = FlowLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addLayout(self._flow)

    def show_people(self, heading: str, people: Sequence[Shown]) -> None:
        """Show these people."""
        self._heading.setText(heading)
        for old in self._names:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._names = [self._name(text, recipient_id) for text, recipient_id in people]
        for name in self._names:
            self._flow.addWidget(name)
        self.setVisible(bool(people))

    def _name(self, text: str, recipient_id: int | None) -> QWidget:
        if recipient_id is None:
            return QLabel(text, self)
        button = QPushButton(text, self)
        button.setObjectName(f"open_{recipient_id}")
        button.clicked.connect(lambda _checked=False: self.opened.emit(recipient_id))
        return button
