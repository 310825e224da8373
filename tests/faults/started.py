"""Starts the process in which trials are forked: fresh, without threads, with the shim in place."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.faults import shim

ROOT = Path(__file__).parents[2]


def trials(name: str, count: int, seed: int = 0, seconds: float = 7200) -> dict[str, Any]:
    """Run a row of trials (tests/faults/rows.py): {"counts": …, "wrong": […]}."""
    environment = {**shim.environment(), "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])}
    command = [sys.executable, "-m", "tests.faults", name, str(count), str(seed)]
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd=ROOT, timeout=seconds, check=False
    )
    assert done.returncode == 0, done.stderr[-4000:]
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
