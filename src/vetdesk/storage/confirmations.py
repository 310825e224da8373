"""Results of annual confirmation (年度确认), one per person and year; every change journalled."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import exists, select, update

from vetdesk.domain.confirmations import Confirmation
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.outside_lists import confirmation
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(Confirmation.__dataclass_fields__)
_COLUMNS = [confirmation.c[name] for name in _NAMES]
_TOLD = ("result", "way", "confirmed_on", "confirmer", "remarks", "line_id")


class Confirmations:
    """The results of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of_year(self, year: str, ids: Sequence[int]) -> dict[int, Confirmation]:
        """The results of these people for a year, by person."""
        found = {}
        for some in chunks(sorted(set(ids))):
            query = select(*_COLUMNS).where(confirmation.c.year == year, confirmation.c.recipient_id.in_(some))
            for row in self._transaction.connection.execute(query):
                found[row[_NAMES.index("recipient_id")]] = Confirmation(*row)
        return found

    def of_recipient(self, recipient_id: int) -> list[Confirmation]:
        """The results of one person, the newest year first."""
        query = select(*_COLUMNS).where(confirmation.c.recipient_id == recipient_id)
        rows = self._transaction.connection.execute(query.order_by(confirmation.c.year.desc()))
        return [Confirmation(*row) for row in rows]

    def keep(self, told: Confirmation) -> Confirmation:
        """Keep the result of a person's year; one that is there already is replaced, as the journal tells."""
        known = self.of_year(told.year, [told.recipient_id]).get(told.recipient_id)
        facts = _facts(told)
        if known is None:
            uid = new_uid()
            values = {"uid": uid, "recipient_id": told.recipient_id, "year": told.year, **facts}
            number = self._transaction.insert_row(confirmation, values)
            whose = select(recipient.c.uid).where(recipient.c.id == told.recipient_id)
            owner = self._transaction.connection.execute(whose).scalar_one()
            self._record(uid, number, {}, {"recipient": owner, "year": told.year, **facts})
            return replace(told, id=number, uid=uid)
        before = _facts(known)
        changed = {name: value for name, value in facts.items() if value != before[name]}
        if changed:
            statement = update(confirmation).where(confirmation.c.id == known.id)
            self._transaction.connection.execute(statement.values(**changed, version=known.version + 1))
            self._record(known.uid, known.id, {name: before[name] for name in changed}, changed)
        return replace(told, id=known.id, uid=known.uid, version=known.version + bool(changed))

    def missing(self, year: str, statuses: Sequence[str], village_id: int = 0) -> list[int]:
        """The ids of people with an identity in one of the statuses who are not confirmed for a year, in list order."""
        held = exists().where(
            identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0, identity.c.status.in_(statuses)
        )
        done = exists().where(
            confirmation.c.recipient_id == recipient.c.id,
            confirmation.c.year == year,
            confirmation.c.result == "confirmed",
        )
        query = select(recipient.c.id).where(recipient.c.withdrawn == 0, held, ~done)
        if village_id:
            query = query.where(recipient.c.village_id == village_id)
        query = query.order_by(recipient.c.village_id, recipient.c.sort_key)
        return list(self._transaction.connection.execute(query).scalars())

    def _record(self, uid: str, number: int, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        self._transaction.journal.record("confirmation", uid, number, before, after)


def _facts(told: Confirmation) -> dict[str, Any]:
    return {name: getattr(told, name) for name in _TOLD}
