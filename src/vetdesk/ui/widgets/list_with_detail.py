"""A list and what its chosen line says: below it, or beside it where both have no room above each other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.small_screens import Steady

BOTH_ROWS = 13
"""So many rows of a list are room for five of them and for what the chosen one says below."""


class ListWithDetail(Steady):
    """Holds both; `shares` say how the room is divided between them."""

    def __init__(self, shown: QWidget, detail: QWidget, parent: QWidget, *, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__(parent)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        for part, share in zip((shown, detail), shares, strict=True):
            self._parts.addWidget(part, share)

    @property
    def beside(self) -> bool:
        """Whether the parts stand beside each other."""
        return self._parts.direction() is QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room: no higher than beside each other, so that a low screen gets so far."""
        least, parts = super().minimumSizeHint(), [self._parts.itemAt(at) for at in range(self._parts.count())]
        return QSize(least.width(), max(part.minimumSize().height() for part in parts if part is not None))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        low, direction = self.height() < BOTH_ROWS * text_size().row, QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if low else direction.TopToBottom)
