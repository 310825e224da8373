"""Separation of duties (职责分离): who may not act in a case because of who they are or what they did in it.

Nobody performs two different duties in one case, unless a colleague recorded an exception for it; whoever entered it,
is its subject or is a relative of the subject signs nothing. Repeating one's own duty after a return is allowed. A step
that was taken back still counts: the person has formed an opinion.
"""

from vetdesk.domain.case_blocks import exception_for
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.reasons import Reason
from vetdesk.domain.staff import Role, Staff
from vetdesk.domain.workflow import Duty, Transition, TransitionKind

RECUSED = "recused_staff"
"""The case field that names a member of staff who keeps out of the case (回避), as the staff id."""


def earlier_duty(case: Case, person: int, duty: str) -> CaseEvent | None:
    """The first step in which a person already performed a duty different from `duty`; None for no-duty steps."""
    if not duty:
        return None
    return next((event for event in case.events if event.actor_id == person and event.duty not in {"", duty}), None)


def exception_used(case: Case, person: int, duty: str) -> CaseEvent | None:
    """The recorded exception without which the person could not perform this duty now; None if none is needed."""
    return exception_for(case, person, duty) if earlier_duty(case, person, duty) else None


def recused(case: Case, person: int) -> bool:
    """Whether the person was recorded as keeping out of the case."""
    return any(str(event.details.get(RECUSED, "")) == str(person) for event in case.standing_events)


def objections_to(
    person: Staff, case: Case, transition: Transition, relatives: frozenset[int] = frozenset()
) -> tuple[Reason, ...]:
    """Every reason why this person may not take this step; empty if the person may.

    `relatives` are the recipients who are family of the case's subject: among staff they keep out (回避).
    """
    reasons = [] if person.active else [Reason("person.inactive", {"person": person.name})]
    reasons += _role_objections(person, transition)
    if transition.kind is TransitionKind.WITHDRAW:
        return tuple(reasons)
    if person.recipient_id is not None and person.recipient_id == case.recipient_id:
        reasons.append(Reason("duty.own_case", {"person": person.name}))
    elif person.recipient_id in relatives and transition.duty is not Duty.NONE:
        reasons.append(Reason("duty.relative", {"person": person.name}))
    if recused(case, person.id) and transition.duty is not Duty.NONE:
        reasons.append(Reason("duty.recused", {"person": person.name, "duty": transition.duty}))
    event = earlier_duty(case, person.id, transition.duty)
    if event and not exception_for(case, person.id, transition.duty):
        facts = {"person": person.name, "duty": transition.duty, "earlier_duty": event.duty}
        reasons.append(Reason("duty.conflict", facts | {"earlier_on": event.at.date().isoformat()}))
    return tuple(reasons)


def _role_objections(person: Staff, transition: Transition) -> list[Reason]:
    """Case steps belong to roles; the keeper alone has no part in cases."""
    if transition.role is None:
        works = person.roles & {Role.CLERK, Role.EXAMINER, Role.SUPERVISOR, Role.LEADER}
        return [] if works else [Reason("role.none", {"person": person.name})]
    if transition.role in person.roles:
        return []
    return [Reason("role.missing", {"person": person.name, "role": transition.role})]
