"""Checks the signatures of the whole station while nobody waits: some time after the start, portion by portion."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from vetdesk.services.progress import Progress
from vetdesk.services.signature_check import Signed
from vetdesk.ui.desk import Desk
from vetdesk.ui.evidence_words import acknowledged_in_words
from vetdesk.ui.tasks import TaskRunner

BEGIN_MS, PAUSE_MS = 20_000, 300
"""So long after the start it begins, and so long it pauses between portions."""


class SignatureWatch(QObject):
    """Emits `told` with how many findings nobody has acknowledged and who acknowledged the others ("": there are none).

    It does so whenever more was found; `ended` comes when everything was looked at.
    """

    told = Signal(int, str)
    ended = Signal()

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._portions: Iterator[Signed] = iter(())
        self._found = Signed()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)

    def begin(self, after: int = BEGIN_MS) -> None:
        """Check everything once, from `after` milliseconds on."""
        self._portions, self._found = self._services.signature_check.in_portions(), Signed()
        self._timer.start(after)

    def _next(self) -> None:
        def work(_progress: Progress) -> Signed | None:
            return next(self._portions, None)

        self._tasks.look(work, owner=self, done=self._note)

    def _note(self, portion: Signed | None) -> None:
        if portion is None:
            self.ended.emit()
            return
        if not portion.sound:
            self._found = self._found.with_more(portion)
            last = self._found.last_acknowledged()
            self.told.emit(len(self._found.open()), acknowledged_in_words(last) if last is not None else "")
        self._timer.start(PAUSE_MS)
