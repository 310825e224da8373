"""Receive: a roster of everyone that comes back untouched, told apart and compared with what left and stands here."""

import time
from pathlib import Path

from python_calamine import load_workbook

from benchmarks.frame import Benchmark
from benchmarks.stations import opened, populated_station
from vetdesk.services.exporting import Exporting
from vetdesk.services.receiving import Receiving

PEOPLE = 100_000


def benchmark(work: Path, people: int = PEOPLE) -> Benchmark:
    """The figure of design 13."""
    station = opened(populated_station(work, people))
    path = work / "received.xlsx"
    services = (station.database, station.session, station.definitions, station.now)
    rows = Exporting(*services).roster(path, purpose="报县局").rows
    receiving = Receiving(*services)

    def value() -> float:
        started = time.perf_counter()
        found = receiving.look(path)
        took = time.perf_counter() - started
        assert found.brings_nothing
        assert found.plan is not None
        assert found.plan.totals()["same"] == rows
        return took

    def floor() -> float:
        started = time.perf_counter()
        load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
        return time.perf_counter() - started

    return Benchmark("receive", f"{rows:,} rows", "calamine reading the same file", 2.5, value, floor)
