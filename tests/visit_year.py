"""A year of visits made up from a fixed seed: people, villages, officers, deaths, moves, needs, one officer leaving.

What the rules ask for is told by the domain's own functions from the facts that this world remembers; the station's
lists are held against it on every day that is played.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tests.builders import Clock
from tests.people_world import keep_village
from vetdesk.domain.needs import Need, NeedState
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Role, Staff
from vetdesk.domain.visit_happenings import Happening, Met, due_for
from vetdesk.domain.visit_rules import PersonFacts
from vetdesk.services.visiting import NeedFilter, NewNeed, VisitEntry
from vetdesk.storage.due_visits import DueVisits
from vetdesk.wiring import Services

FIRST = date(2025, 1, 20)
LEAVES = date(2025, 6, 16)
_CATEGORIES = ("11", "21", "23", "41", "42", "51", "81", "S2")
_KINDS = ("errands", "hardship", "medical_company", "housing")
_ENDED = ("stopped", "moved", "not_recognised", "died", "cancelled")


@dataclass
class Villager:
    """What the world remembers of one person."""

    id: int
    village: int
    categories: frozenset[str]
    birth_date: str
    standing: bool = True
    died: bool = False
    told: dict[str, str] = field(default_factory=dict)
    met: list[Met] = field(default_factory=list)
    needs: dict[int, tuple[str, str]] = field(default_factory=dict)

    def facts(self) -> PersonFacts:
        """As the rules ask for it."""
        kinds = tuple(kind for kind, _day in self.needs.values())
        return PersonFacts(
            self.categories if self.standing else frozenset(), self.birth_date, self.told.get("living", ""),
            self.told.get("self_care", ""), self.died, self.told.get("hospital", ""), kinds,
        )  # fmt: skip


class VisitYear:
    """Plays the year day by day; `people`, `villages` and `officers` say how large the office is."""

    def __init__(
        self, services: Services, clock: Clock, seed: int, *, people: int, villages: int, officers: int
    ) -> None:
        self.services = services
        self._clock = clock
        self._chance = random.Random(seed)
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
        self.visits = 0
        self.late: dict[int, int] = {}
        """How many were overdue on each officer's list on the last day played."""

    def play(self, step_days: int, each_day: int) -> None:
        """Play until the end of the year: lists are checked, then up to `each_day` visits are made by each officer."""
        while self.day < FIRST + timedelta(days=364):
            if self.day >= LEAVES and self.officers[-1].id in self._officer_of.values():
                self._leave()
            lists = self.check()
            for officer, due in lists.items():
                self._work(officer, sorted(due)[:each_day])
            self._events()
            self._needs()
            self.day += timedelta(days=step_days)
            self._clock.move(days=step_days)

    def check(self) -> dict[int, set[int]]:
        """Hold the lists against what the facts ask for; the lists by officer."""
        expected = {one.id: due for one in self.people.values() if (due := self._due(one))}
        with self.services.station.database.read() as look:
            lists = {officer.id: self._list(look, officer.id) for officer in self.officers}
            nobodys, everybody = self._list(look, 0), self._list(look, None)
        assert nobodys == {}, "every village has its officer"
        assert everybody == expected, self.day
        assert sum(len(due) for due in lists.values()) == len(everybody), "each on one list and no more"
        for officer, due in lists.items():
            for number in due:
                assert self._officer_of[self.people[number].village] == officer
        assert not {one.id for one in self.people.values() if one.died or not one.standing} & set(everybody)
        today = self.day.isoformat()
        self.late = {officer: sum(day < today for day in due.values()) for officer, due in lists.items()}
        return {officer: set(due) for officer, due in lists.items()}

    def unfinished_needs(self) -> list[Need]:
        """Needs that are not closed at the end."""
        return [line.need for state in ("open", "done") for line in self._lines(NeedFilter(state=state))]

    def _lines(self, wanted: NeedFilter) -> list:
        return self.services.visiting.needs(wanted, limit=100_000)[0]

    def _list(self, look, officer: int | None) -> dict[int, str]:
        rules, day = self.services.station.definitions.visits, self.day
        whose = None if officer is None else look.officers.whose(officer, day.isoformat())
        asked = DueVisits(look, look.villages.names, _ENDED, day, whose)
        due = asked.due_of(rules.demands(day), raised=asked.raised(rules.raised))
        return {number: one.due_on for number, one in due.items()}

    def _due(self, one: Villager) -> str:
        """The day of the earliest visit that is due, "" for none, by the facts alone."""
        rules, facts = self.services.station.definitions.visits, one.facts()
        found = rules.due_for(facts, [(met.on, met.in_person) for met in one.met], self.day)
        days = [due.due_on for due in found]
        if facts.visited_at_all and (raised := due_for(list(self._happened(one)), rules.raised, one.met, self.day)):
            days.append(raised.due_on)
        return min(days, default="")

    def _happened(self, one: Villager) -> Iterator[Happening]:
        """Needs of hardship and housing are the facts of this world."""
        rule = next(rule for rule in self.services.station.definitions.visits.raised if rule.fact == "needed")
        first = (self.day - timedelta(days=rule.within_days)).isoformat()
        for kind, day in one.needs.values():
            if kind in rule.codes and day >= first:
                yield Happening(one.id, rule.key, day, kind)

    def _hire(self, count: int) -> list[Staff]:
        roles = frozenset({Role.LIAISON_OFFICER, Role.CLERK})
        with self.services.station.database.write("set up", None) as work:
            return [work.staff.add(Staff(0, "", f"officer{n}", f"联络员{n}", roles)) for n in range(count)]

    def _settle(self, count: int) -> list[Villager]:
        new = []
        for number in range(count):
            village = self._chance.choice(self._villages)
            held = (Identity(0, "", self._chance.choice(_CATEGORIES), "drawing"),)
            born = f"{self._chance.randrange(1930, 1975)}-{self._chance.randrange(1, 13):02d}-05"
            values = {"name": f"老兵{number}", "birth_date": born}
            new.append(Recipient(0, "", values, held, village, self._names[village]))
        with self.services.station.database.write("set up", None) as work:
            kept = work.people.add_many(new)
        return [
            Villager(one.id, one.village_id, frozenset({one.identities[0].category}), str(one.values["birth_date"]))
            for one in kept
        ]

    def _work(self, officer: int, people: list[int]) -> None:
        """One officer visits some of those who are due."""
        name = next(one.name for one in self.officers if one.id == officer)
        today = self.day.isoformat()
        for number in people:
            one = self.people[number]
            way = self._chance.choice(["home", "home", "phone"])
            answers = {
                "living": self._chance.choice(["alone", "spouse", "children"]),
                "self_care": self._chance.choice(["full", "full", "full", "partly"]),
                "hospital": self._chance.choice(["home"] * 20 + ["inside"]),
            }
            wanted = [NewNeed(self._chance.choice(_KINDS), "需要帮助")] if self._chance.random() < 0.08 else []
            with self.services.station.database.write("a visit", self.services.station.session.actor) as work:
                entry = VisitEntry(today, way, "routine", answers)
                view = self.services.visiting.log_within(work, number, entry, wanted, name)
            self.visits += 1
            one.met.append(Met(today, way == "home", "routine"))
            one.told |= answers
            one.needs |= {need.id: (need.kind, today) for need in view.needs}

    def _events(self) -> None:
        """Some die, some move away."""
        alive = [one for one in self.people.values() if one.standing]
        for one in self._chance.sample(alive, max(len(alive) // 400, 1)):
            status = self._chance.choice(["died", "moved"])
            with self.services.station.database.write("a change", None) as work:
                person = work.people.get(one.id)
                held = tuple(replace(each, status=status) for each in person.identities)
                work.people.save(replace(person, identities=held))
            one.standing, one.died = False, status == "died"

    def _needs(self) -> None:
        """Most needs are answered in time and closed; some are not."""
        visiting = self.services.visiting
        for line in self._lines(NeedFilter(state=NeedState.OPEN)):
            if self._chance.random() < 0.7:
                done = visiting.answer_need(line.need, "done", "已办理")
                answer = "dissatisfied" if self._chance.random() < 0.1 else "satisfied"
                if visiting.call_back(done, answer).state == NeedState.CLOSED:
                    self.people[line.need.recipient_id].needs.pop(line.need.id)

    def _leave(self) -> None:
        """The last officer leaves: everything goes to the first one in one deed."""
        leaver, taker = self.officers[-1], self.officers[0]
        before = {one.id for one in self.people.values() if self._officer_of[one.village] == leaver.id and one.standing}
        told = self.services.case_deeds.hand_over_all(leaver.id, taker.id, "调离")
        assert told.people == len(before)
        with self.services.station.database.write("leave", None) as work:
            work.staff.save(replace(work.staff.get(leaver.id), active=False))
        self._officer_of = {v: taker.id if who == leaver.id else who for v, who in self._officer_of.items()}
