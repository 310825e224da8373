"""Export: the roster of everyone in the official look, 40 columns, with lists and frozen heading.

The shipped layout has 25 columns; a county's template has more, so some fields stand twice. The floor writes the very
same cells bare, by the fastest writer known where it is installed (`make bench` installs it), else by one of our own.
"""

import importlib.util
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from python_calamine import load_workbook

from benchmarks.bare_workbook import write_bare
from benchmarks.frame import Benchmark
from benchmarks.stations import opened, populated_station
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.rosters import RosterBook
from vetdesk.services.exporting import Exporting

PEOPLE = 100_000
COLUMNS = 40


class WideDefinitions(Definitions):
    """The station's definitions with the roster's layout widened to 40 columns."""

    @cached_property
    def rosters(self) -> RosterBook:
        book = super().rosters
        layout = book.layout("roster")
        again = [replace(column, heading=f"{column.heading}（二）") for column in layout.columns[1:]]
        wide = replace(layout, columns=(*layout.columns, *again)[:COLUMNS])
        return replace(book, layouts={**book.layouts, "roster": wide})


def cells_of(path: Path) -> list[list[str]]:
    """Every cell of the first sheet as text."""
    rows = load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [[str(cell) for cell in row] for row in rows]


def fastest_writer(path: Path, rows: Sequence[Sequence[str]]) -> tuple[str, Callable[[], None]]:
    """Who writes bare cells fastest here, and the call that does it."""
    if importlib.util.find_spec("rustpy_xlsxwriter") is None:
        return "a bare writer of our own", lambda: write_bare(path, rows)
    from rustpy_xlsxwriter import FastExcel

    records = [{str(at): cell for at, cell in enumerate(row)} for row in rows]
    return "rustpy-xlsxwriter", lambda: FastExcel(str(path)).sheet("Sheet1", records).save()


def benchmark(work: Path) -> Benchmark:
    """The figure of design 13."""
    station = opened(populated_station(work, PEOPLE))
    target = work / "export.xlsx"
    definitions = WideDefinitions(station.definitions.texts)
    exporting = Exporting(station.database, station.session, definitions, station.now)
    exporting.roster(target, purpose="报县局")
    writer, write_bare_cells = fastest_writer(work / "bare.xlsx", cells_of(target))

    def value() -> float:
        started = time.perf_counter()
        report = exporting.roster(target, purpose="报县局")
        assert report.rows == PEOPLE
        return time.perf_counter() - started

    def floor() -> float:
        started = time.perf_counter()
        write_bare_cells()
        return time.perf_counter() - started

    at = f"{PEOPLE:,} rows × {COLUMNS} columns"
    return Benchmark("export", at, f"{writer}, bare cells", 2.0, value, floor)
