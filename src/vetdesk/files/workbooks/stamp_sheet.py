"""The hidden sheet by which a workbook of ours is known when it comes back (回收)."""

from collections.abc import Sequence

from vetdesk.domain.reading.cells import Sheet, text_of
from vetdesk.domain.reading.stamped import STAMP_SHEET

Stamp = tuple[dict[str, str], list[str]]
"""Names and values of the manifest, and the keys of the rows in the order they were written."""
_ROWS = "rows"
"""Below this name stand keys, many to a cell, parted by blanks."""


def taken_apart(sheets: Sequence[Sheet]) -> tuple[Stamp | None, list[Sheet]]:
    """What the hidden sheet says, and the sheets that people know of: the hidden one is never shown as a list."""
    stamp: Stamp | None = None
    shown = []
    for sheet in sheets:
        if sheet.name == STAMP_SHEET:
            stamp = stamp or stamp_of(sheet)
        else:
            shown.append(sheet)
    return stamp, shown


def stamp_of(sheet: Sheet) -> Stamp:
    """Column A the names of the facts, B their values; below the name "rows" the keys of the records."""
    facts: dict[str, str] = {}
    keys: list[str] = []
    below = False
    for row in sheet.rows:
        name, value = (text_of(cell) for cell in (*row[:2], *("", "")[len(row) :]))
        if below:
            keys += name.split()
        elif name == _ROWS:
            below = True
        elif name:
            facts[name] = value
    return facts, keys
