"""A year of visits at length: 3,000 people, 12 villages, 8 officers, one of whom leaves in June."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.visit_year import VisitYear
from vetdesk.wiring import Services

pytestmark = pytest.mark.soak


def test_a_large_office_keeps_its_lists_for_a_year(
    tmp_path: Path, clock: Clock, record_property: Callable[[str, object], None]
) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        year = VisitYear(Services(station), clock, 2025, people=3_000, villages=12, officers=8)
        year.play(step_days=7, each_day=45)
        record_property("visits", year.visits)
        record_property("late_at_the_end", sum(year.late.values()))
        assert year.visits > 10_000
    finally:
        station.close()
