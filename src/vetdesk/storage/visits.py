"""Visits (走访) as they were logged."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, insert, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.visits import PersonLine, Visit
from vetdesk.storage.person_lines import VillageNames, person_lines
from vetdesk.storage.tables.visits import contact, visit
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

ASKED_FOR = ("living", "self_care", "hospital")
"""Fields of the form that rules ask for: they have columns of their own."""

_COLUMNS = (
    visit.c.id,
    visit.c.uid,
    visit.c.recipient_id,
    visit.c.officer_id,
    visit.c.officer,
    visit.c.visited_on,
    visit.c.way,
    visit.c.occasion,
    visit.c.form,
    visit.c.next_on,
    visit.c.in_person,
    visit.c.version,
    *(visit.c[name] for name in ASKED_FOR),
)


def _read(row: Sequence[Any]) -> Visit:
    number, uid, recipient_id, officer_id, officer, day, way, occasion, form, next_on, in_person, version, *rest = row
    values = json.loads(form) | {name: value for name, value in zip(ASKED_FOR, rest, strict=True) if value}
    return Visit(
        number, uid, recipient_id, officer_id, officer, day, way, occasion, values, next_on, bool(in_person), version
    )


def _values(found: Visit) -> dict[str, Any]:
    asked_for = {name: str(found.values.get(name, "")) for name in ASKED_FOR}
    rest = {name: value for name, value in found.values.items() if name not in ASKED_FOR}
    return {
        "recipient_id": found.recipient_id,
        "officer_id": found.officer_id,
        "officer": found.officer,
        "visited_on": found.visited_on,
        "way": found.way,
        "in_person": int(found.in_person),
        "occasion": found.occasion,
        "form": canonical_json(rest),
        "next_on": found.next_on,
        **asked_for,
    }


def _journalled(values: dict[str, Any]) -> dict[str, Any]:
    """The same for the journal: the form's fields stand beside the others, blanks are left out."""
    flat = {name: value for name, value in values.items() if name != "form"} | json.loads(values["form"])
    return {name: value for name, value in flat.items() if value != ""}


class Visits:
    """The visits of one transaction; withdrawn ones are shown nowhere."""

    def __init__(self, transaction: Transaction, village_names: VillageNames) -> None:
        self._transaction = transaction
        self._village_names = village_names

    def get(self, visit_id: int) -> Visit:
        """One visit; raises NotFoundError, also for one that was withdrawn."""
        found = self._select(visit.c.id == visit_id)
        if not found:
            raise NotFoundError("visit", str(visit_id))
        return found[0]

    def by_uid(self, uid: str) -> Visit:
        """The visit of a uid; raises NotFoundError, also for one that was withdrawn."""
        found = self._select(visit.c.uid == uid)
        if not found:
            raise NotFoundError("visit", uid)
        return found[0]

    def of_recipient(self, recipient_id: int, limit: int = 200) -> list[Visit]:
        """The visits to one person, newest first."""
        return self._select(visit.c.recipient_id == recipient_id, limit=limit)

    def between(self, first: str, last: str, officer_id: int = 0, limit: int = 500) -> list[tuple[Visit, PersonLine]]:
        """The visits of a span of days, newest first, with whom they were made to."""
        conditions = [visit.c.visited_on >= first, visit.c.visited_on <= last]
        if officer_id:
            conditions.append(visit.c.officer_id == officer_id)
        found = self._select(*conditions, limit=limit)
        ids = (one.recipient_id for one in found)
        people = person_lines(self._transaction.connection, self._village_names, ids)
        return [(one, people[one.recipient_id]) for one in found if one.recipient_id in people]

    def add(self, new: Visit) -> Visit:
        """Keep a new visit (id 0, uid empty) and return the stored one."""
        uid, values = new_uid(), _values(new)
        number = self._transaction.insert_row(visit, {"uid": uid, **values})
        self.project(new.recipient_id)
        self._transaction.journal.record("visit", uid, number, {}, _journalled(values))
        return replace(new, id=number, uid=uid, version=1)

    def save(self, changed: Visit) -> Visit:
        """Keep a corrected visit; raises StaleRecordError if the record was saved meanwhile."""
        before, after = _values(self.get(changed.id)), _values(changed)
        self._update(changed, after)
        old, new = _journalled(before), _journalled(after)
        names = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        self._record(changed, {name: old.get(name, "") for name in names}, {name: new.get(name, "") for name in names})
        return replace(changed, version=changed.version + 1)

    def withdraw(self, found: Visit) -> None:
        """Take a visit that was logged by mistake out of every list; its journal stays."""
        self._update(found, {"withdrawn": 1})
        self._record(found, {"withdrawn": 0}, {"withdrawn": 1})

    def _select(self, *conditions: ColumnElement[bool], limit: int = 1) -> list[Visit]:
        query = select(*_COLUMNS).where(visit.c.withdrawn == 0, *conditions)
        query = query.order_by(visit.c.visited_on.desc(), visit.c.id.desc()).limit(limit)
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def _update(self, found: Visit, values: dict[str, Any]) -> None:
        same = (visit.c.id == found.id, visit.c.version == found.version, visit.c.withdrawn == 0)
        statement = update(visit).where(*same).values(**values, version=found.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("visit", found.visited_on)
        self.project(found.recipient_id)

    def project(self, recipient_id: int) -> None:
        """Write anew what the visits to a person come down to."""
        connection = self._transaction.connection
        connection.execute(delete(contact).where(contact.c.recipient_id == recipient_id))
        of_person = (visit.c.recipient_id == recipient_id, visit.c.withdrawn == 0)
        in_person = case((visit.c.in_person == 1, visit.c.visited_on), else_="")
        query = select(visit.c.recipient_id, func.max(visit.c.visited_on), func.max(in_person))
        for name in ASKED_FOR:
            told = select(visit.c[name]).where(*of_person, visit.c[name] != "")
            newest = told.order_by(visit.c.visited_on.desc(), visit.c.id.desc()).limit(1).scalar_subquery()
            query = query.add_columns(func.coalesce(newest, ""))
        query = query.where(*of_person).group_by(visit.c.recipient_id)
        columns = ["recipient_id", "last_on", "last_in_person_on", *ASKED_FOR]
        connection.execute(insert(contact).from_select(columns, query))

    def _record(self, found: Visit, before: dict[str, Any], after: dict[str, Any]) -> None:
        self._transaction.journal.record("visit", found.uid, found.id, before, after)
