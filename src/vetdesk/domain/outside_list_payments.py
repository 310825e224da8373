"""Payment lists (发放名册) against the archive: what an identity should have got for a period, and the sums.

Expected is the monthly rate of the archive × the entitled months of the period; supplements and arrears are the
ledger's work. A month begun by death is paid (domain facts 4.5 [L], a rule of the list's definition).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.months import month_after, months_from_to
from vetdesk.domain.people import Identity, Recipient

_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_HALF = re.compile(r"(\d{4})-H([12])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_SPAN = re.compile(r"(\d{4}-\d{2})\.\.(\d{4}-\d{2})")
_YEAR = re.compile(r"\d{4}")
_YEAR_LONG = 12


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
    """What counts: `ended` statuses, and whether the month of death and the month named as 停发 are still paid."""

    ended: frozenset[str]
    month_of_death: bool = True
    month_of_stop: bool = False


def last_entitled(person: Recipient, held: Identity, rules: PaymentRules) -> str:
    """The last month for which an identity is paid, "" where there is no end, "0000-00" where none can be told."""
    died = str(person.values.get("died_on", ""))
    if died or held.status == "died":
        last = died[:7] if len(died) >= 7 else str(held.values.get("last_paid_month", ""))[:7]
        return (last if rules.month_of_death else _before(last)) if len(last) == 7 else "0000-00"
    if held.status in rules.ended or held.status == "suspended":
        stopped = str(held.values.get("stopped_on", ""))
        if len(stopped) >= 7:
            return stopped[:7] if rules.month_of_stop else _before(stopped[:7])
        return str(held.values.get("last_paid_month", ""))[:7] or "0000-00"
    return ""


def entitled_months(person: Recipient, held: Identity, period: Period, rules: PaymentRules) -> int:
    """For how many months of the period the identity draws."""
    since, last = str(held.values.get("benefit_from", ""))[:7], last_entitled(person, held, rules)
    return sum(1 for month in period.months if (len(since) < 7 or month >= since) and (not last or month <= last))


def ever_drew(held: Identity) -> bool:
    """Whether the identity draws or drew a benefit; one in acceptance or merely recognised never did."""
    return held.status not in {"in_acceptance", "recognised", "not_recognised"}


def expected(
    person: Recipient, held: Identity, period: Period | None, months: int | None, rules: PaymentRules
) -> int | None:
    """What should have been paid, in 1/10,000 yuan rounded to the fen; None if rate or months are unknown.

    Where the title names no more than a year, the months of the line count, as far as the person was entitled.
    """
    rate = held.values.get("monthly_standard")
    if period is not None:
        entitled = entitled_months(person, held, period, rules)
        count: int | None = (
            min(entitled, months) if months is not None and len(period.months) == _YEAR_LONG else entitled
        )
    else:
        count = months if not last_entitled(person, held, rules) else None
    if count == 0:
        return 0
    return None if count is None or not isinstance(rate, int) else to_fen(rate * count)


def _before(month: str) -> str:
    return month_after(month, -1) if len(month) == 7 else month


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
