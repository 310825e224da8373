"""Hand-overs by chance: whatever one officer had, the other one has afterwards, and nobody else anything more."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import Clock, a_station
from tests.people_world import keep_village
from tests.services.activity_world import CLINIC
from vetdesk.domain.drafts import Draft
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Role, Staff
from vetdesk.services.visiting import NeedFilter, NewNeed, VisitEntry
from vetdesk.storage.drafts import Drafts
from vetdesk.wiring import Services

TODAY = date(2025, 1, 20)
_DAYS = [(TODAY - timedelta(days=back)).isoformat() for back in (5, 40, 100, 400)]


@dataclass
class Office:
    """A station with three officers, five villages and people here and there."""

    services: Services
    officers: list[Staff]
    villages: list[Village]
    people: list[Recipient]

    def holders(self) -> dict[int, int]:
        """The officer of everybody today, 0 for none."""
        with self.services.station.database.read() as look:
            found = look.officers.of_people([one.id for one in self.people], TODAY.isoformat())
        return {one.id: found.get(one.id, 0) for one in self.people}

    def lists(self) -> dict[int, set[int]]:
        """Who stands on the list of due and promised visits of each officer (0: nobody's)."""
        found = {}
        for officer in (0, *(one.id for one in self.officers)):
            due = self.services.visiting.due(officer=officer, ahead_days=365)
            found[officer] = {line.person.recipient_id for line in (*due.lines, *due.promises)}
        return found


def an_office(services: Services, chance: random.Random) -> Office:
    """People, areas, visits, promises and needs by chance."""
    database = services.station.database
    villages = [keep_village(database, name) for name in ("甲村", "乙村", "丙村", "丁村", "戊村")]
    with database.write("set up", None) as work:
        officers = [
            work.staff.add(Staff(0, "", user, f"{user}联络", frozenset({Role.LIAISON_OFFICER, Role.CLERK})))
            for user in ("一", "二", "三")
        ]
        people = []
        for number in range(24):
            home = chance.choice([*villages, None])
            status = chance.choice(["drawing", "drawing", "recognised", "died", "moved"])
            at = (home.id, home.name) if home else (None, "")
            people.append(Recipient(0, "", {"name": f"人{number}"}, (Identity(0, "", "51", status),), *at))
        people = work.people.add_many(people)
    for village in villages[:4]:
        services.officers.assign(chance.choice(officers).id, [village.id], since="2025-01-01")
    for person in chance.sample(people, 5):
        services.officers.assign(chance.choice(officers).id, people=[person.id], since="2025-01-10")
    for person in chance.sample(people, 14):
        day = chance.choice(_DAYS)
        next_on = chance.choice(["", "2025-01-10", "2025-02-10"])
        entry = VisitEntry(day, "home", "routine", {}, next_on if next_on > day else "")
        with database.write("a visit", services.station.session.actor) as work:
            needs = [NewNeed("errands", "代办", assigned_to=chance.choice(officers).id)] * chance.randrange(2)
            services.visiting.log_within(work, person.id, entry, needs, chance.choice(officers).name)
    return Office(services, officers, villages, people)


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    station = a_station(tmp_path, clock=clock)
    yield Services(station)
    station.close()


@pytest.mark.parametrize("seed", range(3))
def test_a_hand_over_loses_nothing_and_its_undo_brings_all_back(services: Services, seed: int) -> None:
    office = an_office(services, random.Random(seed))
    giver, taker, other = office.officers
    before, holders = office.lists(), office.holders()
    needs = services.visiting.needs(NeedFilter(assigned_to=giver.id))[1]
    told = services.case_deeds.hand_over_all(giver.id, taker.id, "调离")
    after, now = office.lists(), office.holders()
    assert giver.id not in now.values()
    assert all(now[one] == taker.id for one, officer in holders.items() if officer == giver.id)
    assert all(now[one] == other.id for one, officer in holders.items() if officer == other.id)
    promised = {one.recipient_id for one in told.promises}
    assert after[taker.id] == before[taker.id] | before[giver.id] | (promised & before[0])
    assert after[giver.id] == set()
    assert after[other.id] == before[other.id]
    assert set().union(*after.values()) == set().union(*before.values())
    assert sum(len(people) for people in after.values()) == len(set().union(*after.values()))
    assert services.visiting.needs(NeedFilter(assigned_to=giver.id))[1] == 0
    assert len(told.needs) == needs
    late = {one.recipient_id for one in told.overdue}
    assert late <= before[giver.id]
    services.case_deeds.undo_hand_over(told.deed)
    assert office.lists() == before
    assert office.holders() == holders
    assert services.visiting.needs(NeedFilter(assigned_to=giver.id))[1] == needs


def test_activities_that_are_not_closed_go_with_the_rest_and_come_back(services: Services) -> None:
    giver, taker, _ = an_office(services, random.Random(3)).officers
    activities = services.activities
    kept = activities.plan(replace(CLINIC, staff_id=giver.id))
    over = activities.cancel(activities.plan(replace(CLINIC, staff_id=giver.id)), "下雨")
    told = services.case_deeds.hand_over_all(giver.id, taker.id, "产假")
    assert [one.id for one in told.activities] == [kept.id]
    assert {line.activity.id: line.staff for line in activities.lines()} == {kept.id: taker.name, over.id: giver.name}
    services.case_deeds.undo_hand_over(told.deed)
    assert activities.view(kept.id).staff == giver.name


def test_what_changed_since_is_left_when_a_hand_over_is_taken_back(services: Services) -> None:
    office = an_office(services, random.Random(3))
    giver, taker, other = office.officers
    told = services.case_deeds.hand_over_all(giver.id, taker.id, "调离")
    with services.station.database.write("work goes on", None) as work:
        for one in work.officers.from_day(taker.id, TODAY.isoformat()):
            if one.reason == "调离":
                work.officers.save(replace(one, officer_id=other.id))
    services.case_deeds.undo_hand_over(told.deed)
    assert giver.id not in office.holders().values()


def test_the_printed_list_names_areas_promises_and_overdue_visits(services: Services) -> None:
    office = an_office(services, random.Random(1))
    told = services.case_deeds.preview_hand_over(office.officers[0].id, office.officers[1].id)
    paper = services.listed_papers.hand_over(told).preview()
    assert paper.content.startswith(b"%PDF")
    assert told.areas
    assert len({one.recipient_id for one in told.promises}) == len(told.promises)


def test_drafts_of_who_leaves_are_told_by_their_number_only(services: Services) -> None:
    office = an_office(services, random.Random(3))
    giver, taker = office.officers[:2]
    with services.station.database.write("keep a draft", None) as work:
        Drafts(work, giver.uid).keep(Draft("visit", "1", "走访 某人", {"text": ["在家", "情况", "在家"]}))
    told = services.case_deeds.hand_over_all(giver.id, taker.id, "调离")
    assert told.drafts == 1
    assert "走访 某人" not in str(told)
    with services.station.database.read() as look:
        assert (Drafts(look, giver.uid).count(), Drafts(look, taker.uid).count()) == (1, 0)
