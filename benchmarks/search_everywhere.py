"""Search over everything: from a keystroke after Ctrl+K to its hits on the screen, people, deeds and help, p95."""

import time
from pathlib import Path

from benchmarks.desk_window import DeskWindow
from benchmarks.frame import Benchmark
from benchmarks.search import FRAME_MS, PEOPLE, keystrokes, p95
from benchmarks.stations import populated_station

DEEDS = ("走访", "zf", "设置", "dyh", "待遇", "xinjian")
"""Typed as well: what means a deed or a page."""


def benchmark(work: Path) -> Benchmark:
    """The line above every page; records of other kinds come once nobody types, and are not waited for."""
    folder = populated_station(work, PEOPLE)

    def value() -> float:
        desk = DeskWindow(folder)
        try:
            desk.window.deeds.search()
            desk.wait()
            for text in DEEDS:
                _keystroke(desk, text)
            typed = [*keystrokes(), *(text[:length] for text in DEEDS for length in range(1, len(text) + 1))]
            return p95([_keystroke(desk, text) for text in typed])
        finally:
            desk.close()

    at = "100,000 people, p95 of all keystrokes of the search and some for deeds"
    return Benchmark("search_everywhere", at, "one frame of the screen", 1.0, value, lambda: FRAME_MS, unit="ms")


def _keystroke(desk: DeskWindow, text: str) -> float:
    search = desk.window._search
    search.box.setFocus()
    started = time.perf_counter()
    search.box.setText(text)
    desk.wait(lambda: search._shown_for == text)
    search.list.viewport().repaint()
    return (time.perf_counter() - started) * 1000
