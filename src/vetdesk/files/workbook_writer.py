"""Official lists as workbooks: title, unit line, headings, records, total, signatures, choices, hidden stamp."""

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import IO

from vetdesk.domain.reading.stamped import KEY_HEADING, STAMP_SHEET
from vetdesk.domain.rosters import CellKind, FilledTexts, RosterLayout
from vetdesk.files.safe_write import replaced
from vetdesk.files.sheet_package import quoted_sheet
from vetdesk.files.sheet_stream import Cell, SheetSetup, SheetStream, Visibility, WorkbookStream, column_letters
from vetdesk.files.sheet_styles import CellStyle
from vetdesk.files.workbook_locks import locked

CHOICES_SHEET = "字典"
_COMPRESSION = 1  # level 6 makes a list of 100,000 rows a quarter smaller and takes nearly twice as long
_KEYS_PER_CELL = 500  # 36 characters each: well within what a cell may hold
_SPARE_ROWS = 200  # drop-down lists also serve rows added below the last record

LINE_HEIGHT, TALLEST = 18, 400
"""Points of a line in a row as high as its text, and of the highest row there may be."""
_LATIN = 0x2E80  # from here on a sign takes the room of two

_STYLES = {
    CellKind.TEXT: CellStyle.TEXT,
    CellKind.CENTRED: CellStyle.CENTRED,
    CellKind.NUMBER: CellStyle.NUMBER,
    CellKind.MONEY: CellStyle.MONEY,
}
_TOTALS = {CellKind.NUMBER: CellStyle.TOTAL_NUMBER, CellKind.MONEY: CellStyle.TOTAL_MONEY}


@dataclass
class Stamp:
    """What the hidden sheet says of a workbook, so that it is known when it comes back (回收).

    `facts` gives the names and values of the manifest (station, export number, journal seq, columns ...). `row_keys`
    may still be growing while records are written: both are asked last.
    """

    facts: Callable[[], Mapping[str, str]]
    row_keys: Sequence[str]


@dataclass(frozen=True, slots=True)
class Subtotal:
    """A row between records that adds up those above it (小计): a cell per column, the first its label."""

    cells: Sequence[Cell]


Record = Sequence[Cell] | Subtotal


@dataclass(frozen=True)
class RosterSheet:
    """One list to write. `records` is consumed once, a row at a time; each has one cell per column.

    `totals` gives the cells of the last row by field, `words` the lines below it; both are asked after the last
    record. `keys`, where given, has the key of each record by the time it is written: it stands in a hidden column.
    """

    layout: RosterLayout
    texts: FilledTexts
    records: Iterable[Record]
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    totals: Mapping[str, Cell] = field(default_factory=dict)
    words: Sequence[str] = ()
    keys: Sequence[str] | None = None


def write_workbook(
    path: Path,
    sheets: Sequence[RosterSheet],
    created: datetime,
    stamp: Stamp | None = None,
    password: str = "",
    *,
    footer: str = "",
) -> None:
    """Write the lists to `path` in one go; raises NotWrittenError, and then nothing has changed there.

    Whatever `records` raises (for example CancelledError) also leaves the place as it was. With a password the
    workbook opens with it only; then nothing of it ever lies on the disk unlocked. `footer` stands at the foot of each
    printed page, left of its number.
    """
    if not password:
        with replaced(path, _reads_back) as target:
            _write_book(target, sheets, created, stamp, footer)
        return
    opened = BytesIO()
    _write_book(opened, sheets, created, stamp, footer)
    write_bytes(path, opened.getvalue(), password)


def write_bytes(path: Path, content: bytes, password: str = "") -> None:
    """Write a workbook that was made in memory, locked if there is a password; raises NotWrittenError."""
    sent = locked(content, password) if password else content
    with replaced(path, lambda written: written.read_bytes() == sent) as target:
        target.write(sent)


def _write_book(
    target: IO[bytes], sheets: Sequence[RosterSheet], created: datetime, stamp: Stamp | None, footer: str
) -> None:
    with WorkbookStream(target, created, _COMPRESSION) as book:
        lists = _choice_ranges(sheets)
        for sheet in sheets:
            _write_roster(book, sheet, {name: source for name, (source, _) in lists.items()}, footer)
        if lists:
            _write_choices(book, {name: values for name, (_, values) in lists.items()})
        if stamp is not None:
            _write_stamp(book, stamp)


def _reads_back(path: Path) -> bool:
    """Every part can be read again and has the checksum it was written with."""
    with zipfile.ZipFile(path) as package:
        return package.testzip() is None


def _choice_ranges(sheets: Sequence[RosterSheet]) -> dict[str, tuple[str, Sequence[str]]]:
    """By code list: the range on the sheet of choices where it will stand, and its values."""
    wanted: dict[str, Sequence[str]] = {}
    for sheet in sheets:
        for column in sheet.layout.columns:
            values = sheet.choices.get(column.choices, ())
            if values:
                wanted[column.choices] = values
    ranges = {}
    for at, (name, values) in enumerate(wanted.items()):
        letters = column_letters(at)
        ranges[name] = (f"{quoted_sheet(CHOICES_SHEET)}!${letters}$2:${letters}${len(values) + 1}", values)
    return ranges


def _write_roster(book: WorkbookStream, sheet: RosterSheet, sources: Mapping[str, str], footer: str) -> None:
    layout = sheet.layout
    heading = layout.first_row - 1
    keyed = sheet.keys is not None
    setup = SheetSetup(
        layout.sheet,
        [column.width for column in layout.columns],
        frozen_rows=heading,
        frozen_columns=layout.frozen_columns,
        repeated_rows=(1, heading),
        hidden_column=len(layout.columns) if keyed else -1,
        footer=footer,
    )
    with book.sheet(setup) as stream:
        _write_spread(stream, [sheet.texts.title], len(layout.columns), CellStyle.TITLE, 32)
        _write_spread(stream, sheet.texts.lines, len(layout.columns), CellStyle.LINE, 20)
        _write_headings(stream, layout, keyed=keyed)
        _write_records(stream, sheet)
        last = stream.row
        if layout.total:
            stream.write(*_total_row(layout, sheet.totals), 20)
        for line in sheet.words:
            _write_spread(stream, [line], len(layout.columns), CellStyle.LINE, 20)
        if layout.foot:
            _write_spread(stream, sheet.texts.foot, len(layout.columns), CellStyle.LINE, 24)
        for at, column in enumerate(layout.columns):
            if column.choices in sources:
                stream.choose_from(at, (layout.first_row, last + _SPARE_ROWS), sources[column.choices])


def _write_records(stream: SheetStream, sheet: RosterSheet) -> None:
    """The records, many at a time, and the subtotals between them."""
    styles = [_STYLES[column.kind] for column in sheet.layout.columns]
    if sheet.layout.tall:
        _write_tall(stream, sheet, styles)
        return
    for between, rows in groupby(_keyed(sheet), key=lambda row: isinstance(row, Subtotal)):
        if not between:
            plain = (row for row in rows if not isinstance(row, Subtotal))
            stream.write_all(plain, [*styles, CellStyle.PLAIN] if sheet.keys is not None else styles)
            continue
        for row in rows:
            if isinstance(row, Subtotal):
                stream.write(row.cells, _total_styles(sheet.layout), 20)


def _write_tall(stream: SheetStream, sheet: RosterSheet, styles: Sequence[CellStyle]) -> None:
    """The records, each row as high as its longest text needs in its column."""
    widths = [column.width for column in sheet.layout.columns]
    own = [*styles, CellStyle.PLAIN] if sheet.keys is not None else styles
    for record in _keyed(sheet):
        if isinstance(record, Subtotal):
            stream.write(record.cells, _total_styles(sheet.layout), 20)
        else:
            texts = (str(cell or "") for cell in record)
            lines = max(_lines(text, width) for text, width in zip(texts, widths, strict=False))
            stream.write(record, own, min(LINE_HEIGHT * lines, TALLEST))


def _lines(text: str, width: float) -> int:
    """How many lines a text takes in a column; Han take the room of two letters."""
    return sum(max(1, ceil(sum(1 + (ord(sign) > _LATIN) for sign in line) / (width - 1))) for line in text.split("\n"))


def _keyed(sheet: RosterSheet) -> Iterable[Record]:
    """The records, each with its key behind its cells if keys are wanted."""
    if sheet.keys is None:
        yield from sheet.records
        return
    number = 0
    for record in sheet.records:
        if isinstance(record, Subtotal):
            yield record
        else:
            yield [*record, sheet.keys[number]]
            number += 1


def _write_spread(stream: SheetStream, parts: Sequence[str], width: int, style: CellStyle, height: float) -> None:
    """One row with its texts at equal distances, each in a cell merged up to the next."""
    starts = [at * width // max(len(parts), 1) for at in range(len(parts))]
    cells: list[Cell] = [None] * width
    for start, part in zip(starts, parts, strict=True):
        cells[start] = part
    row = stream.write(cells, [style] * width, height)
    for start, end in zip(starts, [*starts[1:], width], strict=True):
        stream.merge((row, start), (row, end - 1))


def _write_headings(stream: SheetStream, layout: RosterLayout, *, keyed: bool) -> None:
    extra: list[Cell] = [KEY_HEADING] if keyed else []
    styles = [CellStyle.HEADING] * len(layout.columns) + [CellStyle.PLAIN] * keyed
    headings: list[Cell] = [column.heading for column in layout.columns]
    if not layout.banded:
        stream.write([*headings, *extra], styles, 30)
        return
    top: list[Cell] = [column.band or column.heading for column in layout.columns]
    below: list[Cell] = [column.heading if column.band else None for column in layout.columns]
    at = 0
    blocks = []
    for band, group in groupby(layout.columns, key=lambda column: column.band):
        width = len(list(group))
        blocks += [(at, at + width - 1, True)] if band else [(at + i, at + i, False) for i in range(width)]
        at += width
    for first, last, _ in blocks:
        top[first + 1 : last + 1] = [None] * (last - first)
    row = stream.write([*top, *([None] * keyed)], styles, 20)
    stream.write([*below, *extra], styles, 20)
    for first, last, banded in blocks:
        stream.merge((row, first), (row if banded else row + 1, last))


def _total_row(layout: RosterLayout, totals: Mapping[str, Cell]) -> tuple[list[Cell], list[CellStyle]]:
    cells: list[Cell] = [totals.get(column.field) for column in layout.columns]
    cells[0] = layout.total
    return cells, _total_styles(layout)


def _total_styles(layout: RosterLayout) -> list[CellStyle]:
    return [CellStyle.TOTAL, *(_TOTALS.get(column.kind, CellStyle.TOTAL) for column in layout.columns[1:])]


def _write_choices(book: WorkbookStream, lists: Mapping[str, Sequence[str]]) -> None:
    longest = max(len(values) for values in lists.values())
    columns = [[name, *values, *[""] * (longest - len(values))] for name, values in lists.items()]
    with book.sheet(SheetSetup(CHOICES_SHEET, visibility=Visibility.HIDDEN)) as stream:
        stream.write_all(zip(*columns, strict=True), [CellStyle.PLAIN] * len(columns))


def _write_stamp(book: WorkbookStream, stamp: Stamp) -> None:
    """Column A the names of the facts, B their values; below the name "rows" the keys of the records in their order,
    many to a cell, parted by blanks.
    """
    styles = [CellStyle.PLAIN] * 2
    with book.sheet(SheetSetup(STAMP_SHEET, visibility=Visibility.VERY_HIDDEN)) as stream:
        stream.write_all(stamp.facts().items(), styles)
        stream.write(["rows", str(len(stamp.row_keys))], styles)
        portions = range(0, len(stamp.row_keys), _KEYS_PER_CELL)
        stream.write_all(([" ".join(stamp.row_keys[at : at + _KEYS_PER_CELL]), None] for at in portions), styles)
