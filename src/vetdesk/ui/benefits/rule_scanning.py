"""Runs the scan of the rules where whoever looks for something else never waits for it.

That is a process of its own; where none can be started, it goes as many short looks.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from vetdesk.domain.findings import Found, ScanCounts
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner

Part = tuple[int, int, Sequence[Found]]


class RuleScanning(QObject):
    """One scan at a time. What is edited while it runs may be missing in it: the journal's length is noted before."""

    progressed = Signal(int, int)
    """Parts done, and of how many."""
    found = Signal(object)
    """The ScanCounts of what was kept."""
    ended = Signal()
    """It is over: found, stopped or failed."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._step: Task | None = None
        self._keeping = False
        self._parts: Iterator[Part] = iter(())
        self._found: list[Found] = []
        self._begun = 0

    @property
    def running(self) -> bool:
        """Whether a scan is under way."""
        return self._step is not None

    def start(self) -> None:
        """Begin a scan; one that runs already goes on."""
        if not self.running:
            service = self._services.entitlements
            self._step = self._tasks.look(
                lambda _progress: service.journal_length(), owner=self, done=self._begin, failed=self._failed
            )

    def stop(self) -> None:
        """Stop; what was found before stays shown. What is just being kept is kept."""
        if self._step is not None and not self._keeping:
            self._step.drop()
            self._end()

    def _begin(self, journal_length: int) -> None:
        """Whatever is edited from now on may be missed by a part that is done already."""
        self._begun = journal_length
        service = self._services.entitlements
        step = self._tasks.wait(service.found_apart, owner=self, done=self._found_apart, failed=self._failed)
        step.progressed.connect(lambda done, total, _what: self._at(done, total))
        self._step = step

    def _at(self, done: int, total: int) -> None:
        if self.running and total:
            self.progressed.emit(done, total)

    def _found_apart(self, found: Sequence[Found] | None) -> None:
        if found is not None:
            self._keep(found)
            return
        self._found, self._parts = [], self._services.entitlements.steps()
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the next part only when the last one is delivered."""
        parts = self._parts
        self._step = self._tasks.look(
            lambda _progress: next(parts, None), owner=self, done=self._told, failed=self._failed
        )

    def _told(self, part: Part | None) -> None:
        if part is None:
            self._keep(self._found)
            return
        done, total, some = part
        self._found += some
        self.progressed.emit(done, total)
        self._go_on()

    def _keep(self, found: Sequence[Found]) -> None:
        begun, service = self._begun, self._services.entitlements
        self._keeping = True
        self._step = self._tasks.change(
            lambda _progress: service.keep(found, begun), owner=self, done=self._kept, failed=self._failed
        )

    def _kept(self, counts: ScanCounts) -> None:
        self._end()
        self.found.emit(counts)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._talk.about_failure(error)

    def _end(self) -> None:
        self._step, self._keeping = None, False
        self.ended.emit()
