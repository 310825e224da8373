"""A snapshot of a database that may be in use, with what it is to hold."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.errors import DamagedStationError
from vetdesk.storage import checks, sqlite
from vetdesk.storage.patience import patiently


@dataclass(frozen=True, slots=True)
class Taken:
    """What the source held at the moment of the snapshot: `facts` (station, origin, office) and its `rows`."""

    facts: Mapping[str, str]
    rows: dict[str, int]


def take(source: Path, target: Path, key: bytes) -> Taken:
    """Copy a database in one look at it; the copy is not checked yet. Raises DamagedStationError, DiskFullError."""

    def copied() -> Taken:
        for leftover in (target, target.with_name(f"{target.name}-journal")):
            leftover.unlink(missing_ok=True)
        with sqlite.told(source), closing(sqlite.open_file(source, key)) as raw:
            raw.execute("BEGIN")
            rows = sqlite.row_counts(raw)
            told = raw.execute("SELECT uid, origin, name FROM station").fetchone()
            sqlite.copy(raw, target, key)
            raw.execute("COMMIT")
        return Taken(dict(zip(("station", "origin", "office"), told or ("", "", ""), strict=True)), rows)

    return patiently(copied)


def snapshot(source: Path, target: Path, key: bytes) -> checks.Soundness:
    """Copy a database that may be in use and check the copy; raises DamagedStationError if a check fails."""
    taken = take(source, target, key)
    sound = checks.check_file(target, key)
    if not sound.sound:
        raise DamagedStationError(sound.what)
    if sound.rows != taken.rows:
        raise DamagedStationError("the copy has other rows")
    return sound
