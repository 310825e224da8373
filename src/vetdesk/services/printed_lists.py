"""Official lists on paper: the rows of the workbooks, on sheets to be signed.

The change list (变动情况表) has below it the figures that reconcile; the payment roster (发放花名册) has subtotals of
villages, sums of each page and of the whole, and the whole in capital numerals.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.paper_lines import SUBTOTAL, Line
from vetdesk.domain.rosters import RosterFilter, RosterLayout
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import Record, Subtotal
from vetdesk.services.change_list import ChangeList
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.payment_list import PaymentRows
from vetdesk.services.period_words import chinese_period, months_between
from vetdesk.services.printing import Printing
from vetdesk.services.progress import Unwatched
from vetdesk.services.roster_cells import Cells
from vetdesk.services.village_sums import with_subtotals
from vetdesk.storage.database import Database

CHANGES, PAYMENT = "change_list", "payment_roster"
_SAME = ("name", "village", "id_number", "category", "changed_on", "certificate_number", "account_number", "months")
_COLUMNS = {key: key for key in _SAME} | {
    "serial": "number",
    "change_kind": "change",
    "change_reason": "reason",
    "old_standard": "rate_before",
    "new_standard": "rate_after",
    "last_paid_month": "paid_until",
    "benefit_month": "from_month",
    "monthly_standard": "rate",
    "amount": "amount",
    "care": "care",
    "arrears": "arrears",
    "paid": "total",
}
"""Which column of the workbook's list stands in which place of a line."""
NOTHING = "0.00"
_MONEY = frozenset({"rate", "amount", "care", "arrears", "total"})


class PrintedLists:
    """Prints what is also written as a workbook."""

    def __init__(
        self, printing: Printing, database: Database, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._printing = printing
        self._database = database
        self._definitions = definitions
        self._now = now

    def changes(self, since: date, until: date) -> PaperRun:
        """The change list of a span of days, both included; raises what Printing.make raises."""
        return self._printing.run_of_list(CHANGES, lambda: self._changes(since, until))

    def payment(
        self, first: date, last: date, wanted: RosterFilter | None = None, *, variant: str = "payment"
    ) -> PaperRun:
        """The payment roster of the months from one day's to another's, by what the archive holds now.

        `variant` is one of Exporting.payment_variants: those for a category list only its people.
        """
        return self._printing.run_of_list(
            PAYMENT, lambda: self._payment(first, last, wanted or RosterFilter(), variant)
        )

    def _changes(self, since: date, until: date) -> ListContent:
        layout = self._definitions.rosters.layout("changes")
        with self._database.read() as look:
            found = ChangeList(self._definitions).between(look, since, until)
        values = {
            "list.from": since.isoformat(), "list.until": until.isoformat(), "list.made_on": self._today(),
            "list.before": _number(found.sums, "before"), "list.added": _number(found.sums, "plus"),
            "list.removed": _number(found.sums, "minus"), "list.after": _number(found.sums, "after"),
        }  # fmt: skip
        return ListContent([_line(layout, row) for row in found.rows], values, sorted(found.people))

    def _payment(self, first: date, last: date, wanted: RosterFilter, variant: str) -> ListContent:
        layout, months = self._definitions.rosters.layout(variant), months_between(first, last)
        categories = (wanted.categories & layout.categories or layout.categories) or wanted.categories
        drawing = self._definitions.rosters.changes.counted
        rows = PaymentRows(layout, self._definitions.vocabulary, months, Unwatched())
        with self._database.read() as look:
            found = rows.rows(look.roster.rows(rows.fields, replace(wanted, categories=categories, statuses=drawing)))
            lines = list(payment_lines(layout, with_subtotals(layout, found, lambda: rows.last_id)))
        values = {
            "list.title": chinese_period(months), "list.from": months[0], "list.until": months[-1],
            "list.made_on": self._today(),
        }  # fmt: skip
        return ListContent(lines, values, sorted(rows.people_ids))

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


def payment_lines(layout: RosterLayout, records: Iterator[Record]) -> Iterator[Line]:
    """The lines of a payment roster; what adds up a village bears its words in the village's place."""
    for record in records:
        if isinstance(record, Subtotal):
            told = {**_line(layout, record.cells), "village": str(record.cells[0]), SUBTOTAL: "yes"}
            blank = {key for key in ("care", "arrears") if told.get(key) == NOTHING}
            yield {key: value for key, value in told.items() if key not in {"number", *blank}}
        else:
            yield _line(layout, record)


def _line(layout: RosterLayout, row: Cells) -> Line:
    cells = zip((column.field for column in layout.columns), row, strict=True)
    told = ((_COLUMNS[key], value) for key, value in cells if key in _COLUMNS and value is not None)
    return {place: _written(place, value) for place, value in told}


def _written(place: str, value: str | int | float) -> str:
    return f"{value:.2f}" if place in _MONEY and isinstance(value, int | float) else str(value)


def _number(sums: Mapping[str, str | int | float | None], key: str) -> str:
    return str(sums.get(key) or 0)
