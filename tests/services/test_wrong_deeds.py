"""Wrong deeds are looked into, acknowledged by a keeper under his signature, and stay marked; the work goes on."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.builders import Clock, a_station
from tests.forging.altering import alter
from tests.forging.unsigning import unsign
from tests.people_world import a_person
from tests.services.case_desk import KIND as ROUTE
from tests.services.case_desk import OPENING, VALUES
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.staff import Actor, Role, rights_of
from vetdesk.domain.wrong_deeds import KIND
from vetdesk.services.signature_check import Signed
from vetdesk.wiring import Services

REASON = "已查：该条为测试改动，纸质材料无误。"


@pytest.fixture
def desk(tmp_path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=clock)
    yield Services(station)
    station.close()


def a_case(desk: Services) -> int:
    """A case that is honest through and through."""
    with desk.station.database.write("add a person", desk.station.session.actor) as work:
        person = work.people.add(replace(a_person("史长河", 20), values=dict(VALUES)))
    return desk.casework.open_case(ROUTE, person.id, OPENING).case.id


def later_deed(desk: Services) -> int:
    """A deed after the cases were begun; the number of its last entry."""
    with desk.station.database.write("add a person", desk.station.session.actor) as work:
        work.people.add(a_person("王㛃", 91))
    return desk.station.database.head.seq


def may_be_led_on(desk: Services, case: int) -> bool:
    view = desk.casework.get(case)
    return not any(pin.kind.value == "forged" for pin in view.pins)


def sit_down(desk: Services, role: Role) -> None:
    station = desk.station
    with station.database.read() as look:
        person = next(one for one in look.staff.all() if one.roles == frozenset({role}))
    station.session.actor = Actor(person, rights_of(person.roles, station.definitions.rights))


def test_what_was_acknowledged_stays_marked_and_older_cases_can_be_led_on(desk: Services):
    case = a_case(desk)
    assert desk.wrong_deeds.found() == Signed()
    seq = later_deed(desk)
    alter(desk.station, seq)
    found = desk.wrong_deeds.found()
    assert [(one.seq, one.fault.value) for one in found.deeds] == [(seq, "content")]
    assert not may_be_led_on(desk, case)
    assert desk.wrong_deeds.acknowledge(found, REASON) == 2  # the deed, and the case that is older than it
    after = desk.wrong_deeds.found()
    assert (after.deeds, after.cases, after.open()) == (found.deeds, (), frozenset())
    known = after.last_acknowledged()
    assert known is not None
    assert (known.who, known.reason) == (desk.station.session.actor.name, REASON)
    assert not after.sound
    assert after.texts()[0].endswith("(acknowledged)")
    assert may_be_led_on(desk, case)
    assert desk.wrong_deeds.acknowledge(after, REASON) == 0


def test_what_is_altered_once_more_is_a_new_finding(desk: Services):
    case = a_case(desk)
    seq = later_deed(desk)
    alter(desk.station, seq)
    seen = desk.wrong_deeds.found()
    alter(desk.station, seq, "source")
    desk.wrong_deeds.acknowledge(seen, REASON)
    assert not may_be_led_on(desk, case)
    desk.wrong_deeds.acknowledge(desk.wrong_deeds.found(), REASON)
    assert may_be_led_on(desk, case)
    alter(desk.station, seq, "source")
    assert len(desk.wrong_deeds.found().open()) == 1
    assert not may_be_led_on(desk, case)


def test_a_forged_step_stays_forged_though_it_was_acknowledged(desk: Services):
    case = a_case(desk)
    unsign(desk.station, case)
    found = desk.wrong_deeds.found()
    assert found.cases
    assert desk.wrong_deeds.acknowledge(found, REASON) == len(found.open())
    assert desk.wrong_deeds.found().open() == frozenset()
    assert not may_be_led_on(desk, case)


def test_only_a_keeper_acknowledges_and_says_why(desk: Services):
    a_case(desk)
    alter(desk.station, later_deed(desk))
    found = desk.wrong_deeds.found()
    with pytest.raises(InvalidFieldsError):
        desk.wrong_deeds.acknowledge(found, " ")
    sit_down(desk, Role.LEADER)
    with pytest.raises(NotPermittedError):
        desk.wrong_deeds.acknowledge(found, REASON)


def test_an_acknowledgement_that_no_keeper_signed_counts_for_nothing(desk: Services):
    case = a_case(desk)
    alter(desk.station, later_deed(desk))
    found = desk.wrong_deeds.found()
    sit_down(desk, Role.LEADER)
    database, actor = desk.station.database, desk.station.session.actor
    for who in (actor, None):
        with database.write("acknowledge wrong deeds", who, reason=REASON) as work:
            work.journal.record(KIND, desk.station.slots.station, 0, {}, {"names": sorted(found.names())})
    again = desk.wrong_deeds.found()
    assert found.names() <= again.open()
    assert not again.acknowledged
    assert not may_be_led_on(desk, case)
