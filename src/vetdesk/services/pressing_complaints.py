"""What of complaints (信访事项) waits for somebody today: to tell, to finish, to call back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaint_clocks import RunningLimit, limits_of, next_due
from vetdesk.domain.complaint_counts import CALLED_BACK
from vetdesk.domain.complaints import EXTENDED, EXTENSION_TOLD, Complaint, Standing, Surroundings, objections
from vetdesk.domain.staff import Actor, Right, Role
from vetdesk.services.relatives import relatives_of
from vetdesk.storage.reading import Reading


@dataclass(frozen=True, slots=True)
class Pressing:
    """A complaint that waits: for the step that a limit asks for, to be called back, or to be told of its extension.

    `what` is "limit", "call_back", "extension", or "decide" for one that was told and neither accepted nor sent on;
    `limit` is None but for the first.
    """

    complaint: Complaint
    what: str
    limit: RunningLimit | None = None

    def is_late(self, today: date) -> bool:
        """Whether the office is past the limit."""
        return self.limit is not None and self.limit.is_late(today)


def pressing(look: Reading, definitions: Definitions, actor: Actor, today: date) -> Iterator[Pressing]:
    """What waits for whoever is signed in: their own complaints, those of nobody at work, for a leader all late ones.

    Whoever keeps out of a matter (回避), or is complained about, hears nothing of it.
    """
    if not actor.may(Right.WORK_COMPLAINTS):
        return
    others = {one.id for one in look.staff.all() if one.active and one.id != actor.staff.id}
    leads = Role.LEADER in actor.staff.roles
    seen = [one for one in look.complaints.seen_by(actor.staff.id) if leads or one.officer_id not in others]
    events = look.complaints.events([one.id for one in seen])
    family = relatives_of(look, [one.recipient_id for one in seen if one.recipient_id is not None])
    for found in seen:
        around = Surroundings(relatives=family.get(found.recipient_id or 0, frozenset()))
        standing = Standing(found, events[found.id], around)
        if not objections(standing, actor.staff):
            mine = found.officer_id not in others
            yield from (one for one in _of(definitions, standing) if mine or one.is_late(today))


def _of(definitions: Definitions, standing: Standing) -> Iterator[Pressing]:
    rules, found = definitions.complaints, standing.complaint
    first = next_due(limits_of(rules, standing, definitions.calendar))
    if first is not None:
        yield Pressing(found, "limit", first)
    elif found.state in rules.steps[CALLED_BACK].sources:
        yield Pressing(found, CALLED_BACK)
    elif "accept" in {step.key for step in rules.steps_from(found.state)}:
        yield Pressing(found, "decide")
    if standing.taken(EXTENDED) and not standing.taken(EXTENSION_TOLD):
        yield Pressing(found, "extension")
