"""Texts of the archive with characters that no shipped font draws (无字形的字), found by one pass over each column."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, select

from vetdesk.storage.people_rows import IDENTITY_FIELDS, RECIPIENT_FIELDS
from vetdesk.storage.tables.people import field_value, identity, old_name, recipient
from vetdesk.storage.transaction import Transaction

_CONTROLS = ((0x09, 0x0A), (0x0D, 0x0D))


@dataclass(frozen=True, slots=True)
class UndrawnText:
    """A text with such a character: whose, and in which field."""

    recipient_id: int
    name: str
    field: str
    text: str


class Characters:
    """Looks through every text of people and of their identities."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def undrawn(self, drawn: Iterable[tuple[int, int]], limit: int) -> list[UndrawnText]:
        """Up to `limit` texts with a character outside these ranges of code points."""
        ranges = "".join(f"{chr(first)}-{chr(last)}" for first, last in (*_CONTROLS, *drawn))
        found: list[UndrawnText] = []
        for query, text in _texts():
            here = query.where(recipient.c.withdrawn == 0, text.op("GLOB")(f"*[^{ranges}]*"))
            rows = self._connection.execute(here.order_by(recipient.c.sort_key).limit(limit - len(found)))
            found += [UndrawnText(number, name or "", field, value) for number, name, field, value in rows]
            if len(found) >= limit:
                break
        return found


def _texts() -> Iterator[tuple[Select[Any], ColumnElement[Any]]]:
    """A query for each column that holds texts, with that column."""
    for key in RECIPIENT_FIELDS:
        yield _of(literal(key), recipient.c[key]), recipient.c[key]
    yield _of(literal("former_name"), old_name.c.name).join(old_name), old_name.c.name
    for key in IDENTITY_FIELDS:
        yield _held(_of(literal(key), identity.c[key]).join(identity, _MINE)), identity.c[key]
    own = _of(field_value.c.field, field_value.c.value)
    mine = (field_value.c.subject_kind == "recipient") & (field_value.c.subject_id == recipient.c.id)
    yield own.join(field_value, mine), field_value.c.value
    held = (field_value.c.subject_kind == "identity") & (field_value.c.subject_id == identity.c.id)
    yield _held(own.join(identity, _MINE).join(field_value, held)), field_value.c.value


_MINE = identity.c.recipient_id == recipient.c.id


def _of(field: ColumnElement[str], text: ColumnElement[Any]) -> Select[Any]:
    return select(recipient.c.id, recipient.c.name, field, text).select_from(recipient)


def _held(query: Select[Any]) -> Select[Any]:
    return query.where(identity.c.withdrawn == 0)
