from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from tests.services.edited_world import EditedWorld, declared, differences
from tests.services.filing_desk import a_filing_desk
from vetdesk.domain.errors import NotFoundError, NotPermittedError, NotThereThenError
from vetdesk.domain.history import CASE_KINDS, HistoryFilter
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.archives import Archives
from vetdesk.services.looking_back import LookingBack
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


@pytest.fixture
def back(database: Database, clock: Clock) -> LookingBack:
    return LookingBack(database, Session(an_actor()), definitions(), clock)


@pytest.fixture
def archives(database: Database, clock: Clock) -> Archives:
    return Archives(database, Session(an_actor()), definitions(), clock)


@pytest.mark.parametrize("seed", range(3))
def test_a_record_as_it_was_equals_the_copy_kept_that_day(database: Database, clock: Clock, seed: int) -> None:
    declared()
    world = EditedWorld(database, clock, seed)
    world.edits(count=120, days=8)
    assert len(world.copies) == 8
    assert differences(database, world) == []


def test_the_page_of_a_day_is_masked_and_cannot_be_changed(
    database: Database, clock: Clock, back: LookingBack, archives: Archives
) -> None:
    (person,) = keep(database, with_identities(a_person(phone="13800001234"), ("81", "drawing")))
    first = clock().date()
    clock.move(days=1)
    archives.save(person.id, 1, {"phone": "13900005678", "remarks": "搬家"})
    then, now = back.as_it_was(person.id, first), back.as_it_was(person.id, clock().date())
    assert (then.value("phone"), then.value("remarks")) == ("138****1234", "")
    assert (now.value("phone"), now.value("remarks")) == ("139****5678", "搬家")
    assert [one.status.zh for one in then.identities] == ["享受待遇"]
    assert (then.may_edit, then.may_reveal, then.identities[0].allowed, then.problems) == (False, False, (), ())


def test_a_village_has_the_name_it_had_then(database: Database, clock: Clock, back: LookingBack) -> None:
    village = keep_village(database, "石桥村")
    with database.write("move", an_actor()) as work:
        person = work.people.add(a_person())
    with database.write("move", an_actor()) as work:
        work.people.save(replace(work.people.get(person.id), village_id=village.id, village=village.name))
    first = clock().date()
    clock.move(days=1)
    with database.write("rename", an_actor()) as work:
        work.villages.save(replace(village, name="新石桥村"))
    assert back.as_it_was(person.id, first).village == "石桥村"
    assert back.as_it_was(person.id, clock().date()).village == "新石桥村"


def test_the_day_ends_when_it_ends_in_china(database: Database, clock: Clock, back: LookingBack) -> None:
    (person,) = keep(database, a_person(remarks="甲"))
    clock.move(hours=14, minutes=59)
    archives = Archives(database, Session(an_actor()), definitions(), clock)
    archives.save(person.id, 1, {"remarks": "乙"})
    clock.move(minutes=2)
    archives.save(person.id, 2, {"remarks": "丙"})
    assert back.as_it_was(person.id, date(2025, 1, 20)).value("remarks") == "乙"
    assert back.as_it_was(person.id, date(2025, 1, 21)).value("remarks") == "丙"


def test_before_its_beginning_and_while_withdrawn_there_is_no_page(
    database: Database, clock: Clock, back: LookingBack
) -> None:
    (person,) = keep(database, a_person("王海"))
    with pytest.raises(NotThereThenError) as caught:
        back.as_it_was(person.id, date(2025, 1, 19))
    assert (caught.value.name, caught.value.day, caught.value.since) == ("王海", "2025-01-19", "2025-01-20")
    clock.move(days=1)
    with database.write("withdraw", an_actor()) as work:
        work.people.withdraw([person.id])
    assert back.as_it_was(person.id, date(2025, 1, 20)).name == "王海"
    with pytest.raises(NotThereThenError):
        back.as_it_was(person.id, date(2025, 1, 21))
    with pytest.raises(NotFoundError):
        back.as_it_was(99, date(2025, 1, 20))


def test_looking_back_asks_for_the_right_to_see_archives(database: Database, clock: Clock) -> None:
    nobody = Session(Actor(an_actor().staff, frozenset()))
    with pytest.raises(NotPermittedError):
        LookingBack(database, nobody, definitions(), clock).as_it_was(1, date(2025, 1, 20))


def test_what_cases_went_through_is_told_to_those_who_may_see_cases(tmp_path: Path) -> None:
    with a_filing_desk(tmp_path) as desk:
        desk.open_case()
        person, everyone = desk.applicant.id, desk.services.station.session.actor
        database, clock = desk.services.station.database, desk.clock
        blind = Actor(everyone.staff, frozenset({Right.SEE_ARCHIVE}))
        asked = (HistoryFilter(person), HistoryFilter(), HistoryFilter(person, kinds=CASE_KINDS))
        seeing, without = (LookingBack(database, Session(who), definitions(), clock) for who in (everyone, blind))

        def kinds(back: LookingBack) -> list[set[str]]:
            return [{line.kind for deed in back.history(one) for line in deed.lines} for one in asked]

        assert [found >= CASE_KINDS for found in kinds(seeing)] == [True, True, True]
        assert [CASE_KINDS & found for found in kinds(without)] == [set(), set(), set()]
        assert kinds(without)[0]
