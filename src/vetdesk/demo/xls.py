"""Writes a plain BIFF8 workbook (.xls), so that the demo begins with a file of the kind that offices have.

Nothing but this demo needs .xls: what VetDesk sends is always .xlsx. Structure: a compound file with one stream
"Workbook" holding the globals and one block of records per sheet (published as [MS-CFB] and [MS-XLS]).
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

SECTOR = 512
END_OF_CHAIN = 0xFFFFFFFE
FREE = 0xFFFFFFFF
FAT_SECTOR = 0xFFFFFFFD
DIRECT_FAT_ENTRIES = 109
SMALLEST_PLAIN_STREAM = 4096
ERROR_CODES = {"#N/A": 0x2A, "#REF!": 0x17, "#VALUE!": 0x0F}

Cell = str | int | float | None


@dataclass
class XlsSheet:
    """One sheet: rows of cells (text, number, an error such as "#N/A", None) and merged ranges (r1, r2, c1, c2)."""

    name: str
    rows: list[Sequence[Cell]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    widths: Sequence[int] = ()
    hidden: bool = False


def xls_bytes(sheets: Sequence[XlsSheet]) -> bytes:
    """The whole workbook as bytes; rows count from 0 and may be 65,536 at most."""
    blocks = [_sheet_records(sheet) for sheet in sheets]
    head = _globals_before_sheets()
    entries = sum(len(_bound_sheet(sheet, 0)) for sheet in sheets)
    offset = len(head) + entries + len(_record(0x000A))
    bounds = b""
    for sheet, block in zip(sheets, blocks, strict=True):
        bounds += _bound_sheet(sheet, offset)
        offset += len(block)
    return _compound_file(head + bounds + _record(0x000A) + b"".join(blocks))


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _text(text: str, length: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack(f"<{length}B", len(encoded) // 2, 1) + encoded


def _globals_before_sheets() -> bytes:
    font = struct.pack("<HHHHHBBBB", 210, 0, 0x7FFF, 400, 0, 0, 0, 134, 0) + _text("宋体", "B")
    style = struct.pack("<HHHBBBBIIH", 0, 0, 0xFFF5, 0x20, 0, 0, 0, 0, 0, 0x20C0)
    cell = struct.pack("<HHHBBBBIIH", 0, 0, 0x0001, 0x20, 0, 0, 0, 0, 0, 0x20C0)
    return (
        _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6))
        + _record(0x0042, struct.pack("<H", 1200))
        + _record(0x003D, struct.pack("<9H", 0, 0, 0x4000, 0x2000, 0x38, 0, 0, 1, 600))
        + _record(0x0031, font) * 4
        + _record(0x00E0, style) * 15
        + _record(0x00E0, cell)
    )


def _bound_sheet(sheet: XlsSheet, offset: int) -> bytes:
    return _record(0x0085, struct.pack("<IBB", offset, int(sheet.hidden), 0) + _text(sheet.name, "B"))


def _sheet_records(sheet: XlsSheet) -> bytes:
    columns = max((len(row) for row in sheet.rows), default=0)
    records = [
        _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6)),
        *(
            _record(0x007D, struct.pack("<6H", index, index, width * 256, 15, 0, 0))
            for index, width in enumerate(sheet.widths)
        ),
        _record(0x0200, struct.pack("<IIHHH", 0, len(sheet.rows), 0, columns, 0)),
    ]
    for row_number, row in enumerate(sheet.rows):
        records.extend(_cell_record(row_number, column, cell) for column, cell in enumerate(row) if cell is not None)
    records.append(_record(0x023E, struct.pack("<HHHIHHI", 0x06B6, 0, 0, 0x40, 0, 0, 0)))
    if sheet.merged:
        ranges = b"".join(struct.pack("<4H", *merged) for merged in sheet.merged)
        records.append(_record(0x00E5, struct.pack("<H", len(sheet.merged)) + ranges))
    return b"".join(records) + _record(0x000A)


def _cell_record(row: int, column: int, cell: str | int | float) -> bytes:
    place = struct.pack("<HHH", row, column, 15)
    if isinstance(cell, int | float):
        return _record(0x0203, place + struct.pack("<d", cell))
    if cell in ERROR_CODES:
        return _record(0x0205, place + struct.pack("<BB", ERROR_CODES[cell], 1))
    return _record(0x0204, place + _text(cell, "H"))


def _compound_file(stream: bytes) -> bytes:
    stream = stream.ljust(SMALLEST_PLAIN_STREAM, b"\0")
    stream += b"\0" * (-len(stream) % SECTOR)
    data_sectors = len(stream) // SECTOR
    fat_sectors = 1
    while data_sectors + 1 + fat_sectors > fat_sectors * SECTOR // 4:
        fat_sectors += 1
    if fat_sectors > DIRECT_FAT_ENTRIES:
        raise ValueError("the workbook is too large for a demo")
    chain = [*range(1, data_sectors), END_OF_CHAIN, END_OF_CHAIN, *[FAT_SECTOR] * fat_sectors]
    chain += [FREE] * (fat_sectors * SECTOR // 4 - len(chain))
    first_fat = data_sectors + 1
    direct = [*range(first_fat, first_fat + fat_sectors), *[FREE] * (DIRECT_FAT_ENTRIES - fat_sectors)]
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_sectors, data_sectors, 0,
                          SMALLEST_PLAIN_STREAM, END_OF_CHAIN, 0, END_OF_CHAIN, 0)  # fmt: skip
    header += struct.pack(f"<{DIRECT_FAT_ENTRIES}I", *direct)
    directory = _entry("Root Entry", 5, 1, END_OF_CHAIN, 0) + _entry("Workbook", 2, FREE, 0, len(stream))
    directory += (bytes(68) + struct.pack("<III", FREE, FREE, FREE) + bytes(48)) * 2
    return header + stream + directory + struct.pack(f"<{len(chain)}I", *chain)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    encoded = name.encode("utf-16-le")
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(encoded) + 2, kind, 1, FREE, FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
