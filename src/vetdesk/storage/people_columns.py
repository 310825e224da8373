"""Further columns of the list of people: their values for the lines in sight, and the order of everyone by one."""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    Text,
    case,
    column,
    func,
    select,
    values,
)

from vetdesk.domain.completeness import MATERIAL, PERSON, Requirement
from vetdesk.domain.forms import FieldKind, Value
from vetdesk.domain.people_list import NOWHERE, ListField, ListOrder, PeopleFilter
from vetdesk.storage.people_fields import NUMBERS, has_column, kind_of, owner_of, value_of
from vetdesk.storage.people_filters import conditions, missing_materials
from vetdesk.storage.people_rows import chunks, field_rows
from vetdesk.storage.readings import readings
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.tables.visits import contact
from vetdesk.storage.transaction import Transaction

VISIT, ADDED = "visit", "added"
"""Subjects of columns that no field stands behind: the last visit, the order in which records were begun."""
READ_AT_MOST = 4000
"""So many different texts of a column are put into the order of their readings; more stand in that of their signs."""
_READ = frozenset({FieldKind.TEXT, FieldKind.LONG_TEXT})
_NO_PAPERS = Requirement("papers", MATERIAL)

Further = dict[int, dict[str, tuple[Value, ...]]]
"""The values of further columns by recipient and key; several where several identities or entries have one."""


class PeopleColumns:
    """Fetches and sorts by any declared field. `papers` says which materials count as missing."""

    def __init__(self, transaction: Transaction, papers: Requirement = _NO_PAPERS) -> None:
        self._connection: Connection = transaction.connection
        self._papers = papers

    def values(self, ids: Sequence[int], fields: Sequence[ListField]) -> Further:
        """What stands in these columns for these people; nothing is named where there is nothing."""
        found: Further = {number: {} for number in ids}
        by_subject: defaultdict[str, list[ListField]] = defaultdict(list)
        for field in fields:
            by_subject[field.subject].append(field)
        for subject, several in by_subject.items():
            for some in chunks(ids):
                for number, key, value in self._fetch(subject, several, some):
                    found[number][key] = (*found[number].get(key, ()), value)
        return found

    def _fetch(self, subject: str, fields: Sequence[ListField], ids: Sequence[int]) -> list[tuple[int, str, Value]]:
        if subject in {VISIT, MATERIAL, ADDED}:
            query = self._computed(subject).where(recipient.c.id.in_(ids))
            key = fields[0].key
            return [(row[0], key, row[1]) for row in self._connection.execute(query) if row[1] not in (None, "")]
        return self._declared(subject, fields, ids)

    def _computed(self, subject: str) -> Select[Any]:
        if subject == VISIT:
            return select(recipient.c.id, contact.c.last_on).join(contact, contact.c.recipient_id == recipient.c.id)
        if subject == ADDED:
            return select(recipient.c.id, recipient.c.id.label("place"))
        return select(recipient.c.id, missing_materials(self._papers))

    def _declared(self, subject: str, fields: Sequence[ListField], ids: Sequence[int]) -> list[tuple[int, str, Value]]:
        owner = owner_of(subject)
        whose = owner.c.id if subject == PERSON else owner.c.recipient_id
        standing = [field for field in fields if has_column(subject, field.key) or field.key == "village"]
        columns = [value_of(subject, field.key, field.kind) for field in standing]
        query = select(owner.c.id, whose, *columns).where(whose.in_(ids), owner.c.withdrawn == 0).order_by(owner.c.id)
        if kind_of(subject) == "entry":
            query = query.where(entry.c.kind == subject)
        rows = self._connection.execute(query).all()
        others = {}
        if len(standing) < len(fields):
            others = field_rows(self._connection, kind_of(subject), [row[0] for row in rows])
        found = []
        for own_id, number, *stored in rows:
            held: dict[str, Any] = {field.key: value for field, value in zip(standing, stored, strict=True)}
            held |= {key: _typed(value, fields, key) for key, (value, _) in others.get(own_id, {}).items()}
            found += [(number, one.key, held[one.key]) for one in fields if held.get(one.key) not in (None, "")]
        return found

    def ids(self, filters: PeopleFilter, order: ListOrder) -> "array[int]":
        """The ids of all people whom the filter fits, sorted: eight bytes each, for a list of a million lines.

        Whoever has nothing in the column stands last, whichever way it is sorted; equal ones by name.
        """
        field, key = order.field, recipient.c.sort_key
        query = select(recipient.c.id).where(*conditions(filters))
        if field is None:
            return self._array(query.order_by(key.desc() if order.descending else key))
        if field.subject == ADDED:
            return self._array(query.order_by(recipient.c.id.desc() if order.descending else recipient.c.id))
        if field.subject == PERSON and field.key == "village":
            return self._by_village(filters, descending=order.descending)
        joined, value = self._sorted_by(field)
        first = value.desc() if order.descending else value
        return self._array(query.select_from(joined).order_by(value.is_(None), first, key))

    def _array(self, query: Select[Any]) -> "array[int]":
        return array("q", (row[0] for row in self._connection.execute(query)))

    def _by_village(self, filters: PeopleFilter, *, descending: bool) -> "array[int]":
        """Villages in the order of their names' readings; people are read in the order in which they lie, then sorted.

        What is written as village where the register has none comes after those of the register.
        """
        place = func.coalesce(recipient.c.village_id, NOWHERE)  # its index would lead to each person's row one by one
        query = select(place, recipient.c.id).where(*conditions(filters)).order_by(place, recipient.c.sort_key)
        rows = self._connection.execute(query).all()
        groups = {place: array("q", map(itemgetter(1), some)) for place, some in groupby(rows, key=itemgetter(0))}
        names = {row[0]: row[1] for row in self._connection.execute(select(village.c.id, village.c.name))}
        last = groups.pop(NOWHERE, array("q"))
        found = array("q")
        for number in sorted(groups, key=lambda place: _reading(names.get(place, "")), reverse=descending):
            found.extend(groups[number])
        found.extend(last)
        return found

    def _sorted_by(self, field: ListField) -> tuple[FromClause, ColumnElement[Any]]:
        """Where everyone stands with what they are sorted by, and that."""
        if field.subject == VISIT:
            return recipient.outerjoin(contact, contact.c.recipient_id == recipient.c.id), contact.c.last_on
        if field.subject == MATERIAL:
            missing = missing_materials(self._papers)
            return recipient, case((missing > 0, missing))
        owner, value = owner_of(field.subject), value_of(field.subject, field.key, field.kind)
        joined, rank = self._ranked(owner, value, field)
        if field.subject == PERSON:
            return joined, rank
        least = select(owner.c.recipient_id, func.min(rank).label("rank")).select_from(joined)
        least = least.where(owner.c.withdrawn == 0)
        if owner is entry:
            least = least.where(entry.c.kind == field.subject)
        firsts = least.group_by(owner.c.recipient_id).subquery("firsts")
        return recipient.outerjoin(firsts, firsts.c.recipient_id == recipient.c.id), firsts.c.rank

    def _ranked(
        self, owner: FromClause, value: ColumnElement[Any], field: ListField
    ) -> tuple[FromClause, ColumnElement[Any]]:
        """Codes by their place in their list, texts by their reading, all else by the value itself."""
        value = value if field.kind in NUMBERS else func.nullif(value, "")
        if field.codes:
            places = {code: place for place, code in enumerate(field.codes)}
            return owner, case((value.is_(None), None), else_=case(places, value=value, else_=len(places)))
        if field.kind not in _READ:
            return owner, value
        query = select(value).select_from(owner).where(value.is_not(None)).distinct().limit(READ_AT_MOST + 1)
        texts = [str(row[0]) for row in self._connection.execute(query)]
        if not texts or len(texts) > READ_AT_MOST or all(text.isascii() for text in texts):
            return owner, value
        ordered = [(text, place) for place, text in enumerate(sorted(texts, key=_reading))]
        ranks = values(column("text", Text), column("place", Integer), name="ranks").data(ordered).cte("ranks")
        return owner.outerjoin(ranks, ranks.c.text == value), ranks.c.place


def _reading(text: str) -> tuple[int, str]:
    return readings().sort_key(text), text


def _typed(value: Any, fields: Sequence[ListField], key: str) -> Value:  # noqa: ANN401 - a row's value
    """A value of field_value as its field keeps it: numbers are stored as text there."""
    kind = next((field.kind for field in fields if field.key == key), FieldKind.TEXT)
    text = "" if value is None else str(value)
    return int(text) if kind in NUMBERS and text.lstrip("-").isdecimal() else text
