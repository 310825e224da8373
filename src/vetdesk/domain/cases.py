"""Cases (事项): one application going through its declared route, and the events that are its truth."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from vetdesk.domain.forms import Value


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One step taken in a case (事项经过). Events are append-only; the case row is a projection of them.

    `seq` counts from 1 within the case; `duty` is the duty performed (enter, examine, supervise, sign, decide or ""
    for recording, sending and posting); `facts_hash` is the hash of the facts the actor saw; `details` what was
    recorded with the step (notice dates, years of service, decision number ...).
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


@dataclass(frozen=True, slots=True)
class Case:
    """One application by one recipient. Never changed in place: every step gives a new Case.

    `kind` and `workflow_version` pin the route; `values` is what the case itself knows (converted service years,
    first month, notice dates ...), gathered from its events; `applied_on` is the day of application (ISO date).
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
    version: int = 1
