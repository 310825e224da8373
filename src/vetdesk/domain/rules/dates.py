"""Counting between partial dates: the least and the most that is possible, and the days that decide."""

import calendar
from datetime import date, timedelta

from vetdesk.domain.clocks import add_months
from vetdesk.domain.forms import Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import AgeAt, Counting, Op
from vetdesk.domain.rules.truth import Truth, opposite

ONE_DAY = timedelta(days=1)


def date_of(value: Value | None) -> PartialDate | None:
    """The date of a stored value; None if there is none or it is no date."""
    try:
        return None if value is None else PartialDate.parse(str(value))
    except ValueError:
        return None


def whole_months(begin: date, end: date) -> int:
    """The greatest number of months that can be added to the one day without passing the other (民法典 Art 201-203)."""
    months = (end.year - begin.year) * 12 + end.month - begin.month
    return months if add_months(begin, months) <= end else months - 1


def calendar_months(begin: date, end: date) -> int:
    """How many calendar months lie between two days, whatever their day."""
    return (end.year - begin.year) * 12 + end.month - begin.month


def months_between(begin: PartialDate, end: PartialDate, counting: Counting) -> tuple[int, int]:
    """The least and the most months that the two dates can lie apart."""
    count = whole_months if counting is Counting.DAY else calendar_months
    return count(begin.last_day(), end.first_day()), count(begin.first_day(), end.last_day())


def first_day_not_yet(on: date, months: int) -> date:
    """The first day of which `months` months have not passed on a day: whatever lies before it has."""
    day = add_months(on, -months)
    while add_months(day, months) <= on:
        day += ONE_DAY
    while add_months(day - ONE_DAY, months) > on:
        day -= ONE_DAY
    return day


def day_of_age(asked: AgeAt, on: date) -> date:
    """The day on which an age is asked: ages count as reached up to the end of the month or year, if so counted."""
    day = add_months(asked.at or on, asked.months_ahead)
    if asked.counting is Counting.MONTH:
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return day.replace(month=12, day=31) if asked.counting is Counting.YEAR else day


def within(least: int, most: int, op: Op, limit: int) -> Truth:
    """Whether a number that lies between `least` and `most` compares so with a limit."""
    match op:
        case Op.AT_LEAST:
            return _at_least(least, most, limit)
        case Op.MORE:
            return _at_least(least, most, limit + 1)
        case Op.LESS:
            return opposite(_at_least(least, most, limit))
        case Op.AT_MOST:
            return opposite(_at_least(least, most, limit + 1))
    same = opposite(_at_least(least, most, limit + 1)) if least >= limit else Truth.CANNOT_TELL
    if most < limit:
        same = Truth.NO
    return same if op is Op.EQUAL else opposite(same)


def _at_least(least: int, most: int, limit: int) -> Truth:
    if least >= limit:
        return Truth.YES
    return Truth.NO if most < limit else Truth.CANNOT_TELL


def before(found: PartialDate, day: date) -> Truth:
    """Whether a date lies before a day."""
    if found.last_day() < day:
        return Truth.YES
    return Truth.NO if found.first_day() >= day else Truth.CANNOT_TELL


def compared(found: PartialDate, op: Op, limit: PartialDate) -> Truth:
    """A date against another: `<=` a month is up to its last day, `==` a month is within it."""
    first, behind = limit.first_day(), limit.last_day() + ONE_DAY
    match op:
        case Op.LESS:
            return before(found, first)
        case Op.AT_MOST:
            return before(found, behind)
        case Op.AT_LEAST:
            return opposite(before(found, first))
        case Op.MORE:
            return opposite(before(found, behind))
    early, late = before(found, first), before(found, behind)
    if early is Truth.YES or late is Truth.NO:
        same = Truth.NO
    else:
        same = Truth.YES if (early, late) == (Truth.NO, Truth.YES) else Truth.CANNOT_TELL
    return same if op is Op.EQUAL else opposite(same)
