"""Exceptions (例外): problems of a record that stay with a reason."""

from collections.abc import Sequence

from sqlalchemy import select

from vetdesk.domain.kept_exceptions import KeptException
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.entries import kept_exception
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_COLUMNS = tuple(kept_exception.c[name] for name in KeptException.__dataclass_fields__)
_KEPT = ("uid", "recipient_id", "code", "field", "as_written", "reason", "at", "staff")
_STATEMENT = (
    f"INSERT INTO kept_exception ({', '.join(_KEPT)}) VALUES ({', '.join('?' * len(_KEPT))})"
    " ON CONFLICT (recipient_id, code, field, as_written)"
    " DO UPDATE SET reason = excluded.reason, at = excluded.at, staff = excluded.staff, version = version + 1"
)


class KeptExceptions:
    """The kept exceptions of one transaction; each is journalled as "exception" of its recipient."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def of(self, recipient_id: int) -> list[KeptException]:
        """All of one recipient, those whose value has changed since included, oldest first."""
        return self.of_many([recipient_id]).get(recipient_id, [])

    def of_many(self, recipient_ids: Sequence[int]) -> dict[int, list[KeptException]]:
        """The same of several, by recipient id; nobody without any."""
        found: dict[int, list[KeptException]] = {}
        for some in chunks(recipient_ids):
            query = select(kept_exception.c.recipient_id, *_COLUMNS).order_by(kept_exception.c.id)
            for number, *values in self._transaction.connection.execute(
                query.where(kept_exception.c.recipient_id.in_(some))
            ):
                found.setdefault(number, []).append(KeptException(*values))
        return found

    def keep(self, recipient_id: int, exceptions: Sequence[KeptException]) -> None:
        """Keep reasons, as given now by whoever acts; one for the same problem and value is replaced."""
        if not exceptions:
            return
        transaction = self._transaction
        at, staff = instant(transaction.now), transaction.actor.staff.uid if transaction.actor else ""
        rows = [
            (new_uid(), recipient_id, one.code, one.field, one.as_written, one.reason, at, staff) for one in exceptions
        ]
        transaction.connection.exec_driver_sql(_STATEMENT, rows)
        query = select(recipient.c.uid).where(recipient.c.id == recipient_id)
        uid = str(transaction.connection.execute(query).scalar_one())
        for one in exceptions:
            told = {"code": one.code, "field": one.field, "reason": one.reason}
            transaction.journal.record("exception", uid, recipient_id, {}, told)
        transaction.touch("recipient", recipient_id)
