"""A year of visits made up from a fixed seed: people, villages, officers, deaths, moves, needs, one officer leaving.

What the rules ask for is told by the domain's own functions from the facts that this world remembers; the lists that
the officers see are held against it on every day that is played.
"""

import random
from dataclasses import replace
from datetime import date, timedelta

from tests.builders import Clock
from tests.people_world import keep_village
from tests.visit_villagers import Villager
from vetdesk.domain.needs import LateBecause, NeedState
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Role, Staff
from vetdesk.domain.visit_happenings import Met
from vetdesk.services.visiting import NeedFilter, NewNeed, VisitEntry
from vetdesk.storage.needs import NeedLine
from vetdesk.wiring import Services

FIRST = date(2025, 1, 20)
DAYS = 365
LEAVES = date(2025, 6, 16)
ALL = 100_000
_CATEGORIES = ("11", "21", "23", "41", "42", "51", "81", "S2")
_KINDS = ("errands", "hardship", "medical_company", "housing")
Lists = dict[int, tuple[dict[int, str], dict[int, str]]]
"""By officer: the visits that rules and facts ask for, and those that were promised, each with its day by person."""


class VisitYear:
    """Plays the year; `people`, `villages` and `officers` say how large the office is."""

    def __init__(
        self, services: Services, clock: Clock, seed: int, *, people: int, villages: int, officers: int
    ) -> None:
        self.services = services
        self._clock = clock
        self._chance = random.Random(seed)
        self._rules = services.station.definitions.visits
        self.day = FIRST
        self._villages = [
            keep_village(services.station.database, f"第{number}村").id for number in range(1, villages + 1)
        ]
        self._names = {one.id: one.name for one in services.officers.villages()}
        self.officers = self._hire(officers)
        self._officer_of = {
            village: self.officers[place % officers].id for place, village in enumerate(self._villages)
        }  # fmt: skip
        for officer in self.officers:
            mine = [village for village, number in self._officer_of.items() if number == officer.id]
            services.officers.assign(officer.id, mine, since="2025-01-01")
        self.people = {one.id: one for one in self._settle(people)}
        self.visits = self.on_their_day = 0
        """Visits made, and lines of the lists that were seen on the very day on which they were due."""
        self.needs: set[int] = set()
        """Every need that was ever told."""

    def play(self, step_days: int, each_day: int) -> None:
        """Play to the end of the year: the lists are checked, then every officer makes up to `each_day` visits."""
        while self.day < FIRST + timedelta(days=DAYS):
            if self.day >= LEAVES and self.officers[-1].id in self._officer_of.values():
                self._leave()
            lists = self.check()
            for officer, (due, promised) in lists.items():
                self._work(officer, sorted(promised)[:each_day] or sorted(due, key=lambda one: due[one])[:each_day])
            self._events(step_days)
            self._follow_needs(step_days)
            self._move(step_days)

    def check(self) -> Lists:
        """Hold the lists of all officers against what the facts ask for, and give them."""
        alive = [one for one in self.people.values() if one.standing]
        due = {one.id: on for one in alive if (on := one.due(self._rules, self.day))}
        promised = {one.id: on for one in alive if (on := one.promise(self.day))}
        lists = {officer.id: self._list(officer.id) for officer in self.officers}
        assert self._list(0) == ({}, {}), "everybody has an officer"
        for expected, place in ((due, 0), (promised, 1)):
            assert _together([both[place] for both in lists.values()]) == expected, self.day
            assert sum(len(both[place]) for both in lists.values()) == len(expected), "on one list and no more"
        for officer, (mine, told) in lists.items():
            assert {self._whose(self.people[number]) for number in (*mine, *told)} <= {officer}
        today = self.day.isoformat()
        self.on_their_day += sum(on == today for on in (*due.values(), *promised.values()))
        return lists

    def end(self) -> dict[LateBecause, int]:
        """Let the clock run on with nobody acting: every need is closed, or late for a reason; how many for which."""
        self._move(60)
        late = {one.line.need.id: one for one in self.services.needs.overdue()}
        closed = {line.need.id: line.need for line in self._lines(NeedFilter(state=NeedState.CLOSED))}
        assert not set(late) & set(closed)
        assert set(late) | set(closed) == self.needs, "no need is lost"
        assert all(one.outcome and one.outcome_text and one.called_back_on for one in closed.values())
        found: dict[LateBecause, int] = {}
        for one in late.values():
            assert one.because == _expected(one.line)
            found[one.because] = found.get(one.because, 0) + 1
        return found

    def _lines(self, wanted: NeedFilter) -> list[NeedLine]:
        return self.services.visiting.needs(wanted, limit=ALL)[0]

    def _list(self, officer: int) -> tuple[dict[int, str], dict[int, str]]:
        """One officer's list as the page shows it."""
        found = self.services.visiting.due(limit=ALL, officer=officer)
        due = {line.person.recipient_id: line.due.due_on for line in found.lines}
        return due, {line.person.recipient_id: line.promised_on for line in found.promises}

    def _whose(self, one: Villager) -> int:
        return one.officer or self._officer_of[one.village]

    def _move(self, days: int) -> None:
        self.day += timedelta(days=days)
        self._clock.move(days=days)

    def _hire(self, count: int) -> list[Staff]:
        roles = frozenset({Role.LIAISON_OFFICER, Role.CLERK})
        with self.services.station.database.write("set up", None) as work:
            return [work.staff.add(Staff(0, "", f"officer{n}", f"联络员{n}", roles)) for n in range(count)]

    def _settle(self, count: int) -> list[Villager]:
        new = []
        for number in range(count):
            village = self._chance.choice(self._villages)
            identity = Identity(0, "", self._chance.choice(_CATEGORIES), "drawing")
            born = f"{self._chance.randrange(1930, 1975)}-{self._chance.randrange(1, 13):02d}-05"
            values = {"name": f"老兵{number}", "birth_date": born}
            new.append(Recipient(0, "", values, (identity,), village, self._names[village]))
        with self.services.station.database.write("set up", None) as work:
            kept = work.people.add_many(new)
        held = {one.id: frozenset({one.identities[0].category}) for one in kept}
        return [Villager(one.id, one.village_id or 0, held[one.id], f"{one.values['birth_date']}") for one in kept]

    def _work(self, officer: int, people: list[int]) -> None:
        """One officer visits some of those who are due."""
        name = next(one.name for one in self.officers if one.id == officer)
        for number in people:
            way = self._chance.choice(["home", "home", "phone"])
            answers = {
                "living": self._chance.choice(["alone"] + ["spouse", "children"] * 3),
                "self_care": self._chance.choice(["full"] * 9 + ["partly"]),
                "hospital": self._chance.choice(["home"] * 40 + ["inside"]),
            }
            later = (self.day + timedelta(days=self._chance.randrange(1, 40))).isoformat()
            promised = later if self._chance.random() < 0.05 else ""
            self._visit(self.people[number], name, VisitEntry(self.day.isoformat(), way, "routine", answers, promised))

    def _visit(self, one: Villager, officer: str, entry: VisitEntry) -> None:
        wanted = [NewNeed(self._chance.choice(_KINDS), "需要帮助")] if self._chance.random() < 0.08 else []
        with self.services.station.database.write("a visit", self.services.station.session.actor) as work:
            view = self.services.visiting.log_within(work, one.id, entry, wanted, officer)
        self.visits += 1
        one.met.append(Met(entry.visited_on, entry.way == "home", "routine"))
        one.told |= {key: str(value) for key, value in entry.values.items()}
        one.promised = entry.next_on
        one.needs |= {need.id: (need.kind, entry.visited_on) for need in view.needs}
        self.needs |= {need.id for need in view.needs}

    def _events(self, step_days: int) -> None:
        """In a week some die or move away, some move to another village, and one is given to another officer."""
        alive = [one for one in self.people.values() if one.standing]
        if self.day.toordinal() % 7 >= step_days:
            return
        for one in self._chance.sample(alive, max(len(alive) // 400, 1)):
            one.standing, one.died = False, self._chance.random() < 0.5
            self._save(one, status="died" if one.died else "moved")
        alive = [one for one in alive if one.standing]
        for one in self._chance.sample(alive, max(len(alive) // 600, 1)):
            one.village = self._chance.choice(self._villages)
            self._save(one)
        one = self._chance.choice([each for each in alive if not each.officer])
        one.officer = self._chance.choice([each.id for each in self.officers if each.active])
        self.services.officers.assign(one.officer, people=[one.id])

    def _save(self, one: Villager, status: str = "drawing") -> None:
        with self.services.station.database.write("a change", None) as work:
            person = work.people.get(one.id)
            held = tuple(replace(each, status=status) for each in person.identities)
            village = self._names[one.village]
            work.people.save(replace(person, identities=held, village_id=one.village, village=village))

    def _follow_needs(self, step_days: int) -> None:
        """Most needs are answered and closed; some stay with an officer, with nobody, or are never called back."""
        visiting = self.services.visiting
        for line in self._lines(NeedFilter(state=NeedState.OPEN)):
            stuck = line.need.id % 10
            if stuck == 1 and not line.need.assigned_to:
                visiting.assign_need(line.need, self._chance.choice(self.officers[:-1]).id)
            if stuck <= 1 or self._chance.random() > min(0.1 * step_days, 0.7):
                continue
            done = visiting.answer_need(line.need, "done", "已办理")
            answer = "dissatisfied" if self._chance.random() < 0.1 else "satisfied"
            if stuck != 2 and visiting.call_back(done, answer).state == NeedState.CLOSED:
                self.people[line.need.recipient_id].needs.pop(line.need.id)

    def _leave(self) -> None:
        """The last officer leaves: everything goes to the first one in one deed, and nothing else changes."""
        leaver, taker = self.officers[-1], self.officers[0]
        before = self.check()
        mine = [one for one in self.people.values() if one.standing and self._whose(one) == leaver.id]
        told = self.services.case_deeds.hand_over_all(leaver.id, taker.id, "调离")
        assert told.people == len(mine)
        with self.services.station.database.write("leave", None) as work:
            work.staff.save(replace(work.staff.get(leaver.id), active=False))
        self.officers[-1] = replace(leaver, active=False)
        self._officer_of = {v: taker.id if who == leaver.id else who for v, who in self._officer_of.items()}
        for one in self.people.values():
            one.officer = taker.id if one.officer == leaver.id else one.officer
        after = self.check()
        assert after[leaver.id] == ({}, {})
        for place in (0, 1):
            assert after[taker.id][place] == _together([before[who.id][place] for who in (leaver, taker)])


def _together(lists: list[dict[int, str]]) -> dict[int, str]:
    return {number: on for each in lists for number, on in each.items()}


def _expected(line: NeedLine) -> LateBecause:
    """Why a need that nobody touched for two months is late."""
    need = line.need
    if need.state == NeedState.DONE:
        return LateBecause.CALL_BACK
    if need.reopened:
        return LateBecause.REOPENED
    return LateBecause.STAFF if need.assigned_to else LateBecause.NOBODY
