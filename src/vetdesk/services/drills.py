"""The drill (恢复演练): the newest backup is restored beside the data, checked, looked into, and taken away again.

A backup that was never restored is a hope. What is restored stays encrypted, and is gone at the end.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk.domain.cases import Case
from vetdesk.domain.errors import DamagedStationError, NotFoundError
from vetdesk.services.open_station import OpenStation
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.storage import backup, backup_places, checks, restoring
from vetdesk.storage.attachments import Attachments
from vetdesk.storage.database import Database
from vetdesk.storage.safe_files import written_to

FOLDER = "drill"
CASES = 3
"""So many cases are opened in what was restored, and compared with the data in use."""
STEPS = 5


@dataclass(frozen=True, slots=True)
class DrillReport:
    """What a drill found: which backup, how many entries, people and scans it brought back, which cases were compared
    (their numbers), and in how many seconds."""

    made_at: datetime
    entries: int
    people: int
    scans: int
    cases: tuple[str, ...]
    seconds: float


def drill(station: OpenStation, progress: Progress | None = None) -> DrillReport:
    """Try to restore the newest verified backup within reach, and journal that it was tried.

    Raises NotFoundError if there is none, DamagedStationError if it cannot be restored as it was made, NotWrittenError.
    """
    watch, began = progress or Unwatched(), station.now()
    watch.at(0, STEPS)
    source = _newest(station)
    target = station.folder / FOLDER
    with written_to(station.folder), _taken_away(target):
        keys = restoring.RestoreKeys.of_backup(source.folder, station.keys.data_key)
        restoring.restore(source.folder, keys, target, station.now())
        watch.at(2, STEPS)
        with _opened(target, station) as restored:
            sound = checks.check(restored, source.heads)
            if not sound.sound:
                raise DamagedStationError(sound.what)
            watch.at(3, STEPS)
            compared = _compare(station, restored, target)
            watch.at(4, STEPS)
    took = (station.now() - began).total_seconds()
    entries, people = source.rows.get("journal", 0), source.rows.get("recipient", 0)
    report = DrillReport(source.made_at, entries, people, source.scans, tuple(case.number for case in compared), took)
    _record(station, report)
    return report


def _newest(station: OpenStation) -> backup.Backup:
    found = [backup.newest(store, station.database.origin) for store in backup_places.stores(station.folder)]
    made = [one for one in found if one is not None]
    if not made:
        raise NotFoundError("backup", "")
    return max(made, key=lambda one: one.made_at)


@contextmanager
def _taken_away(target: Path) -> Iterator[None]:
    shutil.rmtree(target, ignore_errors=True)
    try:
        yield
    finally:
        shutil.rmtree(target, ignore_errors=True)


@contextmanager
def _opened(target: Path, station: OpenStation) -> Iterator[Database]:
    database = Database.of_station(target / backup.DATABASE, station.keys.data_key, station.now)
    try:
        yield database
    finally:
        database.close()


def _compare(station: OpenStation, restored: Database, target: Path) -> Sequence[Case]:
    """Some cases as they came back: each must be the beginning of what the data in use has of it, scans included."""
    with restored.read() as look:
        cases = look.cases.find() + look.cases.find(closed=True)
        chosen = random.sample(cases, min(CASES, len(cases)))
        people = {case.recipient_id for case in chosen}
        scans = [scan for scan in look.scans.every() if scan.recipient_id in people]
    with station.database.read() as look:
        for case in chosen:
            present = look.cases.by_uid(case.uid)
            if present is None or present.events[: len(case.events)] != case.events:
                raise DamagedStationError(f"case {case.number}")
    brought = Attachments(target, station.slots.attachment_keys(station.keys.data_key))
    for scan in scans:
        brought.get(scan.attachment)
    return chosen


def _record(station: OpenStation, report: DrillReport) -> None:
    told = {"backup": f"{report.made_at:%Y-%m-%dT%H:%M:%SZ}", "entries": report.entries, "scans": report.scans}
    with station.database.write("try restoring", station.session.actor) as work:
        work.journal.record("drill", station.slots.station, 0, {}, told | {"cases": list(report.cases)})
    memory = backup_places.remembered(station.folder)
    backup_places.remember(station.folder, replace(memory, drill=station.now()))
