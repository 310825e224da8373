"""`python -m tests.soak.record`: run the long tier, go on where it was stopped, write down what was found.

Each test's outcome is kept at once in .soak/COMMIT.json; a second run on the same commit leaves out what has passed.
With `-n` it is the worker processes that collect, so each is told what has passed (tests/soak/conftest.py).
What a test found out it hands over by pytest's `record_property`. At the end docs/soak/DATE-COMMIT.json and the table
in docs/soak.md are written.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.frame import ROOT, commit, machine

PASSED = "passed"
HANDED_OVER = "vetdesk_soak_passed"
"""Under this name a worker process is told what has passed."""
HEAD = """# Soak

The long tier (`make soak`): volume, kills at random moments, byte searches. Each line is one run; what its tests found
is in the file of the same name.

| date | commit | tests | passed | failed | minutes | found |
|---|---|---|---|---|---|---|
"""


class Recorder:
    """A pytest plugin: leaves out what has passed on this commit, and keeps each outcome as soon as it is known."""

    def __init__(self, state: Path) -> None:
        self._state = state
        self.outcomes: dict[str, dict[str, Any]] = (
            json.loads(state.read_text(encoding="utf-8")) if state.exists() else {}
        )
        self._passed = sorted(name for name, each in self.outcomes.items() if each["outcome"] == PASSED)

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        """Leave out the tests that have passed before this run."""
        leave_out(self._passed, config, items)

    @pytest.hookimpl(optionalhook=True)  # there is none without worker processes
    def pytest_configure_node(self, node: Any) -> None:
        """Hand a worker process what had passed when the run began: all of them must collect the same."""
        node.workerinput[HANDED_OVER] = self._passed

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome of a test, or of the preparation that failed it."""
        if report.when != "call" and report.passed:
            return
        self.outcomes[report.nodeid] = {
            "outcome": report.outcome,
            "seconds": round(report.duration, 1),
            "found": dict(report.user_properties),
        }
        self._state.parent.mkdir(exist_ok=True)
        self._state.write_text(json.dumps(self.outcomes, indent=1, ensure_ascii=False), encoding="utf-8")


def leave_out(passed: Iterable[str], config: pytest.Config, items: list[pytest.Item]) -> None:
    """Take those tests out of what was collected; by their whole names, as one may begin like another."""
    names = frozenset(passed)
    done = [item for item in items if item.nodeid in names]
    if done:
        config.hook.pytest_deselected(items=done)
        items[:] = [item for item in items if item.nodeid not in names]


def leave_out_in_worker(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Do so in a worker process; elsewhere the recorder does it."""
    leave_out(getattr(config, "workerinput", {}).get(HANDED_OVER, ()), config, items)


def write_report(outcomes: dict[str, dict[str, Any]], folder: Path, day: date, digest: str) -> Path:
    """The run as a file of its own below `folder`/soak, and every run as a line of `folder`/soak.md."""
    runs = folder / "soak"
    runs.mkdir(parents=True, exist_ok=True)
    path = runs / f"{day.isoformat()}-{digest}.json"
    run = {"date": day.isoformat(), "commit": digest, "machine": machine(), "tests": outcomes}
    path.write_text(json.dumps(run, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    lines = [_line(json.loads(each.read_text(encoding="utf-8"))) for each in sorted(runs.glob("*.json"))]
    (folder / "soak.md").write_text(HEAD + "".join(lines), encoding="utf-8")
    return path


def _line(run: dict[str, Any]) -> str:
    tests = run["tests"].values()
    passed = sum(test["outcome"] == PASSED for test in tests)
    failed = sum(test["outcome"] == "failed" for test in tests)
    minutes = sum(test["seconds"] for test in tests) / 60
    found: dict[str, float] = {}
    for test in tests:
        for name, value in test["found"].items():
            if isinstance(value, int):
                found[name] = found.get(name, 0) + value
            elif isinstance(value, float):  # shares do not add up: the smallest is told
                found[name] = min(found.get(name, value), value)
    told = ", ".join(f"{name} {value:g}" for name, value in sorted(found.items()))
    cells = (run["date"], run["commit"], len(tests), passed, failed, f"{minutes:.0f}", told)
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def main(arguments: Sequence[str]) -> int:
    """Run the long tier; the exit code is pytest's."""
    digest = commit() or "unknown"
    recorder = Recorder(ROOT / ".soak" / f"{digest}.json")
    code = pytest.main([str(ROOT / "tests" / "soak"), "-m", "soak", *arguments], plugins=[recorder])
    print("written to", write_report(recorder.outcomes, ROOT / "docs", date.today(), digest).relative_to(ROOT))
    return 0 if code == pytest.ExitCode.NO_TESTS_COLLECTED and recorder.outcomes else int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
