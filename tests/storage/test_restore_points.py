"""Restored backups hold what the station held then; the long tier tries a thousand moments."""

from pathlib import Path

from tests.restore_points import differing_points


def test_backups_of_random_moments_restore_to_the_state_of_then(tmp_path: Path) -> None:
    assert differing_points(tmp_path, seed=7, points=3) == []
