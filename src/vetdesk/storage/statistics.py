"""Counts for statistics (统计表): one pass with GROUP BY per table, and by the same rule whom a figure counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Subquery,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    literal_column,
    select,
)

from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.statistics import Group, RowKind, RowRule, Source, StatisticTable
from vetdesk.storage.people_rows import IDENTITY_FIELDS, chunks
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.payments import payment_line, payment_list
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction

OF_LINE = literal_column(
    "(SELECT coalesce(sum(value), 0) FROM json_each(payment_line.amounts))"
    " + (SELECT coalesce(sum(json_extract(value, '$[1]')), 0) FROM json_each(payment_line.supplements))"
    " + payment_line.arrears - payment_line.recovery",
    Integer,
)
"""What a line pays (PaymentLine.total)."""


@dataclass(frozen=True, slots=True)
class Member:
    """One subject behind a figure: an identity, a person or a case by its id, whose it is, its row, how it stands."""

    id: int
    recipient_id: int
    row: str
    category: str
    status: str
    amount: int = 0


class StatisticCounts:
    """Counts within one transaction, as of a day; `year` matters for tables of a year only."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def groups(self, table: StatisticTable, today: date, year: int) -> Iterator[Group]:
        """Everybody whom the table counts, those together whom no rule can tell apart."""
        asked = _Asked(table, today, year)
        keys = asked.keys
        query = asked.all(select(*keys, func.count(), func.coalesce(func.sum(asked.amount), 0))).group_by(*keys)
        for row, category, *values, count, amount in self._connection.execute(query):
            yield Group(str(row), category, asked.told(values), count, int(amount))

    def behind(self, table: StatisticTable, today: date, year: int, column: str, row: str | None) -> list[Member]:
        """The subjects that a figure counts, in the order of their names; `row` None: those of all rows."""
        asked = _Asked(table, today, year)
        whose = (asked.id, recipient.c.id, asked.status, asked.amount)
        query = asked.all(select(*whose, *asked.keys)).order_by(recipient.c.sort_key, asked.id)
        if row is not None:
            query = query.where(asked.keys[0] == row)
        return [
            Member(number, recipient_id, str(place), category, status, int(amount))
            for number, recipient_id, status, amount, place, category, *values in self._connection.execute(query)
            if table.counts_in(column, category, asked.told(values))
        ]

    def identities(self, ids: Sequence[int]) -> list[Member]:
        """These identities as a list behind a figure has them, by the readings of the names."""
        columns = (identity.c.id, identity.c.recipient_id, identity.c.category, identity.c.status)
        query = select(*columns, recipient.c.sort_key).join(recipient, recipient.c.id == identity.c.recipient_id)
        rows = [row for some in chunks(ids) for row in self._connection.execute(query.where(identity.c.id.in_(some)))]
        return [Member(row[0], row[1], "", row[2], row[3]) for row in sorted(rows, key=lambda row: (row[4], row[0]))]

    def years(self) -> list[int]:
        """The years that have approved lists or cases, oldest first."""
        paid = select(func.substr(payment_list.c.first_month, 1, 4)).where(payment_list.c.state == ListState.APPROVED)
        applied = select(func.substr(case_file.c.applied_on, 1, 4))
        found = self._connection.execute(paid.union(applied)).scalars()
        return sorted(int(year) for year in found if str(year).isdecimal())


class _Asked:
    """The parts of the statement for one table."""

    def __init__(self, table: StatisticTable, today: date, year: int) -> None:
        self._table = table
        self._paid = _paid(year)
        self._year = year
        source = table.source
        self.id = {Source.PEOPLE: recipient.c.id, Source.CASES: case_file.c.id}.get(source, identity.c.id)
        self._category: ColumnElement[str] = (
            literal("", Text) if source is Source.PEOPLE else func.coalesce(identity.c.category, "")
        )
        self.status: ColumnElement[str] = case_file.c.stage if source is Source.CASES else (
            literal("", Text) if source is Source.PEOPLE else identity.c.status
        )  # fmt: skip
        self.amount: ColumnElement[int] = literal(0, Integer)
        if source is Source.PAYMENTS:
            self.amount = self._paid.c.paid
        elif table.amount:
            self.amount = func.coalesce(_column(table.amount), 0)
        fields = (_text(_column(key)) for key in table.counts.fields)
        self.keys: Sequence[ColumnElement[Any]] = (_row(table.row, self._category, today), self._category, *fields)

    def told(self, values: Sequence[str]) -> dict[str, str]:
        """The values of the fields that the rules ask."""
        return dict(zip(self._table.counts.fields, values, strict=True))

    def all(self, query: Select[Any]) -> Select[Any]:
        """The statement over all whom the table is about."""
        return query.select_from(self._joined()).where(*self._conditions())

    def _joined(self) -> FromClause:
        held = identity.c.recipient_id == recipient.c.id
        match self._table.source:
            case Source.PEOPLE:
                return recipient
            case Source.PAYMENTS:
                paid = self._paid.join(identity, identity.c.id == self._paid.c.identity_id)
                return paid.join(recipient, held)
            case Source.CASES:
                cases = case_file.join(recipient, recipient.c.id == case_file.c.recipient_id)
                return cases.outerjoin(identity, identity.c.id == case_file.c.identity_id)
        return identity.join(recipient, held)

    def _conditions(self) -> list[ColumnElement[bool]]:
        table = self._table
        held: list[ColumnElement[bool]] = []
        if table.statuses:
            held.append(identity.c.status.in_(sorted(table.statuses)))
        if table.categories:
            held.append(identity.c.category.in_(sorted(table.categories)))
        match table.source:
            case Source.PEOPLE:
                standing = select(identity.c.recipient_id).where(identity.c.withdrawn == 0, *held)
                return [recipient.c.withdrawn == 0, recipient.c.id.in_(standing)]
            case Source.PAYMENTS:
                return held
            case Source.CASES:
                return [*held, func.substr(case_file.c.applied_on, 1, 4) == str(self._year)]
        return [*held, identity.c.withdrawn == 0, recipient.c.withdrawn == 0]


def _paid(year: int) -> Subquery:
    """What approved lists whose first month lies in a year pay, by identity."""
    query = select(payment_line.c.identity_id, func.sum(OF_LINE).label("paid"))
    query = query.join(payment_list, payment_list.c.id == payment_line.c.list_id)
    regular = (payment_list.c.state == ListState.APPROVED, payment_list.c.kind == "")
    approved = (*regular, func.substr(payment_list.c.first_month, 1, 4) == str(year))
    return query.where(and_(*approved)).group_by(payment_line.c.identity_id).subquery("paid")


def _column(field: str) -> ColumnElement[Any]:
    if field == "case_kind":
        return case_file.c.kind
    return identity.c[field] if field in IDENTITY_FIELDS else recipient.c[field]


def _text(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.coalesce(cast(column, Text), "")


def _row(rule: RowRule, category: ColumnElement[str], today: date) -> ColumnElement[str]:
    """In which row a subject stands, as text; "" where it is not known. A village is its id."""
    match rule.kind:
        case RowKind.VILLAGES:
            return func.coalesce(cast(recipient.c.village_id, Text), "")
        case RowKind.CATEGORIES:
            return category
        case RowKind.CODES:
            return _text(_column(rule.field))
        case RowKind.AGES:
            return _aged(rule.bands, today)
    number = _column(rule.field)
    return case(*((number >= low, str(low)) for low in reversed(rule.bands)), else_="")


def _aged(bands: Sequence[int], today: date) -> ColumnElement[str]:
    """Bands of age today. Of a date of birth without day or month the earliest day is taken."""
    born = func.coalesce(recipient.c.birth_date, "")
    latest = {low: f"{today.year - low:04}-{today:%m-%d}" for low in bands}
    return case((born == "", ""), *((born <= latest[low], str(low)) for low in reversed(bands)), else_="")
