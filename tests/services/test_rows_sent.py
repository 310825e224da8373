"""What a roster held when it left, where another PC of the station changed the same people meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.package_world import Desk, Office
from tests.services.returned_world import a_person
from vetdesk.domain.people import Recipient
from vetdesk.wiring import Services

FIRST, OURS, THEIRS, LATER = "13900000001", "13900000002", "13900000003", "13900000004"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, 2)
    yield made
    made.close()


def call(desk: Desk, person: Recipient, phone: str) -> None:
    """Give somebody another number on one PC."""
    now = desk.do("look", lambda work: work.people.by_uid(person.uid))
    desk.do("edit", lambda work: work.people.save(replace(now, values={**now.values, "phone": phone})))


@pytest.mark.parametrize("theirs", [False, True])
@pytest.mark.parametrize("later", ["", LATER, FIRST])
def test_a_conflict_of_two_pcs_decided_since_makes_no_edit_of_an_untouched_roster(
    office: Office, tmp_path: Path, later: str, theirs: bool
) -> None:
    one, other = office.desks
    new = replace(a_person(1, 0), village_id=None, values={**a_person(1, 0).values, "phone": FIRST})
    person = one.do("keep", lambda work: work.people.add(new))
    office.exchange(one, other)
    call(one, person, OURS)
    call(other, person, THEIRS)
    services = Services(one.station)
    path = services.exporting.roster(tmp_path / "roster.xlsx", purpose="报县局").path
    office.take(one, office.make(other, one), lambda *_place: theirs)
    if later:
        call(one, person, later)
    received = services.receiving.look(path)
    assert (received.conflicts, received.brings_nothing) == (0, True)
    bases = [cell.base for record in received.records for cell in record.cells]
    assert bases in ([], [OURS])


def test_what_another_pc_changed_alone_since_is_ours(office: Office, tmp_path: Path) -> None:
    one, other = office.desks
    new = replace(a_person(1, 0), village_id=None, values={**a_person(1, 0).values, "phone": FIRST})
    person = one.do("keep", lambda work: work.people.add(new))
    office.exchange(one, other)
    call(other, person, THEIRS)
    services = Services(one.station)
    path = services.exporting.roster(tmp_path / "roster.xlsx", purpose="报县局").path
    office.exchange(other, one)
    received = services.receiving.look(path)
    assert [(cell.base, cell.ours) for record in received.records for cell in record.cells] == [(FIRST, THEIRS)]
    assert received.brings_nothing
