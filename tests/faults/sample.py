"""A few trials of every kind in one process, of decisions for the most part: what each run of the tests tries."""

from pathlib import Path

from tests.faults import flips, kills, operations, power, small_files, statements
from tests.faults.deeds import Decisions
from tests.faults.findings import Findings
from tests.faults.world import World


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """So many trials that need a process of their own, and ten times as many power cuts."""
    found, decisions = Findings(), Decisions(world)
    assert all((world.waiting, world.key))
    found.add(kills.kills_of({decisions: 1}, count, seed, scratch), "kills: ")
    found.add(operations.row([decisions], count, seed, scratch), "operations: ")
    found.add(statements.row(world, count, seed, scratch), "statements: ")
    found.add(power.states(decisions, seed, scratch, 10 * count), "power: ")
    found.add(power.control(world, 10 * count, seed, scratch), "control: ")
    found.add(small_files.row(world, 50 * count, seed, scratch), "small files: ")
    found.add(flips.some(world, 5 * count, seed, scratch), "flips: ")
    return found
