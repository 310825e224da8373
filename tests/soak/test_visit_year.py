"""A year of visits day by day: 3,000 people, 12 villages, 8 officers, one of whom leaves in June."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.visit_year import VisitYear
from vetdesk.wiring import Services

pytestmark = pytest.mark.soak


def test_a_large_office_keeps_its_lists_on_every_day_of_a_year(
    tmp_path: Path, clock: Clock, record_property: Callable[[str, object], None]
) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        year = VisitYear(Services(station), clock, 2025, people=3_000, villages=12, officers=8)
        year.play(step_days=1, each_day=9)
        late = year.end()
        record_property("visits", year.visits)
        record_property("due_on_the_day", year.on_their_day)
        record_property("needs", len(year.needs))
        for because, count in sorted(late.items()):
            record_property(f"needs_late_{because}", count)
        assert year.visits > 10_000
        assert len(late) == 4, "each reason that this world knows is found"
    finally:
        station.close()
