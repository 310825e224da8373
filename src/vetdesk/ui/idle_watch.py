"""Notices that nobody has touched keyboard or mouse for a while."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Emits `idle` once after so many seconds. Watches the window's system events only, which are few."""

    idle = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(int(min(seconds, 15) * 1000))
        self._timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._see)

    def use(self, seconds: float) -> None:
        """Wait so long from now on."""
        self._seconds = seconds
        self._timer.setInterval(int(min(seconds, 15) * 1000))

    def watch(self, window: QWindow) -> None:
        """Watch a window, from now on; dialogs are watched as soon as somebody is in them."""
        window.installEventFilter(self)
        self.begin()

    def _see(self, window: QWindow | None) -> None:
        if window is not None and self._timer.isActive():
            window.installEventFilter(self)  # a second time it only moves to the front
            self._touched = time.monotonic()

    def begin(self) -> None:
        """Count from now."""
        self._touched = time.monotonic()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something came in."""
        if event.type() in _TOUCHES:
            self._touched = time.monotonic()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if time.monotonic() - self._touched >= self._seconds:
            self._timer.stop()
            self.idle.emit()
