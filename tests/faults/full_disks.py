"""A disk that is full after so many bytes: a sentence, nothing by half, and on it goes when there is room again."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.deeds import Deed, every_deed
from tests.faults.findings import Findings
from tests.faults.forked import in_child
from tests.faults.operations import attempt, go_on, told_by
from tests.faults.shim import Disk
from tests.faults.world import World

EACH_FULLY = 5
MEGABYTE = 1 << 20
SMALL_DISK = 24 * MEGABYTE
BALLAST = "ballast"


def of(deed: Deed, folder: Path, seed: int, room: int, small_disk: Path | None) -> dict[str, Any]:
    """In a process of its own: the first act with so much room left, then on with enough of it."""

    def work() -> dict[str, Any]:
        disk = Disk()
        disk.watch(folder)
        with deed.at_work(folder, seed) as acts:
            disk.room(room) if small_disk is None else _fill(small_disk, room)
            outcome = attempt(acts[0])
            disk.disarm()
            if small_disk is not None:
                (small_disk / BALLAST).unlink()
            outcome |= {"failed": disk.failed, "done": [acts[0][0]] if outcome["kept"] else []}
            outcome["again"] = go_on(deed, folder, seed, acts, outcome)
        return outcome

    found: dict[str, Any] = in_child(work)
    return found


def _fill(disk: Path, room: int) -> None:
    """Leave only so much room on a real disk."""
    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    with (disk / BALLAST).open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free - room))


@contextmanager
def small_disk(place: Path) -> Iterator[Path | None]:
    """A disk of a few megabytes where we may mount one; else None."""
    place.mkdir(parents=True, exist_ok=True)
    mounted = (
        os.getuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "none", str(place)], capture_output=True, check=False
        ).returncode
    )
    try:
        yield place if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", str(place)], check=True)


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """So many disks of random room, every second of them a real one where we may mount it."""
    random, found = Random(seed), Findings()
    needed = {deed.name: _needed(deed, scratch) for deed in every_deed(world)}
    with small_disk(scratch.with_name("small")) as disk:
        for number in range(count):
            deed = random.choice(every_deed(world))
            real = disk if number % 2 else None
            folder = scratch if real is None else real / "station"
            deed.copy(folder, deed.newest())
            room = random.randrange(needed[deed.name])
            outcome = of(deed, folder, deed.newest(), room, real)
            found.count(f"trials of {deed.name}")
            found.count("on a real disk", int(real is not None))
            full = number % EACH_FULLY == 0
            wrong = in_child(partial(deed.wrong, folder, outcome["done"], deed.newest(), full=full))
            found.note(f"{deed.name} with room for {room}", told_by(outcome, found) + wrong)
            shutil.rmtree(folder)
    return found


def _needed(deed: Deed, scratch: Path) -> int:
    """About how many bytes an undisturbed first act writes beyond the ends of files."""

    def work() -> int:
        disk = Disk()
        disk.watch(scratch)
        with deed.at_work(scratch, deed.newest()) as acts:
            disk.room(1 << 40)
            acts[0][1]()
            return (1 << 40) - disk.room_left

    deed.copy(scratch, deed.newest())
    return max(1, int(in_child(work)))
