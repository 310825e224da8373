from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.services import case_desk
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.staff import Right, Role
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.casework import Casework
from vetdesk.services.queues import Queues
from vetdesk.services.session import Session
from vetdesk.services.today import SHOWN, Today, TodayGroup, TodayItem
from vetdesk.services.visiting import NewNeed, VisitEntry, Visiting
from vetdesk.storage.database import Database


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def today_of(desk: Desk) -> Today:
    casework = Casework(desk.database, desk.session, definitions(), lambda: day_at_station(desk.clock()))
    return Today(desk.database, desk.session, definitions(), queues_of(desk, desk.session, casework), desk.clock)


def queues_of(desk: Desk | case_desk.Desk, session: Session, casework: Casework) -> Queues:
    return Queues(desk.database, session, definitions(), casework, lambda: day_at_station(desk.clock()))


def visiting(desk: Desk) -> Visiting:
    return Visiting(desk.database, desk.session, definitions(), desk.clock)


def items(today: Today) -> list[TodayItem]:
    return [item for group in today.items() for item in group.items]


def test_an_empty_station_has_nothing_to_show(desk: Desk) -> None:
    assert today_of(desk).items() == ()


def test_groups_stand_in_their_order_and_each_line_tells_its_reason(desk: Desk) -> None:
    person = desk.person("邓春国", {"81": "drawing"})
    needs = [NewNeed("errands", "代办优待证"), NewNeed("medical_company", "陪同就医"), NewNeed("delivery", "送米")]
    log = visiting(desk).log(person.id, VisitEntry("2025-01-15", "home", "routine", {}, "2025-01-19"), needs)
    visiting(desk).answer_need(log.needs[2], "done", "已送到")
    desk.person("从未见", {"81": "drawing"})
    groups = today_of(desk).items()
    assert [group.group for group in groups] == [
        TodayGroup.OVERDUE, TodayGroup.THIS_WEEK, TodayGroup.VISITS, TodayGroup.CALL_BACKS,
    ]  # fmt: skip
    assert [(item.kind, item.due, item.days_late, item.reason.zh) for item in groups[0].items] == [
        ("need", "2025-01-18", 2, "就医陪护：陪同就医，应于2025-01-18答复"),
        ("recipient", "2025-01-19", 1, "李联络2025-01-15走访时约定2025-01-19再来"),
    ]
    assert [(item.due, item.days_late) for item in groups[1].items] == [("2025-01-22", -2)]
    assert groups[2].items[0].reason.en == "Everyone: a contact every year; no contact on record yet"
    assert groups[3].items[0].reason.zh == "送货上门：送米，2025-01-27前回访"
    assert all("{" not in item.reason.zh + item.reason.en for item in items(today_of(desk)))


def test_a_need_given_to_a_colleague_is_not_mine_and_one_given_to_nobody_is(desk: Desk) -> None:
    with desk.database.write("set up", None) as work:
        other = case_desk.Staff(0, "", "wang", "王同事", frozenset({Role.LIAISON_OFFICER}))
        colleague = work.staff.add(other)
    person = desk.person("邓春国", {"81": "died"})
    visiting(desk).open_need(person.id, NewNeed("delivery", "送米", assigned_to=colleague.id))
    assert items(today_of(desk)) == []
    visiting(desk).open_need(person.id, NewNeed("delivery", "送面"))
    assert [item.reason.zh for item in items(today_of(desk))] == ["送货上门：送面，2025-01-23前答复"]


def test_many_due_visits_are_cut_and_said_to_be_more(desk: Desk) -> None:
    for number in range(SHOWN + 3):
        desk.person(f"人{number}", {"81": "drawing"})
    (group,) = today_of(desk).items()
    assert (len(group.items), group.more) == (SHOWN, True)


def test_who_has_no_right_to_a_kind_sees_none_of_it(database: Database, clock: Clock) -> None:
    desk = a_desk(database, clock, frozenset({Right.SEE_ARCHIVE}))
    desk.person("从未见", {"81": "drawing"})
    assert today_of(desk).items() == ()


def case_today(world: case_desk.Desk, role: Role) -> list[TodayItem]:
    casework = world.casework(role)
    session = casework._session
    found = items(Today(world.database, session, definitions(), queues_of(world, session, casework), world.clock))
    return [item for item in found if item.kind == "case"]


def test_a_case_waits_for_the_one_who_can_lead_it_on_and_is_late_after_its_limit(
    database: Database, clock: Clock
) -> None:
    world = case_desk.a_desk(database, clock)
    view = world.open()
    assert [(item.group, item.kind, item.record_id) for item in case_today(world, Role.CLERK)] == [
        (TodayGroup.WAITING, "case", view.case.id)
    ]
    assert case_today(world, Role.EXAMINER) == []


def test_a_returned_case_shows_the_note_it_came_back_with(database: Database, clock: Clock) -> None:
    world = case_desk.a_desk(database, clock)
    view = world.reach("record_village_opinion", "accept")
    assert [item.record_id for item in case_today(world, Role.EXAMINER)] == [view.case.id]
    world.take(view, "return_for_correction")
    (item,) = case_today(world, Role.CLERK)
    assert item.group is TodayGroup.RETURNED
    assert "情况属实，同意。" in item.reason.zh


def test_a_case_past_its_limit_is_overdue_with_the_days(database: Database, clock: Clock) -> None:
    world = case_desk.a_desk(database, clock)
    world.reach("record_village_opinion", "accept")
    clock.move(days=40)
    (item,) = case_today(world, Role.EXAMINER)
    (line,) = world.casework(Role.EXAMINER).list()
    assert (item.group, item.due) == (TodayGroup.OVERDUE, str(line.due))
    assert item.days_late == -(line.left or 0) > 0
    assert (item.workdays, item.late) == (True, True), "counted as the limit is: in working days"
    assert item.days_late < (world.today() - line.due).days


def test_a_role_that_nobody_holds_is_told_before_a_case_gets_stuck_over_it(database: Database, clock: Clock) -> None:
    world = case_desk.a_desk(database, clock)
    world.open()
    casework = world.casework(Role.CLERK)
    queues = queues_of(world, casework._session, casework)
    today = Today(world.database, casework._session, definitions(), queues, world.clock)
    assert [item for item in items(today) if item.kind == "staff"] == []
    with world.database.write("a colleague leaves", None) as work:
        work.staff.save(replace(world.people[Role.SUPERVISOR].staff, active=False))
    (missing,) = [item for item in items(today) if item.kind == "staff"]
    assert missing.group is TodayGroup.STUCK
    assert "监督" in missing.reason.zh
