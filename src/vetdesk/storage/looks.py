"""The looks (查阅) at one open database: whoever closes it ends them all, and leaves no lock behind.

A look keeps the file from every commit, also from the first one of whoever opens the station next. An interruption
reaches only a statement that runs: a look that computes between two statements hears nothing of it.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from vetdesk.domain.errors import CancelledError
from vetdesk.storage import sqlite

PATIENCE_SECONDS = 0.5
"""So long a look may take to notice that it was stopped, before its lock is taken from it."""
_TICK = 0.01


class Looks:
    """The engine of the look lane, from one opening of the file to its closing; used from any thread."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.engine = sqlite.look_engine(path, key, self._refuse_if_over)
        self._over = False
        self._under_way: set[sqlite.Raw] = set()
        self._changed = threading.Condition()

    @contextmanager
    def under_way(self, connection: Connection) -> Iterator[None]:
        """A look with this connection; however it ends, raises CancelledError if the file was closed meanwhile."""
        raw = sqlite.driver(connection)
        with self._changed:
            self._under_way.add(raw)
        left_off = False
        try:
            self._refuse_if_over()
            yield
        except GeneratorExit:
            left_off = True  # whoever looked in portions went away: nobody is there to be told
            raise
        finally:
            with self._changed:
                self._under_way.discard(raw)
                self._changed.notify_all()
            if self._over:
                connection.detach()  # so that it is closed with the look: no pool is left that would do it
                if not left_off:
                    raise CancelledError

    def interrupt(self) -> None:
        """Stop the statements that run now."""
        with self._changed:
            for raw in self._under_way:
                raw.interrupt()

    def end(self) -> None:
        """Stop every look, wait for it, and close its connection; one that goes on computing loses its lock."""
        with self._changed:
            self._over = True
            until = time.monotonic() + PATIENCE_SECONDS
            while self._under_way and time.monotonic() < until:
                for raw in self._under_way:
                    raw.interrupt()
                self._changed.wait(_TICK)
            for raw in self._under_way:
                raw.rollback()  # no statement runs on it, and none begins any more
        self.engine.dispose()

    def _refuse_if_over(self) -> None:
        if self._over:
            raise CancelledError
