"""Restore: from a database that cannot be opened to the first deed kept in a station that works again.

What the window does at the clerk's word: the sign-in fails, a copy of what is damaged is kept, the newest verified
backup is found, checked and brought back in its place, the clerk signs in with the old password and adds a person.
"""

import os
import shutil
import time
from pathlib import Path

from benchmarks.frame import Benchmark
from benchmarks.stations import PASSWORD, USER, now, opened, populated_station
from vetdesk.domain.errors import DamagedStationError
from vetdesk.domain.people import Recipient
from vetdesk.services.opening import sign_in
from vetdesk.services.restoring import Secret, keep_damaged, known_backups, restore
from vetdesk.storage import backup

PEOPLE = 20_000
ALLOWED = 60.0
"""Seconds that may pass (notes on reliability, R15: 100 MB within a minute), to which the figure is held."""
PAGE = 4096


def benchmark(work: Path, people: int = PEOPLE) -> Benchmark:
    """The time from a damaged station to a working one."""
    folder = populated_station(work, people)
    if not known_backups(folder):
        station = opened(folder)
        station.back_up()
        station.close()
    damaged = work / "damaged"

    def value() -> float:
        shutil.rmtree(damaged, ignore_errors=True)
        shutil.copytree(folder, damaged)
        _damage(damaged / backup.DATABASE)
        os.sync()
        started = time.perf_counter()
        _back_to_work(damaged)
        return time.perf_counter() - started

    size = (folder / backup.DATABASE).stat().st_size / 1e6
    return Benchmark("restore", f"{people:,} people, {size:.0f} MB", "a minute", 1.0, value, lambda: ALLOWED)


def _damage(database: Path) -> None:
    """Make every sixteenth page of the file unreadable, its first one as well."""
    with database.open("r+b") as file:
        for place in range(0, database.stat().st_size, 16 * PAGE):
            file.seek(place)
            file.write(os.urandom(PAGE))


def _back_to_work(station: Path) -> None:
    try:
        sign_in(station, USER, PASSWORD, now).close()
    except DamagedStationError as error:
        keep_damaged(station, str(error), now)
    else:
        raise AssertionError("a damaged database was opened")
    newest = known_backups(station)[0]
    restore(newest.folder, Secret(USER, PASSWORD), station, now)
    restored = sign_in(station, USER, PASSWORD, now)
    with restored.database.write("add a person", restored.session.actor) as work:
        work.people.add(Recipient(0, "", {"name": "史长河"}))
    assert restored.database.head.seq
    restored.close()
