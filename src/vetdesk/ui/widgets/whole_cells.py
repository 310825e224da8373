"""Columns that must show are as wide as what stands in them: nobody has to widen a column to read an ID number."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from vetdesk.ui.widgets.record_model import RecordModel, Row, Status

_BESIDE = 16
"""Pixels beside the text of a cell."""
_OF_CHIP = 26
"""Pixels beside the sign and the word of a status."""


def widen(table: QTableView, records: RecordModel, rows: Iterable[Row]) -> None:
    """Make the columns that must show wide enough for these rows; none becomes narrower."""
    must_show = [place for place, column in enumerate(records.columns) if column.must_show]
    for place, width in _needed(table, rows, must_show).items():
        if width > table.columnWidth(place):
            table.setColumnWidth(place, width)


def share_spare_room(table: QTableView, records: RecordModel, rows: Iterable[Row], least: Callable[[int], int]) -> None:
    """Let the columns that shorten what stands in these rows have what the last one, which is stretched, can spare.

    `least` tells how narrow a column may become.
    """
    header = table.horizontalHeader()
    places = sorted(range(len(records.columns)), key=header.visualIndex)
    if not places:
        return
    needed, last = _needed(table, rows, places), places.pop()
    least_of_last = max(needed.get(last, 0), least(last))
    spare = header.sectionSize(last) - least_of_last
    lacking = {place: needed.get(place, 0) - header.sectionSize(place) for place in places}
    all_fit = header.length() <= table.viewport().width() and max(lacking.values(), default=0) <= 0
    if spare <= 0 or all_fit:
        return  # whatever is set would draw the whole list once more
    table.setColumnWidth(last, least_of_last)  # it is stretched all the same
    for place, wanted in lacking.items():
        more = min(wanted, spare)
        if more > 0:
            table.setColumnWidth(place, header.sectionSize(place) + more)
            spare -= more


def _needed(table: QTableView, rows: Iterable[Row], places: Sequence[int]) -> dict[int, int]:
    """How wide columns must be to show these rows whole."""
    metrics = QFontMetrics(table.font())
    widest: dict[int, int] = {}
    for row in rows:
        for place in places if row else ():
            cell = row[place]
            text, beside = str(cell), _BESIDE
            if isinstance(cell, Status):
                text, beside = f"{cell.tone.tint.sign} {cell.shown}", _OF_CHIP
            widest[place] = max(widest.get(place, 0), metrics.horizontalAdvance(text) + beside)
    return widest
