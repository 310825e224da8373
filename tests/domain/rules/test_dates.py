"""Counting between vague dates is never surer than the dates: it agrees with every day they can mean."""

import random
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from vetdesk.domain.clocks import add_months
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.conditions import Counting, Op
from vetdesk.domain.rules.dates import before, compared, first_day_not_yet, months_between, within
from vetdesk.domain.rules.truth import Truth

OPERATORS = {
    Op.LESS: lambda one, other: one < other,
    Op.AT_MOST: lambda one, other: one <= other,
    Op.MORE: lambda one, other: one > other,
    Op.AT_LEAST: lambda one, other: one >= other,
    Op.EQUAL: lambda one, other: one == other,
    Op.DIFFERENT: lambda one, other: one != other,
}


def days_of(found: PartialDate) -> Iterator[date]:
    day = found.first_day()
    while day <= found.last_day():
        yield day
        day += timedelta(days=1)


def told(answers: set[bool]) -> Truth:
    return Truth.CANNOT_TELL if len(answers) == 2 else (Truth.YES if True in answers else Truth.NO)


def some_date(chance: random.Random) -> PartialDate:
    day = date(2023, 1, 1) + timedelta(days=chance.randrange(800))
    return PartialDate.parse(day.isoformat()[: chance.choice((4, 7, 10))])


def test_a_date_lies_before_a_day_if_every_day_it_can_mean_does() -> None:
    chance = random.Random(1)
    for _ in range(300):
        found, day = some_date(chance), some_date(chance).first_day()
        assert before(found, day) is told({each < day for each in days_of(found)})


@pytest.mark.parametrize("op", [Op.LESS, Op.AT_MOST, Op.MORE, Op.AT_LEAST])
def test_order_with_a_vague_limit_means_its_first_or_last_day(op: Op) -> None:
    chance = random.Random(2)
    for _ in range(200):
        found, limit = some_date(chance), some_date(chance)
        edge = limit.first_day() if op in {Op.LESS, Op.AT_LEAST} else limit.last_day()
        assert compared(found, op, limit) is told({OPERATORS[op](each, edge) for each in days_of(found)})


def test_a_date_equals_a_month_if_it_lies_within() -> None:
    chance = random.Random(3)
    for _ in range(300):
        found, limit = some_date(chance), some_date(chance)
        inside = told({limit.first_day() <= each <= limit.last_day() for each in days_of(found)})
        assert compared(found, Op.EQUAL, limit) is inside


def passed(begin: date, end: date) -> int:
    """Whole months counted one by one."""
    months = -60
    while add_months(begin, months + 1) <= end:
        months += 1
    return months


def test_months_between_vague_dates_are_what_their_days_allow() -> None:
    chance = random.Random(4)
    for _ in range(25):
        begin, end = (PartialDate.parse(str(some_date(chance).first_day())[: chance.choice((7, 10))]) for _ in "12")
        pairs = [(one, other) for one in list(days_of(begin))[::5] for other in list(days_of(end))[::5]]
        pairs += [(begin.first_day(), end.last_day()), (begin.last_day(), end.first_day())]
        least, most = months_between(begin, end, Counting.DAY)
        assert (least, most) == (min(passed(*pair) for pair in pairs), max(passed(*pair) for pair in pairs))
        calendar = [(other.year - one.year) * 12 + other.month - one.month for one, other in pairs]
        assert months_between(begin, end, Counting.MONTH) == (min(calendar), max(calendar))


def test_the_first_day_that_has_not_its_months_yet() -> None:
    chance = random.Random(5)
    for _ in range(300):
        on = date(2020, 1, 1) + timedelta(days=chance.randrange(3000))
        months = chance.randint(-40, 800)
        day = first_day_not_yet(on, months)
        assert add_months(day, months) > on
        assert add_months(day - timedelta(days=1), months) <= on


def test_somebody_born_on_29_february_is_of_age_on_28_february() -> None:
    assert first_day_not_yet(date(2022, 2, 28), 12 * 18) == date(2004, 3, 1)
    assert first_day_not_yet(date(2022, 2, 27), 12 * 18) == date(2004, 2, 28)


@pytest.mark.parametrize("op", list(Op)[:6])
def test_a_number_between_two_compares_as_all_of_them(op: Op) -> None:
    for least in range(5):
        for most in range(least, 5):
            answers = {OPERATORS[op](number, 2) for number in range(least, most + 1)}
            assert within(least, most, op, 2) is told(answers)
