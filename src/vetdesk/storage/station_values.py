"""Values of the station's own fields (自定字段) over the whole archive: how many there are, and whose."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from vetdesk.storage.tables.people import field_value, identity
from vetdesk.storage.transaction import Transaction

SEARCHED = "search.fields"
"""Setting: the keys of the station's own fields by which people are found."""

_FILLED = field_value.c.value.is_not(None)


class StationValues:
    """Looks through the rows of field_value by field."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def counts(self, keys: Sequence[str]) -> Mapping[str, int]:
        """How many values each of these fields has."""
        query = select(field_value.c.field, func.count()).where(field_value.c.field.in_(keys), _FILLED)
        return {row[0]: row[1] for row in self._connection.execute(query.group_by(field_value.c.field))}

    def texts(self, keys: Sequence[str], recipient_ids: Sequence[int]) -> Mapping[int, list[str]]:
        """The values of these fields that a few people have, on themselves or on an identity."""
        found: dict[int, list[str]] = {}
        if not keys:
            return found
        wanted = field_value.c.field.in_(keys), _FILLED
        mine = select(field_value.c.subject_id, field_value.c.value).where(
            field_value.c.subject_kind == "recipient", field_value.c.subject_id.in_(recipient_ids), *wanted
        )
        held = select(identity.c.recipient_id, field_value.c.value).where(
            field_value.c.subject_kind == "identity", field_value.c.subject_id == identity.c.id, *wanted
        )
        held = held.where(identity.c.recipient_id.in_(recipient_ids), identity.c.withdrawn == 0)
        for number, text in self._connection.execute(mine.union_all(held)):
            found.setdefault(number, []).append(text)
        return found

    def holders(self, keys: Sequence[str]) -> list[int]:
        """The ids of recipients who have a value of one of these fields, on themselves or on an identity."""
        mine = select(field_value.c.subject_id).where(field_value.c.field.in_(keys), _FILLED)
        held = select(identity.c.recipient_id).where(
            identity.c.id.in_(mine.where(field_value.c.subject_kind == "identity")), identity.c.withdrawn == 0
        )
        query = mine.where(field_value.c.subject_kind == "recipient").union(held)
        return sorted(self._connection.execute(query).scalars())
