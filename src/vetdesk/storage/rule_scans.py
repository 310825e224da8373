"""Everybody under all rules at once, in SQL (应享未享、应停未停核查): one pass over people and identities.

The conditions are those that `RuleBook.findings_of` evaluates for one person; a test holds both equal. A scan goes in
slices of people, each a short look of its own, so that it can be stopped and gives way; nothing is kept meanwhile.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    false,
    func,
    literal_column,
    not_,
    or_,
    select,
)

from vetdesk.domain.findings import Found
from vetdesk.domain.rules.rules import ASKED_IF_DRAWN, ASKED_IF_UNDRAWN, Effect, FindingKind, Rule, RuleBook
from vetdesk.domain.rules.truth import Truth
from vetdesk.storage.rule_conditions import COUNTED_LINES, Compiled, Surroundings, as_sql, compiled
from vetdesk.storage.rule_dates import constant
from vetdesk.storage.tables.outside_lists import outside_line, outside_list
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction

SLICE = 2000
"""People in one look: some tens of milliseconds on an ordinary PC."""
_LETTERS = {
    FindingKind.UNCLAIMED: "u",
    FindingKind.OVERPAID: "o",
    FindingKind.SOON: "s",
    FindingKind.CANNOT_TELL: "c",
}
_KINDS = {letter: kind for kind, letter in _LETTERS.items()}
_Outcomes = Sequence[tuple[ColumnElement[bool], FindingKind]]
"""When a rule finds what; no two of them can be true of one row."""


@dataclass(frozen=True)
class _Statement:
    """A statement made once, with its values and their names in order."""

    text: str
    names: tuple[str, ...]
    values: Mapping[str, Any]

    def run(self, connection: Connection, first: int, last: int) -> Sequence[Any]:
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
            self._asked = _Asked(look.connection, book, on)

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
    asked = _Asked(connection, book, on)
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


class _Asked:
    """The statements of all rules on a day; `_rules` by the number that a row names them with."""

    def __init__(self, connection: Connection, book: RuleBook, on: date) -> None:
        self._rules = list(book.in_force(on))
        self._listed = _listed(connection)
        self._on = on
        statements = (self._of_identities(), self._of_people())
        self._statements = [_prepared(connection, one) for one in statements if one is not None]

    def of(self, connection: Connection, first: int, last: int) -> tuple[Found, ...]:
        """What is found of the people with these ids."""
        rows = [row for statement in self._statements for row in statement.run(connection, first, last)]
        return tuple(found for row in rows for found in self._read(*row))

    def _read(self, recipient_id: int, identity_id: int, category: str, outcomes: str) -> Iterator[Found]:
        for one in outcomes.split():
            rule = self._rules[int(one[1:])]
            kind = _KINDS[one[0]]
            yield Found(recipient_id, identity_id, rule.code, kind, rule.category or category, rule.benefit)

    def _of_people(self) -> Select[Any] | None:
        """People as a whole."""
        asked = self._outcomes(Surroundings(self._on, listed=self._listed), "")
        if not asked:
            return None
        query = select(recipient.c.id, literal_column("0"), literal_column("''"), _told(asked))
        return query.where(*_span(), _hit(asked))

    def _of_identities(self) -> Select[Any] | None:
        """Identities, each category under its own rules; categories with the same rules share what is asked."""
        groups: dict[tuple[int, ...], list[str]] = {}
        for category in sorted({code for rule in self._rules for code in rule.applies_to}):
            numbers = tuple(n for n, rule in enumerate(self._rules) if category in rule.applies_to)
            groups.setdefault(numbers, []).append(category)
        hits, told = [], []
        for categories in groups.values():
            around = Surroundings(self._on, identity, categories[0] if len(categories) == 1 else "", self._listed)
            asked = self._outcomes(around, categories[0])
            if asked:
                chosen = identity.c.category.in_([constant(code) for code in categories])
                hits.append(and_(chosen, _hit(asked)))
                told.append((chosen, _told(asked)))
        if not hits:
            return None
        columns = (recipient.c.id, identity.c.id, identity.c.category, case(*told, else_=constant("")))
        query = select(*columns).join_from(recipient, identity, identity.c.recipient_id == recipient.c.id)
        return query.where(*_span(), identity.c.withdrawn == constant(0), or_(false(), *hits))

    def _outcomes(self, around: Surroundings, category: str) -> Mapping[int, _Outcomes]:
        """When each rule that examines the category finds what, by its number; without those that never do."""
        found = {n: _outcomes_of(rule, around) for n, rule in enumerate(self._rules) if rule.examines(category)}
        return {n: outcomes for n, outcomes in found.items() if outcomes}


def _outcomes_of(rule: Rule, around: Surroundings) -> _Outcomes:
    """As `Rule.find` decides it."""
    scope, asked = compiled(rule.scope, around), compiled(rule.condition, around)
    vague = _vague(asked) if rule.asks else Truth.NO
    if rule.effect is Effect.ELIGIBLE:
        drawn = compiled(rule.drawn, around)
        undrawn = _opposite(drawn)
        whom = [who for name, who in ((ASKED_IF_DRAWN, drawn), (ASKED_IF_UNDRAWN, undrawn)) if name in rule.asks]
        found = [
            (_both(scope, undrawn, asked), FindingKind.UNCLAIMED),
            (_both(scope, drawn, _opposite(asked)), FindingKind.OVERPAID),
            (_both(scope, _either(*whom), vague), FindingKind.CANNOT_TELL),
        ]
    else:
        found = [
            (_both(scope, asked), rule.kind or FindingKind.CANNOT_TELL),
            (_both(scope, vague), FindingKind.CANNOT_TELL),
        ]
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


def _either(*parts: Compiled) -> Compiled:
    asked = [one for one in parts if not isinstance(one, Truth)]
    if any(one is Truth.YES for one in parts if isinstance(one, Truth)):
        return Truth.YES
    return or_(*asked) if asked else Truth.NO


def _opposite(asked: Compiled) -> Compiled:
    if isinstance(asked, Truth):
        return {Truth.YES: Truth.NO, Truth.NO: Truth.YES}.get(asked, asked)
    return not_(asked)


def _hit(asked: Mapping[int, _Outcomes]) -> ColumnElement[bool]:
    """Whether anything is found of a row at all: asked of everybody, so it stops at the first that is."""
    return or_(*(when for outcomes in asked.values() for when, _ in outcomes))


def _told(asked: Mapping[int, _Outcomes]) -> ColumnElement[str]:
    """Everything found of a row as one text, "u3 c17 ": asked of those only of whom something is found."""
    words = [
        case(*((when, constant(f"{_LETTERS[kind]}{number} ")) for when, kind in outcomes), else_=constant(""))
        for number, outcomes in asked.items()
    ]
    told: ColumnElement[str] = words[0]
    for word in words[1:]:
        told = told.concat(word)
    return told


def _span() -> tuple[ColumnElement[bool], ...]:
    """The people of a slice who were not withdrawn."""
    return recipient.c.id.between(bindparam("first", 0), bindparam("last", 0)), recipient.c.withdrawn == constant(0)


def _prepared(connection: Connection, query: Select[Any]) -> _Statement:
    """The statement as text, once: making it takes longer than running it."""
    made = query.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
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
