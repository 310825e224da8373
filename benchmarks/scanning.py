"""The scan of everybody under all rules, against one bare SQL pass over the same rows and fields."""

import time
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.frame import Benchmark
from benchmarks.stations import opened, populated_station
from vetdesk.domain.rules.conditions import IDENTITY, RECIPIENT, fields_of, leaves
from vetdesk.services.open_station import OpenStation
from vetdesk.storage.people_rows import is_column
from vetdesk.storage.rule_scans import RuleScan
from vetdesk.storage.scan_child import SLICE
from vetdesk.storage.tables.people import identity, recipient

PEOPLE = 100_000
ON = date(2025, 1, 20)


class Scanner:
    """Scans an open station, and passes over the same rows bare."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._station: OpenStation | None = None

    def _open(self) -> OpenStation:
        if self._station is None:
            self._station = opened(self._folder)
        return self._station

    def scan(self) -> float:
        """Seconds for the whole scan, its statements made before, in the slices of the process that scans."""
        station = self._open()
        begin = time.perf_counter()
        found = sum(len(some) for some in RuleScan(station.database.read, station.definitions.rules, ON, SLICE))
        took = time.perf_counter() - begin
        if found < PEOPLE // 100:
            raise RuntimeError(f"only {found} findings")
        return took

    def bare(self) -> float:
        """Seconds for one statement that reads of every person and identity the fields that rules ask, and counts."""
        station = self._open()
        rules = station.definitions.rules.in_force(ON)
        asked = [part for rule in rules for part in (rule.scope, rule.drawn, rule.condition)]
        fields = {field for part in asked for leaf in leaves(part) for field in fields_of(leaf)}
        tables = {RECIPIENT: recipient, IDENTITY: identity}
        columns = [
            tables[field.subject].c[field.key]
            for field in sorted(fields, key=lambda one: (one.subject, one.key))
            if field.subject in tables and is_column(field.subject, field.key)
        ]
        held = identity.c.recipient_id == recipient.c.id
        query = select(*(func.count(column) for column in columns)).join_from(recipient, identity, held)
        query = query.where(recipient.c.withdrawn == 0, identity.c.withdrawn == 0)
        begin = time.perf_counter()
        with station.database.read() as look:
            look.connection.execute(query).one()
        return time.perf_counter() - begin


def benchmark(work: Path) -> Benchmark:
    """The scan of 100,000 people under every shipped rule; it grows as the people do."""
    scanner = Scanner(populated_station(work, PEOPLE))
    return Benchmark(
        name="scan",
        at=f"{PEOPLE:,} people of an encrypted station, every rule",
        floor_is="one bare SQL pass over the same people and identities, counting the fields that rules ask",
        reach=10.0,
        value=scanner.scan,
        floor=scanner.bare,
        warm=True,
    )
