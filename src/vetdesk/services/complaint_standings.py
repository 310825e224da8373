"""Where complaints stand: each with its steps and what must be known beside it."""

from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.case_ends import decision
from vetdesk.domain.complaints import FINAL, Complaint, Standing, Surroundings, sees
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.relatives import relatives_of
from vetdesk.storage.reading import Reading

REFUSED = "record_refusal"
"""The step of a case by which a benefit was refused (不予批准)."""
DELIVERED_ON = "delivered_on"


def shown_to(found: Complaint, actor: Actor) -> bool:
    """Whether somebody hears of a complaint at all: with the right to, and not if it is about them (第三十条)."""
    return actor.may(Right.WORK_COMPLAINTS) and sees(found, actor.staff)


def standing_of(look: Reading, definitions: Definitions, found: Complaint) -> Standing:
    """A complaint with its steps, and whether its case refused a benefit and the one it repeats is final."""
    return Standing(found, look.complaints.events([found.id])[found.id], _around(look, definitions, found))


def refused_on(look: Reading, found: Complaint) -> date | None:
    """From which day the remedies against the refusal run: its delivery, else unknown (None)."""
    if found.case_id is None:
        return None
    delivered = str(look.cases.get(found.case_id).values.get(DELIVERED_ON, ""))
    try:
        return date.fromisoformat(delivered)
    except ValueError:
        return None


def _around(look: Reading, definitions: Definitions, found: Complaint) -> Surroundings:
    refused, relatives = False, frozenset[int]()
    if found.recipient_id is not None:
        relatives = relatives_of(look, [found.recipient_id]).get(found.recipient_id, relatives)
    if found.case_id is not None:
        case = look.cases.get(found.case_id)
        decided = decision(definitions.workflows[case.kind, case.workflow_version], case)
        refused = decided is not None and decided.transition == REFUSED
    final = False
    if found.earlier_id is not None:
        final = any(one.to_state == FINAL for one in look.complaints.events([found.earlier_id])[found.earlier_id])
    return Surroundings(refused, final, relatives)
