"""Runs the scan of the rules as many short looks, so that whoever looks for something else never waits for it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from vetdesk.domain.findings import Found, ScanCounts
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner

Part = tuple[int, int, Sequence[Found]]


class RuleScanning(QObject):
    """One scan at a time; asks for the next part only when the last one is delivered."""

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
        self._parts: Iterator[Part] | None = None
        self._found: list[Found] = []
        self._begun = 0

    @property
    def running(self) -> bool:
        """Whether a scan is under way."""
        return self._parts is not None

    def start(self) -> None:
        """Begin a scan; one that runs already goes on."""
        if self._parts is None:
            self._found = []
            self._parts = self._services.entitlements.steps()
            service = self._services.entitlements
            self._tasks.look(
                lambda _progress: service.journal_length(), owner=self, done=self._begin, failed=self._failed
            )

    def stop(self) -> None:
        """Stop; what was found before stays shown."""
        if self._parts is not None:
            self._parts = None
            self.ended.emit()

    def _begin(self, journal_length: int) -> None:
        """Whatever is edited from now on may be missed by a part that is done already."""
        self._begun = journal_length
        if self._parts is not None:
            self._go_on()

    def _go_on(self) -> None:
        parts = self._parts
        assert parts is not None
        self._tasks.look(lambda _progress: next(parts, None), owner=self, done=self._told, failed=self._failed)

    def _told(self, part: Part | None) -> None:
        if self._parts is None:
            return
        if part is not None:
            done, total, some = part
            self._found += some
            self.progressed.emit(done, total)
            self._go_on()
            return
        found, begun, service = self._found, self._begun, self._services.entitlements
        self._tasks.change(
            lambda _progress: service.keep(found, begun), owner=self, done=self._kept, failed=self._failed
        )

    def _kept(self, counts: ScanCounts) -> None:
        self._parts = None
        self.ended.emit()
        self.found.emit(counts)

    def _failed(self, error: Exception) -> None:
        self.stop()
        self._talk.about_failure(error)
