"""Simulated power cuts: each deed is recorded once, and its disk rebuilt as it may stand at thousands of moments."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from random import Random

from tests.faults.deeds import Deed, every_deed
from tests.faults.disk_log import Operation, ReplayedDisk, lay_out, opened_log, operations
from tests.faults.findings import Findings
from tests.faults.forked import in_child
from tests.faults.shim import Disk
from tests.faults.world import World
from vetdesk.storage import sqlite

SHARES = {"decisions": 40, "imports": 25, "upgrades": 8, "backups": 4, "keys": 13, "papers": 10}
"""Of a hundred states, how many are those of each deed."""
EACH_FULLY = 150
"""So many states are checked by the file and its records until one is signed in to and worked on."""
DEFAULTS = {"journal_mode": "delete", "synchronous": 2}
"""What SQLite does by itself: the negative control."""


def record(deed: Deed, folder: Path, seed: int, pragmas: dict[str, object]) -> list[Operation]:
    """Do all acts of a deed in a process of its own; what it did to the disk, with a mark after each act."""
    log = folder.with_suffix(".log")

    def work() -> None:
        sqlite.SAFE |= pragmas
        disk = Disk()
        disk.watch(folder)
        disk.log(opened_log(log))
        with deed.at_work(folder, seed) as acts:
            for name, act in acts:
                act()
                disk.mark(name)

    deed.copy(folder, seed)
    in_child(work)
    return operations(log)


def states(
    deed: Deed, seed: int, scratch: Path, count: int, *, pragmas: dict[str, object] | None = None, control: bool = False
) -> Findings:
    """So many states of one recording, each looked at; `control` only counts what is lost."""
    random, found = Random(seed), Findings()
    log = record(deed, scratch, seed, pragmas or {})
    disk, at = ReplayedDisk(deed.template(seed), str(scratch)), 0
    moments = sorted(random.randint(1, len(log)) for _ in range(count))
    for number, moment in enumerate(moments):
        for one in log[at:moment]:
            disk.replay(one)
        at = moment
        lay_out(disk.after_a_cut(random), scratch)
        wrong = _looked_at(deed, scratch, disk.marks, seed, full=number % EACH_FULLY == EACH_FULLY - 1)
        found.count("states")
        found.count(f"states of {deed.name}")
        found.count("acknowledged", len(disk.marks))
        if control:
            found.count("lost or damaged", int(bool(wrong)))
        else:
            found.note(f"{deed.name} seed {seed} operation {moment} of {len(log)} state {number}", wrong)
    found.count(f"operations recorded of {deed.name}", len(log))
    return found


def _looked_at(deed: Deed, folder: Path, done: Sequence[str], seed: int, *, full: bool) -> list[str]:
    if full:
        found: list[str] = in_child(partial(deed.wrong, folder, list(done), seed))
        return found
    try:
        return deed.glance(folder, done, seed)
    except Exception as error:  # noqa: BLE001 - a station that cannot be opened is what is looked for
        return [f"damage: {type(error).__name__}: {error}"[:200]]


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """States of every deed, and the control with SQLite's own settings."""
    found = Findings()
    for deed in every_deed(world):
        portion = max(1, count * SHARES[deed.name] // 100)
        variants = deed.variants(seed)
        for variant in variants:
            found.add(states(deed, variant, scratch, max(1, portion // len(variants))))
    found.add(control(world, max(40, count // 20), seed, scratch), "control: ")
    return found


def control(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """The same with the settings that SQLite has by itself: it must fail, or the model is too kind."""
    return states(every_deed(world)[0], seed, scratch, count, pragmas=DEFAULTS, control=True)
