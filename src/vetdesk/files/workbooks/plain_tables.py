"""Rows of text files: comma separated values, and HTML tables that somebody named .xls."""

import csv
import re
from html.parser import HTMLParser
from io import StringIO

from vetdesk.domain.reading.cells import Cell, Merge, Sheet
from vetdesk.files.workbooks.refusal import Limits, RefusedError

_WIDEST_SPAN = 600
_TALLEST_SPAN = 5000
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def read_csv(text: str, limits: Limits) -> list[Sheet]:
    """The one sheet of a csv file; every record is a row, blank lines included."""
    sample = text[:8192]
    delimiter = max(",\t;|", key=lambda mark: (sample.count(mark), mark == ","))
    csv.field_size_limit(1 << 20)
    rows: list[list[Cell]] = []
    cells = 0
    try:
        for record in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
            rows.append(list(record))
            cells += len(record)
            _check(cells, limits)
    except csv.Error as error:
        raise RefusedError("damaged") from error
    return [Sheet("", rows, untyped=True)]


def read_html(text: str, limits: Limits) -> list[Sheet]:
    """All tables of an HTML file as one sheet; every <tr> is a row, spans become merged cells."""
    collector = _TableCollector(limits)
    collector.feed(text)
    collector.close()
    if not collector.rows:
        raise RefusedError("unknown_format", {"kind": "web_page"})
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

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell; a line break within a cell is one."""
        if tag == "tr":
            self._finish_cell()
            self.rows.append([])
            _check(len(self.rows) * 8, self._limits)
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

    def handle_endtag(self, tag: str) -> None:
        """End a cell, or a row with an open cell."""
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
        if tall > 1 or wide > 1:
            self.merges.append((row, column, row + tall - 1, column + wide - 1))
            for below in range(row + 1, row + tall):
                for right in range(column, column + wide):
                    self._covered[below, right] = True
            _check(len(self._covered), self._limits)


def _span(value: str | None, most: int) -> int:
    return min(max(int(value), 1), most) if value and value.strip().isdecimal() else 1


def _check(cells: int, limits: Limits) -> None:
    if cells > limits.cells:
        raise RefusedError("too_large", {"what": "cells", "limit": str(limits.cells)})
