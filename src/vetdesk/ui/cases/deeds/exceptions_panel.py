"""The monthly list of exceptions (例外办理月报): who performed two duties in one case, why, and who signed beside."""

from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.station_time import day_at_station
from vetdesk.services.exceptions import ExceptionLine, ExceptionList
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.months import month_words
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, enumerated, shown, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel

MONTHS: Final = 24
"""So many months back can be chosen."""
COLUMNS: Final = (
    Column("on", "cases", QT_TRANSLATE_NOOP("cases", "Recorded on"), 12, must_show=True),
    Column("person", "cases", QT_TRANSLATE_NOOP("cases", "Who acted"), 12, must_show=True),
    Column("duties", "cases", QT_TRANSLATE_NOOP("cases", "Duties"), 18),
    Column("name", "cases", QT_TRANSLATE_NOOP("cases", "Name"), 12),
    Column("kind", "cases", QT_TRANSLATE_NOOP("cases", "Case"), 24),
    Column("reason", "cases", QT_TRANSLATE_NOOP("cases", "Reason"), 36),
    Column("second", "cases", QT_TRANSLATE_NOOP("cases", "Countersigned by"), 14),
    Column("used", "cases", QT_TRANSLATE_NOOP("cases", "Used for"), 24),
)
TAKEN_BACK = QT_TRANSLATE_NOOP("cases", "taken back")


class ExceptionsPanel(SteadyPanel):
    """One month at a time; a line opens its case."""

    left = Signal()
    """Back to the queue."""
    opened = Signal(int)
    """A case is to be shown."""
    paper_wanted = Signal(object, str)
    """The printed list (PaperRun), and the name of its file."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._today = day_at_station(services.station.now())
        self._told: ExceptionList | None = None
        self._title = QLabel(self)
        give_role(self._title, role="title")
        self.month = CodeEdit(self)
        self.month.setObjectName("exceptions_month")
        self.month.currentIndexChanged.connect(lambda _index: self._fetch())
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("exceptions")
        self.list.opened.connect(self._open)
        self.buttons = ButtonBar(self)
        self._back = self.buttons.add("leave_exceptions", self.left.emit)
        self._print = self.buttons.add_primary("print_exceptions", self.primary)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Exceptions of the month"))
        self.month.setAccessibleName(self.tr("Month"))
        self.month.offer([(month, month_words(month)) for month in _months(self._today)], empty=False)
        self.list.setAccessibleName(self.tr("Exceptions"))
        self._back.setText(self.tr("&Back to the list"))
        self._print.setText(self.tr("Preview for printin&g…"))
        self._empty.set_text(
            self.tr("No exceptions were recorded this month. The report is submitted all the same, marked “none”.")
        )
        self._show_rows()

    def begin(self) -> None:
        """Show the present month."""
        self.month.setCurrentIndex(0)
        self._fetch()
        self.list.setFocus()

    def primary(self) -> None:
        """Ctrl+Enter: make the printed list."""
        told, papers = self._told, self._services.listed_papers
        if told is not None:
            run = papers.exceptions(told, self._today)
            self.paper_wanted.emit(run, f"exceptions-{told.year}-{told.month:02}.pdf")

    def has_unsaved(self) -> bool:
        """Nothing is typed here."""
        return False

    def _fetch(self) -> None:
        year, _, month = self.month.value().partition("-")
        if month:
            self._tasks.look(
                lambda _progress: self._services.exceptions.monthly(int(year), int(month)), owner=self,
                done=self._show, instead_of="exceptions",
            )  # fmt: skip

    def _show(self, told: ExceptionList) -> None:
        self._told = told
        self._show_rows()

    def _show_rows(self) -> None:
        lines = self._told.lines if self._told else ()
        rows = {place: _row(line) for place, line in enumerate(lines, 1)}
        self.list.show_records(list(rows), lambda places: [rows[place] for place in places], list(rows.values()))
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _open(self, place: int) -> None:
        if self._told is not None:
            self.opened.emit(self._told.lines[place - 1].case_id)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.month)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)


def _months(today: date) -> list[str]:
    """The present month and those before it, "2025-01"."""
    first = today.year * 12 + today.month - 1
    return [f"{(first - back) // 12}-{(first - back) % 12 + 1:02}" for back in range(MONTHS)]


def _row(line: ExceptionLine) -> Row:
    duties = " + ".join(filter(None, (worded(line.earlier_duty), worded(line.further_duty))))
    used = enumerated(worded(step) for step in line.used)
    last = Status(Tone.DRAFT, shown("cases", TAKEN_BACK)) if line.taken_back else used
    return (
        line.recorded_on.isoformat(), line.person, duties, line.recipient, worded(line.title), line.reason,
        line.second_signature, last,
    )  # fmt: skip
