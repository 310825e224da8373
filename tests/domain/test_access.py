"""Every actor, every step, every situation of a route: the program allows exactly what an independent model allows."""

import dataclasses

import pytest

from tests.domain.access_model import Person, table
from tests.domain.access_walk import World, explored
from tests.domain.case_builders import actor, routes
from vetdesk.domain.staff import Role

KINDS = (*sorted({kind for kind, _ in routes()}), "district_rural_ex_conscript", "district_disability_assessment")
QUICK = 3


@pytest.mark.parametrize("kind", KINDS)
def test_program_and_model_read_the_same_route(kind: str):
    route, model = routes().newest(kind), table(kind)
    assert {stage.key: stage.kind.value for stage in route.stages} == {
        key: row["kind"] for key, row in model.stages.items()
    }
    told = {step.key: (step.role, step.duty, step.kind, set(step.sources)) for step in route.transitions}
    assert told == {
        key: (row.get("role"), row.get("duty", ""), row["kind"], model.begins_at(key))
        for key, row in model.steps.items()
    }


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_forbidden_is_allowed_and_nothing_allowed_forbidden(kind: str):
    found = explored(kind, QUICK, seed=0)
    assert found.differ == []
    assert found.states == QUICK
    assert found.forbidden > 100


def test_a_program_that_forgets_the_second_duty_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("vetdesk.domain.duties.earlier_duty", lambda _case, _person, _duty: None)
    found = explored("rural_ex_conscript", 30, seed=0)
    assert any("second duty" in each for each in found.differ)


def test_a_program_that_forgets_a_role_is_found(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("vetdesk.domain.duties._role_objections", lambda _person, _step: [])
    assert explored("rural_ex_conscript", 3, seed=0).differ


def test_a_route_whose_role_was_changed_is_found():
    world = World(routes().newest("rural_ex_conscript"))
    first = next(step for step in world.route.steps_from(world.case.stage) if step.role is Role.CLERK)
    other = dataclasses.replace(first, role=Role.LEADER)
    steps = tuple(other if step is first else step for step in world.route.transitions)
    world.route = dataclasses.replace(world.route, transitions=steps)
    leader = Person(50, frozenset({"leader"}))
    assert world.asked(actor(50, "第50人", Role.LEADER))[first.key].allowed
    assert world.model.forbidden(leader, first.key) == {"role"}
