"""A small button that shows a sign alone: remove this line, show in full, close."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from vetdesk.ui.icons import icon
from vetdesk.ui.theme import text_size


class SignButton(QToolButton):
    """Stands out when the pointer or the keyboard is on it, and is as high as a field, in every size of text.

    Whoever makes one names it for assistive technology.
    """

    def __init__(self, drawing: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("sign", "true")
        self.setIcon(icon(drawing))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the size of text, among others."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()

    def _grow(self) -> None:
        side = text_size().field
        sign = side * 5 // 9
        self.setIconSize(QSize(sign, sign))
        self.setMinimumSize(side, side)
