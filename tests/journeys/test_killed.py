"""A program killed in the middle of a change leaves all of it or nothing."""

from pathlib import Path

import pytest

from tests.builders import a_station_folder
from tests.journeys.killing import run

COUNT = 1500


@pytest.mark.parametrize("share", [0.5, 0.95])
def test_a_killed_change_leaves_all_or_nothing(tmp_path: Path, share: float):
    outcome, took = run(a_station_folder(tmp_path / "whole"), COUNT, None)
    assert (outcome.said_kept, outcome.people, outcome.sound) == (True, COUNT, True)
    outcome, _ = run(a_station_folder(tmp_path / "killed"), COUNT, took * share)
    assert outcome.sound
    assert outcome.people == (COUNT if outcome.said_kept else outcome.people)
    assert outcome.people in {0, COUNT}
