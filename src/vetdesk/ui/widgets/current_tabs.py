"""Tabs that need only the room of the one in sight."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget, QWidget


class CurrentTabs(QTabWidget):
    """A tab that needs much room does not make the others scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room."""
        shown = self.currentWidget()
        inner = shown.minimumSizeHint() if shown is not None else QSize(0, 0)
        return QSize(inner.width() + 8, inner.height() + self.tabBar().sizeHint().height() + 8)

    def hasHeightForWidth(self) -> bool:
        """Qt: no; what is long scrolls inside its tab."""
        return False
