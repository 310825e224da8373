"""The fixed registry of effects: what a step may change besides the case itself. Definitions name them.

Effects on records are carried out by the service in the step's own transaction; derived values are computed here.
"""

import dataclasses
from collections.abc import Callable, Mapping

from vetdesk.domain import case_blocks, case_course
from vetdesk.domain.case_facts import Step
from vetdesk.domain.forms import Value
from vetdesk.domain.guards import notice_count

ASSIGN_NUMBER = "assign_number"
IDENTITY_IN_ACCEPTANCE = "identity_in_acceptance"
IDENTITY_DRAWING = "identity_drawing"
IDENTITY_NOT_RECOGNISED = "identity_not_recognised"
RELEASE_IDENTITY = "release_identity"
IDENTITY_RECOGNISED = "identity_recognised"
IDENTITY_MOVED = "identity_moved"
IDENTITY_DIED = "identity_died"
STATUS_DECIDED = "status_decided"
WRITE_VALUES = "write_values"
TRANSFER_STAGE = "transfer_stage"
HANDED_TO, HANDED_FROM = "handed_to", "handed_from"
"""The case fields that name who has the case in hand from now on, and who had it before ("" nobody)."""
FIX_NOTICE_END, CLEAR_NOTICE = "fix_notice_end", "clear_notice"
FIND_FOR, FIND_AGAINST = "find_for", "find_against"
FINDING = "township_finding"
"""The case field that tells what the township found (审核结论): "for" or "against"."""

EFFECTS: Mapping[str, tuple[str, ...]] = {
    ASSIGN_NUMBER: ("number_pattern",),
    IDENTITY_IN_ACCEPTANCE: (),
    IDENTITY_DRAWING: (),
    IDENTITY_NOT_RECOGNISED: (),
    RELEASE_IDENTITY: (),
    IDENTITY_RECOGNISED: (),
    IDENTITY_MOVED: (),
    IDENTITY_DIED: (),
    STATUS_DECIDED: (),
    WRITE_VALUES: (),
    FIX_NOTICE_END: ("notice_days", "notice_unit"),
    CLEAR_NOTICE: (),
    FIND_FOR: (),
    FIND_AGAINST: (),
    case_course.PAUSE: (),
    case_course.RESUME: (),
    case_course.EXTEND: (),
    TRANSFER_STAGE: (),
    case_blocks.SUPERVISOR_OBJECTS: (),
    case_blocks.OBJECTION_ANSWERED: (),
    case_blocks.ASK_OPINION: (),
    case_blocks.GIVE_OPINION: (),
    case_blocks.RECORD_EXCEPTION: (),
}
"""Every effect a step may name, with the parameters the route must declare for it."""


def _notice_end(step: Step) -> Mapping[str, Value]:
    """The last day of the notice as it is printed on the poster."""
    count = notice_count(step)
    return {"notice_until": count.end.isoformat()} if count else {}


def _no_notice(_step: Step) -> Mapping[str, Value]:
    """A notice that was taken down has no days any more."""
    return {"notice_from": "", "notice_until": ""}


def _handed_from(step: Step) -> Mapping[str, Value]:
    """Who had the case in hand, so that taking the step back gives it back."""
    return {HANDED_FROM: str(step.case.assigned_to or "")}


_DERIVED: Mapping[str, Callable[[Step], Mapping[str, Value]]] = {
    FIND_FOR: lambda _step: {FINDING: "for"},
    FIND_AGAINST: lambda _step: {FINDING: "against"},
    FIX_NOTICE_END: _notice_end,
    CLEAR_NOTICE: _no_notice,
    TRANSFER_STAGE: _handed_from,
}


def derived_values(step: Step, effects: tuple[str, ...], details: Mapping[str, Value]) -> dict[str, Value]:
    """The details of a step completed by what its effects compute from them."""
    complete = dict(details)
    case = dataclasses.replace(step.case, values={**step.case.values, **details})
    for name in effects:
        if compute := _DERIVED.get(name):
            complete.update(compute(dataclasses.replace(step, case=case)))
    return complete
