"""Queues of cases: which case stands where and why, in which order, and that nothing stale is remembered."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.people_world import a_person, id_number, keep, keep_village
from tests.services.case_desk import KIND, OPENING, Desk, a_desk, definitions
from vetdesk.domain.errors import CancelledError
from vetdesk.domain.staff import Role
from vetdesk.services.casework import StepRequest
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


def test_only_what_changed_is_computed_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = another(desk, "赵一", 71), another(desk, "钱二", 72)
    found = queues(desk, Role.CLERK)
    found.find(Queue.MINE)
    seen: list[int] = []
    original = found._line
    monkeypatch.setattr(found, "_line", lambda picture: seen.append(picture.case.id) or original(picture))
    found.find(Queue.MINE)
    assert seen == []
    desk.casework(Role.CLERK).take(second, StepRequest("withdraw", "本人撤回"))
    desk.casework(Role.CLERK).assign(desk.casework(Role.CLERK).get(first).case, None)
    found.find(Queue.MINE)
    assert seen == [first]


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
