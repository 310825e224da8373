"""Birthdays that are celebrated (整寿: 80, 90, 100): whose is near, and who was greeted already.

A greeting (生日祝寿) is an entry of the archive. Nothing is told of the dead or of those who moved away.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.domain.clocks import add_months
from vetdesk.domain.entries import Entry
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.honours.rules import HonourRules

GREETING = "greeting"
"""The kind of entry (生日祝寿) that says who was greeted, when and how."""
AGE, ON, BY, WAY, GIFT = "greeting_age", "greeted_on", "greeting_by", "greeting_way", "greeting_gift"
"""Its fields."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days between which birthdays are looked for, both included."""

    first: date
    last: date

    @classmethod
    def around(cls, rules: HonourRules, today: date, ahead_days: int | None = None) -> "Span":
        """From some days back, so that nobody is missed over a holiday, until so many days ahead."""
        ahead = rules.ahead_days if ahead_days is None else ahead_days
        return cls(today - timedelta(days=rules.after_days), today + timedelta(days=ahead))

    def births(self, ages: Iterable[int]) -> tuple[tuple[str, str], ...]:
        """Between which stored birth dates, both included, people are born who come of one of these ages in the span.

        A day, a month and a year are pairs of their own, as an archive may know no more.
        """
        found: dict[tuple[str, str], None] = {}
        for age in ages:
            first = add_months(self.first, -12 * age)
            last = add_months(self.last, -12 * age) + timedelta(days=1)  # whoever was born on 29 February
            found[first.isoformat(), last.isoformat()] = None
            for month in range(12 * first.year + first.month - 1, 12 * last.year + last.month):
                year = f"{month // 12:04d}"
                found[f"{year}-{month % 12 + 1:02d}", f"{year}-{month % 12 + 1:02d}"] = None
                found[year, year] = None
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Birthday:
    """Who becomes how old; `on` is the ISO day, or the month or year where the day of birth is not known."""

    recipient_id: int
    age: int
    on: str

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return len(self.on) == 10


def birthday_of(rules: HonourRules, recipient_id: int, born: str, span: Span) -> Birthday | None:
    """The celebrated birthday of somebody within the span; one born on 29 February has it on the 28th otherwise."""
    known = partial_date(born) if born else None
    if known is None:
        return None
    for age in rules.birthdays:
        if known.day is not None:
            day = add_months(known.first_day(), 12 * age)
            if span.first <= day <= span.last:
                return Birthday(recipient_id, age, day.isoformat())
        elif _may_be(known.year + age, known.month, span):
            month = f"-{known.month:02d}" if known.month is not None else ""
            return Birthday(recipient_id, age, f"{known.year + age:04d}{month}")
    return None


def is_greeted(birthday: Birthday, greetings: Iterable[Entry]) -> Entry | None:
    """The greeting for this birthday, if there was one."""
    same = (one for one in greetings if one.kind == GREETING and not one.withdrawn)
    return next((one for one in same if str(one.values.get(AGE, "")) == str(birthday.age)), None)


def _may_be(year: int, month: int | None, span: Span) -> bool:
    """Whether a month, or a year, has a day of the span."""
    first = date(year, month or 1, 1)
    after = add_months(first, 1 if month else 12)
    return first <= span.last and after > span.first
