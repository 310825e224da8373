"""A desk over a small random station, for the pages of reports."""

import random
from collections.abc import Iterator

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk
from tests.statistics_world import open_cases, pay, settle_people
from tests.ui.desks import a_desk
from vetdesk.wiring import Services


@pytest.fixture(scope="package")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    clock = Clock()
    with a_desk(tmp_path_factory.mktemp("reports"), "zhao", clock) as services:
        chance, station = random.Random(5), services.station
        desk = Desk(station.database, station.session, clock)
        people = settle_people(desk, chance, 60)
        open_cases(desk, chance, people, 20)
        pay(desk, chance, people)
        yield services
