"""Search while the rules are scanned: the keystrokes of the benchmark of search, with a scan that never ends."""

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.frame import Benchmark
from benchmarks.search import FRAME_MS, PEOPLE, Typist, keystrokes, p95
from benchmarks.stations import populated_station

if TYPE_CHECKING:
    from vetdesk.ui.desk import Desk


class BusyTypist(Typist):
    """Types while one scan after the other is made and kept, as the page of findings does it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        from vetdesk.ui.benefits.rule_scanning import RuleScanning
        from vetdesk.ui.talk import Talk
        from vetdesk.wiring import build_services

        self.scans = 0
        desk: Desk = build_services(self._station)  # type: ignore[assignment]  # has what it uses
        self._scanning = RuleScanning(desk, self._tasks, Talk(), self._people)
        self._scanning.found.connect(self._again)
        self._scanning.start()

    def type_through_a_scan(self) -> list[float]:
        """Milliseconds of every keystroke, from scans under way until at least one more has been kept."""
        before, took = self.scans, list[float]()
        while self.scans == before or not took:
            took += self.type_all()
            if not self._scanning.running:
                raise RuntimeError("the scan is over: it must have failed")
        return took

    def close(self) -> None:
        """Stop scanning, and let go of the station."""
        self._scanning.found.disconnect(self._again)
        self._scanning.stop()
        super().close()

    def _again(self, _counts: object) -> None:
        self.scans += 1
        self._scanning.start()


def benchmark(work: Path) -> Benchmark:
    """Whoever looks for somebody must not feel that the rules are being scanned; the floor is one frame."""
    folder = populated_station(work, PEOPLE)

    def value() -> float:
        typist = BusyTypist(folder)
        try:
            typist.type_all()
            return p95(typist.type_through_a_scan())
        finally:
            typist.close()

    kinds = f"100,000 people, p95 of {len(list(keystrokes()))} keystrokes, typed again until a whole scan has been kept"
    return Benchmark("search_meanwhile", kinds, "one frame of the screen", 1.0, value, lambda: FRAME_MS, unit="ms")
