"""Recipients and identities between rows and values: which column holds what, and what changed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from vetdesk.domain.flat_records import EXTRA, IDENTITY_FACTS, RECIPIENT_FACTS
from vetdesk.domain.forms import Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.storage.tables.people import (
    FURTHER_NUMBERS,
    FURTHER_TEXTS,
    HONOUR_TEXTS,
    IDENTITY_FURTHER_NUMBERS,
    IDENTITY_FURTHER_TEXTS,
    IDENTITY_NUMBERS,
    IDENTITY_TEXTS,
    RECIPIENT_NUMBERS,
    RECIPIENT_TEXTS,
    field_value,
    identity,
    recipient,
)
from vetdesk.storage.tables.villages import village

CHUNK = 900
"""How many ids or numbers go into one IN list."""

_USUAL_FIELDS = (*RECIPIENT_TEXTS, *RECIPIENT_NUMBERS)
_FURTHER_FIELDS = (*FURTHER_TEXTS, *FURTHER_NUMBERS, *HONOUR_TEXTS)
RECIPIENT_FIELDS = (*_USUAL_FIELDS, *_FURTHER_FIELDS)
IDENTITY_FIELDS = (*IDENTITY_TEXTS, *IDENTITY_NUMBERS, *IDENTITY_FURTHER_TEXTS, *IDENTITY_FURTHER_NUMBERS)
PRESENT_VILLAGE = func.coalesce(village.c.name, recipient.c.village)
"""The village's name of today; what a file said only where it is not in the register."""

RECIPIENT_WITH_VILLAGE = recipient.outerjoin(village, village.c.id == recipient.c.village_id)
_RECIPIENT_COLUMNS = [
    *(recipient.c[name] for name in ("id", "uid", "version", "village_id")),
    PRESENT_VILLAGE,
    *(recipient.c[name] for name in ("temporary_number", "withdrawn", *_USUAL_FIELDS)),
]
_FURTHER_COLUMNS = [recipient.c[name] for name in _FURTHER_FIELDS]
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_RECIPIENTS = select(*_RECIPIENT_COLUMNS).select_from(RECIPIENT_WITH_VILLAGE).where(recipient.c.id.in_(_IDS))
_FURTHER = select(recipient.c.id, *_FURTHER_COLUMNS).where(
    recipient.c.id.in_(_IDS), func.coalesce(*_FURTHER_COLUMNS).is_not(None)
)
"""Statements of many columns are made once: making one takes longer than running it."""
_IDENTITY_COLUMNS = [
    identity.c[name] for name in ("id", "recipient_id", "uid", "version", *IDENTITY_FACTS, *IDENTITY_FIELDS)
]
_IDENTITIES = (
    select(*_IDENTITY_COLUMNS)
    .where(identity.c.recipient_id.in_(_IDS), identity.c.withdrawn == 0)
    .order_by(identity.c.id)
)
_KNOWN = {"recipient": frozenset(RECIPIENT_FIELDS), "identity": frozenset(IDENTITY_FIELDS)}


NUMBERS = select(func.json_each(bindparam("numbers")).table_valued("value").c.value)
"""Any numbers as one text (see `listed`): a statement that asks for them is made once, however many they are."""


def listed(numbers: Iterable[int]) -> Mapping[str, str]:
    """The numbers that NUMBERS stands for."""
    return {"numbers": json.dumps([*numbers])}


def chunks(items: Sequence[Any]) -> Iterable[Sequence[Any]]:
    """The items in portions that fit into one statement."""
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))


def is_column(kind: str, key: str) -> bool:
    """Whether a fact has a column of its own; all others are rows of field_value."""
    return key in _KNOWN[kind] or key in (RECIPIENT_FACTS if kind == "recipient" else IDENTITY_FACTS)


def column_value(key: str, value: Value | None) -> Value | None:
    """What a column holds for a fact that is gone."""
    if value is not None or key not in {"village", "temporary_number", "withdrawn", "since", "taken_over"}:
        return value
    return "" if key in {"village", "since"} else 0


class PeopleReader:
    """Fetches whole recipients, a thousand at a time if need be."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def fetch(self, ids: Sequence[int], *, withdrawn: bool = False) -> list[Recipient]:
        """The recipients with these ids in this order; missing and (unless asked for) withdrawn ones are left out."""
        found: dict[int, Recipient] = {}
        for some in chunks(ids):
            found.update((person.id, person) for person in self._fetch(some))
        return [found[number] for number in ids if number in found and (withdrawn or not found[number].withdrawn)]

    def _fetch(self, ids: Sequence[int]) -> list[Recipient]:
        rows = self._connection.execute(_RECIPIENTS, {"ids": ids}).all()
        identities = self._identities(ids)
        others, further = field_rows(self._connection, "recipient", ids), self._further(ids)
        people = [self._recipient(row, identities.get(row[0], ()), others.get(row[0], {})) for row in rows]
        return [
            replace(person, values={**person.values, **further[person.id]}) if person.id in further else person
            for person in people
        ]

    def _further(self, ids: Sequence[int]) -> dict[int, dict[str, Value]]:
        """The further fields of those who have any: fetched apart, because of a roster's people hardly anybody has."""
        found = {}
        for number, *values in self._connection.execute(_FURTHER, {"ids": ids}):
            known = zip(_FURTHER_FIELDS, values, strict=True)
            found[number] = {key: value for key, value in known if value is not None}
        return found

    def _recipient(self, row: Sequence[Any], identities: Iterable[Identity], others: Mapping[str, Any]) -> Recipient:
        number, uid, version, village_id, place, temporary, withdrawn = row[:7]
        values = {key: value for key, value in zip(_USUAL_FIELDS, row[7:], strict=True) if value is not None}
        extra, as_written = {}, {}
        for key, (value, written) in others.items():
            if key.startswith(EXTRA):
                extra[key.removeprefix(EXTRA)] = value
            elif value is not None:
                values[key] = value
            if written is not None:
                as_written[key] = written
        return Recipient(
            number,
            uid,
            values,
            tuple(identities),
            village_id,
            place,
            extra,
            as_written,
            bool(temporary),
            bool(withdrawn),
            version,
        )

    def _identities(self, ids: Sequence[int]) -> Mapping[int, list[Identity]]:
        found: defaultdict[int, list[Identity]] = defaultdict(list)
        rows = self._connection.execute(_IDENTITIES, {"ids": ids}).all()
        others = field_rows(self._connection, "identity", [row[0] for row in rows])
        for row in rows:
            found[row[1]].append(read_identity(row, others.get(row[0], {})))
        return found

    def withdrawn_identities(self, ids: Sequence[int]) -> Mapping[tuple[int, str], Identity]:
        """Withdrawn identities of these recipients by (recipient id, category): the newest of each."""
        query = select(*_IDENTITY_COLUMNS).where(identity.c.withdrawn == 1).order_by(identity.c.id)
        found = {}
        for some in chunks(ids):
            for row in self._connection.execute(query.where(identity.c.recipient_id.in_(some))):
                found[row[1], row[4]] = read_identity(row, {})
        return found


def read_identity(row: Sequence[Any], others: Mapping[str, Any]) -> Identity:
    """The identity of a row, with values of the station's own fields."""
    number, _, uid, version, category, status, since, taken_over, _ = row[:9]
    values = {key: value for key, value in zip(IDENTITY_FIELDS, row[9:], strict=True) if value is not None}
    values.update({key: value for key, (value, _) in others.items() if value is not None})
    return Identity(number, uid, category, status, values, bool(taken_over), since, version)


def field_rows(connection: Connection, kind: str, ids: Sequence[int]) -> dict[int, dict[str, tuple[Value, str]]]:
    """Values without a column, and texts as written, by subject and field."""
    found: dict[int, dict[str, tuple[Value, str]]] = {}
    for some in chunks(ids):
        query = select(field_value.c.subject_id, field_value.c.field, field_value.c.value, field_value.c.as_written)
        query = query.where(field_value.c.subject_kind == kind, field_value.c.subject_id.in_(some))
        for number, key, value, written in connection.execute(query):
            found.setdefault(number, {})[key] = (value, written)
    return found
