"""What the locked window still holds: nothing to read. Windows are hidden, texts sealed, the clipboard emptied.

What is brought to a page after the window was locked (an import that ended, a look that was under way) is taken away
again at once.
"""

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMainWindow, QMenuBar, QToolButton, QWidget

from vetdesk.services.open_station import OpenStation
from vetdesk.ui.clipboard import take_back
from vetdesk.ui.printing.print_order import SHOWS_RECORDS
from vetdesk.ui.put_away import PutAway
from vetdesk.ui.tasks import TaskRunner


class DeskLock(QObject):
    """Covers a window but for one widget, the lock screen."""

    fell = Signal()
    """The station was locked from behind: its keys are away, and the window is not covered yet."""

    def __init__(self, window: QMainWindow, spared: QWidget, station: OpenStation, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._spared = spared
        self._station = station
        self._away = PutAway(station.sealed, station.unsealed)
        self._hidden: list[tuple[QDialog, bool]] = []
        self.locked = False
        tasks.delivered.connect(self._sweep_again)

    def cover(self) -> None:
        """Hide every other window, empty the clipboard, and take all texts away."""
        self.locked = True
        take_back()
        self._sweep()

    def uncover(self) -> None:
        """Everything as it was; the station is unlocked again."""
        self.locked = False
        self._away.put_back()
        for window, modal in self._hidden:
            if shiboken6.isValid(window):
                (window.open if modal else window.show)()
        self._hidden.clear()

    def _sweep_again(self) -> None:
        if self.locked:
            self._sweep()
        elif self._station.locked and self._window.isVisible() and self._window.isEnabled():
            self.fell.emit()

    def _sweep(self) -> None:
        for window in self._within():
            if window.isWindow() and window.isVisible() and not self._is_spared(window):
                self._put_aside(window)
        self._away.take(self._covered())

    def _put_aside(self, window: QWidget) -> None:
        """Windows that show records are closed for good; others come back with what was typed in them."""
        if window.objectName() == SHOWS_RECORDS:
            window.close()
            return
        if isinstance(window, QDialog):
            self._hidden.append((window, window.isModal()))
        window.hide()

    def _covered(self) -> list[QWidget]:
        return [widget for widget in self._within() if not (self._is_spared(widget) or _is_of_menus(widget))]

    def _within(self) -> list[QWidget]:
        found: list[object] = list(self._window.findChildren(QWidget))
        return [one for one in found if isinstance(one, QWidget)]

    def _is_spared(self, widget: QWidget | None) -> bool:
        """Whether it is the lock screen or belongs to it, as a box over it does; Qt's own question stops at windows."""
        while widget is not None and widget is not self._spared:
            widget = widget.parentWidget()
        return widget is not None


def _is_of_menus(widget: QWidget) -> bool:
    """Whether it is Qt's sign for menus without room: it says nothing of anybody, and is not to be nameless."""
    return isinstance(widget, QToolButton) and isinstance(widget.parentWidget(), QMenuBar)
