"""How a case begins and how a judged step leads to the next Case: pure, the service only stores the outcome."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from vetdesk.domain.case_blocks import BY_EXCEPTION
from vetdesk.domain.case_facts import Step, facts_hash, grounds
from vetdesk.domain.cases import OPENED, Case, CaseEvent, gathered_values
from vetdesk.domain.duties import exception_used
from vetdesk.domain.effects import HANDED_FROM, HANDED_TO, TRANSFER_STAGE, derived_values
from vetdesk.domain.forms import Value
from vetdesk.domain.permissions import Permission
from vetdesk.domain.staff import Actor
from vetdesk.domain.workflow import Duty, StageKind, Transition, TransitionKind, Workflow

OVERRIDE = "override_reason"
"""The detail that holds why a person went on despite the cautions; `overridden` the codes of these."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What a person puts down with a step: the opinion or reason, the recorded values, and when."""

    at: datetime
    note: str = ""
    details: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    override_reason: str = ""


def opened(workflow: Workflow, uid: str, recipient_id: int, actor: Actor, filing: Filing) -> Case:
    """A new case at the first stage of its route; opening it is the first deed of the duty to enter."""
    details = dict(filing.details)
    applied_on = str(details.get("applied_on") or filing.at.date().isoformat())
    details["applied_on"] = applied_on
    start = workflow.start.key
    event = CaseEvent(
        1, actor.staff.id, actor.name, filing.at, OPENED, "", start, Duty.ENTER, filing.note, details=details
    )
    return Case(0, uid, "", workflow.kind, workflow.version, recipient_id, None, start, applied_on, details, (event,))


def taken(step: Step, permission: Permission, actor: Actor, filing: Filing) -> Case:
    """The case after an allowed step: one event more, and stage and values as the standing events give them."""
    transition, case = permission.transition, step.case
    details = derived_values(step, transition.effects, filing.details)
    if exception := exception_used(case, actor.staff.id, transition.duty):
        details[BY_EXCEPTION] = exception.seq
    if filing.override_reason:
        details[OVERRIDE] = filing.override_reason
        details["overridden"] = " ".join(sorted({reason.code for reason in permission.cautions}))
    event = CaseEvent(
        seq=case.next_seq,
        actor_id=actor.staff.id,
        actor=actor.name,
        at=filing.at,
        transition=transition.key,
        from_stage=case.stage,
        to_stage=permission.target.key,
        duty=transition.duty,
        note=filing.note,
        facts_hash=facts_hash(step),
        details=details,
        grounds=grounds(step),
        reverses=permission.takes_back,
    )
    grown = dataclasses.replace(case, events=(*case.events, event), stage=permission.target.key)
    return dataclasses.replace(
        grown,
        values=gathered_values(grown.standing_events),
        closed=permission.target.kind is StageKind.END,
        assigned_to=_in_hand(case, permission, details),
    )


def _in_hand(case: Case, permission: Permission, details: Mapping[str, Value]) -> int | None:
    """Who has the case in hand (经办人) after a step: a hand-over names them, and taken back it gives the case back."""
    if TRANSFER_STAGE in permission.transition.effects:
        return int(str(details[HANDED_TO]))
    back = case.events[permission.takes_back - 1].details if permission.takes_back else {}
    if HANDED_FROM in back:
        return int(str(back[HANDED_FROM])) if back[HANDED_FROM] else None
    return case.assigned_to


def note_missing(transition: Transition, filing: Filing) -> bool:
    """Whether the step needs a written opinion or reason and has none."""
    return transition.requires_note and not filing.note.strip()


def opinions(workflow: Workflow, case: Case) -> dict[str, CaseEvent]:
    """The last standing opinion for each duty (意见), by duty: what the approval form shows."""
    found: dict[str, CaseEvent] = {}
    for event in case.standing_events:
        transition = workflow.transition(event.transition)
        if event.duty and transition and transition.kind is TransitionKind.FORWARD:
            found[event.duty] = event
    return found
