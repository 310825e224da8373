"""Rows of text files: comma separated values, and HTML tables that somebody named .xls."""

import csv
import re
from html.parser import HTMLParser
from io import StringIO

from vetdesk.domain.reading.cells import Cell, Merge, Sheet
from vetdesk.files.workbooks.refusal import Limits, RefusedError, damaged, too_large

_WIDEST_SPAN = 600
_TALLEST_SPAN = 5000
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def read_csv(text: str, limits: Limits) -> list[Sheet]:
    """The one sheet of a csv file; every record is a row, blank lines included.

    Raises RefusedError if it is too large, or its last line was cut off.
    """
    sample = text[:8192]
    delimiter = max(",\t;|", key=lambda mark: (sample.count(mark), mark == ","))
    csv.field_size_limit(1 << 20)
    rows: list[list[Cell]] = []
    width = 0
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            if len(record) > width:
                width = max(width, len(record) - _blank_tail(record))
            rows.append(list(record))
            limits.check_extent(len(rows), width)
    except csv.Error as error:
        raise damaged("text") from error
    if not text.endswith(("\n", "\r")) and _ends_short(rows):
        raise damaged("cut")
    return [Sheet("", rows, untyped=True)]


def _blank_tail(record: list[str]) -> int:
    return len(record) - max((at for at, cell in enumerate(record, 1) if cell), default=0)


def _ends_short(rows: list[list[Cell]]) -> bool:
    """Whether all rows are equally wide, as a spreadsheet writes them, but the last one ends earlier.

    A single text may also be a note that somebody put below the table.
    """
    widths = {len(row) for row in rows[:-1] if row}
    if len(rows) <= 2 or len(widths) != 1 or not rows[-1]:
        return False
    return len(rows[-1]) < widths.pop() and (len(rows[-1]) > 1 or str(rows[-1][0]).isdecimal())


def read_html(text: str, limits: Limits) -> list[Sheet]:
    """All tables of an HTML file as one sheet; every <tr> is a row, spans become merged cells."""
    collector = _TableCollector(limits)
    collector.feed(text)
    collector.close()
    if not collector.rows:
        raise RefusedError("unknown_format", {"kind": "web_page"})
    if collector.open_tables > 0 and "</html" not in text[-200:].lower():
        raise damaged("cut")
    return [Sheet("", collector.rows, tuple(collector.merges), untyped=True)]


class _TableCollector(HTMLParser):
    """Gathers cells row by row; a cell of an inner table belongs to its own row."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[Cell]] = []
        self.merges: list[Merge] = []
        self._limits = limits
        self._covered: dict[tuple[int, int], bool] = {}
        self._text: list[str] | None = None
        self._span = (1, 1)
        self._silent = 0
        self._widest = 0
        self.open_tables = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell; a line break within a cell is one."""
        if tag == "tr":
            self._finish_cell()
            self.rows.append([])
            self._limits.check_extent(len(self.rows), self._widest)
        elif tag in {"td", "th"}:
            self._finish_cell()
            if not self.rows:
                self.rows.append([])
            named = dict(attrs)
            self._span = (_span(named.get("rowspan"), _TALLEST_SPAN), _span(named.get("colspan"), _WIDEST_SPAN))
            self._text = []
        elif tag in {"br", "p", "div"} and self._text:
            self._text.append("\n")
        elif tag in {"style", "script"}:
            self._silent += 1
        elif tag == "table":
            self.open_tables += 1

    def handle_endtag(self, tag: str) -> None:
        """End a cell, or a row with an open cell."""
        self.open_tables -= tag == "table"
        if tag in {"td", "th", "tr", "table"}:
            self._finish_cell()
        elif tag in {"style", "script"} and self._silent:
            self._silent -= 1

    def handle_data(self, data: str) -> None:
        """Text belongs to the open cell."""
        if self._text is not None and not self._silent:
            self._text.append(_BLANKS.sub(" ", data))

    def close(self) -> None:
        """End of the file: an open cell still counts."""
        super().close()
        self._finish_cell()

    def _finish_cell(self) -> None:
        if self._text is None:
            return
        text, self._text = "".join(self._text).strip(" \n"), None
        row, cells = len(self.rows) - 1, self.rows[-1]
        while (row, len(cells)) in self._covered:
            cells.append("")
        column = len(cells)
        tall, wide = self._span
        cells.extend([text] + [""] * (wide - 1))
        self._widest = max(self._widest, len(cells))
        self._limits.check_extent(len(self.rows), self._widest)
        if tall > 1 or wide > 1:
            self._limits.check_merges(len(self.merges) + 1)
            if len(self._covered) + tall * wide > self._limits.cells:
                raise too_large("cells", f"{self._limits.cells:,}")
            self.merges.append((row, column, row + tall - 1, column + wide - 1))
            for below in range(row + 1, row + tall):
                for right in range(column, column + wide):
                    self._covered[below, right] = True


def _span(value: str | None, most: int) -> int:
    return min(max(int(value), 1), most) if value and value.strip().isdecimal() else 1
