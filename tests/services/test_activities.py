"""Activities from planning to closing: lists, invitations, answers, attendance, results, costs, figures, papers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.files.papers.pdf_reading import text_of
from tests.services.activity_world import BATCH, CLINIC, World, a_world, veteran
from tests.services.visit_desk import definitions
from vetdesk.domain.activities import ActivityState
from vetdesk.domain.errors import (
    InvalidFieldsError,
    NotFoundError,
    NotPermittedError,
    StaleRecordError,
    StepNotOpenError,
)
from vetdesk.domain.history import HistoryFilter
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.activities import Activity, ActivityView
from vetdesk.services.activity_lists import Invitation, NewNeed, Reached, Reply
from vetdesk.services.deed_pages import DeedPages
from vetdesk.services.progress import Unwatched
from vetdesk.storage.database import Database


@pytest.fixture
def world(database: Database, clock: Clock) -> World:
    return a_world(database, clock)


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [one.code for one in caught.value.problems]


def view(world: World, held: Activity) -> ActivityView:
    return world.activities.view(held.id)


def test_a_clinic_day_is_planned_held_and_closed(world: World) -> None:
    activities, lists = world.activities, world.activities.lists
    held = activities.plan(replace(CLINIC, staff_id=world.desk.session.actor.staff.id))
    ids = [world.person(name) for name in ("甲", "乙", "丙", "丁")]
    assert lists.put_on(held.id, ids) == Reached(4, over=1)
    assert lists.put_on(held.id, ids).already == 4
    people = [line.participant for line in view(world, held).people]
    assert lists.invite(people, Invitation("phone")).done == 4
    people = [line.participant for line in view(world, held).people]
    lists.answer(people[:1], Reply("no", "illness", "感冒"))
    lists.answer(people[1:], Reply("yes", transport="pick_up"))
    assert activities.lines(2025)[0].state is ActivityState.INVITED
    assert codes(lambda: activities.close(held)) == ["activity.attendance_open", "activity.cost_open"]
    assert lists.attendance(held.id, {people[3].id}) == 2
    first, second, third, fourth = [line.participant for line in view(world, held).people]
    assert [one.attended for one in (first, second, third, fourth)] == ["", "yes", "yes", "no"]
    lists.note(replace(second, result="examine_further", result_text="膝关节需拍片", wish="骨科"))
    held = activities.note_cost(held, {"transport_cost": 9_000_000, "meals_cost": 0}, "反映良好")
    held = activities.close(held)
    assert (held.costs, held.closed_on, activities.lines()[0].state) == (
        {"transport_cost": 9_000_000}, "2025-01-20", ActivityState.CLOSED,
    )  # fmt: skip
    with pytest.raises(StepNotOpenError):
        lists.attendance(held.id)
    lines = activities.figures(2025).lines
    assert [(one.village_id, one.number, one.listed, one.attended, one.cost) for one in lines] == [
        (0, 1, 4, 2, 9_000_000), (world.village.id, 1, 4, 2, 9_000_000),
    ]  # fmt: skip
    reopened = activities.reopen(held, "漏记一人")
    assert view(world, reopened).state is ActivityState.HELD
    assert [(one.title, listed.attended) for one, listed in activities.of_recipient(ids[1])] == [("春季义诊", "yes")]


def test_the_dead_and_the_moved_are_neither_listed_nor_invited(world: World) -> None:
    held = world.activities.plan(CLINIC)
    here, dies = world.person("甲", veteran(status="stopped")), world.person("乙")
    gone = [
        world.person("丙", veteran(status="died")), world.person("丁", veteran(status="moved")),
        world.person("戊", died_on="2024-12-30"),
    ]  # fmt: skip
    lists = world.activities.lists
    assert lists.fitting(PeopleFilter(village_ids=frozenset({world.village.id}))) == [here, dies]
    reached = lists.put_on(held.id, [here, dies, *gone])
    assert (reached.done, sorted(reached.gone)) == (2, ["丁", "丙", "戊"])
    with world.desk.database.write("a death", world.desk.session.actor) as work:
        person = work.people.get(dies)
        work.people.save(replace(person, values={**person.values, "died_on": "2025-01-15"}))
    people = [line.participant for line in view(world, held).people]
    assert (lists.invite(people, Invitation("letter")).gone, len(people)) == (("乙",), 2)
    assert [line.participant.invited_how for line in view(world, held).people] == ["letter", ""]


def test_a_need_is_opened_from_a_result_with_it_or_not_at_all(world: World) -> None:
    held, person = world.activities.plan(CLINIC), world.person("甲")
    world.activities.lists.put_on(held.id, [person])
    (line,) = view(world, held).people
    assert codes(lambda: world.activities.lists.open_need(line.participant, NewNeed("flying", "?")))
    kept = world.activities.lists.open_need(line.participant, NewNeed("medical_company", "陪同到县医院拍片"))
    with world.desk.database.read() as look:
        assert [(one.id, one.text) for one in look.needs.of_recipient(person)] == [(kept.need_id, "陪同到县医院拍片")]
    with pytest.raises(StaleRecordError):
        world.activities.lists.open_need(line.participant, NewNeed("medical_company", "再次"))
    with world.desk.database.read() as look:
        assert len(look.needs.of_recipient(person)) == 1


def test_what_is_wrong_too_early_or_not_allowed_is_refused(world: World) -> None:
    activities, lists = world.activities, world.activities.lists
    assert codes(lambda: activities.plan(replace(CLINIC, values={}))) == ["activity.missing"]
    held = activities.plan(replace(CLINIC, since="2025-01-21"))
    assert codes(lambda: lists.attendance(held.id)) == ["activity.not_begun"]
    assert codes(lambda: lists.put_on(held.id, [])) == ["activity.nobody_chosen"]
    lists.put_on(held.id, [world.person("甲")])
    (line,) = view(world, held).people
    assert codes(lambda: lists.invite([line.participant], Invitation("pigeon"))) == ["visit.code_unknown"]
    assert codes(lambda: lists.answer([line.participant], Reply("no"))) == ["activity.decline_unexplained"]
    assert codes(lambda: lists.note(replace(line.participant, transport="horse"))) == ["visit.code_unknown"]
    assert codes(lambda: activities.cancel(held, " ")) == ["activity.reason_missing"]
    assert codes(lambda: activities.note_cost(held, {"bribes": 1})) == ["visit.code_unknown"]
    world.desk.session.actor = Actor(world.desk.session.actor.staff, frozenset({Right.SEE_ARCHIVE}))
    with pytest.raises(NotPermittedError):
        activities.plan(CLINIC)


def test_whoever_was_put_on_by_mistake_is_taken_off_and_can_be_put_on_again(world: World) -> None:
    held, person = world.activities.plan(CLINIC), world.person("甲")
    lists = world.activities.lists
    lists.put_on(held.id, [person])
    (line,) = view(world, held).people
    lists.take_off([line.participant], "重名")
    assert view(world, held).people == ()
    assert world.activities.of_recipient(person) == []
    lists.put_on(held.id, [person])
    (again,) = view(world, held).people
    came = lists.note(replace(again.participant, attended="yes"))
    assert codes(lambda: lists.take_off([came])) == ["activity.already_noted"]
    assert again.participant.uid == line.participant.uid
    with world.desk.database.read() as look:
        deeds = DeedPages(look, definitions(), "zh_CN").deeds(HistoryFilter(recipient_id=person), 20)
    put, taken = "put people on the list of an activity", "take people off the list of an activity"
    told = [(deed.label, [(line.label.zh, line.after) for line in deed.lines]) for deed in deeds]
    assert (put, [("列入名单", "春季义诊")]) in told
    assert (taken, [("移出名单", "是")]) in told


def test_a_changed_activity_is_kept_and_a_cancelled_one_counts_nowhere(world: World) -> None:
    activities = world.activities
    held = activities.plan(CLINIC)
    moved = activities.change(replace(held, since="2025-01-22", place="文化站"))
    with pytest.raises(StaleRecordError):
        activities.change(held)
    cancelled = activities.cancel(moved, "大雪封路")
    assert view(world, cancelled).state is ActivityState.CANCELLED
    assert activities.figures(2025).lines == ()
    with pytest.raises(StepNotOpenError):
        activities.change(cancelled)
    assert activities.years() == [2025]


def test_every_paper_of_an_activity_is_made_and_the_list_is_written(world: World, tmp_path: Path) -> None:
    activities = world.activities
    held = activities.plan(CLINIC)
    ids = [world.person(name, birth_date="1950-03-01", phone="13800000000") for name in ("甲某", "乙某", "丙某")]
    activities.lists.put_on(held.id, ids)
    people = [line.participant for line in view(world, held).people]
    activities.lists.answer(people[2:], Reply("no", "away"))
    activities.lists.note(replace(people[0], transport="pick_up", wish="眼科", companion="长子"))
    held = activities.note_cost(held, {"transport_cost": 5_000_000, "meals_cost": 1_505_000})

    def text(paper: str) -> str:
        run = activities.papers.run(held.id, paper)
        run.preview()
        made = run.make("义诊", None, Unwatched())
        return "".join("".join(text_of(made.content, page).split()) for page in range(made.pages))

    letters = text("activity_invitation")
    assert [name in letters for name in ("甲某同志", "乙某同志", "丙某同志")] == [True, True, False]
    assert "2025年1月20日" in letters
    attendance, clinic = text("activity_attendance"), text("clinic_day_list")
    assert "甲某" in attendance and "丙某" not in attendance  # noqa: PT018 - one list
    assert "眼科" in clinic and "74" in clinic  # noqa: PT018 - one line
    settled = text("activity_settlement")
    assert "650.50" in settled and "预算结余1349.50元" in settled  # noqa: PT018 - one sheet
    with pytest.raises(NotFoundError):
        activities.papers.run(held.id, "recuperation_list")
    activities.papers.write(held.id, tmp_path / "a.xlsx", purpose="报县局")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[1] for row in rows if row[0] in {1, 2, 3}] == ["甲某", "乙某", "丙某"]
    assert ["需要接送", "长子", "眼科"] in [row[12:15] for row in rows]
    nobody = activities.plan(CLINIC)
    assert codes(lambda: activities.papers.run(nobody.id, "activity_invitation")) == ["activity.nobody_chosen"]


def test_a_provider_out_of_force_is_not_taken_newly(world: World) -> None:
    from tests.services.test_providers import REPAIR
    from vetdesk.services.providers import Providers

    desk = world.desk
    providers = Providers(desk.database, desk.session, definitions(), desk.clock)
    over = providers.add(replace(REPAIR, until="2025-01-19"))
    assert codes(lambda: world.activities.plan(replace(BATCH, provider_id=over.id))) == ["provider.not_in_force"]
    assert world.activities.choices().providers == ()
