"""The week of visits (走访计划): who is visited on which day, who is due and not planned, and a proposal to fill it.

Officers are not kept with a plan: whose people stand in a week follows from the areas, so a hand-over loses nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label, Problem, Severity
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visit_week import (
    Candidate,
    DayKind,
    Limits,
    PlannedVisit,
    days_of,
    kind_of,
    monday_of,
    planned_last,
    propose,
    rooms_for,
)
from vetdesk.domain.visits import PersonLine
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.due_visits import COUNTED, DueVisits, PlannedLine
from vetdesk.storage.officers import Whose, all_but, these
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.transaction import instant

__all__ = ["DayKind", "Limits", "PlannedPerson", "VisitWeek", "Waiting", "Week", "WeekDay", "WeekWanted"]

MOST = 200
"""So many people who are due and not planned are listed at once."""
NOBODY = Label("", "")
Placed = Mapping[int, tuple[str, str]]
"""By recipient the day before and the day after a deed; "" for not planned."""


@dataclass(frozen=True, slots=True)
class WeekWanted:
    """Which week (of any day in it), of whose people (None: everybody's, 0: of those without officer), of a village."""

    day: str = ""
    officer: int | None = None
    village_id: int = 0


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody on a day: why a visit is due ("" where none is), and the visit that was made instead of waiting."""

    person: PersonLine
    day: str
    why: Label = NOBODY
    visited_on: str = ""
    missed: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody who is due and not planned, or was `missed_on` the day that was planned."""

    person: PersonLine
    due_on: str
    why: Label = NOBODY
    promised_on: str = ""
    missed_on: str = ""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day with the people to be visited on it."""

    day: str
    kind: DayKind
    people: tuple[PlannedPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days from Monday on, and who waits to be planned; `total` counts those due and not planned."""

    wanted: WeekWanted
    today: str
    days: tuple[WeekDay, ...]
    waiting: tuple[Waiting, ...]
    total: int
    more: bool = False

    @property
    def missed(self) -> tuple[Waiting, ...]:
        """Who was not visited as planned."""
        return tuple(one for one in self.waiting if one.missed_on)


@dataclass(frozen=True, slots=True)
class _Why:
    due_on: str
    why: Label
    promised_on: str = ""


class VisitWeek:
    """Plans weeks of visits; `now` tells the moment, from which the station's day follows."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def week(self, wanted: WeekWanted) -> Week:
        """The days of a week (of this one, if no day is given) with their people, and who is not planned."""
        self._session.require(Right.SEE_ARCHIVE)
        today = self._today()
        days = days_of(monday_of(date.fromisoformat(wanted.day) if wanted.day else today))
        with self._database.read() as look:
            whose = None if wanted.officer is None else look.officers.whose(wanted.officer, today.isoformat())
            asked = self._asked(look, whose)
            planned = asked.planned(days[0].isoformat(), days[-1].isoformat(), wanted.village_id)
            open_ids = [one.plan.recipient_id for one in planned if not one.visited_on]
            reasons = self._reasons(self._asked(look, these(open_ids)), days[-1])
            others = self._asked(look, all_but(open_ids, whose))
            found = self._reasons(others, days[-1], wanted.village_id)
            total = others.count(
                self._definitions.visits.demands(today, self._ahead(days[-1])), wanted.village_id,
                others.raised(self._definitions.visits.raised, wanted.village_id, self._ahead(days[-1])),
            )  # fmt: skip
        shown = {one.isoformat() for one in days}
        people = [self._planned(one, reasons) for one in planned if one.plan.day in shown]
        missed = [_missed(one, reasons) for one in planned if self._is_missed(one)]
        waiting = [Waiting(person, one.due_on, one.why, one.promised_on) for person, one in found.values()]
        week = [
            WeekDay(day, kind_of(date.fromisoformat(day), self._definitions.calendar),
                    tuple(one for one in people if one.day == day))
            for day in sorted(shown)
        ]  # fmt: skip
        return Week(
            wanted, today.isoformat(), tuple(week), (*missed, *waiting), min(total, COUNTED), total > COUNTED
        )  # fmt: skip

    def propose(self, week: Week, limits: Limits) -> dict[int, str]:
        """On which day of a week each of those who wait may be visited; nothing is kept."""
        self._session.require(Right.LOG_VISIT)
        waiting = {one.person.recipient_id: one for one in week.waiting}
        with self._database.read() as look:
            homes = {one.id: str(one.values.get("living_address") or "") for one in look.people.many(list(waiting))}
        candidates = [
            Candidate(number, one.person.village, homes.get(number, ""), one.due_on, one.promised_on)
            for number, one in waiting.items()
        ]
        taken = {day.day: [one.person.village for one in day.people] for day in week.days}
        today, days = self._today(), [date.fromisoformat(day.day) for day in week.days]
        rooms = rooms_for(days, taken, self._definitions.calendar, today)
        return propose(candidates, rooms, limits, today.isoformat())

    def put(self, days: Mapping[int, str]) -> Placed:
        """Plan people for days, all of them or none; "" takes somebody off the plan.

        Gives back what `take_back` takes. Raises InvalidFieldsError for no people, no day, or one that is over.
        """
        actor = self._session.require(Right.LOG_VISIT)
        self._refuse_if_wrong(days)
        with self._database.write("plan visits", actor) as work:
            return self._place(work, days)

    def take_back(self, placed: Placed) -> None:
        """Put everybody back where they stood before a deed, unless they were planned otherwise since."""
        actor = self._session.require(Right.LOG_VISIT)
        with self._database.write("plan visits", actor) as work:
            now = {number: one.day for number, one in planned_last(work.planned_visits.open_of(placed)).items()}
            back = {number: old for number, (old, new) in placed.items() if now.get(number, "") == new}
            self._place(work, back)

    def _place(self, work: Work, days: Mapping[int, str]) -> Placed:
        stored = work.planned_visits
        met, placed = stored.last_visits(days), {}
        for number, day in days.items():
            *older, last = [None, *stored.open_of([number])]
            for one in older:
                if one is not None:
                    stored.take_off(one)
            if last is None and day:
                work.people.get(number)
                stored.add(self._new(number, day, met.get(number, "")))
            elif last is not None and not day:
                stored.take_off(last)
            elif last is not None and last.day != day:
                stored.move(last, day)
            placed[number] = (last.day if last is not None else "", day)
        return placed

    def _new(self, number: int, day: str, met: str) -> PlannedVisit:
        """A visit that was made before it was planned does not make the plan good, not even one of the same day."""
        today = self._today()
        if met >= today.isoformat():
            counts_from = (date.fromisoformat(met) + timedelta(days=1)).isoformat()
        else:
            counts_from = today.isoformat()
        return PlannedVisit(0, "", number, day, counts_from, self._session.actor.staff.id, instant(self._now()))

    def _refuse_if_wrong(self, days: Mapping[int, str]) -> None:
        problems = [] if days else [Problem("people", "visit_week.nobody", Severity.ERROR)]
        for day in sorted({day for day in days.values() if day}):
            if not _is_day(day):
                problems.append(Problem("day", "visit_week.day_wrong", Severity.ERROR, day))
            elif day < self._today().isoformat():
                problems.append(Problem("day", "visit_week.day_over", Severity.ERROR, day))
        if problems:
            raise InvalidFieldsError(tuple(problems))

    def _reasons(self, asked: DueVisits, until: date, village_id: int = 0) -> dict[int, tuple[PersonLine, _Why]]:
        """Who is due until a day and why, promises first, by recipient."""
        rules, today, ahead = self._definitions.visits, self._today(), self._ahead(until)
        promised = self._definitions.vocabulary.texts["round.promised"]
        found: dict[int, tuple[PersonLine, _Why]] = {}
        for one in asked.promises(max(until, today).isoformat(), MOST, village_id):
            on = one.promised_on
            found.setdefault(one.person.recipient_id, (one.person, _Why(on, promised, on)))
        raised = asked.raised(rules.raised, village_id, ahead)
        for line in asked.by_demands(rules.demands(today, ahead), MOST, village_id, raised):
            why = _Why(line.due.due_on, line.due.demand.label)
            found.setdefault(line.person.recipient_id, (line.person, why))
        return found

    def _planned(self, line: PlannedLine, reasons: Mapping[int, tuple[PersonLine, _Why]]) -> PlannedPerson:
        known = reasons.get(line.plan.recipient_id)
        why = known[1].why if known else NOBODY
        return PlannedPerson(line.person, line.plan.day, why, line.visited_on, self._is_missed(line))

    def _is_missed(self, line: PlannedLine) -> bool:
        """Whether the planned day is over and nobody was there."""
        return not line.visited_on and line.plan.day < self._today().isoformat()

    def _asked(self, look: Reading, whose: Whose | None) -> DueVisits:
        ended = tuple(code for code, status in self._definitions.vocabulary.statuses.items() if status.ended)
        return DueVisits(look, look.villages.names, ended, self._today(), whose)

    def _ahead(self, until: date) -> int:
        return max((until - self._today()).days, 0)

    def _today(self) -> date:
        return day_at_station(self._now())


def _missed(line: PlannedLine, reasons: Mapping[int, tuple[PersonLine, _Why]]) -> Waiting:
    known = reasons.get(line.plan.recipient_id)
    why = known[1] if known else _Why(line.plan.day, NOBODY)
    return Waiting(line.person, why.due_on, why.why, why.promised_on, line.plan.day)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
