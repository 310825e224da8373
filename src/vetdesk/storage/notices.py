"""Public notices (公示) with the people on them, and the objections (异议) to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, insert, select, update

from vetdesk.domain.clocks import ClockUnit
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.notices import Notice, NoticedPerson, NoticeState, Objection, Opinion, Outcome
from vetdesk.storage.tables.notices import notice, notice_objection, notice_person
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_PLAIN = (
    "kind", "title", "text", "places", "days", "unit", "begins_on", "ends_on", "posted_by", "checked_by", "state",
    "closed_on", "reason",
)  # fmt: skip
_BODIES = ("village", "township")
_SIGNED = tuple(f"{body}_{part}" for body in _BODIES for part in ("text", "signer", "signed_on"))
_PERSON = tuple(NoticedPerson.__dataclass_fields__)
_OBJECTION = tuple(Objection.__dataclass_fields__)
OPEN = (NoticeState.DRAFT, NoticeState.POSTED)


class Notices:
    """The notices of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, notice_id: int) -> Notice:
        """One notice; raises NotFoundError."""
        found = self._select(notice.c.id == notice_id)
        if not found:
            raise NotFoundError("notice", str(notice_id))
        return found[0]

    def by_uid(self, uid: str) -> Notice:
        """The notice of a uid; raises NotFoundError."""
        found = self._select(notice.c.uid == uid)
        if not found:
            raise NotFoundError("notice", uid)
        return found[0]

    def find(self, *, ended: bool = False, limit: int = 500) -> list[Notice]:
        """The notices that are being prepared or are posted, or those that have ended; the newest first."""
        states = notice.c.state.not_in(OPEN) if ended else notice.c.state.in_(OPEN)
        return self._select(states, limit=limit)

    def live_of_cases(self, case_ids: Sequence[int]) -> dict[int, int]:
        """By case the notice that is being prepared or is posted about it; left-out people are not on one."""
        query = select(notice_person.c.case_id, notice.c.id).join(notice, notice.c.id == notice_person.c.notice_id)
        query = query.where(
            notice_person.c.case_id.in_(list(case_ids)), notice_person.c.left_out == "", notice.c.state.in_(OPEN)
        )
        return {int(case_id): int(number) for case_id, number in self._transaction.connection.execute(query)}

    def add(self, new: Notice) -> Notice:
        """Keep a new notice (id 0, uid empty) and return the stored one."""
        stored = replace(new, uid=new_uid())
        number = self._transaction.insert_row(notice, {"uid": stored.uid, **_row(stored)})
        stored = replace(stored, id=number, version=1)
        self._keep_people(stored)
        self._transaction.journal.record("notice", stored.uid, number, {}, _told(stored))
        return stored

    def save(self, changed: Notice) -> Notice:
        """Keep a changed notice; raises StaleRecordError if it was saved meanwhile."""
        before = self.get(changed.id)
        self._update(notice, changed.id, changed.version, _row(changed), changed.title)
        if before.people != changed.people:
            self._transaction.connection.execute(delete(notice_person).where(notice_person.c.notice_id == changed.id))
            self._keep_people(changed)
        old, new = _differences(_told(before), _told(changed))
        self._transaction.journal.record("notice", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)

    def objections(self, notice_ids: Iterable[int]) -> dict[int, tuple[Objection, ...]]:
        """The objections to each of these notices, oldest first."""
        query = select(*(notice_objection.c[name] for name in _OBJECTION))
        query = query.where(notice_objection.c.notice_id.in_(list(notice_ids))).order_by(notice_objection.c.id)
        found: dict[int, tuple[Objection, ...]] = {}
        for row in self._transaction.connection.execute(query):
            one = _objection(row)
            found[one.notice_id] = (*found.get(one.notice_id, ()), one)
        return found

    def objection(self, objection_id: int) -> Objection:
        """One objection; raises NotFoundError."""
        query = select(*(notice_objection.c[name] for name in _OBJECTION))
        row = self._transaction.connection.execute(query.where(notice_objection.c.id == objection_id)).first()
        if row is None:
            raise NotFoundError("notice_objection", str(objection_id))
        return _objection(row)

    def add_objection(self, new: Objection) -> Objection:
        """Keep a new objection (id 0, uid empty) and return the stored one."""
        values = _objection_row(new)
        stored = replace(new, uid=new_uid(), version=1)
        stored = replace(stored, id=self._transaction.insert_row(notice_objection, {"uid": stored.uid, **values}))
        self._journal_objection(stored, {}, {name: value for name, value in values.items() if value not in {"", None}})
        return stored

    def save_objection(self, changed: Objection) -> Objection:
        """Keep a changed objection; raises StaleRecordError if it was saved meanwhile."""
        before = self.objection(changed.id)
        self._update(notice_objection, changed.id, changed.version, _objection_row(changed), changed.text)
        old, new = _differences(_objection_row(before), _objection_row(changed))
        self._journal_objection(changed, old, new)
        return replace(changed, version=changed.version + 1)

    def _journal_objection(self, one: Objection, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        self._transaction.journal.record("notice_objection", one.uid, one.id, before, after)
        self._transaction.touch("notice", one.notice_id)

    def _update(self, table: Table, number: int, version: int, values: Mapping[str, Any], subject: str) -> None:
        same = (table.c.id == number, table.c.version == version)
        statement = update(table).where(*same).values(**values, version=version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError(table.name, subject)

    def _keep_people(self, one: Notice) -> None:
        rows = [
            {"notice_id": one.id, "position": place, **asdict(person)} for place, person in enumerate(one.people, 1)
        ]
        if rows:
            self._transaction.connection.execute(insert(notice_person), rows)

    def _select(self, *conditions: ColumnElement[bool], limit: int = 1) -> list[Notice]:
        names = ("id", "uid", "version", *_PLAIN, *_SIGNED)
        query = select(*(notice.c[name] for name in names)).where(*conditions).order_by(notice.c.id.desc()).limit(limit)
        rows = [dict(zip(names, row, strict=True)) for row in self._transaction.connection.execute(query)]
        people = self._people([row["id"] for row in rows])
        return [_notice(row, people.get(row["id"], ())) for row in rows]

    def _people(self, notice_ids: Sequence[int]) -> dict[int, tuple[NoticedPerson, ...]]:
        query = select(notice_person.c.notice_id, *(notice_person.c[name] for name in _PERSON))
        query = query.where(notice_person.c.notice_id.in_(list(notice_ids)))
        found: dict[int, tuple[NoticedPerson, ...]] = {}
        for number, *values in self._transaction.connection.execute(query.order_by(notice_person.c.position)):
            found[number] = (*found.get(number, ()), NoticedPerson(*values))
        return found


def _notice(row: Mapping[str, Any], people: tuple[NoticedPerson, ...]) -> Notice:
    plain = {name: row[name] for name in _PLAIN}
    plain |= {"unit": ClockUnit(row["unit"]), "state": NoticeState(row["state"])}
    plain |= {body: Opinion(*(row[f"{body}_{part}"] for part in ("text", "signer", "signed_on"))) for body in _BODIES}
    return Notice(id=row["id"], uid=row["uid"], version=row["version"], people=people, **plain)


def _row(one: Notice) -> dict[str, Any]:
    values = {name: getattr(one, name) for name in _PLAIN}
    for body in _BODIES:
        values |= {f"{body}_{part}": value for part, value in asdict(getattr(one, body)).items()}
    return values


def _told(one: Notice) -> dict[str, Any]:
    """What the journal keeps: the filled values, and every line by its case."""
    people = {str(person.case_id): _line(person) for person in one.people}
    return {name: value for name, value in (_row(one) | {"people": people}).items() if value != ""}


def _line(person: NoticedPerson) -> dict[str, str]:
    return {name: value for name, value in asdict(person).items() if value != "" and name != "case_id"}


def _differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    names = [name for name in {**before, **after} if before.get(name, "") != after.get(name, "")]
    return {name: before.get(name, "") for name in names}, {name: after.get(name, "") for name in names}


def _objection(row: Sequence[Any]) -> Objection:
    values = dict(zip(_OBJECTION, row, strict=True))
    return Objection(**(values | {"outcome": Outcome(values["outcome"])}))


def _objection_row(one: Objection) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _OBJECTION if name not in {"id", "uid", "version"}}
