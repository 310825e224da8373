"""Search while the rules are scanned: the keystrokes of the benchmark of search, with a scan that never ends."""

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Benchmark
from benchmarks.search import FRAME_MS, PEOPLE, Typist, keystrokes, p95
from benchmarks.stations import populated_station

if TYPE_CHECKING:
    from vetdesk.ui.desk import Desk


class BusyTypist(Typist):
    """Types while one scan after the other goes through the same lane."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        from vetdesk.wiring import build_services

        self.scans = 0
        self._desk: Desk = build_services(self._station)  # type: ignore[assignment]  # has what it uses
        self._go_on()

    def _go_on(self) -> None:
        """Ask for the next slice when the last one is delivered, as the page of findings does."""
        self._steps = self._desk.entitlements.steps()
        self._next()

    def _next(self) -> None:
        steps = self._steps
        self._tasks.look(
            lambda _progress: next(steps, None), owner=self._people, done=self._told, failed=self._failures.append
        )

    def _told(self, part: object) -> None:
        if part is not None:
            self._next()
            return
        self.scans += 1
        self._go_on()


def benchmark(work: Path) -> Benchmark:
    """Whoever looks for somebody must not feel that the rules are being scanned; the floor is one frame."""
    folder = populated_station(work, PEOPLE)

    def value() -> float:
        typist = BusyTypist(folder)
        try:
            typist.type_all()
            return p95(typist.type_all())
        finally:
            typist.close()

    kinds = f"100,000 people, p95 of {len(list(keystrokes()))} keystrokes during a scan"
    return Benchmark("search_meanwhile", kinds, "one frame of the screen", 1.0, value, lambda: FRAME_MS, unit="ms")
