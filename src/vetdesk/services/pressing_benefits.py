"""What presses of benefits (待遇待办): open findings, payment lists that wait for approval, payments that failed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.payments.one_time import OneTimeState
from vetdesk.domain.rules.rules import FindingKind
from vetdesk.domain.staff import Actor, Right
from vetdesk.storage.reading import Reading

_TOLD = (FindingKind.UNCLAIMED, FindingKind.OVERPAID, FindingKind.SOON)
"""Kinds of findings that the day's list counts."""


@dataclass(frozen=True, slots=True)
class PressingBenefit:
    """A line of the day: what it opens (`kind`, `record_id`), the sentence with its facts, the name above it."""

    kind: str
    record_id: int
    code: str
    facts: Mapping[str, str]
    name: str = ""


def pressing_benefits(look: Reading, actor: Actor) -> Iterator[PressingBenefit]:
    """What waits for whoever is signed in."""
    if actor.may(Right.WORK_CASES):
        counts = look.findings.open_of(_TOLD)
        for kind in _TOLD:
            if count := counts.get(kind, 0):
                yield PressingBenefit(f"finding_{kind}", 0, f"finding_{kind}", {"count": str(count)})
    if actor.may(Right.APPROVE_PAYMENTS):
        for one in look.payments.lists():
            if one.state == ListState.PREPARED and one.prepared_by != actor.staff.id:
                facts = {"count": str(one.lines), "day": one.prepared_on}
                yield PressingBenefit("payment_list", one.id, "list_to_approve", facts, one.title)
        proposed = [one for one in look.one_time.all() if one.state == OneTimeState.PROPOSED]
        if waiting := [one for one in proposed if one.proposed_by != actor.staff.id]:
            yield PressingBenefit("one_time_payment", 0, "once_to_approve", {"count": str(len(waiting))})
    if actor.may(Right.PREPARE_PAYMENTS):
        failed = look.payments.failures()
        for list_id, count in failed.items():
            title = look.payments.get(list_id).title
            yield PressingBenefit("payment_list", list_id, "payments_failed", {"count": str(count)}, title)
