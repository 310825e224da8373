from dataclasses import replace

from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Stage, StageKind, Transition, TransitionKind, Workflow
from vetdesk.domain.workflow_checks import faults

NAME = Label("名称", "Name")


def stage(key: str, kind: StageKind = StageKind.WORK) -> Stage:
    return Stage(key, NAME, kind, None if kind is StageKind.END else Role.CLERK)


def step(source: str, target: str, kind: TransitionKind = TransitionKind.FORWARD) -> Transition:
    return Transition(f"{source}_{target}", NAME, kind, (source,), target, Role.CLERK)


SOUND = Workflow(
    "kind",
    1,
    NAME,
    "81",
    "2025-01-01",
    (stage("a", StageKind.START), stage("b"), stage("c"), stage("d", StageKind.END)),
    (step("a", "b"), step("b", "c"), step("c", "d"), step("c", "a", TransitionKind.RETURN)),
)


def found(route: Workflow) -> set[tuple[str, str]]:
    return {(fault.key, fault.problem) for fault in faults(route)}


def test_a_sound_route_has_no_fault() -> None:
    assert faults(SOUND) == ()


def test_stages_that_lead_round_and_round_to_no_end_are_a_trap() -> None:
    trap = replace(SOUND, transitions=(step("a", "b"), step("b", "c"), step("c", "b"), step("a", "d")))
    assert found(trap) == {("stage.b", "leads to no end"), ("stage.c", "leads to no end")}


def test_a_withdrawal_alone_is_no_way_on() -> None:
    dead_end = replace(SOUND, transitions=(*SOUND.transitions[:2], step("c", "d", TransitionKind.WITHDRAW)))
    assert found(dead_end) == {("stage.c", "its owner has no step forward")}


def test_a_return_to_a_stage_that_never_comes_back_is_refused() -> None:
    wrong = replace(SOUND, transitions=(*SOUND.transitions[:3], step("b", "d", TransitionKind.RETURN)))
    assert found(wrong) == {("transition.b_d", "d does not come before b")}


def test_a_step_that_begins_nowhere_or_a_route_without_end_is_refused() -> None:
    nowhere = replace(SOUND, transitions=(*SOUND.transitions, replace(step("a", "b"), key="x", sources=())))
    assert ("transition.x", "begins nowhere") in found(nowhere)
    endless = replace(SOUND, stages=SOUND.stages[:3], transitions=SOUND.transitions[:2])
    assert ("stage", "needs a stage of kind end") in found(endless)
