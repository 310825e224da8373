"""A program killed while it takes a package in leaves all of it or nothing."""

from pathlib import Path

from tests.journeys.killing_packages import a_package, run

COUNT = 120


def test_a_killed_taking_in_leaves_all_or_nothing(tmp_path: Path):
    (tmp_path / "office").mkdir()
    pc, package = a_package(tmp_path / "office", COUNT)
    left, took = run(pc, package, tmp_path / "whole", None)
    assert (left.said_kept, left.people, left.sound) == (True, COUNT, True)
    for share in (0.5, 0.95):
        left, _ = run(pc, package, tmp_path / str(share), took * share)
        assert left.sound
        assert left.people in {0, COUNT}
        assert left.people == COUNT or not left.said_kept
        assert left.taken_again == (left.people == 0)
