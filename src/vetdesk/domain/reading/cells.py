"""Cells as a file has them, and their text as a person sees it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isfinite

from vetdesk.domain.identity_number import shortest_digits


@dataclass(frozen=True, slots=True)
class Damaged:
    """A cell that shows an error such as #N/A (`text`), or a formula without a stored result (`text` is "")."""

    text: str

    @property
    def code(self) -> str:
        """The problem code."""
        return "cell.error" if self.text else "formula.no_value"


Cell = str | float | int | bool | date | datetime | time | timedelta | Damaged | None
Row = Sequence[Cell]
Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column of merged cells, counted from 0."""

ERROR_TEXTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(slots=True)
class Sheet:
    """One sheet as cells, the first row and column being A1. `untyped` files (csv, HTML) know only text."""

    name: str
    rows: list[list[Cell]]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    date_1904: bool = False
    untyped: bool = False


def text_of(cell: Cell) -> str:
    """The cell's text as a person sees it, without blanks at the ends and invisible characters."""
    if isinstance(cell, str):
        text = cell.strip()
        return text if text.isprintable() else _INVISIBLE.sub("", text).strip()
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return number_text(cell)
    return _dated_text(cell)


def number_text(value: float) -> str:
    """A number as it was typed: no ".0", no exponent."""
    whole = isinstance(value, int) or (isfinite(value) and value == int(value))
    return shortest_digits(value) if whole else repr(value)


def is_blank(cell: Cell) -> bool:
    """Whether the cell shows nothing."""
    return cell is None or cell == "" or (isinstance(cell, str) and not text_of(cell))


def column_letter(index: int) -> str:
    """The letters of a column counted from 0: A, B … Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _dated_text(cell: date | datetime | time | timedelta | Damaged) -> str:
    if isinstance(cell, Damaged):
        return cell.text
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
