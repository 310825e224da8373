"""The director's counts of complaints (信访统计): per year or quarter, with the list behind each figure.

Sums only, never by person; what a report tells is not even counted for the official it is about.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.complaint_counts import CountGroup, Figure, counted, figures
from vetdesk.domain.complaints import Complaint, ComplaintEvent, Standing
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.complaint_views import ComplaintLine, ComplaintPictures
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.roster_cells import CHINESE, Cells
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

__all__ = ["ComplaintCounts", "CountLine", "CountPeriod", "CountView"]

COUNTS, REGISTER = "complaint_counts", "complaint_book"
"""The declared layouts of the workbooks: the counts (also a paper), and the book of complaints (信访台账)."""
_LISTS = {
    CountGroup.MATTER: "complaint_matter", CountGroup.VERDICT: "complaint_verdict",
    CountGroup.SATISFACTION: "satisfaction", CountGroup.QUESTION: "complaint_matter",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountPeriod:
    """A year, or one of its quarters (1 to 4; 0 is the whole year)."""

    year: int
    quarter: int = 0

    @property
    def since(self) -> date:
        """Its first day."""
        return date(self.year, 3 * (self.quarter or 1) - 2, 1)

    @property
    def until(self) -> date:
        """Its last day."""
        if self.quarter in {0, 4}:
            return date(self.year, 12, 31)
        return date(self.year, 3 * self.quarter + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CountLine:
    """A figure in words: its group, what it counts, how many, the share of its whole (None: of nothing), which."""

    group: Label
    label: Label
    count: int
    share: float | None
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """The counts of a period: of complaints received in it."""

    period: CountPeriod
    lines: Sequence[CountLine]


@dataclass(frozen=True, slots=True)
class _Found:
    """The complaints of a period with their steps."""

    complaints: Sequence[Complaint]
    events: Mapping[int, Sequence[ComplaintEvent]]

    def standings(self) -> list[Standing]:
        return [Standing(one, self.events[one.id]) for one in self.complaints]


class ComplaintCounts:
    """Counts for staff with the right to complaints; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, printing: Printing,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._printing = printing
        self._now = now
        self._deed = ExportDeed(database, session, definitions, now)

    def years(self) -> list[int]:
        """The years of which there are complaints, and this one, newest first."""
        self._session.require(Right.WORK_COMPLAINTS)
        this = self._today().year
        with self._database.read() as look:
            first = look.complaints.first_year() or this
        return list(range(this, min(first, this) - 1, -1))

    def counts(self, period: CountPeriod) -> CountView:
        """Every figure of a period."""
        with self._database.read() as look:
            return CountView(period, self._lines(self._found(look, period)))

    def behind(self, line: CountLine, period: CountPeriod) -> list[ComplaintLine]:
        """The complaints behind a figure, newest first."""
        with self._database.read() as look:
            found, names = self._found(look, period), {one.id: one.name for one in look.staff.all()}
        pictures = ComplaintPictures(self._definitions, self._today())
        return [pictures.line(one, names) for one in found.standings() if one.complaint.id in set(line.ids)]

    def paper(self, period: CountPeriod) -> PaperRun:
        """The counts on paper; raises what Printing.make raises."""

        def content() -> ListContent:
            lines, before = [], ""
            for one in self.counts(period).lines:
                group, share = "" if one.group.zh == before else one.group.zh, _percent(one.share)
                lines.append({"group": group, "name": one.label.zh, "count": str(one.count), "share": share})
                before = one.group.zh
            told = {"list.period": self.period_words(period), "list.made_on": self._today().isoformat()}
            return ListContent(lines, told)

        return self._printing.run_of_list(COUNTS, content)

    def write(self, path: Path, period: CountPeriod, *, purpose: str) -> ExportReport:
        """The counts as a workbook, which names nobody; raises NotPermittedError, NotWrittenError."""
        layout = self._definitions.rosters.layout(COUNTS)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            rows: list[Cells] = [
                [place, line.group.zh, line.label.zh, line.count, _percent(line.share)]
                for place, line in enumerate(self._lines(self._found(work, period)), 1)
            ]
            texts = layout.filled({**facts, "period": self.period_words(period)})
            return Content([column.field for column in layout.columns], [], set(), [RosterSheet(layout, texts, rows)])

        return self._deed.carry_out(COUNTS, path, purpose, content)

    def write_book(self, path: Path, period: CountPeriod, *, purpose: str, password: str = "") -> ExportReport:
        """The book of complaints (信访台账) of a period, a row each; raises NotPermittedError, NotWrittenError."""
        layout = self._definitions.rosters.layout(REGISTER)

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            found = self._found(work, period)
            names = {one.id: one.name for one in work.staff.all()}
            rows = [self._row(place, one, names) for place, one in enumerate(reversed(found.standings()), 1)]
            texts = layout.filled({**facts, "period": self.period_words(period)})
            # nobody's history names this export: it would tell whoever is reported that somebody complained
            columns = [column.field for column in layout.columns]
            return Content(columns, [], set(), [RosterSheet(layout, texts, rows)], named=len(rows))

        return self._deed.carry_out(REGISTER, path, purpose, content, password)

    def period_words(self, period: CountPeriod) -> str:
        """A period as official papers write it: 2025年, 2025年第一季度."""
        quarter = f"第{'一二三四'[period.quarter - 1]}季度" if period.quarter else ""
        return f"{period.year}年{quarter}"

    def _found(self, look: Reading, period: CountPeriod) -> _Found:
        staff = self._session.require(Right.WORK_COMPLAINTS).staff
        found = look.complaints.received(period.since.isoformat(), period.until.isoformat(), staff.id)
        return _Found(found, look.complaints.events([one.id for one in found]))

    def _lines(self, found: _Found) -> list[CountLine]:
        rules, calendar, words = self._definitions.complaints, self._definitions.calendar, self._definitions.vocabulary
        codes = {group: tuple(words.codes(name)) for group, name in _LISTS.items()}
        every = [counted(rules, one, calendar, self._today()) for one in found.standings()]
        return [
            CountLine(words.texts[f"complaint_count.{one.group}"], self._label(one), len(one.ids), one.share, one.ids)
            for one in figures(rules, every, codes)
        ]

    def _label(self, figure: Figure) -> Label:
        words, rules = self._definitions.vocabulary, self._definitions.complaints
        if figure.group is CountGroup.OVERDUE and figure.code in rules.limits:
            return rules.limits[figure.code].clock.label
        if figure.group is CountGroup.TIME and figure.code.isdecimal():
            text = words.texts["complaint_count.time.within"]
            before = [0, *(most + 1 for most in rules.spans)][rules.spans.index(int(figure.code))]
            facts = {"first": before, "last": figure.code}
            return Label(text.zh.format(**facts), text.en.format(**facts))
        declared = words.codes(_LISTS[figure.group]) if figure.group in _LISTS else {}
        if figure.code in declared:
            return declared[figure.code].label
        return words.texts[f"complaint_count.{figure.group}.{figure.code or 'every'}"]

    def _row(self, place: int, standing: Standing, names: Mapping[int, str]) -> Cells:
        line = ComplaintPictures(self._definitions, self._today()).line(standing, names)
        found, words = standing.complaint, self._definitions.vocabulary
        answer, called = standing.taken("answer"), standing.taken("call_back")
        due = line.next.running.deadline.due if line.next is not None else None
        return [
            place, found.number, found.received_on,
            words.code_label("complaint_channel", found.value("channel"), CHINESE), found.value("name"),
            words.code_label("complaint_kind", found.value("kind"), CHINESE),
            words.code_label("complaint_matter", found.value("matter"), CHINESE), "；".join(found.requests),
            line.officer, line.stage.zh, due.isoformat() if due else "", answer.on if answer else "",
            words.code_label("complaint_verdict", answer.details["verdict"], CHINESE) if answer else "",
            words.code_label("satisfaction", called.details["satisfaction"], CHINESE) if called else "",
        ]  # fmt: skip

    def _today(self) -> date:
        return day_at_station(self._now())


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"
