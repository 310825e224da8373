"""The movement (增减变动) of the roster in a span, by category or village, each figure with its list."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.movement import Level, MovementRow, MovementView, Span
from vetdesk.ui.desk import Desk
from vetdesk.ui.months import month_name
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.reports.report_page import ReportPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.figures import FigureTable
from vetdesk.ui.widgets.flow_layout import FlowLayout

QUARTERS, MONTHS = 4, 12
YEARS = 5
"""So many years are offered; what was before the station began has no changes."""


class MovementPage(ReportPage):
    """Shows the movement of one span."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._view: MovementView | None = None
        self.year, self.part, self.level = (QComboBox(self.front) for _ in range(3))
        for name, box in (("year", self.year), ("part", self.part), ("level", self.level)):
            box.setObjectName(f"movement_{name}")
        now = services.movement.this_month()
        self.year.addItems([str(now.year - at) for at in range(YEARS)])
        self.part.addItems([""] * (1 + QUARTERS + MONTHS))
        self.part.setCurrentIndex(QUARTERS + now.month)
        for level in Level:
            self.level.addItem("", level)
        self.table = FigureTable(self.front)
        self.table.setObjectName("movement_figures")
        self.table.opened.connect(lambda _row, _column: self.open_figure())
        self.table.chosen.connect(lambda _row, _column: self._offer())
        self.buttons = ButtonBar(self.front)
        self.out = self.buttons.add("movement_out", self._write, right=True)
        self._look = self.buttons.add_primary("open_figure", self.open_figure)
        self._arrange()
        for box in (self.year, self.part, self.level):
            box.currentIndexChanged.connect(lambda _at: self.refresh())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        quarters = (
            self.tr("1st quarter"), self.tr("2nd quarter"), self.tr("3rd quarter"), self.tr("4th quarter"),
        )  # fmt: skip
        months = [month_name(number) for number in range(1, MONTHS + 1)]
        for at, text in enumerate((self.tr("Whole year"), *quarters, *months)):
            self.part.setItemText(at, text)
        self.level.setItemText(0, self.tr("By category"))
        self.level.setItemText(1, self.tr("By village"))
        self.year.setAccessibleName(self.tr("Year"))
        self.part.setAccessibleName(self.tr("Quarter or month"))
        self.level.setAccessibleName(self.tr("By what"))
        self.note.setText(self.tr("People drawing benefits: before + added − removed = now. Enter shows the list."))
        self.table.setAccessibleName(self.tr("Movement of the roster"))
        self.out.setText(self.tr("Export as &workbook…"))
        self._look.setText(self.tr("&Show the list"))
        self.out.setEnabled(self.services.station.session.actor.may(Right.EXPORT))
        self._show()

    def figures(self) -> QWidget:
        """The table."""
        return self.table

    def focus_filter(self) -> None:
        """Choose another span."""
        self.part.setFocus()

    def span(self) -> Span:
        """The span that is chosen."""
        at = self.part.currentIndex()
        return Span(int(self.year.currentText()), at if at <= QUARTERS else 0, max(at - QUARTERS, 0))

    def refresh(self) -> None:
        """Work the movement out."""
        span, level = self.span(), Level(self.level.currentData())
        service = self.services.movement
        self.tasks.look(lambda _progress: service.view(span, level), owner=self, done=self._take, instead_of="movement")

    def open_figure(self) -> None:
        """Show those behind the current figure."""
        found = self._current()
        if found is None:
            return
        row, column, name = found
        self.show_behind(
            f"{worded(row.label)} · {name}", lambda: self.services.movement.behind(row, column),
            lambda one: one.id, self.services.statistics.lines,
        )  # fmt: skip

    def _arrange(self) -> None:
        choices = QWidget(self.front)
        flow = FlowLayout(choices)
        for box in (self.year, self.part, self.level):
            flow.addWidget(box)
        layout = QVBoxLayout(self.front)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(choices)
        layout.addWidget(self.note)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)

    def _take(self, view: MovementView) -> None:
        self._view = view
        self._show()

    def _rows(self) -> Sequence[MovementRow]:
        """All together first, then the lines."""
        return [self._view.total, *self._view.rows] if self._view else []

    def _show(self) -> None:
        if self._view is None:
            return
        columns = self._view.columns
        rows = [(worded(row.label), [f"{row.figure(key):,}" for key, _ in columns]) for row in self._rows()]
        self.table.show_figures([("", worded(label)) for _, label in columns], rows)
        self._offer()

    def _current(self) -> tuple[MovementRow, str, str] | None:
        """The row and column of the current figure if there is anybody behind it, and what the column is called."""
        rows, at, place = self._rows(), self.table.currentRow(), self.table.currentColumn()
        if self._view is None or not 0 <= at < len(rows) or not 0 <= place < len(self._view.columns):
            return None
        column, label = self._view.columns[place]
        return (rows[at], column, worded(label)) if rows[at].figure(column) else None

    def _offer(self) -> None:
        self._look.setEnabled(self._current() is not None)

    def _write(self) -> None:
        span, service, purpose = self.span(), self.services.movement, figures_purpose()
        name = self.tr("Movement {year} {part}.xlsx").format(year=span.year, part=self.part.currentText())
        self.write_to(
            self.tr("Where is the workbook saved?"), name, self.tr("Workbook (*.xlsx)"),
            lambda path: service.write(path, span, purpose=purpose),
        )  # fmt: skip
