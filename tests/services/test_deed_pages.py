from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.builders import DETAILS, ORIGIN, Clock, an_actor, confirming
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from vetdesk.domain.history import DeedLines, HistoryFilter
from vetdesk.domain.needs import Need
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Role
from vetdesk.domain.visit_checks import VisitEntry
from vetdesk.services.archives import Archives
from vetdesk.services.exporting import Exporting
from vetdesk.services.importing.undoing import undo_batch
from vetdesk.services.looking_back import LookingBack
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.services.session import Session
from vetdesk.services.visiting import Visiting
from vetdesk.storage.batches import Batches, BatchRow
from vetdesk.storage.database import Database

ZHANG, LI = an_actor(), an_actor(Role.EXAMINER, user="li", name="李复核", staff_id=2)


@pytest.fixture
def world(database: Database) -> Database:
    with database.write("add staff", None) as work:
        work.station.add(ORIGIN, DETAILS)
        for actor in (ZHANG, LI):
            stored = work.staff.add(replace(actor.staff, id=0, uid=""))
            work.connection.exec_driver_sql("UPDATE staff SET uid = ? WHERE id = ?", (actor.staff.uid, stored.id))
    return database


@pytest.fixture
def back(world: Database, clock: Clock) -> LookingBack:
    return LookingBack(world, confirming(Session(ZHANG)), definitions(), clock)


@pytest.fixture
def archives(world: Database, clock: Clock) -> Archives:
    return Archives(world, confirming(Session(ZHANG)), definitions(), clock)


def told(deed: DeedLines) -> list[tuple[str, str, str]]:
    return [(line.label.zh, line.before, line.after) for line in deed.lines]


def import_for(database: Database, *people: Recipient) -> int:
    batch = Batches.new("花名册.xls", "ab", "h")
    with database.write("import a workbook", ZHANG, source=batch.source) as work:
        saved = work.people.save_many(people)
        rows = [BatchRow("S", n, "update", one.id, one.version) for n, one in enumerate(saved)]
        return work.batches.add(batch, rows).id


def test_a_save_is_one_group_with_labels_and_wordings(back: LookingBack, archives: Archives, clock: Clock) -> None:
    village = keep_village(archives._database, "石桥村")
    (person,) = keep(archives._database, with_identities(a_person(), ("81", "drawing")))
    clock.move(hours=1)
    archives.save(person.id, 1, {"village": "石桥村", "phone": "13800001234", "household_type": "urban"})
    newest = back.history(HistoryFilter(person.id))[0]
    assert village.id
    assert (newest.label, newest.who, newest.source, newest.at) == (
        "change an archive",
        "张经办",
        "screen",
        "2025-01-20T02:00:00.000Z",
    )
    assert sorted(told(newest)) == sorted(
        [("户籍类别", "农村", "城镇"), ("手机", "", "138****1234"), ("行政村（社区）", "", "石桥村")]
    )
    english = back.history(HistoryFilter(person.id, field="household_type"), "en")[0]
    assert [(line.label.en, line.after) for line in english.lines] == [("Household registration", "Urban")]


def test_the_history_of_the_station_is_filtered_by_field_staff_and_period(
    back: LookingBack, archives: Archives, world: Database, clock: Clock
) -> None:
    first, second = keep(world, a_person("王海", 1), a_person("李江", 2))
    clock.move(days=1)
    archives.save(first.id, 1, {"remarks": "甲"})
    clock.move(days=1)
    by_li = Archives(world, Session(LI), definitions(), clock)
    by_li.save(second.id, 1, {"remarks": "乙", "phone": "13800001234"})
    of = lambda **wanted: [  # noqa: E731  # a short name for many questions
        (line.name, line.field, line.after) for deed in back.history(HistoryFilter(**wanted)) for line in deed.lines
    ]
    assert of(field="remarks") == [("李江", "remarks", "乙"), ("王海", "remarks", "甲")]
    assert of(staff=LI.staff.uid, field="phone") == [("李江", "phone", "138****1234")]
    assert of(since=date(2025, 1, 21), until=date(2025, 1, 21)) == [("王海", "remarks", "甲")]
    assert of(recipient_id=second.id, staff=ZHANG.staff.uid, since=date(2025, 1, 21)) == []
    assert of(kinds=frozenset({"visit"})) == []


def test_undoing_an_import_names_the_import_it_corrects(back: LookingBack, world: Database, clock: Clock) -> None:
    (person,) = keep(world, a_person(remarks="甲"))
    number = import_for(world, replace(person, values={**person.values, "remarks": "乙"}))
    clock.move(days=1)
    with world.read() as look:
        batch = look.batches.get(number)
    with world.write("undo an import", LI, source=batch.source) as work:
        undo_batch(work, batch, Unwatched())
    undone, kept = back.history(HistoryFilter(person.id))[:2]
    assert told(undone) == [("备注", "乙", "甲")]
    assert undone.corrects is not None
    assert (undone.corrects.label, undone.corrects.who, undone.corrects.at) == (kept.label, "张经办", kept.at)
    assert kept.corrects is None


def test_a_deed_about_thousands_lists_its_first_lines_and_counts_the_rest(back: LookingBack, world: Database) -> None:
    keep(world, *(a_person(f"人{number}", number) for number in range(1, 100)))
    (deed,) = back.history(HistoryFilter(field="name"))
    assert len(deed.lines) + deed.more == 99
    assert deed.more > 0


def test_visits_and_needs_are_told_in_words(back: LookingBack, world: Database, clock: Clock) -> None:
    (person,) = keep(world, a_person())
    visiting = Visiting(world, confirming(Session(ZHANG)), definitions(), clock)
    entry = VisitEntry("2025-01-20", "home", "routine", {"health": "good", "problems": "屋顶漏雨"})
    visit = visiting.log(person.id, entry).visit
    visiting.correct(visit, replace(entry, way="phone"))
    with world.write("open a need", ZHANG) as work:
        work.needs.add(Need(0, "", person.id, None, "housing", "修屋顶", "2025-02-01", asked_on="2025-01-20"))
    need, corrected, logged = back.history(HistoryFilter(person.id))[:3]
    assert ("方式", "入户", "电话") in told(corrected)
    assert corrected.corrects is not None
    assert corrected.corrects.label == "log a visit"
    assert ("反映的问题", "", "屋顶漏雨") in told(logged)
    assert ("需求内容", "", "修屋顶") in told(need)
    assert logged.lines[0].about == "走访 2025-01-20"


def test_a_kept_problem_is_named_in_the_reason(back: LookingBack, world: Database) -> None:
    (person,) = keep(world, a_person())
    code = next(iter(definitions().vocabulary.problems))
    with world.write("change an archive", ZHANG, reason=f"{code}: 已核实") as work:
        work.people.save(replace(person, values={**person.values, "remarks": "甲"}))
    sentence = definitions().vocabulary.problems[code].label.zh
    assert back.history(HistoryFilter(person.id))[0].reason == f"{sentence} — 已核实"


def test_who_saw_printed_or_took_out_sensitive_fields(
    back: LookingBack, archives: Archives, world: Database, clock: Clock, tmp_path: Path
) -> None:
    first, second = keep(
        world,
        with_identities(a_person("王海", 1, phone="13800001234"), ("81", "drawing")),
        with_identities(a_person("李江", 2), ("81", "stopped")),
    )
    archives.reveal(first.id, "phone", "核对联系方式")
    clock.move(minutes=1)
    Exporting(world, confirming(Session(ZHANG)), definitions(), clock).roster(
        tmp_path / "花名册.xlsx", purpose="报区局"
    )
    clock.move(minutes=1)
    Printing(world, definitions(), confirming(Session(ZHANG)), clock).make(
        "recipient_sheet", recipient_id=second.id, purpose="归档"
    )
    of_first = back.looks(first.id)
    assert [(line.kind, line.purpose, line.people) for line in of_first] == [
        ("export", "报区局", 1),
        ("reveal", "核对联系方式", 1),
    ]
    assert of_first[1].what == "查看“手机”"
    assert of_first[0].what.startswith("导出工作簿“花名册.xlsx”：")
    assert "身份证件号码" in of_first[0].what
    assert [line.kind for line in back.looks(second.id)] == ["paper"]
    everyone = back.looks(language="en")
    assert [(line.kind, line.name) for line in everyone] == [("paper", "李江"), ("export", ""), ("reveal", "王海")]
    assert back.looks(since=date(2025, 1, 21)) == ()
