"""Work beside the GUI thread, in lanes of one thread each: *change* for writes, *look* for reads, *wait* for processes.

Work is a function that takes a Progress and returns a value; it must not touch widgets. Its outcome comes back on the
GUI thread, and only while the widget that asked (the owner) still exists. Pieces of one lane wait for each other.
"""

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from vetdesk.domain.errors import CancelledError, DamagedDatabaseError, DiskHiccupError, SecondPersonNeededError
from vetdesk.services.progress import Progress

T = TypeVar("T")
Failed = Callable[[Exception], None]
Second = Callable[[SecondPersonNeededError, Callable[[], None], Failed], None]
"""Asks for a second person: the refusal, what carries the deed out again, what ends it."""

REPORTS_PER_SECOND = 20
TURN_SECONDS = 0.001
"""So long a lane goes on computing while the window waits for its turn; Python's own measure is five times that."""
REPEATS = 2
"""So often a look is repeated that the disk spoilt for a moment."""


class Task(QObject):
    """One piece of work under way. Lives on the GUI thread; a ProgressBar can follow it."""

    progressed = Signal(int, int, str)
    """Done, total (0: unknown) and what is being done; at most 20 times a second."""
    ended = Signal()

    def __init__(self, parent: QObject, owner: QObject, name: str) -> None:
        super().__init__(parent)
        self.owner = owner
        self.name = name
        self.cancelled = False
        self.stale = False
        self.future: Future[Any] | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next report; what it changed is undone by its transaction."""
        self.cancelled = True
        if self.future is not None:
            self.future.cancel()

    def drop(self) -> None:
        """Cancel, and tell nobody how it ended."""
        self.stale = True
        self.cancel()


class _Watch:
    """Hands reports of the work to the GUI thread, not more often than anyone can read; carries Cancel back."""

    def __init__(self, task: Task, deliver: Callable[[Callable[[], None]], None]) -> None:
        self._task = task
        self._deliver = deliver
        self._next = 0.0

    def at(self, done: int, total: int, what: str = "") -> None:
        """Report; raises CancelledError after Task.cancel()."""
        if self._task.cancelled:
            raise CancelledError
        now = time.monotonic()
        if now >= self._next or done == total:
            self._next = now + 1 / REPORTS_PER_SECOND
            self._deliver(partial(self._task.progressed.emit, done, total, what))


@dataclass(frozen=True)
class _Told(Generic[T]):
    """Whom to tell how a piece of work ended, and what carries it out once more."""

    done: Callable[[T], None] | None
    failed: Failed
    again: Callable[[], None]


class TaskRunner(QObject):
    """Runs work in its lane and brings outcomes back to the GUI thread.

    `failed` is told of every error whose caller gave no `failed` of its own (usually Talk.about_failure);
    `interrupt` is called when a running look has become stale (usually OpenStation.database.interrupt_reading), and
    `second` asks whenever a change needs a second person: once that one has confirmed it, it is carried out again.
    """

    begun = Signal(object)
    """A Task of a lane in which work may take long (not a look)."""
    delivered = Signal()
    """Something was brought to whoever asked for it; what they show may be other now."""
    _to_gui = Signal(object)

    def __init__(self, failed: Failed, interrupt: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.interrupt = interrupt
        self.second: Second | None = None
        self.damaged: Callable[[DamagedDatabaseError], None] | None = None
        self._failed = failed
        self._lanes = {name: ThreadPoolExecutor(1, thread_name_prefix=name) for name in ("change", "look", "wait")}
        self._tasks: set[Task] = set()
        self._closed = False
        sys.setswitchinterval(TURN_SECONDS)
        self._to_gui.connect(_call, Qt.ConnectionType.QueuedConnection)
        self._to_gui.connect(lambda _call: self.delivered.emit(), Qt.ConnectionType.QueuedConnection)

    @property
    def closed(self) -> bool:
        """Whether the window has gone: whoever changes something by a timer asks before."""
        return self._closed

    @property
    def idle(self) -> bool:
        """Whether nothing is waiting, running or still to be delivered."""
        return not self._tasks

    def change(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Run work that may write, one after the other."""
        return self._run("change", Task(self, owner, ""), work, done, failed)

    def look(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        instead_of: str = "",
    ) -> Task:
        """Run work that only reads. A new look makes earlier ones of the same owner and name stale:
        they are dropped or interrupted, and their outcome is not delivered.
        """
        task = Task(self, owner, instead_of)
        if instead_of:
            for earlier in list(self._tasks):
                if earlier.owner is owner and earlier.name == instead_of:
                    self._make_stale(earlier)
        return self._run("look", task, partial(_patiently, work), done, failed)

    def wait(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Run work that does nothing here but wait for another process; looks and changes go on meanwhile."""
        return self._run("wait", Task(self, owner, ""), work, done, failed)

    def close(self) -> None:
        """Cancel what can be cancelled, drop what has not begun and wait for the rest."""
        for task in list(self._tasks):
            task.stale = True
            task.cancel()
        self._closed = True
        for lane in self._lanes.values():
            lane.shutdown(wait=True, cancel_futures=True)

    def _make_stale(self, task: Task) -> None:
        task.stale = True
        task.cancel()
        if self.interrupt is not None and task.future is not None and task.future.running():
            self.interrupt()

    def _run(
        self,
        lane: str,
        task: Task,
        work: Callable[[Progress], T],
        done: Callable[[T], None] | None,
        failed: Failed | None,
    ) -> Task:
        if self._closed and lane != "change":
            task.stale = True  # a timer may still ask while the window goes: nobody is there to be shown anything
            return task
        self._tasks.add(task)
        if lane != "look":
            self.begun.emit(task)
        future = self._lanes[lane].submit(work, _Watch(task, self._to_gui.emit))
        task.future = future

        def again() -> None:
            if shiboken6.isValid(task.owner):
                self._run(lane, Task(self, task.owner, ""), work, done, failed)

        tell = _Told(done, failed or self._failed, again)
        future.add_done_callback(lambda ended: self._to_gui.emit(partial(self._end, task, ended, tell)))
        return task

    def _end(self, task: Task, future: Future[T], tell: "_Told[T]") -> None:
        """On the GUI thread: tell whoever asked, if they are still there."""
        self._tasks.discard(task)
        task.ended.emit()
        task.deleteLater()
        if future.cancelled() or task.stale or not shiboken6.isValid(task.owner):
            return
        error = future.exception()
        if error is None:
            if tell.done is not None:
                tell.done(future.result())
        elif isinstance(error, DamagedDatabaseError) and self.damaged is not None:
            self.damaged(error)
        elif isinstance(error, SecondPersonNeededError) and self.second is not None:
            self.second(error, tell.again, tell.failed)
        elif isinstance(error, Exception):
            tell.failed(error)


def _patiently(look: Callable[[Progress], T], progress: Progress) -> T:
    """A look that a disk failing for a moment spoilt is simply repeated: it changed nothing."""
    for _ in range(REPEATS):
        try:
            return look(progress)
        except DiskHiccupError:
            continue
    return look(progress)


def _call(call: Callable[[], None]) -> None:
    call()
