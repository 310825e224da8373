"""Subtotals between the villages of a list (分村小计): the same columns as the last row, for each village."""

from collections.abc import Callable, Iterable, Iterator

from vetdesk.domain.rosters import CellKind, RosterLayout
from vetdesk.files.workbook_writer import Record, Subtotal
from vetdesk.services.roster_cells import Cells, yuan

_EXACT = 10_000


class VillageSums:
    """Adds up records while they are written, village after village; money is added in 1/10,000 yuan."""

    def __init__(self, layout: RosterLayout) -> None:
        self._layout = layout
        columns = list(enumerate(layout.columns))
        self._money = [at for at, one in columns if one.total and one.kind is CellKind.MONEY]
        self._people = [at for at, one in columns if one.total and one.kind not in {CellKind.MONEY, CellKind.NUMBER}]
        self._village: str | None = None
        self._begin()

    def _begin(self) -> None:
        self._sums = dict.fromkeys(self._money, 0)
        self._ids: set[int] = set()

    def before(self, village: str) -> Subtotal | None:
        """The subtotal that stands in front of a record of a village: of the one before it, if it is another."""
        ended = None if self._village in {None, village} else self.rest()
        self._village = village
        return ended

    def take(self, recipient_id: int, cells: Cells) -> None:
        """Add a record."""
        self._ids.add(recipient_id)
        for at in self._money:
            value = cells[at]
            if isinstance(value, int | float):
                self._sums[at] += round(value * _EXACT)

    def rest(self) -> Subtotal | None:
        """The subtotal of the village that is being added up; None if nothing was."""
        if not self._ids:
            return None
        cells: list[str | int | float | None] = [None] * len(self._layout.columns)
        for at, amount in self._sums.items():
            cells[at] = yuan(amount)
        for at in self._people:
            cells[at] = f"{len(self._ids)}人"
        cells[0] = self._layout.subtotal.format(village=self._village or "未分村")
        self._begin()
        return Subtotal(cells)


def with_subtotals(layout: RosterLayout, records: Iterable[Cells], recipient: Callable[[], int]) -> Iterator[Record]:
    """The records with a subtotal behind each village; `recipient` tells whom the record just made is about."""
    place = next((at for at, column in enumerate(layout.columns) if column.field == "village"), -1)
    sums = VillageSums(layout)
    for cells in records:
        ended = sums.before(str(cells[place] or "") if place >= 0 else "")
        if ended is not None:
            yield ended
        sums.take(recipient(), cells)
        yield cells
    last = sums.rest()
    if last is not None:
        yield last
