"""The director's figures: each opens as many lines as it says, and shows only what whoever looks may see."""

import random
from pathlib import Path

import pytest

from tests.builders import Clock
from tests.services.visit_desk import Desk
from tests.statistics_world import open_cases, pay, settle_people
from tests.ui.desks import a_desk
from vetdesk.domain.needs import Need
from vetdesk.services.overview import OverviewFigure
from vetdesk.wiring import Services


def named(services: Services) -> dict[str, OverviewFigure]:
    return {f"{one.group.en}: {one.label.en}": one for one in services.overview.figures()}


@pytest.mark.parametrize("user", ["zhao", "chen"])
def test_every_figure_opens_as_many_lines_as_it_says(tmp_path: Path, user: str) -> None:
    clock = Clock()
    with a_desk(tmp_path, user, clock) as services:
        desk = Desk(services.station.database, services.station.session, clock)
        chance = random.Random(3)
        people = settle_people(desk, chance, 40)
        open_cases(desk, chance, people, 10)
        pay(desk, chance, people)
        figures = named(services)
        for one in figures.values():
            assert len(set(one.ids)) == len(one.ids)
            if one.kind:
                assert one.value.zh == f"{len(one.ids):,}"
                lines = services.overview.lines(one, one.ids)
                assert len(lines) == len(one.ids)
                assert all(line.name for line in lines)
        drawing = sum(held.status == "drawing" for one in people for held in one.identities)
        assert figures["Roster: Drawing benefits (identities)"].value.en == str(drawing)
        assert figures["Roster: Added this year"].value.en == str(drawing)
        assert ("Cases: In work" in figures) == (user == "zhao")
        assert user == "chen" or figures["Cases: In work"].value.en == "10"


def test_ages_needs_and_people_alone_are_counted_by_what_the_archive_says(tmp_path: Path) -> None:
    clock = Clock()
    with a_desk(tmp_path, "zhao", clock) as services:
        desk = Desk(services.station.database, services.station.session, clock)
        desk.person("甲", {"S2": "recognised"}, birth_date="1965-03-01")
        desk.person("乙", {"81": "drawing"}, birth_date="1965-12-30", lives_alone=1)
        desk.person("丙", {"51": "drawing"}, birth_date="1945-01-20", living_ability="2")
        desk.person("丁", {"51": "died"}, birth_date="1930-01-20", lives_alone=1)
        with services.station.database.write("set up", services.station.session.actor) as work:
            work.needs.add(Need(0, "", 1, None, "medical", "药", "2025-01-30", asked_on="2025-01-10"))
        figures = named(services)
        told = {key: figures[key].value.en for key in figures}
        assert told["Turning 60: Within 3 months"] == "1"
        assert told["Turning 60: Within 12 months"] == "2"
        assert told["In need of care: Aged 80 or over"] == "1"
        assert told["In need of care: Living alone"] == "1"
        assert told["In need of care: Dependent on care"] == "1"
        assert told["Needs: Open"] == "1"
        line = services.overview.lines(figures["Needs: Open"], figures["Needs: Open"].ids)[0]
        assert (line.name, line.opens[0], line.status.zh) == ("甲", "need", "办理中")
