"""Exceptions (例外) kept on a record: problems that stay with a reason, not asked again while the value stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from vetdesk.domain.forms import Problem


@dataclass(frozen=True, slots=True)
class KeptException:
    """Why a problem stays. It covers the problem of this code and field as long as the value is as it was then.

    `as_written` is what `value_of` said then; `at` the moment (UTC, ISO), `staff` the uid of who gave the reason.
    """

    code: str
    field: str
    as_written: str
    reason: str
    at: str = ""
    staff: str = ""


def value_of(problem: Problem) -> str:
    """What a problem is about: its value and its facts. If any of it changes, the reason is asked for anew."""
    return "\n".join([problem.as_written, *(f"{name}={fact}" for name, fact in sorted(problem.facts.items()))])


def split(
    problems: Sequence[Problem], kept: Sequence[KeptException]
) -> tuple[list[Problem], list[tuple[Problem, KeptException]]]:
    """The problems without a reason, and those with theirs."""
    known = {(one.code, one.field, one.as_written): one for one in kept}
    left, explained = [], []
    for problem in problems:
        reason = known.get((problem.code, problem.field, value_of(problem)))
        if reason is None:
            left.append(problem)
        else:
            explained.append((problem, reason))
    return left, explained
