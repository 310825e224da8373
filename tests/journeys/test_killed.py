"""A program killed in the middle of an import leaves all of it or nothing."""

from pathlib import Path

from tests.builders import a_station_folder
from tests.journeys.killing import run

COUNT = 1500


def test_a_killed_import_leaves_all_or_nothing(tmp_path: Path):
    outcome, took = run(a_station_folder(tmp_path / "whole"), COUNT, None)
    assert (outcome.said_kept, outcome.people, outcome.sound) == (True, COUNT, True)
    for share in (0.5, 0.95):
        outcome, _ = run(a_station_folder(tmp_path / str(share)), COUNT, took * share)
        assert outcome.sound
        assert outcome.people in {0, COUNT}
        assert outcome.people == COUNT or not outcome.said_kept
