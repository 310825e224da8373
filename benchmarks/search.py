"""Search: from a keystroke in the list of people to its rows on the screen, over all kinds of query, p95."""

import math
import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.frame import Benchmark
from benchmarks.stations import opened, populated_station

PEOPLE = 100_000
FRAME_MS = 1000 / 60
QUERIES = (
    "王建国", "李秀", "建军", "欧阳", "单", "石桥村", "古林", "wangjianguo", "zhangwei", "wjg", "lx", "shan", "529901",
    "5299011950", "19500305", "0016", "138", "13812345678", "6789", "优0000", "优00012345", "王 石桥", "查无此人",
)  # fmt: skip
PATIENCE_SECONDS = 10.0


class Typist:
    """Types into the real page of people, one sign after the other, and waits until each time the rows are painted."""

    def __init__(self, folder: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtCore import QTimer, qInstallMessageHandler
        from PySide6.QtWidgets import QApplication

        from vetdesk.ui.people.people_list import PeopleList
        from vetdesk.ui.talk import Talk
        from vetdesk.ui.tasks import TaskRunner
        from vetdesk.ui.theme import TextSize, Theme
        from vetdesk.wiring import build_services

        qInstallMessageHandler(lambda *_message: None)  # the offscreen platform complains of each window
        self._application = QApplication.instance() or QApplication([])
        self._theme = Theme(self._application)  # type: ignore[arg-type]  # a QApplication, whoever made it
        self._theme.use(TextSize.STANDARD)  # the fonts and the style sheet of the real desk
        self._clock = QTimer(interval=1000)  # so that waiting ends even when nothing happens any more
        self._clock.start()
        self._failures: list[Exception] = []
        self._station = opened(folder)
        self._tasks = TaskRunner(self._failures.append, self._station.database.interrupt_reading)
        services: Any = build_services(self._station)
        nobody: Any = None  # nothing is opened while somebody types
        self._people = PeopleList(services, self._tasks, Talk(), nobody)
        self._people.resize(1200, 700)
        self._people.show()
        self._watch()
        self._shown = self._painted = False
        self._people.refresh()
        self._wait()

    def type_all(self) -> list[float]:
        """Milliseconds of every keystroke of every query."""
        return [self._keystroke(text) for text in keystrokes()]

    def close(self) -> None:
        """Let go of the station."""
        self._tasks.close()
        self._people.close()
        self._station.close()

    def _keystroke(self, text: str) -> float:
        self._shown = self._painted = False
        started = time.perf_counter()
        self._people.search.setText(text)
        self._wait()
        return (time.perf_counter() - started) * 1000

    def _wait(self) -> None:
        from PySide6.QtCore import QEventLoop

        until = time.perf_counter() + PATIENCE_SECONDS
        while not self._painted:
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # as a real desk waits
            if self._failures:
                raise self._failures[0]
            if time.perf_counter() > until:
                raise TimeoutError("the rows were not painted")

    def _watch(self) -> None:
        """Note when the answer to the newest keystroke has come, and when it has been painted after that."""
        from PySide6.QtCore import QEvent, QObject

        tell = self._people._fill  # the place where an answer arrives

        def answered(*answer: Any) -> None:  # noqa: ANN401 - whatever the page fills itself with
            tell(*answer)
            self._shown = True
            self._people.update()

        self._people._fill = answered  # type: ignore[method-assign]
        after = partial(self._note, QEvent.Type.Paint)

        class Painted(QObject):
            def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
                after(event.type())
                return False

        self._filter = Painted()
        self._people.list.viewport().installEventFilter(self._filter)
        self._people.installEventFilter(self._filter)

    def _note(self, paint: object, happened: object) -> None:
        if happened == paint and self._shown:
            self._painted = True


def keystrokes() -> Iterator[str]:
    """What stands in the line after each keystroke."""
    for query in QUERIES:
        for length in range(1, len(query) + 1):
            if query[:length].strip() == query[:length]:
                yield query[:length]


def p95(values: list[float]) -> float:
    """The nearest-rank 95th percentile."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]


def benchmark(work: Path) -> Benchmark:
    """The figure of design 13; the floor is a given: one frame of the screen."""
    folder = populated_station(work, PEOPLE)

    def value() -> float:
        typist = Typist(folder)
        try:
            typist.type_all()
            return p95(typist.type_all())
        finally:
            typist.close()

    kinds = f"100,000 people, p95 of {len(list(keystrokes()))} keystrokes"
    return Benchmark("search", kinds, "one frame of the screen", 1.0, value, lambda: FRAME_MS, rounds=3, unit="ms")
