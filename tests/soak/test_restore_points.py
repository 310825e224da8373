"""A thousand random moments of random stations: each backup restores to exactly what the station held then."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.restore_points import differing_points

POINTS = 50
pytestmark = pytest.mark.soak


def test_every_restore_point_is_the_state_of_its_moment(
    seed: int, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    different = differing_points(tmp_path, seed, POINTS)
    record_property("restore_points", POINTS)
    record_property("points_that_differ", len(different))
    assert different == []
