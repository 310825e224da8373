"""Arrears (补发): the sum of exact monthly differences, rounded once, less what was paid (domain facts 4.8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.month_due import MonthDue


@dataclass(frozen=True, slots=True)
class MonthDifference:
    """One month's difference, exact, in 1/10,000 yuan: what was due before, and what is due now."""

    month: str
    before: Fraction
    now: Fraction

    @property
    def difference(self) -> Fraction:
        """New less old; below 0 where less is due."""
        return self.now - self.before


def month_differences(before: Sequence[MonthDue], now: Sequence[MonthDue]) -> tuple[MonthDifference, ...]:
    """The differences of every month, first to last; a month that only one side has counts as nothing on the other.

    For people who died or moved meanwhile their months end with the last entitled one, as `entitled` has it.
    """
    old = {one.month: one.amount for one in before}
    new = {one.month: one.amount for one in now}
    none = Fraction(0)
    return tuple(
        MonthDifference(month, old.get(month, none), new.get(month, none)) for month in sorted(old.keys() | new.keys())
    )


def arrears(differences: Iterable[MonthDifference]) -> int:
    """The arrears as they are paid: the exact sum, rounded half up to the fen once, in 1/10,000 yuan."""
    return to_fen(sum((one.difference for one in differences), Fraction(0)))


def outstanding(due: Iterable[MonthDue], paid: int) -> int:
    """What is still to be paid (below 0: to be paid back): the exact sum of what is due, rounded once, less what was
    paid; both in 1/10,000 yuan."""
    return to_fen(sum((one.amount for one in due), Fraction(0))) - paid
