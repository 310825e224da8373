"""A hand for tests of the window that waits for what happens, not for a time: a busy machine is no reason to fail."""

from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vetdesk.ui.tasks import TaskRunner

LONGEST_MS = 60_000
"""Only what never happens takes so long."""


def let_go() -> None:
    """Delete what was replaced on the screen: it keeps its names until then, and a test must not find it."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def finish(tasks: TaskRunner) -> None:
    """Let all work end and be delivered, the work included that what was delivered asked for."""
    latest, alarm = monotonic() + LONGEST_MS / 1000, QTimer(interval=100)
    alarm.start()  # whatever happens, the loop looks again
    for _ in range(2):
        while not tasks.idle:
            assert monotonic() < latest, "some work does not end"
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()
    let_go()


class PatientBot(QtBot):
    """Waits as long as it takes; after a wait, only what is really shown can be found."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 0) -> None:
        """Wait until something is so."""
        super().waitUntil(callback, timeout=max(timeout, LONGEST_MS))
        let_go()

    def waitSignal(self, signal: object, *, timeout: int = 0, **how: Any) -> object:
        """Wait at the end of a `with` until a signal came; that it does not come is waited for as long as was said."""
        if how.get("raising") is not False:
            timeout = max(timeout, LONGEST_MS)
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The hand of every test of the window."""
    return PatientBot(request)
