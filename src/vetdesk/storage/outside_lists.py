"""Lists from outside (业务名单) and their lines: kept as they came, worked off one by one; every deed journalled."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.domain.journal import digest_of_lines
from vetdesk.domain.outside_list_lines import LineState, ListLine, OutsideList
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.outside_lists import outside_line, outside_list
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_LIST = tuple(OutsideList.__dataclass_fields__)
_LIST_COLUMNS = [outside_list.c[name] for name in _LIST]
_LINE = tuple(ListLine.__dataclass_fields__)
_LINE_COLUMNS = [outside_line.c[name] for name in _LINE]
_LINE_JSON = ("values", "written", "offered", "facts", "steps")
_TOLD = ("recipient_id", "identity_id", "matched", "finding", "state", "deed", "reason", "steps")
"""What the journal tells of a line; its other columns follow from them or came with the file."""


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines of a list are wanted: `state` "" for all, `findings` empty for all, `village` "" for everywhere."""

    state: str = ""
    findings: frozenset[str] = frozenset()
    village: str = ""


@dataclass(frozen=True, slots=True)
class LineCounts:
    """How many lines of a list stand where, by state and by finding; villages that occur."""

    states: Mapping[str, int]
    findings: Mapping[str, int]
    villages: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many are still to be worked off."""
        return self.states.get(LineState.OPEN.value, 0)


class OutsideLists:
    """The lists of one transaction. Lists that were undone are shown nowhere except by `get`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[OutsideList]:
        """Every list in force, the newest first."""
        query = select(*_LIST_COLUMNS).where(outside_list.c.undone_at.is_(None)).order_by(outside_list.c.id.desc())
        return [_list(row) for row in self._transaction.connection.execute(query)]

    def get(self, list_id: int) -> OutsideList:
        """One list; raises NotFoundError."""
        query = select(*_LIST_COLUMNS).where(outside_list.c.id == list_id)
        row = self._transaction.connection.execute(query).first()
        if row is None:
            raise NotFoundError("outside_list", str(list_id))
        return _list(row)

    def by_sha256(self, sha256: str) -> list[OutsideList]:
        """Lists in force that came from exactly this file."""
        query = select(*_LIST_COLUMNS).where(outside_list.c.sha256 == sha256, outside_list.c.undone_at.is_(None))
        return [_list(row) for row in self._transaction.connection.execute(query)]

    @staticmethod
    def new_uid() -> str:
        """A uid for a list that is about to be kept, so that the change can name it as its source."""
        return new_uid()

    def add(self, new: OutsideList, lines: Iterable[ListLine]) -> OutsideList:
        """Keep a list with its lines; time and person are those of the change."""
        transaction = self._transaction
        actor = transaction.actor
        by = actor.staff.uid if actor else ""
        stored = replace(new, received_at=instant(transaction.now), received_by=by, version=1)
        told = {name: getattr(stored, name) for name in ("kind", "title", "sender", "period", "file_name", "sha256")}
        lines = list(lines)
        values = {"uid": stored.uid, **told, "totals": _json(stored.totals)}
        values |= {"received_at": stored.received_at, "received_by": by}
        number = transaction.insert_row(outside_list, values)
        rows = [_stored(replace(line, list_id=number, uid=new_uid())) for line in lines]
        if rows:
            transaction.connection.execute(outside_line.insert(), rows)
        transaction.journal.record(
            "outside_list", stored.uid, number, {}, told | {"totals": dict(stored.totals), "lines": _digest(lines)}
        )
        return replace(stored, id=number)

    def mark_undone(self, undone: OutsideList) -> None:
        """Take a list back; raises NotFoundError if it was already."""
        transaction = self._transaction
        at, actor = instant(transaction.now), transaction.actor
        same = (outside_list.c.id == undone.id, outside_list.c.undone_at.is_(None))
        values = {"undone_at": at, "undone_by": actor.staff.uid if actor else "", "version": undone.version + 1}
        if transaction.connection.execute(update(outside_list).where(*same).values(**values)).rowcount != 1:
            raise NotFoundError("outside_list", undone.file_name)
        transaction.journal.record("outside_list", undone.uid, undone.id, {"undone_at": ""}, {"undone_at": at})

    def set_period(self, known: OutsideList, period: str) -> OutsideList:
        """Say which period a list is of; raises StaleRecordError if it was changed meanwhile."""
        same = (outside_list.c.id == known.id, outside_list.c.version == known.version)
        statement = update(outside_list).where(*same).values(period=period, version=known.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("outside_list", known.title)
        told = {"period": known.period}, {"period": period}
        self._transaction.journal.record("outside_list", known.uid, known.id, *told)
        return replace(known, period=period, version=known.version + 1)

    def line(self, line_id: int) -> ListLine:
        """One line; raises NotFoundError."""
        found = self.lines_by_id([line_id])
        if not found:
            raise NotFoundError("outside_line", str(line_id))
        return found[0]

    def lines_by_id(self, ids: Sequence[int]) -> list[ListLine]:
        """The lines with these ids in this order; missing ones are left out."""
        found = {}
        for some in chunks(list(ids)):
            query = select(*_LINE_COLUMNS).where(outside_line.c.id.in_(some))
            found.update({row[0]: _line(row) for row in self._transaction.connection.execute(query)})
        return [found[number] for number in ids if number in found]

    def lines(self, list_id: int, wanted: LineFilter | None = None) -> list[ListLine]:
        """The lines of a list in the order of the file, those that our books added last."""
        query = select(*_LINE_COLUMNS).where(*_conditions(list_id, wanted)).order_by(outside_line.c.place)
        return [_line(row) for row in self._transaction.connection.execute(query)]

    def line_ids(self, list_id: int, wanted: LineFilter | None = None) -> list[int]:
        """The same as ids."""
        query = select(outside_line.c.id).where(*_conditions(list_id, wanted)).order_by(outside_line.c.place)
        return list(self._transaction.connection.execute(query).scalars())

    def counts(self, list_ids: Sequence[int]) -> dict[int, LineCounts]:
        """How the lines of each list stand."""
        line = outside_line.c
        query = select(line.list_id, line.state, line.finding, line.village, func.count())
        query = query.where(line.list_id.in_(list_ids)).group_by(line.list_id, line.state, line.finding, line.village)
        states: dict[int, dict[str, int]] = {number: {} for number in list_ids}
        findings: dict[int, dict[str, int]] = {number: {} for number in list_ids}
        villages: dict[int, set[str]] = {number: set() for number in list_ids}
        for number, state, finding, village, count in self._transaction.connection.execute(query):
            states[number][state] = states[number].get(state, 0) + count
            findings[number][finding] = findings[number].get(finding, 0) + count
            villages[number].add(village)
        return {
            number: LineCounts(states[number], findings[number], tuple(sorted(villages[number] - {""})))
            for number in list_ids
        }

    def save(self, line: ListLine) -> ListLine:
        """Keep a changed line; raises StaleRecordError if it was saved meanwhile. Nothing happens if it is equal."""
        before = self.line(line.id)
        if before.version != line.version:
            raise StaleRecordError("outside_line", line.text("name"))
        if before == line:
            return line
        worked = line
        if _is_closed(line) and not _is_closed(before):
            actor = self._transaction.actor
            by = actor.staff.uid if actor else ""
            worked = replace(line, worked_at=instant(self._transaction.now), worked_by=by)
        worked = replace(worked, version=line.version + 1)
        stored = _stored(worked)
        self._transaction.connection.execute(update(outside_line).where(outside_line.c.id == line.id).values(**stored))
        old, new = _told(before), _told(worked)
        changed = [name for name in _TOLD if old[name] != new[name]]
        if changed:
            told = ({name: old[name] for name in changed}, {name: new[name] for name in changed})
            self._transaction.journal.record("outside_line", line.uid, line.id, *told)
        self._transaction.touch("outside_list", line.list_id)
        return worked

    def of_recipient(self, recipient_id: int) -> list[ListLine]:
        """Lines of lists in force that concern a person, the newest first."""
        query = select(*_LINE_COLUMNS).join(outside_list, outside_list.c.id == outside_line.c.list_id)
        query = query.where(outside_line.c.recipient_id == recipient_id, outside_list.c.undone_at.is_(None))
        return [_line(row) for row in self._transaction.connection.execute(query.order_by(outside_line.c.id.desc()))]


def _digest(lines: Iterable[ListLine]) -> str:
    """What fixes what came with the file."""
    return digest_of_lines([one.place, one.sheet, one.row, dict(one.values), dict(one.written)] for one in lines)


def _is_closed(line: ListLine) -> bool:
    return line.state in {LineState.DONE.value, LineState.DISMISSED.value}


def _conditions(list_id: int, wanted: LineFilter | None) -> list[ColumnElement[bool]]:
    found = [outside_line.c.list_id == list_id]
    if wanted is None:
        return found
    if wanted.state:
        found.append(outside_line.c.state == wanted.state)
    if wanted.findings:
        found.append(outside_line.c.finding.in_(sorted(wanted.findings)))
    if wanted.village:
        found.append(outside_line.c.village == wanted.village)
    return found


def _list(row: Sequence[Any]) -> OutsideList:
    facts = dict(zip(_LIST, row, strict=True))
    facts |= {name: facts[name] or "" for name in ("undone_at", "undone_by")}
    return OutsideList(**facts | {"totals": json.loads(facts["totals"])})


def _line(row: Sequence[Any]) -> ListLine:
    facts = dict(zip(_LINE, row, strict=True))
    facts |= {name: json.loads(facts[name]) for name in _LINE_JSON}
    return ListLine(**facts | {name: tuple(facts[name]) for name in ("offered", "steps")})


def _stored(line: ListLine) -> dict[str, Any]:
    facts = {name: getattr(line, name) for name in _LINE if name != "id"}
    return facts | {name: _json(facts[name]) for name in _LINE_JSON}


def _told(line: ListLine) -> dict[str, Any]:
    facts = {name: getattr(line, name) for name in _TOLD}
    return facts | {"steps": [dict(step) for step in line.steps]}


def _json(value: object) -> str:
    """A value as JSON, columns in the order of the file."""
    plain = list(value) if isinstance(value, tuple) else dict(value) if isinstance(value, Mapping) else value
    return json.dumps(plain, ensure_ascii=False)
