"""Findings (核查发现) of a scan: who is entitled and draws nothing, who draws what they no longer should.

A finding is computed from facts and gone when the facts change. What a member of staff answered to it is a record: it
holds as long as the facts that decided are the same, and is asked again when one of them changes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vetdesk.domain.forms import Problem, Severity


class Answered(StrEnum):
    """What was done about a finding (处理情况)."""

    CASE_OPENED = "case_opened"
    DOES_NOT_FIT = "does_not_fit"
    TOLD_DECLINED = "told_declined"
    TAKEN_BACK = "taken_back"
    """What was answered before does not hold any more; the finding is open again."""


NEEDS_REASON = frozenset({Answered.DOES_NOT_FIT})
"""Answers that nobody could follow without a reason."""


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of a scan: the person, the identity it is about (0: the person as such), the rule, the kind."""

    recipient_id: int
    identity_id: int
    rule: str
    kind: str
    category: str = ""
    benefit: str = ""

    @property
    def key(self) -> tuple[int, int, str]:
        """What makes two findings the same on two days."""
        return self.recipient_id, self.identity_id, self.rule


@dataclass(frozen=True, slots=True)
class FindingAnswer:
    """What was answered to a finding. `facts` are the deciding facts of that day, by field; `answered_on` an ISO date.

    `case_id` is the case that was opened for it, None without one.
    """

    id: int
    uid: str
    recipient_id: int
    identity_id: int | None
    rule: str
    answer: str
    answered_on: str
    staff_id: int
    reason: str = ""
    case_id: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    version: int = 1

    @property
    def key(self) -> tuple[int, int, str]:
        """The finding it answers."""
        return self.recipient_id, self.identity_id or 0, self.rule

    def holds(self, facts: Mapping[str, str]) -> bool:
        """Whether the facts that decide today are those it was given for, and it is an answer at all."""
        return self.answer != Answered.TAKEN_BACK and dict(self.facts) == dict(facts)


@dataclass(frozen=True, slots=True)
class ScanCounts:
    """What one scan (核查) brought: findings that are new, gone since the last scan, and standing in all."""

    new: int = 0
    gone: int = 0
    standing: int = 0


def check_answer(answer: str, reason: str, known: Collection[str]) -> tuple[Problem, ...]:
    """What is wrong with an answer: an unknown one, or a missing reason."""
    if answer not in known or answer == Answered.TAKEN_BACK:
        return (Problem("answer", "visit.code_unknown" if answer else "need.choice_missing", Severity.ERROR, answer),)
    if answer in NEEDS_REASON and not reason.strip():
        return (Problem("reason", "finding.reason_missing", Severity.ERROR),)
    return ()


def days_known(first_noticed: str, today: date) -> int:
    """For how many days a finding has been known."""
    return (today - date.fromisoformat(first_noticed)).days
