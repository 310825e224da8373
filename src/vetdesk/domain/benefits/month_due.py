"""What is due for one month (当月应发): its parts, each with its derivation, and what cannot be told."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from vetdesk.domain.benefits.derivation import Derived, Step
from vetdesk.domain.reasons import Reason


class PartKind(StrEnum):
    """What a part of a month's sum is: the rate, 护理费, a local supplement, a month of 丧葬补助, a yearly grant."""

    BASE = "base"
    NURSING = "nursing"
    SUPPLEMENT = "supplement"
    FUNERAL = "funeral"
    GRANT = "grant"


_RATES = frozenset({PartKind.BASE, PartKind.GRANT})
_BESIDE = frozenset({"no_wage", "supplement_fact_missing"})
"""Reasons why something beside the rate cannot be told."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is due in a month; `key` is the benefit or the supplement. `amount` in 1/10,000 yuan, exact."""

    kind: PartKind
    key: str
    amount: Fraction
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, kind: PartKind, key: str, derived: Derived) -> "Part":
        """A part with an amount as it was derived."""
        return cls(kind, key, derived.amount, derived.steps)


@dataclass(frozen=True, slots=True)
class MonthDue:
    """What is due for one month. Without any part nothing is due, unless `unknown` says what cannot be told.

    `withheld` tells that the rate gives way to a higher benefit; `doubts` what was taken as known and is not quite.
    """

    month: str
    parts: tuple[Part, ...] = ()
    unknown: tuple[Reason, ...] = ()
    doubts: tuple[Reason, ...] = ()
    withheld: Reason | None = None

    @property
    def amount(self) -> Fraction:
        """The sum of the parts that are known, exact."""
        return sum((part.amount for part in self.parts), Fraction(0))

    @property
    def rate(self) -> Fraction | None:
        """The rate or yearly grant alone, as ordinary lists pay it; None if it cannot be told.

        Months of funeral grant are applied for and are no part of it; a nursing fee or supplement that is missing does
        not matter to it.
        """
        found = [part.amount for part in self.parts if part.kind in _RATES]
        if not found and any(reason.code not in _BESIDE for reason in self.unknown):
            return None
        return sum(found, Fraction(0))

    @property
    def certain(self) -> bool:
        """Whether nothing is missing from the sum."""
        return not self.unknown

    def of(self, kind: PartKind) -> Fraction:
        """The sum of the parts of one kind."""
        return sum((part.amount for part in self.parts if part.kind is kind), Fraction(0))
