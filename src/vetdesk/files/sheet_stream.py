"""Writes xlsx as a stream: a row costs microseconds and no memory, however long the list is.

Strings stand in their cells (inline), so no table of strings is held. Everything an official list needs is here:
styles, widths, merged cells, frozen and repeated headings, page set-up, drop-down lists, hidden sheets.
Format: ECMA-376 part 1, 18.3 (sheets); element order is the schema's.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import IO, Self
from xml.sax.saxutils import quoteattr

from vetdesk.files.sheet_package import PackageSheet, write_package
from vetdesk.files.sheet_styles import CellStyle

Cell = str | int | float | None
"""What a cell may hold: text always stays text, numbers are finite, None and "" are blank."""

MAX_ROWS = 1_048_576
MAX_TEXT = 32_767
_ROWS_AT_ONCE = 200
_KEPT_TAILS = 50_000
_ROW = "\x01"
_SPECIAL = re.compile("[&<>\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "\n", "\t": "\t"}


class Visibility(StrEnum):
    """Whether the reader sees a sheet; a very hidden one cannot be shown from the menu."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


@dataclass(frozen=True, slots=True)
class SheetSetup:
    """What is fixed before the first row: widths in characters, rows and columns that stay in view.

    `repeated_rows` are the first and last row printed on every page; (0, 0) for none. `hidden_column` (from 0) is not
    shown; -1 for none. `footer` stands at the foot of each printed page, on the left.
    """

    name: str
    widths: Sequence[float] = ()
    frozen_rows: int = 0
    frozen_columns: int = 0
    repeated_rows: tuple[int, int] = (0, 0)
    visibility: Visibility = Visibility.VISIBLE
    hidden_column: int = -1
    footer: str = ""


def column_letters(index: int) -> str:
    """The letters of a column counted from 0: A, B ... Z, AA ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _replacement(match: re.Match[str]) -> str:
    found = match.group()
    if len(found) > 1:
        return "_x005F" + found
    return _ESCAPED.get(found, "")


def _tail(value: Cell) -> str:
    """The end of a cell element, after its style. Text may hold anything; characters XML forbids are left out."""
    if isinstance(value, str):
        if len(value) > MAX_TEXT:
            raise ValueError(f"a cell holds at most {MAX_TEXT} characters, not {len(value)}")
        text = _SPECIAL.sub(_replacement, value.replace("\r\n", "\n").replace("\r", "\n"))
        if not text:
            return "/>"
        space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
        return f' t="inlineStr"><is><t{space}>{text}</t></is></c>'
    return "/>" if value is None else f"><v>{value + 0}</v></c>"


class _Tails(dict[Cell, str]):
    """The ends of cells by their value: most values of a list stand in it many times."""

    def __missing__(self, value: Cell) -> str:
        tail = _tail(value)
        if len(self) < _KEPT_TAILS:
            self[value] = tail
        return tail

    def of(self, column: Sequence[Cell]) -> list[str]:
        """The ends of a column's cells. Where hardly a value stands twice, looking for it is not worth the while."""
        if len(set(column)) * 2 > len(column) and _plain(column):
            return [f' t="inlineStr"><is><t>{value}</t></is></c>' for value in column]
        return [self[value] for value in column]


def _plain(column: Sequence[Cell]) -> bool:
    """Whether all cells are text of letters, digits and Han only, which needs no escaping."""
    try:
        return all(map(str.isalnum, column)) and max(map(len, column)) <= MAX_TEXT  # type: ignore[arg-type]  # other values raise
    except TypeError:  # a number or a blank
        return False


class SheetStream:
    """One sheet that is being written, row after row; `row` is the number of the last one written."""

    def __init__(self, stream: IO[bytes], setup: SheetSetup, side: Executor) -> None:
        self._stream = stream
        self._setup = setup
        self._merged: list[str] = []
        self._lists: list[str] = []
        self._tails = _Tails()
        self.row = 0
        self._side = side
        self._sent = side.submit(stream.write, _opening(setup).encode())

    def write(self, cells: Sequence[Cell], styles: Sequence[CellStyle], height: float = 0.0) -> int:
        """One row with a style for each cell; `height` in points, 0 leaves it to the reader. Its number comes back."""
        self._write_rows([cells], styles, height)
        return self.row

    def write_all(self, rows: Iterable[Sequence[Cell]], styles: Sequence[CellStyle]) -> int:
        """Many rows of one look, each as long as `styles`; the number of the last row comes back."""
        waiting: list[Sequence[Cell]] = []
        for row in rows:
            waiting.append(row)
            if len(waiting) == _ROWS_AT_ONCE:
                self._write_rows(waiting, styles)
                waiting.clear()
        self._write_rows(waiting, styles)
        return self.row

    def _write_rows(self, rows: Sequence[Sequence[Cell]], styles: Sequence[CellStyle], height: float = 0.0) -> None:
        if self.row + len(rows) > MAX_ROWS:
            raise ValueError(f"a sheet holds at most {MAX_ROWS} rows")
        template = _row_template(styles, height)
        columns = [self._tails.of(column) for column in zip(*rows, strict=True)]
        text = [
            template.replace(_ROW, str(number)) % row
            for number, row in enumerate(zip(*columns, strict=True), self.row + 1)
        ]
        self.row += len(rows)
        self._send("".join(text))

    def _send(self, text: str) -> None:
        """Compress a portion on the side while the next one is made; a failure shows with the next portion."""
        self._sent.result()
        self._sent = self._side.submit(self._stream.write, text.encode())

    def merge(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Make one cell of a block; corners as (row from 1, column from 0). A single cell is left as it is."""
        if first != last:
            self._merged.append(f"{_address(*first)}:{_address(*last)}")

    def choose_from(self, column: int, rows: tuple[int, int], source: str) -> None:
        """Offer a drop-down list in a column; `source` is a range such as 字典!$A$1:$A$9.

        Another value can still be typed after a question: a new village is not in the list yet.
        """
        block = f"{_address(rows[0], column)}:{_address(rows[1], column)}"
        self._lists.append(
            f'<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" '
            f"sqref={quoteattr(block)}><formula1>{_SPECIAL.sub(_replacement, source)}</formula1></dataValidation>"
        )

    def finish(self) -> None:
        """Write what stands after the rows."""
        merged = "".join(f'<mergeCell ref="{block}"/>' for block in self._merged)
        end = "</sheetData>"
        if merged:
            end += f'<mergeCells count="{len(self._merged)}">{merged}</mergeCells>'
        if self._lists:
            end += f'<dataValidations count="{len(self._lists)}">{"".join(self._lists)}</dataValidations>'
        self._send(end + _page(self._setup.footer) + "</worksheet>")

    def settle(self) -> None:
        """Wait for the last portion; raises what its writing raised."""
        self._sent.result()


_PAGE = (
    '<printOptions horizontalCentered="1"/>'
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
    "<headerFooter><oddFooter>%s&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>"
)
_LONGEST_FOOTER = 150
"""Excel takes 255 characters for all three parts."""


def _page(footer: str) -> str:
    """How the sheet is printed; an ampersand begins a code there and is doubled."""
    told = footer[:_LONGEST_FOOTER].replace("&", "&&")
    return _PAGE % (_SPECIAL.sub(_replacement, f"&L&7 {told}") if told else "")


def _address(row: int, column: int) -> str:
    return f"{column_letters(column)}{row}"


def _row_template(styles: Sequence[CellStyle], height: float) -> str:
    size = f' ht="{height}" customHeight="1"' if height else ""
    cells = "".join(f'<c r="{column_letters(at)}{_ROW}" s="{int(style)}"%s' for at, style in enumerate(styles))
    return f'<row r="{_ROW}"{size}>{cells}</row>'


def _opening(setup: SheetSetup) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>' for at, width in enumerate(setup.widths, 1)
    )
    if setup.hidden_column >= 0:
        widths += f'<col min="{setup.hidden_column + 1}" max="{setup.hidden_column + 1}" width="9" hidden="1"/>'
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView workbookViewId="0">{_pane(setup)}</sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>'
        + (f"<cols>{widths}</cols>" if widths else "")
        + "<sheetData>"
    )


def _pane(setup: SheetSetup) -> str:
    if not setup.frozen_rows and not setup.frozen_columns:
        return ""
    across = f' xSplit="{setup.frozen_columns}"' if setup.frozen_columns else ""
    down = f' ySplit="{setup.frozen_rows}"' if setup.frozen_rows else ""
    corner = _address(setup.frozen_rows + 1, setup.frozen_columns)
    active = ("bottomRight" if across else "bottomLeft") if down else "topRight"
    return f'<pane{across}{down} topLeftCell="{corner}" activePane="{active}" state="frozen"/>'


@dataclass
class WorkbookStream:
    """A workbook that is being written into an open binary file; the first sheet is the one shown.

    `level` is the compression, 1 (fast) to 9 (small). A context manager: open sheets one after the other within it.
    """

    target: IO[bytes]
    created: datetime
    level: int = 6
    _sheets: list[PackageSheet] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._package = zipfile.ZipFile(self.target, "w", zipfile.ZIP_DEFLATED, compresslevel=self.level)

    @contextmanager
    def sheet(self, setup: SheetSetup) -> Iterator[SheetStream]:
        """A new sheet, finished when the block is left."""
        known = PackageSheet(setup.name, str(setup.visibility), setup.repeated_rows)
        self._sheets.append(known)
        part = f"xl/worksheets/sheet{len(self._sheets)}.xml"
        with self._package.open(part, "w", force_zip64=True) as stream, ThreadPoolExecutor(1, "compress") as side:
            sheet = SheetStream(stream, setup, side)
            yield sheet
            sheet.finish()
            sheet.settle()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        """Write the parts that tie the sheets together and end the file; after a failure only let go of it."""
        with self._package:
            if kind is None:
                write_package(self._package, self._sheets, self.created)
