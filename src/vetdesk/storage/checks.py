"""Looks for damage: the file's pages and structure, links between records, the journal's chains, row counts."""

import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vetdesk.domain.errors import DamagedStationError
from vetdesk.domain.journal import Break, Head, verify_chain
from vetdesk.storage import sqlite
from vetdesk.storage.database import Database
from vetdesk.storage.patience import PAUSES_SECONDS
from vetdesk.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a check found: `faults` of the file, `broken` the first break of a chain, the chains' ends, row counts."""

    faults: tuple[str, ...]
    broken: Break | None
    heads: Mapping[str, Head]
    rows: Mapping[str, int]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults and self.broken is None

    @property
    def what(self) -> str:
        """The findings in short, for DamagedStationError."""
        chain = f"journal {self.broken.seq}: {self.broken.what}" if self.broken else ""
        return "; ".join(part for part in (*self.faults[:3], chain) if part)


def row_counts(look: Reading) -> dict[str, int]:
    """How many rows each table has that the file has: before an upgrade it may lack some."""
    return sqlite.row_counts(sqlite.driver(look.connection))


def check(database: Database, anchors: Mapping[str, Head] | None = None) -> Soundness:
    """Check an open database in one look; the chains must pass through the `anchors` known from elsewhere."""
    with database.read() as look:
        faults = tuple(sqlite.faults(sqlite.driver(look.connection)))
        return Soundness(faults, None, {}, {}) if faults else _content(look, anchors)


def _content(look: Reading, anchors: Mapping[str, Head] | None) -> Soundness:
    """What a file without faults holds."""
    broken = verify_chain(look.journal.whole(), anchors)
    return Soundness((), broken, look.journal.heads(), row_counts(look))


def _no_deed() -> datetime:
    raise RuntimeError("a check changes nothing")


def check_file(path: Path, key: bytes, anchors: Mapping[str, Head] | None = None) -> Soundness:
    """Check a database file that nobody has open, such as a backup; it is not changed.

    What looks like damage of the file is looked at twice more. Raises DamagedStationError if it cannot be opened.
    """
    for pause in PAUSES_SECONDS:
        try:
            found = _check_file(path, key, anchors)
        except DamagedStationError:
            pass
        else:
            if not found.faults:
                return found
        time.sleep(pause)
    return _check_file(path, key, anchors)


def _check_file(path: Path, key: bytes, anchors: Mapping[str, Head] | None) -> Soundness:
    with sqlite.told(path), closing(sqlite.open_file(path, key)) as raw:
        faults = tuple(sqlite.faults(raw))
    if faults:
        return Soundness(faults, None, {}, {})
    database = Database.of_station(path, key, _no_deed)
    try:
        with database.read() as look:
            return _content(look, anchors)
    finally:
        database.close()
