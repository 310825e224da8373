"""Birthdays at a station: never of the dead or moved, by village and officer, greeted once, a card for each."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.builders import Clock, a_database
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.officers import Assignment
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.birthdays import Birthdays, BirthdaysWanted, Greeting
from vetdesk.services.casework import Casework
from vetdesk.services.honour_papers import HonourPapers
from vetdesk.services.printing import Printing
from vetdesk.services.queues import Queues
from vetdesk.services.today import Today, TodayGroup


@dataclass
class Office:
    """Today is 2025-01-20; two villages, of which an officer has one."""

    desk: Desk
    birthdays: Birthdays
    papers: HonourPapers
    ids: dict[str, int]
    hong: int


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    clock = Clock()
    database = a_database(tmp_path_factory.mktemp("birthdays"), clock)
    desk = a_desk(database, clock)
    ids: dict[str, int] = {}
    with database.write("set up", desk.session.actor) as work:
        hong, lan = (work.villages.add(Village(0, "", name)) for name in ("红星村", "兰溪村"))
        for name, born, status, village, died in (
            ("八十前", "1945-02-10", "drawing", hong, ""), ("九十过", "1935-01-10", "drawing", lan, ""),
            ("百岁月", "1925-02", "drawing", lan, ""), ("已故者", "1945-02-10", "died", hong, "2024-05"),
            ("故日者", "1945-02-11", "drawing", hong, "2024-05-01"), ("迁走者", "1945-02-10", "moved", hong, ""),
            ("太早了", "1945-06-01", "drawing", hong, ""), ("七九岁", "1946-02-10", "drawing", hong, ""),
        ):  # fmt: skip
            values = {"name": name, "birth_date": born, "sex": "male", "died_on": died}
            kept = {key: text for key, text in values.items() if text}
            person = Recipient(
                0, "", kept, (Identity(0, "", "51", status),), village_id=village.id, village=village.name
            )
            ids[name] = work.people.add(person).id
        work.officers.add(Assignment(0, "", desk.session.actor.staff.id, hong.id, None, "2025-01-01", "", ""))
    parts = (database, desk.session, definitions(), clock)
    printing = Printing(database, definitions(), desk.session, clock)
    yield Office(desk, Birthdays(*parts), HonourPapers(printing, database, definitions(), clock), ids, hong.id)
    database.close()


def names(office: Office, wanted: BirthdaysWanted | None = None) -> list[str]:
    return [line.person.name for line in office.birthdays.lines(wanted)]


def test_the_dead_and_the_moved_are_never_listed_and_unknown_days_stand_last(office: Office) -> None:
    assert names(office) == ["九十过", "八十前", "百岁月"]
    lines = {line.person.name: line for line in office.birthdays.lines()}
    assert [lines[name].birthday.on for name in ("九十过", "八十前", "百岁月")] == [
        "2025-01-10",
        "2025-02-10",
        "2025-02",
    ]
    assert (lines["八十前"].officer, lines["九十过"].officer) == ("李联络", "")


def test_they_are_listed_by_village_officer_and_days_ahead(office: Office) -> None:
    assert names(office, BirthdaysWanted(village_id=office.hong)) == ["八十前"]
    assert names(office, BirthdaysWanted(officer=office.desk.session.actor.staff.id)) == ["八十前"]
    assert names(office, BirthdaysWanted(officer=0)) == ["九十过", "百岁月"]
    assert names(office, BirthdaysWanted(ahead_days=5)) == ["九十过"]
    assert "太早了" in names(office, BirthdaysWanted(ahead_days=200))


def test_each_gets_a_card_of_their_own_and_the_dead_none(office: Office) -> None:
    run = office.papers.greeting_cards([office.ids[name] for name in ("八十前", "百岁月", "已故者", "迁走者")])
    assert run.preview().pages == 2


def test_whoever_was_not_greeted_yet_stands_on_the_page_of_the_day(office: Office) -> None:
    desk = office.desk
    casework = Casework(desk.database, desk.session, definitions(), lambda: day_at_station(desk.clock()))
    queues = Queues(desk.database, desk.session, definitions(), casework, lambda: day_at_station(desk.clock()))
    today = Today(desk.database, desk.session, definitions(), queues, desk.clock)
    (group,) = [one for one in today.items() if one.group is TodayGroup.BIRTHDAYS]
    assert [(item.kind, item.name, item.due) for item in group.items] == [("birthday", "八十前", "2025-02-10")]


def test_a_greeting_is_kept_once_and_never_for_the_dead(office: Office) -> None:
    one = office.ids["八十前"]
    office.birthdays.greet([one], Greeting("2025-01-19", "home", gift="长寿面"))
    line = next(each for each in office.birthdays.lines() if each.person.recipient_id == one)
    assert (line.greeted_on, line.greeted_by) == ("2025-01-19", "李联络")
    for name, code in (
        ("八十前", "honour.greeted"),
        ("已故者", "honour.no_birthday"),
        ("七九岁", "honour.no_birthday"),
    ):
        with pytest.raises(InvalidFieldsError) as refused:
            office.birthdays.greet([office.ids["九十过"], office.ids[name]], Greeting("2025-01-20"))
        assert [each.code for each in refused.value.problems] == [code]
    with office.desk.database.read() as look:
        assert office.ids["九十过"] not in look.entries.of([office.ids["九十过"]])
