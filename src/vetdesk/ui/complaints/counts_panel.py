"""The director's counts (信访统计): sums per year or quarter, the list behind each, on paper and as workbooks."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right
from vetdesk.services.complaint_counts import CountLine, CountPeriod, CountView
from vetdesk.services.complaints import ComplaintLine
from vetdesk.services.export_deed import ExportReport
from vetdesk.ui.complaints.list_panel import COLUMNS, complaint_row
from vetdesk.ui.desk import Desk
from vetdesk.ui.outgoing import choose_leaving, figures_purpose
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel, is_low_window

FIGURES = (
    Column("group", "complaints", QT_TRANSLATE_NOOP("complaints", "Counted"), 24, must_show=True),
    Column("label", "complaints", QT_TRANSLATE_NOOP("complaints", "Item"), 24, must_show=True),
    Column("count", "complaints", QT_TRANSLATE_NOOP("complaints", "How many"), 9, right=True, must_show=True),
    Column("share", "complaints", QT_TRANSLATE_NOOP("complaints", "Share"), 10, right=True),
)
QUARTERS = 4


class CountsPanel(SteadyPanel):
    """Shows the figures of a period; opening one shows the complaints that it counts. Nobody is counted."""

    complaint_wanted = Signal(int)
    """The complaint of this id is to be shown."""
    paper_wanted = Signal(object, str)
    """A PaperRun, and the name of its file."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._view: CountView | None = None
        self._behind: Sequence[ComplaintLine] = ()
        self._chosen: CountLine | None = None
        self.year, self.quarter = QComboBox(self), QComboBox(self)
        for name, box in (("count_year", self.year), ("count_quarter", self.quarter)):
            box.setObjectName(name)
        for _ in range(QUARTERS + 1):
            self.quarter.addItem("")
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        give_role(self._note, role="soft")
        self.list = RecordList(FIGURES, tasks, self)
        self.list.setObjectName("complaint_figures")
        self.list.opened.connect(self._open)
        self.buttons = ButtonBar(self)
        self.out = self.buttons.add("counts_out", lambda: None, right=True)
        self._choices = QMenu(self.out)
        self.out.setMenu(self._choices)
        self._paper = self._choices.addAction("", self._print)
        self._counts = self._choices.addAction("", self._write_counts)
        self._book = self._choices.addAction("", self._write_book)
        self._look = self.buttons.add_primary("open_figure", lambda: self._open(self.list.current_id() or 0))
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.behind = RecordList(COLUMNS, tasks, self)
        self.behind.setObjectName("complaints_behind")
        self.behind.opened.connect(self.complaint_wanted)
        self._back_bar = ButtonBar(self)
        self._back = self._back_bar.add("leave_figure", lambda: self._stack.setCurrentIndex(0))
        self._stack = CurrentStack(self)
        self._arrange()
        for box in (self.year, self.quarter):
            box.currentIndexChanged.connect(lambda _place: self._fetch())
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        quarters = (
            self.tr("Whole year"), self.tr("1st quarter"), self.tr("2nd quarter"), self.tr("3rd quarter"),
            self.tr("4th quarter"),
        )  # fmt: skip
        for place, text in enumerate(quarters):
            self.quarter.setItemText(place, text)
        self.year.setAccessibleName(self.tr("Year"))
        self.quarter.setAccessibleName(self.tr("Quarter"))
        self.list.setAccessibleName(self.tr("Counts of complaints"))
        self.list.tell_nothing(self.tr("No complaint in this quarter."))
        self.behind.setAccessibleName(self.tr("Complaints behind the figure"))
        self.behind.tell_nothing(self.tr("Choose a figure to see the complaints behind it."))
        self._note.setText(
            self.tr("By the day received; complaints are counted, not people. Enter shows the list behind a figure.")
        )
        self.out.setText(self.tr("P&rint or export"))
        self._paper.setText(self.tr("Print the counts…"))
        self._counts.setText(self.tr("Export the counts as a workbook…"))
        self._book.setText(self.tr("Export the register of complaints as a workbook…"))
        self._look.setText(self.tr("&Show the list"))
        self._back.setText(self.tr("&Back to the counts"))
        actor = self._services.station.session.actor
        self._paper.setEnabled(actor.may(Right.PRINT))
        for action in (self._counts, self._book):
            action.setEnabled(actor.may(Right.EXPORT))
        if self._view is not None:
            self._show(self._view)
        if self._chosen is not None:
            self._show_behind(self._behind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: another size; where there is little height, the note leaves its room to the figures."""
        super().resizeEvent(event)
        self._note.setVisible(not is_low_window(self.height()))

    def refresh(self) -> None:
        """Fetch the years, and the figures of the one chosen."""
        self._tasks.look(
            lambda _progress: self._services.complaint_counts.years(), owner=self, done=self._offer_years,
            instead_of="count_years",
        )  # fmt: skip

    def primary(self) -> None:
        """Show what the chosen figure counts, or open the chosen complaint."""
        if self._stack.currentIndex() == 0:
            self._open(self.list.current_id() or 0)
        elif chosen := self.behind.current_id():
            self.complaint_wanted.emit(chosen)

    def period(self) -> CountPeriod:
        """The period that is chosen."""
        return CountPeriod(int(self.year.currentText()), self.quarter.currentIndex())

    def _offer_years(self, years: Sequence[int]) -> None:
        shown = self.year.currentText()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in years])
        self.year.setCurrentIndex(max(0, self.year.findText(shown)))
        self.year.blockSignals(False)
        self._fetch()

    def _fetch(self) -> None:
        if not self.year.currentText():
            return
        period = self.period()
        self._tasks.look(
            lambda _progress: self._services.complaint_counts.counts(period), owner=self, done=self._show,
            instead_of="counts",
        )  # fmt: skip

    def _show(self, view: CountView) -> None:
        self._view = view
        rows = {place: _row(line) for place, line in enumerate(view.lines, 1)}
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _open(self, place: int) -> None:
        if self._view is None or not 1 <= place <= len(self._view.lines):
            return
        line, period = self._view.lines[place - 1], self._view.period
        self._chosen = line
        self._tasks.look(
            lambda _progress: self._services.complaint_counts.behind(line, period), owner=self,
            done=self._show_behind, instead_of="behind",
        )  # fmt: skip
        self._stack.setCurrentIndex(1)

    def _show_behind(self, lines: Sequence[ComplaintLine]) -> None:
        self._behind = lines
        if self._chosen is not None:
            told = f"{worded(self._chosen.group)} · {worded(self._chosen.label)}"
            self._title.setText(self.tr("{figure}: {count}").format(figure=told, count=len(lines)))
        rows = {line.complaint.id: complaint_row(self._services.complaints, line) for line in lines}
        self.behind.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _print(self) -> None:
        counts, period = self._services.complaint_counts, self.period()
        run = counts.paper(period)
        self.paper_wanted.emit(run, f"{run.title.zh} {counts.period_words(period)}.pdf")

    def _write_counts(self) -> None:
        words = self._services.complaint_counts.period_words(self.period())
        name = self.tr("Complaint counts {period}.xlsx").format(period=words)
        self._talk.choose_target(self.tr("Export the counts"), name, self.tr("Workbook (*.xlsx)"), self._counts_to)

    def _write_book(self) -> None:
        words = self._services.complaint_counts.period_words(self.period())
        name = self.tr("Register of complaints {period}.xlsx").format(period=words)
        choose_leaving(self._talk, self.tr("Export the register"), name, self._book_to)

    def _counts_to(self, path: Path) -> None:
        counts, period, purpose = self._services.complaint_counts, self.period(), figures_purpose()
        self._tasks.change(
            lambda _progress: counts.write(path, period, purpose=purpose), owner=self, done=self._written
        )

    def _book_to(self, path: Path, purpose: str) -> None:
        counts, period = self._services.complaint_counts, self.period()
        self._tasks.change(
            lambda _progress: counts.write_book(path, period, purpose=purpose), owner=self, done=self._written
        )

    def _written(self, report: ExportReport) -> None:
        self._navigator.say(self.tr("{file} is written.").format(file=report.path.name))

    def _arrange(self) -> None:
        figures, behind = QWidget(self), QWidget(self)
        head = QHBoxLayout()
        for box in (self.year, self.quarter):
            head.addWidget(box)
        head.addStretch(1)
        column = QVBoxLayout(figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        below = QVBoxLayout(behind)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._title)
        below.addWidget(self.behind, 1)
        below.addWidget(self._back_bar)
        self._stack.addWidget(figures)
        self._stack.addWidget(behind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


def _row(line: CountLine) -> Row:
    share = "" if line.share is None else f"{line.share:.1%}"
    return (worded(line.group), worded(line.label), f"{line.count:,}", share)
