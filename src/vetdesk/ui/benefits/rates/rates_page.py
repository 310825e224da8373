"""Rates: tables by date, circulars read in, local supplements and figures of a year."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.export_deed import ExportReport
from vetdesk.ui.benefits.rates.circular_panel import CircularPanel
from vetdesk.ui.benefits.rates.compare_panel import ComparePanel
from vetdesk.ui.benefits.rates.extras_panel import ExtrasPanel
from vetdesk.ui.benefits.rates.table_form import TableForm
from vetdesk.ui.benefits.rates.tables_panel import TablesPanel
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import worded
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.small_screens import CurrentStack


class RatesPage(Page):
    """The list of tables; forms come in its place."""

    SHOWS = ("definition",)
    LASTING = True

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.tables = TablesPanel(services, tasks, self)
        self.tables.chosen.connect(self._enable)
        self.form = TableForm(services, tasks, talk, self)
        self.circular = CircularPanel(services, tasks, talk, self)
        self.compared = ComparePanel(services, tasks, self)
        self.extras = ExtrasPanel(services, tasks, talk, self)
        extras = self.extras
        self.form.draft_opener = lambda _none: self.new_table()
        self.circular.draft_opener = self._continue_circular
        extras.supplement_form.draft_opener = lambda _none: self._continue_extra(extras.new_supplement)
        extras.figure_form.draft_opener = lambda _none: self._continue_extra(extras.enter_figure)
        extras.ways_form.draft_opener = lambda _none: self._continue_extra(extras.set_ways)
        for panel in (self.form, self.circular, self.compared, self.extras):
            panel.left.connect(self._back)
        self.buttons = ButtonBar(self)
        self._extras = self.buttons.add("rate_extras", self.show_extras)
        self._compare = self.buttons.add("compare_rates", self.compare)
        self._export = self.buttons.add("export_rates", self.export)
        self._withdraw = self.buttons.add("withdraw_rates", self.withdraw)
        self._new = self.buttons.add("new_table", self.new_table, right=True)
        self._circular = self.buttons.add_primary("read_circular", self.read_circular)
        self._stack = CurrentStack(self)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._extras.setText(self.tr("Supplements…"))
        self._compare.setText(self.tr("Compare…"))
        self._export.setText(self.tr("Export…"))
        self._withdraw.setText(self.tr("Withdraw…"))
        self._new.setText(self.tr("New table…"))
        self._circular.setText(self.tr("&Read a circular…"))
        self._enable()

    def refresh(self) -> None:
        """Fetch the tables."""
        self.tables.refresh()
        self.extras.refresh()

    def primary(self) -> None:
        """Read a circular, or keep what is being entered."""
        shown = self._stack.currentWidget()
        if shown is self.form:
            self.form.keep()
        elif shown is self.circular:
            self.circular.keep()
        elif self._circular.isEnabled():
            self.read_circular()

    def has_unsaved(self) -> bool:
        """Whether a table or a circular is on the screen that was not kept."""
        return self._stack.currentWidget() in (self.form, self.circular)

    def open_record(self, kind: str, record_id: int) -> None:
        """Show the tables."""
        self._back()

    def read_circular(self) -> None:
        """Ask for the workbook and show what it says."""
        kinds = self.tr("Workbooks (*.xlsx *.xls *.ods *.csv *.et)")
        self.talk.choose_file(self.tr("Read a circular with new rates"), kinds, self.read)

    def read(self, path: Path) -> None:
        """Show what a workbook says."""
        self._stack.setCurrentWidget(self.circular)
        self.circular.begin(path)

    def _continue_extra(self, begin: Callable[[], None]) -> None:
        self.show_extras()
        begin()

    def _continue_circular(self, path: str) -> None:
        """Somebody goes on with what was said of a workbook: it is read again, if it is still there."""
        if Path(path).is_file():
            self.read(Path(path))

    def new_table(self) -> None:
        """Enter a table."""
        self._stack.setCurrentWidget(self.form)
        self.form.begin(self._benefit())

    def compare(self) -> None:
        """Compare two dates."""
        line = self.tables.line()
        self._stack.setCurrentWidget(self.compared)
        self.compared.begin(self._benefit(), line.valid_from if line else "")

    def show_extras(self) -> None:
        """Show supplements and figures."""
        self._stack.setCurrentWidget(self.extras)
        self.extras.refresh()

    def export(self) -> None:
        """Ask where to, and write the chosen table."""
        line = self.tables.line()
        if line is None:
            return
        rates, name, purpose = self.services.rates, f"{line.title.zh}.xlsx", figures_purpose()

        def write(path: Path) -> None:
            self.tasks.change(
                lambda _progress: rates.export(line.key, path, purpose=purpose), owner=self, done=self._written
            )

        self.talk.choose_target(self.tr("Write the table"), name, self.tr("Workbook (*.xlsx)"), write)

    def withdraw(self) -> None:
        """Ask why, and take the chosen table back."""
        line = self.tables.line()
        if line is None:
            return
        prompt = self.tr("Why is “{title}” taken back? Earlier rates count again.").format(title=worded(line.title))
        self.talk.ask_text(prompt, lambda reason: self._withdrawn(line.key, reason))

    def _withdrawn(self, key: str, reason: str) -> None:
        rates = self.services.rates
        self.tasks.change(lambda _progress: rates.withdraw(key, reason), owner=self, done=lambda _none: self.refresh())

    def _written(self, report: ExportReport) -> None:
        self.navigator.say(self.tr("{file} is written.").format(file=report.path.name))

    def _benefit(self) -> str:
        sheet = self.tables.sheet()
        return self.services.rates.book.tables[sheet.line.key].benefit if sheet else self.tables.benefit.value()

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _enable(self) -> None:
        actor, line = self.services.station.session.actor, self.tables.line()
        may = actor.may(Right.SET_RATES)
        self._circular.setEnabled(may)
        self._new.setEnabled(may)
        self._withdraw.setEnabled(may and line is not None and line.own)
        self._export.setEnabled(line is not None and actor.may(Right.EXPORT))
        self.buttons.set_hint("" if may else self.tr("Clerks and the leader set rates."))

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Scrolled(self.tables, self), 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.form, self.circular, self.compared, self.extras):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.addWidget(self._stack)
