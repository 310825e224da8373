"""A box for a text of several lines that is as high as what stands in it, within limits."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

LEAST, MOST = 3, 12
"""So many lines are shown of an empty text, and of a long one: from there on it scrolls."""


class GrowingText(QPlainTextEdit):
    """Takes the lines that its text needs, so that what stands below it stays in sight; Tab leads on."""

    def __init__(self, parent: QWidget | None = None, *, least: int = LEAST, most: int = MOST) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._lines = least
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)

    def sizeHint(self) -> QSize:
        """Qt: as high as the lines it takes."""
        frame = self.height() - self.viewport().height() if self.isVisible() else 2 * self.frameWidth()
        around = max(frame, 0) + 2 * round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), self._lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        """Qt: never lower than that."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: in another width the text breaks elsewhere."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: in another size of text the lines are higher."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _grow(self) -> None:
        lines = min(max(self._needed(), self._least), self._most)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _needed(self) -> int:
        """How many lines the text takes, counted no further than is shown."""
        height, block = 0.0, self.document().begin()
        while block.isValid() and height <= self._most * self.fontMetrics().lineSpacing():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return round(height / self.fontMetrics().lineSpacing())
