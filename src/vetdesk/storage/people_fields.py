"""Where the value of a declared field stands: in a column, or in a row of field_value (design 4).

Filters, orders and columns of the list reach both through this module, so that a field a station added is filtered and
sorted like any other. A value is an expression over the row it belongs to: the recipient, an identity or an entry.
"""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Table, cast, func, select

from vetdesk.domain.completeness import IDENTITY, PERSON
from vetdesk.domain.forms import FieldKind
from vetdesk.storage.people_rows import is_column
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.people import field_value, identity, recipient
from vetdesk.storage.tables.villages import village

NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.MONEY, FieldKind.FLAG})
"""Kinds of fields whose values are numbers."""


def owner_of(subject: str) -> Table:
    """The table whose rows have the fields of a subject; beside person and identity, all are kinds of entries."""
    if subject == PERSON:
        return recipient
    return identity if subject == IDENTITY else entry


def kind_of(subject: str) -> str:
    """How field_value names the subject."""
    return subject if subject in {PERSON, IDENTITY} else "entry"


def has_column(subject: str, field: str) -> bool:
    """Whether the field has a column of its own."""
    return subject in {PERSON, IDENTITY} and is_column(subject, field)


def value_of(subject: str, field: str, kind: FieldKind = FieldKind.TEXT) -> ColumnElement[Any]:
    """The value of a field for a row of `owner_of(subject)`; NULL where there is none."""
    owner = owner_of(subject)
    if subject == PERSON and field == "village":
        present = select(village.c.name).where(village.c.id == recipient.c.village_id).correlate(recipient)
        return func.coalesce(present.scalar_subquery(), recipient.c.village)
    if has_column(subject, field):
        return owner.c[field]
    held = select(field_value.c.value).where(
        field_value.c.subject_kind == kind_of(subject),
        field_value.c.subject_id == owner.c.id,
        field_value.c.field == field,
    )
    value = held.correlate(owner).scalar_subquery()
    return cast(value, Integer) if kind in NUMBERS else value
