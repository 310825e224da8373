"""The limits of one complaint (信访办理时限): what runs, until when, and what was met or missed. Never stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from vetdesk.domain.clocks import Deadline, Pause, deadline
from vetdesk.domain.complaint_rules import RECEIVED, STEP, ComplaintRules, Limit
from vetdesk.domain.complaints import Complaint, ComplaintEvent, Standing
from vetdesk.domain.workdays import Calendar

HEARING = "hearing"
"""The step that records the days of a hearing (听证), which are not counted."""


@dataclass(frozen=True, slots=True)
class RunningLimit:
    """One limit of a complaint with its last day; `met_on` is the day of the step that met it, "" while it runs."""

    limit: Limit
    deadline: Deadline
    met_on: str = ""

    @property
    def open(self) -> bool:
        """Whether the office still owes the step."""
        return not self.met_on and not self.limit.persons

    def is_late(self, today: date) -> bool:
        """Whether the office is late today, or was when it took the step."""
        if self.limit.persons:
            return False
        return self.deadline.is_late(date.fromisoformat(self.met_on) if self.met_on else today)


def limits_of(rules: ComplaintRules, standing: Standing, calendar: Calendar) -> list[RunningLimit]:
    """Every limit that began for a complaint, in declared order."""
    found = []
    for limit in rules.limits.values():
        start = _start(limit, standing)
        if start is not None and _concerns(limit, standing.complaint):
            extended = _extension(limit, standing.events, start)
            due = deadline(limit.clock, start, calendar, _hearings(standing.events), extended)
            found.append(RunningLimit(limit, due, _met_on(limit, standing.events, start)))
    return found


def next_due(limits: Sequence[RunningLimit]) -> RunningLimit | None:
    """The limit that ends first among those that the office still has to meet."""
    waiting = [one for one in limits if one.open and one.deadline.due is not None]
    return min(waiting, key=lambda one: one.deadline.due or date.max, default=None)


def remedies_from(rules: ComplaintRules, served_on: date, calendar: Calendar) -> list[Deadline]:
    """Until when reconsideration and lawsuit (行政复议、行政诉讼) are open against a refusal served on a day."""
    return [deadline(clock, served_on, calendar) for clock in rules.remedies]


def _start(limit: Limit, standing: Standing) -> date | None:
    starts_on = limit.clock.starts_on
    if starts_on == RECEIVED:
        return date.fromisoformat(standing.complaint.received_on)
    event = standing.taken(starts_on.removeprefix(STEP))
    return date.fromisoformat(event.on) if event else None


def _concerns(limit: Limit, complaint: Complaint) -> bool:
    if limit.channels and complaint.value("channel") not in limit.channels:
        return False
    return not limit.kinds or complaint.value("kind") in limit.kinds


def _met_on(limit: Limit, events: Sequence[ComplaintEvent], start: date) -> str:
    return next((one.on for one in events if one.step in limit.met_by and one.on >= start.isoformat()), "")


def _extension(limit: Limit, events: Sequence[ComplaintEvent], start: date) -> int:
    given = [one for one in events if one.step == limit.extended_by and one.on >= start.isoformat()]
    return sum(int(one.details.get("days", "0")) for one in given)


def _hearings(events: Sequence[ComplaintEvent]) -> list[Pause]:
    """The days of hearings, the first and the last included, as times without a clock."""
    held = [one.details for one in events if one.step == HEARING]
    return [
        Pause(date.fromisoformat(one["hearing_from"]) - timedelta(days=1), date.fromisoformat(one["hearing_until"]))
        for one in held
    ]
