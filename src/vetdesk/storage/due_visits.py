"""Who is due for a visit, computed for the whole station in SQL; `VisitRules.due_for` says the same for one person.

A test holds the two equal. Wide rows of people are read only for those who are shown: everything else is answered
from indexes (category, status and person of identities; person, day and way of visits).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, Subquery, func, or_, select, union

from vetdesk.domain.visit_rules import Demand, DueVisit, Group
from vetdesk.domain.visits import PersonLine
from vetdesk.storage.person_lines import VillageNames, person_lines
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visits import visit
from vetdesk.storage.transaction import Transaction

DIED = "died"


@dataclass(frozen=True, slots=True)
class Promise:
    """A next visit that was promised (下次走访日期) and not yet made."""

    visit_id: int
    promised_on: str
    officer_id: int
    officer: str
    visited_on: str
    person: PersonLine


@dataclass(frozen=True, slots=True)
class DueLine:
    """A visit that is due and to whom."""

    due: DueVisit
    person: PersonLine


class DueVisits:
    """Asks who is due. `ended` are the statuses under which nothing is due any more (vocabulary)."""

    def __init__(
        self, transaction: Transaction, village_names: VillageNames, ended: Sequence[str], today: date
    ) -> None:
        self._connection = transaction.connection
        self._village_names = village_names
        self._ended = list(ended)
        self._today = today

    def by_demands(self, demands: Sequence[Demand], limit: int, village_id: int = 0) -> list[DueLine]:
        """Who is due for any of the demands, each person once with the earliest, the longest waiting first."""
        found: dict[int, DueVisit] = {}
        for demand in demands:
            people = self._due(demand, village_id)
            last = people.c.last
            query = select(people.c.recipient_id, last).order_by(last.is_not(None), last, people.c.recipient_id)
            for recipient_id, day in self._connection.execute(query.limit(limit)):
                due = DueVisit(demand, demand.due(day or "", self._today), day or "")
                if recipient_id not in found or due.due_on < found[recipient_id].due_on:
                    found[recipient_id] = due
        first = sorted(found.items(), key=lambda entry: (entry[1].due_on, entry[0]))[:limit]
        people_of = person_lines(self._connection, self._village_names, (recipient_id for recipient_id, _ in first))
        return [DueLine(due, people_of[recipient_id]) for recipient_id, due in first if recipient_id in people_of]

    def count(self, demands: Sequence[Demand], village_id: int = 0) -> int:
        """How many people are due for at least one of the demands."""
        if not demands:
            return 0
        everyone = union(*(select(self._due(demand, village_id).c.recipient_id) for demand in demands)).subquery()
        return int(self._connection.execute(select(func.count()).select_from(everyone)).scalar_one())

    def promises(self, until: str, limit: int) -> list[Promise]:
        """Promised visits up to a day that no later visit has made good, earliest first."""
        later = visit.alias("later")
        newer = (later.c.visited_on > visit.c.visited_on) | (
            (later.c.visited_on == visit.c.visited_on) & (later.c.id > visit.c.id)
        )
        made_good = select(later.c.id).where(
            later.c.recipient_id == visit.c.recipient_id, later.c.withdrawn == 0, newer
        )
        query = (
            select(visit.c.id, visit.c.next_on, visit.c.officer_id, visit.c.officer, visit.c.visited_on)
            .add_columns(visit.c.recipient_id)
            .where(visit.c.withdrawn == 0, visit.c.next_on != "", visit.c.next_on <= until, ~made_good.exists())
            .where(visit.c.recipient_id.in_(self._standing(Group())))
            .order_by(visit.c.next_on, visit.c.id)
            .limit(limit)
        )
        rows = self._connection.execute(query).all()
        people = person_lines(self._connection, self._village_names, (row.recipient_id for row in rows))
        return [
            Promise(number, on, officer_id, officer, day, people[who])
            for number, on, officer_id, officer, day, who in rows
        ]

    def _due(self, demand: Demand, village_id: int) -> Subquery:
        """People of the demand's group who lack its contacts: recipient_id and the day of the `times`-th last one."""
        people = self._group(demand.group, village_id).subquery()
        counted = [visit.c.recipient_id == people.c.recipient_id, visit.c.withdrawn == 0]
        if demand.in_person:
            counted.append(visit.c.in_person == 1)
        newest = select(visit.c.visited_on).where(*counted).order_by(visit.c.visited_on.desc())
        last = newest.limit(1).offset(demand.times - 1).scalar_subquery()
        found = select(people.c.recipient_id, last.label("last")).subquery()
        return (
            select(found.c.recipient_id, found.c.last)
            .where(or_(found.c.last.is_(None), found.c.last < demand.since))
            .subquery()
        )

    def _group(self, group: Group, village_id: int) -> Select[tuple[int]]:
        """The people of a group for whom plans are made."""
        conditions: list[ColumnElement[bool]] = []
        if group.age_from:
            old = recipient.c.birth_date <= group.born_by(self._today)
            conditions.append(
                identity.c.recipient_id.in_(select(recipient.c.id).where(old, recipient.c.birth_date != ""))
            )
        for column, codes in ((visit.c.living, group.living), (visit.c.self_care, group.self_care)):
            if codes:
                conditions.append(self._newest(column).in_(sorted(codes)))
                seen = select(visit.c.recipient_id).where(
                    column.in_(sorted(codes)), column != "", visit.c.withdrawn == 0
                )
                conditions.append(identity.c.recipient_id.in_(seen))
        if village_id:
            at_home = select(recipient.c.id).where(recipient.c.village_id == village_id)
            conditions.append(identity.c.recipient_id.in_(at_home))
        return self._standing(group).where(*conditions)

    def _standing(self, group: Group) -> Select[tuple[int]]:
        """The living with an identity that still stands here, of the group's categories if it names any."""
        dead = select(identity.c.recipient_id).where(identity.c.withdrawn == 0, identity.c.status == DIED)
        undone = select(recipient.c.id).where(recipient.c.withdrawn == 1)
        query = select(identity.c.recipient_id).distinct()
        query = query.where(identity.c.withdrawn == 0, identity.c.status.not_in(self._ended))
        query = query.where(identity.c.recipient_id.not_in(dead), identity.c.recipient_id.not_in(undone))
        return query.where(identity.c.category.in_(sorted(group.categories))) if group.categories else query

    @staticmethod
    def _newest(column: ColumnElement[str]) -> ColumnElement[str]:
        """What the newest visit that says anything of it found."""
        of_person = (visit.c.recipient_id == identity.c.recipient_id, visit.c.withdrawn == 0, column != "")
        newest = select(column).where(*of_person).order_by(visit.c.visited_on.desc(), visit.c.id.desc()).limit(1)
        return newest.correlate(identity).scalar_subquery()
