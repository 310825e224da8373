"""When a person draws under an identity (享受期间): from which month, to which, and where the archive cannot tell.

Status, start and end are facts that a decision or a report recorded; nothing is decided here. A date without its month
leaves the months of its year open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.benefits.extras import Habits, StartRule
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.forms import Severity
from vetdesk.domain.partial_date import PartialDate
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reasons import Reason
from vetdesk.domain.rules.truth import Truth
from vetdesk.domain.service_years import first_month

BEGIN, OPEN = "0000-01", "9999-12"
"""No start that is known, no end."""
NEVER_DREW = frozenset({"in_acceptance", "recognised", "not_recognised"})
"""Statuses under which nothing is due and nothing was."""
_STOPPED = frozenset({"stopped", "cancelled", "suspended"})
_DEAD, _MOVED = "died", "moved"
DEATH = "death"
_WITH_MONTH = 7


@dataclass(frozen=True, slots=True)
class Interruption:
    """Months in which nothing is due (中止 while in prison, R24 Art 59), both included; `last` "" while it lasts."""

    first: str
    last: str = ""
    reason: str = "suspended"

    def covers(self, month: str) -> bool:
        """Whether a month lies in it."""
        return self.first <= month and (not self.last or month <= self.last)


@dataclass(frozen=True, slots=True)
class Edge:
    """The first or last month of drawing: not before `earliest`, not after `latest`; equal where it is known.

    `why` names what fixed it; `doubt` is told although the month is taken as known.
    """

    earliest: str
    latest: str
    why: str
    doubt: Reason | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """From when to when an identity draws, both edges included, and what interrupts it."""

    start: Edge
    end: Edge
    interruptions: tuple[Interruption, ...] = ()

    def drawing(self, month: str) -> Truth:
        """Whether the benefit is drawn in a month."""
        interrupted = any(one.covers(month) for one in self.interruptions)
        if month < self.start.earliest or month > self.end.latest or interrupted:
            return Truth.NO
        return Truth.YES if self.start.latest <= month <= self.end.earliest else Truth.CANNOT_TELL

    def open_question(self, month: str) -> Reason:
        """What leaves a month open."""
        edge = self.start if month < self.start.latest else self.end
        return Reason(f"{edge.why}_unknown")

    @property
    def turning(self) -> Iterator[str]:
        """The months in which the answer to `drawing` may change."""
        yield from (self.start.earliest, self.start.latest)
        yield from (month_after(last) for last in (self.end.earliest, self.end.latest) if last != OPEN)
        for one in self.interruptions:
            yield one.first
            if one.last:
                yield month_after(one.last)

    @property
    def ends_by_death(self) -> bool:
        """Whether it is a death that ends it, so that a tail follows."""
        return self.end.why == DEATH

    @property
    def doubts(self) -> tuple[Reason, ...]:
        """What was taken as known and is not quite."""
        return tuple(edge.doubt for edge in (self.start, self.end) if edge.doubt is not None)


def course_of(
    person: Recipient,
    held: Identity,
    starts: Sequence[StartRule],
    habits: Habits,
    *,
    interruptions: Sequence[Interruption] = (),
    assume_drawing: bool = False,
) -> Course | None:
    """The course of an identity; None for one that never drew (unless it is assumed that it does)."""
    if held.status in NEVER_DREW and not assume_drawing:
        return None
    return Course(_start(person, held, starts, assume_drawing), _end(person, held, habits), tuple(interruptions))


def rule_of_start(category: str, approved: str, starts: Sequence[StartRule]) -> StartRule | None:
    """The rule that fixes the first month for an approval in a month."""
    fitting = [one for one in starts if category in one.categories and one.dated.holds(approved)]
    return fitting[-1] if fitting else None


def ruled_start(person: Recipient, held: Identity, starts: Sequence[StartRule]) -> tuple[str, StartRule] | None:
    """The first month by the county's rule and the month of approval; None if either is not known."""
    approved = _whole(str(held.values.get("approved_on", "")))
    rule = rule_of_start(held.category, f"{approved:%Y-%m}", starts) if approved else None
    if approved is None or rule is None:
        return None
    birth = _partial(str(person.values.get("birth_date", "")))
    if rule.age and birth is None:
        return None
    month = first_month(rule.rule, birth or PartialDate.of(approved), rule.age, approved, BEGIN)
    return (month, rule) if month else None


def _start(person: Recipient, held: Identity, starts: Sequence[StartRule], assumed: bool) -> Edge:
    """The recorded start; else by rule from the approval; else since when the archive has had the status."""
    recorded = _partial(str(held.values.get("benefit_from", "")))
    if recorded is not None:
        return _edge(recorded, "start")
    ruled = ruled_start(person, held, starts)
    if ruled is not None:
        return Edge(ruled[0], ruled[0], "start", _doubt("start_by_rule", month=ruled[0]))
    since = _partial(held.since)
    if since is not None and not assumed:
        return _edge(since, "start", _doubt("start_by_status"))
    return Edge(BEGIN, BEGIN, "start", None if assumed else _doubt("start_missing"))


def _end(person: Recipient, held: Identity, habits: Habits) -> Edge:
    died = _partial(str(person.values.get("died_on", "")))
    ended = _ended(held, habits)
    if died is None:
        return _last_paid(held, DEATH) if held.status == _DEAD else ended
    last = _narrowed(_edge(died, DEATH), held)
    if not habits.month_of_death:
        last = Edge(month_after(last.earliest, -1), month_after(last.latest, -1), DEATH)
    return min(last, ended, key=lambda edge: edge.latest)


def _ended(held: Identity, habits: Habits) -> Edge:
    """The end that another status than death gives."""
    if held.status not in _STOPPED | {_MOVED}:
        return Edge(OPEN, OPEN, "end")
    stopped = _partial(str(held.values.get("stopped_on", "")))
    if stopped is None:
        return _last_paid(held, "end")
    if held.status == _MOVED and habits.transfer_to_december:
        return Edge(f"{stopped.year:04d}-12", f"{stopped.year:04d}-12", "end")
    edge = _edge(stopped, "end")
    if edge.earliest != edge.latest and (paid := _paid_within(edge, held)):
        return paid
    if habits.month_of_stop:
        return edge
    return Edge(month_after(edge.earliest, -1), month_after(edge.latest, -1), "end")


def _narrowed(edge: Edge, held: Identity) -> Edge:
    """A last month of which only the year is known: the month that was paid last stands for it, with a doubt."""
    return edge if edge.earliest == edge.latest else _paid_within(edge, held) or edge


def _paid_within(edge: Edge, held: Identity) -> Edge | None:
    paid = _last_paid(held, edge.why)
    return paid if edge.earliest <= paid.earliest == paid.latest <= edge.latest else None


def _last_paid(held: Identity, why: str) -> Edge:
    """Where no day says when it ended, the month that was paid last stands for it, with a doubt."""
    paid = str(held.values.get("last_paid_month", ""))[:_WITH_MONTH]
    if len(paid) == _WITH_MONTH:
        return Edge(paid, paid, why, _doubt("end_by_payment", month=paid))
    return Edge(BEGIN, OPEN, why)


def _edge(day: PartialDate, why: str, doubt: Reason | None = None) -> Edge:
    return Edge(f"{day.first_day():%Y-%m}", f"{day.last_day():%Y-%m}", why, doubt)


def _doubt(code: str, **facts: str) -> Reason:
    return Reason(code, dict(facts), Severity.NOTICE)


def _partial(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def _whole(text: str) -> date | None:
    """A day of which at least the month is known; the first of the month stands for it."""
    found = _partial(text)
    return None if found is None or found.month is None else found.first_day()
