"""Kills a program in the middle of an import and looks at what is left."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.builders import PASSWORD, Clock
from vetdesk.services.checking import check
from vetdesk.services.opening import sign_in

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("kept_or_not.py")


@dataclass(frozen=True)
class Outcome:
    """What a killed (or finished) program said, and what is in the station afterwards."""

    said_kept: bool
    people: int
    sound: bool
    hot_journal: bool


def run(folder: Path, count: int, kill_after: float | None) -> tuple[Outcome, float]:
    """Import `count` rows in another process, killed so many seconds after it began, or never.

    Returns what is left and how long the import took.
    """
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), str(folder), str(count)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        start = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            child.kill()
        said_kept = child.stdout.readline() == "kept\n"
        took = time.monotonic() - start
    return look_at(folder, said_kept), took


def look_at(folder: Path, said_kept: bool) -> Outcome:
    """Open the station as after a power cut and check everything."""
    journal = folder / "station.db-journal"
    hot = journal.exists() and journal.stat().st_size > 0
    station = sign_in(folder, "zhang", PASSWORD, Clock(), clock_is_right=True)
    with station.database.read() as look:
        people = look.people.count()
    report = check(station)
    station.close()
    return Outcome(said_kept, people, report.sound, hot)
