"""Statistics (统计表): the declared tables with their figures, whom each figure counts, and the official workbooks."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.statistics import (
    FigureKind,
    Figures,
    RowKind,
    Source,
    StatisticColumn,
    StatisticTable,
    row_order,
    tabulated,
)
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.figure_lines import FigureLines, MemberLine
from vetdesk.services.roster_cells import Cells, yuan
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.statistics import Member

__all__ = ["FigureKind", "Member", "MemberLine", "RowView", "StatisticTable", "Statistics", "TableView", "shown_figure"]

EXPORT = "statistic_tables"
_WIDEST = 31
"""Signs of a sheet's name."""
_ROW_WIDTH, _NARROWEST, _MONEY_WIDTH, _SHEET_WIDTH = 26, 8, 13, 84
"""Widths in signs: of the rows' names, at least of a column, of one with money, and of a sheet with few columns."""


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a table; `key` None: all rows together."""

    key: str | None
    label: Label
    figures: Figures


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its figures, as of a day; `year` for tables of a year, else 0. The rows do not hold the total."""

    table: StatisticTable
    on: str
    year: int
    rows: tuple[RowView, ...]
    total: RowView


class Statistics:
    """Counts, lists and writes the declared tables; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now
        self._lines = FigureLines(database, definitions)
        self._deed = ExportDeed(database, session, definitions, now)

    def tables(self) -> tuple[StatisticTable, ...]:
        """Every declared table: those of people first."""
        order = list(Source)
        return tuple(sorted(self._definitions.statistics.values(), key=lambda one: order.index(one.source)))

    def years(self) -> list[int]:
        """The years that tables of a year can be asked for, the newest first: this year always."""
        self._session.require(Right.SEE_ARCHIVE)
        this = self._today().year
        with self._database.read() as look:
            return sorted({*look.statistics.years(), this}, reverse=True)

    def view(self, key: str, year: int = 0) -> TableView:
        """The figures of one table; raises KeyError for a table that is not declared."""
        self._session.require(Right.SEE_ARCHIVE)
        with self._database.read() as look:
            return self._view(look, self._definitions.statistics[key], year)

    def behind(self, key: str, row: str | None, column: str, year: int = 0) -> list[Member]:
        """Whom a figure counts, by the names' readings: as many as the figure says. `row` None: all rows."""
        self._session.require(Right.SEE_ARCHIVE)
        table = self._definitions.statistics[key]
        with self._database.read() as look:
            return look.statistics.behind(table, self._today(), self._year(table, year), column, row)

    def lines(self, members: Sequence[Member], source: Source = Source.IDENTITIES) -> list[MemberLine]:
        """These subjects as a list shows them; who is no longer in the archive keeps an empty name."""
        kind = {Source.CASES: "case", Source.PEOPLE: "recipient"}.get(source, "identity")
        lines = self._lines.lines(kind, [one.id for one in members])
        if source is not Source.PAYMENTS:
            return lines
        return [replace(line, status=_paid(one.amount)) for line, one in zip(lines, members, strict=True)]

    def write(self, path: Path, keys: Sequence[str] = (), year: int = 0, *, purpose: str) -> ExportReport:
        """Tables (none: all) as one official workbook, a sheet each; it names nobody.

        Raises NotPermittedError, NotWrittenError.
        """
        chosen = [one for one in self.tables() if not keys or one.key in keys]

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            views = [self._view(work, one, year) for one in chosen]
            sheets = [_sheet(view, facts) for view in views]
            rows = sum(len(view.rows) for view in views)
            told = {"tables": [one.key for one in chosen], "lines": rows}
            return Content([one.key for one in chosen], [], set(), sheets, told=told)

        return self._deed.carry_out(EXPORT, path, purpose, content)

    def _view(self, look: Reading, table: StatisticTable, year: int) -> TableView:
        year, today = self._year(table, year), self._today()
        figures, whole = tabulated(table, look.statistics.groups(table, today, year))
        labels = self._labels(look, table)
        empty = tabulated(table, ())[1]
        unknown = self._text("village" if table.row.kind is RowKind.VILLAGES else "row")
        rows = tuple(
            RowView(key, labels.get(key, Label(key, key)) if key else unknown, figures.get(key, empty))
            for key in row_order(table.row, list(labels), figures)
        )
        return TableView(table, today.isoformat(), year, rows, RowView(None, self._text("total"), whole))

    def _labels(self, look: Reading, table: StatisticTable) -> Mapping[str, Label]:
        """What the rows are called, in their order."""
        row, words = table.row, self._definitions.vocabulary
        match row.kind:
            case RowKind.VILLAGES:
                names = sorted(look.villages.names().items(), key=lambda pair: pair[1])
                return {str(number): Label(name, name) for number, name in names}
            case RowKind.CATEGORIES:
                return {code: one.label for code, one in words.categories.items()}
            case RowKind.CODES:
                return {code: one.label for code, one in words.codes(row.codes).items()}
        return {str(low): row.band_label(low) for low in row.bands}

    def _text(self, key: str) -> Label:
        return self._definitions.vocabulary.texts[f"statistic.{key}"]

    def _year(self, table: StatisticTable, year: int) -> int:
        return (year or self._today().year) if table.source.yearly else 0

    def _today(self) -> date:
        return day_at_station(self._now())


def shown_figure(column: StatisticColumn, figure: int | None) -> int | float | None:
    """A figure as it stands in a table: money in yuan."""
    return yuan(figure) if column.money and figure is not None else figure


def _paid(amount: int) -> Label:
    yuan_text = f"{amount / 10_000:,.2f}"
    return Label(f"{yuan_text}元", f"{yuan_text} yuan")


def _sheet(view: TableView, facts: Mapping[str, str]) -> RosterSheet:
    layout = roster_layout(view.table, view.year)
    records = [_cells(view.table, row) for row in view.rows]
    totals = dict(zip([column.field for column in layout.columns], _cells(view.table, view.total), strict=True))
    return RosterSheet(layout, layout.filled(facts), records, totals=totals)


def _cells(table: StatisticTable, row: RowView) -> Cells:
    return [row.label.zh, *(shown_figure(one, row.figures[one.key]) for one in table.columns)]


def roster_layout(table: StatisticTable, year: int) -> RosterLayout:
    """The official sheet of a table: title, unit, day, headings, total, signatures."""
    narrowest = max(_NARROWEST, (_SHEET_WIDTH - _ROW_WIDTH) / len(table.columns))
    first = RosterColumn("row", table.row.heading.zh, _ROW_WIDTH)
    columns = (
        RosterColumn(
            one.key, one.label.zh, max(narrowest, _MONEY_WIDTH * one.money),
            CellKind.MONEY if one.money else CellKind.NUMBER, one.band.zh if one.band else "", total=True,
        )
        for one in table.columns
    )  # fmt: skip
    period = f"{year}年" if year else ""
    lines = ("制单单位：{station}", "制单日期：{date}", f"单位：{table.unit.zh}")
    return RosterLayout(
        table.key, table.title.zh[:_WIDEST], f"{{station}}{period}{table.title.zh}", lines, (first, *columns),
        "合计", ("负责人：", "审核人：", "制单人："), 1,
    )  # fmt: skip
