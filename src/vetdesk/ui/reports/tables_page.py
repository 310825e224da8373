"""The declared statistics (统计表): each as a table of which every figure opens its list, and as workbooks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.statistics import FigureKind, RowView, TableView, shown_figure
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.reports.report_page import ReportPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.figures import FigureTable
from vetdesk.ui.widgets.flow_layout import FlowLayout

SIGNS_AT_LEAST = 22
"""How much of a title of a table can be read where a screen is narrow."""


class TablesPage(ReportPage):
    """Shows one table at a time."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: TableView | None = None
        self.choice, self.year = QComboBox(self.front), QComboBox(self.front)
        self.choice.setObjectName("statistic")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(SIGNS_AT_LEAST)
        self.year.setObjectName("statistic_year")
        self.table = FigureTable(self.front)
        self.table.setObjectName("statistic_figures")
        self.table.opened.connect(lambda _row, _column: self.open_figure())
        self.table.chosen.connect(lambda _row, _column: self._offer())
        self.buttons = ButtonBar(self.front)
        self.out = self.buttons.add("statistics_out", lambda: None, right=True)
        menu = QMenu(self.out)
        self.out.setMenu(menu)
        self._this = menu.addAction("", self._write_this)
        self._every = menu.addAction("", self._write_every)
        self._look = self.buttons.add_primary("open_figure", self.open_figure)
        for table in services.statistics.tables():
            self.choice.addItem("", table.key)
        self._arrange()
        self.choice.currentIndexChanged.connect(lambda _at: self._fetch())
        self.year.currentIndexChanged.connect(lambda _at: self._fetch())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        for at, table in enumerate(self.services.statistics.tables()):
            self.choice.setItemText(at, worded(table.title))
        self.choice.setAccessibleName(self.tr("Table"))
        self.year.setAccessibleName(self.tr("Year"))
        self.note.setText(self.tr("Everybody is counted in one column. Enter shows the list behind a figure."))
        self.out.setText(self.tr("Export as &workbook"))
        self._this.setText(self.tr("Export this table…"))
        self._every.setText(self.tr("Export all tables…"))
        self._look.setText(self.tr("&Show the list"))
        self.out.setEnabled(self.services.station.session.actor.may(Right.EXPORT))
        self._show()

    def figures(self) -> QWidget:
        """The table."""
        return self.table

    def focus_filter(self) -> None:
        """Choose another table."""
        self.choice.setFocus()

    def refresh(self) -> None:
        """Fetch the years, then the table."""
        self.tasks.look(
            lambda _progress: self.services.statistics.years(), owner=self, done=self._offer_years, instead_of="years"
        )

    def open_figure(self) -> None:
        """Show whom the current figure counts."""
        view, found = self._view, self._current()
        if view is None or found is None:
            return
        row, column, _ = found
        service, key, year = self.services.statistics, view.table.key, view.year
        told = next(one for one in view.table.columns if one.key == column)
        named = [worded(row.label), worded(told.band) if told.band else "", worded(told.label)]
        self.show_behind(
            " · ".join(filter(None, named)), lambda: service.behind(key, row.key, column, year),
            lambda one: one.id, lambda some: service.lines(some, view.table.source),
        )  # fmt: skip

    def _arrange(self) -> None:
        choices = QWidget(self.front)
        flow = FlowLayout(choices)
        flow.addWidget(self.choice)
        flow.addWidget(self.year)
        layout = QVBoxLayout(self.front)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(choices)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)

    def _offer_years(self, years: Sequence[int]) -> None:
        shown = self.year.currentText()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in years])
        self.year.setCurrentIndex(max(0, self.year.findText(shown)))
        self.year.blockSignals(False)
        self._fetch()

    def _fetch(self) -> None:
        key, year = str(self.choice.currentData()), int(self.year.currentText() or 0)
        service = self.services.statistics
        self.tasks.look(lambda _progress: service.view(key, year), owner=self, done=self._take, instead_of="statistic")

    def _take(self, view: TableView) -> None:
        self._view = view
        self.year.setEnabled(view.table.source.yearly)
        self._show()

    def _rows(self) -> list[RowView]:
        """All together first, then the rows."""
        return [self._view.total, *self._view.rows] if self._view else []

    def _show(self) -> None:
        if self._view is None:
            return
        columns = self._view.table.columns
        rows = [
            (worded(row.label), [_text(shown_figure(one, row.figures[one.key])) for one in columns])
            for row in self._rows()
        ]
        headings = [(worded(one.band) if one.band else "", worded(one.label)) for one in columns]
        self.table.setAccessibleName(worded(self._view.table.title))
        self.table.show_figures(headings, rows)
        self._offer()

    def _current(self) -> tuple[RowView, str, int] | None:
        """The row, the column and how many subjects stand behind the current figure, if there are any."""
        rows, at, column = self._rows(), self.table.currentRow(), self.table.currentColumn()
        if self._view is None or not 0 <= at < len(rows) or not 0 <= column < len(self._view.table.columns):
            return None
        told = self._view.table.columns[column]
        count = rows[at].figures[told.key if told.kind is FigureKind.COUNT else told.of] or 0
        return (rows[at], told.key, count) if count else None

    def _offer(self) -> None:
        self._look.setEnabled(self._current() is not None)

    def _write_this(self) -> None:
        self._write([str(self.choice.currentData())], self.choice.currentText())

    def _write_every(self) -> None:
        self._write([], self.tr("All statistics"))

    def _write(self, keys: Sequence[str], name: str) -> None:
        year, service, purpose = int(self.year.currentText() or 0), self.services.statistics, figures_purpose()
        self.write_to(
            self.tr("Where is the workbook saved?"), f"{name}.xlsx", self.tr("Workbook (*.xlsx)"),
            lambda path: service.write(path, keys, year, purpose=purpose),
        )  # fmt: skip


def _text(figure: float | None) -> str:
    if figure is None:
        return "—"
    return f"{figure:,}" if isinstance(figure, int) else f"{figure:,.2f}"
