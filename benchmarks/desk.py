"""Runs the real desk, signs in as a person would, and prints when what was painted.

`python -m benchmarks.desk USER PASSWORD`, with the station in the preferences, prints four monotonic times in seconds:
sign-in box painted, password entered, Today painted with its rows, and how long deriving the key took.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

TYPING_SECONDS = 1.5
"""How long the person takes for the password: the desk uses this time to import what it needs next."""
LOOK_EVERY_MS = 2
_PAINTING = (QEvent.Type.Paint, QEvent.Type.UpdateRequest)
"""What a widget hears as it is painted; a window that its parts cover hears only the second."""


class Watcher(QObject):
    """Calls back once when a widget has been painted."""

    def __init__(self, widget: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _PAINTING:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False


class Person(QObject):
    """Signs in and looks at Today."""

    def __init__(self, user: str, password: str) -> None:
        super().__init__()
        self._user = user
        self._password = password
        self._times: list[float] = []
        self._deriving = 0.0
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_for_today)

    def begin(self) -> None:
        """The sign-in box is on the screen, or will be."""
        (window,) = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        Watcher(window, self._see_box)

    def _see_box(self) -> None:
        self._times.append(time.monotonic())
        QTimer.singleShot(int(TYPING_SECONDS * 1000), self._sign_in)

    def _sign_in(self) -> None:
        self._time_the_derivation()
        self._line("user").setText(self._user)
        line = self._line("password")
        line.setText(self._password)
        self._times.append(time.monotonic())
        line.returnPressed.emit()
        self._look.start()

    def _line(self, name: str) -> QLineEdit:
        lines = [w for w in QApplication.allWidgets() if isinstance(w, QLineEdit) and w.objectName() == name]
        return next(line for line in lines if line.isVisible())

    def _look_for_today(self) -> None:
        for widget in QApplication.allWidgets():
            if type(widget).__name__ == "TodayListView" and widget.isVisible():
                assert isinstance(widget, QListView)
                if widget.model().rowCount():
                    self._look.stop()
                    Watcher(widget.viewport(), self._end)
                    widget.viewport().update()  # in case it was painted between two looks
                    return

    def _end(self) -> None:
        print(*self._times, time.monotonic(), self._deriving, flush=True)
        QApplication.exit(0)

    def _time_the_derivation(self) -> None:
        from vetdesk.storage import key_cost

        derive = key_cost.hash_secret_raw

        def timed(*facts: Any) -> bytes:  # noqa: ANN401 - whatever the real one takes
            started = time.monotonic()
            derived = derive(*facts)
            self._deriving += time.monotonic() - started
            return derived

        key_cost.hash_secret_raw = timed


def main() -> None:
    """Run the desk with a person in front of it, who was here before: the desk knows the station."""
    from vetdesk.__main__ import main as open_desk

    user, password = sys.argv[1:3]
    del sys.argv[1:]
    person = Person(user, password)
    execute = QApplication.exec

    def execute_with_person(_application: QApplication) -> int:
        person.begin()
        return execute()

    QApplication.exec = execute_with_person  # type: ignore[method-assign, assignment]  # the only way in without a hook
    open_desk()


if __name__ == "__main__":
    main()
