"""A route that fits on a page, written by hand, with cases whose events are put together one by one."""

from collections.abc import Mapping
from datetime import date, datetime

from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.clocks import Clock, ClockUnit
from vetdesk.domain.forms import Label, Value
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Actor, Role, Staff
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import Duty, Material, Stage, StageKind, Transition, TransitionKind, Workflow

TODAY = date(2025, 3, 10)
NAME = Label("名", "name")
FORWARD, BACK, RECORD = TransitionKind.FORWARD, TransitionKind.RETURN, TransitionKind.RECORD


def a_clock(key: str = "work", starts_on: str = "entered", **values: object) -> Clock:
    """A pausable clock of ten calendar days."""
    told = {"unit": ClockUnit.CALENDAR, "budget": 10, "pausable": True, "extendable_by": 5, **values}
    return Clock(key, NAME, starts_on=starts_on, **told)


STAGES = (
    Stage("desk", NAME, StageKind.START, Role.CLERK),
    Stage("check", NAME, StageKind.WORK, Role.EXAMINER, "work"),
    Stage("room", NAME, StageKind.WORK, Role.LEADER, "work"),
    Stage("away", NAME, StageKind.WAIT, Role.CLERK),
    Stage("done", NAME, StageKind.END),
)


def a_step(
    key: str,
    sources: str,
    target: str = "",
    role: Role | None = Role.CLERK,
    kind: TransitionKind = FORWARD,
    **values: object,
) -> Transition:
    """A step from one or several stages."""
    return Transition(key, NAME, kind, tuple(sources.split()), target, role, **values)


WORKING = "desk check room away"
STEPS = (
    a_step("hand_in", "desk", "check", duty=Duty.ENTER),
    a_step("examine", "check", "room", Role.EXAMINER, duty=Duty.EXAMINE),
    a_step("give_back", "check room", "desk", Role.EXAMINER, BACK, duty=Duty.EXAMINE),
    a_step("send_out", "check room", "away", Role.EXAMINER),
    a_step("come_in", "away", "check"),
    a_step("sign", "room", "done", Role.LEADER, duty=Duty.SIGN),
    a_step("withdraw", WORKING, "done", kind=TransitionKind.WITHDRAW),
    a_step("recall", WORKING, role=None, kind=TransitionKind.REVERSE),
    a_step("correct", f"{WORKING} done", role=Role.LEADER, kind=TransitionKind.REVERSE),
    a_step("note", WORKING, kind=RECORD, role=None),
    a_step("stop", WORKING, kind=RECORD, role=None, effects=("pause_clock",)),
    a_step("go_on", WORKING, kind=RECORD, role=None, effects=("resume_clock",)),
    a_step("extend", WORKING, kind=RECORD, role=None, effects=("extend_clock",)),
    a_step("object", WORKING, kind=RECORD, role=Role.SUPERVISOR, effects=("supervisor_objects",)),
    a_step("answer", WORKING, kind=RECORD, role=Role.CLERK, effects=("objection_answered",)),
    a_step("ask", WORKING, kind=RECORD, role=None, effects=("ask_opinion",)),
    a_step("give", WORKING, kind=RECORD, role=None, effects=("give_opinion",)),
    a_step("hand_over", WORKING, kind=RECORD, role=None, effects=("transfer_stage",)),
)


def a_route(**values: object) -> Workflow:
    """The route; anything may be declared otherwise."""
    told = {
        "category": "81", "stages": STAGES, "transitions": STEPS, "clocks": (a_clock(),),
        "materials": (Material("letter", NAME), Material("photo", NAME, required=False)), **values,
    }  # fmt: skip
    return Workflow("small", 3, NAME, valid_from="2025-01-01", **told)


ROUTE = a_route()


def _event(seq: int, key: str, way: tuple[str, str], when: tuple[int, int], **values: object) -> CaseEvent:
    (here, there), (day, by) = way, when
    return CaseEvent(seq, by, f"第{by}人", datetime(2025, 1, day, 9), key, here, there, **values)


def went(*steps: tuple[object, ...], route: Workflow = ROUTE, **values: object) -> Case:
    """The case after it was opened on 1 January and went these ways: (step, to, day, by, details); "" stays."""
    events = [_event(1, "open", ("", "desk"), (1, 1), duty="enter")]
    for seq, (key, target, *more) in enumerate(steps, 2):
        day, by, details = (*more, *(1, 1, {})[len(more) :])
        step, here = route.transition(str(key)), events[-1].to_stage
        duty = str(step.duty) if step else ""
        way, when = (here, str(target) or here), (int(str(day)), int(str(by)))
        told_with = details if isinstance(details, Mapping) else {}
        events.append(_event(seq, str(key), way, when, duty=duty, details=told_with))
    told = {"values": {}, "stage": events[-1].to_stage, "applied_on": "2024-12-30", "events": tuple(events), **values}
    return Case(1, "c1", "", route.kind, route.version, 7, None, **told)


def a_look(
    case: Case | None = None,
    *identities: Identity,
    route: Workflow = ROUTE,
    today: date = TODAY,
    archive: Mapping[str, Value] | None = None,
    materials: Mapping[str, str] | None = None,
    **values: Value,
) -> Step:
    """A look at a case, by keyword with values of its own."""
    known = case or went()
    if values:
        known = Case(1, "c1", "", route.kind, 3, 7, None, known.stage, known.applied_on, values, known.events)
    recipient = Recipient(7, "r7", {"name": "王本人", **(archive or {})}, identities)
    return Step(route, known, CaseFacts(recipient, None, materials or {}, Calendar()), today)


def somebody(number: int, *roles: Role, active: bool = True, recipient: int | None = None) -> Actor:
    """A member of staff."""
    return Actor(
        Staff(number, f"s{number}", f"u{number}", f"第{number}人", frozenset(roles), active, "", recipient), frozenset()
    )
