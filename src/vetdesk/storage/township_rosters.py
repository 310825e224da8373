"""Townships (乡镇), the rosters that they sent, and what was decided about findings between them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Select, and_, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.journal import digest_of_lines
from vetdesk.domain.township_findings import COMPARED
from vetdesk.domain.township_rosters import RosterLine, Source, Township, TownshipRoster
from vetdesk.storage.tables.outside_lists import outside_line, outside_list
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.township_rosters import township, township_decision, township_line, township_roster
from vetdesk.storage.tables.villages import village
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_ROSTER: Final = tuple(TownshipRoster.__dataclass_fields__)
_LINE = ("sheet", "row", "name", "id_number", "shown", "birth_date", "category", "status")
_FIXED = (*_LINE, "values")
"""What the journal fixes of a line by the digest of all of them."""
_ARCHIVED = tuple(key for key in COMPARED if key not in {"name", "birth_date", "category", "status"})
_LEAVING = ("change", "death")
"""Kinds of outside lists by which townships report who leaves."""


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """What was decided about a finding: `facts` is the digest of what it rested on, `township` a uid or ""."""

    period: str
    finding: str
    facts: str
    decision: str
    township: str = ""
    note: str = ""
    decided_at: str = ""
    decided_by: str = ""


class TownshipRosters:
    """The townships and rosters of one transaction; rosters that were undone are shown nowhere except by `get`."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    # --- townships

    def townships(self) -> list[Township]:
        """Every township, by area code and name."""
        columns = [township.c[name] for name in Township.__dataclass_fields__]
        query = select(*columns).order_by(township.c.area_code, township.c.name)
        return [Township(*row) for row in self._connection.execute(query)]

    def add_township(self, name: str, area_code: str) -> Township:
        """Know a township from now on; one that is known by this name is that one."""
        known = next((one for one in self.townships() if one.name == name), None)
        if known is not None:
            return known
        new = Township(0, new_uid(), name, area_code)
        told = {"name": name, "area_code": area_code}
        number = self._transaction.insert_row(township, {"uid": new.uid, "version": 1, **told})
        self._transaction.journal.record("township", new.uid, number, {}, told)
        return replace(new, id=number)

    # --- rosters

    def all(self) -> list[TownshipRoster]:
        """Every roster that was not undone, the newest first."""
        query = _rosters().where(township_roster.c.undone_at.is_(None)).order_by(township_roster.c.id.desc())
        return [_roster(row) for row in self._connection.execute(query)]

    def get(self, roster_id: int) -> TownshipRoster:
        """One roster; raises NotFoundError."""
        row = self._connection.execute(_rosters().where(township_roster.c.id == roster_id)).first()
        if row is None:
            raise NotFoundError("township_roster", str(roster_id))
        return _roster(row)

    def add(self, new: TownshipRoster, lines: Iterable[RosterLine]) -> TownshipRoster:
        """Keep a roster with its lines; time and person are those of the change."""
        transaction = self._transaction
        by = transaction.actor.staff.uid if transaction.actor else ""
        stored = replace(new, uid=new_uid(), taken_at=instant(transaction.now), taken_by=by, version=1)
        values = {name: getattr(stored, name) for name in _ROSTER if name != "id"}
        values |= {"totals": json.dumps(dict(stored.totals), sort_keys=True), "undone_at": None, "undone_by": None}
        number = transaction.insert_row(township_roster, values)
        rows = [_stored(line, number, place) for place, line in enumerate(lines, 1)]
        lines_digest = digest_of_lines([one["place"], *(one[name] for name in _FIXED)] for one in rows)
        if rows:
            self._connection.execute(township_line.insert(), rows)
        told = {name: values[name] for name in ("period", "title", "file_name", "sha256", "verdict", "replaced_by")}
        told |= {"township_id": new.township_id, "totals": dict(stored.totals), "lines": lines_digest}
        transaction.journal.record("township_roster", stored.uid, number, {}, told)
        return replace(stored, id=number)

    def replace_by(self, old: TownshipRoster, uid: str) -> None:
        """Let another roster count in the place of one; "" lets it count again."""
        values = {"replaced_by": uid, "version": old.version + 1}
        self._connection.execute(update(township_roster).where(township_roster.c.id == old.id).values(**values))
        before, after = {"replaced_by": old.replaced_by}, {"replaced_by": uid}
        self._transaction.journal.record("township_roster", old.uid, old.id, before, after)

    def mark_undone(self, undone: TownshipRoster) -> None:
        """Take a roster back; raises NotFoundError if it was already."""
        transaction = self._transaction
        at = instant(transaction.now)
        same = (township_roster.c.id == undone.id, township_roster.c.undone_at.is_(None))
        by = transaction.actor.staff.uid if transaction.actor else ""
        values = {"undone_at": at, "undone_by": by, "version": undone.version + 1}
        if self._connection.execute(update(township_roster).where(*same).values(**values)).rowcount != 1:
            raise NotFoundError("township_roster", undone.file_name)
        transaction.journal.record("township_roster", undone.uid, undone.id, {"undone_at": ""}, {"undone_at": at})

    def lines(self, rosters: Sequence[TownshipRoster], townships: dict[int, str], source: Source) -> list[RosterLine]:
        """The lines of rosters in their order; `townships` gives the uid for each id."""
        found = []
        columns = [township_line.c[name] for name in (*_LINE, "values")]
        for one in rosters:
            query = select(*columns).where(township_line.c.roster_id == one.id).order_by(township_line.c.place)
            uid = townships[one.township_id]
            for sheet, row, name, number, shown, born, category, status, values in self._connection.execute(query):
                told = name, number, shown, born, category, status, json.loads(values), one.file_name, sheet, row
                found.append(RosterLine(source, uid, *told))
        return found

    # --- what they are compared with

    def archive(self) -> list[tuple[str, RosterLine]]:
        """Our own archive, an identity a line, each with the area code of its village ("" if none is known)."""
        held = and_(identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0)
        further = [identity.c[key] if key in identity.c else recipient.c[key] for key in _ARCHIVED]
        leading = (
            village.c.area_code, recipient.c.id, recipient.c.name, recipient.c.id_number, recipient.c.birth_date,
            identity.c.category, identity.c.status,
        )  # fmt: skip
        query = select(*leading, *further).select_from(recipient).join(identity, held)
        query = query.outerjoin(village, village.c.id == recipient.c.village_id).where(recipient.c.withdrawn == 0)
        found = []
        for code, number, name, id_number, born, category, status, *others in self._connection.execute(query):
            values = {key: str(value) for key, value in zip(_ARCHIVED, others, strict=True) if value not in {None, ""}}
            told = name or "", id_number or "", "", born or "", category, status, values
            found.append((code or "", RosterLine(Source.ARCHIVE, "", *told, recipient_id=number)))
        return found

    def reported(self) -> frozenset[str]:
        """ID numbers of whom a change list or a list of deaths in force reports that they leave."""
        query = select(outside_line.c["values"]).join(outside_list, outside_list.c.id == outside_line.c.list_id)
        query = query.where(outside_list.c.undone_at.is_(None), outside_list.c.kind.in_(_LEAVING))
        told = (json.loads(text) for text in self._connection.execute(query).scalars())
        return frozenset(str(values["id_number"]) for values in told if values.get("id_number"))

    # --- decisions

    def decisions(self, period: str) -> dict[str, KeptDecision]:
        """What was decided in a period (its last month), by the keys of findings."""
        columns = [township_decision.c[name] for name in KeptDecision.__dataclass_fields__]
        query = select(*columns).where(township_decision.c.period == period)
        return {row[1]: KeptDecision(*row) for row in self._connection.execute(query)}

    def decide(self, new: KeptDecision) -> None:
        """Keep a decision in the place of an earlier one; an empty one takes it back."""
        transaction = self._transaction
        same = (township_decision.c.period == new.period, township_decision.c.finding == new.finding)
        query = select(township_decision.c.id, township_decision.c.uid, township_decision.c.version)
        known = self._connection.execute(query.where(*same)).first()
        before = self.decisions(new.period).get(new.finding)
        by = transaction.actor.staff.uid if transaction.actor else ""
        stored = replace(new, decided_at=instant(transaction.now), decided_by=by)
        values: dict[str, Any] = {name: getattr(stored, name) for name in KeptDecision.__dataclass_fields__}
        if known is None:
            uid = new_uid()
            number = transaction.insert_row(township_decision, {"uid": uid, "version": 1, **values})
        else:
            number, uid, version = known
            self._connection.execute(
                update(township_decision).where(township_decision.c.id == number).values(**values, version=version + 1)
            )
        transaction.journal.record("township_decision", uid, number, _told(before), _told(stored))


def _told(decision: KeptDecision | None) -> dict[str, str]:
    names = ("period", "finding", "decision", "township", "note")
    return {name: getattr(decision, name) for name in names} if decision else {}


def _rosters() -> Select[Any]:
    return select(*(township_roster.c[name] for name in _ROSTER))


def _roster(row: Sequence[Any]) -> TownshipRoster:
    facts = dict(zip(_ROSTER, row, strict=True))
    facts |= {name: facts[name] or "" for name in ("undone_at", "undone_by")}
    return TownshipRoster(**facts | {"totals": json.loads(facts["totals"])})


def _stored(line: RosterLine, roster_id: int, place: int) -> dict[str, Any]:
    values = json.dumps(dict(line.values), ensure_ascii=False, sort_keys=True)
    return {"roster_id": roster_id, "place": place, "values": values} | {name: getattr(line, name) for name in _LINE}
