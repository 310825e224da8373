"""Taking one step in a case within a transaction that is already open: used for one case and for many alike."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from vetdesk.domain.amounts import amount
from vetdesk.domain.case_blocks import EXCEPTION_STAFF
from vetdesk.domain.case_facts import Step, facts_hash
from vetdesk.domain.case_steps import Filing, note_missing, taken
from vetdesk.domain.cases import Case
from vetdesk.domain.errors import DutyConflictError, StaleRecordError, StepRefusedError
from vetdesk.domain.forms import FieldKind, Label, Problem, Value
from vetdesk.domain.permissions import Permission, needs_reason, permission
from vetdesk.domain.reasons import Reason
from vetdesk.domain.station_time import at_station
from vetdesk.domain.step_values import checked
from vetdesk.domain.workflow import Transition, Workflow
from vetdesk.services.case_effects import Scene, carry_out
from vetdesk.services.case_pictures import CasePicture
from vetdesk.services.case_refusal import refused
from vetdesk.services.case_reversing import put_back
from vetdesk.services.decision_numbers import with_decision_number
from vetdesk.storage.reading import Work


@dataclass(frozen=True, slots=True)
class StepRequest:
    """What a person asks for: the step, the opinion or reason, the values of its form, and what they had seen.

    `seen_hash` is the facts_hash of the view on which the person decided ("" where nobody looked, as in commands);
    `override_reason` why they go on despite the cautions.
    """

    step: str
    note: str = ""
    details: Mapping[str, Value] = field(default_factory=dict)
    seen_hash: str = ""
    override_reason: str = ""

    def filing(self, at: datetime) -> Filing:
        """The same as the case keeps it."""
        return Filing(at_station(at), self.note.strip(), self.details, self.override_reason.strip())


def take_step(work: Work, picture: CasePicture, request: StepRequest) -> Case:
    """Judge, take and keep one step; raises StepRefusedError, DutyConflictError, StaleRecordError."""
    route, case, step = picture.workflow, picture.case, picture.step
    transition = route.transition(request.step)
    if forged := picture.forged:
        label = transition.label if transition else route.texts.word("step", request.step)
        raise StepRefusedError(label, (picture.forgery(forged),))
    if transition is None or case.stage not in transition.sources:
        raise _not_open(route, case, request.step)
    if request.seen_hash and request.seen_hash != facts_hash(step):
        raise StaleRecordError("case", case.number or picture.facts.recipient.name, case.events[-1].actor)
    judged = permission(step, transition, picture.actor)
    _refuse(picture, judged)
    details = with_decision_number(work, case, transition, cleaned(route, request.details))
    filing = StepRequest(request.step, request.note, details, "", request.override_reason).filing(work.now)
    _refuse_unfinished(picture, judged, filing)
    if details.get(EXCEPTION_STAFF) == str(picture.actor.staff.id):
        raise refused(route, transition, Reason("duty.own_exception", {"person": picture.actor.name}))
    after = taken(step, judged, picture.actor, filing)
    if judged.takes_back:
        put_back(work, route, case, case.events[judged.takes_back - 1])
    scene = Scene(work, route, picture.vocabulary)
    return work.cases.save(carry_out(scene, transition, after))


def cleaned(route: Workflow, details: Mapping[str, Value]) -> dict[str, Value]:
    """Values as a form gives them: blanks left out, texts trimmed, digits of numbers and amounts made numbers."""
    clean: dict[str, Value] = {}
    for key, raw in details.items():
        value: Value = raw.strip() if isinstance(raw, str) else raw
        known = route.field(key)
        if known and known.declaration.kind is FieldKind.INTEGER and isinstance(value, str) and value.isdecimal():
            value = int(value)
        if known and known.declaration.kind is FieldKind.MONEY and isinstance(value, str):
            value = value if (yuan := amount(value)) is None else yuan
        if value != "":
            clean[key] = value
    return clean


def refuse_wrong_fields(step: Step, transition: Transition, details: Mapping[str, Value]) -> None:
    """Raise StepRefusedError with a sentence for every wrong field of a form."""
    if problems := checked(step, transition, details):
        why = tuple(_sentence(step.workflow, problem) for problem in problems)
        raise StepRefusedError(transition.label, why, tuple(problem.field for problem in problems))


def _refuse(picture: CasePicture, judged: Permission) -> None:
    """Raise what speaks against a step; two duties in one case have an error of their own."""
    for reason in judged.why_not:
        if reason.code == "duty.conflict":
            number = picture.case.number or picture.facts.recipient.name
            raise DutyConflictError(reason.facts["person"], reason.facts["duty"], reason.facts["earlier_duty"], number)
    if judged.why_not:
        texts = picture.texts
        raise StepRefusedError(judged.transition.label, tuple(texts.label(reason) for reason in judged.why_not))


def _refuse_unfinished(picture: CasePicture, judged: Permission, filing: Filing) -> None:
    """Raise if the form lacks something: fields, the opinion, or the reason for going on."""
    refuse_wrong_fields(picture.step, judged.transition, filing.details)
    missing = ["note.missing"] if note_missing(judged.transition, filing) else []
    if needs_reason(judged) and not filing.override_reason:
        missing.append("override.missing")
    if missing:
        why = tuple(picture.workflow.texts.label(Reason(code)) for code in missing)
        raise StepRefusedError(judged.transition.label, why)


def _not_open(route: Workflow, case: Case, step: str) -> StepRefusedError:
    reason = Reason("step.not_open", {"step": step, "stage": case.stage})
    label = route.texts.word("step", step)
    return StepRefusedError(label, (route.texts.label(reason),))


def _sentence(route: Workflow, problem: Problem) -> Label:
    known = route.field(problem.field)
    floor = known.not_before if known else ""
    facts = {"field": problem.field, "as_written": problem.as_written, "floor_field": floor}
    return route.texts.label(Reason(problem.code, facts))
