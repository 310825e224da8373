"""A small button that shows a sign alone: remove this line, show in full, close."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from vetdesk.ui.icons import icon

SIGN = 20
LEAST = 36
"""Pixels of the sign, and of what can be pressed."""


class SignButton(QToolButton):
    """Stands out when the pointer or the keyboard is on it; whoever makes one names it for assistive technology."""

    def __init__(self, drawing: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("sign", "true")
        self.setIcon(icon(drawing))
        self.setIconSize(QSize(SIGN, SIGN))
        self.setMinimumSize(LEAST, LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
