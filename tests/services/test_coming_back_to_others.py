"""A roster that comes back when its rows mean other people than their hidden keys say: sorted, overwritten, merged."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import Clock
from tests.services.returned_world import FIRST, ReturnedWorld, a_person, all_for, column, edited, id_number, put
from tests.services.visit_desk import a_desk, definitions
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.merging_people import Side as Record
from vetdesk.domain.people import Recipient
from vetdesk.domain.three_way import Side
from vetdesk.services.importing.importing import Importing
from vetdesk.services.merging import Merging
from vetdesk.services.villages import Villages
from vetdesk.storage.database import Database
from vetdesk.storage.uids import new_uid

PHONE, OTHER = "13800009999", "13700001111"


@pytest.fixture
def world(database: Database, clock: Clock, tmp_path: Path) -> ReturnedWorld:
    return ReturnedWorld(a_desk(database, clock), tmp_path)


@pytest.fixture
def people(world: ReturnedWorld) -> list[Recipient]:
    village = world.village("云杉村")
    return world.desk.people([a_person(number, village) for number in range(4)])


def turn_keys(sheet: Worksheet) -> None:
    """What sorting only the visible columns does to the hidden one."""
    at = column(sheet, "_vetdesk")
    keys = [sheet.cell(FIRST + row, at).value for row in range(4)]
    for row in range(4):
        sheet.cell(FIRST + row, at).value = keys[3 - row]


def merge(world: ReturnedWorld, kept: Recipient, gone: Recipient) -> None:
    """The second record goes into the first, whose values stay."""
    merging = Merging(world.desk.database, world.desk.session, definitions(), world.desk.clock)
    preview = merging.preview(kept.id, gone.id)
    choices = {field.key: Record.KEPT for field in preview.fields if field.differs}
    merging.merge(kept.id, gone.id, choices, "同一人", preview.versions)


def undo(world: ReturnedWorld, batch: int) -> int:
    """Undo what was taken in; how many people were put back."""
    return Importing(world.desk.database, world.desk.session, definitions(), world.desk.clock).undo(batch).restored


def test_rows_sorted_without_their_hidden_keys_are_known_by_id_number(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = edited(world.export(), turn_keys)
    assert world.look(path).brings_nothing
    received = world.look(edited(path, lambda sheet: put(sheet, 1, "联系电话", PHONE)))
    assert [(record.uid, len(record.cells)) for record in received.records] == [(people[1].identities[0].uid, 1)]


def test_a_new_person_written_over_an_old_row_leaves_the_old_one_alone(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    new = a_person(77, 0)

    def overwrite(sheet: Worksheet) -> None:
        for heading, value in {"姓名": new.name, "身份证号码": new.id_number, "联系电话": PHONE}.items():
            put(sheet, 0, heading, value)

    received = world.look(edited(world.export(), overwrite))
    assert (received.records, received.missing) == ((), 1)
    assert [row.verdict for row in received.added] == [Verdict.ADD]
    world.receiving.keep(received, {})
    assert world.now(people[0]).values == people[0].values


def test_a_corrected_id_number_is_taken_like_any_value(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "身份证号码", id_number(20)))
    world.keep(path)
    assert world.now(people[0]).id_number == id_number(20)
    assert world.look(path).brings_nothing


def test_an_id_number_that_both_corrected_differently_is_asked(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "身份证号码", id_number(20)))
    world.change(people[0], {"id_number": id_number(40)})
    received = world.look(path)
    assert received.conflicts == 1
    world.receiving.keep(received, all_for(received, Side.OURS))
    assert world.now(people[0]).id_number == id_number(40)


def test_the_id_number_of_somebody_else_is_never_given_to_a_second_one(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()
    (other,) = world.desk.people([a_person(20, world.village("青石村"))])
    received = world.look(edited(path, lambda sheet: put(sheet, 0, "身份证号码", other.id_number)))
    assert received.records == ()
    assert [row.verdict for row in received.added] != [Verdict.ADD]


@pytest.mark.parametrize("heading", ["姓名", "身份证号码", "村（社区）"])
def test_no_mark_empties_what_somebody_is_found_by(world: ReturnedWorld, people: list[Recipient], heading: str) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, heading, "清空"))
    world.keep(path)
    now = world.now(people[0])
    assert (now.values, now.village_id) == (people[0].values, people[0].village_id)


def test_an_untouched_row_of_a_record_merged_since_changes_nothing(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    world = ReturnedWorld(a_desk(database, clock), tmp_path)
    village = world.village("云杉村")
    kept, gone = world.desk.people([a_person(0, village), a_person(1, village, categories=("11",))])
    path = world.export()
    merge(world, kept, gone)
    assert world.look(path).brings_nothing
    world.keep(path)
    now = world.now(kept)
    assert now.values == kept.values
    assert {held.category for held in now.identities} == {"51", "11"}


def test_an_edit_of_a_record_merged_since_is_asked_beside_what_stayed(
    database: Database, clock: Clock, tmp_path: Path
) -> None:
    world = ReturnedWorld(a_desk(database, clock), tmp_path)
    village = world.village("云杉村")
    kept, gone = world.desk.people([a_person(0, village), a_person(1, village, categories=("11",))])
    path = world.export()
    at = next(row for row in (0, 1) if str(_row(path, row)) == gone.name)
    edited(path, lambda sheet: put(sheet, at, "联系电话", PHONE))
    merge(world, kept, gone)
    (record,) = (record for record in world.look(path).records if record.conflicts)
    assert [(cell.field, cell.base, cell.ours, cell.theirs) for cell in record.conflicts] == [
        ("phone", gone.values["phone"], kept.values["phone"], PHONE)
    ]
    world.keep(path, Side.THEIRS)
    assert world.now(kept).values == {**kept.values, "phone": PHONE}


def _row(path: Path, row: int) -> object:
    found: list[object] = []
    edited(path, lambda sheet: found.append(sheet.cell(FIRST + row, column(sheet, "姓名")).value))
    return found[0]


def test_a_village_that_went_into_another_since_is_no_change(world: ReturnedWorld, people: list[Recipient]) -> None:
    path, villages = world.export(), Villages(world.desk.database, world.desk.session)
    villages.merge(villages.list()[0].village, villages.add("青石村"), date(2025, 1, 1))
    received = world.look(path)
    assert (received.brings_nothing, received.records) == (True, ())


def test_a_move_to_another_village_that_was_taken_back_here_is_not_taken_twice(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    world.village("青石村")
    path = edited(world.export(), lambda sheet: put(sheet, 0, "村（社区）", "青石村委会"))
    world.keep(path)
    assert world.now(people[0]).village == "青石村"
    with world.desk.database.write("edit", world.desk.session.actor) as work:
        work.people.save(replace(work.people.get(people[0].id), village_id=people[0].village_id, village=""))
    assert world.look(edited(path, lambda sheet: None, world.folder / "again.xlsx")).brings_nothing


def test_undoing_gives_back_who_was_taken_off_the_books(world: ReturnedWorld, people: list[Recipient]) -> None:
    def edit(sheet: Worksheet) -> None:
        put(sheet, 0, "备注", "删除")
        put(sheet, 0, "联系电话", PHONE)
        put(sheet, 1, "备注", "删除")
        put(sheet, 2, "联系电话", OTHER)

    path = edited(world.export(), edit)
    received = world.look(path)
    taken = world.receiving.keep(received, {}, removals=[each.uid for each in received.removals])
    assert [world.now(person).withdrawn for person in people] == [True, True, False, False]
    assert undo(world, taken.report.batch.id) == 3
    for person in people:
        now = world.now(person)
        assert (now.withdrawn, now.values, len(now.identities)) == (False, person.values, 1)
    with world.desk.database.read() as look:
        assert look.search.find(people[0].name, limit=9).ids == (people[0].id,)
    assert len(world.look(path).removals) == 2


def test_whoever_has_a_case_is_not_taken_off_the_books(world: ReturnedWorld, people: list[Recipient]) -> None:
    with world.desk.database.write("open", world.desk.session.actor) as work:
        assert work.actor is not None
        step = CaseEvent(1, work.actor.staff.id, work.actor.staff.name, work.now, "open", "", "acceptance")
        held = people[0].identities[0].id
        case = Case(
            0, new_uid(), "2025-0001", "rural_ex_conscript", 1, people[0].id, held, "acceptance", "2025-01-20", {},
            (step,),
        )  # fmt: skip
        work.cases.add(case)
    received = world.look(edited(world.export(), lambda sheet: put(sheet, 0, "备注", "删除")))
    assert received.removals == ()
    assert [(each.field, each.title, each.after) for each in received.proposals] == [
        ("removal", people[0].name, "删除")
    ]
    world.receiving.keep(received, {}, removals=[each.uid for each in received.proposals])
    assert not world.now(people[0]).withdrawn
