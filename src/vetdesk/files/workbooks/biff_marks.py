"""A second look into an .xls (BIFF8 in an OLE file): error cells, formulas never calculated, 1904.

Only records are walked, nothing is drawn from their text; whatever does not fit ends the look without an error, since
the fast reader has the last word on what the file says.
"""

import struct
from collections.abc import Iterator

from vetdesk.domain.reading.cells import Damaged
from vetdesk.files.workbooks.compound import Compound
from vetdesk.files.workbooks.marks import SheetMarks, WorkbookMarks

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_BOF, _EOF, _BOUNDSHEET, _DATEMODE, _BOOLERR = 0x0809, 0x000A, 0x0085, 0x0022, 0x0205
_FORMULAS = {0x0006, 0x0206, 0x0406}


def look_into_xls(content: bytes) -> WorkbookMarks:
    """Marks of every sheet by name; empty where the file is not as the format says."""
    marks = WorkbookMarks()
    try:
        compound = Compound(content)
        _walk(compound.stream("Workbook" if "Workbook" in compound.names else "Book"), marks)
    except (struct.error, IndexError, KeyError, ValueError, UnicodeDecodeError):
        return marks
    return marks


def _walk(stream: bytes, marks: WorkbookMarks) -> None:
    names: dict[int, str] = {}
    uncalculated: list[tuple[SheetMarks, tuple[int, int]]] = []
    calculated = False
    sheet: SheetMarks | None = None
    for position, kind, data in _records(stream):
        if kind == _BOF:
            sheet = marks.sheets.setdefault(names[position], SheetMarks()) if position in names else None
        elif kind == _BOUNDSHEET:
            names[struct.unpack_from("<I", data)[0]] = _sheet_name(data)
        elif kind == _DATEMODE:
            marks.date_1904 = data[:1] == b"\x01"
        elif sheet is not None and kind == _BOOLERR and data[7]:
            sheet.damaged[struct.unpack_from("<HH", data)] = Damaged(_ERRORS.get(data[6], "#N/A"))
        elif sheet is not None and kind in _FORMULAS:
            row, column, _, result = struct.unpack_from("<HHH8s", data)
            if result[6:] != b"\xff\xff" or result[0] in {0, 1}:
                calculated = True
            elif result[0] == 2:
                calculated = True
                sheet.damaged[row, column] = Damaged(_ERRORS.get(result[2], "#N/A"))
            else:
                uncalculated.append((sheet, (row, column)))
    if not calculated:
        # An empty text is also what a formula may give; but where no formula has any other result, none was calculated.
        for marked, place in uncalculated:
            marked.damaged[place] = Damaged("")


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    position = 0
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        yield position, kind, stream[position + 4 : position + 4 + size]
        position += 4 + size


def _sheet_name(data: bytes) -> str:
    length, flags = data[6], data[7]
    return data[8 : 8 + length * 2].decode("utf-16-le") if flags & 1 else data[8 : 8 + length].decode("latin-1")
