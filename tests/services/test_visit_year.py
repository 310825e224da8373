"""A small office through a whole year; the large one is tests/soak/test_visit_year.py."""

from pathlib import Path

from tests.builders import Clock, a_station
from tests.visit_year import VisitYear
from vetdesk.services.visiting import NeedFilter
from vetdesk.wiring import Services


def test_every_due_visit_stands_on_exactly_one_officers_list_all_year(tmp_path: Path, clock: Clock) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        year = VisitYear(Services(station), clock, 6, people=60, villages=4, officers=3)
        year.play(step_days=28, each_day=12)
        assert year.visits > 100
        today = year.day.isoformat()
        assert {one.standing for one in year.people.values()} == {True, False}
        assert year.services.officers.villages_without() == []
        overdue = [line.need.id for line in year._lines(NeedFilter(state="open", due_by=today))]
        assert set(overdue) == {n.id for n in year.unfinished_needs() if n.state == "open" and n.due_on <= today}
    finally:
        station.close()
