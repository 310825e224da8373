"""A box of choices that shows the longest of them whole."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

_ROUNDED = 4
"""Pixels that Qt forgets at large sizes of text where it rounds the parts of a box."""


class WholeChoice(QComboBox):
    """As wide as its longest text wants, and never narrower."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        """Qt: how large it wants to be."""
        return super().sizeHint() + QSize(_ROUNDED, 0)

    def minimumSizeHint(self) -> QSize:
        """Qt: how small it may become."""
        return self.sizeHint()
