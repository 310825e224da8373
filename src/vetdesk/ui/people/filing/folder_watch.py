"""Looks into the scan folder again and again while somebody can see what it finds."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from vetdesk.ui.people.filing.scan_folder import FoundFile, Survey, survey
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner

EVERY_MS = 1500
MOST_FILED = 500
"""So many filed or left-out files are remembered, the last ones; their names are not kept (FoundFile.key)."""


class FolderWatch(QObject):
    """Watches one folder. Asking again works on network drives too, where the system announces nothing."""

    changed = Signal()
    """What is offered changed, or the folder came or went."""

    def __init__(self, tasks: TaskRunner, preferences: Preferences | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._preferences = tasks, preferences
        self._folder = preferences.scan_folder if preferences else None
        self._done = list(preferences.filed_scans) if preferences else []
        self._last = Survey({})
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._folder

    @property
    def files(self) -> tuple[FoundFile, ...]:
        """Whole files that were neither filed nor left out, newest first."""
        return tuple(each for each in self._last.whole if each.key not in self._done)

    @property
    def growing(self) -> int:
        """How many files are still being written."""
        return self._last.growing

    @property
    def gone(self) -> bool:
        """Whether the folder is not there now."""
        return self._last.gone

    def watch(self, folder: Path | None) -> None:
        """Watch another folder, or none."""
        self._folder, self._last = folder, Survey({})
        if self._preferences is not None:
            self._preferences.scan_folder = folder
        self.changed.emit()
        self.look()

    def begin(self) -> None:
        """Somebody can see it: look now and again."""
        self._timer.start()
        self.look()

    def rest(self) -> None:
        """Nobody can see it."""
        self._timer.stop()

    def look(self) -> None:
        """Look into the folder once, unless the last look still lasts."""
        folder, before = self._folder, self._last.seen
        if folder is None or self._looking:
            return
        self._looking = True
        self._tasks.look(
            lambda _progress: survey(folder, before, time.monotonic(), time.time()),
            owner=self, done=lambda found: self._take(folder, found),
        )  # fmt: skip

    def leave_out(self, files: list[FoundFile]) -> None:
        """These need not be offered any more: they were filed, or are nobody's papers."""
        self._done = [*self._done, *(each.key for each in files)][-MOST_FILED:]
        if self._preferences is not None:
            self._preferences.filed_scans = tuple(self._done)
        self.changed.emit()

    def _take(self, folder: Path, found: Survey) -> None:
        self._looking = False
        if folder != self._folder:
            self.look()
            return
        before, self._last = self._last, found
        if (before.whole, before.growing, before.gone) != (found.whole, found.growing, found.gone):
            self.changed.emit()
