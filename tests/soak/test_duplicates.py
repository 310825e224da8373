"""Planted duplicates are found in many different towns of 10,000 people, each on an encrypted station."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import a_station
from tests.planted_duplicates import a_town
from tests.services.test_duplicate_search import check_town

pytestmark = pytest.mark.soak


def test_duplicates_are_found_whatever_the_town(
    tmp_path: Path, seed: int, record_property: Callable[[str, object], None]
) -> None:
    station = a_station(tmp_path)
    recall, precision, missed = check_town(station, a_town(10_000, 500, 500, seed))
    station.database.close()
    record_property("duplicates_recall", recall)
    record_property("duplicates_precision", round(precision, 4))
    assert recall >= 0.98, missed
    assert precision >= 0.95
