"""`python -m tests.faults NAME COUNT SEED`: one row of trials in this process, told as JSON on the last line.

Started by tests/faults/started.py with the shim in place.
"""

import gc
import json
import sys
import tempfile
from pathlib import Path

from tests.faults.rows import ROWS
from tests.faults.world import World


def main(name: str, count: int, seed: int) -> None:
    """Make the templates, then run the trials."""
    with tempfile.TemporaryDirectory(prefix="vetdesk-faults-", dir=_room()) as folder:
        world = World(Path(folder))
        if name != "sample":
            world.prepare()
        gc.freeze()
        found = ROWS[name](world, count, seed, Path(folder) / "trial")
    print(json.dumps(found.told(), ensure_ascii=False))


def _room() -> str | None:
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() else None


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
