"""The rows of trials by name."""

from collections.abc import Callable
from pathlib import Path

from tests.faults import kills, operations, sample, statements
from tests.faults.findings import Findings
from tests.faults.world import World

ROWS: dict[str, Callable[[World, int, int, Path], Findings]] = {
    "sample": sample.row,
    "kills": kills.row,
    "operations": operations.small,
    "large operations": operations.large,
    "statements": statements.row,
}
