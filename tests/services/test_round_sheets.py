from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_station
from tests.files.papers.pdf_reading import text_of
from tests.people_world import id_number, keep_village
from tests.round_filling import settle, take_in, type_in, write_round
from vetdesk.domain.papers import PrinterSetting
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.stamps import Room
from vetdesk.services.outside_lists.views import LineFilter
from vetdesk.services.progress import Unwatched
from vetdesk.services.round_sheets import Round
from vetdesk.services.visiting import NewNeed, VisitEntry
from vetdesk.wiring import Services

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"


@dataclass
class Office:
    """A station with people of two villages, one of which has an officer: whoever is signed in."""

    services: Services
    folder: Path
    hong: Village
    lan: Village
    people: list[Recipient]


@pytest.fixture
def office(tmp_path: Path, clock: Clock) -> Iterator[Office]:
    station = a_station(tmp_path, clock=clock)
    services = Services(station)
    hong, lan = (keep_village(station.database, name) for name in ("红星村", "兰溪村"))
    people = []
    for number, surname in enumerate(SURNAMES):
        home = hong if number % 4 else lan
        values = {"name": f"{surname}建国", "id_number": id_number("19500305", number + 1), "phone": "13900000000"}
        held = (Identity(0, "", "51", "drawing"),)
        people.append(Recipient(0, "", {**values, "living_address": f"{number + 1}组"}, held, home.id, home.name))
    with station.database.write("set up", None) as work:
        people = work.people.add_many(people)
    services.officers.assign(station.session.actor.staff.id, [hong.id])
    yield Office(services, tmp_path, hong, lan, people)
    station.close()


def test_a_round_is_walked_village_by_village_with_what_the_last_visit_found(office: Office) -> None:
    visited = office.people[1]
    office.services.visiting.log(
        visited.id,
        VisitEntry("2025-01-10", "home", "routine", {"living": "alone", "problems": "腿疼，走路不便"}, "2025-01-22"),
        [NewNeed("medical_company", "陪同就医")],
    )
    mine = Round(office.services.station.session.actor.staff.id)
    stops = office.services.round_sheets.plan(mine)
    assert {stop.person.village for stop in stops} == {"红星村"}
    (stop,) = [one for one in stops if one.person.recipient_id == visited.id]
    assert (stop.due_on, stop.last_on, stop.last) == ("2025-01-22", "2025-01-10", "独居；腿疼，走路不便")
    assert stop.needs == ("就医陪护：陪同就医",)
    assert len(office.services.round_sheets.plan(Round())) == len(office.people)
    assert len(office.services.round_sheets.plan(replace(mine, people=(visited.id,)))) == 1


def test_the_round_of_a_planned_day_takes_who_is_planned_due_or_not(office: Office) -> None:
    visited, due = office.people[1], office.people[2]
    office.services.visiting.log(visited.id, VisitEntry("2025-01-20", "home", "routine"))
    wanted = Round(people=(visited.id, due.id), on="2025-01-22")
    told = {stop.person.recipient_id: (stop.due_on, stop.why.zh) for stop in office.services.round_sheets.plan(wanted)}
    assert told[visited.id] == ("2025-01-22", "计划走访")
    assert told[due.id][0] == "2025-01-20"
    assert set(told) == {visited.id, due.id}
    paper = office.services.round_sheets.paper(wanted).make("走访", PrinterSetting(), Unwatched())
    said = "".join(text_of(paper.content).split())
    assert "走访日期：2025年1月22日" in said
    assert "制表日期：2025年1月20日" in said


def test_nobody_who_died_or_moved_stands_on_a_round(office: Office) -> None:
    gone = office.people[2]
    with office.services.station.database.write("a death", None) as work:
        now = work.people.get(gone.id)
        held = tuple(replace(one, status="died") for one in now.identities)
        work.people.save(replace(now, identities=held))
    assert gone.id not in {stop.person.recipient_id for stop in office.services.round_sheets.plan(Round())}


def test_the_sheet_is_printed_with_room_to_write_and_everybody_is_journalled(office: Office) -> None:
    run = office.services.round_sheets.paper(Round(village_id=office.lan.id))
    paper = run.make("走访", PrinterSetting(), Unwatched())
    assert paper.content.startswith(b"%PDF")
    with office.services.station.database.read() as look:
        assert len(look.journal.entries(kind="paper")) == 5
    said = "".join(text_of(paper.content).split())
    assert "走访安排表" in said
    assert "重点对象每季度联系一次" in said or "重点对象每年入户走访一次" in said


def test_a_round_comes_back_as_visits_and_needs_and_what_is_doubtful_is_asked(tmp_path: Path, clock: Clock) -> None:
    station = a_station(tmp_path, clock=clock)
    try:
        services = Services(station)
        settle(services, 15)
        filled = write_round(services, tmp_path)
        path = type_in(filled)
        assert services.receiving.look(path).room is Room.LIST
        found = take_in(services, filled, path)
        assert found == {"to_log": 7, "no_day": 3, "ask": 2, "several_days": 1, "unclear": 1, "not_visited": 1}
    finally:
        station.close()


def test_a_visit_sheet_of_names_alone_is_a_table(tmp_path: Path, office: Office) -> None:
    book = openpyxl.Workbook()
    book.active.append(["红星村走访登记"])
    book.active.append(["序号", "姓名", "走访日期", "走访人", "走访情况"])
    book.active.append([1, office.people[0].name, "2025-01-10", "陈联络", "身体好"])
    book.save(tmp_path / "走访.xlsx")
    assert office.services.receiving.look(tmp_path / "走访.xlsx").room is Room.LIST
    (received,) = office.services.outside_lists.take_in(tmp_path / "走访.xlsx")
    (row,) = office.services.outside_lists.lines(received.id, LineFilter())
    assert (row.name, row.finding.key) == (office.people[0].name, "ask")
