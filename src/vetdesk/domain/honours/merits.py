"""Merit notices (立功喜报): received, registered, checked, delivered, answered; each step in its time and order.

A notice is an entry of the archive (H1); here is what follows from its days. Source: 立功受奖军人家庭送喜报工作办法,
domain facts 3.3 (o).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.entries import Entry
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.field_checks import partial_date
from vetdesk.domain.forms import Label, Problem, Severity, Value
from vetdesk.domain.honours.rules import HonourRules, MeritStep
from vetdesk.domain.workdays import Calendar

MERIT_NOTICE = "merit_notice"
"""The kind of entry."""


@dataclass(frozen=True, slots=True)
class MeritStanding:
    """How far a notice is: the steps taken with their days, the next one, by when (ISO, "" without limit).

    `provisional` tells that the calendar of a year is missing. `deliverer` is who delivers an award of this degree.
    """

    taken: Mapping[str, str]
    next: MeritStep | None
    due: str = ""
    provisional: bool = False
    deliverer: Label | None = None

    def is_late(self, today: date) -> bool:
        """Whether the next step should have been taken by now."""
        return self.next is not None and bool(self.due) and self.due < today.isoformat()


def merit_standing(rules: HonourRules, entry: Entry, calendar: Calendar) -> MeritStanding:
    """Where a notice stands. One that was entered as delivered, without the steps before, has them behind it."""
    taken = {step.key: str(entry.values[step.day]) for step in rules.merit_steps if entry.values.get(step.day)}
    last = max((place for place, step in enumerate(rules.merit_steps) if step.key in taken), default=-1)
    following = rules.merit_steps[last + 1] if last + 1 < len(rules.merit_steps) else None
    deliverer = rules.deliverers.get(str(entry.values.get("merit_kind", "")))
    start = partial_date(taken.get(rules.merit_steps[0].key, ""))
    if following is None or not following.within or start is None or start.day is None:
        return MeritStanding(taken, following, deliverer=deliverer)
    count = calendar.add_workdays(start.first_day(), following.within)
    return MeritStanding(taken, following, count.end.isoformat(), count.provisional, deliverer)


def refuse_step(rules: HonourRules, entry: Entry, step: MeritStep, values: Mapping[str, Value], today: date) -> None:
    """Raises InvalidFieldsError if a step has no whole day, lies in the future, or before one that came before it."""
    day = str(values.get(step.day, ""))
    known = partial_date(day) if day else None
    if known is None or known.day is None:
        raise InvalidFieldsError((Problem(step.day, "honour.day_missing", Severity.ERROR, day),))
    if known.first_day() > today:
        raise InvalidFieldsError((Problem(step.day, "honour.day_ahead", Severity.ERROR, day),))
    place = rules.merit_steps.index(step)
    earlier = max((str(entry.values.get(one.day, "")) for one in rules.merit_steps[:place]), default="")
    if day < earlier:
        raise InvalidFieldsError((Problem(step.day, "honour.day_before", Severity.ERROR, day, {"earlier": earlier}),))
