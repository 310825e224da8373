"""The rows of a roster (花名册): one per identity, in the order of villages and names, only the columns asked for."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Result, Select, and_, func, literal, or_, select

from vetdesk.domain.rosters import RosterFilter
from vetdesk.storage.people_filters import conditions
from vetdesk.storage.people_rows import IDENTITY_FIELDS, RECIPIENT_FIELDS, field_rows
from vetdesk.storage.person_lines import VillageNames
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction

AT_ONCE = 800
"""So many rows are handed on together: with them, values that have no column are fetched."""

_LEADING = (recipient.c.id, identity.c.id, recipient.c.uid, identity.c.uid)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One row: whom it is about, and a stored value (or None) for each field asked for.

    `identity_uid` is "" for a person without any identity. The field village gives the village's present name.
    """

    recipient_id: int
    recipient_uid: str
    identity_uid: str
    values: list[Any]


class RosterRows:
    """Reads a roster within one transaction, so that all rows are of one moment."""

    def __init__(self, transaction: Transaction, village_names: VillageNames) -> None:
        self._connection = transaction.connection
        self._village_names = village_names

    def rows(self, fields: Sequence[str], wanted: RosterFilter) -> Iterator[RosterRow]:
        """The rows; `fields` may name category, status, village and any declared field, also the station's own.

        A serial number is left to the caller.
        """
        columns = [_column(field) for field in fields]
        query = _listed(select(*_LEADING, *columns), wanted).order_by(
            village.c.area_code.is_(None), village.c.area_code, village.c.name, recipient.c.sort_key, identity.c.id
        )
        own = {at: field for at, field in enumerate(fields) if _is_own(field)}
        places = [at for at, field in enumerate(fields) if field == "village"]
        names = self._village_names()
        found = self._connection.execution_options(yield_per=AT_ONCE).execute(query)
        for some in found.partitions(AT_ONCE) if own else _fetched_ahead(found):
            others = self._others(some) if own else {}
            for recipient_id, identity_id, recipient_uid, identity_uid, *values in some:
                for at in places:
                    values[at] = names.get(values[at], values[at])
                for at, field in own.items():
                    values[at] = others.get((recipient_id, identity_id), {}).get(field)
                yield RosterRow(recipient_id, recipient_uid, identity_uid or "", values)

    def _others(self, rows: Sequence[Any]) -> dict[tuple[int, int], dict[str, Any]]:
        """The station's own fields of these rows, by recipient and identity."""
        people = field_rows(self._connection, "recipient", list({row[0] for row in rows}))
        held = field_rows(self._connection, "identity", [row[1] for row in rows if row[1]])
        found = {}
        for row in rows:
            values: Mapping[str, Any] = people.get(row[0], {}) | held.get(row[1], {})
            found[row[0], row[1]] = {key: value for key, (value, _) in values.items()}
        return found


def _fetched_ahead(result: Result[Any]) -> Iterator[Sequence[Any]]:
    """Portions of the rows; while one is used, the next is fetched on the side."""
    portions = result.partitions(AT_ONCE)
    with ThreadPoolExecutor(1, "fetch") as side:
        coming = side.submit(next, portions, ())
        while some := coming.result():
            coming = side.submit(next, portions, ())
            yield some


def _is_own(field: str) -> bool:
    return field not in {"serial", "category", "status", "village", *RECIPIENT_FIELDS, *IDENTITY_FIELDS}


def _column(field: str) -> ColumnElement[Any]:
    if field == "village":
        return func.coalesce(recipient.c.village_id, recipient.c.village)
    if field in {"category", "status"} or field in IDENTITY_FIELDS:
        return identity.c[field]
    return recipient.c[field] if field in RECIPIENT_FIELDS else literal(None)


def _listed(query: Select[Any], wanted: RosterFilter) -> Select[Any]:
    held = and_(identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0)
    query = query.select_from(recipient).outerjoin(identity, held)
    query = query.outerjoin(village, village.c.id == recipient.c.village_id).where(recipient.c.withdrawn == 0)
    if wanted.categories:
        query = query.where(identity.c.category.in_(sorted(wanted.categories)))
    if wanted.statuses:
        query = query.where(or_(identity.c.status.in_(sorted(wanted.statuses)), identity.c.id.is_(None)))
    if wanted.village_ids:
        query = query.where(recipient.c.village_id.in_(sorted(wanted.village_ids)))
    if wanted.people is not None:
        query = query.where(
            recipient.c.id.in_(select(recipient.c.id).where(*conditions(wanted.people)).correlate(None))
        )
    return query
