"""What the events of a case say: when its clock began, stood still and runs out, and what a recall would take back."""

from collections.abc import Iterator
from datetime import date

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.clocks import Clock, Deadline, Pause, deadline
from vetdesk.domain.forms import Value
from vetdesk.domain.workdays import Calendar
from vetdesk.domain.workflow import StageKind, TransitionKind, Workflow

PAUSE, RESUME, EXTEND = "pause_clock", "resume_clock", "extend_clock"
EXTENDED_BY = "extended_by"


def current_deadline(workflow: Workflow, case: Case, calendar: Calendar) -> Deadline | None:
    """When the clock of the stage where the case stands runs out; None if no clock runs there."""
    clock = workflow.clock(workflow.stage(case.stage).clock)
    if clock is None:
        return None
    start = clock_start(workflow, case, clock)
    extended = sum(int(event.details.get(EXTENDED_BY, 0)) for event in extensions(workflow, case, clock))
    return deadline(clock, start, calendar, tuple(_pauses(workflow, case, clock, start)), extended)


def clock_start(workflow: Workflow, case: Case, clock: Clock) -> date:
    """The day before day 1: as the clock declares, or the day the stage was entered."""
    if clock.starts_on == "opened":
        return date.fromisoformat(case.applied_on)
    kind, _, key = clock.starts_on.partition(":")
    if kind == "field" and (day := as_day(case.values.get(key, ""))):
        return day
    return first_entered_on(workflow, case, clock) if clock.starts_on == "first_entered" else entered_on(case)


def entered_on(case: Case) -> date:
    """The day on which the case came to the stage where it stands; a step taken back leaves no trace here."""
    return entering_event(case).at.date() if case.events else date.fromisoformat(case.applied_on)


def entering_event(case: Case) -> CaseEvent:
    """The standing event that brought the case to the stage where it stands; ValueError for one without events."""
    events = case.standing_events
    if not events:
        raise ValueError(case.uid)
    entering = events[0]
    for event in events:
        if event.to_stage != entering.to_stage:
            entering = event
    return entering


def first_entered_on(workflow: Workflow, case: Case, clock: Clock) -> date:
    """The day on which the case first came to a stage of the clock: what comes back with papers begins nothing anew."""
    days = (event.at.date() for event in case.standing_events if workflow.clock_at(event.to_stage) == clock.key)
    return next(days, date.fromisoformat(case.applied_on))


def days_waiting(case: Case, today: date) -> int:
    """Calendar days since the case came to its stage."""
    return (today - entered_on(case)).days


def extensions(workflow: Workflow, case: Case, clock: Clock) -> Iterator[CaseEvent]:
    """The standing events that extended this clock."""
    for event in case.standing_events:
        if EXTEND in _effects(workflow, event) and workflow.clock_at(event.from_stage) == clock.key:
            yield event


def stands_still(workflow: Workflow, case: Case) -> bool:
    """Whether a person stopped the clock of the present stage; leaving the stage sets it going again."""
    still = False
    for event in case.standing_events:
        still = _still(workflow, event, before=still)
    return still


def recallable(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The event a recall (撤回) would take back: the last one, unless it opened or ended the case or was a recall."""
    if not case.events:
        return None
    last = case.events[-1]
    transition = workflow.transition(last.transition)
    if transition is None or transition.kind in {TransitionKind.WITHDRAW, TransitionKind.REVERSE}:
        return None
    return None if workflow.stage(last.to_stage).kind is StageKind.END else last


def reversible(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The event a reversal (更正) would take back: the last standing one, whoever took the step.

    Never the opening, nor what came before a deed that changed the case's route.
    """
    last = case.standing_events[-1]
    return last if workflow.transition(last.transition) else None


def as_day(value: Value) -> date | None:
    """A stored value as a whole day; None if it is none."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _pauses(workflow: Workflow, case: Case, clock: Clock, start: date) -> Iterator[Pause]:
    """The times since the clock began in which the case was outside its stages, or a person had stopped it."""
    stopped: date | None = None
    still = began = False
    first = _first_since_start(clock, case)
    for place, event in enumerate(case.standing_events):
        day = max(event.at.date(), start)
        still = _still(workflow, event, before=still)  # a clock that stands goes on standing when its start changes
        if place < first:
            continue
        here = workflow.clock_at(event.to_stage) == clock.key
        runs, began = here and not still, began or here
        if began and not runs and stopped is None:
            stopped = day
        elif runs and stopped is not None:
            yield Pause(stopped, day)
            stopped = None
    if stopped is not None:
        yield Pause(stopped)


def _first_since_start(clock: Clock, case: Case) -> int:
    """The place of the standing event that gave the clock's starting date its present value."""
    kind, _, key = clock.starts_on.partition(":")
    first, value = 0, ""
    for place, event in enumerate(case.standing_events if kind == "field" else ()):
        if key in event.details and event.details[key] != value:
            first, value = place, str(event.details[key])
    return first


def _still(workflow: Workflow, event: CaseEvent, *, before: bool) -> bool:
    """Whether the clock stands still after an event."""
    effects = _effects(workflow, event)
    return PAUSE in effects or (before and RESUME not in effects and event.from_stage == event.to_stage)


def _effects(workflow: Workflow, event: CaseEvent) -> tuple[str, ...]:
    transition = workflow.transition(event.transition)
    return transition.effects if transition else ()
