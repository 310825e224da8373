"""Whether the events of a case are what they say: signed by who made them, who might make them, and told by a deed.

Everything is judged by the journal's register of keys, never by the tables of staff: who holds the data key can write
any table and chain it anew, but sign for nobody else. Pure; storage reads the events and the deeds that tell of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vetdesk.domain.case_blocks import exception_for
from vetdesk.domain.case_deeds import PRESENT_KIND, PRESENT_VERSION, deed
from vetdesk.domain.cases import DEED_LABELS, OPENED, Case, CaseEvent, gathered_values
from vetdesk.domain.duties import earlier_duty
from vetdesk.domain.forms import Value
from vetdesk.domain.key_register import Place, Register, Standing
from vetdesk.domain.signatures import Fault, SignedDeed, decision_text
from vetdesk.domain.staff import Role
from vetdesk.domain.workflow import Duty, StageKind, Transition, TransitionKind, Workflow

AT_WORK_ON_CASES = frozenset({Role.CLERK, Role.EXAMINER, Role.SUPERVISOR, Role.LEADER})


@dataclass(frozen=True, slots=True)
class SignedEvent:
    """An event as it is stored: `flaw` is what is wrong with its hash or link, `user` the sign-in name of who acted,
    `told` the end of the deed that tells of it (from its own entry on), None if the journal has none."""

    event: CaseEvent
    user: str
    at: str
    hash: str
    signature: str
    flaw: Fault | None
    told: SignedDeed | None


@dataclass(frozen=True, slots=True)
class EventFault:
    """What is wrong with one event of a case (`seq` 0: with the case as a whole, or the journal since)."""

    seq: int
    fault: Fault
    who: str = ""


def faults_of(
    case: Case, signed: Sequence[SignedEvent], register: Register, routes: Sequence[Workflow]
) -> list[EventFault]:
    """Everything that speaks against a case, oldest event first; empty for an honest one.

    `routes` are those the case follows and followed before.
    """
    found, needed = [], True
    for place, each in enumerate(signed):
        needed = each.told is None or register.needed(place_of(each.told))
        fault = each.flaw or _told_wrongly(each, register)
        if fault is None and needed:
            before = replace(case, events=tuple(one.event for one in signed[:place]))
            fault = _judged(before, each, register, routes)
        if fault is not None:
            found.append(EventFault(each.event.seq, fault, each.event.actor))
    if not found and signed and (standing := _stands_elsewhere(case, signed, routes)):
        found.append(EventFault(0, standing))
    return found


def place_of(deed_: SignedDeed) -> Place:
    """Where a deed stands in the journal."""
    return Place(deed_.last.origin, deed_.last.seq, deed_.last.at)


def _told_wrongly(each: SignedEvent, register: Register) -> Fault | None:
    """Whether a deed of the same moment tells of the event, and is to be believed."""
    if each.told is None:
        return Fault.NOT_RECORDED
    if each.told.first.at != each.at:
        return Fault.TIME
    return register.judged(each.told)


def _judged(before: Case, each: SignedEvent, register: Register, routes: Sequence[Workflow]) -> Fault | None:
    if each.told is None:
        return Fault.NOT_RECORDED
    standing = register.standing(each.told.first.staff, place_of(each.told))
    if standing.user != each.user:  # the event itself names who acted by this, and the register whose name it is
        return Fault.NOT_RECORDED
    if not standing.active:
        return Fault.NOT_ACTIVE
    return (
        _signed_wrongly(each, standing, register)
        or _beyond_role(before, each.event, standing, routes)
        or _second_duty(before, each.event)
    )


def _signed_wrongly(each: SignedEvent, standing: Standing, register: Register) -> Fault | None:
    """A decision counts under a key whose password the person chose; a mere note under any of theirs."""
    if not each.signature:
        return Fault.UNSIGNED
    text = decision_text(each.hash)
    under = [key for key in standing.public_keys if register.verify(key, text, each.signature)]
    if not under:
        return Fault.SIGNATURE if standing.public_keys else Fault.NO_KEY
    return Fault.ISSUED_KEY if each.event.duty and not set(under) & set(standing.own_keys) else None


def _beyond_role(before: Case, event: CaseEvent, standing: Standing, routes: Sequence[Workflow]) -> Fault | None:
    """Whether a route of the case has the step where the case stood, leading where the event says, for this person."""
    if event.transition == OPENED:
        first = not before.events and not event.from_stage and event.duty == Duty.ENTER
        return None if first and standing.roles & AT_WORK_ON_CASES else Fault.STEP if not first else Fault.ROLE
    if not before.events or event.from_stage != before.events[-1].to_stage:
        return Fault.STEP
    if event.transition in DEED_LABELS:
        role = deed(event.transition).role
        return None if role in standing.roles and not event.duty else Fault.ROLE
    known = [step for route in routes if (step := route.transition(event.transition)) is not None]
    fitting = [step for step in known if _fits(before, event, step)]
    if not fitting:
        return Fault.STEP
    held = any(step.role in standing.roles if step.role else standing.roles & AT_WORK_ON_CASES for step in fitting)
    return None if held else Fault.ROLE


def _fits(before: Case, event: CaseEvent, step: Transition) -> bool:
    if step.duty != event.duty or event.from_stage not in step.sources:
        return False
    if step.kind is TransitionKind.REVERSE:
        back = before.events[event.reverses - 1] if event.reverses and event.reverses <= len(before.events) else None
        mine = step.role is not None or (back is not None and back.actor_id == event.actor_id)
        return back is not None and mine and event.to_stage == back.from_stage
    return event.reverses is None and event.to_stage == (step.target or event.from_stage)


def _second_duty(before: Case, event: CaseEvent) -> Fault | None:
    """Whether the person had performed another duty, and no exception of somebody else's says so."""
    if not earlier_duty(before, event.actor_id, event.duty):
        return None
    exception = exception_for(before, event.actor_id, event.duty)
    return None if exception is not None and exception.actor_id != event.actor_id else Fault.DUTY


def _stands_elsewhere(case: Case, signed: Sequence[SignedEvent], routes: Sequence[Workflow]) -> Fault | None:
    """Whether the row of the case says what its events and the deed that opened it say."""
    told = _told(signed)
    events = replace(case, events=tuple(each.event for each in signed))
    stage = events.events[-1].to_stage
    wrong = (
        case.stage != stage
        or dict(case.values) != dict(gathered_values(events.standing_events))
        or (case.kind, case.workflow_version) != (told.get("kind"), told.get("workflow_version"))
        or case.closed != any(each.key == stage and each.kind is StageKind.END for each in routes[0].stages)
    )
    return Fault.STANDING if wrong else None


def _told(signed: Sequence[SignedEvent]) -> Mapping[str, Value]:
    """Kind and version of the route: as the opening deed told them, or as a later event that changed them."""
    first = signed[0].told
    told: dict[str, Value] = {}
    for entry in first.entries if first is not None else ():
        if entry.kind == "case" and "workflow_version" in entry.new:
            told = {"kind": entry.new["kind"], "workflow_version": entry.new["workflow_version"]}
            break
    for each in signed:
        if PRESENT_KIND in each.event.details:
            told["kind"] = each.event.details[PRESENT_KIND]
            told["workflow_version"] = each.event.details[PRESENT_VERSION]
    return told
