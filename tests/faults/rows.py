"""The rows of trials by name."""

from collections.abc import Callable
from pathlib import Path

from tests.faults import flips, full_disks, kills, new_keys, operations, power, sample, small_files, statements
from tests.faults.findings import Findings
from tests.faults.world import World

ROWS: dict[str, Callable[[World, int, int, Path], Findings]] = {
    "sample": sample.row,
    "kills": kills.row,
    "operations": operations.small,
    "power": power.row,
    "flips": flips.row,
    "full disks": full_disks.row,
    "large operations": operations.large,
    "statements": statements.row,
    "new key": new_keys.row,
    "small files": small_files.row,
}
