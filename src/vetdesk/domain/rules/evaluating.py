"""Evaluate a condition for one person, with a trace: every leaf, what the archive holds, and what made the answer."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules import truth
from vetdesk.domain.rules.conditions import (
    IDENTITY,
    AgeAt,
    All,
    Any,
    Compare,
    Condition,
    Confirmed,
    Exists,
    FactField,
    HasValue,
    InList,
    Leaf,
    MonthsBetween,
    Not,
    Op,
    Season,
    YearsOfService,
    fields_of,
)
from vetdesk.domain.rules.dates import compared, date_of, day_of_age, months_between, within
from vetdesk.domain.rules.facts import Facts, Values
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.service_years import converted_years, full_years

NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG})


@dataclass(frozen=True, slots=True)
class LeafTrace:
    """One leaf as it was answered: what was asked, the values as the archive has them (None: none), the outcome.

    `looked_at` tells of which other identity ("identity:51") or entry ("entry:family_member") the values are.
    """

    asked: Leaf | Exists
    values: tuple[tuple[FactField, Value | None], ...]
    outcome: Truth
    looked_at: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the fields without which it cannot be told: without a value, or not precise enough."""
        if self.outcome is not Truth.CANNOT_TELL:
            return ()
        blank = tuple(field.key for field, value in self.values if value is None)
        return blank or tuple(field.key for field, _ in self.values)


@dataclass(frozen=True, slots=True)
class Trace:
    """The answer to a condition, every leaf, and of them the fewest that alone make the answer (`deciding`)."""

    answer: Truth
    leaves: tuple[LeafTrace, ...] = ()
    deciding: tuple[LeafTrace, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of the fields that are missing or too vague, each once; empty unless the answer is cannot tell."""
        if self.answer is not Truth.CANNOT_TELL:
            return ()
        return tuple(dict.fromkeys(key for leaf in self.deciding for key in leaf.missing))


def evaluate(condition: Condition, facts: Facts, on: date) -> Trace:
    """The answer to a condition on a day, with everything that led to it."""
    match condition:
        case All(parts):
            return _joined([evaluate(part, facts, on) for part in parts], truth.both, Truth.NO)
        case Any(parts):
            return _joined([evaluate(part, facts, on) for part in parts], truth.either, Truth.YES)
        case Not(part):
            inner = evaluate(part, facts, on)
            return replace(inner, answer=truth.opposite(inner.answer))
        case Exists():
            return _exists(condition, facts, on)
        case _:
            leaf = _leaf(condition, facts, on)
            return Trace(leaf.outcome, (leaf,), (leaf,))


def _joined(parts: Sequence[Trace], join: Callable[[Iterable[Truth]], Truth], settles: Truth) -> Trace:
    """Several traces as one. A part with the settling answer decides alone: the one that rests on least."""
    answer = join(part.answer for part in parts)
    alike = [part for part in parts if part.answer is answer]
    if answer is settles:
        alike = [min(alike, key=lambda part: len(part.deciding))]
    leaves = tuple(leaf for part in parts for leaf in part.leaves)
    return Trace(answer, leaves, tuple(leaf for part in alike for leaf in part.deciding))


def _exists(asked: Exists, facts: Facts, on: date) -> Trace:
    found = [_looked_at(asked, values, facts, on) for values in facts.several(asked.subject)]
    kinds = {kind: [one for one in found if one.answer is kind] for kind in Truth}
    leaves = tuple(leaf for one in found for leaf in one.leaves)
    yes, open_ones = kinds[Truth.YES], kinds[Truth.CANNOT_TELL]
    if len(yes) >= asked.least:
        fewest = sorted(yes, key=lambda one: len(one.deciding))[: asked.least]
        return Trace(Truth.YES, leaves, tuple(leaf for one in fewest for leaf in one.deciding))
    if len(yes) + len(open_ones) >= asked.least:
        return Trace(Truth.CANNOT_TELL, leaves, tuple(leaf for one in open_ones for leaf in one.deciding))
    none = LeafTrace(asked, (), Truth.NO)
    return Trace(Truth.NO, (*leaves, none), (none,))


def _looked_at(asked: Exists, values: Values, facts: Facts, on: date) -> Trace:
    """The answer for one other identity or entry; its leaves tell of which they are."""
    trace = evaluate(asked.condition, facts.looking_at(asked.subject, values), on)
    where = f"{IDENTITY}:{values.get('category', '')}" if asked.subject == IDENTITY else f"entry:{asked.subject}"
    leaves, deciding = (
        tuple(replace(leaf, looked_at=where) for leaf in some) for some in (trace.leaves, trace.deciding)
    )
    return Trace(trace.answer, leaves, deciding)


def _leaf(asked: Leaf, facts: Facts, on: date) -> LeafTrace:
    values = tuple((field, facts.value(field)) for field in fields_of(asked))
    match asked:
        case Compare():
            outcome = _compared(asked, values[0][1])
        case HasValue():
            outcome = truth.of(values[0][1] is not None)
        case AgeAt():
            outcome = _age(asked, values[0][1], on)
        case MonthsBetween():
            outcome = _months(asked, facts, on)
        case YearsOfService():
            outcome = _service(asked, *(value for _, value in values))
        case InList():
            outcome = truth.of(
                any(line.kind in asked.lists and line.finding in asked.findings for line in facts.listed)
            )
        case Confirmed():
            outcome = truth.of(f"{on.year + asked.years_ahead:04d}" in facts.confirmed)
        case Season():
            outcome = truth.of(in_season(asked, on))
    return LeafTrace(asked, values, outcome)


def in_season(asked: Season, on: date) -> bool:
    """Whether a day lies in the months of a season."""
    first, last = asked.first_month, asked.last_month
    return first <= on.month <= last if first <= last else not last < on.month < first


def _compared(asked: Compare, value: Value | None) -> Truth:
    if value is None:
        return asked.blank
    if isinstance(asked.value, PartialDate):
        found = date_of(value)
        return asked.blank if found is None else compared(found, asked.op, asked.value)
    if asked.field.kind in NUMBERS:
        return _number(asked, int(value))
    several = asked.value if isinstance(asked.value, tuple) else (asked.value,)
    within_them = str(value) in {str(one) for one in several}
    return truth.of(within_them == (asked.op in {Op.EQUAL, Op.IN}))


def _number(asked: Compare, value: int) -> Truth:
    if isinstance(asked.value, tuple):
        return truth.of((value in {int(one) for one in asked.value}) == (asked.op is Op.IN))
    limit = asked.value if isinstance(asked.value, int) else int(str(asked.value))
    return within(value, value, asked.op, limit)


def _age(asked: AgeAt, value: Value | None, on: date) -> Truth:
    born = date_of(value)
    return asked.blank if born is None else within(*full_years(born, day_of_age(asked, on)), asked.op, asked.years)


def _months(asked: MonthsBetween, facts: Facts, on: date) -> Truth:
    begin, end = (_date(field, facts, on) for field in (asked.begin, asked.end))
    if begin is None or end is None:
        return asked.blank
    return within(*months_between(begin, end, asked.counting), asked.op, asked.months)


def _date(field: FactField | None, facts: Facts, on: date) -> PartialDate | None:
    return PartialDate.of(on) if field is None else date_of(facts.value(field))


def _service(asked: YearsOfService, begin: Value | None, end: Value | None, years: Value | None = None) -> Truth:
    enlisted, left = date_of(begin), date_of(end)
    limit = years if isinstance(asked.years, FactField) else asked.years
    if enlisted is None or left is None or limit is None:
        return asked.blank
    if not enlisted.surely_before(left):
        return Truth.CANNOT_TELL
    ends = [(enlisted.last_day(), left.first_day()), (enlisted.first_day(), left.last_day())]
    counted = [converted_years(PartialDate.of(first), PartialDate.of(last)) for first, last in ends]
    least, most = (one.years if one else 1 for one in counted)
    return within(least, most, asked.op, int(limit))
