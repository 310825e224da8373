"""Duplicates found over a whole encrypted station, among people who only look alike."""

from collections import Counter

import pytest

from tests.planted_duplicates import ERRORS, Town, a_town
from vetdesk.domain.errors import CancelledError
from vetdesk.services.duplicate_search import DuplicateReport
from vetdesk.services.open_station import OpenStation
from vetdesk.wiring import build_services


def searched(station: OpenStation, town: Town) -> tuple[DuplicateReport, set[tuple[int, int]]]:
    """The report, and the pairs found as places in the town."""
    with station.database.write("keep a town", station.session.actor) as work:
        stored = work.people.add_many(list(town.recipients()))
    place = {person.id: number for number, person in enumerate(stored)}
    report = build_services(station).duplicates.find_all()
    return report, {(place[pair.first], place[pair.second]) for pair in report.pairs}


def check_town(station: OpenStation, town: Town) -> tuple[float, float, Counter[str]]:
    """Recall, precision, and what was missed by kind of error; every score must add up and no pair be with itself."""
    report, found = searched(station, town)
    for pair in report.pairs:
        assert pair.first < pair.second
        assert pair.score.points == sum(one.points for one in pair.score.contributions)
        explained = build_services(station).duplicates.explain(pair.score)
        assert sum(one.points for one in explained) == pair.score.points
        assert all(one.label.zh and one.label.en and "{" not in one.label.zh for one in explained)
    hits = found & set(town.planted)
    missed = Counter(town.planted[pair] for pair in set(town.planted) - hits)
    return len(hits) / len(town.planted), len(hits) / len(found), missed


def test_500_planted_duplicates_are_found_among_10_000_people_and_500_who_look_alike(station: OpenStation) -> None:
    town = a_town(10_000, 500, 500, seed=20250120)
    assert Counter(town.planted.values()).keys() == ERRORS.keys()
    recall, precision, missed = check_town(station, town)
    assert recall >= 0.98, missed
    assert precision >= 0.95


def test_a_search_can_be_stopped_and_takes_small_steps(station: OpenStation) -> None:
    with station.database.write("keep a town", station.session.actor) as work:
        work.people.add_many(list(a_town(1500, 50, 50, seed=3).recipients()))

    class Impatient:
        reports = 0

        def at(self, done: int, total: int, what: str = "") -> None:
            assert done <= total
            self.reports += 1
            if self.reports == 3:
                raise CancelledError

    with pytest.raises(CancelledError):
        build_services(station).duplicates.find_all(Impatient())
