"""Duplicates: everybody of a station compared with everybody they may be, against sorting the blocking keys."""

import random
import time
from pathlib import Path

from benchmarks.frame import Benchmark
from benchmarks.stations import opened, populated_station
from vetdesk.domain.blocking import keys_of
from vetdesk.services.duplicates import Duplicates
from vetdesk.services.open_station import OpenStation

PEOPLE = 100_000


class Searcher:
    """Searches an open station, and sorts the very keys that the search uses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._station: OpenStation | None = None
        self._keys: list[str] = []

    def _open(self) -> OpenStation:
        if self._station is None:
            self._station = opened(self._folder)
        return self._station

    def search(self) -> float:
        """Seconds for the whole search."""
        station = self._open()
        service = Duplicates(station.database, station.session, station.definitions, station.now)
        begin = time.perf_counter()
        report = service.find_all()
        took = time.perf_counter() - begin
        if report.people != PEOPLE:
            raise RuntimeError(f"{report.people} people were searched")
        return took

    def sort(self) -> float:
        """Seconds for sorting the keys, each with whose it is, as texts."""
        if not self._keys:
            with self._open().database.read() as look:
                people = look.duplicates.key_facts(0, PEOPLE)
            self._keys = [f"{key} {one.id}" for one in people for key in keys_of(one)]
            random.Random(1).shuffle(self._keys)  # made-up people come sorted by birth date, those of an archive do not
        keys = list(self._keys)
        begin = time.perf_counter()
        keys.sort()
        return time.perf_counter() - begin


def benchmark(work: Path) -> Benchmark:
    """The search over 100,000 people; a million takes the same ratio, because all of it grows like sorting does."""
    searcher = Searcher(populated_station(work, PEOPLE))
    return Benchmark(
        name="duplicates",
        at=f"{PEOPLE:,} people of an encrypted station, everybody",
        floor_is="sorting the blocking keys as texts, in no order",
        reach=10.0,
        value=searcher.search,
        floor=searcher.sort,
    )
