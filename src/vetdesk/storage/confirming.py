"""Rounds of annual confirmation (年度确认) with the people on their lists."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import RowMapping, exists, select, update

from vetdesk.domain.confirming import ConfirmingRound, ListedPerson
from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.person_lines import VillageNames
from vetdesk.storage.tables.confirming import confirming_person, confirming_round
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

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
        for who, village in people:
            values = {"uid": new_uid(), "round_id": round_id, "recipient_id": who, "village": village}
            self._transaction.insert_row(confirming_person, values)
        return len(people)


def _round(row: RowMapping) -> ConfirmingRound:
    values = {name: row[name] for name in ConfirmingRound.__dataclass_fields__}
    return ConfirmingRound(**values | {"categories": tuple(json.loads(row["categories"]))})
