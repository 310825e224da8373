"""Columns that must show are as wide as what stands in them: nobody has to widen a column to read an ID number."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from vetdesk.ui.widgets.record_model import RecordModel, Row, Status

_BESIDE = 16
"""Pixels beside the text of a cell."""
_OF_CHIP = 36
"""Pixels that a status takes beside its word: its sign and its edges."""


def widen(table: QTableView, records: RecordModel, rows: Iterable[Row]) -> None:
    """Make the columns that must show wide enough for these rows; none becomes narrower."""
    metrics = QFontMetrics(table.font())
    must_show = [place for place, column in enumerate(records.columns) if column.must_show]
    widest = {place: table.columnWidth(place) for place in must_show}
    for row in rows:
        for place in must_show if row else ():
            cell = row[place]
            beside = _OF_CHIP if isinstance(cell, Status) else _BESIDE
            widest[place] = max(widest[place], metrics.horizontalAdvance(str(cell)) + beside)
    for place, width in widest.items():
        if width > table.columnWidth(place):
            table.setColumnWidth(place, width)
