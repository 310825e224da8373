"""What runs now: watches the task lanes and tells of work that takes long, with how far it is and whether it stops."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.progress_panel import SHOWN_AFTER_MS, STEPS


@dataclass(frozen=True, slots=True)
class Running:
    """A piece of work: what it does (a step of progress_panel.STEPS or a plain word; "" for nothing), and how far."""

    what: str
    done: int = 0
    total: int = 0
    may_cancel: bool = False

    def text(self) -> str:
        """In the language of the window; "" for nothing."""
        if not self.what:
            return ""
        step = shown("progress", STEPS.get(self.what if self.what != WORKING else "", self.what))
        return f"{step} {self.done:,} / {self.total:,}" if self.total else f"{step} …"


NOTHING = Running("")
WORKING = "working"
"""What is said of work that reports nothing."""


class RunningWork(QObject):
    """Emits `told` with a Running whenever it changed; short work and plain looks are never told of."""

    told = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._long: list[Task] = []
        self._at: dict[Task, Running] = {}
        tasks.begun.connect(self._follow)

    def cancel(self) -> None:
        """Stop what is told of now."""
        if self._long:
            self._long[0].cancel()

    def _follow(self, task: Task) -> None:
        self._at[task] = Running(WORKING)
        task.progressed.connect(lambda done, total, what: self._note(task, Running(what or WORKING, done, total, True)))
        task.ended.connect(lambda: self._end(task))
        QTimer.singleShot(SHOWN_AFTER_MS, self, lambda: self._note_long(task))

    def _note_long(self, task: Task) -> None:
        if task in self._at:
            self._long.append(task)
            self._tell()

    def _note(self, task: Task, at: Running) -> None:
        if task in self._at:
            self._at[task] = at
            if self._long[:1] == [task]:
                self._tell()

    def _end(self, task: Task) -> None:
        self._at.pop(task, None)
        if task in self._long:
            self._long.remove(task)
            self._tell()

    def _tell(self) -> None:
        self.told.emit(self._at[self._long[0]] if self._long else NOTHING)
