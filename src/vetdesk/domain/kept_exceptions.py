"""Exceptions (例外) kept on a record: problems that stay with a reason, not asked again while the value stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from vetdesk.domain.forms import Problem


@dataclass(frozen=True, slots=True)
class KeptException:
    """Why a problem stays. It covers the problem of this code and field as long as the value is as it was then.

    `at` is the moment (UTC, ISO), `staff` the uid of whoever gave the reason.
    """

    code: str
    field: str
    as_written: str
    reason: str
    at: str = ""
    staff: str = ""

    def covers(self, problem: Problem) -> bool:
        """Whether it is about this problem."""
        return (self.code, self.field, self.as_written) == (problem.code, problem.field, problem.as_written)


def split(
    problems: Sequence[Problem], kept: Sequence[KeptException]
) -> tuple[list[Problem], list[tuple[Problem, KeptException]]]:
    """The problems without a reason, and those with theirs."""
    known = {(one.code, one.field, one.as_written): one for one in kept}
    left, explained = [], []
    for problem in problems:
        reason = known.get((problem.code, problem.field, problem.as_written))
        if reason is None:
            left.append(problem)
        else:
            explained.append((problem, reason))
    return left, explained
