"""Years of conscript service (服义务兵役年限) and the first month of the old-age subsidy.

民发〔2011〕110号: each started year of service counts as a whole one (不满一年的按一年计算). From which month the
subsidy is paid differs from county to county and is a parameter of the route.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.clocks import add_months
from vetdesk.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class ServiceYears:
    """Converted years (折算年限); `certain` is False if the missing days or months could make it another number."""

    years: int
    certain: bool


class StartMonth(StrEnum):
    """From which month the subsidy is paid."""

    BIRTHDAY_MONTH = "birthday_month"
    JANUARY_OF_BIRTHDAY_YEAR = "january_of_birthday_year"
    MONTH_AFTER_DECISION = "month_after_decision"
    MONTH_OF_DECISION = "month_of_decision"
    NEXT_JANUARY = "next_january"


def converted_years(begin: PartialDate, end: PartialDate) -> ServiceYears | None:
    """The years from enlistment to discharge, a fraction counted as one; None if the end is not after the begin.

    Dates without day or month are compared as precisely as both are known: 1956-10 to 1961-12 is 5 years and
    2 months, so 6.
    """
    if not begin.surely_before(end):
        return None
    known = _between(begin, end)
    least = _whole_days(begin.last_day(), end.first_day())
    most = _whole_days(begin.first_day(), end.last_day())
    return ServiceYears(max(known, 1), max(least, 1) == max(most, 1))


def full_years(birth: PartialDate, on: date) -> tuple[int, int]:
    """The youngest and the oldest age in whole years that a person can have on a day."""
    return _age(birth.last_day(), on), _age(birth.first_day(), on)


def first_month(rule: StartMonth, birth: PartialDate, age: int, decided: date, earliest: str) -> str | None:
    """The first month paid ("2025-03") by a county's rule; None if the birth date is not known well enough.

    `earliest` is the month in which the subsidy began at all.
    """
    if rule is StartMonth.MONTH_OF_DECISION:
        month = f"{decided:%Y-%m}"
    elif rule is StartMonth.NEXT_JANUARY:
        month = f"{decided.year + 1:04d}-01"
    elif rule is StartMonth.MONTH_AFTER_DECISION:
        month = f"{add_months(decided, 1):%Y-%m}"
    elif rule is StartMonth.JANUARY_OF_BIRTHDAY_YEAR:
        month = f"{birth.year + age:04d}-01"
    elif birth.month is None:
        return None
    else:
        month = f"{birth.year + age:04d}-{birth.month:02d}"
    return max(month, earliest)


def _between(begin: PartialDate, end: PartialDate) -> int:
    """Started years at the precision that both dates have."""
    if begin.month is None or end.month is None:
        return end.year - begin.year
    if begin.day is None or end.day is None:
        months = (end.year - begin.year) * 12 + end.month - begin.month
        return -(-months // 12)
    return _whole_days(begin.first_day(), end.first_day())


def _whole_days(begin: date, end: date) -> int:
    """Started years between two days: an anniversary completes a year, the day after it begins a new one."""
    years = _age(begin, end)
    return years if add_months(begin, 12 * years) >= end else years + 1


def _age(birth: date, on: date) -> int:
    """Whole years between two days; someone born on 29 February has the birthday on 28 February otherwise."""
    years = on.year - birth.year
    return years if add_months(birth, 12 * years) <= on else years - 1
