"""The list of complaints (信访登记簿): what is due first stands first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.services.complaints import ComplaintLine, Complaints, LimitLine
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import SteadyPanel
from vetdesk.ui.widgets.sorted_rows import SortedRows

COLUMNS = (
    Column("number", "complaints", QT_TRANSLATE_NOOP("complaints", "Number"), 16, must_show=True),
    Column("name", "complaints", QT_TRANSLATE_NOOP("complaints", "Name"), 10, must_show=True),
    Column("due", "complaints", QT_TRANSLATE_NOOP("complaints", "Next limit"), 16, must_show=True),
    Column("stage", "complaints", QT_TRANSLATE_NOOP("complaints", "Where it stands"), 24),
    Column("received", "complaints", QT_TRANSLATE_NOOP("complaints", "Received"), 12),
    Column("matter", "complaints", QT_TRANSLATE_NOOP("complaints", "Matter"), 24),
    Column("officer", "complaints", QT_TRANSLATE_NOOP("complaints", "Dealt with by"), 14),
)
NO_LIMIT = QT_TRANSLATE_NOOP("complaints", "None running")
"""Of a complaint that is open although every limit that began is met: it waits to be accepted, or to be closed."""
SOON = 5
"""From so many days left on a limit is shown as due soon."""


def tone_of(line: LimitLine) -> Tone:
    """How a limit is shown: met, late, soon or waiting."""
    if line.running.met_on and not line.late:
        return Tone.GOOD
    if line.late:
        return Tone.LATE
    return Tone.DUE_SOON if line.days_left is not None and line.days_left <= SOON else Tone.WAITING


def complaint_row(complaints: Complaints, line: ComplaintLine) -> Row:
    """A complaint under the headings of COLUMNS."""
    found = line.complaint
    matter = complaints.word("complaint_matter", found.value("matter")).text(language())
    stage = line.stage.text(language())
    over = complaints.rules.stages[found.state].end
    return (found.number, found.value("name"), _due(line, over=over), stage, found.received_on, matter, line.officer)


def _due(line: ComplaintLine, *, over: bool) -> Status | str:
    if line.next is None:
        return "" if over else shown("complaints", NO_LIMIT)
    limit = line.next.running
    name, due = limit.limit.clock.label.text(language()), limit.deadline.due
    return Status(tone_of(line.next), f"{name} {due.isoformat() if due else ''}")


def _due_day(line: ComplaintLine) -> str:
    """The day of the next limit, by which the column is sorted: its words begin with the name of the limit."""
    due = line.next.running.deadline.due if line.next is not None else None
    return due.isoformat() if due else ""


class ComplaintListPanel(SteadyPanel):
    """The open complaints, or the closed ones."""

    late = Signal(int)
    """How many open complaints are past a limit."""

    def __init__(self, complaints: Complaints, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complaints = complaints
        self._tasks = tasks
        self._lines: Sequence[ComplaintLine] = ()
        self.state = QComboBox(self)
        self.state.setObjectName("complaint_state")
        for _ in range(2):
            self.state.addItem("")
        self.state.currentIndexChanged.connect(lambda _index: self.refresh())
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self._empty = EmptyState(self)
        self._empty.offer_all(lambda: self.state.setCurrentIndex(0))
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("complaints")
        self._sorted = SortedRows(self.list)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.state.setItemText(0, self.tr("Open"))
        self.state.setItemText(1, self.tr("Closed"))
        self.state.setAccessibleName(self.tr("Which complaints"))
        self.list.setAccessibleName(self.tr("Complaints"))
        self._empty.set_text(
            self.tr(
                "No open complaints. Register what people bring forward, also by word of mouth, with the button below."
            )
        )
        self._empty.set_filtered(self.state.currentIndex() > 0, self.tr("No complaint is closed yet."))
        self._count.setText(self.tr("Complaints: {count}").format(count=len(self._lines)))
        rows = {line.complaint.id: complaint_row(self._complaints, line) for line in self._lines}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._sorted.show_rows(rows, {"due": {line.complaint.id: _due_day(line) for line in self._lines}})

    def refresh(self) -> None:
        """Fetch the list."""
        closed = self.state.currentIndex() == 1
        self._tasks.look(
            lambda _progress: self._complaints.lines(closed=closed), owner=self, done=self._show,
            instead_of="complaints",
        )  # fmt: skip

    def _show(self, lines: Sequence[ComplaintLine]) -> None:
        self._lines = lines
        if self.state.currentIndex() == 0:
            self.late.emit(sum(1 for line in lines if line.next is not None and line.next.late))
        self.retranslate()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
