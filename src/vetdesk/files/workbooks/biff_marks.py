"""A second look into an .xls (BIFF8 in an OLE file): error cells, formulas never calculated, 1904.

Only records are walked, nothing is drawn from their text; whatever does not fit ends the look without an error, since
the fast reader has the last word on what the file says.
"""

import struct
from collections.abc import Iterator
from contextlib import suppress

from vetdesk.domain.reading.cells import Damaged
from vetdesk.files.workbooks.carried import MACROS
from vetdesk.files.workbooks.compound import Compound
from vetdesk.files.workbooks.marks import BUILT_IN_MONTHS, SheetMarks, WorkbookMarks, shows_month_only
from vetdesk.files.workbooks.refusal import Limits, damaged

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_BOF, _EOF, _BOUNDSHEET, _DATEMODE, _BOOLERR = 0x0809, 0x000A, 0x0085, 0x0022, 0x0205
_FORMAT, _CELL_FORMAT, _MANY_NUMBERS = 0x041E, 0x00E0, 0x00BD
_FORMULAS = {0x0006, 0x0206, 0x0406}
_VALUED = frozenset({0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, 0x00BD} | _FORMULAS)


def look_into_xls(content: bytes, limits: Limits) -> WorkbookMarks:
    """Marks of every sheet by name, as far as the file is as the format says.

    Raises RefusedError if it is cut off, or has values in too large a rectangle.
    """
    try:
        compound = Compound(content)
        stream = compound.stream("Workbook" if "Workbook" in compound.names else "Book")
    except (KeyError, ValueError) as error:
        raise damaged("container") from error
    marks = WorkbookMarks(carries=(MACROS,) if "_VBA_PROJECT" in compound.names else ())
    with suppress(struct.error, IndexError, KeyError, ValueError, UnicodeDecodeError):
        _walk(stream, marks)
    limits.check_sheets(len(marks.sheets))
    for sheet in marks.sheets.values():
        limits.check_extent(sheet.rows, sheet.columns)
    return marks


def _walk(stream: bytes, marks: WorkbookMarks) -> None:
    names: dict[int, str] = {}
    formulas, formats = _Formulas(), _Formats()
    sheet: SheetMarks | None = None
    for position, kind, data in _records(stream):
        if kind == _BOF:
            sheet = marks.sheets.setdefault(names[position], SheetMarks()) if position in names else None
        elif sheet is None:
            if kind == _BOUNDSHEET:
                names[struct.unpack_from("<I", data)[0]] = _sheet_name(data)
            elif kind == _DATEMODE:
                marks.date_1904 = data[:1] == b"\x01"
            else:
                formats.take(kind, data)
        elif kind in _VALUED:
            row, column = struct.unpack_from("<HH", data)
            if row >= sheet.rows:
                sheet.rows = row + 1
            if column >= sheet.columns:
                sheet.columns = column + 1
            if kind == _BOOLERR and data[7]:
                sheet.damaged[row, column] = Damaged(_ERRORS.get(data[6], "#N/A"))
            elif kind in _FORMULAS:
                formulas.take(sheet, (row, column), data[6:14])
            elif formats.months:
                sheet.month_only |= formats.places(kind, data)
    formulas.settle()


class _Formats:
    """Which cell formats show year and month but no day."""

    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._count = 0
        self.months: set[int] = set()

    def take(self, kind: int, data: bytes) -> None:
        """A declared number format, or the format of cells; declarations stand first."""
        if kind == _FORMAT:
            self._codes[struct.unpack_from("<H", data)[0]] = _text_of_format(data)
        elif kind == _CELL_FORMAT:
            number = struct.unpack_from("<H", data, 2)[0]
            code = self._codes.get(number, "")
            if shows_month_only(code) or (not code and number in BUILT_IN_MONTHS):
                self.months.add(self._count)
            self._count += 1

    def places(self, kind: int, data: bytes) -> set[tuple[int, int]]:
        """Row and column of the cells in a record of numbers that have such a format."""
        row, column = struct.unpack_from("<HH", data)
        if kind != _MANY_NUMBERS:
            return {(row, column)} if struct.unpack_from("<H", data, 4)[0] in self.months else set()
        formats = struct.unpack_from(f"<{(len(data) - 6) // 6 * 3}H", data, 4)[::3]
        return {(row, column + at) for at, one in enumerate(formats) if one in self.months}


def _text_of_format(data: bytes) -> str:
    length, flags = struct.unpack_from("<HB", data, 2)
    return data[5 : 5 + 2 * length].decode("utf-16-le") if flags & 1 else data[5 : 5 + length].decode("latin-1")


class _Formulas:
    """Tells formulas that were never calculated from those that gave an empty text."""

    def __init__(self) -> None:
        self._open: list[tuple[SheetMarks, tuple[int, int]]] = []
        self._calculated = False

    def take(self, sheet: SheetMarks, place: tuple[int, int], result: bytes) -> None:
        """Look at the stored result of one formula."""
        if result[6:] != b"\xff\xff" or result[0] in {0, 1}:
            self._calculated = True
        elif result[0] == 2:
            self._calculated = True
            sheet.damaged[place] = Damaged(_ERRORS.get(result[2], "#N/A"))
        else:
            self._open.append((sheet, place))

    def settle(self) -> None:
        """An empty text is also what a formula may give; but where no formula has any other result, none was
        calculated."""
        if not self._calculated:
            for sheet, place in self._open:
                sheet.damaged[place] = Damaged("")


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    position = 0
    while position + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, position)
        yield position, kind, stream[position + 4 : position + 4 + size]
        position += 4 + size


def _sheet_name(data: bytes) -> str:
    length, flags = data[6], data[7]
    return data[8 : 8 + length * 2].decode("utf-16-le") if flags & 1 else data[8 : 8 + length].decode("latin-1")
