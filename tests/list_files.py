"""Makes lists from outside for tests, clean and dirty: titles, captions, sub-totals, masked and spoilt ID numbers."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from tests.people_world import id_number
from vetdesk.demo.xls import XlsSheet, xls_bytes

Cell = str | int | float | None
Person = tuple[str, str, str]
"""Name, ID number, village."""


@dataclass(frozen=True)
class Table:
    """One sheet: its name, the rows above the headings, headings, rows, and the rows below."""

    sheet: str
    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    above: Sequence[Sequence[Cell]] = ()
    below: Sequence[Sequence[Cell]] = ()

    def cells(self) -> list[list[Cell]]:
        """All rows of the sheet."""
        head: list[Sequence[Cell]] = [[self.title], *self.above, self.headings] if self.title else [self.headings]
        return [list(row) for row in (*head, *self.rows, *self.below)]


def write(path: Path, *tables: Table) -> Path:
    """Write the sheets in the kind that the file's name says: .xlsx, .xls or .csv (GB18030, first sheet only)."""
    if path.suffix == ".xls":
        path.write_bytes(xls_bytes([XlsSheet(one.sheet, [tuple(row) for row in one.cells()]) for one in tables]))
    elif path.suffix == ".csv":
        with path.open("w", encoding="gb18030", newline="") as stream:
            csv.writer(stream).writerows(["" if cell is None else cell for cell in row] for row in tables[0].cells())
    else:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for one in tables:
            sheet = book.create_sheet(one.sheet)
            for row in one.cells():
                sheet.append(row)
        book.save(path)
    return path


def masked(number: str) -> str:
    """An ID number as lists from above show it: 5299**********0318."""
    return f"{number[:4]}{'*' * 10}{number[-4:]}"


def villagers(count: int, villages: Sequence[str] = ("石桥村", "柳林村")) -> list[Person]:
    """People of these villages in turn, each with an ID number of their own."""
    signs = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    return [
        (f"{'赵钱孙李周吴郑王'[at % 8]}{signs[at % 22]}{signs[at // 22 % 22]}", id_number("19500305", at + 1),
         villages[at * len(villages) // count])
        for at in range(count)
    ]  # fmt: skip


def payment(
    people: Sequence[Person], paid: Sequence[Cell], title: str = "测试镇2025年三季度优抚对象补助发放花名册"
) -> Table:
    """A payment list in the manner of towns: village captions, sub-totals, a total and signatures; 600 a month."""
    rows: list[Sequence[Cell]] = []
    village = ""
    for number, ((name, id_no, place), amount) in enumerate(zip(people, paid, strict=True), 1):
        if place != village:
            rows += [[f"{village}小计"]] if village else []
            rows.append([place])
            village = place
        rows.append([number, name, id_no, "参战退役人员", 600, 3, amount, ""])
    rows += [["合计", None, None, None, None, None, None]]
    headings = ["序号", "姓 名", "身份证号码", "优抚对象类别", "月标准", "发放月数", "发放\n金额", "备注"]
    return Table(
        "发放表", title, headings, rows,
        above=[["单位：测试镇", None, None, "单位：元"]], below=[["制表人：", None, "审核人："]],
    )  # fmt: skip


def failures(rows: Sequence[tuple[Person, str, str, Cell]]) -> Table:
    """A list of failed payments: person, account, reason, amount."""
    cells = [
        [at, name, number, village, account, reason, amount]
        for at, ((name, number, village), account, reason, amount) in enumerate(rows, 1)
    ]
    return Table(
        "失败",
        "2025年三季度发放失败名单",
        ["序号", "姓名", "身份证号", "村（社区）", "银行账号", "失败原因", "发放金额"],
        cells,
    )


def deaths(rows: Sequence[tuple[str, str, Cell]]) -> Table:
    """A list of deaths: name, ID number (perhaps masked), day."""
    cells = [[at, name, number, day] for at, (name, number, day) in enumerate(rows, 1)]
    return Table("名单", "去世人员名单（民政火化信息）", ["序号", "姓名", "身份证号", "去世时间"], cells)


def suspicions(rows: Sequence[tuple[str, str, str, Cell]]) -> Table:
    """A data-matching list: name, ID number (perhaps masked), birth date, what is doubted."""
    cells = [[at, *row] for at, row in enumerate(rows, 1)]
    return Table("下发", "优抚对象数据核查疑点名单", ["序号", "姓名", "身份证号码", "出生日期", "疑点类型"], cells)


def confirmations(rows: Sequence[tuple[Person, str, Cell, str]]) -> Table:
    """Results of annual confirmation: person, result, day, way."""
    cells = [[at, *person, *rest] for at, (person, *rest) in enumerate(rows, 1)]
    return Table(
        "确认",
        "2025年度优抚对象年度确认结果表",
        ["序号", "姓名", "身份证号", "村", "确认结果", "确认日期", "确认方式"],
        cells,
    )


def accounts(rows: Sequence[tuple[Person, str, str, str]]) -> Table:
    """Bank account corrections: person, old account, new account, holder."""
    cells = [[at, *person, *rest] for at, (person, *rest) in enumerate(rows, 1)]
    return Table("账号", "银行账号更正表", ["序号", "姓名", "身份证号", "村", "原账号", "新账号", "户名"], cells)


def changes(rows: Sequence[tuple[Person, str, str, Mapping[str, Cell]]]) -> Table:
    """A change list: person, kind of change, when, and further cells by heading."""
    further = ["现标准", "银行账号", "原发至月份", "停发月份", "民族", "户口类别"]
    cells = [
        [at, *person, "参战退役人员", kind, "村报告", when, *(more.get(name) for name in further)]
        for at, (person, kind, when, more) in enumerate(rows, 1)
    ]
    headings = ["序号", "姓名", "身份证号", "村", "类别", "变动类型", "变动原因", "变动时间", *further]
    return Table("变动", "测试镇9月变动情况表", headings, cells)


def visits(rows: Sequence[tuple[Person, Cell, str, str, str]]) -> Table:
    """Visit sheets: person, day, officer, what was told, need."""
    cells = [[at, *person, *rest] for at, (person, *rest) in enumerate(rows, 1)]
    return Table(
        "走访", "走访慰问登记表", ["序号", "姓名", "身份证号", "村", "走访日期", "走访人", "反映的问题", "需求"], cells
    )
