"""Cases (事项): one application going through its declared route, and the events that are its truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from vetdesk.domain.forms import Label, Value

OPENED = "open"
"""The transition key of the first event of every case."""
MIGRATED, KIND_CHANGED = "migrated", "kind_changed"
DEED_LABELS: Mapping[str, Label] = {
    MIGRATED: Label("更换流程版本", "Changed to another version of the route"),
    KIND_CHANGED: Label("变更事项类型", "Kind of case changed"),
}
"""The transition keys of the events that change a case's route, and how they are named where events are shown."""


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One step taken in a case (事项经过). Events are append-only; the case row is a projection of them.

    `seq` counts from 1 within the case; `duty` is the duty performed (enter, examine, supervise, sign, decide or ""
    for recording, sending and posting); `facts_hash` is the hash of the facts the actor saw; `details` what was
    recorded with the step (notice dates, years of service, decision number ...); `grounds` the facts the step rested
    on, frozen as canonical JSON; `reverses` the seq of the event that a recall took back.
    """

    seq: int
    actor_id: int
    actor: str
    at: datetime
    transition: str
    from_stage: str
    to_stage: str
    duty: str = ""
    note: str = ""
    facts_hash: str = ""
    details: Mapping[str, Value] = field(default_factory=dict)
    grounds: str = ""
    reverses: int | None = None


@dataclass(frozen=True)
class Case:
    """One application by one recipient. Never changed in place: every step gives a new Case.

    `kind` and `workflow_version` pin the route; `values` is what the case itself knows (converted service years,
    first month, notice dates ...), gathered from its events; `applied_on` is the day of application (ISO date);
    `assigned_to` is the member of staff who has it in hand (经办人), if one was named.
    """

    id: int
    uid: str
    number: str
    kind: str
    workflow_version: int
    recipient_id: int
    identity_id: int | None
    stage: str
    applied_on: str
    values: Mapping[str, Value] = field(default_factory=dict)
    events: tuple[CaseEvent, ...] = ()
    closed: bool = False
    assigned_to: int | None = None
    version: int = 1

    @cached_property
    def standing_events(self) -> tuple[CaseEvent, ...]:
        """The events that were not taken back, without the recalls themselves."""
        taken_back = {event.reverses for event in self.events if event.reverses is not None}
        return tuple(event for event in self.events if event.seq not in taken_back and event.reverses is None)

    @property
    def next_seq(self) -> int:
        """The number the next event gets."""
        return len(self.events) + 1


def gathered_values(events: tuple[CaseEvent, ...]) -> Mapping[str, Value]:
    """What the standing events recorded, later ones over earlier ones."""
    values: dict[str, Value] = {}
    for event in events:
        values.update(event.details)
    return values
