"""What is selected in a list stays selected while the list is sorted, filtered or fetched anew.

Whoever picks people for one deed picks some in this village and some in that: what a filter hides for a while is kept
aside, counts, and is there again when it is shown. A plain click begins a new selection.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from vetdesk.ui.widgets.record_model import RecordModel

MOST_SPANS = 2000
"""Into so many pieces a selection may fall by sorting; Qt walks through all of them at each change."""


class KeptSelection:
    """Remembers the selection of one list over a change of its records."""

    def __init__(self, table: QTableView, records: RecordModel) -> None:
        self._table = table
        self._records = records
        self._chosen: set[int] = set()
        self._aside: set[int] = set()
        self.moving = False

    @property
    def aside(self) -> list[int]:
        """The selected records that the list does not show now."""
        return sorted(self._aside)

    def forget(self) -> None:
        """Somebody began a new selection."""
        if not self.moving:
            self._aside = set()

    def remember(self, chosen: Sequence[int]) -> None:
        """The records are about to change; a single one is only where the cursor stands, unless others are aside."""
        self._chosen = {*chosen} if len(chosen) > 1 or self._aside else set()
        self.moving = True

    def restore(self) -> bool:
        """Select what was selected, as far as it is shown; False if that would be too many pieces."""
        wanted = self._chosen | self._aside
        ids = self._records.ids
        if wanted and wanted.issuperset(ids):  # everybody, sorted otherwise: no need to look at each
            spans = [(0, len(ids) - 1)] if ids else []
        else:
            spans = list(spans_of(ids, wanted)) if wanted else []
        whole = len(spans) <= MOST_SPANS
        if whole:
            self._select(spans)
            self._aside = wanted.difference(*(ids[first : last + 1] for first, last in spans))
        else:
            self._aside = set()
        self._chosen, self.moving = set(), False
        return whole

    def _select(self, spans: Sequence[tuple[int, int]]) -> None:
        last_column = max(len(self._records.columns) - 1, 0)
        selection = QItemSelection()
        for first, last in spans:
            selection.select(self._records.index(first, 0), self._records.index(last, last_column))
        if spans:
            self._table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def spans_of(ids: Sequence[int], wanted: set[int]) -> Iterator[tuple[int, int]]:
    """First and last row of each run of wanted records."""
    begun = -1
    for row, number in enumerate(ids):
        if number in wanted:
            begun = row if begun < 0 else begun
        elif begun >= 0:
            yield begun, row - 1
            begun = -1
    if begun >= 0:
        yield begun, len(ids) - 1
