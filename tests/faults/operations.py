"""Every I/O operation of a deed fails once, and from then on for ever: what is told, what is kept, how it goes on."""

import errno
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.deeds import Act, Deed, every_deed
from tests.faults.findings import Findings
from tests.faults.forked import in_child
from tests.faults.shim import Action, Disk, Kind
from tests.faults.world import World
from vetdesk.domain.errors import VetDeskError

CHANGING = Kind.OPEN | Kind.WRITE | Kind.SYNC | Kind.TRUNCATE | Kind.UNLINK | Kind.RENAME | Kind.MKDIR
NEEDS_ROOM = Kind.WRITE | Kind.TRUNCATE | Kind.MKDIR | Kind.RENAME
EACH_FULLY = 5
PARTS = 16
FEW = 100
"""A backup and an upgrade copy and read the database page by page, several times: there every operation that opens,
changes or flushes something fails with EIO; of reads, and of a disk that is full, about so many evenly spread."""
LARGE = ("backups", "upgrades")


@dataclass(frozen=True)
class Mode:
    """How operations fail, and which."""

    name: str
    error: int
    always: bool
    kinds: Kind
    action: Action = Action.FAIL


MODES = (
    Mode("EIO once", errno.EIO, always=False, kinds=CHANGING),
    Mode("EIO for ever", errno.EIO, always=True, kinds=CHANGING),
    Mode("EIO once at a read", errno.EIO, always=False, kinds=Kind.READ),
    Mode("EIO for ever from a read on", errno.EIO, always=True, kinds=Kind.READ),
    Mode("ENOSPC once", errno.ENOSPC, always=False, kinds=NEEDS_ROOM),
    Mode("ENOSPC for ever", errno.ENOSPC, always=True, kinds=NEEDS_ROOM),
    Mode("short write once", errno.ENOSPC, always=False, kinds=Kind.WRITE, action=Action.SHORT),
    Mode("short write, then full", errno.ENOSPC, always=True, kinds=Kind.WRITE, action=Action.SHORT),
)


def attempt(act: Act) -> dict[str, Any]:
    """Do it; what the user is told, or the bare error that no sentence is for."""
    try:
        act[1]()
    except VetDeskError as error:
        return {"kept": False, "told": type(error).__name__}
    except Exception as error:  # noqa: BLE001 - whatever else comes out is what is looked for
        return {"kept": False, "bare": f"{type(error).__name__}: {error}"[:200]}
    return {"kept": True}


def disturbed(deed: Deed, folder: Path, seed: int, mode: Mode, nth: int) -> dict[str, Any]:
    """In a process of its own: the first act with a failing disk, then the same or the next with a working one."""

    def work() -> dict[str, Any]:
        disk = Disk()
        disk.watch(folder)
        with deed.at_work(folder, seed) as acts:
            disk.arm(nth, mode.action, error=mode.error, always=mode.always, kinds=mode.kinds)
            outcome = attempt(acts[0])
            disk.disarm()
            outcome |= {"counted": disk.counted, "failed": disk.failed, "done": [acts[0][0]] if outcome["kept"] else []}
            if nth:
                outcome["again"] = go_on(deed, folder, seed, acts, outcome)
        return outcome

    found: dict[str, Any] = in_child(work)
    return found


def go_on(deed: Deed, folder: Path, seed: int, acts: list[Act], outcome: dict[str, Any]) -> str:
    """The disk works again: "" if the program does, too."""
    following = acts[1:2] if outcome["kept"] else acts[:1]
    if not following:
        return ""
    again = attempt(following[0])
    if again["kept"]:
        outcome["done"].append(following[0][0])
        return ""
    if not outcome["kept"] and not deed.is_open(folder, following[0][0], seed):
        outcome["kept_after_all"] = True  # the last flush failed: kept as a whole, though nobody could promise it
        return ""
    return str(again.get("told") or again.get("bare"))


def small(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """Every n of every mode of a decision, the smallest import and a change of the key slots."""
    return row([deed for deed in every_deed(world) if deed.name not in LARGE], count, seed, scratch)


def large(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """The same of a backup and of an upgrade."""
    return row([deed for deed in every_deed(world) if deed.name in LARGE], count, seed, scratch)


def row(deeds: list[Deed], count: int, seed: int, scratch: Path) -> Findings:
    """Every n of every mode, in sixteen parts by seed; `count` trials at random if it is not 0."""
    found, random = Findings(), Random(seed)
    kinds = [(deed, deed.newest(), mode) for deed in deeds for mode in MODES]
    if count:
        kinds = random.sample(kinds, min(len(kinds), 1 + count // 5))
    trials = [(*kind, nth) for kind in kinds for nth in _places(scratch, *kind)]
    chosen = random.sample(trials, min(count, len(trials))) if count else trials[seed % PARTS :: PARTS]
    for place, (deed, start, mode, nth) in enumerate(chosen):
        deed.copy(scratch, start)
        outcome = disturbed(deed, scratch, start, mode, nth)
        found.count(f"trials of {deed.name}")
        full = place % EACH_FULLY == 0
        wrong = in_child(partial(deed.wrong, scratch, outcome["done"], start, full=full))
        found.note(f"{deed.name} {mode.name} n={nth}", told_by(outcome, found) + wrong)
    return found


def _places(scratch: Path, deed: Deed, seed: int, mode: Mode) -> range:
    """Which operations of a deed fail in turn."""
    length = _length(deed, scratch, seed, mode)
    each = deed.name not in LARGE or mode.kinds == CHANGING
    return range(1, length + 1, 1 if each else max(1, length // FEW))


def _length(deed: Deed, scratch: Path, seed: int, mode: Mode) -> int:
    deed.copy(scratch, seed)
    return int(disturbed(deed, scratch, seed, mode, 0)["counted"])


def told_by(outcome: dict[str, Any], found: Findings) -> list[str]:
    """Count what came of a trial; what was told without a sentence, and where the program did not go on."""
    found.count("trials")
    found.count("operations failed", outcome["failed"])
    found.count("kept in spite of it", int(outcome["kept"]))
    found.count("kept though refused", int("kept_after_all" in outcome))
    if "told" in outcome:
        found.count(f"told {outcome['told']}")
    wrong = [f"bare: {outcome['bare']}"] if "bare" in outcome else []
    return wrong + ([f"stuck: {outcome['again']}"] if outcome.get("again") else [])
