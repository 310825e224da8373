"""Kills a program while it takes a package in, and looks at what is left."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.builders import PASSWORD, Clock
from tests.package_world import Office
from tests.people_made_up import some_people
from vetdesk.services.checking import check
from vetdesk.services.opening import sign_in
from vetdesk.services.packages import Packages

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("package_taken_or_not.py")


@dataclass(frozen=True)
class Left:
    """What a killed (or finished) program said, and what is in the station afterwards."""

    said_kept: bool
    people: int
    sound: bool
    taken_again: bool


def a_package(folder: Path, count: int) -> tuple[Path, Path]:
    """A closed station of a second PC and a package with so many people for it."""
    office = Office(folder, 2)
    one, other = office.desks
    one.do("import", lambda work: work.people.add_many(some_people(count)))
    package = office.make(one, other)
    office.close()
    return folder / "PC 2", package


def run(pc: Path, package: Path, scratch: Path, kill_after: float | None) -> tuple[Left, float]:
    """Take the package in, in a copy of the station and another process, killed so many seconds after it began."""
    folder = scratch / "station"
    shutil.copytree(pc, folder)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(SCRIPT), str(folder), str(package)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        start = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            child.kill()
        said_kept = child.stdout.readline() == "kept\n"
        took = time.monotonic() - start
    return _look_at(folder, package, said_kept), took


def _look_at(folder: Path, package: Path, said_kept: bool) -> Left:
    """Open the station as after a power cut, check everything, and take the package in again where nothing was kept."""
    station = sign_in(folder, "zhang", PASSWORD, Clock(), clock_is_right=True)
    with station.database.read() as look:
        people = look.people.count()
    sound = check(station).sound
    taken_again = not people and Packages(station).take(package, {}).new > 0
    sound = sound and check(station).sound
    station.close()
    return Left(said_kept, people, sound, taken_again)
