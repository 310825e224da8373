"""The workbook that goes back to its sender: the same sheets, columns and rows, with a column that says what became
of each row. Runs in the guarded child process, since it reads the sender's file again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from math import isfinite
from pathlib import Path

from vetdesk.domain.reading.cells import Cell, Sheet, text_of
from vetdesk.files.safe_write import replaced
from vetdesk.files.sheet_stream import Cell as OwnCell
from vetdesk.files.sheet_stream import SheetSetup, Visibility, WorkbookStream
from vetdesk.files.sheet_styles import CellStyle

_LONGEST = 32_000
_WIDEST = 300


def write_returned(
    sheets: Sequence[Sheet], results: Mapping[tuple[int, int], str], target: Path, created: datetime
) -> None:
    """Write the sheets as .xlsx; `results` by (index of the sheet, row from 1). Raises NotWrittenError."""
    names = _names(sheets)
    with replaced(target, lambda _path: True) as stream, WorkbookStream(stream, created) as book:
        for index, sheet in enumerate(sheets):
            own = {row: text for (number, row), text in results.items() if number == index}
            visibility = Visibility.HIDDEN if sheet.hidden and index else Visibility.VISIBLE
            with book.sheet(SheetSetup(names[index], visibility=visibility)) as written:
                width = min(max((len(row) for row in sheet.rows), default=0), _WIDEST)
                for number, row in enumerate(sheet.rows, 1):
                    cells = [_cell(cell) for cell in row[:width]]
                    if number in own:
                        cells += [""] * (width - len(cells)) + [own[number][:_LONGEST]]
                    written.write(cells, [CellStyle.PLAIN] * len(cells))
                for first, left, last, right in sheet.merges:
                    if last < len(sheet.rows) and right < width:
                        written.merge((first + 1, left), (last + 1, right))


def _cell(cell: Cell) -> OwnCell:
    """A number stays a number, however long: as text, digits that a spreadsheet lost would look trustworthy."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return text_of(cell)[:_LONGEST]
    return cell if isfinite(cell) else ""


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """Sheet names as they were; a csv or HTML file has none."""
    return [sheet.name or f"Sheet{number}" for number, sheet in enumerate(sheets, 1)]
