"""Which steps of a case a person may take now, and why not the others: feeds buttons, commands and tests alike."""

import dataclasses
from dataclasses import dataclass
from datetime import date

from vetdesk.domain import case_blocks, case_course
from vetdesk.domain.case_facts import ARCHIVE, CaseFacts, Step
from vetdesk.domain.cases import DEED_LABELS, Case
from vetdesk.domain.duties import objections_to
from vetdesk.domain.forms import Severity
from vetdesk.domain.guards import GUARDS
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Actor, Role, Staff
from vetdesk.domain.workflow import Stage, StageKind, Transition, TransitionKind, Workflow


@dataclass(frozen=True, slots=True)
class Permission:
    """One step as it stands for one person.

    `why_not` stops the step; `cautions` may be overridden with a written reason; `target` is the stage it leads to
    and, for a recall, `takes_back` the number of the event that it undoes.
    """

    transition: Transition
    target: Stage
    why_not: tuple[Reason, ...] = ()
    cautions: tuple[Reason, ...] = ()
    takes_back: int | None = None

    @property
    def allowed(self) -> bool:
        """Whether the person may take the step, giving a reason where there are cautions."""
        return not self.why_not


def permitted(workflow: Workflow, case: Case, actor: Actor, facts: CaseFacts, today: date) -> tuple[Permission, ...]:
    """Every step that begins where the case stands, in declared order, each with what speaks against it."""
    step = Step(workflow, case, facts, today)
    return tuple(permission(step, transition, actor) for transition in workflow.steps_from(case.stage))


def permission(step: Step, transition: Transition, actor: Actor) -> Permission:
    """One step that begins where the case stands, judged for one person."""
    if transition.kind is TransitionKind.REVERSE:
        return _taking_back(step, transition, actor)
    reasons = [*objections_to(actor.staff, step.case, transition, step.facts.relatives)]
    reasons += case_blocks.blocking(step.workflow, step.case, transition)
    reasons += case_blocks.answering(step.workflow, step.case, transition, actor.staff.id)
    reasons += _missing_materials(step, transition)
    reasons += _missing_archive_fields(step, transition)
    for name in transition.guards:
        weight = Severity(step.workflow.severities.get(name, Severity.ERROR))
        reasons += [dataclasses.replace(reason, severity=weight) for reason in GUARDS[name].check(step)]
    why_not = tuple(reason for reason in reasons if reason.severity is Severity.ERROR)
    cautions = tuple(reason for reason in reasons if reason.severity is not Severity.ERROR)
    target = step.workflow.stage(transition.target or step.case.stage)
    return Permission(transition, target, why_not, cautions)


def needs_reason(permission: Permission) -> bool:
    """Whether going on despite the cautions needs a written reason."""
    return any(reason.severity is Severity.ASK for reason in permission.cautions)


def opening_objections(workflow: Workflow, actor: Actor, facts: CaseFacts, today: date) -> tuple[Reason, ...]:
    """Why this person may not open a case of this route for the recipient; empty if they may."""
    person = actor.staff
    step = Step(workflow, unopened(workflow, facts.recipient.id, today), facts, today)
    reasons = [] if person.active else [Reason("person.inactive", {"person": person.name})]
    if workflow.start.owner_role not in person.roles:
        reasons.append(Reason("role.missing", {"person": person.name, "role": workflow.start.owner_role or Role.CLERK}))
    if person.recipient_id is not None and person.recipient_id == facts.recipient.id:
        reasons.append(Reason("duty.own_case", {"person": person.name}))
    return (*reasons, *(reason for name in workflow.opening_guards for reason in GUARDS[name].check(step)))


def unopened(workflow: Workflow, recipient_id: int, today: date) -> Case:
    """A case that nobody opened yet: what guards and proposals look at before it exists."""
    start = workflow.start.key
    return Case(0, "", "", workflow.kind, workflow.version, recipient_id, None, start, today.isoformat())


def missing_person(
    workflow: Workflow, case: Case, staff: tuple[Staff, ...], relatives: frozenset[int] = frozenset()
) -> Reason | None:
    """The reason why no active person can lead the case on from where it stands (stuck), or None if someone can."""
    stage = workflow.stage(case.stage)
    if stage.kind is StageKind.END:
        return None
    steps = [step for step in workflow.steps_from(case.stage) if step.kind is TransitionKind.FORWARD]
    if not any(not objections_to(person, case, step, relatives) for step in steps for person in staff):
        return Reason("stuck.no_person", {"stage": stage.key, "role": stage.owner_role or Role.CLERK})
    return _unanswered(workflow, case, staff, relatives)


def _unanswered(workflow: Workflow, case: Case, staff: tuple[Staff, ...], relatives: frozenset[int]) -> Reason | None:
    """Whether an objection or a question blocks the case that nobody active can answer here."""

    def able(effect: str, who: tuple[Staff, ...]) -> bool:
        steps = [step for step in workflow.steps_from(case.stage) if effect in step.effects]
        return any(not objections_to(person, case, step, relatives) for step in steps for person in who)

    if case_blocks.open_objection(workflow, case) and not able(case_blocks.OBJECTION_ANSWERED, staff):
        return Reason("stuck.objection", {"stage": case.stage})
    if asked := case_blocks.open_opinion(workflow, case):
        number = str(asked.details.get(case_blocks.ASKED_STAFF, ""))
        who = tuple(person for person in staff if str(person.id) == number)
        if not able(case_blocks.GIVE_OPINION, who):
            return Reason("stuck.opinion", {"asked_staff": number})
    return None


def _taking_back(step: Step, transition: Transition, actor: Actor) -> Permission:
    """Recall (撤回): one's own last step, as long as nothing happened after it. Without that limit for a role that the
    route names: reversal (更正), which leads back from an end, too.
    """
    own = transition.role is None
    last = (case_course.recallable if own else case_course.reversible)(step.workflow, step.case)
    here = step.workflow.stage(step.case.stage)
    if last is None:
        return Permission(transition, here, (Reason(_nothing_to_take_back(step.case)),))
    if own:
        reasons = [] if actor.staff.active else [Reason("person.inactive", {"person": actor.name})]
        if last.actor_id != actor.staff.id:
            reasons.append(Reason("recall.not_yours", {"person": last.actor, "step": last.transition}))
    else:
        reasons = [*objections_to(actor.staff, step.case, transition)]
    return Permission(transition, step.workflow.stage(last.from_stage), tuple(reasons), (), last.seq)


def _nothing_to_take_back(case: Case) -> str:
    changed_route = case.standing_events[-1].transition in DEED_LABELS
    return "reverse.migrated" if changed_route else "recall.nothing"


def _missing_materials(step: Step, transition: Transition) -> list[Reason]:
    if not transition.requires_materials:
        return []
    return [
        Reason("materials.missing", {"material": material.key})
        for material in step.workflow.materials
        if material.required and not step.facts.materials.get(material.key)
    ]


def _missing_archive_fields(step: Step, transition: Transition) -> list[Reason]:
    """Required facts that the step's own form does not ask for."""
    asked = set(transition.fields)
    return [
        Reason("field.missing", {"field": key.removeprefix(ARCHIVE)})
        for key in transition.requires_fields
        if key not in asked and step.value(key) == ""
    ]
