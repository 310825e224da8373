"""The director's figures (domain facts 9.3): each with the list behind it; sums only, nobody is ranked."""

from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from vetdesk.domain.complaint_counts import CountGroup
from vetdesk.domain.forms import Label
from vetdesk.domain.movement import Level, Span
from vetdesk.domain.rules.rules import FindingKind
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.complaint_counts import ComplaintCounts, CountPeriod
from vetdesk.services.completeness import Completeness
from vetdesk.services.confirming import Confirming
from vetdesk.services.figure_lines import FigureLines, MemberLine
from vetdesk.services.honours import Honours
from vetdesk.services.movement import Movement
from vetdesk.services.officers import Officers
from vetdesk.services.open_station import OpenStation
from vetdesk.services.queues import Queue, QueueFilter, Queues
from vetdesk.storage.due_visits import DueVisits
from vetdesk.storage.reading import Reading

__all__ = ["Overview", "OverviewFigure", "OverviewSources"]

DRAWING = ("drawing",)
STANDING = ("drawing", "recognised", "in_acceptance", "suspended")
APPROVED, REFUSED, NOTICE = ("archived",), ("not_recognised", "not_accepted"), ("posting", "notice", "unposted")
OLD, RURAL_AGE = 80, 60
AHEAD = (3, 6, 12)
_EX_CONSCRIPTS = ("81", "S2")
_HELP = "temporary_help"


@dataclass(frozen=True, slots=True)
class OverviewFigure:
    """One figure: its group, what it is, how it stands; `kind` and `ids` are the list behind it, "" for none."""

    group: Label
    label: Label
    value: Label
    kind: str = ""
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OverviewSources:
    """Services that know some of the figures already."""

    movement: Movement
    queues: Queues
    officers: Officers
    honours: Honours
    completeness: Completeness
    confirming: Confirming
    complaint_counts: ComplaintCounts


class Overview:
    """Works the figures out for whoever is signed in."""

    def __init__(self, station: OpenStation, sources: OverviewSources, now: Callable[[], datetime]) -> None:
        self._station = station
        self._sources = sources
        self._now = now
        self._lines = FigureLines(station.database, station.definitions)

    def figures(self) -> tuple[OverviewFigure, ...]:
        """Every figure of today that whoever is signed in may see."""
        return tuple(figure for part in self.parts() for figure in part)

    def parts(self) -> Iterator[Sequence[OverviewFigure]]:
        """The figures in portions, each of which reads the archive anew: at a big station all of them take seconds."""
        actor = self._station.session.require(Right.SEE_ARCHIVE)
        today = day_at_station(self._now())
        yield tuple(self._roster(today))
        yield self._read(lambda look: self._payments(look, today))
        if actor.may(Right.SEE_CASES):
            late = self._sources.queues.find(Queue.ALL, QueueFilter(late=True)).ids
            yield self._read(lambda look: self._cases(look, today, late))
        yield self._read(lambda look: self._visits(look, today))
        yield self._read(lambda look: self._needs(look, today))
        yield self._read(lambda look: self._coming(look, today))
        yield tuple(self._workloads())
        yield tuple(self._coverage())
        yield tuple(self._completeness())
        if actor.may(Right.WORK_COMPLAINTS):
            yield tuple(self._complaints(today))

    def _read(self, work: Callable[[Reading], Iterator[OverviewFigure]]) -> Sequence[OverviewFigure]:
        with self._station.database.read() as look:
            return tuple(work(look))

    def lines(self, figure: OverviewFigure, ids: Sequence[int]) -> list[MemberLine]:
        """Some of those behind a figure as a list shows them."""
        self._station.session.require(Right.SEE_ARCHIVE)
        return self._lines.lines(figure.kind, ids)

    def _roster(self, today: date) -> Iterator[OverviewFigure]:
        spans = (
            ("month", Span(today.year, 0, today.month)), ("quarter", Span(today.year, (today.month + 2) // 3)),
            ("year", Span(today.year)),
        )  # fmt: skip
        views = self._sources.movement.views([span for _, span in spans], Level.CATEGORY)
        for (name, _), total in zip(spans, (view.total for view in views), strict=True):
            if name == "month":
                yield self._listed("roster", "drawing", "identity", total.ids["after"])
            yield self._listed("roster", f"{name}.plus", "identity", total.ids["plus"])
            yield self._listed("roster", f"{name}.minus", "identity", total.ids["minus"])

    def _payments(self, look: Reading, today: date) -> Iterator[OverviewFigure]:
        lines = {one.result: one for one in look.overview.paid(today.year)}
        paid = sum(one.amount for name, one in lines.items() if name == "paid")
        failed = sum(one.amount for name, one in lines.items() if name in {"failed", "returned"})
        yield self._told("payments", "due", _yuan(sum(one.amount for one in lines.values())))
        yield self._told("payments", "paid", _yuan(paid))
        yield self._told("payments", "failed", _yuan(failed))
        yield self._listed("payments", "failed_people", "identity", look.overview.unpaid(today.year))

    def _cases(self, look: Reading, today: date, late: Sequence[int]) -> Iterator[OverviewFigure]:
        counts, since = look.overview, f"{today.year}-01-01"
        yield self._listed("cases", "open", "case", counts.open_cases())
        yield self._listed("cases", "late", "case", late)
        yield self._listed("cases", "notice", "case", counts.open_cases(NOTICE))
        approved, refused = counts.closed_cases(since, APPROVED), counts.closed_cases(since, REFUSED)
        yield self._listed("cases", "approved", "case", approved)
        yield self._listed("cases", "refused", "case", refused)
        decided = len(approved) + len(refused)
        yield self._told("cases", "rate", _share(len(approved), decided))
        yield self._listed("cases", "help", "case", counts.applied(_HELP, since))

    def _visits(self, look: Reading, today: date) -> Iterator[OverviewFigure]:
        definitions = self._station.definitions
        ended = [code for code, status in definitions.vocabulary.statuses.items() if status.ended]
        asked = DueVisits(look, look.villages.names, ended, today)
        due = asked.due_of(definitions.visits.demands(today), raised=asked.raised(definitions.visits.raised))
        late = [number for number, one in due.items() if one.due_on < today.isoformat()]
        yield self._listed("visits", "people", "recipient", look.overview.people(STANDING))
        yield self._listed("visits", "met", "recipient", look.overview.met(f"{today.year}-01-01"))
        yield self._listed("visits", "due", "recipient", list(due))
        yield self._listed("visits", "late", "recipient", late)

    def _workloads(self) -> Iterator[OverviewFigure]:
        """How much every officer has in hand: work, not how well it is done."""
        for one in self._sources.officers.workload():
            if one.people:
                value = self._text("workload_value")
                told = {"people": one.people, "due": one.due, "needs": one.needs, "cases": one.cases}
                name = Label(one.officer.name, one.officer.name)
                filled = Label(value.zh.format(**told), value.en.format(**told))
                yield OverviewFigure(self._text("group.workload"), name, filled)

    def _needs(self, look: Reading, today: date) -> Iterator[OverviewFigure]:
        counts, since = look.overview, f"{today.year}-01-01"
        yield self._listed("needs", "open", "need", counts.needs(state="open"))
        yield self._listed("needs", "done", "need", counts.needs(state="done"))
        yield self._listed("needs", "closed", "need", counts.needs(state="closed", since=since))
        unhappy = counts.needs(state="closed", since=since, satisfaction="dissatisfied")
        yield self._listed("needs", "dissatisfied", "need", unhappy)

    def _coming(self, look: Reading, today: date) -> Iterator[OverviewFigure]:
        counts, born = look.overview, _years_before(today, RURAL_AGE)
        for months in AHEAD:
            last = _months_after(born, months).isoformat()
            ids = counts.born(STANDING, born.isoformat(), last, _EX_CONSCRIPTS)
            yield self._listed("coming", f"sixty_{months}", "recipient", ids)
        for kind in FindingKind:
            yield self._listed("findings", kind.value, "recipient", counts.findings(kind))
        old = counts.born(STANDING, "0", _years_before(today, OLD).isoformat())
        yield self._listed("care", "old", "recipient", old)
        yield self._listed("care", "alone", "recipient", counts.alone(STANDING))
        yield self._listed("care", "dependent", "recipient", counts.dependent(STANDING))

    def _coverage(self) -> Iterator[OverviewFigure]:
        """Shares, whose lists stand on their own pages."""
        coverage = self._sources.honours.coverage()
        for key, parts in (("plates", [one.plates for one in coverage]), ("cards", [one.cards for one in coverage])):
            have, due = sum(one.have for one in parts), sum(one.due for one in parts)
            yield self._told("coverage", key, _share(have, due))

    def _completeness(self) -> Iterator[OverviewFigure]:
        """Of the archives, and of this year's confirmation."""
        whole = self._sources.completeness.table().station.total
        yield self._told("coverage", "complete", _share(whole.have, whole.concerned))
        rounds = self._sources.confirming.rounds()
        if rounds:
            view = self._sources.confirming.view(rounds[0].id)
            yield self._told("coverage", "confirmed", _share(view.total - view.left, view.total))

    def _complaints(self, today: date) -> Iterator[OverviewFigure]:
        shown = {CountGroup.ALL.value, CountGroup.OVERDUE.value}
        words = self._station.definitions.vocabulary.texts
        groups = {words[f"complaint_count.{name}"] for name in shown}
        for line in self._sources.complaint_counts.counts(CountPeriod(today.year)).lines:
            if line.group in groups:
                count = Label(f"{line.count:,}", f"{line.count:,}")
                yield OverviewFigure(self._text("group.complaints"), line.label, count, "complaint", line.ids)

    def _listed(self, group: str, key: str, kind: str, ids: Sequence[int]) -> OverviewFigure:
        count = f"{len(ids):,}"
        return OverviewFigure(
            self._text(f"group.{group}"), self._text(f"{group}.{key}"), Label(count, count), kind, tuple(ids)
        )

    def _told(self, group: str, key: str, value: Label) -> OverviewFigure:
        return OverviewFigure(self._text(f"group.{group}"), self._text(f"{group}.{key}"), value)

    def _text(self, key: str) -> Label:
        return self._station.definitions.vocabulary.texts[f"overview.{key}"]


def _yuan(amount: int) -> Label:
    text = f"{amount / 10_000:,.2f}"
    return Label(f"{text}元", f"{text} yuan")


def _share(have: int, due: int) -> Label:
    text = f"{have:,} / {due:,} ({100 * have // due}%)" if due else "—"
    return Label(text, text)


def _years_before(day: date, years: int) -> date:
    return _months_after(day, -12 * years)


def _months_after(day: date, months: int) -> date:
    """The same day of the month, or the last one of a shorter month."""
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
