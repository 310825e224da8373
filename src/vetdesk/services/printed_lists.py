"""The change list on paper (变动情况表): the rows of the workbook's list, and below them the figures that reconcile."""

from collections.abc import Callable
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.change_list import ChangeList
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import Cells
from vetdesk.storage.database import Database

PAPER = "change_list"
_SAME = ("name", "village", "id_number", "category", "changed_on")
_COLUMNS = {key: key for key in _SAME} | {
    "serial": "number",
    "change_kind": "change",
    "change_reason": "reason",
    "old_standard": "rate_before",
    "new_standard": "rate_after",
    "last_paid_month": "paid_until",
    "benefit_month": "from_month",
}
"""Which column of the workbook's list stands in which place of a line."""


class PrintedChanges:
    """Prints what changed between two days."""

    def __init__(
        self, printing: Printing, database: Database, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._printing = printing
        self._database = database
        self._definitions = definitions
        self._now = now

    def run(self, since: date, until: date, purpose: str = "") -> PaperRun:
        """The change list of a span of days, both included; raises what Printing.make raises."""
        return self._printing.run_of_list(PAPER, lambda: self._content(since, until), purpose)

    def _content(self, since: date, until: date) -> ListContent:
        columns = [column.field for column in self._definitions.rosters.layout("changes").columns]
        with self._database.read() as look:
            found = ChangeList(self._definitions).between(look, since, until)
        values = {
            "list.from": since.isoformat(), "list.until": until.isoformat(),
            "list.made_on": day_at_station(self._now()).isoformat(),
            "list.before": _number(found.sums, "before"), "list.added": _number(found.sums, "plus"),
            "list.removed": _number(found.sums, "minus"), "list.after": _number(found.sums, "after"),
        }  # fmt: skip
        lines = [_line(columns, row) for row in found.rows]
        return ListContent(lines, values, sorted(found.people))


def _line(columns: list[str], row: Cells) -> Line:
    cells = zip(columns, row, strict=True)
    return {_COLUMNS[key]: str(value) for key, value in cells if key in _COLUMNS and value is not None}


def _number(sums: dict[str, str | int | float | None], key: str) -> str:
    return str(sums.get(key) or 0)
