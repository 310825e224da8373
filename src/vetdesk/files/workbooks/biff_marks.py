"""A second look into an .xls (BIFF8 in an OLE file): error cells, formulas never calculated, 1904.

Only records are walked, nothing is drawn from their text; whatever does not fit ends the look without an error, since
the fast reader has the last word on what the file says.
"""

import struct
from collections.abc import Iterator

from vetdesk.domain.reading.cells import Damaged
from vetdesk.files.workbooks.marks import SheetMarks, WorkbookMarks

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_BOF, _EOF, _BOUNDSHEET, _DATEMODE, _BOOLERR = 0x0809, 0x000A, 0x0085, 0x0022, 0x0205
_FORMULAS = {0x0006, 0x0206, 0x0406}
_END_OF_CHAIN = 0xFFFFFFFA
_HEADER = 512


def look_into_xls(content: bytes) -> WorkbookMarks:
    """Marks of every sheet by name; empty where the file is not as the format says."""
    marks = WorkbookMarks()
    try:
        stream = _workbook_stream(content)
        _walk(stream, marks)
    except (struct.error, IndexError, ValueError, UnicodeDecodeError):
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


def _workbook_stream(content: bytes) -> bytes:
    """The bytes of the stream "Workbook" in an OLE file; short streams (below 4096 bytes) included."""
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if not 7 <= shift <= 12 or mini_shift != 6:
        raise ValueError("odd sector size")
    size = 1 << shift
    table = _allocation(content, size)
    directory = _chain(content, size, table, struct.unpack_from("<I", content, 48)[0])
    root = directory[:128]
    for offset in range(0, len(directory) - 127, 128):
        entry = directory[offset : offset + 128]
        length = struct.unpack_from("<H", entry, 64)[0]
        if entry[: max(length - 2, 0)].decode("utf-16-le") in {"Workbook", "Book"}:
            start, total = struct.unpack_from("<II", entry, 116)
            if total >= struct.unpack_from("<I", content, 56)[0]:
                return _chain(content, size, table, start)[:total]
            return _short_stream(content, size, table, root, start)[:total]
    raise ValueError("no workbook stream")


def _short_stream(content: bytes, size: int, table: list[int], root: bytes, start: int) -> bytes:
    store = _chain(content, size, table, struct.unpack_from("<I", root, 116)[0])
    raw = _chain(content, size, table, struct.unpack_from("<I", content, 60)[0])
    short_table = list(struct.unpack(f"<{len(raw) // 4}I", raw))
    pieces, seen = [], 0
    while start < _END_OF_CHAIN and seen <= len(short_table):
        pieces.append(store[start * 64 : start * 64 + 64])
        start, seen = short_table[start], seen + 1
    return b"".join(pieces)


def _allocation(content: bytes, size: int) -> list[int]:
    """The sector allocation table."""
    count = struct.unpack_from("<I", content, 44)[0]
    sectors = [s for s in struct.unpack_from("<109I", content, 76) if s < _END_OF_CHAIN]
    following = struct.unpack_from("<I", content, 68)[0]
    per_sector = size // 4
    while following < _END_OF_CHAIN and len(sectors) < count:
        more = struct.unpack_from(f"<{per_sector}I", content, _HEADER + following * size)
        sectors += [s for s in more[:-1] if s < _END_OF_CHAIN]
        following = more[-1]
    table: list[int] = []
    for sector in sectors[:count]:
        table += struct.unpack_from(f"<{per_sector}I", content, _HEADER + sector * size)
    return table


def _chain(content: bytes, size: int, table: list[int], sector: int) -> bytes:
    pieces, seen = [], 0
    while sector < _END_OF_CHAIN:
        if seen > len(table):
            raise ValueError("sectors run in a circle")
        start = _HEADER + sector * size
        pieces.append(content[start : start + size])
        sector, seen = table[sector], seen + 1
    return b"".join(pieces)
