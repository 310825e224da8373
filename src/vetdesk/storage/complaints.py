"""Complaints (信访事项) with the steps of their course, and reception days (领导接待日).

A complaint about a member of staff is never read for that person: lists leave it out where they are asked for somebody.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, update

from vetdesk.domain.complaints import Complaint, ComplaintEvent
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.complaints import complaint, complaint_event, reception_day
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(name for name in Complaint.__dataclass_fields__ if name != "values")
_COLUMNS = (*(complaint.c[name] for name in _NAMES), complaint.c.form)
_SEARCHED = ("name", "requests", "facts")
_KEPT = tuple(name for name in _NAMES if name not in {"id", "uid", "version"})


@dataclass(frozen=True, slots=True)
class ReceptionDay:
    """One reception day: `values` are its declared fields by key."""

    id: int
    uid: str
    held_on: str
    values: Mapping[str, str]
    version: int = 1


def _read(row: Sequence[Any]) -> Complaint:
    return Complaint(**dict(zip(_NAMES, row, strict=False)), values=json.loads(row[-1]))


def _values(found: Complaint) -> dict[str, Any]:
    kept = {name: getattr(found, name) for name in _KEPT}
    return kept | {"form": json.dumps(dict(found.values), ensure_ascii=False, sort_keys=True)}


def _hidden_from(staff_id: int) -> ColumnElement[bool]:
    return or_(complaint.c.about_staff_id.is_(None), complaint.c.about_staff_id != staff_id)


class Complaints:
    """The complaints of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, complaint_id: int) -> Complaint:
        """One complaint; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(complaint.c.id == complaint_id)).first()
        if row is None:
            raise NotFoundError("complaint", str(complaint_id))
        return _read(row)

    def by_uid(self, uid: str) -> Complaint:
        """The complaint of that uid; raises NotFoundError."""
        found = self.of_uids([uid])
        if uid not in found:
            raise NotFoundError("complaint", uid)
        return found[uid]

    def of_uids(self, uids: Iterable[str]) -> dict[str, Complaint]:
        """The complaints among records of these uids, by uid."""
        found = {}
        for some in chunks(sorted(set(uids))):
            found.update({one.uid: one for one in self._where(complaint.c.uid.in_(some))})
        return found

    def seen_by(self, staff_id: int, *, closed: bool = False, limit: int = 500) -> list[Complaint]:
        """The open complaints, or the closed ones, newest first, without those about that member of staff."""
        state = complaint.c.state == "closed" if closed else complaint.c.state != "closed"
        return self._where(state, _hidden_from(staff_id), limit=limit)

    def of_recipient(self, recipient_id: int, staff_id: int) -> list[Complaint]:
        """What a person brought forward, newest first, as that member of staff may see it."""
        return self._where(complaint.c.recipient_id == recipient_id, _hidden_from(staff_id))

    def of_case(self, case_id: int, staff_id: int) -> list[Complaint]:
        """What was brought forward about a case, newest first, as that member of staff may see it."""
        return self._where(complaint.c.case_id == case_id, _hidden_from(staff_id))

    def received(self, since: str, until: str, staff_id: int) -> list[Complaint]:
        """What was received in a span of ISO days, both included, as that member of staff may see it."""
        return self._where(complaint.c.received_on.between(since, until), _hidden_from(staff_id))

    def first_year(self) -> int | None:
        """The year of the oldest complaint; None without any."""
        oldest = self._transaction.connection.execute(select(func.min(complaint.c.received_on))).scalar_one()
        return int(oldest[:4]) if oldest else None

    def with_words(self, words: Sequence[str], staff_id: int, limit: int) -> list[Complaint]:
        """The newest complaints in whose number, name or matters every one of the words stands, as they may be seen."""
        told = (complaint.c.number, *(func.json_extract(complaint.c.form, f"$.{key}") for key in _SEARCHED))
        texts = [func.lower(func.coalesce(text, "")) for text in told]
        fits = [or_(*(func.instr(text, word.lower()) > 0 for text in texts)) for word in words]
        return self._where(*fits, _hidden_from(staff_id), limit=limit)

    def _where(self, *conditions: ColumnElement[bool], limit: int | None = None) -> list[Complaint]:
        query = select(*_COLUMNS).where(*conditions)
        query = query.order_by(complaint.c.received_on.desc(), complaint.c.id.desc()).limit(limit)
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def events(self, complaint_ids: Sequence[int]) -> dict[int, list[ComplaintEvent]]:
        """The steps of complaints in the order in which they were taken."""
        known = complaint_event.c
        query = select(
            known.complaint_id, known.step, known.from_state, known.to_state, known.happened_on, known.at,
            known.actor_id, known.actor, known.details, known.uid,
        )  # fmt: skip
        query = query.where(known.complaint_id.in_(complaint_ids)).order_by(known.at, known.id)
        found: dict[int, list[ComplaintEvent]] = {number: [] for number in complaint_ids}
        for row in self._transaction.connection.execute(query):
            found[row[0]].append(ComplaintEvent(*row[1:8], json.loads(row[8]), row[9]))
        return found

    def add(self, new: Complaint) -> Complaint:
        """Keep a new complaint (id 0) under its uid and return the stored one."""
        uid, values = new.uid or new_uid(), _values(new)
        number = self._transaction.insert_row(complaint, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in {"", None}}
        self._transaction.journal.record("complaint", uid, number, {}, told)
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Complaint) -> Complaint:
        """Keep a changed complaint; raises StaleRecordError if it was saved meanwhile."""
        before, after = _values(self.get(changed.id)), _values(changed)
        same = (complaint.c.id == changed.id, complaint.c.version == changed.version)
        statement = update(complaint).where(*same).values(**after, version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("complaint", changed.number)
        names = [name for name in after if before[name] != after[name]]
        old, new = {name: before[name] for name in names}, {name: after[name] for name in names}
        self._transaction.journal.record("complaint", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def add_event(self, complaint_id: int, event: ComplaintEvent) -> None:
        """Write down a step that was taken; it never changes."""
        uid = new_uid()
        values = {
            "complaint_id": complaint_id, "step": event.step, "from_state": event.from_state,
            "to_state": event.to_state, "happened_on": event.on, "at": event.at, "actor_id": event.actor_id,
            "actor": event.actor,
            "details": json.dumps(dict(event.details), ensure_ascii=False, sort_keys=True),
        }  # fmt: skip
        number = self._transaction.insert_row(complaint_event, {"uid": uid, **values})
        self._transaction.journal.record("complaint_event", uid, number, {}, values)

    def count_open(self, staff_id: int) -> int:
        """How many complaints are open, as that member of staff may see them."""
        query = select(func.count()).select_from(complaint)
        query = query.where(complaint.c.state != "closed", _hidden_from(staff_id))
        return int(self._transaction.connection.execute(query).scalar_one())

    def reception_days(self) -> list[ReceptionDay]:
        """Every reception day, newest first."""
        known = reception_day.c
        query = select(known.id, known.uid, known.held_on, known.form, known.version)
        rows = self._transaction.connection.execute(query.order_by(known.held_on.desc(), known.id.desc()))
        return [ReceptionDay(row[0], row[1], row[2], json.loads(row[3]), row[4]) for row in rows]

    def add_reception_day(self, held_on: str, values: Mapping[str, str]) -> int:
        """Keep a new reception day and return its id."""
        uid, kept = new_uid(), _reception(held_on, values)
        number = self._transaction.insert_row(reception_day, {"uid": uid, **kept})
        self._transaction.journal.record("reception_day", uid, number, {}, kept)
        return number

    def save_reception_day(self, changed: ReceptionDay) -> None:
        """Keep a changed reception day; raises StaleRecordError if it was saved meanwhile."""
        kept = _reception(changed.held_on, changed.values)
        same = (reception_day.c.id == changed.id, reception_day.c.version == changed.version)
        before = next((one for one in self.reception_days() if one.id == changed.id), None)
        statement = update(reception_day).where(*same).values(**kept, version=changed.version + 1)
        if before is None or self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("reception_day", changed.held_on)
        old = _reception(before.held_on, before.values)
        self._transaction.journal.record("reception_day", changed.uid, changed.id, old, kept)


def _reception(held_on: str, values: Mapping[str, str]) -> dict[str, str]:
    return {"held_on": held_on, "form": json.dumps(dict(values), ensure_ascii=False, sort_keys=True)}
