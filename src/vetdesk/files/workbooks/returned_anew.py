"""A workbook that is no xlsx, written as one: the same sheets, columns and rows. Runs in the guarded child process."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from math import isfinite

from vetdesk.domain.reading.cells import Cell, Sheet, text_of
from vetdesk.files.sheet_stream import Cell as OwnCell
from vetdesk.files.sheet_stream import SheetSetup, Visibility, WorkbookStream
from vetdesk.files.sheet_styles import CellStyle

LONGEST = 32_000
WIDEST = 300


def written_anew(sheets: Sequence[Sheet], created: datetime) -> bytes:
    """The sheets as xlsx; a csv or HTML file has no names of sheets and gets Sheet1, Sheet2 …"""
    target = BytesIO()
    with WorkbookStream(target, created) as book:
        for index, sheet in enumerate(sheets):
            visibility = Visibility.HIDDEN if sheet.hidden and index else Visibility.VISIBLE
            with book.sheet(SheetSetup(sheet_name(sheet, index), visibility=visibility)) as written:
                width = min(max((len(row) for row in sheet.rows), default=0), WIDEST)
                for row in sheet.rows:
                    cells = [_cell(cell) for cell in row[:width]]
                    written.write(cells, [CellStyle.PLAIN] * len(cells))
                for first, left, last, right in sheet.merges:
                    if last < len(sheet.rows) and right < width:
                        written.merge((first + 1, left), (last + 1, right))
    return target.getvalue()


def sheet_name(sheet: Sheet, index: int) -> str:
    """The sheet's name as it was, or one that says its place."""
    return sheet.name or f"Sheet{index + 1}"


def _cell(cell: Cell) -> OwnCell:
    """A number stays a number, however long: as text, digits that a spreadsheet lost would look trustworthy."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return text_of(cell)[:LONGEST]
    return cell if isfinite(cell) else ""
