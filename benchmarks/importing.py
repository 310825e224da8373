"""Import: a roster read, checked, matched, kept with journal and search index; against reading it and a bare insert."""

import time
from pathlib import Path

import sqlcipher3.dbapi2 as cipher
from python_calamine import load_workbook

from benchmarks.frame import Benchmark
from benchmarks.people import CATEGORIES, HEADINGS, VILLAGE_NAMES, roster
from benchmarks.stations import CODES, empty_station, opened
from vetdesk.domain.importing.answers import Answers, TakeOver
from vetdesk.services.importing.importing import Importing

ROWS = 100_000


def imported(path: Path, folder: Path) -> float:
    """Seconds from choosing the file to its people being kept, in a new station."""
    station = opened(empty_station(folder))
    try:
        importing = Importing(station.database, station.session, station.definitions, station.now)
        importing.add_villages(dict.fromkeys(VILLAGE_NAMES, ""))
        answers = Answers(take_over={CODES[name]: TakeOver("drawing", "2024-12") for name in CATEGORIES})
        started = time.perf_counter()
        report = importing.keep(importing.plan(importing.read(path), answers), answers)
        took = time.perf_counter() - started
        assert report.added == ROWS, report.totals
        return took
    finally:
        station.close()


def read_and_inserted(path: Path, database: Path) -> float:
    """Seconds that reading the file and one bare insert of its cells into an encrypted file take."""
    database.unlink(missing_ok=True)
    started = time.perf_counter()
    rows = load_workbook(path).get_sheet_by_index(0).to_python(skip_empty_area=False)
    connection = cipher.connect(database)
    connection.execute(f"PRAGMA key=\"x'{'5a' * 32}'\"")
    for pragma in ("journal_mode=TRUNCATE", "synchronous=EXTRA", "cache_size=-262144", "cache_spill=OFF"):
        connection.execute(f"PRAGMA {pragma}")
    columns = ", ".join(f"c{at} TEXT" for at in range(len(HEADINGS)))
    connection.execute(f"CREATE TABLE roster (id INTEGER PRIMARY KEY, {columns})")
    places = ", ".join("?" * len(HEADINGS))
    connection.executemany(f"INSERT INTO roster VALUES (NULL, {places})", rows[1:])
    connection.commit()
    connection.close()
    return time.perf_counter() - started


def benchmark(work: Path) -> Benchmark:
    """The figure of design 13."""
    path = roster(work, ROWS)
    return Benchmark(
        "import",
        f"{ROWS:,} rows × {len(HEADINGS)} columns",
        "calamine reading the same file and a bare insert",
        3.0,
        lambda: imported(path, work / "imported"),
        lambda: read_and_inserted(path, work / "bare.db"),
    )
