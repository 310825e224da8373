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
EACH_FULLY = 40


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


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """Every statement of every upgrade in each way, in four parts by seed; `count` at random if it is not 0."""
    random, found = Random(seed), Findings()
    revisions = world.old.revisions[seed % 4 :: 4] if count == 0 else [random.choice(world.old.revisions[-12:])]
    lengths = {revision: length(world, revision, scratch) for revision in revisions}
    trials = [(r, nth, how) for r in revisions for how in HOWS for nth in range(1, lengths[r] + 1)]
    for place, (revision, nth, how) in enumerate(random.sample(trials, min(count, len(trials))) if count else trials):
        _copy(world, revision, scratch)
        wrong = killed_at(world, scratch, nth) if how == "killed" else disturbed(world, scratch, nth, how)
        wrong += _left(world, revision, scratch, found, full=place % EACH_FULLY == EACH_FULLY - 1)
        found.count("trials")
        found.count(f"trials {how}")
        found.note(f"{how} at statement {nth} from {revision}", wrong)
    found.count("revisions", len(revisions))
    return found


def _left(world: World, revision: str, scratch: Path, found: Findings, *, full: bool) -> list[str]:
    """Whether it stands as before or as after, and on a sample that the next sign-in brings it to its end."""
    journal = scratch / f"{backup.DATABASE}-journal"
    found.count("hot journals", int(journal.exists() and journal.stat().st_size > 0))
    wrong = world.old.between(scratch, revision, finished=False)
    if full:
        found.count("looked at by signing in")
        usual = world.old.usual(revision)
        wrong += [each for each in in_child(partial(check_folder, scratch)) if each not in usual]
        wrong += world.old.lost(scratch, revision)
    return wrong
