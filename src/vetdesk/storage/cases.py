"""Cases (事项) with their events. The events are the truth; the row of a case is their projection."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, text, update

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.journal import ALGORITHM, FIRST, FORMAT, canonical_json
from vetdesk.domain.signatures import decision_text
from vetdesk.domain.station_time import as_utc, at_station
from vetdesk.storage.tables.cases import case_event, case_file
from vetdesk.storage.tables.station import staff
from vetdesk.storage.transaction import Transaction, instant, moment

_CASE = tuple(
    case_file.c[name]
    for name in (
        "id", "uid", "number", "kind", "workflow_version", "recipient_id", "identity_id", "stage", "applied_on",
        "case_values", "closed", "assigned_to", "version",
    )
)  # fmt: skip
_TOLD = (
    "seq", "actor_id", "actor", "at", "transition", "from_stage", "to_stage", "duty", "note", "facts_hash", "details",
    "grounds", "reverses",
)  # fmt: skip
EVENT_COLUMNS = tuple(case_event.c[name] for name in _TOLD)
"""What an event tells, in the order in which it is hashed."""
_EVENT = (case_event.c.case_id, *EVENT_COLUMNS)
_IN_FORCE = case_event.c.set_aside == text("0")
"""Steps that another PC took in the same case, and that gave way to those chosen, count for nothing."""
_CHUNK = 500


class Cases:
    """The cases of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, case_id: int) -> Case:
        """One case with its events; raises NotFoundError."""
        found = self._select(case_file.c.id == case_id)
        if not found:
            raise NotFoundError("case", str(case_id))
        return found[0]

    def by_uid(self, uid: str) -> Case | None:
        """The case of that uid, or None."""
        return next(iter(self._select(case_file.c.uid == uid)), None)

    def by_number(self, number: str) -> Case | None:
        """The case of that case number (受理编号), or None."""
        return next(iter(self._select(case_file.c.number == number, case_file.c.number != "")), None)

    def of_recipient(self, recipient_id: int) -> list[Case]:
        """All cases of a person, oldest first."""
        return self._select(case_file.c.recipient_id == recipient_id)

    def some(self, case_ids: Sequence[int]) -> list[Case]:
        """The cases of these numbers, as far as they exist, oldest application first."""
        return [case for part in _parts(case_ids) for case in self._select(case_file.c.id.in_(part))]

    def find(self, *, stages: Sequence[str] = (), closed: bool = False, assigned_to: int = 0) -> list[Case]:
        """The open (or the closed) cases, oldest application first; of some stages, or assigned to one person."""
        conditions = [case_file.c.closed == int(closed)]
        if stages:
            conditions.append(case_file.c.stage.in_(list(stages)))
        if assigned_to:
            conditions.append(case_file.c.assigned_to == assigned_to)
        return self._select(*conditions)

    def with_step(self, transition: str, since: str, until: str) -> list[Case]:
        """The cases, open or closed, in which a step was taken at or after `since` and before `until` (instants)."""
        within = (_IN_FORCE, case_event.c.transition == transition, case_event.c.at >= since, case_event.c.at < until)
        found = select(case_event.c.case_id).where(*within)
        return self._select(case_file.c.id.in_(found))

    def counts_by_version(self, kind: str) -> dict[int, int]:
        """How many open cases of a kind follow each version of its route."""
        query = select(case_file.c.workflow_version, func.count()).where(
            case_file.c.kind == kind, case_file.c.closed == 0
        )
        rows = self._transaction.connection.execute(query.group_by(case_file.c.workflow_version))
        return {int(version): int(count) for version, count in rows}

    def add(self, case: Case) -> Case:
        """Keep a new case (id 0) with its first events and return the stored one."""
        row = _row(case)
        stored = replace(case, id=self._transaction.insert_row(case_file, {"uid": case.uid, **row}), version=1)
        last = self._add_events(stored, case.events, FIRST)
        self._transaction.journal.record("case", case.uid, stored.id, {}, _told(row, case.events, last))
        return stored

    def save(self, case: Case) -> Case:
        """Keep a case that took steps or was assigned; raises StaleRecordError if it was saved meanwhile."""
        before = self.get(case.id)
        if before.version != case.version or case.events[: len(before.events)] != before.events:
            raise StaleRecordError("case", case.number or case.uid, before.events[-1].actor)
        old, row = _row(before), _row(case)
        same = (case_file.c.id == case.id, case_file.c.version == case.version)
        self._transaction.connection.execute(update(case_file).where(*same).values(**row, version=case.version + 1))
        fresh = case.events[len(before.events) :]
        last = self._add_events(case, fresh, self._last_hash(case.id))
        changed = [name for name in row if row[name] != old[name]]
        self._transaction.journal.record(
            "case",
            case.uid,
            case.id,
            {name: old[name] for name in changed},
            _told({name: row[name] for name in changed}, fresh, last),
        )
        return replace(case, version=case.version + 1)

    def hand_over(self, from_staff: int, to_staff: int) -> int:
        """Assign every open case of one member of staff to another; returns how many there were."""
        cases = self.find(assigned_to=from_staff)
        for case in cases:
            self.save(replace(case, assigned_to=to_staff))
        return len(cases)

    def set_aside(self, case_id: int) -> tuple[CaseEvent, ...]:
        """The steps that another PC took in the case and that gave way to those chosen, by the time they were taken."""
        query = select(*_EVENT).where(case_event.c.case_id == case_id, case_event.c.set_aside == 1)
        rows = self._transaction.connection.execute(query.order_by(case_event.c.at, case_event.c.id))
        return tuple(event_from(row[1:]) for row in rows)

    def broken(self) -> list[str]:
        """The uids of cases whose chain of events does not hold."""
        wrong, users = dict[str, None](), self._users()
        last: dict[int, tuple[int, str]] = {}
        columns = (case_file.c.uid, case_event.c.case_id, *(case_event.c[name] for name in _TOLD))
        query = select(*columns, case_event.c.prev_hash, case_event.c.hash).join(case_file).where(_IN_FORCE)
        for uid, case_id, *row, prev_hash, digest in self._transaction.connection.execute(
            query.order_by(case_event.c.case_id, case_event.c.seq)
        ):
            seq, before = last.get(case_id, (0, FIRST))
            told = dict(zip(_TOLD, row, strict=True))
            if (told["seq"], prev_hash, digest) != (seq + 1, before, event_hash(uid, told, users, before)):
                wrong[uid] = None
            last[case_id] = (told["seq"], digest)
        return list(wrong)

    def _select(self, *conditions: ColumnElement[bool]) -> list[Case]:
        query = select(*_CASE).where(*conditions).order_by(case_file.c.applied_on, case_file.c.id)
        rows = self._transaction.connection.execute(query).all()
        events = self._events([row[0] for row in rows])
        return [_case(row, tuple(events.get(row[0], ()))) for row in rows]

    def _events(self, case_ids: Sequence[int]) -> dict[int, list[CaseEvent]]:
        found: dict[int, list[CaseEvent]] = {}
        for part in _parts(case_ids):
            query = select(*_EVENT).where(case_event.c.case_id.in_(part), _IN_FORCE).order_by(case_event.c.case_id)
            for case_id, *row in self._transaction.connection.execute(query.order_by(case_event.c.seq)):
                found.setdefault(case_id, []).append(event_from(row))
        return found

    def _add_events(self, case: Case, events: Iterable[CaseEvent], last: str) -> str:
        """Chain, sign and write events; returns the hash of the last one.

        Only the signature of whoever took the step is worth anything: nobody signs for somebody else.
        """
        rows, users, sign = [], self._users(), self._transaction.sign
        actor = self._transaction.actor
        here = actor.staff.id if actor is not None else None
        for event in events:
            told = _told_event(event)
            digest = event_hash(case.uid, told, users, last)
            shared = {"origin": self._transaction.origin, "case_id": case.id, "format": FORMAT, "alg": ALGORITHM}
            signed = sign(decision_text(digest)) if sign is not None and event.actor_id == here else ""
            signature = bytes.fromhex(signed) or None
            rows.append({**told, **shared, "signature": signature, "prev_hash": last, "hash": digest})
            last = digest
        if rows:
            self._transaction.connection.execute(insert(case_event), rows)
        return last

    def _users(self) -> dict[int, str]:
        """The sign-in names by id: they tell who acted on every PC alike, and never change."""
        rows = self._transaction.connection.execute(select(staff.c.id, staff.c.user))
        return {row[0]: row[1] for row in rows}

    def _last_hash(self, case_id: int) -> str:
        query = select(case_event.c.hash).where(case_event.c.case_id == case_id, _IN_FORCE)
        query = query.order_by(case_event.c.seq.desc())
        return str(self._transaction.connection.execute(query.limit(1)).scalar_one())


def _row(case: Case) -> dict[str, Any]:
    """The case as its columns."""
    return {
        "number": case.number,
        "kind": case.kind,
        "workflow_version": case.workflow_version,
        "recipient_id": case.recipient_id,
        "identity_id": case.identity_id,
        "stage": case.stage,
        "applied_on": case.applied_on,
        "case_values": canonical_json(dict(case.values)),
        "closed": int(case.closed),
        "assigned_to": case.assigned_to,
    }


def _case(row: Sequence[Any], events: tuple[CaseEvent, ...]) -> Case:
    number, uid, case_number, kind, version, recipient_id, identity_id, stage, applied_on, values, *rest = row
    closed, assigned_to, record_version = rest
    return Case(
        number, uid, case_number, kind, version, recipient_id, identity_id, stage, applied_on, json.loads(values),
        events, bool(closed), assigned_to, record_version,
    )  # fmt: skip


def _told_event(event: CaseEvent) -> dict[str, Any]:
    """The event as its columns."""
    told = {name: getattr(event, name) for name in _TOLD}
    at = instant(as_utc(event.at))
    return told | {"at": at, "duty": str(event.duty), "details": canonical_json(dict(event.details))}


def event_from(row: Sequence[Any]) -> CaseEvent:
    """An event as its columns tell it."""
    told = dict(zip(_TOLD, row, strict=True))
    told |= {"at": at_station(moment(told["at"])), "details": json.loads(told["details"])}
    return CaseEvent(**told)


def event_hash(uid: str, told: Mapping[str, Any], users: Mapping[int, str], last: str) -> str:
    """The chained hash over everything an event tells; who acted by their sign-in name."""
    facts = {**told, "actor_id": users.get(told["actor_id"], str(told["actor_id"]))}
    text = canonical_json([FORMAT, ALGORITHM, uid, [facts[name] for name in _TOLD], last])
    return hashlib.sha256(text.encode()).hexdigest()


def _told(row: Mapping[str, Any], events: Sequence[CaseEvent], last: str) -> dict[str, Any]:
    """What the journal says of a change: the changed columns, the steps taken, and the end of the case's own chain."""
    steps = [
        {"step": event.transition, "from": event.from_stage, "to": event.to_stage, "duty": str(event.duty)}
        | ({"note": event.note} if event.note else {})
        for event in events
    ]
    return {**row, **({"steps": steps, "chain": last} if steps else {})}


def _parts(ids: Sequence[int]) -> Iterable[list[int]]:
    for place in range(0, len(ids), _CHUNK):
        yield list(ids[place : place + _CHUNK])
