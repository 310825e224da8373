"""A roster that comes back: what only they changed is taken, what both changed is asked."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.services.returned_world import FIRST, ReturnedWorld, a_person, all_for, column, edited, put
from tests.services.visit_desk import a_desk, definitions
from vetdesk.domain.errors import ReturnRefusedError, UnchosenFieldsError
from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.people import Recipient
from vetdesk.domain.stamps import StampVerdict
from vetdesk.domain.three_way import Side
from vetdesk.services.importing.importing import Importing
from vetdesk.storage.database import Database


@pytest.fixture
def world(database: Database, clock: Clock, tmp_path: Path) -> ReturnedWorld:
    return ReturnedWorld(a_desk(database, clock), tmp_path)


@pytest.fixture
def people(world: ReturnedWorld) -> list[Recipient]:
    village = world.village("云杉村")
    return world.desk.people([a_person(number, village) for number in range(4)])


def test_an_untouched_workbook_brings_nothing(world: ReturnedWorld, people: list[Recipient]) -> None:
    received = world.look(world.export())
    assert received.judged.verdict is StampVerdict.OWN
    assert received.plan is not None
    assert (received.brings_nothing, received.records, received.missing) == (True, (), 0)
    assert received.plan.totals()["same"] == len(people)


def test_what_only_they_changed_is_taken_and_what_only_we_changed_stays(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()
    edited(path, lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[1], {"phone": "13700001111"})
    taken = world.keep(path)
    assert [world.now(person).values["phone"] for person in people[:2]] == ["13800009999", "13700001111"]
    assert taken.counts == {"taken": 1}
    assert world.look(path).brings_nothing


def test_both_changed_the_same_cell_differently_and_somebody_must_decide(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()
    edited(path, lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[0], {"phone": "13700001111"})
    received = world.look(path)
    (record,) = received.records
    (cell,) = record.conflicts
    assert (cell.base, cell.ours, cell.theirs) == ("13900000000", "13700001111", "13800009999")
    with pytest.raises(UnchosenFieldsError):
        world.receiving.keep(received, {})
    assert world.now(people[0]).values["phone"] == "13700001111"
    world.receiving.keep(received, all_for(received, Side.OURS))
    assert world.now(people[0]).values["phone"] == "13700001111"
    with world.desk.database.read() as look:
        (decided,) = look.journal.entries(kind="conflict")
    assert decided.new == {"phone": "ours"}
    assert decided.old["phone"] == {"base": "13900000000", "ours": "13700001111", "theirs": "13800009999"}


def test_a_conflict_decided_for_them_is_taken(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[0], {"phone": "13700001111"})
    world.keep(path, Side.THEIRS)
    assert world.now(people[0]).values["phone"] == "13800009999"


@pytest.mark.parametrize("side", list(Side))
def test_what_was_decided_once_is_not_asked_again(
    world: ReturnedWorld, people: list[Recipient], side: Side, tmp_path: Path
) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[0], {"phone": "13700001111"})
    world.keep(path, side)
    saved_again = edited(path, lambda sheet: None, tmp_path / "again.xlsx")
    assert world.look(path).brings_nothing
    assert world.look(saved_again).brings_nothing


def test_what_was_taken_and_then_changed_here_is_not_taken_twice(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.keep(path)
    world.change(people[0], {"phone": "13700001111"})
    assert world.look(path).brings_nothing


def test_what_was_undone_is_offered_again(world: ReturnedWorld, people: list[Recipient], clock: Clock) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    taken = world.keep(path)
    Importing(world.desk.database, world.desk.session, definitions(), clock).undo(taken.report.batch.id)
    world.keep(path)
    assert world.now(people[0]).values["phone"] == "13800009999"


def test_a_row_copied_to_write_a_new_person_over_it_leaves_the_first_one_alone(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path, new = world.export(), a_person(77, 0)

    def copy(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.insert_rows(FIRST)
        for cell in sheet[FIRST + 1]:
            sheet.cell(FIRST, cell.column).value = cell.value
        for heading, value in {"姓名": new.name, "身份证号码": new.id_number, "联系电话": "13800009999"}.items():
            put(sheet, 0, heading, value)

    received = world.look(edited(path, copy))
    assert received.records == ()
    assert [row.verdict for row in received.added] == [Verdict.ADD]
    world.receiving.keep(received, {})
    assert (world.now(people[0]).values, world.now(people[0]).version) == (people[0].values, people[0].version)
    with world.desk.database.read() as look:
        assert [one.name for one in look.people.by_id_number(new.id_number)] == [new.name]
    assert world.look(path).brings_nothing


def test_the_same_edit_on_both_sides_is_no_conflict(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[0], {"phone": "13800009999"})
    assert world.look(path).brings_nothing


def test_different_cells_of_one_record_are_both_kept_and_told(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.change(people[0], {"household_address": "柳溪镇新街1号"})
    (record,) = world.look(path).records
    assert record.soft
    world.keep(path)
    values = world.now(people[0]).values
    assert (values["phone"], values["household_address"]) == ("13800009999", "柳溪镇新街1号")


def test_rows_are_known_when_they_were_sorted_and_when_the_hidden_column_was_cut_off(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()

    def turn(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, FIRST + 3)]
        for at, row in enumerate(reversed(rows)):
            for place, value in enumerate(row, 1):
                sheet.cell(FIRST + at, place).value = value
        put(sheet, 0, "联系电话", "13800009999")

    received = world.look(edited(path, turn, world.folder / "sorted.xlsx"))
    assert [record.uid for record in received.records] == [people[3].identities[0].uid]

    def cut(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        put(sheet, 1, "联系电话", "13800009999")
        sheet.delete_cols(column(sheet, "_vetdesk"))

    received = world.look(edited(path, cut, world.folder / "cut.xlsx"))
    assert [record.uid for record in received.records] == [people[1].identities[0].uid]


def test_a_blank_cell_and_a_missing_row_say_nothing_and_a_mark_empties(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()

    def edit(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        put(sheet, 0, "联系电话", None)
        put(sheet, 1, "联系电话", "清空")
        sheet.delete_rows(FIRST + 3)

    received = world.look(edited(path, edit))
    assert received.missing == 1
    world.receiving.keep(received, {})
    assert "phone" in world.now(people[0]).values
    assert "phone" not in world.now(people[1]).values
    assert not world.now(people[3]).withdrawn
    assert world.look(path).brings_nothing


def test_a_row_is_taken_off_only_where_that_was_asked_and_confirmed(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "备注", "删除"))
    received = world.look(path)
    assert [removal.title for removal in received.removals] == [people[0].name]
    world.receiving.keep(received, {})
    assert not world.now(people[0]).withdrawn
    received = world.look(path)
    world.receiving.keep(received, {}, removals=[each.uid for each in received.removals])
    assert world.now(people[0]).withdrawn
    again = world.look(path)
    assert (len(again.gone), again.brings_nothing) == (1, True)


def test_a_status_changes_only_by_its_own_deed(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "优抚对象状态", "去世"))
    received = world.look(path)
    assert [(each.field, each.before, each.after) for each in received.proposals] == [("status", "享受待遇", "去世")]
    assert received.brings_nothing


def test_rows_that_somebody_added_go_the_way_of_every_import(world: ReturnedWorld, people: list[Recipient]) -> None:
    path = world.export()
    new = a_person(77, 0)

    def add(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
        sheet.insert_rows(FIRST + 4)
        told = {
            "序号": 5,
            "姓名": new.name,
            "身份证号码": new.id_number,
            "优抚对象类别": "参战退役人员",
            "村（社区）": "云杉村",
        }
        for heading, value in told.items():
            put(sheet, 4, heading, value)

    received = world.look(edited(path, add))
    assert [row.verdict for row in received.added] == [Verdict.ADD]
    world.receiving.keep(received, {})
    with world.desk.database.read() as look:
        (found,) = look.people.by_id_number(new.id_number)
    assert found.name == new.name
    assert world.look(path).brings_nothing


def test_two_files_in_either_order_come_to_the_same(database: Database, clock: Clock, tmp_path: Path) -> None:
    world = ReturnedWorld(a_desk(database, clock), tmp_path)
    village = world.village("云杉村")
    people = world.desk.people([a_person(number, village) for number in range(2)])
    path = world.export()
    first = edited(path, lambda sheet: put(sheet, 0, "联系电话", "13800009999"), tmp_path / "1.xlsx")
    second = edited(path, lambda sheet: put(sheet, 0, "户籍地址", "柳溪镇新街1号"), tmp_path / "2.xlsx")
    taken = world.keep(second)
    world.keep(first)
    Importing(world.desk.database, world.desk.session, definitions(), clock)
    values = world.now(people[0]).values
    assert (values["phone"], values["household_address"]) == ("13800009999", "柳溪镇新街1号")
    assert taken.counts == {"taken": 1}
    assert world.look(first).brings_nothing
    assert world.look(second).brings_nothing


def test_a_manifest_that_was_changed_makes_it_a_workbook_like_any_other(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = world.export()
    book = openpyxl.load_workbook(path)
    sheet = book["_vetdesk"]
    for row in sheet.iter_rows():
        if row[0].value == "journal_seq":
            row[1].value = str(int(row[1].value) - 1)
    book.save(path)
    received = world.look(path)
    assert (received.judged.verdict, received.plan) == (StampVerdict.BROKEN, None)
    with pytest.raises(ReturnRefusedError):
        world.receiving.keep(received, {})


def test_the_register_tells_what_was_sent_and_what_came_back_and_names_the_same_file(
    world: ReturnedWorld, people: list[Recipient]
) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    world.keep(path)
    with world.desk.database.read() as look:
        received, sent = look.exchanges.register()
    assert (received.number, received.counts, sent.number) == (sent.number, {"taken": 1}, "2025-1")
    again = world.look(path)
    assert [line.file_name for line in again.before] == [path.name]
    other = world.export("later.xlsx")
    assert [line.file_name for line in world.look(path).newer] == [other.name]


def test_what_was_taken_in_can_be_undone(world: ReturnedWorld, people: list[Recipient], clock: Clock) -> None:
    path = edited(world.export(), lambda sheet: put(sheet, 0, "联系电话", "13800009999"))
    taken = world.keep(path)
    Importing(world.desk.database, world.desk.session, definitions(), clock).undo(taken.report.batch.id)
    assert world.now(people[0]).values == replace(people[0]).values
