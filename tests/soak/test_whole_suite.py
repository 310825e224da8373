"""The quick tests once more with everything of which they otherwise try a sample: looks, examples, seeds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.soak
@pytest.mark.parametrize("part", ["ui", "services", "storage", "files", "domain"])
def test_nothing_fails_when_all_is_tried(part: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "auto", f"tests/{part}"]
    environment = {**os.environ, "VETDESK_LONG": "yes"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-5000:]
