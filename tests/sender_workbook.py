"""A workbook as a sender makes it: title, comment, picture, hidden sheet, drop-down list, print set-up; all of it must
come back. Made with openpyxl; all people are invented."""

import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image as Picture

from tests.people_world import id_number

HEADINGS = ["序号", "姓名", "身份证号", "性别", "类别", "月标准", "联系电话", "备注"]
FIRST = 4
"""The row of the first person: below title, unit line and headings."""
SHEET = "花名册"


def people(count: int) -> list[list[object]]:
    """Rows of people with valid numbers, all men who draw."""
    return [
        [
            at,
            f"周{'一二三四五六七八九十'[at % 10]}",
            id_number(f"1950{3 + at // 450:02d}05", 2 * (at % 450) + 1),
            "男",
            "参战",
            890.5,
            f"1390000{at:04d}",
            "",
        ]
        for at in range(count)
    ]


def sender_workbook(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    """Write the list with everything that senders put around it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = SHEET
    sheet["A1"] = "红星镇优抚对象花名册"
    sheet.merge_cells("A1:H1")
    sheet["A2"] = "单位：红星镇"
    line = Side(style="thin")
    for at, heading in enumerate(HEADINGS, 1):
        cell = sheet.cell(FIRST - 1, at, heading)
        cell.font, cell.fill = Font(name="黑体", bold=True), PatternFill("solid", fgColor="FFCCE5FF")
    for number, row in enumerate(rows, FIRST):
        for at, value in enumerate(row, 1):
            cell = sheet.cell(number, at, value)
            cell.border = Border(line, line, line, line)
            cell.number_format = "0.00" if at == 6 else "@"
    sheet["C4"].comment = Comment("核对过原件", "村会计")
    _around(book, sheet, len(rows))
    book.save(path)
    return path


def _around(book: openpyxl.Workbook, sheet: Worksheet, count: int) -> None:
    sheet.freeze_panes = "C4"
    sheet.column_dimensions["C"].width = 24.5
    sheet.column_dimensions["H"].hidden = True
    sheet.row_dimensions[5].height = 31
    rule = DataValidation(type="list", formula1='"男,女"')
    rule.add(f"D{FIRST}:D{FIRST + count}")
    sheet.add_data_validation(rule)
    sheet.print_title_rows = "1:3"
    sheet.page_setup.orientation = "landscape"
    sheet.auto_filter.ref = f"A3:H{FIRST + count - 1}"
    picture = BytesIO()
    Picture.new("RGB", (8, 8), "red").save(picture, "PNG")
    picture.seek(0)
    sheet.add_image(Image(picture), "J2")
    hidden = book.create_sheet("字典")
    hidden["A1"] = "参战"
    hidden.sheet_state = "hidden"


def with_macros(path: Path) -> Path:
    """The same workbook with a part of macros, under the ending that such files must have."""
    target = path.with_suffix(".xlsm")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"spreadsheetml.sheet.main+xml", b"spreadsheetml.sheet.macroEnabled.main+xml"
                ).replace(b"openxmlformats-officedocument.spreadsheetml.sheet.macro", b"ms-excel.sheet.macro")
                content = content.replace(
                    b"</Types>",
                    b'<Override PartName="/xl/vbaProject.bin" '
                    b'ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                )
            new.writestr(name, content)
        new.writestr("xl/vbaProject.bin", bytes(range(256)))
    return target


def parts(path: Path) -> Mapping[str, bytes]:
    """Every part of a package by its name."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def edit(path: Path, changes: Mapping[str, str], target: Path, sheet: str = SHEET) -> Path:
    """Change cells with openpyxl, as text."""
    book = openpyxl.load_workbook(path)
    for address, text in changes.items():
        book[sheet][address].value = text
        book[sheet][address].data_type = "s"
    book.save(target)
    return target


def without_cells(sheet: bytes) -> bytes:
    """A sheet's XML without its rows."""
    return re.sub(rb"<sheetData>.*</sheetData>", b"", sheet, flags=re.DOTALL)
