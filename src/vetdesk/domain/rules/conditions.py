"""Conditions (条件) of rules: a frozen tree over what the archive holds of a person and of one identity.

A leaf asks one thing; what the archive does not tell, or not precisely enough, makes it "cannot tell". `evaluating`
answers a condition for one person with a trace, storage/rule_scans answers the same condition for everybody in SQL.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.rules.truth import Truth

RECIPIENT, IDENTITY = "recipient", "identity"
"""Subjects of fields; every other subject is a kind of entry."""

Operand: TypeAlias = Value | PartialDate | tuple[Value, ...]
"""What a field is compared with: a code, a text, a number, a date (as precise as it is meant), or several codes."""


class Op(StrEnum):
    """How two values are compared."""

    EQUAL = "=="
    DIFFERENT = "!="
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    IN = "in"
    NOT_IN = "not_in"


class Counting(StrEnum):
    """When a year or month counts as reached: on the day, or from the beginning of its month or its year."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class FactField:
    """A declared field (字段) that a condition asks for. Category, status and since are fields of every identity."""

    key: str
    subject: str
    kind: FieldKind


@dataclass(frozen=True, slots=True)
class Compare:
    """A field against a value. A date is compared as precisely as both are: `<= 1954-10` is up to its last day.

    `blank` is the answer where the archive has no value: a flag of the rare case may be "no" if nobody set it.
    """

    field: FactField
    op: Op
    value: Operand
    blank: Truth = Truth.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class HasValue:
    """Whether the archive has a value at all; never "cannot tell"."""

    field: FactField


@dataclass(frozen=True, slots=True)
class AgeAt:
    """Full years since a date (周岁) on the day of evaluation, `months_ahead` months after it, or on a fixed day `at`.

    With counting by month or year an age counts as reached from the first day of that month or year.
    """

    field: FactField
    op: Op
    years: int
    counting: Counting = Counting.DAY
    months_ahead: int = 0
    at: date | None = None
    blank: Truth = Truth.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class MonthsBetween:
    """Whole months from one date to another, negative if the other is earlier; None is the day of evaluation.

    Counted by month, only the calendar months count: from 2025-03-31 to 2025-04-01 is one.
    """

    begin: FactField | None
    end: FactField | None
    op: Op
    months: int
    counting: Counting = Counting.DAY
    blank: Truth = Truth.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class YearsOfService:
    """Converted years (折算年限) between two dates, each started year counted (民发〔2011〕110号; domain 3.3(d)).

    Compared with a number of years, or with a field that holds one.
    """

    begin: FactField
    end: FactField
    op: Op
    years: int | FactField
    blank: Truth = Truth.CANNOT_TELL


@dataclass(frozen=True, slots=True)
class InList:
    """Whether a list from outside (业务名单) says something of the person; never "cannot tell".

    `lists` are kinds of lists, `findings` what the comparison found. Lines put aside with a reason do not count.
    """

    lists: frozenset[str]
    findings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Whether the annual confirmation (年度确认) of a year has the result "confirmed"; the year of evaluation plus."""

    years_ahead: int = 0


@dataclass(frozen=True, slots=True)
class Season:
    """Whether the day of evaluation lies in these months, both included; a span may run over New Year."""

    first_month: int
    last_month: int


@dataclass(frozen=True, slots=True)
class Exists:
    """Whether the person has another identity, or an entry, of which the condition holds; `least` of them.

    `subject` is "identity" (the one under examination is left out) or a kind of entry; within the condition, fields of
    that subject mean the one looked at.
    """

    subject: str
    condition: "Condition"
    least: int = 1


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Leaf: TypeAlias = Compare | HasValue | AgeAt | MonthsBetween | YearsOfService | InList | Confirmed | Season
Condition: TypeAlias = Leaf | Exists | All | Any | Not

ALWAYS = All(())
"""The condition that everybody meets."""

NEVER = Any(())
"""The condition that nobody meets."""


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Every leaf of a condition, in order, those within Exists too."""
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case Exists(condition=inner):
            yield from leaves(inner)
        case _:
            yield condition


def fields_of(leaf: Leaf) -> tuple[FactField, ...]:
    """The fields that a leaf asks for."""
    match leaf:
        case Compare() | HasValue() | AgeAt():
            return (leaf.field,)
        case MonthsBetween():
            return tuple(field for field in (leaf.begin, leaf.end) if field is not None)
        case YearsOfService():
            return (leaf.begin, leaf.end, *((leaf.years,) if isinstance(leaf.years, FactField) else ()))
        case _:
            return ()


def is_timed(condition: Condition) -> bool:
    """Whether the answer may change with the day alone, while the archive stays as it is."""
    return any(
        isinstance(leaf, MonthsBetween | Season | Confirmed) or (isinstance(leaf, AgeAt) and leaf.at is None)
        for leaf in leaves(condition)
    )


def is_definite(condition: Condition) -> bool:
    """Whether the condition can never be "cannot tell", whatever the archive holds."""
    match condition:
        case All(parts) | Any(parts):
            return all(is_definite(part) for part in parts)
        case Not(part):
            return is_definite(part)
        case Exists(condition=inner):
            return is_definite(inner)
        case Compare():
            return _is_certain(condition)
        case HasValue() | InList() | Confirmed() | Season():
            return True
        case _:
            return False


def _is_certain(asked: Compare) -> bool:
    always_there = asked.field.key in {"category", "status"} and asked.field.subject == IDENTITY
    return asked.field.kind is not FieldKind.DATE and (asked.blank is not Truth.CANNOT_TELL or always_there)
