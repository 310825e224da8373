"""Makes a backup every few hours while people work, and tells how the station stands with its backups."""

from PySide6.QtCore import QObject, QTimer, Signal

from vetdesk.domain.backups import BackupHealth
from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.tasks import TaskRunner

LOOK_MS = 300_000
"""So often is looked whether a backup is due, and whether those there were are still there."""


class BackupWatch(QObject):
    """Emits `told` with the BackupHealth; a backup that could not be made is told by that, not by a message."""

    told = Signal(object)

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.make_if_due)

    def begin(self) -> None:
        """Look now, and again and again."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Tell how it stands."""
        self._tasks.look(
            lambda _progress: self._services.backups.health(),
            owner=self,
            done=self.told.emit,
            instead_of="backups",
        )

    def make_if_due(self) -> None:
        """Make a backup if none was checked for hours, then tell how it stands; nothing once the window has gone."""
        if self._tasks.closed:
            return

        def work(_progress: Progress) -> BackupHealth:
            backups = self._services.backups
            try:
                if backups.due():
                    backups.back_up()
            except VetDeskError:  # nobody asked for it now: its age is what is told
                return backups.health()
            return backups.health()

        self._tasks.change(work, owner=self, done=self.told.emit)
