"""Tables of rates (待遇标准) as a circular announced them, and what benefits there are.

An amount is kept as announced: in 1/10,000 yuan, per year or per month (domain facts 4.2). A table may instead be a
change of an earlier one, "+1321 a year" or "+6 %", which a circular often is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from vetdesk.domain.forms import Label

ANY = "*"
"""In a table's key: whatever the fact is, or is not known to be."""
STATION, SHIPPED = "station", "shipped"
_MONTHS = 12


class Period(StrEnum):
    """For how long an announced amount is."""

    YEAR = "year"
    MONTH = "month"

    @property
    def months(self) -> int:
        """How many months it has."""
        return _MONTHS if self is Period.YEAR else 1


class Confidence(StrEnum):
    """How well a figure is known: read in the circular or twice, once, or from memory."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


class Mode(StrEnum):
    """What a table's amounts are: the rate, what is added to the earlier one, or by which share it is raised.

    A share is in 1/10,000 as well: 600 is 6 %.
    """

    AMOUNT = "amount"
    ADDED = "added"
    SHARE = "share"


class BenefitKind(StrEnum):
    """`national` recurring benefits exclude one another (就高不就低); `local` ones add; `yearly` ones are paid once a
    year (义务兵家庭优待金)."""

    NATIONAL = "national"
    LOCAL = "local"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Benefit:
    """One benefit (待遇项目): the categories it is paid to and the facts by which its rate differs.

    `times` is a fact the rate is multiplied by (折算年限); `never` are combinations of facts that the law does not know
    (因病 seven to ten); `alone` tells that nobody has it beside any national benefit (60 周岁, domain facts 4.4);
    `most_years` limits a yearly benefit (two years of a conscript), 0 for no limit.
    """

    key: str
    label: Label
    kind: BenefitKind
    categories: frozenset[str]
    keys: tuple[str, ...] = ()
    times: str = ""
    never: tuple[Mapping[str, frozenset[str]], ...] = ()
    alone: bool = False
    most_years: int = 0
    law: str = ""


@dataclass(frozen=True, slots=True)
class RateTable:
    """One dated table: amounts by the values of `keys`, in their order, where `ANY` stands for every value.

    `valid_from` and `valid_to` ("" for open) are months, both included. A `changes` table names the earlier one that
    its amounts add to or raise; `round_to` (1/10,000 yuan, 0 for exact) rounds the raised rate half up per period.
    `gaps` are combinations of which the amount is not known. Only a table `in_force` is computed with by itself; any
    other is kept for reference, such as a table whose date nobody knows.
    """

    key: str
    benefit: str
    title: Label
    valid_from: str
    period: Period
    keys: tuple[str, ...]
    amounts: Mapping[tuple[str, ...], int]
    mode: Mode = Mode.AMOUNT
    changes: str = ""
    round_to: int = 0
    gaps: tuple[tuple[str, ...], ...] = ()
    valid_to: str = ""
    in_force: bool = True
    source: str = ""
    confidence: Confidence = Confidence.UNSURE
    origin: str = SHIPPED

    def holds(self, month: str) -> bool:
        """Whether the table is in force in a month."""
        return self.in_force and self.valid_from <= month and (not self.valid_to or month <= self.valid_to)

    def monthly(self, amount: Fraction | int) -> Fraction:
        """An amount of this table for one month."""
        return Fraction(amount) / self.period.months

    def entries(self, facts: Mapping[str, str]) -> list[tuple[tuple[str, ...], int]]:
        """The amounts that may apply, the most specific first; a fact that is not known may have any value."""
        found = [
            (values, amount)
            for values, amount in self.amounts.items()
            if all(
                value == ANY or facts.get(key, "") in {"", value} for key, value in zip(self.keys, values, strict=True)
            )
        ]
        return sorted(found, key=lambda entry: entry[0].count(ANY))

    def missing(self, facts: Mapping[str, str]) -> tuple[str, ...]:
        """The facts by which the table differs and that are not known."""
        return tuple(
            key
            for place, key in enumerate(self.keys)
            if not facts.get(key) and any(values[place] != ANY for values in self.amounts)
        )


def matches(values: tuple[str, ...], keys: tuple[str, ...], facts: Mapping[str, str]) -> bool:
    """Whether a combination (with `ANY`) covers a person's facts."""
    return all(value in {ANY, facts.get(key, "")} for key, value in zip(keys, values, strict=True))
