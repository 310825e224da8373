"""Queues of cases: which case stands where and why, in which order, and that nothing stale is remembered."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, id_number, keep, keep_village
from tests.services.case_desk import KIND, OPENING, VALUES, Desk, a_desk, definitions
from vetdesk.domain.errors import CancelledError
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Role
from vetdesk.services.casework import StepRequest
from vetdesk.services.queue_lines import QueueLines
from vetdesk.services.queues import NOBODY, Queue, QueueFilter, QueueOrder, Queues, WhyHere
from vetdesk.storage.database import Database

EXAMINED = ("record_village_opinion", "accept", "examine")


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def queues(desk: Desk, role: Role) -> Queues:
    casework = desk.casework(role)
    return Queues(desk.database, casework._session, definitions(), casework, desk.today)


def another(desk: Desk, name: str, serial: int, village: str = "") -> int:
    """A further applicant's case, opened today."""
    values = {"birth_date": "1950-03-05", "enlisted_on": "1969-12", "discharged_on": "1974-02"}
    (person,) = keep(
        desk.database, a_person(name, serial, id_number=id_number("19500305", serial), village=village, **values)
    )
    applied = {**OPENING, "applied_on": desk.today().isoformat()}
    return desk.casework(Role.CLERK).open_case(KIND, person.id, applied).case.id


def test_a_case_waits_for_one_role_stands_in_the_office_and_leaves_both_at_its_end(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    clerk, examiner = queues(desk, Role.CLERK), queues(desk, Role.EXAMINER)
    assert clerk.find(Queue.MINE).ids == (view.case.id,)
    assert examiner.find(Queue.MINE).ids == ()
    assert examiner.find(Queue.OFFICE).ids == (view.case.id,)
    assert clerk.find(Queue.WAITING).ids == clerk.find(Queue.DONE).ids == clerk.find(Queue.STUCK).ids == ()
    desk.take(view, "withdraw")
    assert clerk.find(Queue.OFFICE).ids == ()
    assert clerk.find(Queue.DONE).ids == (view.case.id,)
    assert clerk.find(Queue.ALL).ids == (view.case.id,)
    assert clerk.lines([view.case.id])[0].why is WhyHere.DONE


def test_the_longest_waiting_stands_first_and_days_are_working_days(desk: Desk, clock: Clock) -> None:
    first = desk.open().case.id
    clock.move(days=4)  # Monday to Friday: four working days
    second = another(desk, "汤有田", 41)
    found = queues(desk, Role.CLERK)
    assert found.find(Queue.MINE).ids == (first, second)
    assert [one.waited for one in found.lines([first, second])] == [4, 0]
    assert found.find(Queue.MINE, order=QueueOrder("waited", descending=False)).ids == (second, first)
    clock.move(days=3)  # the Saturday is off, the Sunday before the Spring Festival is worked
    assert found.lines(found.find(Queue.MINE).ids)[0].waited == 6


def test_each_column_sorts_both_ways(desk: Desk) -> None:
    one, two = another(desk, "赵一", 51), another(desk, "阿二", 52)
    found = queues(desk, Role.CLERK)
    assert found.find(Queue.ALL, order=QueueOrder("name", descending=False)).ids == (two, one)
    assert found.find(Queue.ALL, order=QueueOrder("name", descending=True)).ids == (one, two)
    for key in ("number", "kind", "village", "stage", "left", "officer", "applied", "why"):
        for descending in (False, True):
            assert set(found.find(Queue.ALL, order=QueueOrder(key, descending)).ids) == {one, two}


def test_filters_leave_what_fits_and_offer_what_is_there(desk: Desk, clock: Clock) -> None:
    keep_village(desk.database, "石桥村")
    view = desk.reach("record_village_opinion")
    other = another(desk, "汤有田", 61, village="石桥村")
    clerk = desk.casework(Role.CLERK)
    clerk.assign(clerk.get(other).case, desk.people[Role.CLERK].staff.id)
    found = queues(desk, Role.CLERK)
    offered = found.find(Queue.ALL).choices
    assert [key for key, _ in offered.kinds] == [KIND]
    assert {key for key, _ in offered.stages} == {view.case.stage, clerk.get(other).case.stage}
    assert offered.villages == ("石桥村",)
    assert found.find(Queue.ALL, QueueFilter(villages=("石桥村",))).ids == (other,)
    assert found.find(Queue.ALL, QueueFilter(stages=(view.case.stage,))).ids == (view.case.id,)
    assert found.find(Queue.ALL, QueueFilter(officer=NOBODY)).ids == (view.case.id,)
    assert found.find(Queue.ALL, QueueFilter(kinds=("funeral",))).ids == ()
    assert found.find(Queue.ALL, QueueFilter(late=True)).ids == ()
    clock.move(days=30)
    assert found.find(Queue.ALL, QueueFilter(late=True)).ids == (view.case.id,)


def test_a_case_in_the_hands_of_a_colleague_is_the_offices_and_not_mine(desk: Desk) -> None:
    view = desk.open()
    colleague = desk.person("zhou", "周经办", Role.CLERK)
    desk.casework(Role.CLERK).assign(view.case, colleague.staff.id)
    found = queues(desk, Role.CLERK)
    assert found.find(Queue.MINE).ids == ()
    assert found.find(Queue.OFFICE).ids == (view.case.id,)
    (line,) = found.lines([view.case.id])
    assert (line.why, line.officer) == (WhyHere.COLLEAGUE, "周经办")


def test_who_is_asked_for_an_opinion_finds_the_case_among_theirs(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    asked = desk.people[Role.LEADER].staff.id
    desk.take(view, "ask_second_opinion", asked_staff=str(asked))
    leader = queues(desk, Role.LEADER)
    assert leader.find(Queue.MINE).ids == (view.case.id,)
    assert leader.lines([view.case.id])[0].why is WhyHere.ASKED


def test_a_returned_case_says_so_until_a_step_forward_answers_it(desk: Desk) -> None:
    view = desk.take(desk.reach("record_village_opinion", "accept"), "return_for_correction")
    found = queues(desk, Role.CLERK)
    found.find(Queue.ALL)
    (line,) = found.lines([view.case.id])
    assert line.why is WhyHere.RETURNED
    assert [pin.note for pin in view.pins] == ["情况属实，同意。"]
    view = desk.take(view, "materials_supplied")
    assert view.pins == ()


def test_what_is_remembered_follows_staff_people_and_cases(desk: Desk) -> None:
    view = desk.reach("record_village_opinion", "accept")
    found = queues(desk, Role.CLERK)
    assert found.find(Queue.STUCK).ids == ()
    with desk.database.write("a colleague leaves", None) as work:
        examiner = work.staff.get(desk.people[Role.EXAMINER].staff.id)
        work.staff.save(replace(examiner, active=False))
    assert found.find(Queue.STUCK).ids == (view.case.id,)
    assert found.lines([view.case.id])[0].why is WhyHere.STUCK
    with desk.database.write("rename", None) as work:
        person = work.people.get(view.recipient.id)
        work.people.save(replace(person, values={**person.values, "name": "史长江"}))
    found.find(Queue.STUCK)
    assert found.lines([view.case.id])[0].line.name == "史长江"


def test_whole_lines_are_worked_out_for_painted_rows_only_and_anew_only_where_something_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = another(desk, "赵一", 71), another(desk, "钱二", 72)
    found = queues(desk, Role.CLERK)
    seen: list[int] = []
    original = QueueLines.line
    monkeypatch.setattr(
        QueueLines, "line", lambda self, picture: seen.append(picture.case.id) or original(self, picture)
    )
    assert found.find(Queue.MINE).ids == (first, second)
    assert seen == []
    found.lines([first, second])
    found.lines([first, second])
    assert seen == [first, second]
    desk.casework(Role.CLERK).take(second, StepRequest("withdraw", "本人撤回"))
    desk.casework(Role.CLERK).assign(desk.casework(Role.CLERK).get(first).case, None)
    found.lines(found.find(Queue.MINE).ids)
    assert seen == [first, second, first]


@pytest.mark.parametrize("days", [0, 12, 45])
def test_the_course_tells_of_every_queue_what_the_whole_line_tells(desk: Desk, clock: Clock, days: int) -> None:
    way = (*EXAMINED, "no_objection", "sign")
    reached = [way[:count] for count in range(len(way) + 1)]
    everyone = []
    for serial, steps in enumerate(reached, 110):
        person = Recipient(0, "", VALUES | {"id_number": id_number("19500305", serial)})
        (desk.applicant,) = keep(desk.database, person)
        view = desk.reach(*steps)
        everyone.append(view.case.id)
        clock.move(days=1)
    desk.take(desk.casework(Role.CLERK).get(everyone[2]), "return_for_correction")
    desk.take(desk.casework(Role.CLERK).get(everyone[5]), "report")
    desk.take(desk.casework(Role.CLERK).get(everyone[4]), "pause", suspended_for="archive_search")
    clock.move(days=days)
    for role in (Role.CLERK, Role.EXAMINER, Role.SUPERVISOR, Role.LEADER):
        found = queues(desk, role)
        me = desk.people[role].staff.id
        lines = {one.line.case_id: one for one in found.lines(everyone)}
        told = {queue: set(queues(desk, role).find(queue).ids) for queue in Queue}
        assert told[Queue.MINE] == {
            number
            for number, one in lines.items()
            if one.line.mine or (one.line.assigned_to == me and not one.line.waiting)
        }
        assert told[Queue.OFFICE] == {number for number, one in lines.items() if not one.line.waiting}
        assert told[Queue.WAITING] - {everyone[4]} == {number for number, one in lines.items() if one.line.waiting}
        assert told[Queue.STUCK] == {number for number, one in lines.items() if one.line.stuck}
        late = {number for number, one in lines.items() if one.line.late}
        assert set(found.find(Queue.ALL, QueueFilter(late=True)).ids) == late
        by_wait = sorted(everyone, key=lambda number: -lines[number].waited)
        assert [lines[number].waited for number in found.find(Queue.ALL).ids] == [lines[n].waited for n in by_wait]


def test_a_stopped_clock_lets_a_case_wait_with_the_others(desk: Desk) -> None:
    view = desk.take(desk.reach("record_village_opinion", "accept"), "pause", suspended_for="archive_search")
    assert queues(desk, Role.CLERK).find(Queue.WAITING).ids == (view.case.id,)


def test_a_long_look_can_be_stopped(desk: Desk) -> None:
    another(desk, "赵一", 81)

    class Stopped:
        def at(self, done: int, total: int, what: str = "") -> None:
            raise CancelledError

    with pytest.raises(CancelledError):
        queues(desk, Role.CLERK).find(Queue.MINE, progress=Stopped())


def test_done_cases_come_newest_first_and_by_each_column(desk: Desk) -> None:
    one, two = another(desk, "赵一", 91), another(desk, "阿二", 92)
    clerk = desk.casework(Role.CLERK)
    for number in (two, one):
        clerk.take(number, StepRequest("withdraw", "本人撤回"))
    found = queues(desk, Role.CLERK)
    assert found.find(Queue.DONE).ids == (one, two)
    assert found.find(Queue.DONE, order=QueueOrder("name", descending=False)).ids == (two, one)
    assert found.find(Queue.DONE, QueueFilter(stages=("withdrawn",), officer=NOBODY)).ids == (one, two)
    assert found.find(Queue.DONE, QueueFilter(kinds=("funeral",))).ids == ()
    assert "withdrawn" in dict(found.find(Queue.DONE).choices.stages)


def test_lines_are_those_of_whoever_is_signed_in_now(desk: Desk) -> None:
    view = desk.reach("record_village_opinion")
    casework = desk.casework(Role.CLERK)
    session = casework._session
    found = Queues(desk.database, session, definitions(), casework, desk.today)
    found.find(Queue.MINE)
    assert found.lines([view.case.id])[0].line.mine
    session.actor = desk.people[Role.LEADER]
    assert not found.lines([view.case.id])[0].line.mine
