"""Official lists as workbooks: title, unit line, headings, records, total, signatures, choices, hidden stamp."""

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path

from vetdesk.domain.rosters import CellKind, FilledTexts, RosterLayout
from vetdesk.files.safe_write import replaced
from vetdesk.files.sheet_package import quoted_sheet
from vetdesk.files.sheet_stream import Cell, SheetSetup, SheetStream, Visibility, WorkbookStream, column_letters
from vetdesk.files.sheet_styles import CellStyle

STAMP_SHEET = "_vetdesk"
CHOICES_SHEET = "字典"
_COMPRESSION = 1  # level 6 makes a list of 100,000 rows a quarter smaller and takes nearly twice as long
_UIDS_PER_CELL = 500  # 36 characters each: well within what a cell may hold
_SPARE_ROWS = 200  # drop-down lists also serve rows added below the last record

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

    `facts` are the names and values of the manifest (station, export number, journal seq, columns ...). `row_uids`
    may still be growing while records are written: it is read last.
    """

    facts: Mapping[str, str]
    row_uids: Sequence[str]


@dataclass(frozen=True)
class RosterSheet:
    """One list to write. `records` is consumed once, a row at a time; each has one cell per column.

    `totals` gives the cells of the last row by field and is asked after the last record.
    """

    layout: RosterLayout
    texts: FilledTexts
    records: Iterable[Sequence[Cell]]
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    totals: Mapping[str, Cell] = field(default_factory=dict)


def write_workbook(path: Path, sheets: Sequence[RosterSheet], created: datetime, stamp: Stamp | None = None) -> None:
    """Write the lists to `path` in one go; raises NotWrittenError, and then nothing has changed there.

    Whatever `records` raises (for example CancelledError) also leaves the place as it was.
    """
    with replaced(path, _reads_back) as target, WorkbookStream(target, created, _COMPRESSION) as book:
        lists = _choice_ranges(sheets)
        for sheet in sheets:
            _write_roster(book, sheet, {name: source for name, (source, _) in lists.items()})
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


def _write_roster(book: WorkbookStream, sheet: RosterSheet, sources: Mapping[str, str]) -> None:
    layout = sheet.layout
    heading = layout.first_row - 1
    setup = SheetSetup(
        layout.sheet,
        [column.width for column in layout.columns],
        frozen_rows=heading,
        frozen_columns=layout.frozen_columns,
        repeated_rows=(1, heading),
    )
    with book.sheet(setup) as stream:
        _write_spread(stream, [sheet.texts.title], len(layout.columns), CellStyle.TITLE, 32)
        _write_spread(stream, sheet.texts.lines, len(layout.columns), CellStyle.LINE, 20)
        _write_headings(stream, layout)
        stream.write_all(sheet.records, [_STYLES[column.kind] for column in layout.columns])
        last = stream.row
        if layout.total:
            _write_total(stream, sheet)
        if layout.foot:
            _write_spread(stream, sheet.texts.foot, len(layout.columns), CellStyle.LINE, 24)
        for at, column in enumerate(layout.columns):
            if column.choices in sources:
                stream.choose_from(at, (layout.first_row, last + _SPARE_ROWS), sources[column.choices])


def _write_spread(stream: SheetStream, parts: Sequence[str], width: int, style: CellStyle, height: float) -> None:
    """One row with its texts at equal distances, each in a cell merged up to the next."""
    starts = [at * width // max(len(parts), 1) for at in range(len(parts))]
    cells: list[Cell] = [None] * width
    for start, part in zip(starts, parts, strict=True):
        cells[start] = part
    row = stream.write(cells, [style] * width, height)
    for start, end in zip(starts, [*starts[1:], width], strict=True):
        stream.merge((row, start), (row, end - 1))


def _write_headings(stream: SheetStream, layout: RosterLayout) -> None:
    styles = [CellStyle.HEADING] * len(layout.columns)
    headings: list[Cell] = [column.heading for column in layout.columns]
    if not layout.banded:
        stream.write(headings, styles, 30)
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
    row = stream.write(top, styles, 20)
    stream.write(below, styles, 20)
    for first, last, banded in blocks:
        stream.merge((row, first), (row if banded else row + 1, last))


def _write_total(stream: SheetStream, sheet: RosterSheet) -> None:
    cells: list[Cell] = [sheet.totals.get(column.field) for column in sheet.layout.columns]
    cells[0] = sheet.layout.total
    styles = [_TOTALS.get(column.kind, CellStyle.TOTAL) for column in sheet.layout.columns]
    styles[0] = CellStyle.TOTAL
    stream.write(cells, styles, 20)


def _write_choices(book: WorkbookStream, lists: Mapping[str, Sequence[str]]) -> None:
    longest = max(len(values) for values in lists.values())
    columns = [[name, *values, *[""] * (longest - len(values))] for name, values in lists.items()]
    with book.sheet(SheetSetup(CHOICES_SHEET, visibility=Visibility.HIDDEN)) as stream:
        stream.write_all(zip(*columns, strict=True), [CellStyle.PLAIN] * len(columns))


def _write_stamp(book: WorkbookStream, stamp: Stamp) -> None:
    """Column A the names of the facts, B their values; below the name "rows" the uids of the records in their order,
    many to a cell, parted by blanks.
    """
    styles = [CellStyle.PLAIN] * 2
    with book.sheet(SheetSetup(STAMP_SHEET, visibility=Visibility.VERY_HIDDEN)) as stream:
        stream.write_all(stamp.facts.items(), styles)
        stream.write(["rows", str(len(stamp.row_uids))], styles)
        portions = range(0, len(stamp.row_uids), _UIDS_PER_CELL)
        stream.write_all(([" ".join(stamp.row_uids[at : at + _UIDS_PER_CELL]), None] for at in portions), styles)
