"""The payment list (抚恤补助发放花名册): monthly standard × months, as the archive has them now.

Whoever draws a benefit is listed with the months of the period from the start of the benefit on; nobody whose benefit
begins after it. Arrears and local subsidies stay blank: the archive does not know them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.money_words import money_words
from vetdesk.domain.rosters import RosterLayout
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.services.progress import Progress
from vetdesk.services.roster_cells import Cells, wording_table, yuan
from vetdesk.storage.roster_rows import RosterRow

NEEDED = ("monthly_standard", "nursing_allowance", "benefit_from")
"""Fields that are fetched although a layout may not show them."""
WORKED_OUT = frozenset({"serial", "months", "amount", "care", "local", "arrears", "paid"})
_SUMMED = ("amount", "care", "paid")
_STEP = 500


class PaymentRows:
    """The cells of one payment list while it is written; sums are in `totals` and `words` at the end."""

    def __init__(self, layout: RosterLayout, vocabulary: Vocabulary, months: Sequence[str], progress: Progress) -> None:
        self._layout = layout
        self._months = months
        self._progress = progress
        shown = [column.field for column in layout.columns if column.field not in WORKED_OUT]
        self.fields = tuple(dict.fromkeys((*shown, *NEEDED)))
        self._wordings = {key: table for key in self.fields if (table := wording_table(key, vocabulary))}
        self._sums = dict.fromkeys(_SUMMED, 0)
        self.uids: list[str] = []
        self.people_ids: set[int] = set()
        self.last_id = 0
        self.totals: dict[str, str | int | float | None] = {}
        self.words: list[str] = []

    def rows(self, found: Iterable[RosterRow]) -> Iterator[Cells]:
        """The cells of each row in turn; progress is told every few hundred rows and may cancel."""
        for row in found:
            number = len(self.uids) + 1
            if number % _STEP == 1:
                self._progress.at(number - 1, 0)
            stored = dict(zip(self.fields, row.values, strict=True))
            if not self._months_from(str(stored["benefit_from"] or "")):
                continue
            self.uids.append(row.identity_uid or row.recipient_uid)
            self.people_ids.add(row.recipient_id)
            self.last_id = row.recipient_id
            values = self._values(number, stored)
            yield [values.get(column.field) for column in self._layout.columns]
        self._add_up()

    def _values(self, number: int, stored: dict[str, Any]) -> Mapping[str, Any]:
        months = self._months_from(str(stored["benefit_from"] or ""))
        amount = to_fen(int(stored["monthly_standard"] or 0) * months)
        care = to_fen(int(stored["nursing_allowance"] or 0) * months)
        for key, due in zip(_SUMMED, (amount, care, amount + care), strict=True):
            self._sums[key] += due
        worded = {key: table.get(stored[key], stored[key]) for key, table in self._wordings.items()}
        standard = stored["monthly_standard"]
        worked_out = {
            "serial": number,
            "monthly_standard": None if standard is None else yuan(int(standard)),
            "months": months,
            "amount": yuan(amount),
            "care": yuan(care) if care else None,
            "paid": yuan(amount + care),
        }
        texts = {key: str(value) for key, value in stored.items() if isinstance(value, int)}
        return {**stored, **texts, **worded, **worked_out}

    def _months_from(self, benefit_from: str) -> int:
        """The months of the period from a date on; one that says no month counts from the beginning of its year."""
        return sum(month >= benefit_from[:7] for month in self._months)

    def _add_up(self) -> None:
        counted = [column.field for column in self._layout.columns if column.total and column.field not in WORKED_OUT]
        self.totals.update({key: f"{len(self.people_ids)}人" for key in counted})
        self.totals.update({key: yuan(total) for key, total in self._sums.items()})
        if self._layout.words:
            self.words.append(self._layout.words.format(words=money_words(self._sums["paid"])))
