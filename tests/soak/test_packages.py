"""Several PCs at length: offices whose packages are lost, late and doubled become equal; kills leave all or none."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.journeys.killing_packages import a_package, run
from tests.package_world import Desk, Office, carry_about, work_apart

FIRST = 1_000
"""Seeds of the long tier begin here: the quick one has those before."""
ROUNDS, DEEDS = 40, 25
COUNT = 5_000
pytestmark = pytest.mark.soak


def test_an_office_of_several_pcs_becomes_equal(
    seed: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    office = Office(tmp_path, 2 + seed % 2, FIRST + seed)
    waiting: list[tuple[Path, Desk]] = []
    for _ in range(ROUNDS):
        work_apart(office, DEEDS)
        carry_about(office, waiting)
    office.assert_equal_after_settling()
    record_property("package_deeds", ROUNDS * DEEDS)
    record_property("packages", office.sticks)
    record_property("package_conflicts", office.conflicts)
    office.close()


@cache
def _package(folder: Path) -> tuple[Path, Path, float]:
    folder.mkdir()
    pc, package = a_package(folder, COUNT)
    left, took = run(pc, package, folder / "whole", None)
    assert (left.said_kept, left.people, left.sound) == (True, COUNT, True)
    return pc, package, took


def test_a_killed_taking_in_leaves_all_or_nothing(
    seed: int, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    pc, package, took = _package(tmp_path_factory.getbasetemp() / "packages")
    left, _ = run(pc, package, tmp_path / "one", took * Random(seed).random() * 1.05)
    assert left.sound
    assert left.people in {0, COUNT}
    assert left.people == COUNT or not left.said_kept
