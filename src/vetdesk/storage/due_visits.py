"""Who is due for a visit, computed for the whole station in SQL; `VisitRules.due_for` says the same for one person.

A test holds the two equal. Each demand is asked in the order of an index on the last contacts, so the first lines are
there at once however many people there are; wide rows of people are read only for those who are shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, literal, literal_column, select, union

from vetdesk.domain.visit_happenings import due_for
from vetdesk.domain.visit_rules import Demand, DueVisit, Group, Raised
from vetdesk.domain.visit_week import PlannedVisit, planned_last
from vetdesk.domain.visits import PersonLine
from vetdesk.storage.happenings import Happenings
from vetdesk.storage.officers import Whose
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.person_lines import VillageNames, person_lines
from vetdesk.storage.planned_visits import COLUMNS, read_plan
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visit_week import planned_visit
from vetdesk.storage.tables.visits import contact, need, visit
from vetdesk.storage.transaction import Transaction

DIED = "died"
COUNTED = 1000
"""Due visits are counted up to here; beyond it the total is "more than"."""
EVERYBODY = 1_000_000
"""No limit."""
_HELD, _LATER = identity.alias("held"), visit.alias("later")
"""Made once: naming their columns costs more than asking the database."""


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
class PlannedLine:
    """A visit that is planned for a day, and to whom; `visited_on` is the visit that made it good, "" while none."""

    plan: PlannedVisit
    person: PersonLine
    visited_on: str = ""


@dataclass(frozen=True, slots=True)
class DueLine:
    """A visit that is due and to whom."""

    due: DueVisit
    person: PersonLine


class DueVisits:
    """Asks who is due. `ended` are the statuses under which nothing is due any more (vocabulary).

    `whose` keeps all lists to the people of one officer (storage/officers).
    """

    def __init__(
        self,
        transaction: Transaction,
        village_names: VillageNames,
        ended: Sequence[str],
        today: date,
        whose: Whose | None = None,
    ) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._village_names = village_names
        self._ended = list(ended)
        self._today = today
        self._whose = whose

    def by_demands(
        self, demands: Sequence[Demand], limit: int, village_id: int = 0, raised: Mapping[int, DueVisit] | None = None
    ) -> list[DueLine]:
        """Who is due for any of the demands or by a fact (`raised`), each once with the earliest, most overdue first.

        Those who were never met are due today: they follow, and are not looked for while there are enough before.
        """
        found = self.due_of(demands, limit, village_id, raised)
        first = sorted(found.items(), key=lambda entry: (entry[1].due_on, entry[0]))[:limit]
        people = person_lines(self._connection, self._village_names, (recipient_id for recipient_id, _ in first))
        return [DueLine(due, people[recipient_id]) for recipient_id, due in first if recipient_id in people]

    def due_of(
        self,
        demands: Sequence[Demand],
        limit: int = EVERYBODY,
        village_id: int = 0,
        raised: Mapping[int, DueVisit] | None = None,
    ) -> dict[int, DueVisit]:
        """The earliest visit that is due, by recipient; all of them, or enough for the first `limit`."""
        found = dict(raised or {})
        for demand in demands:
            self._note(found, demand, self._met(demand, village_id).limit(limit))
        today = self._today.isoformat()
        if sum(due.due_on < today for due in found.values()) < limit:
            for demand in demands:
                self._note(found, demand, self._never_met(demand, village_id).limit(limit))
        return found

    def raised(self, rules: Sequence[Raised], village_id: int = 0, ahead_days: int = 0) -> dict[int, DueVisit]:
        """The earliest visit that a fact asks for and that nobody made yet, by recipient."""
        facts = Happenings(self._transaction).found(rules, self._today)
        allowed = {rule.key: self._members(rule.group, facts, village_id) for rule in rules}
        found = {}
        for number, (happenings, contacts) in facts.items():
            counted = [one for one in happenings if number in allowed[one.rule]]
            due = due_for(counted, rules, contacts, self._today, ahead_days)
            if due is not None:
                found[number] = due
        return found

    def _members(self, group: Group, ids: Iterable[int], village_id: int) -> set[int]:
        """Who of these belongs to a group."""
        found: set[int] = set()
        for some in chunks(sorted(ids)):
            query = select(recipient.c.id).outerjoin(contact, contact.c.recipient_id == recipient.c.id)
            query = query.where(recipient.c.id.in_(some), *self._found(group))
            query = query.where(*self._belongs(recipient.c.id, group, village_id))
            found.update(self._connection.execute(query).scalars())
        return found

    def _note(self, found: dict[int, DueVisit], demand: Demand, query: Select[Any]) -> None:
        for recipient_id, last in self._connection.execute(query):
            due = DueVisit(demand, demand.due(last, self._today), last)
            if recipient_id not in found or due.due_on < found[recipient_id].due_on:
                found[recipient_id] = due

    def count(
        self, demands: Sequence[Demand], village_id: int = 0, raised: Mapping[int, DueVisit] | None = None
    ) -> int:
        """How many people are due for at least one of the demands or by a fact, counted up to COUNTED + 1."""
        if not demands:
            return len(raised or {})
        asked = [ask(demand, village_id) for demand in demands for ask in (self._met, self._never_met)]
        parts = [query.limit(COUNTED + 1).subquery() for query in asked]
        query = union(*(select(part.c.recipient_id) for part in parts)).limit(COUNTED + 1)
        return min(len({*self._connection.execute(query).scalars(), *(raised or {})}), COUNTED + 1)

    def promises(self, until: str, limit: int, village_id: int = 0) -> list[Promise]:
        """Promised visits up to a day that no later visit has made good, earliest first."""
        later = _LATER
        newer = (later.c.visited_on > visit.c.visited_on) | (
            (later.c.visited_on == visit.c.visited_on) & (later.c.id > visit.c.id)
        )
        made_good = exists().where(later.c.recipient_id == visit.c.recipient_id, later.c.withdrawn == 0, newer)
        query = (
            select(visit.c.id, visit.c.next_on, visit.c.officer_id, visit.c.officer, visit.c.visited_on)
            .add_columns(visit.c.recipient_id)
            .where(visit.c.withdrawn == 0, visit.c.next_on != "", visit.c.next_on <= until, ~made_good)
            .where(*self._belongs(visit.c.recipient_id, Group(), village_id))
            .order_by(visit.c.next_on, visit.c.id)
            .limit(limit)
        )
        rows = self._connection.execute(query).all()
        people = person_lines(self._connection, self._village_names, (row.recipient_id for row in rows))
        return [Promise(number, on, who, name, day, people[whom]) for number, on, who, name, day, whom in rows]

    def planned(self, first: str = "", last: str = "", village_id: int = 0) -> list[PlannedLine]:
        """Planned visits that nobody made yet, of any day, and those made good that were planned for these days.

        A person has one open plan at most, the one made last. Nobody is told of who died or moved away.
        """
        asked = [visit.c.recipient_id == planned_visit.c.recipient_id, visit.c.withdrawn == 0]
        made = select(func.min(visit.c.visited_on)).where(*asked, visit.c.visited_on >= planned_visit.c.counts_from)
        made_on = made.scalar_subquery()
        query = select(*COLUMNS, func.coalesce(made_on, "")).where(
            planned_visit.c.withdrawn == 0,
            planned_visit.c.day.between(first, last) | made_on.is_(None),
            *self._belongs(planned_visit.c.recipient_id, Group(), village_id),
        )
        rows = [(read_plan(row), str(row[-1])) for row in self._connection.execute(query)]
        newest = planned_last(plan for plan, made in rows if not made)
        shown = [(plan, made) for plan, made in rows if made or newest[plan.recipient_id] == plan]
        people = person_lines(self._connection, self._village_names, (plan.recipient_id for plan, _ in shown))
        found = [PlannedLine(plan, people[plan.recipient_id], made) for plan, made in shown]
        return sorted(found, key=lambda one: (one.plan.day, one.person.village, one.person.name, one.plan.uid))

    def _met(self, demand: Demand, village_id: int) -> Select[Any]:
        """Whoever was met often enough once, but not since: the person and the day that counts, oldest first."""
        last = self._last(demand)
        query = select(contact.c.recipient_id, last.label("last")).where(last != "", last < demand.since)
        query = query.where(
            *self._found(demand.group), *self._belongs(contact.c.recipient_id, demand.group, village_id)
        )
        return query.order_by(last, contact.c.recipient_id)

    def _never_met(self, demand: Demand, village_id: int) -> Select[Any]:
        """Whoever was not yet met in the way (as often as) the demand asks."""
        group = demand.group
        lacking = self._last(demand)
        if group.living or group.self_care or group.hospital:
            query = select(contact.c.recipient_id, lacking).where(lacking == "", *self._found(group))
            return query.where(*self._belongs(contact.c.recipient_id, group, village_id))
        met = exists().where(contact.c.recipient_id == identity.c.recipient_id, lacking != "")
        query = select(identity.c.recipient_id, literal("").label("last")).distinct()
        query = query.where(identity.c.withdrawn == 0, identity.c.status.not_in(self._ended), ~met)
        if group.categories:
            query = query.where(identity.c.category.in_(sorted(group.categories)))
        return query.where(*self._belongs(identity.c.recipient_id, group, village_id, standing=False))

    @staticmethod
    def _last(demand: Demand) -> ColumnElement[str]:
        """The day of the `times`-th last contact that counts, "" if there is none."""
        if demand.times == 1:
            return contact.c.last_in_person_on if demand.in_person else contact.c.last_on
        counted = [visit.c.recipient_id == contact.c.recipient_id, visit.c.withdrawn == 0]
        if demand.in_person:
            counted.append(visit.c.in_person == 1)
        newest = select(visit.c.visited_on).where(*counted).order_by(visit.c.visited_on.desc())
        return func.coalesce(newest.limit(1).offset(demand.times - 1).scalar_subquery(), "")

    @staticmethod
    def _found(group: Group) -> Iterator[ColumnElement[bool]]:
        """What the visits found, where the group asks for it."""
        asked = (
            (contact.c.living, group.living),
            (contact.c.self_care, group.self_care),
            (contact.c.hospital, group.hospital),
        )
        for column, codes in asked:
            if codes:
                yield column != ""
                yield column.in_(sorted(codes))

    def _belongs(
        self, person: ColumnElement[int], group: Group, village_id: int = 0, *, standing: bool = True
    ) -> Iterator[ColumnElement[bool]]:
        """The person lives, was not withdrawn, has an identity of the group that stands here, the age, the village."""
        held = _HELD
        mine = (held.c.recipient_id == person, held.c.withdrawn == 0)
        if standing:
            of_group = [held.c.category.in_(sorted(group.categories))] if group.categories else []
            yield exists().where(*mine, held.c.status.not_in(self._ended), *of_group)
        yield ~exists().where(*mine, held.c.status == DIED)
        yield person.not_in(select(recipient.c.id).where(recipient.c.withdrawn == 1))
        if group.age_from:
            old = (recipient.c.birth_date <= group.born_by(self._today), recipient.c.birth_date != "")
            yield exists().where(recipient.c.id == person, *old)
        if group.open_needs:
            asked = [need.c.kind.in_(sorted(group.need_kinds))] if group.need_kinds else []
            having = select(need.c.recipient_id).where(need.c.state != literal_column("'closed'"), *asked)
            having = having.group_by(need.c.recipient_id).having(func.count() >= group.open_needs)
            yield person.in_(having)  # few have open needs: they are found first
        if village_id:
            yield person.in_(select(recipient.c.id).where(recipient.c.village_id == village_id))
        if self._whose is not None:
            yield self._whose(person)
