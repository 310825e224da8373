"""Tables of circulars as offices lay them out: each is understood, what is missing is asked, nothing is guessed."""

import pytest

from tests.people_world import definitions
from vetdesk.domain.benefits.circular_cells import CATEGORY, CircularWords, written_amount
from vetdesk.domain.benefits.circulars import CircularReader, CircularReading
from vetdesk.domain.benefits.rate_tables import Mode, Period
from vetdesk.domain.reading.plain import PlainSheet, PlainWorkbook

GRADES = "一二三四五六七八九十"
CAUSES = (("war", "因战"), ("duty", "因公"), ("illness", "因病"))
EXPECTED = {
    (str(grade), cause): (100_000 - 1_000 * grade - place) * 10_000
    for grade in range(1, 11)
    for place, (cause, _) in enumerate(CAUSES)
    if cause != "illness" or grade <= 6
}
Rows = list[list[str]]


def read(*sheets: Rows) -> CircularReading:
    benefits, words = definitions().rates.benefits, definitions().vocabulary
    keys = sorted({CATEGORY, *(key for one in benefits.values() for key in one.keys)})
    book = PlainWorkbook("附件.xls", "0" * 64, [PlainSheet(f"表{n}", False, rows) for n, rows in enumerate(sheets, 1)])
    return CircularReader(benefits, CircularWords.of(words, keys)).read(book)


def amount_of(grade: int, place: int) -> str:
    return f"{100_000 - 1_000 * grade - place:,}"


def a_list() -> Rows:
    rows = [["残疾抚恤金标准表", "", ""], ["自2025年8月1日起执行", "", "单位：元/年"], ["残疾等级", "残疾性质", "标准"]]
    for grade, name in enumerate(GRADES, 1):
        for place, (_, cause) in enumerate(CAUSES[: 3 if grade <= 6 else 2]):
            rows.append([f"{name}级" if place == 0 else "", cause, amount_of(grade, place)])
    return rows


def a_grid() -> Rows:
    rows = [["从2025年8月1日起，残疾抚恤金（元／年）"], ["等级", "因战", "因公", "因病"]]
    for grade, name in enumerate(GRADES, 1):
        cells = [amount_of(grade, place) for place in range(3)]
        rows.append([f"{name}级", *cells[:2], cells[2] if grade <= 6 else "—"])
    return rows


def side_by_side() -> Rows:
    listed = a_list()[3:]
    rows = [["自2025年8月起执行，每人每年"], ["等级", "性质", "标准"] * 2]
    for place in range(18):
        right = listed[18 + place] if 18 + place < len(listed) else ["", "", ""]
        rows.append([*listed[place], *right])
    return rows


@pytest.mark.parametrize("layout", [a_list, a_grid, side_by_side])
def test_grades_and_causes_are_understood_however_they_stand(layout: object) -> None:
    assert callable(layout)
    (table,) = read(layout()).tables
    assert table.benefit == "disability_pension"
    assert table.keys == ("disability_grade", "disability_cause")
    assert table.amounts == EXPECTED
    assert (table.valid_from, table.period, table.mode, table.doubts) == ("2025-08", Period.YEAR, Mode.AMOUNT, ())


def test_old_rates_and_raises_beside_the_new_ones_are_kept_apart() -> None:
    rows = [
        ["三属定期抚恤金", "", "", "自2025年8月起执行，元/年"],
        ["对象类别", "原标准", "提高额", "新标准"],
        ["烈士遗属", "37000", "2220", "39220"],
        ["因公牺牲军人遗属", "31800", "1590", "33390"],
        ["病故军人遗属", "29900", "1495", "31395"],
    ]
    (table,) = read(rows).tables
    assert table.amounts == {("21",): 392_200_000, ("22",): 333_900_000, ("23",): 313_950_000}
    assert table.former == {("21",): 370_000_000, ("22",): 318_000_000, ("23",): 299_000_000}
    assert table.mode is Mode.AMOUNT


def test_a_line_for_each_category_says_itself_what_is_raised() -> None:
    rows = [
        ["序号", "对象", "标准（退役军人发〔2025〕12号，自2025年8月1日起）"],
        ["1", "在乡复员军人", "每人每年提高1321元"],
        ["2", "带病回乡退伍军人", "每人每月提高31.5元"],
        ["3", "参战参试退役人员", "每人每月992元"],
        ["4", "60周岁以上农村籍退役士兵", "每服一年义务兵役每人每月52元"],
        ["5", "部分烈士子女", "每人每月721元"],
    ]
    found = read(rows)
    assert found.source == "退役军人发〔2025〕12号"
    told = {one.benefit: (one.mode, one.period, dict(one.amounts)) for one in found.tables}
    assert told == {
        "demobilised_subsidy": (Mode.ADDED, Period.YEAR, {(): 13_210_000}),
        "returned_ill_subsidy": (Mode.ADDED, Period.MONTH, {(): 315_000}),
        "combat_subsidy": (Mode.AMOUNT, Period.MONTH, {(): 9_920_000}),
        "rural_subsidy": (Mode.AMOUNT, Period.MONTH, {(): 520_000}),
        "martyr_child_subsidy": (Mode.AMOUNT, Period.MONTH, {(): 7_210_000}),
    }


def test_shares_are_raises() -> None:
    rows = [["从2024年8月1日起提高"], ["类别", "提高幅度"], ["因战残疾", "6%"], ["因公残疾", "5.5%"], ["烈属", "６％"]]
    first, second = read(rows).tables
    assert (first.mode, first.keys, first.amounts) == (
        Mode.SHARE,
        ("disability_cause",),
        {("war",): 600, ("duty",): 550},
    )
    assert (second.benefit, second.amounts) == ("survivor_pension", {("21",): 600})


def test_headings_over_several_columns_count_for_each() -> None:
    rows = [
        ["自2025年8月1日起，元/月", "", "", "", ""],
        ["", "农村", "", "城镇", ""],
        ["", "原标准", "新标准", "原标准", "新标准"],
        ["带病回乡退役军人", "900", "931.5", "940", "971.5"],
    ]
    (table,) = read(rows).tables
    assert table.amounts == {("rural",): 9_315_000, ("urban",): 9_715_000}
    assert table.former == {("rural",): 9_000_000, ("urban",): 9_400_000}


def test_what_is_not_said_is_asked() -> None:
    rows = [["对象", "标准"], ["烈士遗属", "39220"], ["病故军人遗属", "31395"], ["烈士遗属", "39000"]]
    (table,) = read(rows).tables
    assert set(table.doubts) == {"period", "valid_from", "twice"}
    assert table.period is None


def test_two_dates_are_asked_and_not_chosen() -> None:
    rows = [["自2024年8月1日起，2025年1月起执行，元/月"], ["对象", "标准"], ["部分烈士子女", "721"]]
    assert "valid_from" in read(rows).tables[0].doubts


def test_amounts_of_nobody_are_listed() -> None:
    rows = [["自2025年8月1日起，元/月"], ["项目", "标准"], ["参战退役人员", "992"], ["取暖费", "300"]]
    found = read(rows)
    assert [(cell.sheet, cell.address, cell.text) for cell in found.left] == [("表1", "B4", "300")]


def test_one_benefit_on_several_sheets_is_one_table() -> None:
    head = [["自2025年8月1日起，元/年"], ["对象", "标准"]]
    (table,) = read([*head, ["烈士遗属", "3"]], [*head, ["病故军人遗属", "2"]]).tables
    assert table.amounts == {("21",): 30_000, ("23",): 20_000}


@pytest.mark.parametrize(
    ("text", "value"),
    [("46,170", 461_700_000), ("31.5元", 315_000), ("+1321", 13_210_000), ("5.5%", 550), ("", None), ("—", None),
     ("2025年8月", None), ("-5", None), ("一级", None)],
)  # fmt: skip
def test_amounts_as_cells_have_them(text: str, value: int | None) -> None:
    found = written_amount(text)
    assert (found.value if found else None) == value
