"""What keeps its height for itself where texts in it wrap, so that a page does not scroll before it must."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Steady(QWidget):
    """Its height does not depend on its width: it takes the height it is given, and what is long scrolls inside it.

    Without this, one line of wrapping text makes Qt ask for as much height as all contents would like to have. It is
    never lower than its parts can be at its width: where even that is too much, the page scrolls.
    """

    def hasHeightForWidth(self) -> bool:
        """Qt: no."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room, with as many lines as wrapping texts have at this width."""
        return with_lines(self, super().minimumSizeHint(), self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; in another width texts take more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def with_lines(widget: QWidget, least: QSize, width: int) -> QSize:
    """The least room of a widget with as many lines as its wrapping texts have at a width."""
    layout = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        least.setHeight(max(least.height(), layout.minimumHeightForWidth(max(width, least.width()))))
    return least
