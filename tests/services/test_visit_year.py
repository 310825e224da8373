"""A small office through a whole year; the large one is tests/soak/test_visit_year.py."""

from pathlib import Path

from tests.builders import Clock, a_station
from tests.visit_year import VisitYear
from vetdesk.wiring import Services


def test_every_due_visit_stands_on_exactly_one_officers_list_all_year(tmp_path: Path, clock: Clock) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        year = VisitYear(Services(station), clock, 6, people=40, villages=3, officers=2)
        year.play(step_days=45, each_day=15)
        assert year.visits > 60
        assert {one.standing for one in year.people.values()} == {True, False}
        assert year.services.officers.villages_without() == []
        assert year.end()
    finally:
        station.close()
