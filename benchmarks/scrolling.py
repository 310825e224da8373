"""Scroll: from a turn of the wheel in a list of a million rows to its rows on the screen, p95."""

import os
import time
from array import array
from collections.abc import Sequence
from pathlib import Path

from benchmarks.frame import Benchmark
from benchmarks.search import FRAME_MS, p95

ROWS = 1_000_000
TURNS = 400
JUMP = 2477
"""Every tenth turn goes so many rows further: pages that were never in sight."""
WHEEL = 3


def benchmark(work: Path) -> Benchmark:
    """The list itself, with rows that are at hand: what a station adds is measured by the search."""

    def value() -> float:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication

        from vetdesk.ui.tasks import TaskRunner
        from vetdesk.ui.theme import TextSize, Theme
        from vetdesk.ui.widgets.record_list import Column, RecordList, Row

        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        Theme(application).use(TextSize.STANDARD)
        failures: list[Exception] = []
        tasks = TaskRunner(failures.append)
        columns = [
            Column(key, "people", key, width)
            for key, width in (("name", 16), ("id_number", 22), ("birth_date", 12), ("village", 16), ("phone", 14))
        ]

        def fetch(ids: Sequence[int]) -> list[Row]:
            return [(f"张建国{number}", "5299**************", "1950-03-05", "石桥村", "138****0000") for number in ids]

        shown = RecordList(columns, tasks)
        shown.resize(1200, 700)
        shown.show()
        shown.show_records(array("q", range(1, ROWS + 1)), fetch)
        shown.selectAll()
        application.processEvents()
        took = [_turn(shown, turn, application, tasks) for turn in range(TURNS)]
        tasks.close()
        shown.deleteLater()
        application.processEvents()
        return p95(took)

    at = f"{ROWS:,} rows, all selected, p95 of {TURNS} turns"
    return Benchmark("scroll", at, "one frame of the screen", 1.0, value, lambda: FRAME_MS, unit="ms")


def _turn(shown: object, turn: int, application: object, tasks: object) -> float:
    """Milliseconds until the rows are painted that came into sight, fetched ones included."""
    from PySide6.QtWidgets import QApplication

    from vetdesk.ui.tasks import TaskRunner
    from vetdesk.ui.widgets.record_list import RecordList

    assert isinstance(shown, RecordList)
    assert isinstance(application, QApplication)
    assert isinstance(tasks, TaskRunner)
    bar = shown.verticalScrollBar()
    started = time.perf_counter()
    bar.setValue((bar.value() + (JUMP if turn % 10 == 0 else WHEEL)) % bar.maximum())
    shown.viewport().repaint()
    while not tasks.idle:
        application.processEvents()
    shown.viewport().repaint()
    return (time.perf_counter() - started) * 1000
