"""The entitlement card: what somebody gets, why, since when, what is coming, whom to call."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, definitions, keep, keep_village
from tests.services.test_payments import disabled
from vetdesk.services.entitlement_cards import CardLine, EntitlementCards
from vetdesk.services.opening import OpenStation
from vetdesk.services.printing import Printing


@pytest.fixture
def cards(station: OpenStation, clock: Clock) -> EntitlementCards:
    printing = Printing(station.database, definitions(), station.session, clock)
    return EntitlementCards(station.database, definitions(), printing, clock)


def test_a_card_says_what_since_when_and_why(station: OpenStation, cards: EntitlementCards) -> None:
    (person,) = keep(station.database, disabled("甲某", 1, "6", monthly_standard=33_400_000))
    (line,) = cards.lines(person)
    assert line == CardLine("残疾抚恤金", 33_400_000, "2019-01", "《军人抚恤优待条例》第二十七条、第三十一条")
    (unknown,) = cards.lines(disabled("丙某", 3))
    assert (unknown.amount, unknown.benefit) == (None, "残疾抚恤金")


def test_everybody_of_a_village_who_draws_gets_one_page(station: OpenStation, cards: EntitlementCards) -> None:
    village = keep_village(station.database, "石桥村")
    drawing = [
        replace(disabled(name, place, monthly_standard=33_400_000), village_id=village.id)
        for place, name in enumerate(("甲某", "乙某"), 1)
    ]
    other = replace(a_person("丁某", 4), village_id=village.id)
    keep(station.database, *drawing, disabled("丙某", 3, monthly_standard=33_400_000), other)
    assert cards.of_village(village.id).preview().pages == 2
    with station.database.read() as look:
        nobody = next(one.id for one in look.people.many(range(1, 20)) if one.name == "丁某")
    assert cards.of_people([nobody]).preview().pages == 1, "asked for alone, the empty card says so"
