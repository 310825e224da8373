"""Liaison officers (联络员): who is responsible for which villages and persons, and how much each has in hand."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.officers import Areas, Assignment, refuse_if_wrong
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import EVERYBODY, DueVisits
from vetdesk.storage.reading import Reading
from vetdesk.storage.workloads import Workloads

__all__ = ["AreaLine", "Assignment", "Officers", "VillageWithout", "Workload"]


@dataclass(frozen=True, slots=True)
class AreaLine:
    """One assignment as the page shows it; `place` is the village's or the person's name, `village` where that is."""

    assignment: Assignment
    officer: str
    place: str
    village: str


@dataclass(frozen=True, slots=True)
class Workload:
    """What one officer has in hand on a day: sums of work, not of how well it is done.

    `due` visits include the `overdue` ones; `promises` are visits promised by a day (下次走访), to these people.
    """

    officer: Staff
    villages: tuple[str, ...]
    people: int
    due: int
    overdue: int
    promises: int
    needs: int
    cases: int


@dataclass(frozen=True, slots=True)
class VillageWithout:
    """A village in which people wait for an officer; id 0 and no name: people whose village is not known."""

    village_id: int
    name: str
    people: int


class Officers:
    """Gives villages and persons to officers; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def officers(self) -> list[Staff]:
        """Who can be given an area: members of staff who are at work."""
        with self._database.read() as look:
            return [one for one in look.staff.all() if one.active]

    def villages(self) -> list[Village]:
        """The villages that stand."""
        with self._database.read() as look:
            return [one for one in look.villages.all() if one.merged_into is None and not one.valid_to]

    def lines(self, on: str = "") -> list[AreaLine]:
        """Who is responsible for what on a day (today), and what begins later."""
        self._session.require(Right.SEE_ARCHIVE)
        day = on or self._today()
        with self._database.read() as look:
            found = [one for one in look.officers.all() if not one.until or one.until >= day]
            staff = {one.id: one.name for one in look.staff.all()}
            people = {one.id: one for one in look.people.many([one.recipient_id or 0 for one in found])}
            villages = look.villages.names()
        lines = []
        for one in found:
            person = people.get(one.recipient_id or 0)
            place, village = (person.name, person.village) if person else (villages.get(one.village_id or 0, ""), "")
            lines.append(AreaLine(one, staff.get(one.officer_id, ""), place, village))
        return sorted(lines, key=lambda line: (line.officer, line.village, line.place, line.assignment.since))

    def assign(
        self,
        officer_id: int,
        villages: Sequence[int] = (),
        people: Sequence[int] = (),
        *,
        since: str = "",
        until: str = "",
        reason: str = "",
    ) -> list[Assignment]:
        """Make an officer responsible for villages and persons, all of them or none, from a day on (today).

        Raises InvalidFieldsError that names the officer who has one of them already, NotFoundError for somebody who is
        not at work, NotPermittedError.
        """
        actor = self._may()
        if not villages and not people:
            raise InvalidFieldsError((Problem("villages", "officer.nobody_chosen", Severity.ERROR),))
        blank = Assignment(0, "", officer_id, None, None, since or self._today(), until, reason.strip())
        wanted = [replace(blank, village_id=one) for one in villages] + [replace(blank, recipient_id=n) for n in people]
        with self._database.write("assign a liaison officer", actor, reason=reason.strip()) as work:
            if not work.staff.get(officer_id).active:
                raise NotFoundError("staff", str(officer_id))
            names = {one.id: one.name for one in work.staff.all()}
            kept = []
            for one in wanted:
                _must_be_there(work, one)
                refuse_if_wrong(one, work.officers.about(one.place), names)
                kept.append(work.officers.add(one))
        return kept

    def end(self, seen: Assignment, until: str = "", reason: str = "") -> Assignment:
        """Let an assignment end with a day (today), which is its last; `seen` is the one that was shown."""
        actor = self._may()
        with self._database.write("end an assignment", actor, reason=reason.strip()) as work:
            ended = replace(seen, until=until or self._today())
            refuse_if_wrong(ended, (), {})
            return work.officers.save(ended)

    def officer_of(self, recipient_id: int, on: str = "") -> Staff | None:
        """The officer of one person on a day (today), None if there is none."""
        with self._database.read() as look:
            found = look.officers.of_people([recipient_id], on or self._today()).get(recipient_id)
            return look.staff.get(found) if found else None

    def workload(self, on: str = "") -> list[Workload]:
        """What every officer has in hand who is at work, or still has an area, on a day (today)."""
        self._session.require(Right.SEE_ARCHIVE)
        day = date.fromisoformat(on or self._today())
        with self._database.read() as look:
            areas = look.officers.areas(day.isoformat())
            counts = self._counts(look, areas, day)
            with_area = {*areas.of_persons.values(), *areas.of_villages.values()}
            staff = [one for one in look.staff.all() if one.active or one.id in with_area]
            return [counts.of(one, self._village_names(look, areas, one.id)) for one in staff]

    def mine(self) -> Workload:
        """What the person signed in has in hand: the first thing a new officer sees."""
        actor = self._session.require(Right.SEE_ARCHIVE)
        day = date.fromisoformat(self._today())
        with self._database.read() as look:
            areas = look.officers.areas(day.isoformat())
            if actor.staff.id not in {*areas.of_persons.values(), *areas.of_villages.values()}:
                work = Workloads(look, self._ended(), areas)  # nobody to visit: no need to go through everybody
                return Workload(actor.staff, (), 0, 0, 0, 0, work.needs()[actor.staff.id], work.cases()[actor.staff.id])
            names = self._village_names(look, areas, actor.staff.id)
            return self._counts(look, areas, day).of(actor.staff, names)

    def villages_without(self, on: str = "") -> list[VillageWithout]:
        """Villages in which people have no officer, or one who is not at work any more, most people first."""
        self._session.require(Right.SEE_ARCHIVE)
        day = on or self._today()
        with self._database.read() as look:
            areas, names = look.officers.areas(day), look.villages.names()
            at_work = {one.id for one in look.staff.all() if one.active}
            people = Workloads(look, self._ended(), areas).people()
        missing = Counter(names.get(village, "") for village, officer in people.values() if officer not in at_work)
        ids = {name: number for number, name in sorted(names.items(), reverse=True)}
        found = [VillageWithout(ids.get(name, 0), name, count) for name, count in missing.items()]
        return sorted(found, key=lambda one: (-one.people, one.name))

    def _counts(self, look: Reading, areas: Areas, day: date) -> "_Counts":
        work = Workloads(look, self._ended(), areas)
        asked = DueVisits(look, look.villages.names, self._ended(), day)
        rules = self._definitions.visits
        due = asked.due_of(rules.demands(day), raised=asked.raised(rules.raised))
        promised = {one.person.recipient_id: one.promised_on for one in asked.promises("9999-12-31", EVERYBODY)}
        return _Counts(work, {number: one.due_on for number, one in due.items()}, promised, day.isoformat())

    @staticmethod
    def _village_names(look: Reading, areas: Areas, officer_id: int) -> tuple[str, ...]:
        names = look.villages.names()
        return tuple(sorted({names[number] for number in areas.villages_of(officer_id) if number in names}))

    def _may(self) -> Actor:
        """Areas are given by whoever looks after staff, or leads."""
        actor = self._session.actor
        if not actor.may(Right.MANAGE_STAFF) and Role.LEADER not in actor.staff.roles:
            raise NotPermittedError(Right.MANAGE_STAFF.value, actor.name)
        return actor

    def _ended(self) -> tuple[str, ...]:
        return tuple(code for code, status in self._definitions.vocabulary.statuses.items() if status.ended)

    def _today(self) -> str:
        return day_at_station(self._now()).isoformat()


class _Counts:
    """Sums by officer. Whoever has a promised visit that is late or due today counts as due, once."""

    def __init__(self, work: Workloads, due: dict[int, str], promised: dict[int, str], today: str) -> None:
        by_person = {number: officer for number, (_village, officer) in work.people().items()}
        told = {number: day for number, day in promised.items() if day <= today}
        days = {number: min(due.get(number, "9"), told.get(number, "9")) for number in {*due, *told}}
        self._people = Counter(by_person.values())
        self._due = Counter(_of(by_person, days))
        self._overdue = Counter(_of(by_person, (number for number, day in days.items() if day < today)))
        self._promises = Counter(_of(by_person, promised))
        self._needs, self._cases = work.needs(), work.cases()

    def of(self, officer: Staff, villages: tuple[str, ...]) -> Workload:
        """Those of one officer."""
        number = officer.id
        return Workload(
            officer, villages, self._people[number], self._due[number], self._overdue[number],
            self._promises[number], self._needs[number], self._cases[number],
        )  # fmt: skip


def _of(by_person: dict[int, int], people: Iterable[int]) -> Iterable[int]:
    return (by_person[number] for number in people if number in by_person)


def _must_be_there(look: Reading, one: Assignment) -> None:
    if one.village_id is not None:
        look.villages.get(one.village_id)
    else:
        look.people.get(one.recipient_id or 0)
