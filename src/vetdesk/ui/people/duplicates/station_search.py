"""Runs the search for duplicates as many short looks, so that whoever looks for something else never waits for it."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from vetdesk.services.duplicate_search import DuplicateReport, DuplicateSearch, Step
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

SLICE_SECONDS = 0.02
"""So long a look may take before it gives way."""


class StationSearch(QObject):
    """One search at a time; asks for the next slice only when the last one is delivered."""

    progressed = Signal(int, int, str)
    """Done, total, and what is being done."""
    found = Signal(object)
    """The DuplicateReport."""
    ended = Signal()
    """It is over: found, stopped or failed."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._talk = talk
        self._services = services
        self._tasks = tasks
        self._search: DuplicateSearch | None = None
        self._steps: Iterator[Step] = iter(())

    @property
    def running(self) -> bool:
        """Whether a search is under way."""
        return self._search is not None

    def start(self) -> None:
        """Begin a search; one that runs already goes on."""
        if self._search is None:
            self._search = self._services.duplicates.search()
            self._steps = self._search.steps()
            self._go_on()

    def stop(self) -> None:
        """Stop; what was found before stays shown."""
        if self._search is not None:
            self._search = None
            self.ended.emit()

    def _go_on(self) -> None:
        steps = self._steps
        self._tasks.look(lambda _progress: _slice(steps), owner=self, done=self._told, failed=self._failed)

    def _told(self, step: Step | None) -> None:
        search = self._search
        if search is None:
            return
        if step is not None:
            self.progressed.emit(step.done, step.total, step.what)
            self._go_on()
            return
        self._search = None
        report: DuplicateReport | None = search.report
        self.ended.emit()
        self.found.emit(report)

    def _failed(self, error: Exception) -> None:
        self.stop()
        self._talk.about_failure(error)


def _slice(steps: Iterator[Step]) -> Step | None:
    """The last step of a slice; None when the search is at its end."""
    until = time.monotonic() + SLICE_SECONDS
    step = next(steps, None)
    while step is not None and time.monotonic() < until:
        step = next(steps, None)
    return step
