"""Page switch: how long the window stands still when another page is shown, for the first time and again."""

import time
from pathlib import Path

from benchmarks.desk_window import DeskWindow
from benchmarks.frame import Benchmark
from benchmarks.search import FRAME_MS, PEOPLE, p95
from benchmarks.stations import populated_station

AGAIN = 5


def first_benchmark(work: Path) -> Benchmark:
    """Every page made and painted for the first time; the floor is as many bare widgets, made and painted."""
    folder = populated_station(work, PEOPLE)
    measured: list[tuple[float, list[int]]] = []

    def once() -> tuple[float, list[int]]:
        """What the pages took, and how many widgets each has; a page is new only once."""
        if not measured:
            desk = DeskWindow(folder)
            try:
                took = [_shown(desk, key) for key in _keys(desk)]
                measured.append((sum(took), [_widgets(desk, key) for key in _keys(desk)]))
            finally:
                desk.close()
        return measured[0]

    at = "100,000 people, all pages together, until painted"
    return Benchmark(
        "switch_first", at, "as many bare widgets", 4.0, lambda: once()[0],
        lambda: sum(_bare(count) for count in once()[1]), rounds=1, unit="ms",
    )  # fmt: skip


def again_benchmark(work: Path) -> Benchmark:
    """Every page once more, painted; the floor is a given: one frame of the screen."""
    folder = populated_station(work, PEOPLE)

    def value() -> float:
        desk = DeskWindow(folder)
        try:
            keys = _keys(desk)
            for key in keys:
                _shown(desk, key)
            return p95([_shown(desk, key) for _ in range(AGAIN) for key in keys])
        finally:
            desk.close()

    at = f"100,000 people, p95 of {AGAIN} rounds over all pages, until painted"
    return Benchmark("switch_again", at, "one frame of the screen", 1.0, value, lambda: FRAME_MS, rounds=1, unit="ms")


def _keys(desk: DeskWindow) -> list[str]:
    return [offer.key for offer in desk.window._offers]


def _shown(desk: DeskWindow, key: str) -> float:
    """Milliseconds until a page is painted; what it fetches comes to its end before the next."""
    started = time.perf_counter()
    desk.window.show_page(key)
    desk.paint()
    took = (time.perf_counter() - started) * 1000
    desk.wait()
    return took


def _widgets(desk: DeskWindow, key: str) -> int:
    from PySide6.QtWidgets import QWidget

    desk.window.show_page(key)
    page = desk.window._pages.current()
    return len(page.findChildren(QWidget)) if page is not None else 0


def _bare(count: int) -> float:
    """Milliseconds for so many labels in a window that stands already."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    QApplication.processEvents()
    started = time.perf_counter()
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(count):
        column.addWidget(QLabel(f"{number}", page))
    window.setCentralWidget(page)
    QApplication.processEvents()
    took = (time.perf_counter() - started) * 1000
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    return took
