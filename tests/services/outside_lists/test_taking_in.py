from itertools import cycle
from pathlib import Path

import pytest

from tests.list_files import (
    Table,
    accounts,
    changes,
    confirmations,
    deaths,
    failures,
    masked,
    payment,
    suspicions,
    villagers,
    visits,
    write,
)  # fmt: skip
from tests.services.outside_lists.list_desk import ListDesk, all_of
from vetdesk.domain.errors import ListTakenInError, ListWorkedOffError, NotFoundError, UnreadableFileError
from vetdesk.services.outside_lists.taking_in import Intake

PEOPLE = villagers(6)
ANNA = PEOPLE[0]
KINDS = {
    "payment": payment(PEOPLE, [1800] * 6),
    "payment_failure": failures([(ANNA, "6217000010001230018", "账户久悬", 1800)]),
    "death": deaths([(ANNA[0], ANNA[1], "2025-08-03")]),
    "data_matching": suspicions([(ANNA[0], masked(ANNA[1]), "1950-03-05", "疑似服刑")]),
    "confirmation": confirmations([(ANNA, "已确认", "2025-09-18", "入户")]),
    "account": accounts([(ANNA, "6217000010001230018", "6217000010001230026", ANNA[0])]),
    "change": changes([(ANNA, "去世", "2025-08-03", {})]),
    "visit": visits([(ANNA, "2025-09-18", "陈联络", "屋顶漏雨", "房屋维修")]),
}


@pytest.mark.parametrize(("kind", "ending"), [*zip(KINDS, cycle(["xlsx", "xls", "csv"]), strict=False)])
def test_each_kind_is_recognised_by_its_headings_in_every_sort_of_file(desk: ListDesk, kind: str, ending: str) -> None:
    reading = desk.lists.read(write(desk.folder / f"表1.{ending}", KINDS[kind]))
    found = desk.lists.recognition(reading)
    assert found is not None
    assert found.kind.key == kind
    assert found.sure
    assert found.headings
    assert desk.lists.recognise(reading) == found.kind


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"death"}))
def test_a_file_without_title_and_name_is_recognised_by_headings_alone(desk: ListDesk, kind: str) -> None:
    table = KINDS[kind]
    bare = Table("Sheet1", "", table.headings, table.rows)
    found = desk.lists.recognition(desk.lists.read(write(desk.folder / "1.xlsx", bare)))
    assert found is not None
    assert found.kind.key == kind


def test_a_day_of_death_alone_makes_no_list_of_deaths_of_a_roster(desk: ListDesk) -> None:
    table = KINDS["death"]
    bare = Table("Sheet1", "", table.headings, table.rows)
    assert desk.lists.recognise(desk.lists.read(write(desk.folder / "1.xlsx", bare))) is None


def test_an_ordinary_roster_is_no_such_list(desk: ListDesk) -> None:
    rows = [[at, *person, "参战", 600] for at, person in enumerate(PEOPLE, 1)]
    roster = Table("花名册", "测试镇优抚对象花名册", ["序号", "姓名", "身份证号", "村", "类别", "月标准"], rows)
    path = write(desk.folder / "花名册.xlsx", roster)
    assert desk.lists.recognise(desk.lists.read(path)) is None
    with pytest.raises(UnreadableFileError) as refused:
        desk.lists.take_in(path)
    assert refused.value.reason == "no_list"
    assert desk.lists.take_in(path, Intake(kind="payment"))[0].kind == "payment"


def test_every_row_of_the_file_is_one_line_or_a_named_other_row(desk: ListDesk) -> None:
    desk.settle(*all_of(PEOPLE))
    table = payment(PEOPLE, [1800] * 6)
    received = desk.take_in(table)
    assert sum(received.totals.values()) == len(table.cells())
    assert received.totals["record"] == 6 == len(desk.lists.lines(received.id))
    assert received.totals["subtotal"] == 2
    assert received.totals["caption"] == 2
    assert received.period == "2025-Q3"
    assert received.title == table.title


def test_two_sheets_of_different_kinds_become_two_lists_and_lose_no_row(desk: ListDesk) -> None:
    desk.settle(*all_of(PEOPLE))
    first, second = payment(PEOPLE, [1800] * 6), failures([(ANNA, "6217000010001230018", "姓名不符", 1800)])
    both = desk.lists.take_in(write(desk.folder / "三季度.xlsx", first, second))
    assert [one.kind for one in both] == ["payment", "payment_failure"]
    rows = len(first.cells()) + len(second.cells())
    assert sum(sum(one.totals.values()) for one in both) == rows
    assert [len(desk.lists.lines(one.id)) for one in both] == [6, 1]


def test_the_same_file_is_refused_by_name_and_keeps_nothing_twice(desk: ListDesk) -> None:
    path = write(desk.folder / "名单.xlsx", KINDS["death"])
    desk.lists.take_in(path)
    copy = desk.folder / "副本名单.xlsx"
    copy.write_bytes(path.read_bytes())
    with pytest.raises(ListTakenInError) as refused:
        desk.lists.take_in(copy)
    assert (refused.value.who, refused.value.day[:10]) == ("张经办", "2025-10-20")
    assert len(desk.lists.lists()) == 1


def test_taking_in_changes_no_archive(desk: ListDesk) -> None:
    kept = desk.settle(*all_of(PEOPLE))
    for at, table in enumerate(KINDS.values()):
        desk.take_in(table, name=f"{at}.xlsx")
    assert [desk.person(one.id) for one in kept] == kept


def test_a_list_is_taken_back_while_no_line_is_worked_off(desk: ListDesk) -> None:
    desk.settle(*all_of(PEOPLE))
    received = desk.take_in(KINDS["death"])
    desk.lists.undo(received.id)
    assert desk.lists.lists() == []
    with pytest.raises(NotFoundError):
        desk.lists.view(received.id)
    again = desk.take_in(KINDS["death"])
    desk.working.work_off([desk.id_of(again, ANNA[0])], "dismiss", reason="同名，经核实健在")
    with pytest.raises(ListWorkedOffError) as refused:
        desk.lists.undo(again.id)
    assert refused.value.count == 1


def test_a_csv_list_in_gb18030_is_read_like_a_workbook(desk: ListDesk, tmp_path: Path) -> None:
    desk.settle(*all_of(PEOPLE))
    received = desk.take_in(KINDS["payment_failure"], name="失败.csv")
    assert desk.findings(received) == {ANNA[0]: "closed"}
