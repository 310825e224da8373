"""The lock in front of the desk: by key, after a while without anybody, or because the station was locked behind it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from vetdesk.ui.desk import Desk
from vetdesk.ui.desk_lock import DeskLock
from vetdesk.ui.idle_watch import IdleWatch
from vetdesk.ui.leaving import Leaving
from vetdesk.ui.opening.lock_screen import LockScreen
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

IDLE_SECONDS = 600


class Locking(QObject):
    """Brings the lock screen to the front of `front` (the last of its widgets) and the desk (the first) back."""

    locked = Signal(bool)
    """Whether the window stands still now: no menu, no key and no button but those of the lock screen does anything."""
    unlocked = Signal()
    given_up = Signal()
    """Somebody else is to sign in."""

    def __init__(
        self, window: QMainWindow, front: QStackedWidget, leaving: Leaving, *, services: Desk, tasks: TaskRunner,
        talk: Talk,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._front = front
        self._leaving = leaving
        self._services = services
        self._tasks = tasks
        self.screen = LockScreen(services, tasks, talk)
        front.addWidget(self.screen)
        self._cover = DeskLock(window, self.screen, services.station, tasks)
        self._idle = IdleWatch(IDLE_SECONDS, self)
        self._idle.idle.connect(self.lock)
        self._cover.fell.connect(self.lock)
        self.screen.unlocked.connect(self._unlock)
        self.screen.someone_else.connect(lambda: leaving.give_way(self.screen, self.given_up.emit))

    def lock(self) -> None:
        """Put the keys away and leave nothing to be read; half-typed work comes back with the person."""
        if self._cover.locked or self._tasks.closed or self._services.station.practice:
            return
        self._leaving.note_lock()
        self._front.setCurrentWidget(self.screen)
        self.locked.emit(True)
        self._cover.cover()
        self.screen.begin()
        self._tasks.change(lambda _progress: self._services.station.lock(), owner=self)

    def watch(self, window: QWindow | None) -> None:
        """Lock when nobody has touched this window for as long as the station says."""
        self.set_idle()
        if window is not None:
            self._idle.watch(window)

    def set_idle(self) -> None:
        """Ask after how many minutes the window is locked."""
        security = self._services.security
        self._tasks.look(
            lambda _progress: security.lock_minutes(), owner=self, done=lambda minutes: self._idle.use(60 * minutes)
        )

    def _unlock(self) -> None:
        self._front.setCurrentIndex(0)
        self.locked.emit(False)
        self._cover.uncover()
        self._idle.begin()
        self.unlocked.emit()
