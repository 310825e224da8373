"""Needs (需求): what a person asked for, followed until it is answered and called back (回访).

open → done (办结: an outcome with its text) → closed (销号: called back and satisfied). Whoever is not satisfied opens
the need again. The journal keeps every turn; the record shows the present one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from vetdesk.domain.errors import InvalidFieldsError, StepNotOpenError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.visit_rules import VisitRules

_T = TypeVar("_T")


class NeedState(StrEnum):
    """Where a need stands."""

    OPEN = "open"
    DONE = "done"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Need:
    """One need. `state` is open, done or closed; `outcome` done, explained or impossible, with its text.

    A need closes only with an outcome and a call-back; `satisfaction` is the person's answer then. `asked_on` is the
    day it was told, `due_on` the last day to answer it, `reopened` how often the answer did not satisfy.
    """

    id: int
    uid: str
    recipient_id: int
    visit_id: int | None
    kind: str
    text: str
    due_on: str
    assigned_to: int | None = None
    state: str = NeedState.OPEN
    outcome: str = ""
    outcome_text: str = ""
    called_back_on: str = ""
    satisfaction: str = ""
    version: int = 1
    asked_on: str = ""
    done_on: str = ""
    call_back_text: str = ""
    reopened: int = 0
    provider_id: int | None = None


def limit_of(rules: VisitRules, kind: str, asked_on: str) -> str:
    """The last day to answer a need of this kind, in calendar days from the day it was told."""
    return (date.fromisoformat(asked_on) + timedelta(days=rules.need_kind(kind).limit_days)).isoformat()


def call_back_by(rules: VisitRules, need: Need) -> str:
    """The day by which the person is to be called back, "" while nothing is to be told yet."""
    if need.state != NeedState.DONE:
        return ""
    return (date.fromisoformat(need.done_on) + timedelta(days=rules.call_back_days)).isoformat()


def answered(need: Need, rules: VisitRules, outcome: str, text: str, on: str) -> Need:
    """The need with its outcome (办理结果). Raises StepNotOpenError unless it is open, InvalidFieldsError otherwise."""
    _must_be(need, NeedState.OPEN, "answer")
    declared = _choice(rules.outcomes, "outcome", outcome)
    if declared.text_required and not text.strip():
        raise _invalid("outcome_text", "need.text_missing", "")
    if on < need.asked_on:
        raise _invalid("done_on", "need.before_asked", on)
    return replace(need, state=NeedState.DONE, outcome=outcome, outcome_text=text.strip(), done_on=on)


def called_back(need: Need, rules: VisitRules, satisfaction: str, text: str, on: str) -> Need:
    """The need after the call-back (回访): closed, or open again with a new limit if the answer did not satisfy.

    Raises StepNotOpenError unless an outcome was given, InvalidFieldsError for an unknown answer or an earlier day.
    """
    _must_be(need, NeedState.DONE, "call_back")
    answer = _choice(rules.satisfactions, "satisfaction", satisfaction)
    if on < need.done_on:
        raise _invalid("called_back_on", "need.before_done", on)
    told = replace(need, called_back_on=on, satisfaction=satisfaction, call_back_text=text.strip())
    if answer.closes:
        return replace(told, state=NeedState.CLOSED)
    due_on = (date.fromisoformat(on) + timedelta(days=rules.reopened_days)).isoformat()
    return replace(
        told, state=NeedState.OPEN, due_on=due_on, outcome="", outcome_text="", done_on="", reopened=need.reopened + 1
    )


def assigned(need: Need, staff_id: int | None, due_on: str = "", provider_id: int | None = None) -> Need:
    """The need handed out (派单) to a member of staff, a provider, or both, with another limit if one is given.

    With a provider, the member of staff is whoever stays in touch. Raises StepNotOpenError for a closed need,
    InvalidFieldsError for a limit that is no day or lies before the day the need was told.
    """
    if need.state == NeedState.CLOSED:
        raise StepNotOpenError("assign", need.state)
    if due_on and not _is_day(due_on):
        raise _invalid("due_on", "visit.date_wrong", due_on)
    if due_on and due_on < need.asked_on:
        raise _invalid("due_on", "need.before_asked", due_on)
    return replace(need, assigned_to=staff_id, provider_id=provider_id, due_on=due_on or need.due_on)


class LateBecause(StrEnum):
    """Why a need stands on the overdue list (逾期): with whom it waits, or that nobody called back yet."""

    NOBODY = "nobody"
    STAFF = "staff"
    PROVIDER = "provider"
    REOPENED = "reopened"
    CALL_BACK = "call_back"


def overdue_because(need: Need, rules: VisitRules, on: str) -> LateBecause | None:
    """Why a need is overdue on an ISO day, None for one that is closed or within its limit."""
    if need.state == NeedState.DONE:
        return LateBecause.CALL_BACK if call_back_by(rules, need) < on else None
    if need.state == NeedState.CLOSED or need.due_on >= on:
        return None
    if need.reopened:
        return LateBecause.REOPENED
    if need.provider_id:
        return LateBecause.PROVIDER
    return LateBecause.STAFF if need.assigned_to else LateBecause.NOBODY


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _must_be(need: Need, state: NeedState, step: str) -> None:
    if need.state != state:
        raise StepNotOpenError(step, need.state)


def _choice(choices: Mapping[str, _T], field: str, code: str) -> _T:
    if code not in choices:
        raise _invalid(field, "visit.code_unknown" if code else "need.choice_missing", code)
    return choices[code]


def _invalid(field: str, code: str, as_written: str) -> InvalidFieldsError:
    return InvalidFieldsError((Problem(field, code, Severity.ERROR, as_written),))
