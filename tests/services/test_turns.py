"""Turns of recuperation: the order and its explanation, what needs a reason, what a declined place does."""

from dataclasses import replace

import pytest

from tests.builders import Clock
from tests.services.activity_world import BATCH, World, a_world, veteran
from tests.services.visit_desk import definitions
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.rotations import Fit
from vetdesk.services.activities import Activity
from vetdesk.services.activity_lists import Reply
from vetdesk.services.progress import Unwatched
from vetdesk.storage.database import Database
from vetdesk.storage.uids import new_uid

YEARS = {"甲": "1990", "乙": "1991", "丙": "1992", "丁": "1993"}


@pytest.fixture
def world(database: Database, clock: Clock) -> World:
    return a_world(database, clock)


def order(world: World, held: Activity, language: str = "zh_CN") -> list[tuple[str, str, bool]]:
    lines = world.activities.turns.proposal(held.id).lines
    return [(line.person.name, line.waiting.text(language), line.proposed) for line in lines]


def a_batch(world: World, since: str, until: str, batch: str = "1", places: int = 2) -> Activity:
    values = {**BATCH.values, "batch": batch}
    return world.activities.plan(replace(BATCH, since=since, until=until, values=values, places=places))


def wrong(world: World, held: Activity, chosen: list[int], reasons: dict[int, str]) -> dict[str, str]:
    with pytest.raises(InvalidFieldsError) as caught:
        world.activities.turns.confirm(held.id, chosen, reasons)
    return {one.as_written: one.code for one in caught.value.problems}


def test_the_order_is_told_in_words_and_a_confirmed_list_keeps_them(world: World) -> None:
    held = a_batch(world, "2025-05-06", "2025-05-12")
    late, early = world.person("晚", veteran("2005-06-01")), world.person("早", veteran("1990"))
    world.person("未", veteran())
    assert order(world, held) == [
        ("早", "从未参加；1990认定", True), ("晚", "从未参加；2005-06认定", True),
        ("未", "从未参加；认定时间未登记", False),
    ]  # fmt: skip
    assert order(world, held, "en")[0] == ("早", "never before; recognised 1990", True)
    assert world.activities.turns.confirm(held.id, [early, late]) == 2
    people = [line.participant for line in world.activities.view(held.id).people]
    assert {one.recipient_id: one.grounds for one in people}[early] == "从未参加；1990认定"
    assert [name for name, _, _ in order(world, held)] == ["未"]
    run = world.activities.papers.run(held.id, "recuperation_list")
    assert run.make("报区局", None, Unwatched()).pages == 1


def test_who_went_waits_behind_who_declined_with_a_reason_keeps_the_place(world: World) -> None:
    ids = {name: world.person(name, veteran(year)) for name, year in YEARS.items()}
    first = a_batch(world, "2025-01-06", "2025-01-10", places=3)
    world.activities.turns.confirm(first.id, [ids["甲"], ids["乙"], ids["丙"]])
    people = {line.person.name: line.participant for line in world.activities.view(first.id).people}
    world.activities.lists.answer([people["甲"]], Reply("no", "illness"))
    world.activities.lists.answer([people["乙"]], Reply("no", "unwilling"))
    world.activities.lists.attendance(first.id)
    second = a_batch(world, "2025-05-06", "2025-05-12", "2")
    assert order(world, second) == [
        ("甲", "从未参加；1990认定；2025-01-06因故未参加，保留位次", True), ("丁", "从未参加；1993认定", True),
        ("乙", "2025-01-06放弃过一次", False), ("丙", "上次参加：2025-01-06；1992认定", False),
    ]  # fmt: skip
    world.activities.turns.confirm(second.id, [ids["甲"], ids["丁"]])
    third = a_batch(world, "2025-06-06", "2025-06-12", "3")
    coming = {line.person.name: line.waiting.zh for line in world.activities.turns.proposal(third.id).lines}
    assert coming["丁"] == "已列入2025-05-06的批次"
    world.activities.cancel(second, "疗养院停业")
    assert order(world, third)[0] == ("甲", "从未参加；1990认定；2025-01-06因故未参加，保留位次", True)


def test_whatever_deviates_needs_its_reason_which_stays_with_the_list(world: World) -> None:
    held = a_batch(world, "2025-05-06", "2025-05-12")
    first, second = world.person("甲", veteran("1990")), world.person("乙", veteran("1991"))
    asked, unfit = world.person("问", veteran("1992"), living_ability=""), world.person("护", living_ability="2")
    grade = world.person("残", veteran("1980", "11", disability_grade="3"))
    ill = world.person("病", veteran("1981"), mental_illness=1)
    fits = {line.person.name: (line.fit, [one.zh for one in (*line.questions, *line.against)])
            for line in world.activities.turns.proposal(held.id).lines}  # fmt: skip
    assert fits == {
        "甲": (Fit.YES, []), "乙": (Fit.YES, []), "问": (Fit.ASK, ["生活能力未登记，请询问能否自理"]),
        "护": (Fit.NO, ["生活能够自理"]), "残": (Fit.NO, ["残疾等级五级至十级"]),
        "病": (Fit.NO, ["档案登记有不适宜参加的情形"]),
    }  # fmt: skip
    codes = {"甲": "activity.passed_over", "问": "activity.not_asked", "护": "activity.not_fit"}
    assert wrong(world, held, [second, asked, unfit], {}) == codes
    told = dict(world.activities.turns.deviating(held.id, [second, asked, unfit]))
    assert (told[first].zh[:5], told[asked].en[-24:]) == ("甲排在前面", "and write down the answer."[-24:])
    reasons = {first: "住院", asked: "询问本人，能自理", unfit: "由女儿全程陪护，经站长同意"}
    world.activities.turns.confirm(held.id, [second, asked, unfit], reasons)
    view = world.activities.view(held.id)
    assert [(line.person.name, line.participant.reason) for line in view.passed_over] == [("甲", "住院")]
    assert {line.person.name: line.participant.reason for line in view.people}["护"] == reasons[unfit]
    assert {grade, ill} & {line.participant.recipient_id for line in view.people} == set()
    world.activities.turns.confirm(held.id, [first])
    view = world.activities.view(held.id)
    assert (view.passed_over, len(view.people)) == ((), 4)


def test_nobody_is_put_on_a_list_of_turns_beside_them_and_the_dead_never(world: World) -> None:
    held = a_batch(world, "2025-05-06", "2025-05-12")
    person, dead = world.person("甲"), world.person("亡", veteran(status="died"))
    with pytest.raises(InvalidFieldsError):
        world.activities.lists.put_on(held.id, [person])
    assert wrong(world, held, [dead], {}) == {"亡": "activity.not_fit"}
    assert wrong(world, held, [dead], {dead: "误"}) == {"亡": "activity.not_here"}
    clinic = world.activities.plan(replace(BATCH, kind="culture", values={}))
    with pytest.raises(NotFoundError):
        world.activities.turns.proposal(clinic.id)


def test_applications_tell_of_earlier_turns_and_an_approved_one_is_linked(world: World) -> None:
    went, approved = world.person("去过", veteran("1980")), world.person("批准", veteran("1999"))
    unfit, earlier = world.person("不适合", veteran("1981")), world.person("早年", veteran("1982"))
    version = definitions().workflow("recuperation").version
    with world.desk.database.write("set up", world.desk.session.actor) as work:

        def a_case(person: int, **values: str) -> Case:
            case = Case(
                0, new_uid(), f"L1-2024-{person:04d}", "recuperation", version, person, None, "reported", "2024-03-01"
            )
            return work.cases.add(replace(case, values=values))

        a_case(went, took_part="yes", from_on="2024-06-01", decided_on="2024-04-01")
        case = a_case(approved, decided_on="2025-01-10")
        a_case(unfit, fit_to_travel="unfit")
        a_case(earlier, last_recuperation="2016年")
    held = a_batch(world, "2025-05-06", "2025-05-12")
    lines = world.activities.turns.proposal(held.id).lines
    assert [(line.person.name, line.waiting.zh, line.fit) for line in lines] == [
        ("不适合", "从未参加；1981认定", Fit.NO), ("批准", "从未参加；1999认定", Fit.YES),
        ("早年", "上次参加：2016；1982认定", Fit.YES), ("去过", "上次参加：2024-06-01；1980认定", Fit.YES),
    ]  # fmt: skip
    world.activities.turns.confirm(held.id, [approved])
    (line,) = world.activities.view(held.id).people
    assert (line.participant.case_id, line.case_number) == (case.id, case.number)
    with pytest.raises(InvalidFieldsError):
        world.activities.lists.link_case(replace(line.participant, recipient_id=went), case.id)
    assert world.activities.lists.link_case(line.participant, None).case_id is None
