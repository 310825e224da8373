"""A few trials of every row in one process: what each run of the tests tries."""

from pathlib import Path

from tests.faults import kills, operations, statements
from tests.faults.findings import Findings
from tests.faults.world import World


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """So many trials of each."""
    found = Findings()
    for name, one in (("kills", kills.row), ("statements", statements.row), ("operations", operations.small)):
        found.add(one(world, count, seed, scratch), f"{name}: ")
    return found
