"""Charts of the station: categories, ages, villages, cases, visits, needs, payments; on the screen and on paper."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from vetdesk import paths
from vetdesk.domain.charts import Bar, Chart, ChartKind, Point
from vetdesk.domain.forms import Label
from vetdesk.domain.papers import PaperFile
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.statistics import Source
from vetdesk.services.chart_sheets import chart_sheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.figure_lines import FigureLines, MemberLine
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_press import PaperRun
from vetdesk.services.period_words import chinese_day
from vetdesk.services.practice import practice_mark
from vetdesk.services.statistics import Statistics
from vetdesk.storage.due_visits import DueVisits
from vetdesk.storage.reading import Reading, Work

__all__ = ["Bar", "Chart", "ChartKind", "Charts", "Point"]

EXPORT = "charts"
_NEEDS = ("open", "done", "closed")


@dataclass(frozen=True, slots=True)
class _OfTable:
    """A chart of a declared table: the table, its columns as series, the kind of what stands behind."""

    table: str
    columns: tuple[str, ...]
    kind: ChartKind = ChartKind.BARS


_TABLES = {
    "categories": _OfTable("categories", ("all",)),
    "ages": _OfTable("ages", ("male", "female"), ChartKind.PYRAMID),
    "villages": _OfTable("recipients", ("all",)),
}


class Charts:
    """Makes charts of today's figures; `now` tells the moment."""

    def __init__(self, station: OpenStation, statistics: Statistics, now: Callable[[], datetime]) -> None:
        self._station = station
        self._statistics = statistics
        self._now = now
        self._lines = FigureLines(station.database, station.definitions)

    def charts(self) -> tuple[Chart, ...]:
        """Every chart that whoever is signed in may see."""
        actor = self._station.session.require(Right.SEE_ARCHIVE)
        found = [self._of_table(key, told) for key, told in _TABLES.items()]
        today = day_at_station(self._now())
        with self._station.database.read() as look:
            if actor.may(Right.SEE_CASES):
                found += [self._stages(look), self._days(look, today)]
            found += [self._visits(look, today), self._needs(look), self._payments(look, today)]
        return tuple(found)

    def lines(self, bar: Bar, ids: Sequence[int]) -> list[MemberLine]:
        """Some of those behind a bar as a list shows them."""
        self._station.session.require(Right.SEE_ARCHIVE)
        return self._lines.lines(bar.kind, ids)

    def run(self, language: str) -> PaperRun:
        """All charts on paper, one after the other; they name nobody. That they were printed is journalled."""

        def make(purpose: str) -> PaperFile:
            charts = self.charts()
            with self._station.database.write("print charts", self._station.session.actor, reason=purpose) as work:
                work.journal.record("export", work.deed.uid, 0, {}, {"layout": "charts", "rows": len(charts)})
            return self._draw(charts, language)

        return PaperRun(
            self._text("paper"), lambda: self._draw(self.charts(), language),
            lambda purpose, _printer, _progress: make(purpose), self._text("paper").zh, EXPORT,
        )  # fmt: skip

    def write(self, path: Path, *, purpose: str) -> ExportReport:
        """The figures of all charts as one workbook, a sheet each; it names nobody.

        Raises NotPermittedError, NotWrittenError.
        """

        def content(_work: Work, facts: Mapping[str, str]) -> Content:
            charts = self.charts()
            sheets = [chart_sheet(chart, facts) for chart in charts]
            return Content([chart.key for chart in charts], [], set(), sheets, told={"tables": len(charts)})

        deed = ExportDeed(self._station.database, self._station.session, self._station.definitions, self._now)
        return deed.carry_out(EXPORT, path, purpose, content)

    def _draw(self, charts: Sequence[Chart], language: str) -> PaperFile:
        """Draw with the shipped fonts. reportlab is heavy: it is imported for the first chart on paper."""
        from vetdesk.files.fonts import Fonts
        from vetdesk.files.papers.charts import draw_charts

        with self._station.database.read() as look:
            office, practice = look.station.details().name, practice_mark(look)
        today = day_at_station(self._now())
        day = chinese_day(today) if language.startswith("zh") else today.isoformat()
        fonts = Fonts(paths.resources() / "fonts")
        return draw_charts(charts, language, f"{office}　{day}", fonts, practice=practice)

    def _of_table(self, key: str, told: _OfTable) -> Chart:
        view = self._statistics.view(told.table)
        kind = "recipient" if view.table.source is Source.PEOPLE else "identity"
        behind: list[dict[str, list[int]]] = []
        for column in told.columns:
            by_row: dict[str, list[int]] = {}
            for one in self._statistics.behind(told.table, None, column):
                by_row.setdefault(one.row, []).append(one.id)
            behind.append(by_row)
        points = [
            Point(row.label, tuple(_bar(kind, by_row.get(row.key or "", ())) for by_row in behind)) for row in view.rows
        ]
        if told.kind is ChartKind.PYRAMID:  # the oldest stand on top, those of unknown age at the foot
            known = len(points) - any(row.key == "" for row in view.rows)
            points = [*reversed(points[:known]), *points[known:]]
        series = tuple(view.table.column(column).label for column in told.columns)
        return Chart(key, self._text(key), told.kind, self._text("people"), series, tuple(points))

    def _stages(self, look: Reading) -> Chart:
        """Open cases by the stage at which they stand, in the order of their routes."""
        by_stage: dict[str, list[int]] = {}
        for number, stage in look.overview.stages_of_open():
            by_stage.setdefault(stage, []).append(number)
        words = self._stage_words()
        points = [Point(words[stage], (_bar("case", by_stage[stage]),)) for stage in words if stage in by_stage]
        return self._chart("stages", "cases", points)

    def _days(self, look: Reading, today: date) -> Chart:
        """How many days cases stood at each stage on average, of those that left it this year; the slowest first."""
        left, words = look.overview.stages(f"{today.year}-01-01"), self._stage_words()
        points = []
        for stage in (one for one in words if one in left):
            mean = sum(days for _, days in left[stage]) / len(left[stage])
            points.append(Point(words[stage], (_amount(mean, 1, "case", [case_id for case_id, _ in left[stage]]),)))
        return self._chart("days", "days", points)

    def _visits(self, look: Reading, today: date) -> Chart:
        """By village: who was met in person this year, and whose visit is due."""
        definitions = self._station.definitions
        ended = [code for code, status in definitions.vocabulary.statuses.items() if status.ended]
        asked = DueVisits(look, look.villages.names, ended, today)
        due = asked.due_of(definitions.visits.demands(today), raised=asked.raised(definitions.visits.raised))
        met = look.overview.met(f"{today.year}-01-01")
        places = look.overview.villages_of({*met, *due})
        series = (_by_place(met, places), _by_place(due, places))
        points = [
            Point(label, tuple(_bar("recipient", one.get(number, ())) for one in series))
            for number, label in self._villages(look)
            if any(number in one for one in series)
        ]
        return self._chart("visits", "people", points, ("met", "due"))

    def _needs(self, look: Reading) -> Chart:
        """Needs by kind and where they stand."""
        kinds = self._station.definitions.vocabulary.codes("need_kind")
        found: dict[tuple[str, str], list[int]] = {}
        for number, kind, state in look.overview.kinds_of_needs():
            found.setdefault((kind, state), []).append(number)
        present = {kind for kind, _ in found}
        labels = {kind: named.label for kind, named in kinds.items() if kind in present}
        labels |= {kind: Label(kind, kind) for kind in sorted(present - set(kinds))}
        points = [
            Point(label, tuple(_bar("need", found.get((kind, state), ())) for state in _NEEDS))
            for kind, label in labels.items()
        ]
        return self._chart("needs", "needs", points, _NEEDS)

    def _payments(self, look: Reading, today: date) -> Chart:
        """What approved lists of this year and the one before pay, by the month with which they begin."""
        paid = look.overview.paid_by_month(today.year - 1) | look.overview.paid_by_month(today.year)
        points = [
            Point(Label(month, month), (_amount(amount / 10_000, 2, "payment_list", lists),))
            for month, (amount, lists) in sorted(paid.items())
        ]
        return self._chart("payments", "yuan", points, kind=ChartKind.COURSE)

    def _chart(
        self, key: str, unit: str, points: Iterable[Point], series: Sequence[str] = (),
        kind: ChartKind = ChartKind.BARS,
    ) -> Chart:  # fmt: skip
        named = tuple(self._text(f"{key}.{one}") for one in series) or (self._text(unit),)
        return Chart(key, self._text(key), kind, self._text(unit), named, tuple(points))

    def _villages(self, look: Reading) -> list[tuple[int, Label]]:
        names = sorted(look.villages.names().items(), key=lambda pair: pair[1])
        none = self._station.definitions.vocabulary.texts["statistic.village"]
        return [*((number, Label(name, name)) for number, name in names), (0, none)]

    def _stage_words(self) -> Mapping[str, Label]:
        """What stages are called, in the order of the longest routes."""
        routes = sorted(self._station.definitions.workflows.values(), key=lambda route: -len(route.stages))
        return {stage.key: stage.label for route in reversed(routes) for stage in route.stages} | {
            stage.key: stage.label for stage in routes[0].stages
        }

    def _text(self, key: str) -> Label:
        return self._station.definitions.vocabulary.texts[f"chart.{key}"]


def _bar(kind: str, ids: Sequence[int]) -> Bar:
    text = f"{len(ids):,}"
    return Bar(len(ids), Label(text, text), kind, tuple(ids))


def _amount(value: float, digits: int, kind: str, ids: Sequence[int]) -> Bar:
    """A figure that is no count of those behind it."""
    text = f"{value:,.{digits}f}"
    return Bar(value, Label(text, text), kind, tuple(dict.fromkeys(ids)))


def _by_place(ids: Iterable[int], places: Mapping[int, int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for number in ids:
        found.setdefault(places.get(number, 0), []).append(number)
    return found
