"""What stops a case beside its stage: a supervisor's objection (监督异议), an opinion that was asked for (征求意见).

Both stay open from the event that raised them to the one that answers it; while one is open nothing goes forward.
"""

from collections.abc import Iterator

from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.reasons import Reason
from vetdesk.domain.workflow import Transition, TransitionKind, Workflow

SUPERVISOR_OBJECTS, OBJECTION_ANSWERED = "supervisor_objects", "objection_answered"
ASK_OPINION, GIVE_OPINION = "ask_opinion", "give_opinion"
ASKED_STAFF = "asked_staff"
"""The case field that names whose opinion was asked for, as the staff id."""
RECORD_EXCEPTION = "record_exception"
EXCEPTION_STAFF, EXCEPTION_DUTY = "exception_staff", "exception_duty"
"""The case fields that name who may perform a further duty, and which one: the recorded exception (例外办理)."""
SECOND_SIGNATURE = "second_signature"
BY_EXCEPTION = "by_exception"
"""The detail of a step that was taken under an exception: the number of the event that recorded it."""


def open_objection(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The supervisor's objection that nobody answered yet."""
    return _open(workflow, case, SUPERVISOR_OBJECTS, OBJECTION_ANSWERED)


def open_opinion(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The question for a colleague's opinion that is not answered yet."""
    return _open(workflow, case, ASK_OPINION, GIVE_OPINION)


def standing_return(workflow: Workflow, case: Case) -> CaseEvent | None:
    """The return (退回) that brought the case to where it stands, as long as no step forward answered it."""
    for event in reversed(case.standing_events):
        step = workflow.transition(event.transition)
        if step is None or step.kind is not TransitionKind.RECORD:
            return event if step is not None and step.kind is TransitionKind.RETURN else None
    return None


def blocking(workflow: Workflow, case: Case, transition: Transition) -> Iterator[Reason]:
    """Why a step forward has to wait although its stage is reached."""
    if transition.kind is not TransitionKind.FORWARD:
        return
    if raised := open_objection(workflow, case):
        yield Reason("objection.open", {"person": raised.actor, "on": raised.at.date().isoformat()})
    if asked := open_opinion(workflow, case):
        yield Reason("opinion.open", {"asked_staff": str(asked.details.get(ASKED_STAFF, ""))})


def answering(workflow: Workflow, case: Case, transition: Transition, person: int) -> Iterator[Reason]:
    """Why this person may not answer: nothing was asked, or somebody else was."""
    if OBJECTION_ANSWERED in transition.effects and open_objection(workflow, case) is None:
        yield Reason("objection.none")
    if ASK_OPINION in transition.effects and open_opinion(workflow, case):
        yield Reason("opinion.asked_already")
    if GIVE_OPINION in transition.effects:
        asked = open_opinion(workflow, case)
        if asked is None:
            yield Reason("opinion.none")
        elif str(asked.details.get(ASKED_STAFF, "")) != str(person):
            yield Reason("opinion.not_asked", {"asked_staff": str(asked.details.get(ASKED_STAFF, ""))})


def exception_for(case: Case, person: int, duty: str) -> CaseEvent | None:
    """The exception recorded for a person: in a small office they perform this duty beside another one."""
    for event in case.standing_events:
        about = (str(event.details.get(EXCEPTION_STAFF, "")), event.details.get(EXCEPTION_DUTY))
        if about == (str(person), duty):
            return event
    return None


def _open(workflow: Workflow, case: Case, raising: str, answering_it: str) -> CaseEvent | None:
    raised: CaseEvent | None = None
    for event in case.standing_events:
        transition = workflow.transition(event.transition)
        effects = transition.effects if transition else ()
        if raising in effects:
            raised = event
        elif answering_it in effects:
            raised = None
    return raised
