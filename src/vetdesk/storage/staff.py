"""Members of staff (工作人员). Their keys are in storage/staff_keys.py."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.staff import Role, Staff, sign_in_key
from vetdesk.storage.tables.station import staff
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_COLUMNS = (
    staff.c.id,
    staff.c.uid,
    staff.c.user,
    staff.c.name,
    staff.c.roles,
    staff.c.active,
    staff.c.phone,
    staff.c.recipient_id,
    staff.c.version,
)


def _read(row: Sequence[Any]) -> Staff:
    number, uid, user, name, roles, active, phone, recipient_id, version = row
    held = frozenset(Role(role) for role in roles.split(",") if role)
    return Staff(number, uid, user, name, held, bool(active), phone, recipient_id, version)


def _values(person: Staff) -> dict[str, Any]:
    return {
        "user": person.user,
        "name": person.name,
        "roles": ",".join(sorted(person.roles)),
        "active": int(person.active),
        "phone": person.phone,
        "recipient_id": person.recipient_id,
    }


class StaffList:
    """Everyone who works or worked here; nobody is ever removed."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[Staff]:
        """Everyone, in the order in which they were added."""
        return [_read(row) for row in self._transaction.connection.execute(select(*_COLUMNS).order_by(staff.c.id))]

    def get(self, staff_id: int) -> Staff:
        """One person; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(staff.c.id == staff_id)).first()
        if row is None:
            raise NotFoundError("staff", str(staff_id))
        return _read(row)

    def by_user(self, user: str) -> Staff | None:
        """The person who signs in with this name, however it is typed (see `sign_in_key`)."""
        wanted = sign_in_key(user)
        return next((person for person in self.all() if sign_in_key(person.user) == wanted), None)

    def by_uid(self, uid: str) -> Staff | None:
        """The person a journal entry names."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(staff.c.uid == uid)).first()
        return _read(row) if row else None

    def add(self, person: Staff) -> Staff:
        """Keep a new person (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _values(person)
        record_id = self._transaction.insert_row(staff, {"uid": uid, **values})
        stored = replace(person, id=record_id, uid=uid, version=1)
        self._transaction.journal.record("staff", uid, stored.id, {}, values)
        return stored

    def save(self, person: Staff) -> Staff:
        """Keep a changed person; raises StaleRecordError if the record was saved meanwhile."""
        before, after = _values(self.get(person.id)), _values(person)
        same = (staff.c.id == person.id, staff.c.version == person.version)
        statement = update(staff).where(*same).values(**after, version=person.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("staff", person.name)
        changed = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in changed}, {name: after[name] for name in changed}
        self._transaction.journal.record("staff", person.uid, person.id, old, new)
        return replace(person, version=person.version + 1)
