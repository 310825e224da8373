"""Partial dates in SQL as text: "1965", "1965-03", "1965-03-05"; NULL wherever the missing part would decide.

The same as domain/rules/dates says in Python; a test holds the two equal. With one date against a day only texts are
compared; two dates of a row are counted out of their years, months and days.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Text,
    and_,
    case,
    cast,
    false,
    func,
    literal_column,
    not_,
    null,
    or_,
    true,
)

from vetdesk.domain.clocks import add_months
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import Counting, Op
from vetdesk.domain.rules.dates import first_day_not_yet

Condition = ColumnElement[bool]
AtLeast = Callable[[Any], Condition]
"""Whether a number of a row is at least so much; NULL where that cannot be told."""

_FIRST, _LAST = "-01-01", "-12-31"
"""What a year begins and ends with; from the fourth sign on, a month."""
_DAYS = "312931303130313130313031"
"""How many days the months have, two digits each, in a leap year."""
_MONTH = 32
"""Days are counted as 32 to the month: no month has more, so that months and days make one number that orders."""


def constant(value: str | int) -> ColumnElement[Any]:
    """A value of a rule as it stands in the statement: made once, run for everybody, and known to the planner."""
    if isinstance(value, int):
        return literal_column(str(int(value)), Integer)
    return literal_column("'" + value.replace("'", "''") + "'", Text)


def before(column: ColumnElement[Any], day: date) -> Condition:
    """Whether a date lies before a day; a text that the day begins with may lie on either side."""
    shortest = _shortest(day)
    vague = [text for text in (f"{day:%Y}", f"{day:%Y-%m}") if text < shortest]
    surely: Condition = column < constant(shortest)
    if not vague:
        return surely
    return case((column.in_([constant(text) for text in vague]), null()), else_=surely)


def _shortest(day: date) -> str:
    """The shortest text whose first day it is: nothing that begins on the day or later sorts before it."""
    if day.day > 1:
        return f"{day:%Y-%m-%d}"
    return f"{day:%Y-%m}" if day.month > 1 else f"{day:%Y}"


def compared(column: ColumnElement[Any], op: Op, limit: PartialDate) -> Condition:
    """A date against another that is as precise as the rule says it."""
    first, behind = limit.first_day(), limit.last_day() + timedelta(days=1)
    match op:
        case Op.LESS:
            return before(column, first)
        case Op.AT_MOST:
            return before(column, behind)
        case Op.AT_LEAST:
            return not_(before(column, first))
        case Op.MORE:
            return not_(before(column, behind))
    same = and_(not_(before(column, first)), before(column, behind))
    return same if op is Op.EQUAL else not_(same)


def number_compared(at_least: AtLeast, op: Op, limit: Any) -> Condition:  # noqa: ANN401 - a number or a column
    """A number of which only `at_least` is known, compared."""
    match op:
        case Op.AT_LEAST:
            return at_least(limit)
        case Op.MORE:
            return at_least(limit + 1)
        case Op.LESS:
            return not_(at_least(limit))
        case Op.AT_MOST:
            return not_(at_least(limit + 1))
    same = and_(at_least(limit), not_(at_least(limit + 1)))
    return same if op is Op.EQUAL else not_(same)


def months_since(column: ColumnElement[Any], on: date, counting: Counting) -> AtLeast:
    """How many months have passed on a day since the date of a row."""
    if counting is Counting.DAY:
        return lambda months: before(column, first_day_not_yet(on, months))
    return lambda months: before(column, add_months(on.replace(day=1), 1 - months))


def months_until(column: ColumnElement[Any], on: date, counting: Counting) -> AtLeast:
    """How many months are left on a day until the date of a row."""
    start = on if counting is Counting.DAY else on.replace(day=1)
    return lambda months: not_(before(column, add_months(start, months)))


def months_between(begin: ColumnElement[Any], end: ColumnElement[Any], counting: Counting) -> AtLeast:
    """How many months lie between two dates of a row."""
    if counting is Counting.DAY:
        least = _anniversary(end, last=False) - _day_number(begin, last=True)
        most = _anniversary(end, last=True) - _day_number(begin, last=False)
        return lambda months: _between(least, most, _MONTH * months)
    least = _month_number(end, last=False) - _month_number(begin, last=True)
    most = _month_number(end, last=True) - _month_number(begin, last=False)
    return lambda months: _between(least, most, months)


def service_years(begin: ColumnElement[Any], end: ColumnElement[Any]) -> AtLeast:
    """How many years of service lie between two dates of a row, each started one counted; NULL if the end is not after.

    There is at least one: n years are reached when more than n - 1 have passed.
    """
    least = _day_number(end, last=False) - _day_number(begin, last=True)
    most = _day_number(end, last=True) - _day_number(begin, last=False)

    def at_least(years: Any) -> Condition:  # noqa: ANN401 - a number or a column
        passed = _MONTH * 12 * (years - 1)
        few = years <= 1 if isinstance(years, ColumnElement) else (true() if years <= 1 else false())
        return case(
            (or_(begin.is_(None), end.is_(None), least <= 0), null()),
            (or_(few, least > passed), true()),
            (most <= passed, false()),
        )

    return at_least


def _between(least: ColumnElement[int], most: ColumnElement[int], limit: int) -> Condition:
    return case((least >= constant(limit), true()), (most < constant(limit), false()))


def _month_number(column: ColumnElement[Any], *, last: bool) -> ColumnElement[int]:
    """Months since the year 0; of a year alone its first or last month."""
    return _part(column, 1, 4, last=last) * 12 + _part(column, 6, 2, last=last)


def _day_number(column: ColumnElement[Any], *, last: bool) -> ColumnElement[int]:
    """The day a date can begin or end with, as a number that orders."""
    return _month_number(column, last=last) * _MONTH + _day(column, last=last)


def _anniversary(column: ColumnElement[Any], *, last: bool) -> ColumnElement[int]:
    """The same, where the last day of a month completes what began on a later day (民法典 Art 202)."""
    day, end = _day(column, last=last), _days_of_month(column, last=last)
    return _month_number(column, last=last) * _MONTH + case((day == end, constant(31)), else_=day)


def _day(column: ColumnElement[Any], *, last: bool) -> ColumnElement[int]:
    """The day of the month; of a month alone its first or last one."""
    day = _part(column, 9, 2, last=last)
    if not last:
        return day
    end = _days_of_month(column, last=last)
    return case((day > end, end), else_=day)


def _days_of_month(column: ColumnElement[Any], *, last: bool) -> ColumnElement[int]:
    """28 to 31; every fourth year is a leap year, as between 1901 and 2099."""
    month = _part(column, 6, 2, last=last)
    longest = cast(func.substr(constant(_DAYS), month * 2 - 1, constant(2)), Integer)
    short = and_(month == 2, _part(column, 1, 4, last=last) % 4 != 0)
    return case((short, constant(28)), else_=longest)


def _part(column: ColumnElement[Any], first: int, length: int, *, last: bool) -> ColumnElement[int]:
    """Some digits of the date, filled up to the first or the last day it can mean."""
    rest = func.substr(constant(_LAST if last else _FIRST), func.length(column) - 3)
    return cast(func.substr(column.concat(rest), constant(first), constant(length)), Integer)
