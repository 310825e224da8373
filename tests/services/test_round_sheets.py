from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock, a_station
from tests.files.papers.pdf_reading import text_of
from tests.people_world import id_number, keep_village
from vetdesk.domain.papers import PrinterSetting
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.stamps import Room
from vetdesk.services.outside_lists.views import LineFilter
from vetdesk.services.progress import Unwatched
from vetdesk.services.round_sheets import Round
from vetdesk.services.visiting import NeedFilter, NewNeed, VisitEntry
from vetdesk.wiring import Services

HEADINGS = 4
"""Title, unit line and headings stand above the first person."""
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


def test_a_round_comes_back_as_visits_and_needs_and_what_is_doubtful_is_asked(office: Office) -> None:
    path = office.folder / "走访.xlsx"
    report = office.services.round_sheets.write(path, Round())
    assert report.rows == len(office.people)
    told = filled(path)
    lists = office.services.outside_lists
    assert office.services.receiving.look(path).room is Room.LIST
    (received,) = lists.take_in(path)
    rows = lists.lines(received.id, LineFilter())
    assert len(rows) == len(office.people)
    findings = {row.name: row.finding.key for row in rows}
    assert findings[told["two days"]] == "no_day"
    assert findings[told["no day"]] == "no_day"
    assert findings["诸葛无名"] in {"ask", "not_on_books"}
    ready = [row.line_id for row in rows if row.finding.key == "to_log"]
    done = lists.working.work_off(ready, "log_visit")
    assert done.left == ()
    made = office.services.visiting.visits("2025-01-01", "2025-01-31")
    assert len(made) == len(ready) == len(office.people) - 3
    needs, total = office.services.visiting.needs(NeedFilter(state="open"))
    assert (total, needs[0].need.kind) == (5, "medical_company")
    assert {row.name for row in lists.lines(received.id, LineFilter()) if row.finding.key == "no_day"} == {
        told["two days"], told["no day"],
    }  # fmt: skip


def filled(path: Path) -> dict[str, str]:
    """Fill the workbook in as officers do: most rows right, one without a day, one with two visits, one wrong name."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    heads = {str(cell.value): cell.column for row in sheet.iter_rows(max_row=6) for cell in row if cell.value}
    first = next(row for row in range(1, 8) if sheet.cell(row, heads["序号"]).value == 1)
    told = {}
    for number in range(len(SURNAMES)):
        row = first + number

        def put(heading: str, value: object, row: int = row) -> None:
            sheet.cell(row, heads[heading]).value = value

        put("走访日期", "2025.1.18" if number % 2 else "2025年1月18日")
        put("走访方式", "入户" if number % 3 else "电话")
        put("走访情况", "身体尚可")
        if number % 4 == 0:
            put("反映的需求", "陪诊")
        name = str(sheet.cell(row, heads["姓名"]).value)
        if number == 1:
            put("走访日期", None)
            told["no day"] = name
        elif number == 2:
            put("走访日期", "1月8日、1月18日")
            told["two days"] = name
        elif number == 3:
            put("姓名", "诸葛无名")
            put("身份证号码", None)
    book.save(path)
    return told
