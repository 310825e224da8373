"""Upgrades from every revision, killed, failing or without room at each statement: old or new, never between."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, event

from tests.faults.findings import Findings
from tests.faults.forked import ended, in_child
from tests.faults.shim import Disk
from tests.faults.world import World, check_folder
from vetdesk.domain.errors import VetDeskError
from vetdesk.storage import backup, upgrade

HOWS = ("killed", "failing", "full")
WRONG = "SELECT this_function_is_missing()"
EACH = int(os.environ.get("VETDESK_FAULTS_EACH", "10"))
"""At every tenth statement the process is really killed, the statement fails, the disk is full (1: at each one)."""
EACH_FULLY = 30
JOURNAL = f"{backup.DATABASE}-journal"


@contextmanager
def met(nth: int, meet: Callable[[], str | None]) -> Iterator[list[int]]:
    """Call `meet` before the n-th statement (0: never); a statement it returns is run instead."""
    counted = [0]

    def before(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> tuple[str, Any]:
        counted[0] += 1
        other = meet() if counted[0] == nth else None
        return (other, ()) if other else (statement, parameters)

    event.listen(Engine, "before_cursor_execute", before, retval=True)
    try:
        yield counted
    finally:
        event.remove(Engine, "before_cursor_execute", before)


def length(world: World, revision: str, scratch: Path) -> int:
    """How many statements the upgrade from this revision has."""

    def work() -> int:
        with met(0, lambda: None) as counted:
            upgrade.upgrade(scratch / backup.DATABASE, world.key, lambda: None)
        return counted[0]

    _copy(world, revision, scratch)
    return int(in_child(work))


def _copy(world: World, revision: str, scratch: Path) -> None:
    shutil.rmtree(scratch, ignore_errors=True)
    shutil.copytree(world.old.folder(revision), scratch)


def killed_at(world: World, scratch: Path, nth: int) -> list[str]:
    """Upgrade in a process that is killed before its n-th statement."""

    def work(_say: object) -> None:
        with met(nth, lambda: os.kill(os.getpid(), signal.SIGKILL)):
            upgrade.upgrade(scratch / backup.DATABASE, world.key, lambda: None)

    _, died = ended(work)
    return [] if died else ["the kill did not come"]


def disturbed(world: World, scratch: Path, nth: int, how: str) -> list[str]:
    """Upgrade in a process whose n-th statement fails, or from whose n-th statement on the disk is full."""

    def work() -> list[str]:
        disk = Disk()
        disk.watch(scratch)
        try:
            with met(nth, lambda: WRONG if how == "failing" else disk.room(0)):
                upgrade.upgrade(scratch / backup.DATABASE, world.key, lambda: None)
        except VetDeskError:
            return []
        except Exception as error:  # noqa: BLE001 - whatever else comes out is what is looked for
            return [] if how == "failing" and WRONG in str(error) else [f"bare: {type(error).__name__}: {error}"[:200]]
        finally:
            disk.disarm()
        return [] if how == "full" else ["the failure did not come"]

    found: list[str] = in_child(work)
    return found


def stopped_at_each(world: World, revision: str, scratch: Path, found: Findings) -> list[str]:
    """Keep the files as they are before each statement: what a kill leaves there. Statements that wrote nothing share
    one state."""
    shelf = scratch.with_name("shelf")
    shutil.rmtree(shelf, ignore_errors=True)

    def work() -> list[int]:
        kept: list[int] = []
        seen: list[tuple[int, int]] = []

        def keep(number: int) -> None:
            files = [path for path in (scratch / backup.DATABASE, scratch / JOURNAL) if path.exists()]
            stand = [(path.stat().st_mtime_ns, path.stat().st_size) for path in files]
            if stand != seen:
                seen[:] = stand
                kept.append(number)
                (shelf / str(number)).mkdir(parents=True)
                for path in files:
                    shutil.copyfile(path, shelf / str(number) / path.name)

        with before_each(keep) as counted:
            upgrade.upgrade(scratch / backup.DATABASE, world.key, lambda: None)
        return [counted[0], *kept]

    _copy(world, revision, scratch)
    count, *kept = in_child(work)
    found.count("statements stopped at", count)
    found.count("different states of the files", len(kept))
    return [
        f"statement {number}: {wrong}"
        for number in kept
        for wrong in world.old.between(shelf / str(number), revision, finished=False)
    ]


@contextmanager
def before_each(meet: Callable[[int], None]) -> Iterator[list[int]]:
    """Call `meet` with the number of each statement before it."""
    counted = [0]

    def before(*_facts: Any) -> None:
        counted[0] += 1
        meet(counted[0])

    event.listen(Engine, "before_cursor_execute", before)
    try:
        yield counted
    finally:
        event.remove(Engine, "before_cursor_execute", before)


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """Every statement of the upgrade from one revision (by seed); so many trials at random if `count` is not 0."""
    random, found = Random(seed), Findings()
    revision = world.old.revisions[seed % len(world.old.revisions)] if count == 0 else world.old.revisions[-1 - seed]
    found.count("revisions")
    found.note(f"stopped in the upgrade from {revision}", stopped_at_each(world, revision, scratch, found))
    trials = [(nth, how) for how in HOWS for nth in range(1, length(world, revision, scratch) + 1)]
    chosen = random.sample(trials, min(count, len(trials))) if count else trials[seed % EACH :: EACH]
    for place, (nth, how) in enumerate(chosen):
        _copy(world, revision, scratch)
        wrong = killed_at(world, scratch, nth) if how == "killed" else disturbed(world, scratch, nth, how)
        wrong += _left(world, revision, scratch, found, full=place % EACH_FULLY == EACH_FULLY - 1)
        found.count("trials")
        found.count(f"trials {how}")
        found.note(f"{how} at statement {nth} from {revision}", wrong)
    return found


def _left(world: World, revision: str, scratch: Path, found: Findings, *, full: bool) -> list[str]:
    """Whether it stands as before or as after, and on a sample that the next sign-in brings it to its end."""
    journal = scratch / JOURNAL
    found.count("hot journals", int(journal.exists() and journal.stat().st_size > 0))
    wrong = world.old.between(scratch, revision, finished=False)
    if full:
        found.count("looked at by signing in")
        usual = world.old.usual(revision)
        wrong += [each for each in in_child(partial(check_folder, scratch)) if each not in usual]
        wrong += world.old.lost(scratch, revision)
    return wrong
