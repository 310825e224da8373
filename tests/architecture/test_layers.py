"""The layers of the house, as declared in pyproject.toml."""

import subprocess
import sys

from tests.architecture.source_tree import ROOT

# In a process of its own: it configures logging for itself, which would silence our log in later tests.
CHECK = "import importlinter.cli as c; raise SystemExit(c.lint_imports(no_cache=True))"


def test_arrows_point_down() -> None:
    run = subprocess.run([sys.executable, "-c", CHECK], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
