"""The list of cases: those one can lead on, all that are open, those past their limit, those that wait, the closed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.services.case_views import CaseLine
from vetdesk.services.casework import CaseFilter, Casework
from vetdesk.ui.cases.case_words import limit_words, stage_status
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("number", "cases", QT_TRANSLATE_NOOP("cases", "Number"), 18, must_show=True),
    Column("name", "cases", QT_TRANSLATE_NOOP("cases", "Name"), 12, must_show=True),
    Column("village", "cases", QT_TRANSLATE_NOOP("cases", "Village"), 12),
    Column("title", "cases", QT_TRANSLATE_NOOP("cases", "Case"), 26),
    Column("stage", "cases", QT_TRANSLATE_NOOP("cases", "Stage"), 20, must_show=True),
    Column("limit", "cases", QT_TRANSLATE_NOOP("cases", "Limit"), 18, must_show=True),
    Column("owner", "cases", QT_TRANSLATE_NOOP("cases", "With"), 14),
    Column("applied", "cases", QT_TRANSLATE_NOOP("cases", "Applied on"), 12),
)
QUEUES = (
    ("mine", QT_TRANSLATE_NOOP("cases", "Mine to lead on")),
    ("open", QT_TRANSLATE_NOOP("cases", "All open cases")),
    ("late", QT_TRANSLATE_NOOP("cases", "Past the limit")),
    ("waiting", QT_TRANSLATE_NOOP("cases", "Waiting for others")),
    ("stuck", QT_TRANSLATE_NOOP("cases", "Nobody can lead on")),
    ("closed", QT_TRANSLATE_NOOP("cases", "Closed")),
)
FILTERS = {
    "mine": CaseFilter(mine=True),
    "open": CaseFilter(),
    "late": CaseFilter(late=True),
    "waiting": CaseFilter(waiting=True),
    "stuck": CaseFilter(stuck=True),
    "closed": CaseFilter(closed=True),
}


class QueuePanel(SteadyPanel):
    """Shows one of the queues. Opening a line opens the case."""

    opened = Signal(int)
    """A case is to be shown."""
    counted = Signal(int)
    """How many cases the person can lead on."""

    def __init__(self, casework: Casework, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._lines: tuple[CaseLine, ...] = ()
        self.queue = QComboBox(self)
        self.queue.setObjectName("queue")
        for key, _ in QUEUES:
            self.queue.addItem("", key)
        self.queue.currentIndexChanged.connect(lambda _index: self.refresh())
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("cases")
        self.list.opened.connect(self.opened)
        head = QHBoxLayout()
        head.addWidget(self.queue)
        head.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.queue.setAccessibleName(self.tr("Which cases"))
        self.list.setAccessibleName(self.tr("Cases"))
        for place, (_, word) in enumerate(QUEUES):
            self.queue.setItemText(place, shown("cases", word))
        self._empty.set_text(self.tr("There is no such case. A case is opened from a person's record."))
        self._count.setText(self.tr("Cases: {count}").format(count=len(self._lines)))
        self._show_rows()

    def refresh(self) -> None:
        """Fetch the chosen queue."""
        key = str(self.queue.currentData())
        self._tasks.look(
            lambda _progress: self._casework.list(FILTERS[key]), owner=self,
            done=lambda lines: self._show(key, lines), instead_of="queue",
        )  # fmt: skip

    def choose_queue(self, key: str) -> None:
        """Show another queue."""
        self.queue.setCurrentIndex(self.queue.findData(key))

    def _show(self, key: str, lines: tuple[CaseLine, ...]) -> None:
        self._lines = lines
        if key == "mine":
            self.counted.emit(len(lines))
        self.retranslate()

    def _show_rows(self) -> None:
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))

    def _rows(self) -> Mapping[int, Row]:
        return {
            line.case_id: (
                line.number or self.tr("no number yet"),
                line.name,
                line.village,
                worded(line.title),
                stage_status(line),
                limit_words(line),
                worded(line.owner),
                line.applied_on,
            )
            for line in self._lines
        }
