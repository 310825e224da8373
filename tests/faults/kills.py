"""Kill -9 at random moments: whoever was told that something is kept finds it there, and nothing is there by half."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from tests.faults.deeds import Deed, every_deed
from tests.faults.findings import Findings
from tests.faults.forked import Say, ended, in_child, killed
from tests.faults.shim import Action, Disk
from tests.faults.world import World
from vetdesk.storage import backup

FLUSH_SECONDS = 0.001
"""How long a flush takes: in memory it would take no time, and hardly a kill would meet a commit."""

WEIGHTS = (8, 7, 2, 3)
"""How often decisions, imports, backups and upgrades are killed, out of twenty."""

EACH_FULLY = 7
"""Every seventh station is signed in to and worked on; of all the file, its chains and its records are checked."""


def _work(deed: Deed, folder: Path, seed: int, prepare: Callable[[Disk], None]) -> Callable[[Say], None]:
    """What the child does: every act of the deed, each acknowledged when the service came back."""

    def work(say: Say) -> None:
        disk = Disk()
        disk.watch(folder)
        disk.slow(FLUSH_SECONDS)
        with deed.at_work(folder, seed) as acts:
            prepare(disk)
            say("begun")
            for name, act in acts:
                act()
                say(name)

    return work


def whole_time(deed: Deed, folder: Path, seed: int) -> float:
    """How many seconds all acts take when nobody disturbs them."""
    deed.copy(folder, seed)
    moments: list[float] = []

    def timed() -> float:
        _work(deed, folder, seed, lambda _disk: None)(lambda _line: moments.append(time.monotonic()))
        return moments[-1] - moments[0]

    return float(in_child(timed))


def operations(deed: Deed, folder: Path, seed: int) -> int:
    """How many I/O operations all acts take."""
    deed.copy(folder, seed)

    def work() -> int:
        disk = Disk()
        disk.watch(folder)
        with deed.at_work(folder, seed) as acts:
            disk.arm(0)
            for _, act in acts:
                act()
            return disk.counted

    return int(in_child(work))


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """Kills of decisions, imports, backups and upgrades in turn."""
    return kills_of(dict(zip(every_deed(world), WEIGHTS, strict=False)), count, seed, scratch)


def kills_of(deeds: dict[Deed, int], count: int, seed: int, scratch: Path) -> Findings:
    """Kills from outside at random moments, the deeds by their weights; half of them before a random I/O operation.

    A kill between two system calls leaves what the calls before it wrote, so kills by operation meet every state of
    the disk alike, however short it lasts.
    """
    random, found, weights = Random(seed), Findings(), list(deeds.values())
    times = {deed.name: whole_time(deed, scratch, 0) for deed in deeds}
    lengths: dict[tuple[str, int], int] = {}
    for trial in range(count):
        deed, variant = random.choices(list(deeds), weights)[0], random.randrange(1000)
        deed.copy(scratch, variant)
        if trial % 2:
            said, died = killed(_work(deed, scratch, variant, lambda _disk: None), random.random() * times[deed.name])
        else:
            said, died = _by_operation(deed, scratch, variant, random, lengths)
        found.count("kills from outside", int(died and trial % 2))
        _count(deed, scratch, said, died, found)
        full = trial % EACH_FULLY == 0
        found.count("looked at by signing in", int(full))
        wrong = in_child(partial(deed.wrong, scratch, said, variant, full=full))
        found.note(f"{deed.name} seed {variant} trial {trial}", wrong)
    return found


def _by_operation(
    deed: Deed, scratch: Path, variant: int, random: Random, lengths: dict[tuple[str, int], int]
) -> tuple[list[str], bool]:
    kind = (deed.name, deed.variant(variant))
    if kind not in lengths:
        lengths[kind] = operations(deed, scratch, variant)
        deed.copy(scratch, variant)
    nth = random.randint(1, lengths[kind])
    said, died = ended(_work(deed, scratch, variant, lambda disk: disk.arm(nth, Action.KILL)))
    return said[1:], died


def _count(deed: Deed, scratch: Path, said: list[str], died: bool, found: Findings) -> None:
    journals = [path for path in scratch.rglob(f"{backup.DATABASE}-journal") if path.stat().st_size]
    found.count("kills", int(died))
    found.count(f"kills during {deed.name}", int(died))
    found.count("hot journals", int(died and bool(journals)))
    found.count("acknowledged", len(said))
