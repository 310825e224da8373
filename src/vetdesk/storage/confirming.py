"""Rounds of annual confirmation (年度确认) with the people on their lists."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import RowMapping, exists, select, update

from vetdesk.domain.confirming import ConfirmingRound, ListedPerson
from vetdesk.domain.confirming_changes import FoundChange
from vetdesk.domain.errors import NotFoundError, StaleRecordError
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.person_lines import VillageNames
from vetdesk.storage.tables.confirming import confirming_change, confirming_person, confirming_round
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_WRITE = "INSERT INTO confirming_person (id, uid, round_id, recipient_id, village) VALUES (?, ?, ?, ?, ?)"
_FOUND = tuple(name for name in FoundChange.__dataclass_fields__ if name not in {"id", "uid", "version"})
_VALUES = ("value", "was")
_KEPT = ("round_id", "recipient_id", "village", "reminded_on", "proposed_on", "reason")


class ConfirmingRounds:
    """The rounds of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def all(self) -> list[ConfirmingRound]:
        """Every round, the newest year first."""
        query = select(confirming_round).order_by(confirming_round.c.year.desc())
        return [_round(row) for row in self._connection.execute(query).mappings()]

    def get(self, round_id: int) -> ConfirmingRound:
        """One round; raises NotFoundError."""
        query = select(confirming_round).where(confirming_round.c.id == round_id)
        row = self._connection.execute(query).mappings().first()
        if row is None:
            raise NotFoundError("confirming_round", str(round_id))
        return _round(row)

    def who_draws(self, statuses: Sequence[str], categories: Sequence[str]) -> list[tuple[int, int | None]]:
        """Everybody with an identity in one of the statuses (and categories, if any): id and village id."""
        held = [identity.c.recipient_id == recipient.c.id, identity.c.withdrawn == 0, identity.c.status.in_(statuses)]
        if categories:
            held.append(identity.c.category.in_(categories))
        query = select(recipient.c.id, recipient.c.village_id)
        query = query.where(recipient.c.withdrawn == 0, exists().where(*held)).order_by(recipient.c.sort_key)
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def begin(
        self, new: ConfirmingRound, people: Iterable[tuple[int, int | None]], names: VillageNames
    ) -> ConfirmingRound:
        """Keep a new round (id 0, uid empty) with its frozen list."""
        uid, villages = new_uid(), names()
        values = {"year": new.year, "began_on": new.began_on, "until_on": new.until_on}
        values |= {"categories": json.dumps(new.categories), "ended_on": new.ended_on}
        number = self._transaction.insert_row(confirming_round, {"uid": uid, **values})
        count = self._add(number, [(who, villages.get(place or 0, "")) for who, place in people])
        self._transaction.journal.record("confirming_round", uid, number, {}, {**values, "people": count})
        return replace(new, id=number, uid=uid)

    def join(self, one: ConfirmingRound, people: Sequence[tuple[int, int | None]], names: VillageNames) -> int:
        """Add people who came to draw after the round began."""
        villages = names()
        count = self._add(one.id, [(who, villages.get(place or 0, "")) for who, place in people])
        self._transaction.journal.record("confirming_round", one.uid, one.id, {}, {"joined": count})
        return count

    def people(self, round_id: int) -> list[ListedPerson]:
        """Everybody on the list who is still on the books, in the order of the list."""
        query = select(confirming_person).join(recipient, recipient.c.id == confirming_person.c.recipient_id)
        query = query.where(confirming_person.c.round_id == round_id, recipient.c.withdrawn == 0)
        rows = self._connection.execute(query.order_by(confirming_person.c.id)).mappings()
        return [ListedPerson(**{name: row[name] for name in ListedPerson.__dataclass_fields__}) for row in rows]

    def died(self, ids: Iterable[int]) -> set[int]:
        """Who of these people died, as the archive has it."""
        found: set[int] = set()
        for some in chunks(sorted(set(ids))):
            query = select(recipient.c.id).where(recipient.c.id.in_(some), recipient.c.died_on != "")
            found |= set(self._connection.execute(query).scalars())
        return found

    def save(self, people: Iterable[ListedPerson]) -> None:
        """Keep when people were reminded, and what is proposed."""
        known = {}
        for one in people:
            if one.round_id not in known:
                known[one.round_id] = {kept.id: kept for kept in self.people(one.round_id)}
            before = known[one.round_id][one.id]
            names = [name for name in _KEPT[3:] if getattr(before, name) != getattr(one, name)]
            after = {name: getattr(one, name) for name in names}
            if after:
                statement = update(confirming_person).where(confirming_person.c.id == one.id)
                self._connection.execute(statement.values(**after, version=one.version + 1))
                old = {name: getattr(before, name) for name in names}
                self._transaction.journal.record("confirming_person", one.uid, one.id, old, after)

    def _add(self, round_id: int, people: Sequence[tuple[int, str]]) -> int:
        """Many at once: a round of a large station has tens of thousands."""
        first = None if self._transaction.seat is None else self._transaction.last_id("confirming_person") + 1
        rows = [
            (None if first is None else first + place, new_uid(), round_id, who, village)
            for place, (who, village) in enumerate(people)
        ]
        if rows:
            self._connection.exec_driver_sql(_WRITE, rows)
        return len(rows)

    # ---- what was found

    def found(self, round_id: int, *, state: str = "", recipient_id: int = 0) -> list[FoundChange]:
        """What was found in a round, in the order in which it was noted; of one state or person, or all."""
        query = select(confirming_change).where(confirming_change.c.round_id == round_id)
        if state:
            query = query.where(confirming_change.c.state == state)
        if recipient_id:
            query = query.where(confirming_change.c.recipient_id == recipient_id)
        query = query.order_by(confirming_change.c.id)
        return [_found(row) for row in self._connection.execute(query).mappings()]

    def get_found(self, change_id: int) -> FoundChange:
        """One thing that was found; raises NotFoundError."""
        query = select(confirming_change).where(confirming_change.c.id == change_id)
        row = self._connection.execute(query).mappings().first()
        if row is None:
            raise NotFoundError("confirming_change", str(change_id))
        return _found(row)

    def note_found(self, new: FoundChange) -> FoundChange:
        """Keep something that was found (id 0, uid empty)."""
        uid, values = new_uid(), {name: _written(new, name) for name in _FOUND}
        number = self._transaction.insert_row(confirming_change, {"uid": uid, **values})
        told = {name: value for name, value in values.items() if value not in ("", None)}
        self._transaction.journal.record("confirming_change", uid, number, {}, told)
        return replace(new, id=number, uid=uid)

    def save_found(self, changed: FoundChange) -> FoundChange:
        """Keep what became of it; raises StaleRecordError if somebody else decided meanwhile."""
        known = self.get_found(changed.id)
        names = [name for name in _FOUND if getattr(known, name) != getattr(changed, name)]
        old, new = ({name: _written(one, name) for name in names} for one in (known, changed))
        same = (confirming_change.c.id == changed.id, confirming_change.c.version == changed.version)
        statement = update(confirming_change).where(*same).values(**new, version=changed.version + 1)
        if self._connection.execute(statement).rowcount != 1:
            raise StaleRecordError("confirming_change", changed.key)
        self._transaction.journal.record("confirming_change", changed.uid, changed.id, old, new)
        return replace(changed, version=changed.version + 1)


def _written(one: FoundChange, name: str) -> Any:  # noqa: ANN401 - any column
    value = getattr(one, name)
    return json.dumps(value, ensure_ascii=False) if name in _VALUES else value


def _found(row: RowMapping) -> FoundChange:
    values = {name: row[name] for name in FoundChange.__dataclass_fields__}
    return FoundChange(**values | {name: json.loads(row[name]) for name in _VALUES})


def _round(row: RowMapping) -> ConfirmingRound:
    values = {name: row[name] for name in ConfirmingRound.__dataclass_fields__}
    return ConfirmingRound(**values | {"categories": tuple(json.loads(row["categories"]))})
