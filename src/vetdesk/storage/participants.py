"""The people on the lists of activities (参加人员), and who may be put on one: nobody who died or moved away."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, update

from vetdesk.domain.activities import Activity, Participant
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.activities import Activities
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.activities import participant
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(Participant.__dataclass_fields__)
_COLUMNS = tuple(participant.c[name] for name in _NAMES)
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})
_STANDS = participant.c.withdrawn == 0
DIED, MOVED = "died", "moved"


def _read(row: Sequence[Any]) -> Participant:
    values = dict(zip(_NAMES, row, strict=True))
    return Participant(**(values | {"passed_over": bool(values["passed_over"])}))


def _values(one: Participant) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _KEPT} | {"passed_over": int(one.passed_over)}


def still_here(ended: Sequence[str]) -> ColumnElement[bool]:
    """The condition on a row of recipient: alive and not moved away; `ended` are statuses under which nothing is due.

    Whoever moved away under one identity is here only if another one stands. A benefit that was stopped moves nobody.
    """
    mine = (identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0)
    moved = exists().where(*mine, identity.c.status == MOVED).correlate(recipient)
    standing = exists().where(*mine, identity.c.status.not_in(ended)).correlate(recipient)
    died = exists().where(*mine, identity.c.status == DIED).correlate(recipient)
    alive = and_(func.coalesce(recipient.c.died_on, "") == "", ~died)
    return and_(recipient.c.withdrawn == 0, alive, or_(standing, ~moved))


class Participants:
    """The lists of one transaction; whoever was taken off again is shown nowhere."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, participant_id: int) -> Participant:
        """One participant; raises NotFoundError, also for one that was taken off."""
        found = self._select(participant.c.id == participant_id)
        if not found:
            raise NotFoundError("participant", str(participant_id))
        return found[0]

    def by_uid(self, uid: str) -> Participant | None:
        """The participant of that uid, or None."""
        return next(iter(self._select(participant.c.uid == uid)), None)

    def of_activities(self, ids: Iterable[int]) -> dict[int, list[Participant]]:
        """The lists of activities, those passed over among them, in the order in which people were put on."""
        wanted = sorted(set(ids))
        found: dict[int, list[Participant]] = {number: [] for number in wanted}
        for some in chunks(wanted):
            for one in self._select(participant.c.activity_id.in_(some)):
                found[one.activity_id].append(one)
        return found

    def of_activity(self, activity_id: int) -> list[Participant]:
        """The list of one activity."""
        return self.of_activities([activity_id])[activity_id]

    def of_recipient(self, recipient_id: int) -> list[tuple[Activity, Participant]]:
        """The activities on whose lists a person stands, the newest first."""
        found = {one.activity_id: one for one in self._select(participant.c.recipient_id == recipient_id)}
        return [(one, found[one.id]) for one in Activities(self._transaction).many(list(found))]

    def here(self, ids: Iterable[int], ended: Sequence[str]) -> set[int]:
        """Who of these recipients may be invited: alive and not moved away."""
        found: set[int] = set()
        for some in chunks(sorted(set(ids))):
            query = select(recipient.c.id).where(recipient.c.id.in_(some), still_here(ended))
            found.update(self._transaction.connection.execute(query).scalars())
        return found

    def add(self, new: Participant) -> Participant:
        """Put a person on a list (id 0, uid empty), or back on it, and return what is stored."""
        same = (
            participant.c.activity_id == new.activity_id, participant.c.recipient_id == new.recipient_id,
            participant.c.withdrawn == 1,
        )  # fmt: skip
        known = self._transaction.connection.execute(
            select(participant.c.id, participant.c.uid, participant.c.version).where(*same)
        ).first()
        if known is not None:
            return self._put_back(replace(new, id=known.id, uid=known.uid, version=known.version))
        uid, values = new_uid(), _values(new)
        number = self._transaction.insert_row(participant, {"uid": uid, **values})
        self._record(replace(new, id=number, uid=uid), {}, {key: told for key, told in values.items() if told})
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Participant) -> Participant:
        """Keep a changed participant; raises StaleRecordError if it was saved meanwhile."""
        before, after = _values(self.get(changed.id)), _values(changed)
        names = [name for name in after if before[name] != after[name]]
        if not names:
            return changed
        self._update(changed, after)
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._record(changed, old, new)
        return replace(changed, version=changed.version + 1)

    def take_off(self, found: Participant) -> None:
        """Take a person off a list; the journal stays."""
        self._update(found, {"withdrawn": 1})
        self._record(found, {"withdrawn": 0}, {"withdrawn": 1})

    def _put_back(self, new: Participant) -> Participant:
        statement = update(participant).where(participant.c.id == new.id)
        values = _values(new) | {"withdrawn": 0, "version": new.version + 1}
        self._transaction.connection.execute(statement.values(**values))
        told = {key: value for key, value in _values(new).items() if value}
        self._record(new, {"withdrawn": 1}, told | {"withdrawn": 0})
        return replace(new, version=new.version + 1)

    def _update(self, found: Participant, values: dict[str, Any]) -> None:
        same = (participant.c.id == found.id, participant.c.version == found.version, _STANDS)
        statement = update(participant).where(*same).values(**values, version=found.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("participant", str(found.recipient_id))

    def _record(self, one: Participant, before: dict[str, Any], after: dict[str, Any]) -> None:
        self._transaction.journal.record("participant", one.uid, one.id, before, after)

    def _select(self, *conditions: ColumnElement[bool]) -> list[Participant]:
        query = select(*_COLUMNS).where(_STANDS, *conditions).order_by(participant.c.id)
        return [_read(row) for row in self._transaction.connection.execute(query)]
