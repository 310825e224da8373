import json
from datetime import date
from pathlib import Path

import pytest

from tests.soak.record import Recorder, write_report

pytest_plugins = ["pytester"]

TESTS = """
import pytest
@pytest.mark.soak
@pytest.mark.parametrize("number", [1, 2])
def test_it(number, record_property):
    record_property("kills", 10)
    assert number == {limit}
"""


def test_a_second_run_leaves_out_what_has_passed(pytester: pytest.Pytester) -> None:
    state = pytester.path / ".soak" / "c0ffee.json"
    pytester.makeini("[pytest]\nmarkers = soak: long")
    pytester.makepyfile(TESTS.format(limit=1))
    pytester.inline_run(plugins=[Recorder(state)]).assertoutcome(passed=1, failed=1)
    pytester.makepyfile(TESTS.format(limit=2))
    again = Recorder(state)
    pytester.inline_run(plugins=[again]).assertoutcome(passed=1)
    assert [test["outcome"] for test in again.outcomes.values()] == ["passed", "passed"]


def test_so_does_a_second_run_in_worker_processes(pytester: pytest.Pytester) -> None:
    state = pytester.path / "c0ffee.json"
    module = "test_so_does_a_second_run_in_worker_processes.py"
    state.write_text(json.dumps({f"{module}::test_it[1]": {"outcome": "passed"}}))
    pytester.makeini("[pytest]\nmarkers = soak: long")
    pytester.makeconftest("from tests.soak.record import leave_out_in_worker as pytest_collection_modifyitems")
    pytester.makepyfile(TESTS.format(limit=2))
    recorder = Recorder(state)
    run = pytester.inline_run("-n", "1", "-p", "no:pytest-qt", "-p", "no:hypothesispytest", plugins=[recorder])
    run.assertoutcome(passed=1)
    assert recorder.outcomes[f"{module}::test_it[2]"]["found"] == {"kills": 10}


def test_a_name_that_begins_like_another_one_is_not_left_out_with_it(pytester: pytest.Pytester) -> None:
    state = pytester.path / "c0ffee.json"
    state.write_text(json.dumps({"test_names.py::test_a": {"outcome": "passed"}}))
    pytester.makepyfile(test_names="def test_a(): pass\ndef test_ab(): pass\n")
    recorder = Recorder(state)
    pytester.inline_run(plugins=[recorder]).assertoutcome(passed=1)
    assert sorted(recorder.outcomes) == ["test_names.py::test_a", "test_names.py::test_ab"]


def test_the_report_adds_up_counts_and_tells_the_smallest_share(tmp_path: Path) -> None:
    outcomes = {
        name: {"outcome": outcome, "seconds": 60.0, "found": {"kills": 10, "recall": share, "note": "x"}}
        for name, outcome, share in (("one", "passed", 1.0), ("two", "failed", 0.98))
    }
    path = write_report(outcomes, tmp_path, date(2026, 11, 21), "c0ffee")
    assert json.loads(path.read_text(encoding="utf-8"))["commit"] == "c0ffee"
    table = (tmp_path / "soak.md").read_text(encoding="utf-8")
    assert "| 2026-11-21 | c0ffee | 2 | 1 | 1 | 2 | kills 20, recall 0.98 |" in table
