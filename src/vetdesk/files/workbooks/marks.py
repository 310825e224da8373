"""What the fast reader does not tell about a workbook: error cells, formulas without a result, merged cells, 1904."""

import re
from dataclasses import dataclass, field

from vetdesk.domain.reading.cells import Cell, Damaged, Merge, Row

Place = tuple[int, int]
"""Row and column, counted from 0."""

BUILT_IN_MONTHS = frozenset({17, 27, 55, 57})
"""Numbers of the formats without a declaration that show no day."""
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(slots=True)
class SheetMarks:
    """Marks of one sheet: damaged cells, merged cells, and dates whose format shows no day.

    `rows` and `columns` are how far values reach, where the second look counts them.
    """

    damaged: dict[Place, Damaged] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    month_only: set[Place] = field(default_factory=set)
    rows: int = 0
    columns: int = 0


@dataclass(slots=True)
class WorkbookMarks:
    """Marks of all sheets by name; `carries` says what else is in the file: macros, links, dde …"""

    sheets: dict[str, SheetMarks] = field(default_factory=dict)
    date_1904: bool = False
    carries: tuple[str, ...] = ()


def shows_month_only(code: str) -> bool:
    """Whether a number format shows year and month but no day: yyyy"年"m"月"."""
    letters = _QUOTED.sub("", code).lower().split(";")[0]
    return "y" in letters and "m" in letters and not set("dhs") & set(letters)


def apply_damage(rows: list[list[Cell]], damaged: dict[Place, Damaged]) -> None:
    """Put the damaged cells where the fast reader left blanks; a cell that has a value keeps it."""
    for (row, column), mark in damaged.items():
        while row >= len(rows):
            rows.append([])
        cells = rows[row]
        if column >= len(cells):
            cells.extend([""] * (column + 1 - len(cells)))
        if cells[column] in {"", None} or cells[column] == mark.text:
            cells[column] = mark


def shows_nothing(row: Row) -> bool:
    """Whether all cells of a row are blank."""
    return all(cell is None or cell == "" for cell in row)
