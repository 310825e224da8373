"""Everybody under all rules at once, in SQL (应享未享、应停未停核查): one pass over people and identities.

The conditions are those that `RuleBook.findings_of` evaluates for one person; a test holds both equal. A scan goes in
slices of people, each a short look of its own, so that it can be stopped and gives way; nothing is kept meanwhile.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, reduce
from typing import Any as Anything

from sqlalchemy import (
    ColumnElement,
    Connection,
    Dialect,
    Select,
    and_,
    bindparam,
    case,
    func,
    select,
)

from vetdesk.domain.findings import Found
from vetdesk.domain.rules.conditions import NEVER, All, Condition, Not
from vetdesk.domain.rules.rules import ASKED_IF_DRAWN, ASKED_IF_UNDRAWN, Effect, FindingKind, Rule, RuleBook
from vetdesk.domain.rules.truth import Truth
from vetdesk.storage.rule_conditions import COUNTED_LINES, Compiled, Surroundings, as_sql, compiled, possibly
from vetdesk.storage.rule_dates import constant
from vetdesk.storage.tables.outside_lists import outside_line, outside_list
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction

SLICE = 500
"""People in one look: some ten milliseconds, so that whoever waits for another look hardly notices."""
_LETTERS = {
    FindingKind.UNCLAIMED: "u",
    FindingKind.OVERPAID: "o",
    FindingKind.SOON: "s",
    FindingKind.CANNOT_TELL: "c",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_OUTCOMES = "outcomes"
_Outcomes = Sequence[tuple[ColumnElement[bool], FindingKind]]
"""When a rule finds what; the first that is true counts."""


@dataclass(frozen=True)
class _Statement:
    """A statement made once, with its values and their names in order."""

    text: str
    names: tuple[str, ...]
    values: Mapping[str, Anything]

    def run(self, connection: Connection, first: int, last: int) -> Sequence[Anything]:
        """The rows of the people with these ids, both included."""
        values = {**self.values, "first": first, "last": last}
        return connection.exec_driver_sql(self.text, tuple(values[name] for name in self.names)).all()


class RuleScan:
    """One scan of the station on a day: iterating yields what each slice of people has, `len` tells of how many.

    `read` opens a look. An interrupted look raises CancelledError from within the iteration.
    """

    def __init__(
        self, read: Callable[[], AbstractContextManager[Transaction]], book: RuleBook, on: date, size: int = SLICE
    ) -> None:
        self._read = read
        with read() as look:
            self._slices = _slices(look.connection, size)
            dialect, listed = look.connection.dialect, _listed(look.connection)
        self._asked = _made(dialect, book, on, listed)  # a second or more, in which nobody waits for the file

    def __len__(self) -> int:
        return len(self._slices)

    def __iter__(self) -> Iterator[tuple[Found, ...]]:
        for first, last in self._slices:
            with self._read() as look:
                found = self._asked.of(look.connection, first, last)
            yield found


def scan(transaction: Transaction, book: RuleBook, on: date) -> Iterator[Found]:
    """What the rules find of everybody, within one transaction."""
    connection = transaction.connection
    asked = _made(connection.dialect, book, on, _listed(connection))
    for first, last in _slices(connection, SLICE):
        yield from asked.of(connection, first, last)


def _slices(connection: Connection, size: int) -> list[tuple[int, int]]:
    """The ids of everybody in spans of so many people."""
    found: list[tuple[int, int]] = []
    last = 0
    while True:
        some = select(recipient.c.id).where(recipient.c.id > last).order_by(recipient.c.id).limit(size).subquery()
        begin, end = connection.execute(select(func.min(some.c.id), func.max(some.c.id))).one()
        if end is None:
            return found
        found.append((begin, end))
        last = end


@lru_cache(maxsize=2)
def _made(dialect: Dialect, book: RuleBook, on: date, listed: frozenset[tuple[str, str]]) -> "_Asked":
    """The statements of a book on a day: making them takes a second, and a station is scanned several times a day."""
    return _Asked(dialect, book, on, listed)


class _Asked:
    """The statements of all rules on a day; `_rules` by the number that a row names them with."""

    def __init__(self, dialect: Dialect, book: RuleBook, on: date, listed: frozenset[tuple[str, str]]) -> None:
        self._rules = list(book.in_force(on))
        self._listed = listed
        self._on = on
        statements = (self._of_identities(), self._of_people())
        self._statements = [_prepared(dialect, one) for one in statements if one is not None]

    def of(self, connection: Connection, first: int, last: int) -> tuple[Found, ...]:
        """What is found of the people with these ids."""
        rows = [row for statement in self._statements for row in statement.run(connection, first, last)]
        return tuple(found for row in rows for found in self._read(*row))

    def _read(self, recipient_id: int, identity_id: int, category: str, outcomes: str) -> Iterator[Found]:
        for one in outcomes.split():
            rule = self._rules[int(one[1:])]
            kind = _KINDS[one[0]]
            yield Found(recipient_id, identity_id, rule.code, kind, rule.category or category, rule.benefit)

    def _of_people(self) -> Select[Anything] | None:
        """People as a whole."""
        asked = self._outcomes(Surroundings(self._on, listed=self._listed), lambda rule: not rule.applies_to)
        if not asked:
            return None
        columns = (recipient.c.id, constant(0).label("identity_id"), constant("").label("category"))
        return _found(select(*columns, _told(asked.values()).label(_OUTCOMES)).where(*_span()))

    def _of_identities(self) -> Select[Anything] | None:
        """Identities, each category under its own rules; categories with the same rules share what is asked."""
        asked = self._outcomes(Surroundings(self._on, identity, self._listed), lambda rule: bool(rule.applies_to))
        groups: dict[tuple[int, ...], list[str]] = {}
        for category in sorted({code for number in asked for code in self._rules[number].applies_to}):
            numbers = tuple(number for number in asked if category in self._rules[number].applies_to)
            groups.setdefault(numbers, []).append(category)
        if not groups:
            return None
        told = (
            (identity.c.category.in_([constant(code) for code in categories]), _told(asked[n] for n in numbers))
            for numbers, categories in groups.items()
        )
        outcomes = case(*told, else_=constant("")).label(_OUTCOMES)
        query = select(recipient.c.id, identity.c.id.label("identity_id"), identity.c.category, outcomes)
        query = query.join_from(recipient, identity, identity.c.recipient_id == recipient.c.id)
        return _found(query.where(*_span(), identity.c.withdrawn == constant(0)))

    def _outcomes(self, around: Surroundings, wanted: Callable[[Rule], bool]) -> Mapping[int, ColumnElement[str]]:
        """What each rule finds of a row, as a text, by its number; without rules that never find anything."""
        found = {n: _outcomes_of(rule, around) for n, rule in enumerate(self._rules) if wanted(rule)}
        return {
            n: case(*((when, constant(f"{_LETTERS[kind]}{n} ")) for when, kind in several), else_=constant(""))
            for n, several in found.items()
            if several
        }


def _outcomes_of(rule: Rule, around: Surroundings) -> _Outcomes:
    """As `Rule.find` decides it, in the order in which they are asked: what is possible and not sure cannot be told."""
    scope, asked, drawn = rule.scope, rule.condition, rule.drawn
    if rule.effect is not Effect.ELIGIBLE:
        found = [(compiled(All((scope, asked)), around), rule.kind or FindingKind.CANNOT_TELL)]
        undrawn: Condition = scope if rule.asks else NEVER
        drawing: Condition = NEVER
    else:
        found = [
            (compiled(All((scope, Not(drawn), asked)), around), FindingKind.UNCLAIMED),
            (compiled(All((scope, drawn, Not(asked))), around), FindingKind.OVERPAID),
        ]
        undrawn = All((scope, Not(drawn))) if ASKED_IF_UNDRAWN in rule.asks else NEVER
        drawing = All((scope, drawn)) if ASKED_IF_DRAWN in rule.asks else NEVER
    vague = [_both(compiled(undrawn, around), possibly(asked, around))]
    vague += [_both(compiled(drawing, around), possibly(asked, around), _vague(compiled(asked, around)))]
    found += [(one, FindingKind.CANNOT_TELL) for one in vague]
    return [(as_sql(when), kind) for when, kind in found if not isinstance(when, Truth) or when is Truth.YES]


def _vague(asked: Compiled) -> Compiled:
    """Whether a condition cannot be told."""
    if isinstance(asked, Truth):
        return Truth.YES if asked is Truth.CANNOT_TELL else Truth.NO
    return asked.is_(None)


def _both(*parts: Compiled) -> Compiled:
    """And; what cannot be told counts as no, because only what is sure is found."""
    asked = [one for one in parts if not isinstance(one, Truth)]
    if any(one in {Truth.NO, Truth.CANNOT_TELL} for one in parts if isinstance(one, Truth)):
        return Truth.NO
    return and_(*asked) if asked else Truth.YES


def _found(query: Select[Anything]) -> Select[Anything]:
    """Only the rows of which something is found: each condition stands in the statement once."""
    everybody = query.subquery("everybody")
    return select(everybody).where(everybody.c[_OUTCOMES] != constant(""))


def _told(outcomes: Iterable[ColumnElement[str]]) -> ColumnElement[str]:
    """Everything found of a row as one text, "u3 c17 "."""
    return reduce(lambda one, other: one.concat(other), outcomes)


def _span() -> tuple[ColumnElement[bool], ...]:
    """The people of a slice who were not withdrawn."""
    return recipient.c.id.between(bindparam("first", 0), bindparam("last", 0)), recipient.c.withdrawn == constant(0)


def _prepared(dialect: Dialect, query: Select[Anything]) -> _Statement:
    """The statement as text, once: making it takes longer than running it."""
    made = query.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    return _Statement(str(made), tuple(made.positiontup or ()), made.params)


def _listed(connection: Connection) -> frozenset[tuple[str, str]]:
    """What lists from outside say of anybody at all."""
    query = (
        select(outside_list.c.kind, outside_line.c.finding)
        .join(outside_list, outside_list.c.id == outside_line.c.list_id)
        .where(outside_list.c.undone_at.is_(None), outside_line.c.recipient_id.is_not(None))
        .where(outside_line.c.state.in_(COUNTED_LINES))
        .distinct()
    )
    return frozenset((row[0], row[1]) for row in connection.execute(query))
