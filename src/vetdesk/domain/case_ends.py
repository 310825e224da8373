"""What an archive says about a case that runs or was decided: that it should end, or that facts changed since."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.forms import Value
from vetdesk.domain.guards import GUARDS
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import TransitionKind, Workflow

TERMINATE = "terminate"
DECISIONS = frozenset({"record_approval", "record_refusal"})
"""The steps that record what was decided; what they rested on is frozen with them."""
_MOVED = "moved"


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """One fact of the archive that is no longer as it was when the case was decided; "" where there was or is none."""

    key: str
    then: str
    now: str


def reason_to_end(step: Step) -> Reason | None:
    """Why an open case should be terminated (终止): the person died or moved away; None if nothing says so.

    Only where the route needs a living person and the case can still be given up.
    """
    route, case = step.workflow, step.case
    end = route.transition(TERMINATE)
    if case.closed or end is None or case.stage not in end.sources:
        return None
    if any("alive" in transition.guards for transition in route.transitions):
        for died in GUARDS["alive"].check(step):
            return died
    held = step.facts.identity
    if case.identity_id is not None and held is not None and held.status == _MOVED:
        return Reason("end.moved", {"name": step.facts.recipient.name})
    return None


def decision(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The standing event that recorded what was decided, or the one that ended the case without; None before that."""
    for event in reversed(case.standing_events):
        transition = workflow.transition(event.transition)
        if event.transition in DECISIONS or (transition and transition.kind is TransitionKind.WITHDRAW):
            return event
    return None


def changed_since(workflow: Workflow, event: CaseEvent, facts: CaseFacts) -> Iterator[ChangedFact]:
    """The facts of the archive that were edited after a decision; what the decision itself wrote is left out."""
    if not event.grounds:
        return
    frozen = json.loads(event.grounds)
    own = {*workflow.identity_values, *workflow.recipient_values}
    yield from _changed(frozen["recipient"], facts.recipient.values, own)
    if frozen["identity"] and facts.identity:
        yield from _changed(frozen["identity"][2], facts.identity.values, own)


def _changed(then: Mapping[str, Value], now: Mapping[str, Value], own: set[str]) -> Iterator[ChangedFact]:
    for key in sorted({*then, *now} - own):
        before, after = str(then.get(key, "")), str(now.get(key, ""))
        if before != after:
            yield ChangedFact(key, before, after)
