"""The list of cases: one queue at a time, its filters, its order, and the ways out for what is stuck."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.domain.forms import Label
from vetdesk.domain.list_views import ListColumn, ListView
from vetdesk.services.progress import Progress
from vetdesk.services.queues import Queue, Queued, QueueOrder
from vetdesk.ui.cases.queues.queue_filters import QueueFilters
from vetdesk.ui.cases.queues.queue_words import COLUMNS, QUEUES, row
from vetdesk.ui.cases.queues.ways_out import WaysOut
from vetdesk.ui.desk import Desk
from vetdesk.ui.people.lists.column_memory import ColumnMemory
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.list_head import ListHead
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

USUAL = ListView(sort="waited", descending=True)
FALLING_FIRST = frozenset({"waited", "applied"})
"""Columns that are sorted from the largest down at the first click."""


class QueuePanel(SteadyPanel):
    """Shows one of the queues. Opening a line opens the case."""

    opened = Signal(int)
    """A case is to be shown."""
    counted = Signal(int)
    """How many cases wait for the person."""
    picked = Signal(int)
    """So many cases are selected."""
    filled = Signal(bool)
    """Whether there is a case in the queue that is shown."""
    settings_wanted = Signal(str)
    people_wanted = Signal()
    """A case is to be opened: the person is looked for first."""
    """A section of the settings is to be shown."""
    filtering = Signal(bool)
    """The filters were unfolded or folded away."""
    step_wanted = Signal(int, str)
    """A step of a case is to be begun."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._queued: Queued | None = None
        self._missing: Sequence[Label] = ()
        self._memory = ColumnMemory(services.station.session.actor.staff.uid, "cases", USUAL)
        self._view = self._memory.recalled()
        self.queue = QComboBox(self)
        self.queue.setObjectName("queue")
        self.queue.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for key in QUEUES:
            self.queue.addItem("", key)
        self.queue.currentIndexChanged.connect(lambda _index: self.refresh())
        self._filter_button = QPushButton(self)
        self._filter_button.setObjectName("queue_filter")
        self._filter_button.setCheckable(True)
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self.filters = QueueFilters(self)
        self.filters.hide()
        self.filters.changed.connect(self.refresh)
        self._filter_button.toggled.connect(self.filters.setVisible)
        self._filter_button.toggled.connect(self.filtering)
        self.ways_out = WaysOut(services, tasks, self)
        self.ways_out.settings_wanted.connect(self.settings_wanted)
        self.ways_out.step_wanted.connect(self.step_wanted)
        self._empty = EmptyState(self)
        self._first = self._empty.add_button("find_applicant", self.people_wanted.emit)
        self._empty.offer_all(self._show_all)
        self.list = RecordList(self._columns(), tasks, self)
        self.list.setObjectName("cases")
        self._connect_list()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.queue.setAccessibleName(self.tr("Which cases"))
        self.list.setAccessibleName(self.tr("Cases"))
        self._empty.set_text(
            self.tr("There are no cases here. A case is opened from the applicant's record: find the person first.")
        )
        self._first.setText(self.tr("Find the person…"))
        self._name_queues()
        self._name_filter()
        self._show_rows()

    def refresh(self) -> None:
        """Fetch the chosen queue."""
        key = self.chosen_queue()
        wanted, order = self.filters.wanted(), QueueOrder(self._view.sort, self._view.descending)

        def look(progress: Progress) -> tuple[Queued, Sequence[Label]]:
            queues = self._services.queues
            return queues.find(key, wanted, order, progress), queues.missing_roles()

        self._name_filter()
        self._tasks.look(look, owner=self, done=lambda found: self._show(*found), instead_of="queue")

    def choose_queue(self, key: str) -> None:
        """Show another queue."""
        self.queue.setCurrentIndex(self.queue.findData(key))

    def chosen_queue(self) -> Queue:
        """The queue that is shown."""
        return Queue(str(self.queue.currentData()))

    def focus_filter(self) -> None:
        """Unfold the filters and put the cursor there."""
        self._filter_button.setChecked(True)
        self.filters.edits["kind"].setFocus()

    def _show_all(self) -> None:
        self.filters.clear()
        self.refresh()

    def _show(self, found: Queued, missing: Sequence[Label]) -> None:
        self._queued, self._missing = found, missing
        self.counted.emit(found.counts[Queue.MINE])
        self.filters.show_choices(found.choices)
        self._name_queues()
        self._show_rows()

    def _show_rows(self) -> None:
        ids = self._queued.ids if self._queued else ()
        text = self.tr("Cases: {count}")
        self._count.setText(text.format(count=f"{len(ids):,}"))
        self.list.mark_sort(self._view.sort, descending=self._view.descending)
        self.list.show_records(ids, self._rows)
        self._empty.set_filtered(bool(self.filters.wanted().count))
        self._empty.setVisible(not ids)
        self.list.setVisible(bool(ids))
        self.filled.emit(bool(ids))
        if ids and not self.list.current_id():
            self.list.choose(ids[0])
        self._show_ways_out()

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """In the look lane: the rows that are painted, in the columns as they are shown."""
        places = [[each.key for each in COLUMNS].index(column.key) for column in self.list.records.columns]
        return [tuple(row(entry)[place] for place in places) for entry in self._services.queues.lines(ids)]

    def _show_ways_out(self) -> None:
        stuck = self.chosen_queue() is Queue.STUCK
        self.ways_out.show_state(
            missing=[worded(role) for role in self._missing], case_id=self.list.current_id() if stuck else 0
        )

    def _sort(self, key: str) -> None:
        falling = key in FALLING_FIRST if key != self._view.sort else not self._view.descending
        self._view = replace(self._view, sort=key, descending=falling)
        self._memory.keep(self._view)
        self.refresh()

    def _arranged(self) -> None:
        columns = tuple(ListColumn(key, width) for key, width in self.list.arrangement())
        self._view = replace(self._view, columns=columns)
        self._memory.keep(self._view)

    def _columns(self) -> list[Column]:
        """The columns as the person left them; new ones at the end."""
        known = {column.key: column for column in COLUMNS}
        kept = [replace(known.pop(one.key), width=one.width) for one in self._view.columns if one.key in known]
        return [*kept, *known.values()]

    def _name_queues(self) -> None:
        counts = self._queued.counts if self._queued else {}
        for place, (key, word) in enumerate(QUEUES.items()):
            text = shown("cases", word)
            if counts.get(key) and key not in {Queue.DONE, Queue.ALL}:
                text = self.tr("{queue} · {count}").format(queue=text, count=counts[key])
            self.queue.setItemText(place, text)

    def _name_filter(self) -> None:
        count = self.filters.wanted().count
        self._filter_button.setText(self.tr("Fi&lter ({count})").format(count=count) if count else self.tr("Fi&lter"))

    def _connect_list(self) -> None:
        self.list.opened.connect(self.opened)
        self.list.chosen.connect(lambda _id: self._show_ways_out())
        self.list.picked.connect(self.picked)
        self.list.sort_wanted.connect(self._sort)
        self.list.arranged.connect(self._arranged)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ListHead(self.queue, (self._filter_button, self._count), self, share=0))
        layout.addWidget(self.filters)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.ways_out)
