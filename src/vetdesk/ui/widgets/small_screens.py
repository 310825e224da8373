"""What lets pages do with the room of a small screen: 911×512 pixels, extra large text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.steady import Steady, with_lines
from vetdesk.ui.theme import text_size

__all__ = [
    "LOW_ROWS",
    "LOW_WINDOW_ROWS",
    "CurrentStack",
    "Steady",
    "SteadyPanel",
    "is_low",
    "is_low_window",
    "with_lines",
]

LOW_ROWS = 8
"""A page lower than so many rows of a list has to leave something out."""

LOW_WINDOW_ROWS = 13
"""A window lower than so many rows of a list has no room for its title and search line."""


class SteadyPanel(Steady, Translated):
    """A part of a page with texts of its own that is steady in the same way."""


class CurrentStack(QStackedWidget):
    """Needs only the room of the widget that is shown, not that of its largest one."""

    def hasHeightForWidth(self) -> bool:
        """Qt: no; else the height of every widget of the stack would count."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room."""
        shown = self.currentWidget()
        if shown is None:
            return super().minimumSizeHint()
        return with_lines(shown, shown.minimumSizeHint(), self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room; in another width what is shown takes more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def is_low(height: int) -> bool:
    """Whether so many pixels are little for the text size that is used."""
    return height < LOW_ROWS * text_size().row


def is_low_window(height: int) -> bool:
    """Whether a window of so many pixels has to leave out what can be had otherwise: its title and search line."""
    return height < LOW_WINDOW_ROWS * text_size().row
