"""Small rosters as offices send them, written for the tests of the assistant."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl

HEADINGS = ("序号", "村别", "姓名", "身份证号", "优抚对象类别", "联系电话", "户主姓名", "鞋码")
PEOPLE = (
    (1, "红星村", "史长河", "529901195003055719", "农村籍退役士兵", "13800001111", "史长河", 42),
    (2, "红星村", "邓春国", "529901195910112019", "参战退役人员", "13800002222", "邓大山", 41),
    (3, "石桥村", "赖宝林", "", "农村籍退役士兵", "", "", 40),
)


def a_roster(path: Path, people: Sequence[Sequence[object]] = PEOPLE, headings: Sequence[str] = HEADINGS) -> Path:
    """A workbook with title, headings in the third row, people, a total and a second sheet without people."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "花名册"
    sheet.append(["云杉镇优抚对象花名册"])
    sheet.append(["填报单位：云杉镇"])
    sheet.append(list(headings))
    for row in people:
        sheet.append([cell or None for cell in row])
    sheet.append(["合计", None, len(people)])
    book.create_sheet("Sheet2")
    book.save(path)
    return path
