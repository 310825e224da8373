"""Activities (活动) of the station: clinic days, symposia, visits of memorial days, recuperation batches, others.

An activity's state follows from facts (its days, who was invited, what was noted), never from a mark. People on its
list are listed for an occasion, nothing more: no tags stay with them. Source: domain facts 3.3 (l) and 5.4.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from vetdesk.domain.activity_rules import COMMON, ActivityKind, ActivityRules
from vetdesk.domain.errors import InvalidFieldsError, StepNotOpenError
from vetdesk.domain.forms import FieldKind, Problem, Severity, Value

YES, NO = "yes", "no"
"""Answers to an invitation, and whether somebody took part."""
FEN = 100
"""So many of the unit of money (1/10,000 yuan) are one 分."""


class ActivityState(StrEnum):
    """Where an activity stands."""

    PLANNED = "planned"
    INVITED = "invited"
    HELD = "held"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity. `since` and `until` are its first and last ISO day, `until` "" on a single day.

    `places` is how many people it has room for (0: not limited); money is in 1/10,000 yuan: `cost_plan` for the whole,
    `costs` what was really paid, by declared item. `values` are the declared fields of its kind by key.
    """

    id: int
    uid: str
    kind: str
    title: str
    since: str
    until: str = ""
    place: str = ""
    places: int = 0
    cost_plan: int = 0
    provider_id: int | None = None
    staff_id: int | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    costs: Mapping[str, int] = field(default_factory=dict)
    summary: str = ""
    closed_on: str = ""
    cancelled_on: str = ""
    cancel_reason: str = ""
    version: int = 1

    @property
    def last_day(self) -> str:
        """The last day (ISO)."""
        return self.until or self.since

    @property
    def cost(self) -> int:
        """What was really paid, in 1/10,000 yuan."""
        return sum(self.costs.values())

    @property
    def ended(self) -> bool:
        """Whether it is closed or cancelled."""
        return bool(self.closed_on or self.cancelled_on)


@dataclass(frozen=True, slots=True)
class Participant:
    """One person on the list of an activity (参加人员).

    `passed_over` tells that the person stood on the proposal and others were taken first, for `reason`; with it False
    a reason says why somebody was taken out of turn. `grounds` is why the proposal named the person, as it was told
    then. `invited_on` and `invited_how` tell of the invitation; `answer` is "", yes or no with `why` (a declared code)
    and `answer_text`; `attended` is "", yes or no; `wish` is the department to be seen at, or another wish.
    """

    id: int
    uid: str
    activity_id: int
    recipient_id: int
    grounds: str = ""
    passed_over: bool = False
    reason: str = ""
    invited_on: str = ""
    invited_how: str = ""
    answer: str = ""
    answered_on: str = ""
    why: str = ""
    answer_text: str = ""
    transport: str = ""
    companion: str = ""
    wish: str = ""
    attended: str = ""
    result: str = ""
    result_text: str = ""
    need_id: int | None = None
    case_id: int | None = None
    version: int = 1

    @property
    def expected(self) -> bool:
        """Whether the person is on the list and did not decline."""
        return not self.passed_over and self.answer != NO


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people of an activity: on the list, invited, who said yes and no, took part, still to be noted."""

    listed: int = 0
    invited: int = 0
    coming: int = 0
    declined: int = 0
    attended: int = 0
    open: int = 0


def counts_of(people: Iterable[Participant]) -> Counts:
    """The figures of one list; those passed over are not on it."""
    listed = [one for one in people if not one.passed_over]
    return Counts(
        len(listed),
        sum(bool(one.invited_on) for one in listed),
        sum(one.answer == YES for one in listed),
        sum(one.answer == NO for one in listed),
        sum(one.attended == YES for one in listed),
        sum(one.expected and not one.attended for one in listed),
    )


def state_of(activity: Activity, counts: Counts, today: str) -> ActivityState:
    """The state on an ISO day: cancelled or closed if that was noted, held once it is over or somebody took part."""
    if activity.cancelled_on:
        return ActivityState.CANCELLED
    if activity.closed_on:
        return ActivityState.CLOSED
    if activity.last_day < today or (counts.attended and activity.since <= today):
        return ActivityState.HELD
    return ActivityState.INVITED if counts.invited else ActivityState.PLANNED


def check_activity(rules: ActivityRules, one: Activity) -> tuple[Problem, ...]:
    """What is wrong with an activity: an unknown kind, what is missing, too long or no day, days that run backwards."""
    kind = rules.kinds.get(one.kind)
    if kind is None:
        return (_wrong("kind", "visit.code_unknown" if one.kind else "need.choice_missing", one.kind),)
    held = common_values(one) | dict(one.values)
    found = []
    for declared in rules.fields_of(kind):
        value = held.get(declared.key, "")
        if declared.required and not str(value).strip():
            found.append(_wrong(declared.key, "activity.missing"))
        if declared.kind is FieldKind.DATE and value and not is_day(str(value)):
            found.append(_wrong(declared.key, "activity.not_a_day", str(value)))
        if declared.max_length and len(str(value)) > declared.max_length:
            found.append(_wrong(declared.key, "visit.too_long", length=str(declared.max_length)))
    found += [_wrong(key, "activity.field_unknown", key) for key in one.values if key not in kind.fields]
    if not found and one.until and one.until < one.since:
        found.append(_wrong("until", "activity.ends_before", one.until))
    return tuple(found)


def common_values(one: Activity) -> dict[str, Value]:
    """The values of the fields that every activity has; nothing for what is not filled."""
    found = {key: getattr(one, key) for key in COMMON}
    return {key: value for key, value in found.items() if value not in {"", 0}}


def refuse_if_ended(activity: Activity, step: str) -> None:
    """Raises StepNotOpenError for an activity that is closed or cancelled."""
    if activity.ended:
        raise StepNotOpenError(step, (ActivityState.CANCELLED if activity.cancelled_on else ActivityState.CLOSED).value)


def check_closing(activity: Activity, counts: Counts, today: str) -> tuple[Problem, ...]:
    """What still stands against closing: it is not over, somebody's attendance or the cost is not noted."""
    if activity.last_day > today:
        return (_wrong("closed_on", "activity.not_over", activity.last_day),)
    found = []
    if counts.open:
        found.append(_wrong("attended", "activity.attendance_open", str(counts.open)))
    if activity.cost_plan and not activity.costs:
        found.append(_wrong("costs", "activity.cost_open"))
    return tuple(found)


def check_answer(rules: ActivityRules, kind: ActivityKind, one: Participant) -> tuple[Problem, ...]:
    """What is wrong with what was noted of a participant: answers and results are declared ones."""
    known: dict[str, Collection[str]] = {
        "answer": (YES, NO), "attended": (YES, NO), "why": rules.declines, "result": kind.results,
    }  # fmt: skip
    found = [
        _wrong(name, "visit.code_unknown", code)
        for name, codes in known.items()
        if (code := getattr(one, name)) and code not in codes
    ]
    if one.answer == NO and not one.why:
        found.append(_wrong("why", "activity.decline_unexplained"))
    if one.result and one.attended != YES:
        found.append(_wrong("result", "activity.result_of_absent"))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Figures:
    """Activities of one kind with people of one village in a year (village None: not known; 0: all villages).

    `number` of activities, people `listed` and `attended`, `cost` in 1/10,000 yuan: of a village the share of those
    who took part. Sums of work, never of a person.
    """

    kind: str
    village_id: int | None
    number: int
    listed: int
    attended: int
    cost: int


def figures(held: Sequence[tuple[Activity, Mapping[int | None, tuple[int, int]]]]) -> list[Figures]:
    """The figures of activities, each with (listed, attended) by village: a line for a kind, then one for each village.

    The shares of the villages in a cost add up to it exactly, except where nobody took part.
    """
    sums: dict[tuple[str, int | None], list[int]] = {}
    for activity, by_village in held:
        people = [sum(pair[place] for pair in by_village.values()) for place in (0, 1)]
        _add(sums, (activity.kind, 0), (1, *people, activity.cost))
        shares = shared(activity.cost, [attended for _, attended in by_village.values()])
        for (village, (listed, attended)), share in zip(by_village.items(), shares, strict=True):
            _add(sums, (activity.kind, village), (1, listed, attended, share))
    lines = [Figures(kind, village, *numbers) for (kind, village), numbers in sums.items()]
    return sorted(lines, key=lambda line: (line.kind, line.village_id != 0, line.village_id is None, line.village_id))


def shared(amount: int, heads: Sequence[int]) -> list[int]:
    """An amount of money divided by heads in whole 分; the rest goes to the largest fractions, so nothing is lost."""
    total = sum(heads)
    if not total:
        return [0] * len(heads)
    whole, rest = divmod(amount, FEN)
    parts = [divmod(whole * count, total) for count in heads]
    left = whole - sum(part for part, _ in parts)
    first = sorted(range(len(heads)), key=lambda place: (-parts[place][1], place))[:left]
    found = [(part + (place in first)) * FEN for place, (part, _) in enumerate(parts)]
    if rest:  # less than one 分: it goes where most people were
        found[max(range(len(heads)), key=lambda place: heads[place])] += rest
    return found


def is_day(text: str) -> bool:
    """Whether a text is an ISO day."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def refuse(problems: Sequence[Problem]) -> None:
    """Raises InvalidFieldsError if there are any problems."""
    if problems:
        raise InvalidFieldsError(tuple(problems))


def _add(sums: dict[tuple[str, int | None], list[int]], key: tuple[str, int | None], more: Sequence[int]) -> None:
    held = sums.setdefault(key, [0] * len(more))
    for place, number in enumerate(more):
        held[place] += number


def _wrong(name: str, code: str, as_written: str = "", **facts: str) -> Problem:
    return Problem(name, code, Severity.ERROR, as_written, facts)
