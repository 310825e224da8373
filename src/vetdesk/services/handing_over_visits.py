"""The liaison officer's side of a hand-over (工作移交): areas, persons, promised visits and those that are overdue."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label
from vetdesk.domain.officers import Assignment, handed, refuse_if_wrong
from vetdesk.domain.staff import Staff
from vetdesk.storage.due_visits import DueVisits, Promise
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.workloads import Workloads

_LAST_DAY = "9999-12-31"
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class HandedArea:
    """A village, or a single person (`recipient_id`), that changes hands, with how many people that is."""

    name: str
    village: str
    people: int
    since: str
    recipient_id: int = 0


@dataclass(frozen=True, slots=True)
class HandedPromise:
    """A visit that was promised and that nobody made since; `officer` promised it."""

    recipient_id: int
    name: str
    village: str
    promised_on: str
    visited_on: str
    officer: str = ""


@dataclass(frozen=True, slots=True)
class HandedVisit:
    """A visit that is overdue on the day of the hand-over, with the rule or fact that asks for it."""

    recipient_id: int
    name: str
    village: str
    due_on: str
    why: Label


@dataclass(frozen=True, slots=True)
class HandedVisits:
    """All of it; `people` says for how many people the taker is responsible through it."""

    areas: tuple[HandedArea, ...] = ()
    promises: tuple[HandedPromise, ...] = ()
    overdue: tuple[HandedVisit, ...] = ()
    people: int = 0


def visits_of(look: Reading, giver: Staff, definitions: Definitions, today: date) -> HandedVisits:
    """What one officer has to hand over on a day."""
    ended = [code for code, status in definitions.vocabulary.statuses.items() if status.ended]
    day, names = today.isoformat(), look.villages.names()
    everybody = Workloads(look, ended, look.officers.areas(day)).people()
    mine = [number for number, (_village, officer) in everybody.items() if officer == giver.id]
    asked = DueVisits(look, look.villages.names, ended, today, look.officers.whose(giver.id, day))
    rules = definitions.visits
    lines = asked.by_demands(rules.demands(today), _MOST, raised=asked.raised(rules.raised))
    overdue = tuple(
        HandedVisit(one.person.recipient_id, one.person.name, one.person.village, one.due.due_on, one.due.demand.label)
        for one in lines
        if one.due.due_on < day
    )
    areas = look.officers.from_day(giver.id, day)
    at_home = Counter(everybody.values())
    return HandedVisits(
        tuple(_area(look, one, names, at_home) for one in areas),
        tuple(_promise(one) for one in _promises(look, giver, ended, today)),
        overdue,
        len(mine),
    )


def hand_areas(work: Work, giver: Staff, taker: Staff, promised: Sequence[int], on: str) -> int:
    """Give every village and person of the giver to the taker from an ISO day on; how many there were.

    The deed's reason becomes that of the assignments. Whoever was `promised` a visit and has no officer at all becomes
    the taker's: the promise would stand on nobody's list.
    """
    moved, reason = 0, work.deed.reason
    for one in work.officers.from_day(giver.id, on):
        rest, taken = handed(one, taker.id, on, reason)
        work.officers.save(rest)
        if taken is not None:
            work.officers.add(taken)
        moved += 1
    cared_for = work.officers.of_people(promised, on)
    for number in dict.fromkeys(promised):
        if number not in cared_for:
            moved += _add_person(work, taker, number, on, reason)
    return moved


def give_back(work: Work, subject: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Take back what one line of the journal tells of an assignment, unless it was changed since."""
    now = work.officers.by_uid(subject)
    if now is None or any(getattr(now, name, None) != value for name, value in new.items()):
        return False
    if not old:
        work.officers.withdraw(now)
        return True
    before = replace(now, **{name: value for name, value in old.items() if name in Assignment.__dataclass_fields__})
    try:
        refuse_if_wrong(before, work.officers.about(before.place), {})
    except InvalidFieldsError:
        return False
    work.officers.save(before)
    return True


def _add_person(work: Work, taker: Staff, recipient_id: int, on: str, reason: str) -> int:
    """Make the taker a person's officer, until the day before another one begins."""
    new = Assignment(0, "", taker.id, None, recipient_id, on, "", reason)
    later = min((one.since for one in work.officers.about(new.place) if one.since > on), default="")
    until = (date.fromisoformat(later) - timedelta(days=1)).isoformat() if later else ""
    work.officers.add(replace(new, until=until))
    return 1


def _promises(look: Reading, giver: Staff, ended: Sequence[str], today: date) -> Iterator[Promise]:
    """Promised visits to the giver's people, and those that the giver promised to others."""
    found = DueVisits(look, look.villages.names, ended, today).promises(_LAST_DAY, _MOST)
    officers = look.officers.of_people((one.person.recipient_id for one in found), today.isoformat())
    for one in found:
        if giver.id in {one.officer_id, officers.get(one.person.recipient_id)}:
            yield one


def _area(look: Reading, one: Assignment, names: Mapping[int, str], at_home: Counter[tuple[int, int]]) -> HandedArea:
    """`at_home` counts the people by village and officer."""
    if one.recipient_id is None:
        village = one.village_id or 0
        return HandedArea(names.get(village, ""), "", at_home[village, one.officer_id], one.since)
    person = look.people.get(one.recipient_id)
    return HandedArea(person.name, person.village, 1, one.since, person.id)


def _promise(promise: Promise) -> HandedPromise:
    person = promise.person
    return HandedPromise(
        person.recipient_id, person.name, person.village, promise.promised_on, promise.visited_on, promise.officer
    )


def named(told: HandedVisits) -> Iterable[int]:
    """Everybody whom the list names, for the journal."""
    yield from (one.recipient_id for one in told.areas if one.recipient_id)
    yield from (one.recipient_id for one in told.promises)
    yield from (one.recipient_id for one in told.overdue)
