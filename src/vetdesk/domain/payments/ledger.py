"""The ledger (发放台账): what was due against what was paid, identity by identity; only differences are shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.month_due import MonthDue
from vetdesk.domain.benefits.months import months_from_to
from vetdesk.domain.payments.lists import PaymentLine


class Result(StrEnum):
    """What the bank did with a line (发放结果)."""

    PAID = "paid"
    FAILED = "failed"
    RETURNED = "returned"
    """Paid and sent back: the account was closed meanwhile."""


@dataclass(frozen=True, slots=True)
class LineResult:
    """A result of one line; the newest counts. `reason` as the bank wrote it, `on` an ISO date."""

    list_id: int
    place: int
    result: str
    on: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an approved list with its newest result (None: not known yet)."""

    list_id: int
    line: PaymentLine
    result: LineResult | None = None

    @property
    def came(self) -> bool:
        """Whether the money counts as given: paid, or sent and nothing else known."""
        return self.result is None or self.result.result == Result.PAID


class Because(StrEnum):
    """Why paid and due differ."""

    FAILED = "failed"
    NOT_LISTED = "not_listed"
    MORE_DUE = "more_due"
    LESS_DUE = "less_due"
    NOTHING_DUE = "nothing_due"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True)
class Difference:
    """One identity of which paid and due differ over the months that lists covered; `difference` = due − paid."""

    identity_id: int
    first: str
    last: str
    due: int
    paid: int
    because: Because
    reasons: tuple[str, ...] = ()

    @property
    def difference(self) -> int:
        """What is still to be paid; below 0 what was paid too much."""
        return self.due - self.paid


def paid_for(entries: Iterable[Entry], before: str = "9999-12") -> int:
    """What lists gave for months before a month; what was kept back counts as given, it settles another debt."""
    return sum(one.line.due + one.line.arrears for one in entries if one.came and _begins_before(one.line, before))


def after_all(entries: Iterable[Entry], last_month: str) -> list[Entry]:
    """The lines of lists that begin after a month: whoever makes a list late finds some."""
    return [one for one in entries if _first_month(one.line) > last_month]


def came_as_arrears(later: Iterable[Entry]) -> frozenset[str]:
    """The months that lists brought as arrears."""
    return frozenset(
        month
        for one in later
        if one.line.arrears
        for month in months_from_to(one.line.arrears_from, one.line.arrears_to)
    )


def paid_since(failed: Entry, entries: Iterable[Entry]) -> Entry | None:
    """The line of a later list that brings as arrears what a failed line should have given; then it is not sent again.

    `entries` are those of the identity. In doubt it counts as brought: what is still missing comes with the next list.
    A one-time payment is never brought by another list.
    """
    line = failed.line
    if not line.months and not line.arrears:
        return None
    first, last = line.arrears_from or line.months[0], line.months[-1] if line.months else line.arrears_to
    for one in after_all(entries, last):
        brought = one.line.arrears_from <= first and last <= one.line.arrears_to
        if one.line.arrears and brought and one.line.arrears >= line.due + line.arrears:
            return one
    return None


def covered(entries: Sequence[Entry], since: str, before: str) -> tuple[str, str] | None:
    """The span of months that this station has to answer for, up to the month before `before`; None if there is none.

    It begins with the first month any list paid, or with `since` where the benefit was granted here.
    """
    firsts = [month for one in entries for month in (*one.line.months, one.line.arrears_from) if month]
    begin = min([*firsts, *([since] if since else [])], default="")
    last = _month_before(before)
    return (begin, last) if begin and begin <= last else None


def difference(
    identity_id: int, due: Sequence[MonthDue], entries: Sequence[Entry], settled: int = 0
) -> Difference | None:
    """How paid and due differ over some months; None where they agree.

    `settled` is what recoveries bring back of what lists gave: it counts as given no more.
    """
    paid = paid_for(entries) - settled
    missing = tuple(dict.fromkeys(reason.code for month in due for reason in month.unknown))
    exact = to_fen(sum(month.amount for month in due))
    if not missing and exact == paid:
        return None
    first, last = (due[0].month, due[-1].month) if due else ("", "")
    return Difference(identity_id, first, last, exact, paid, _because(exact, paid, missing, entries), missing)


def _because(exact: int, paid: int, missing: Sequence[str], entries: Sequence[Entry]) -> Because:
    if missing:
        return Because.CANNOT_TELL
    if any(not one.came for one in entries) and exact > paid:
        return Because.FAILED
    if not entries:
        return Because.NOT_LISTED
    if not exact:
        return Because.NOTHING_DUE
    return Because.MORE_DUE if exact > paid else Because.LESS_DUE


def _begins_before(line: PaymentLine, month: str) -> bool:
    first = _first_month(line)
    return bool(first) and first < month


def _first_month(line: PaymentLine) -> str:
    return line.months[0] if line.months else line.arrears_to


def _month_before(month: str) -> str:
    year, number = int(month[:4]), int(month[5:7])
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"


def newest(results: Iterable[LineResult]) -> Mapping[tuple[int, int], LineResult]:
    """The newest result of each line; results come in the order in which they were recorded."""
    return {(one.list_id, one.place): one for one in results}
