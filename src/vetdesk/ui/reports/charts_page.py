"""Charts: one at a time, each figure with its list; all of them on paper or as a workbook."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.charts import Bar, Chart
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.paper_saving import PaperSaver
from vetdesk.ui.reports.report_page import ReportPage
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language, worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.chart import ChartView


class ChartsPage(ReportPage):
    """Shows the charts of today."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._papers = PaperSaver(self)
        self._charts: Sequence[Chart] = ()
        self.choice = QComboBox(self.front)
        self.choice.setObjectName("chart_choice")
        self.chart = ChartView(self.front)
        self.chart.setObjectName("chart")
        self.chart.opened.connect(self._open)
        self.chart.chosen.connect(self._offer)
        self._area = Overflow(self.chart, self.front)
        self._area.setFocusProxy(self.chart)
        self.buttons = ButtonBar(self.front)
        self.out = self.buttons.add("charts_out", self.print_paper, right=True)
        self.book = self.buttons.add("charts_workbook", self._write, right=True)
        self._look = self.buttons.add_primary("open_figure", self.open_figure)
        layout = QVBoxLayout(self.front)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        layout.addWidget(self.note)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.buttons)
        self.choice.currentIndexChanged.connect(lambda _at: self._show())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.choice.setAccessibleName(self.tr("Chart"))
        self.note.setText(self.tr("Arrow keys move from figure to figure; Enter shows the list behind one."))
        self.out.setText(self.tr("&Print charts…"))
        self.book.setText(self.tr("Export as &workbook…"))
        self._look.setText(self.tr("&Show the list"))
        actor = self.services.station.session.actor
        self.out.setEnabled(actor.may(Right.PRINT))
        self.book.setEnabled(actor.may(Right.EXPORT))
        for at, chart in enumerate(self._charts):
            self.choice.setItemText(at, worded(chart.title))
        self._show()

    def figures(self) -> QWidget:
        """The chart."""
        return self.chart

    def focus_filter(self) -> None:
        """Choose another chart."""
        self.choice.setFocus()

    def refresh(self) -> None:
        """Fetch every chart."""
        service = self.services.charts
        self.tasks.look(lambda _progress: service.charts(), owner=self, done=self._take, instead_of="charts")

    def open_figure(self) -> None:
        """Show those behind the figure under the cursor."""
        self._open(self.chart.current())

    def print_paper(self) -> None:
        """All charts on paper."""
        run = self.services.charts.run(language())
        self._papers.offer_run(run, f"{worded(run.title)}.pdf")

    def _write(self) -> None:
        service, purpose = self.services.charts, figures_purpose()
        self.write_to(
            self.tr("Where is the workbook saved?"), self.tr("Charts.xlsx"), self.tr("Workbook (*.xlsx)"),
            lambda path: service.write(path, purpose=purpose),
        )  # fmt: skip

    def _take(self, charts: Sequence[Chart]) -> None:
        at = max(self.choice.currentIndex(), 0)
        self._charts = charts
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([worded(chart.title) for chart in charts])
        self.choice.setCurrentIndex(min(at, len(charts) - 1))
        self.choice.blockSignals(False)
        self._show()

    def _show(self) -> None:
        at = self.choice.currentIndex()
        if 0 <= at < len(self._charts):
            self.chart.show_chart(self._charts[at])

    def _open(self, bar: Bar | None) -> None:
        if bar is None or not bar.ids:
            return
        service = self.services.charts
        figure = f"{self.choice.currentText()} · {self.chart.told().rpartition(' · ')[0]}"
        self.show_behind(figure, lambda: bar.ids, int, lambda ids: service.lines(bar, ids))

    def _offer(self, bar: Bar | None) -> None:
        self._look.setEnabled(bar is not None and bool(bar.ids))
        top, bottom = self.chart.cursor_line()
        self._area.ensureVisible(0, (top + bottom) // 2, 0, bottom - top)
