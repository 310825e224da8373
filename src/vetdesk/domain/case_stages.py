"""The way of a case through its route: stages passed, the one where it stands, and those that lie ahead if all goes
well."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.workflow import Stage, StageKind, TransitionKind, Workflow


class Place(StrEnum):
    """Where a stage lies as seen from the case."""

    PASSED = "passed"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class StageOnWay:
    """One stage on the way; `left_by` is the event that led on from it, None where the case stands and ahead."""

    stage: Stage
    place: Place
    left_by: CaseEvent | None = None


def way_of(workflow: Workflow, case: Case) -> tuple[StageOnWay, ...]:
    """The stages of a case in the order of its way; one that it was sent back from lies ahead again, and a detour
    (to have papers supplied, for one) is shown only while it lasts."""
    main = {workflow.start.key, *(stage.key for stage in way_ahead(workflow, workflow.start.key))}
    passed: dict[str, CaseEvent] = {}
    for event in case.standing_events:
        for later in _from(passed, event.to_stage):
            del passed[later]
        if event.from_stage in main and event.from_stage != event.to_stage and not _back(workflow, event):
            passed[event.from_stage] = event
    ahead = way_ahead(workflow, case.stage)
    open_yet = {case.stage, *(stage.key for stage in ahead)}
    behind = {key: event for key, event in passed.items() if key not in open_yet}
    return (
        *(StageOnWay(workflow.stage(key), Place.PASSED, event) for key, event in behind.items()),
        StageOnWay(workflow.stage(case.stage), Place.HERE),
        *(StageOnWay(stage, Place.AHEAD) for stage in ahead),
    )


def way_ahead(workflow: Workflow, stage: str) -> tuple[Stage, ...]:
    """The stages from `stage` (left out) to an end by steps forward; () if the case stands at an end."""
    found = _search(workflow, stage, frozenset({stage}))
    return tuple(workflow.stage(key) for key in found or ())


def _search(workflow: Workflow, stage: str, seen: frozenset[str]) -> Sequence[str] | None:
    """What lies behind a stage, None if no end is reached from there but by going back."""
    for key in _next_stages(workflow, stage):
        if workflow.stage(key).kind is StageKind.END:
            return [key]
        if key not in seen and (rest := _search(workflow, key, seen | {key})) is not None:
            return [key, *rest]
    return None


def _next_stages(workflow: Workflow, stage: str) -> Iterator[str]:
    """Targets of the steps forward in the order of the route, going on before ending."""
    order = {known.key: place for place, known in enumerate(workflow.stages)}
    targets = {step.target for step in workflow.steps_from(stage) if step.kind is TransitionKind.FORWARD and step.moves}
    yield from sorted(targets, key=lambda key: (workflow.stage(key).kind is StageKind.END, order[key]))


def _from(passed: dict[str, CaseEvent], stage: str) -> list[str]:
    keys = list(passed)
    return keys[keys.index(stage) :] if stage in passed else []


def _back(workflow: Workflow, event: CaseEvent) -> bool:
    step = workflow.transition(event.transition)
    return step is not None and step.kind in {TransitionKind.RETURN, TransitionKind.REVERSE}
