"""A condition of a rule as three-valued SQL: true, false, or NULL where it cannot be told.

SQL's own and, or and not are Kleene's. What the rule and the day settle by themselves is settled here and
not for each person: the result is then a Truth.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any as Anything

from sqlalchemy import (
    ColumnElement,
    Integer,
    Table,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    literal_column,
    not_,
    null,
    or_,
    select,
    true,
)
from sqlalchemy.sql.selectable import FromClause

from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules import truth
from vetdesk.domain.rules.conditions import (
    IDENTITY,
    RECIPIENT,
    AgeAt,
    All,
    Any,
    Compare,
    Condition,
    Confirmed,
    Counting,
    Exists,
    FactField,
    HasValue,
    InList,
    MonthsBetween,
    Not,
    Op,
    Season,
    YearsOfService,
    is_definite,
)
from vetdesk.domain.rules.dates import day_of_age
from vetdesk.domain.rules.evaluating import in_season
from vetdesk.domain.rules.truth import Truth
from vetdesk.storage import rule_dates
from vetdesk.storage.people_fields import NUMBERS, kind_of
from vetdesk.storage.people_rows import is_column
from vetdesk.storage.rule_dates import constant
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.outside_lists import confirmation, outside_line, outside_list
from vetdesk.storage.tables.people import field_value, identity, recipient

Column = ColumnElement[Anything]
Compiled = Truth | ColumnElement[bool]
"""What a condition comes to: settled for everybody, or to be asked of each row."""

COUNTED_LINES = ("open", "done")
"""Lines of outside lists that speak: those put aside with a reason do not."""
_CONFIRMED = "confirmed"
_LOOKED_UP = 10


@dataclass(frozen=True)
class Surroundings:
    """What a condition is compiled for: a day, the identity under examination, what is looked at.

    `identity` None asks the person as a whole. `listed` are the (kind of list, finding) pairs that there are at all:
    what no list says needs not be looked up for anybody.
    """

    on: date
    identity: FromClause | None = None
    listed: frozenset[tuple[str, str]] | None = None
    looked_at: tuple[str, FromClause] | None = None
    depth: int = 0


def compiled(condition: Condition, around: Surroundings) -> Compiled:
    """A condition for every row of recipient (and of the identity under examination)."""
    match condition:
        case All(parts):
            return _joined(parts, around, settles=Truth.NO)
        case Any(parts):
            return _joined(parts, around, settles=Truth.YES)
        case Not(part):
            inner = compiled(part, around)
            return truth.opposite(inner) if isinstance(inner, Truth) else not_(inner)
        case Exists():
            return _exists(condition, around)
        case Season():
            return truth.of(in_season(condition, around.on))
        case _:
            return _LEAVES[type(condition)](condition, around)


def possibly(condition: Condition, around: Surroundings) -> Compiled:
    """Whether a condition is not surely answered with no; never NULL, and settled by the first part that says no."""
    match condition:
        case All(parts):
            return _all_or_any([possibly(part, around) for part in sorted(_flat(parts, All), key=_weight)], and_)
        case Any(parts):
            return _all_or_any([possibly(part, around) for part in sorted(_flat(parts, Any), key=_weight)], or_)
        case _:
            found = compiled(condition, around)
    if isinstance(found, Truth):
        return truth.of(found is not Truth.NO)
    return found if is_definite(condition) else found.is_not(false())


def _all_or_any(parts: Sequence[Compiled], join: Callable[..., ColumnElement[bool]]) -> Compiled:
    settles = Truth.NO if join is and_ else Truth.YES
    asked = [one for one in parts if not isinstance(one, Truth)]
    if settles in [one for one in parts if isinstance(one, Truth)]:
        return settles
    return join(*asked) if asked else truth.opposite(settles)


def as_sql(answer: Compiled) -> ColumnElement[bool]:
    """A compiled condition as an expression, settled or not."""
    return _SETTLED[answer] if isinstance(answer, Truth) else answer


_SETTLED: Mapping[Truth, ColumnElement[bool]] = {
    Truth.YES: true(),
    Truth.NO: false(),
    Truth.CANNOT_TELL: literal_column("NULL"),
}


def _joined(parts: Iterable[Condition], around: Surroundings, settles: Truth) -> Compiled:
    """And (settled by "no") or or (settled by "yes") of the parts, without those that say nothing."""
    join = and_ if settles is Truth.NO else or_
    alike = All if settles is Truth.NO else Any
    found = [compiled(part, around) for part in sorted(_flat(parts, alike), key=_weight)]
    if settles in [one for one in found if isinstance(one, Truth)]:
        return settles
    asked = [one for one in found if not isinstance(one, Truth)]
    vague = [as_sql(one) for one in found if one is Truth.CANNOT_TELL][:1]
    if asked:
        return join(*asked, *vague)
    return Truth.CANNOT_TELL if vague else truth.opposite(settles)


def _flat(parts: Iterable[Condition], alike: type[All] | type[Any]) -> Iterator[Condition]:
    """The parts with those of the same sort within them."""
    for part in parts:
        if isinstance(part, alike):
            yield from _flat(part.parts, alike)
        else:
            yield part


def _weight(condition: Condition) -> int:
    """How much there is to look up elsewhere: what is light is asked first, and mostly settles it."""
    match condition:
        case All(parts) | Any(parts):
            return sum(_weight(part) for part in parts)
        case Not(part):
            return _weight(part)
        case Exists():
            return _LOOKED_UP * 2
        case InList() | Confirmed() | YearsOfService():
            return _LOOKED_UP
        case _:
            return 1


def _column(asked: FactField, around: Surroundings) -> Column | None:
    """The value of a field for a row; None where the subject is not there."""
    owner: FromClause | None
    if asked.subject == RECIPIENT:
        owner = recipient
    elif around.looked_at is not None and around.looked_at[0] == asked.subject:
        owner = around.looked_at[1]
    else:
        owner = around.identity if asked.subject == IDENTITY else None
    if owner is None:
        return None
    if asked.subject in {RECIPIENT, IDENTITY} and is_column(asked.subject, asked.key):
        column: Column = owner.c[asked.key]
        return func.nullif(column, constant("")) if asked.key == "since" else column
    value = select(field_value.c.value).where(
        field_value.c.subject_kind == constant(kind_of(asked.subject)),
        field_value.c.subject_id == owner.c.id,
        field_value.c.field == constant(asked.key),
    )
    found = value.correlate_except(field_value).scalar_subquery()
    return cast(found, Integer) if asked.kind in NUMBERS else found


def _with_blank(column: Column, expression: ColumnElement[bool], blank: Truth, *, vague: bool) -> ColumnElement[bool]:
    """The expression, with the declared answer where there is no value; `vague` values of their own make it NULL."""
    if blank is Truth.CANNOT_TELL:
        return expression
    if vague:
        return case((column.is_(None), as_sql(blank)), else_=expression)
    return func.coalesce(expression, as_sql(blank))


def _compare(asked: Compare, around: Surroundings) -> Compiled:
    column = _column(asked.field, around)
    if column is None:
        return asked.blank
    if isinstance(asked.value, PartialDate):
        found = rule_dates.compared(column, asked.op, asked.value)
        return _with_blank(column, found, asked.blank, vague=True)
    return _with_blank(column, _plainly(column, asked), asked.blank, vague=False)


def _plainly(column: Column, asked: Compare) -> ColumnElement[bool]:
    """Numbers and codes: compared as they are."""
    number = asked.field.kind in NUMBERS
    if isinstance(asked.value, tuple):
        several = [constant(int(one) if number else str(one)) for one in asked.value]
        return column.in_(several) if asked.op is Op.IN else column.not_in(several)
    if isinstance(asked.value, PartialDate):
        raise TypeError("a date is compared by rule_dates")
    value = constant(int(asked.value) if number else str(asked.value))
    return _OPERATORS[asked.op](column, value)


_OPERATORS: Mapping[Op, Callable[[Column, Column], ColumnElement[bool]]] = {
    Op.EQUAL: lambda column, value: column == value,
    Op.DIFFERENT: lambda column, value: column != value,
    Op.LESS: lambda column, value: column < value,
    Op.AT_MOST: lambda column, value: column <= value,
    Op.MORE: lambda column, value: column > value,
    Op.AT_LEAST: lambda column, value: column >= value,
}


def _has_value(asked: HasValue, around: Surroundings) -> Compiled:
    column = _column(asked.field, around)
    return Truth.NO if column is None else column.is_not(None)


def _age(asked: AgeAt, around: Surroundings) -> Compiled:
    column = _column(asked.field, around)
    if column is None:
        return asked.blank
    day = day_of_age(asked, around.on)
    months = rule_dates.months_since(column, day, Counting.DAY)
    found = rule_dates.number_compared(lambda years: months(12 * years), asked.op, asked.years)
    return _with_blank(column, found, asked.blank, vague=True)


def _months(asked: MonthsBetween, around: Surroundings) -> Compiled:
    columns = [_column(field, around) for field in (asked.begin, asked.end) if field is not None]
    there = [column for column in columns if column is not None]
    if len(there) < len(columns):
        return asked.blank
    if asked.begin is None:
        at_least = rule_dates.months_until(there[0], around.on, asked.counting)
    elif asked.end is None:
        at_least = rule_dates.months_since(there[0], around.on, asked.counting)
    else:
        at_least = rule_dates.months_between(there[0], there[1], asked.counting)
    return _any_blank(there, rule_dates.number_compared(at_least, asked.op, asked.months), asked.blank)


def _service(asked: YearsOfService, around: Surroundings) -> Compiled:
    limit = _column(asked.years, around) if isinstance(asked.years, FactField) else asked.years
    ends = [_column(field, around) for field in (asked.begin, asked.end)]
    there = [column for column in ends if column is not None]
    if len(there) < 2 or limit is None:
        return asked.blank
    found = rule_dates.number_compared(rule_dates.service_years(*there), asked.op, limit)
    return _any_blank([*there, *([limit] if isinstance(limit, ColumnElement) else [])], found, asked.blank)


def _any_blank(columns: Iterable[Column], expression: ColumnElement[bool], blank: Truth) -> ColumnElement[bool]:
    if blank is Truth.CANNOT_TELL:
        return expression
    return case((or_(*(column.is_(None) for column in columns)), as_sql(blank)), else_=expression)


def _in_list(asked: InList, around: Surroundings) -> Compiled:
    told = {(kind, finding) for kind in asked.lists for finding in asked.findings}
    if around.listed is not None and not told & around.listed:
        return Truth.NO
    said = exists().where(
        outside_line.c.recipient_id == recipient.c.id,
        outside_line.c.finding.in_([constant(one) for one in sorted(asked.findings)]),
        outside_line.c.state.in_([constant(one) for one in COUNTED_LINES]),
        outside_list.c.id == outside_line.c.list_id,
        outside_list.c.kind.in_([constant(one) for one in sorted(asked.lists)]),
        outside_list.c.undone_at.is_(None),
    )
    return said.correlate_except(outside_line, outside_list)


def _confirmed(asked: Confirmed, around: Surroundings) -> Compiled:
    done = exists().where(
        confirmation.c.recipient_id == recipient.c.id,
        confirmation.c.year == constant(f"{around.on.year + asked.years_ahead:04d}"),
        confirmation.c.result == constant(_CONFIRMED),
    )
    return done.correlate_except(confirmation)


def _exists(asked: Exists, around: Surroundings) -> Compiled:
    """How many other identities or entries meet the condition, against the number asked for."""
    other = _other(identity if asked.subject == IDENTITY else entry, around.depth)
    inner = compiled(asked.condition, replace(around, looked_at=(asked.subject, other), depth=around.depth + 1))
    held = [other.c.recipient_id == recipient.c.id, other.c.withdrawn == constant(0)]
    if asked.subject != IDENTITY:
        held.append(other.c.kind == constant(asked.subject))
    elif around.identity is not None:
        held.append(other.c.id != around.identity.c.id)
    if inner is Truth.NO:
        return truth.of(asked.least <= 0)
    if is_definite(asked.condition):
        if asked.least == 1:
            return exists().where(*held, as_sql(inner)).correlate_except(other)
        met = select(func.count(other.c.id)).where(*held, as_sql(inner)).correlate_except(other)
        return met.scalar_subquery() >= constant(asked.least)
    if asked.least == 1:
        surest = select(func.max(_doubled(as_sql(inner), other))).where(*held).correlate_except(other)
        return case({constant(2): true(), constant(1): null()}, value=surest.scalar_subquery(), else_=false())
    return _several(asked.least, as_sql(inner), held, other)


@cache
def _other(table: Table, depth: int) -> FromClause:
    """The table under another name, for each level of looking; made once, because it has a hundred columns."""
    return table.alias(f"other_{table.name}_{depth}")


def _doubled(inner: ColumnElement[bool], other: FromClause) -> ColumnElement[int]:
    """2 for yes, 1 for what cannot be told, 0 for no; naming the row that is looked at, whose number it is."""
    return case((other.c.id.is_(None), 0), else_=func.coalesce(cast(inner, Integer) * 2, 1))


def _several(
    least: int, inner: ColumnElement[bool], held: Iterable[ColumnElement[bool]], other: FromClause
) -> ColumnElement[bool]:
    """Whether so many rows meet the condition: surely, or if those that cannot be told did."""
    counted = select(func.count(other.c.id)).where(*held)
    sure, possible = (
        counted.where(_doubled(inner, other) >= number).correlate_except(other).scalar_subquery() for number in (2, 1)
    )
    return case((sure >= constant(least), true()), (possible < constant(least), false()), else_=null())


_LEAVES: Mapping[type, Callable[[Anything, Surroundings], Compiled]] = {
    Compare: _compare,
    HasValue: _has_value,
    AgeAt: _age,
    MonthsBetween: _months,
    YearsOfService: _service,
    InList: _in_list,
    Confirmed: _confirmed,
}
