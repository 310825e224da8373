"""The week of visits: people are put onto days, moved, taken off; visits make plans good; nobody who is gone stays."""

from dataclasses import dataclass, replace

import pytest

from tests.builders import Clock
from tests.services.test_today import items, today_of
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import InvalidFieldsError, NotPermittedError
from vetdesk.domain.history import HistoryFilter
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.staff import Actor, Right, Role, Staff
from vetdesk.services.looking_back import LookingBack
from vetdesk.services.officers import Officers
from vetdesk.services.session import Session
from vetdesk.services.today import TodayGroup
from vetdesk.services.visit_week import Limits, VisitWeek, Week, WeekWanted
from vetdesk.services.visiting import VisitEntry, Visiting
from vetdesk.storage.database import Database

MONDAY, TUESDAY, FRIDAY = "2025-01-20", "2025-01-21", "2025-01-24"


@dataclass
class Office:
    """A station on a Monday with four people of two villages, all of whom are due today."""

    desk: Desk
    week: VisitWeek
    visiting: Visiting
    hong: Village
    lan: Village
    people: list[int]

    def shown(self, day: str = "", officer: int | None = None, village: int = 0) -> Week:
        return self.week.week(WeekWanted(day, officer, village))

    def stand_on(self, day: str) -> list[int]:
        (found,) = [one for one in self.shown(day).days if one.day == day]
        return [one.person.recipient_id for one in found.people]

    def wait(self) -> list[int]:
        return [one.person.recipient_id for one in self.shown().waiting]

    def visit(self, person: int, day: str = MONDAY) -> None:
        self.visiting.log(person, VisitEntry(day, "home", "routine"))


@pytest.fixture
def office(database: Database, clock: Clock) -> Office:
    desk = a_desk(database, clock)
    with database.write("set up", desk.session.actor) as work:
        hong, lan = (work.villages.add(Village(0, "", name, "", (), "", "", None)) for name in ("红星村", "兰溪村"))
    held = (Identity(0, "", "51", "drawing"),)
    stored = desk.people(
        [
            Recipient(0, "", {"name": f"{surname}建国"}, held, home.id, home.name)
            for surname, home in (("甲", hong), ("乙", hong), ("丙", lan), ("丁", lan))
        ]
    )
    made = definitions()
    services = (database, desk.session, made, clock)
    return Office(desk, VisitWeek(*services), Visiting(*services), hong, lan, [one.id for one in stored])


def test_the_week_begins_on_monday_and_tells_who_waits(office: Office) -> None:
    shown = office.shown("2025-01-26")
    assert [day.day for day in shown.days][::6] == [MONDAY, "2025-01-26"]
    assert [str(day.kind) for day in shown.days][-2:] == ["weekend", "makeup"]
    assert {one.person.recipient_id for one in shown.waiting} == set(office.people)
    assert (shown.total, shown.more, shown.today) == (4, False, MONDAY)
    assert shown.waiting[0].why.zh


def test_people_are_put_on_a_day_moved_and_taken_off_and_each_deed_can_be_taken_back(office: Office) -> None:
    first, second, third, _ = office.people
    office.week.put({first: TUESDAY, second: TUESDAY})
    assert office.stand_on(TUESDAY) == [second, first]
    assert set(office.wait()) == set(office.people[2:])
    moved = office.week.put({first: FRIDAY, third: FRIDAY})
    assert set(office.stand_on(FRIDAY)) == {first, third}
    office.week.take_back(moved)
    assert set(office.stand_on(TUESDAY)) == {first, second}
    assert office.stand_on(FRIDAY) == []
    off = office.week.put({second: ""})
    assert office.stand_on(TUESDAY) == [first]
    office.week.take_back(off)
    assert set(office.stand_on(TUESDAY)) == {first, second}


def test_what_was_planned_otherwise_since_stays_when_a_deed_is_taken_back(office: Office) -> None:
    first, second, *_ = office.people
    done = office.week.put({first: TUESDAY, second: TUESDAY})
    office.week.put({first: FRIDAY})
    office.week.take_back(done)
    assert (office.stand_on(FRIDAY), office.stand_on(TUESDAY)) == ([first], [])


def test_a_week_is_filled_by_a_proposal_in_one_deed_and_nothing_is_kept_before(office: Office) -> None:
    proposed = office.week.propose(office.shown(), Limits(people=2, villages=1))
    assert sorted(proposed.values()) == [MONDAY, MONDAY, TUESDAY, TUESDAY]
    assert office.stand_on(MONDAY) == []
    office.week.put(proposed)
    assert {len(office.stand_on(day)) for day in (MONDAY, TUESDAY)} == {2}
    with office.desk.database.read() as look:
        entries = look.journal.entries(kind="planned_visit")
    assert len(entries) == 4
    assert len({one.deed for one in entries}) == 1


def test_a_visit_makes_the_plan_good_and_one_before_it_does_not(office: Office) -> None:
    first, second, *_ = office.people
    office.visit(second)
    office.week.put({first: TUESDAY, second: TUESDAY})
    assert set(office.stand_on(TUESDAY)) == {first, second}
    office.visit(first)
    tuesday = office.shown().days[1]
    assert {one.person.recipient_id: one.visited_on for one in tuesday.people} == {first: MONDAY, second: ""}


def test_a_day_that_passed_without_a_visit_is_told_and_moved(office: Office) -> None:
    first = office.people[0]
    office.week.put({first: MONDAY})
    office.desk.clock.move(days=1)
    (one,) = office.shown().days[0].people
    assert one.missed
    (missed,) = office.shown().missed
    assert (missed.person.recipient_id, missed.missed_on) == (first, MONDAY)
    office.desk.clock.move(days=7)
    assert office.shown().waiting[0].missed_on == MONDAY
    office.week.put({first: "2025-01-30"})
    assert office.shown().missed == ()
    with office.desk.database.read() as look:
        assert len(look.planned_visits.open_of([first])) == 1


def test_no_plan_outlives_death(office: Office) -> None:
    first = office.people[0]
    office.week.put({first: TUESDAY})
    with office.desk.database.write("a death", office.desk.session.actor) as work:
        now = work.people.get(first)
        work.people.save(replace(now, identities=tuple(replace(one, status="died") for one in now.identities)))
    assert office.stand_on(TUESDAY) == []
    assert first not in office.wait()


def test_the_week_of_an_officer_follows_the_areas_and_a_hand_over_loses_nothing(office: Office) -> None:
    with office.desk.database.write("set up", office.desk.session.actor) as work:
        other = work.staff.add(Staff(0, "", "he", "何联络", frozenset({Role.LIAISON_OFFICER})))
    officers = Officers(office.desk.database, office.desk.session, definitions(), office.desk.clock)
    me = office.desk.session.actor.staff.id
    (mine,) = officers.assign(me, [office.hong.id])
    office.week.put(dict.fromkeys(office.people, TUESDAY))
    assert [len(office.shown(officer=one).days[1].people) for one in (me, other.id, 0, None)] == [2, 0, 2, 4]
    officers.end(mine, MONDAY)
    office.desk.clock.move(days=1)
    officers.assign(other.id, [office.hong.id])
    assert [len(office.shown(officer=one).days[1].people) for one in (me, other.id)] == [0, 2]
    assert len(office.shown(village=office.lan.id).days[1].people) == 2


@pytest.mark.parametrize(
    ("days", "code"),
    [({}, "nobody"), ({1: "2025-01"}, "day_wrong"), ({1: "下周"}, "day_wrong"), ({1: "2025-01-19"}, "day_over")],
)
def test_days_that_cannot_be_planned_are_refused_with_their_reason(
    office: Office, days: dict[int, str], code: str
) -> None:
    with pytest.raises(InvalidFieldsError) as refused:
        office.week.put(days)
    assert refused.value.problems[0].code == f"visit_week.{code}"
    assert definitions().vocabulary.problem_text(refused.value.problems[0], "zh_CN")


def test_whoever_may_not_log_visits_plans_none(office: Office) -> None:
    reader = Session(Actor(office.desk.session.actor.staff, frozenset({Right.SEE_ARCHIVE})))
    week = VisitWeek(office.desk.database, reader, definitions(), office.desk.clock)
    with pytest.raises(NotPermittedError):
        week.put({office.people[0]: TUESDAY})
    assert len(week.week(WeekWanted()).waiting) == 4


def test_today_tells_once_who_is_planned_for_the_day(office: Office) -> None:
    first, second, *_ = office.people
    office.week.put({first: MONDAY, second: TUESDAY})
    found = [one for one in items(today_of(office.desk)) if one.recipient_id == first]
    assert [(one.group, one.reason.zh.partition("；")[0]) for one in found] == [(TodayGroup.PLANNED, "按计划今日走访")]
    office.visit(first)
    assert all(one.group is not TodayGroup.PLANNED for one in items(today_of(office.desk)))


def test_the_due_list_says_for_which_day_somebody_is_planned(office: Office) -> None:
    office.week.put({office.people[2]: FRIDAY})
    assert office.visiting.due().planned == {office.people[2]: FRIDAY}


def test_the_history_of_a_person_tells_the_plan_in_words(office: Office) -> None:
    first = office.people[0]
    office.week.put({first: TUESDAY})
    office.week.put({first: FRIDAY})
    back = LookingBack(office.desk.database, office.desk.session, definitions(), office.desk.clock)
    moved, planned = back.history(HistoryFilter(first, kinds=frozenset({"planned_visit"})))
    told = [[(one.label.zh, one.before, one.after) for one in deed.lines] for deed in (planned, moved)]
    assert told[0] == [("计划走访日期", "", TUESDAY), ("安排人", "", "李联络")]
    assert told[1] == [("计划走访日期", TUESDAY, FRIDAY)]
