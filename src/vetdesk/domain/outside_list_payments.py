"""Payment lists (发放名册) against the archive: what an identity should have got for a period, and the sums.

Expected is what rests on the rate in the entitled months of the period, as domain/benefits works it out; nursing fee,
supplements and arrears are the ledger's work.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.course import NEVER_DREW, OPEN, course_of
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.months import months_from_to
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.rules.truth import Truth

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SPAN = re.compile(r"(\d{4}-\d{2})\.\.(\d{4}-\d{2})")
_YEAR = re.compile(r"\d{4}")
_YEAR_LONG = 12
UNTOLD = "0000-00"
"""Stands for a last month that cannot be told: before every month."""


@dataclass(frozen=True, slots=True)
class Period:
    """The months from `first` to `last` ("2025-07" to "2025-09"), both included."""

    first: str
    last: str

    @property
    def months(self) -> tuple[str, ...]:
        """Every month."""
        return months_from_to(self.first, self.last)


def parse_period(text: str) -> Period | None:
    """The months of "2025", "2025-H1", "2025-Q3", "2025-09" or "2025-07..2025-09"; None for anything else."""
    if match := _QUARTER.fullmatch(text):
        last = int(match[2]) * 3
        return Period(f"{match[1]}-{last - 2:02d}", f"{match[1]}-{last:02d}")
    if match := _HALF.fullmatch(text):
        return (
            Period(f"{match[1]}-01", f"{match[1]}-06")
            if match[2] == "1"
            else Period(f"{match[1]}-07", f"{text[:4]}-12")
        )
    if (match := _MONTH.fullmatch(text)) and 1 <= int(match[2]) <= 12:
        return Period(text, text)
    if (match := _SPAN.fullmatch(text)) and match[1] <= match[2]:
        return Period(match[1], match[2])
    return Period(f"{text}-01", f"{text}-12") if _YEAR.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class PaymentRules:
    """What counts: `ended` statuses, and the rates with the county's habits of paying."""

    ended: frozenset[str]
    book: RateBook = field(default_factory=lambda: RateBook({}, {}))


def last_entitled(person: Recipient, held: Identity, rules: PaymentRules) -> str:
    """The last month for which an identity is paid, "" where there is no end, "0000-00" where none can be told."""
    course = course_of(person, held, rules.book.starts, rules.book.habits)
    if course is None or course.end.earliest == OPEN:
        return ""
    return course.end.latest if course.end.earliest == course.end.latest else UNTOLD


def entitled_months(person: Recipient, held: Identity, period: Period, rules: PaymentRules) -> int:
    """For how many months of the period the identity draws."""
    course = course_of(person, held, rules.book.starts, rules.book.habits)
    return 0 if course is None else sum(1 for month in period.months if course.drawing(month) is Truth.YES)


def ever_drew(held: Identity) -> bool:
    """Whether the identity draws or drew a benefit; one in acceptance or merely recognised never did."""
    return held.status not in NEVER_DREW


def expected(
    person: Recipient, held: Identity, period: Period | None, months: int | None, rules: PaymentRules
) -> int | None:
    """What should have been paid on the rate, in 1/10,000 yuan rounded to the fen; None if rate or months are unknown.

    Nursing fee, supplements, arrears and 丧葬补助 are no part of it. Where the title names no more than a year, the
    months of the line count, as far as the person was entitled.
    """
    if period is None:
        rate = held.values.get("monthly_standard")
        count = months if not last_entitled(person, held, rules) else None
        return to_fen(rate * count) if count is not None and isinstance(rate, int) else 0 if count == 0 else None
    due = [one.rate for one in entitled(person, held, period.first, period.last, rules.book)]
    told = [rate for rate in due if rate is not None]
    if len(told) < len(due):
        return None
    paid = [rate for rate in told if rate]
    counted = paid[-months:] if months and len(period.months) == _YEAR_LONG else paid
    return to_fen(sum(counted, Fraction(0)))


@dataclass(frozen=True, slots=True)
class PaymentSum:
    """What one group adds up to: lines, people, expected and paid in 1/10,000 yuan; and how often what was found."""

    lines: int = 0
    expected: int = 0
    paid: int = 0
    findings: Mapping[str, int] | None = None

    @property
    def difference(self) -> int:
        """Paid less expected."""
        return self.paid - self.expected


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """What a sum needs of a line."""

    category: str
    village: str
    finding: str
    expected: int
    paid: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Sums by category and by village, each adding up to the whole."""

    by_category: Mapping[str, PaymentSum]
    by_village: Mapping[str, PaymentSum]
    whole: PaymentSum


def reconcile(lines: Sequence[PaymentLine]) -> Reconciliation:
    """Add up the lines."""
    return Reconciliation(
        _grouped((line.category, line) for line in lines), _grouped((line.village, line) for line in lines), _sum(lines)
    )


def _grouped(pairs: Iterable[tuple[str, PaymentLine]]) -> dict[str, PaymentSum]:
    groups: dict[str, list[PaymentLine]] = {}
    for key, line in pairs:
        groups.setdefault(key, []).append(line)
    return {key: _sum(groups[key]) for key in sorted(groups)}


def _sum(lines: Sequence[PaymentLine]) -> PaymentSum:
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.finding] = counts.get(line.finding, 0) + 1
    return PaymentSum(len(lines), sum(line.expected for line in lines), sum(line.paid for line in lines), counts)
