"""What a director may see of complaints (信访统计): sums by matter, time, verdict and satisfaction. Nobody is counted.

Each figure keeps the complaints that it counts, so that the list behind it can be opened. There is no figure by person:
neither of those who complain nor of the staff.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vetdesk.domain.complaint_clocks import limits_of
from vetdesk.domain.complaint_rules import ComplaintRules
from vetdesk.domain.complaints import Complaint, Standing
from vetdesk.domain.workdays import Calendar

ANSWER, SETTLED, CALLED_BACK = "answer", "settle", "call_back"
"""The steps that finish a matter, and the one that asks how satisfied the person is."""
EXPLAINED = "explained"
"""The verdict that explains a policy (解释说明): what is asked often belongs into training and leaflets."""
OPEN, CLOSED, NOT_YET, LONGER, LATE_DONE = "open", "closed", "not_yet", "longer", "late_done"


class CountGroup(StrEnum):
    """The groups of figures in the order in which they are shown."""

    ALL = "all"
    MATTER = "matter"
    TIME = "time"
    OVERDUE = "overdue"
    VERDICT = "verdict"
    SATISFACTION = "satisfaction"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of one complaint. `days` are those from receiving it to the answer, None before that.

    `late_now` are the limits (keys) that the office is past today; `late_done` tells that one was met too late.
    """

    complaint: Complaint
    over: bool
    days: int | None
    verdict: str
    satisfaction: str
    late_now: frozenset[str]
    late_done: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: the complaints (ids) that it counts, out of how many; `code` names it within its group."""

    group: CountGroup
    code: str
    ids: tuple[int, ...]
    out_of: int

    @property
    def share(self) -> float | None:
        """The part of its whole, 0 to 1; None where the whole is nothing."""
        return len(self.ids) / self.out_of if self.out_of else None


def counted(rules: ComplaintRules, standing: Standing, calendar: Calendar, today: date) -> Counted:
    """What is counted of a complaint as it stands on a day."""
    found, over = standing.complaint, rules.stages[standing.complaint.state].end
    limits = limits_of(rules, standing, calendar)
    answer, settled = standing.taken(ANSWER), standing.taken(SETTLED)
    finished, called = answer or settled, standing.taken(CALLED_BACK)
    late = frozenset(one.limit.clock.key for one in limits if one.open and not over and one.is_late(today))
    return Counted(
        found, over,
        (date.fromisoformat(finished.on) - date.fromisoformat(found.received_on)).days if finished else None,
        answer.details.get("verdict", "") if answer else SETTLED if settled else "",
        called.details.get("satisfaction", "") if called else "",
        late, any(one.met_on and one.is_late(today) for one in limits),
    )  # fmt: skip


def figures(rules: ComplaintRules, found: Sequence[Counted], codes: Mapping[CountGroup, Sequence[str]]) -> list[Figure]:
    """Every figure about these complaints; `codes` are the declared ones of matters, verdicts and satisfaction."""
    return [*_of_all(found), *_by_matter(found, codes), *_by_time(rules, found), *_overdue(rules, found),
            *_by_verdict(found, codes), *_questions(found, codes)]  # fmt: skip


def _of_all(found: Sequence[Counted]) -> Iterator[Figure]:
    yield _figure(CountGroup.ALL, "", found, lambda _one: True)
    yield _figure(CountGroup.ALL, OPEN, found, lambda one: not one.over)
    yield _figure(CountGroup.ALL, CLOSED, found, lambda one: one.over)


def _by_matter(found: Sequence[Counted], codes: Mapping[CountGroup, Sequence[str]]) -> Iterator[Figure]:
    for code in codes[CountGroup.MATTER]:
        yield _figure(CountGroup.MATTER, code, found, _of_matter(code))


def _by_time(rules: ComplaintRules, found: Sequence[Counted]) -> Iterator[Figure]:
    """By how many days passed from receiving to answering; the spans are declared."""
    answered, least = [one for one in found if one.days is not None], 0
    for most in rules.spans:
        yield _figure(
            CountGroup.TIME, str(most), answered,
            _within(least, most),
        )  # fmt: skip
        least = most + 1
    longer = frozenset(one.complaint.id for one in answered if one.days is not None and one.days >= least)
    yield _figure(CountGroup.TIME, LONGER, answered, lambda one: one.complaint.id in longer)
    yield _figure(CountGroup.TIME, NOT_YET, found, lambda one: one.days is None and not one.over)


def _overdue(rules: ComplaintRules, found: Sequence[Counted]) -> Iterator[Figure]:
    for key, limit in rules.limits.items():
        if not limit.persons:
            yield _figure(CountGroup.OVERDUE, key, found, _late_for(key))
    yield _figure(CountGroup.OVERDUE, LATE_DONE, found, lambda one: one.late_done)


def _by_verdict(found: Sequence[Counted], codes: Mapping[CountGroup, Sequence[str]]) -> Iterator[Figure]:
    finished = [one for one in found if one.verdict]
    for code in (*codes[CountGroup.VERDICT], SETTLED):
        yield _figure(CountGroup.VERDICT, code, finished, _with_verdict(code))
    asked = [one for one in found if one.satisfaction]
    for code in codes[CountGroup.SATISFACTION]:
        yield _figure(CountGroup.SATISFACTION, code, asked, _satisfied(code))


def _questions(found: Sequence[Counted], codes: Mapping[CountGroup, Sequence[str]]) -> list[Figure]:
    """The matters answered by an explanation, the most frequent first: what people do not know of the policy."""
    explained = [one for one in found if one.verdict == EXPLAINED]
    asked = [_figure(CountGroup.QUESTION, code, explained, _of_matter(code)) for code in codes[CountGroup.MATTER]]
    return sorted((one for one in asked if one.ids), key=lambda one: -len(one.ids))


def _figure(group: CountGroup, code: str, whole: Sequence[Counted], fits: Callable[[Counted], bool]) -> Figure:
    return Figure(group, code, tuple(one.complaint.id for one in whole if fits(one)), len(whole))


def _of_matter(code: str) -> Callable[[Counted], bool]:
    return lambda one: one.complaint.value("matter") == code


def _within(least: int, most: int) -> Callable[[Counted], bool]:
    return lambda one: one.days is not None and least <= one.days <= most


def _late_for(limit: str) -> Callable[[Counted], bool]:
    return lambda one: limit in one.late_now


def _with_verdict(code: str) -> Callable[[Counted], bool]:
    return lambda one: one.verdict == code


def _satisfied(code: str) -> Callable[[Counted], bool]:
    return lambda one: one.satisfaction == code
