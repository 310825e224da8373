"""Deeds in a case that are no step of its route: it goes over to another version of the route or to another kind.

Both keep number, materials, scans and the day of application, and are one event each (更换流程版本、变更事项类型).
"""

import dataclasses
from collections.abc import Iterator

from vetdesk.domain.case_facts import Step, facts_hash, grounds
from vetdesk.domain.case_steps import Filing
from vetdesk.domain.cases import DEED_LABELS, KIND_CHANGED, MIGRATED, Case, CaseEvent, gathered_values
from vetdesk.domain.duties import objections_to
from vetdesk.domain.forms import Value
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Role
from vetdesk.domain.workflow import Duty, Stage, StageKind, Transition, TransitionKind, Workflow

EARLIER_KIND, EARLIER_VERSION = "earlier_kind", "earlier_version"
PRESENT_KIND, PRESENT_VERSION = "present_kind", "present_version"
"""The details of such an event: the route before it and the one after it."""
ACCEPTANCE = "acceptance"
_ROLES = {MIGRATED: Role.LEADER, KIND_CHANGED: Role.CLERK}


def deed(key: str) -> Transition:
    """One of these deeds, described like a step so that whose it is gets judged alike."""
    return Transition(key, DEED_LABELS[key], TransitionKind.RECORD, (), "", _ROLES[key])


def against_migration(step: Step, new: Workflow, stage: str, actor: Actor) -> Iterator[Reason]:
    """Why the case cannot go over to another version of its route, on at `stage`."""
    case = step.case
    yield from objections_to(actor.staff, case, deed(MIGRATED), step.facts.relatives)
    if case.closed:
        yield Reason("migrate.closed")
    elif new.version == case.workflow_version:
        yield Reason("migrate.same_version")
    elif not stage:
        yield Reason("migrate.stage_gone", {"stage": case.stage})
    elif stage not in {each.key for each in open_stages(new)}:
        yield Reason("migrate.no_stage", {"to_stage": stage})


def against_kind_change(step: Step, new: Workflow, actor: Actor) -> Iterator[Reason]:
    """Why the case cannot become one of another kind: it ended, is one already, or somebody has signed."""
    case = step.case
    yield from objections_to(actor.staff, case, deed(KIND_CHANGED), step.facts.relatives)
    if case.closed:
        yield Reason("change_kind.closed")
    if new.kind == case.kind:
        yield Reason("change_kind.same")
    if signed := next((event for event in case.standing_events if event.duty == Duty.SIGN), None):
        yield Reason("change_kind.signed", {"person": signed.actor, "on": signed.at.date().isoformat()})


def open_stages(route: Workflow) -> tuple[Stage, ...]:
    """The stages at which a case may go on."""
    return tuple(stage for stage in route.stages if stage.kind is not StageKind.END)


def same_stage(case: Case, new: Workflow) -> str:
    """The stage of the same key in another version; "" if there is none, so that a person must name one."""
    return next((stage.key for stage in open_stages(new) if stage.key == case.stage), "")


def stage_of_new_kind(old: Workflow, case: Case, new: Workflow) -> str:
    """Where a case goes on as another kind: it is accepted anew, or begins if it had only begun."""
    begun_only = case.stage == old.start.key
    accepted_anew = any(stage.key == ACCEPTANCE for stage in new.stages)
    return ACCEPTANCE if accepted_anew and not begun_only else new.start.key


def moved(step: Step, key: str, new: Workflow, stage: str, *, actor: Actor, filing: Filing) -> Case:
    """The case after such a deed: it follows another route from `stage` on, with everything recorded so far."""
    case = step.case
    details: dict[str, Value] = {
        **filing.details,
        EARLIER_KIND: case.kind,
        EARLIER_VERSION: case.workflow_version,
        PRESENT_KIND: new.kind,
        PRESENT_VERSION: new.version,
    }
    event = CaseEvent(
        case.next_seq, actor.staff.id, actor.name, filing.at, key, case.stage, stage,
        note=filing.note, facts_hash=facts_hash(step), details=details, grounds=grounds(step),
    )  # fmt: skip
    grown = dataclasses.replace(case, events=(*case.events, event), stage=stage)
    return dataclasses.replace(
        grown, kind=new.kind, workflow_version=new.version, values=gathered_values(grown.standing_events)
    )


def earlier_routes(case: Case) -> tuple[tuple[str, int], ...]:
    """The routes that a case followed before, by kind and version: what its earlier events are worded by."""
    told = [event.details for event in case.events if event.transition in DEED_LABELS]
    found = [(each.get(EARLIER_KIND), each.get(EARLIER_VERSION)) for each in told]  # a forged event may tell nothing
    return tuple((kind, version) for kind, version in found if isinstance(kind, str) and isinstance(version, int))
