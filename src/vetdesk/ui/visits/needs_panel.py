"""Needs (需求) that are followed: open ones, answered ones that wait for the call-back, closed ones."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.needs import NeedState
from vetdesk.services.needs import LateBecause, LateNeed
from vetdesk.services.visiting import NeedFilter, NeedLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.visits.need_assigning import NeedAssigning
from vetdesk.ui.visits.need_steps import NeedSteps
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel
from vetdesk.ui.widgets.sorted_rows import SortedRows

COLUMNS = (
    Column("name", "visits", QT_TRANSLATE_NOOP("visits", "Name"), 12, must_show=True),
    Column("village", "visits", QT_TRANSLATE_NOOP("visits", "Village"), 12),
    Column("kind", "visits", QT_TRANSLATE_NOOP("visits", "Kind"), 14),
    Column("due", "visits", QT_TRANSLATE_NOOP("visits", "Due"), 14, must_show=True),
    Column("text", "visits", QT_TRANSLATE_NOOP("visits", "Need"), 34),
    Column("who", "visits", QT_TRANSLATE_NOOP("visits", "Responsible"), 12),
    Column("why", "providers", QT_TRANSLATE_NOOP("providers", "Why late"), 24),
)
OVERDUE = "overdue"
STATES = (
    (NeedState.OPEN, QT_TRANSLATE_NOOP("visits", "To be answered")),
    (NeedState.DONE, QT_TRANSLATE_NOOP("visits", "To be called back")),
    (NeedState.CLOSED, QT_TRANSLATE_NOOP("visits", "Closed")),
    (OVERDUE, QT_TRANSLATE_NOOP("providers", "Overdue")),
)
REASONS = {
    LateBecause.NOBODY: QT_TRANSLATE_NOOP("providers", "not assigned yet"),
    LateBecause.STAFF: QT_TRANSLATE_NOOP("providers", "waiting for staff"),
    LateBecause.PROVIDER: QT_TRANSLATE_NOOP("providers", "waiting for the provider"),
    LateBecause.REOPENED: QT_TRANSLATE_NOOP("providers", "the person was not satisfied"),
    LateBecause.CALL_BACK: QT_TRANSLATE_NOOP("providers", "not called back yet"),
}
"""Why a need is overdue."""


class NeedsPanel(SteadyPanel):
    """The list of needs and, below it, the next step of the chosen one."""

    person_wanted = Signal(int)
    """The record of this recipient is to be opened."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, steps: NeedSteps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self.assigning = NeedAssigning(services, tasks, talk, self)
        self.assigning.left.connect(self._back)
        self._stack = CurrentStack(self)
        self._late: dict[int, LateNeed] = {}
        self._today = ""
        self._lines: dict[int, NeedLine] = {}
        self._total = 0
        self._wanted = 0
        self.state = QComboBox(self)
        self.state.setObjectName("need_state")
        for state, _ in STATES:
            self.state.addItem("", str(state))
        self.state.currentIndexChanged.connect(lambda _index: self.refresh(self._today))
        self._count = QLabel(self)
        give_role(self._count, role="soft")
        self._empty = EmptyState(self)
        self._empty.offer_all(lambda: self.state.setCurrentIndex(0))
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("needs")
        self._sorted = SortedRows(self.list)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda need_id: self.person_wanted.emit(self._lines[need_id].person.recipient_id))
        self._steps = steps
        steps.assign_wanted.connect(self._assign)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Needs"))
        self.state.setAccessibleName(self.tr("Which needs"))
        for place, (state, word) in enumerate(STATES):
            self.state.setItemText(place, shown("providers" if state == OVERDUE else "visits", word))
        self._empty.set_text(
            self.tr("No need is open. What people ask for is noted with their visit and followed until it is answered.")
        )
        self._empty.set_filtered(self.state.currentIndex() > 0, self.tr("No need stands here."))
        self._count.setText(self.tr("Needs: {count}").format(count=self._total))
        self._show_rows()

    def refresh(self, today: str) -> None:
        """Fetch the needs of the chosen state."""
        self._today = today
        state, services = str(self.state.currentData()), self._services
        if state == OVERDUE:
            self._tasks.look(
                lambda _progress: services.needs.overdue(), owner=self, done=self._show_late, instead_of="needs"
            )
            return
        wanted = NeedFilter(state=state)
        self._tasks.look(
            lambda _progress: services.visiting.needs(wanted), owner=self, done=lambda found: self._show(*found),
            instead_of="needs",
        )  # fmt: skip

    def choose_need(self, need_id: int, state: str) -> None:
        """Show a need among those of its state."""
        self._wanted = need_id
        self._stack.setCurrentIndex(0)
        self.state.setCurrentIndex(self.state.findData(state))
        self.refresh(self._today)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addWidget(self._count, 1)
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self._steps)
        for panel in (overview, self.assigning):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _assign(self) -> None:
        if line := self._lines.get(self.list.current_id()):
            self._stack.setCurrentWidget(self.assigning)
            self.assigning.begin(line.need, line.person.name)

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh(self._today)

    def _show_late(self, found: list[LateNeed]) -> None:
        self._show([one.line for one in found], len(found))
        self._late = {one.line.need.id: one for one in found}
        self.retranslate()

    def _show(self, lines: list[NeedLine], total: int) -> None:
        self._late = {}
        self._lines = {line.need.id: line for line in lines}
        self._total = total
        self.retranslate()
        if self._wanted and self.list.choose(self._wanted):
            self._wanted = 0

    def _show_rows(self) -> None:
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._sorted.show_rows(rows)
        self._choose(self.list.current_id())

    def _rows(self) -> Mapping[int, Row]:
        kinds = {choice.code: choice.label.text(language()) for choice in self._steps.form.need_kinds}
        return {
            need_id: (
                line.person.name,
                line.person.village,
                kinds.get(line.need.kind, line.need.kind),
                self._due(line),
                line.need.text,
                self._who(line),
                self._why(need_id),
            )
            for need_id, line in self._lines.items()
        }

    def _who(self, line: NeedLine) -> str:
        return ", ".join(part for part in (line.provider, line.assignee) if part) or self.tr("Nobody yet")

    def _why(self, need_id: int) -> str:
        late = self._late.get(need_id)
        return shown("providers", REASONS[late.because]) if late else ""

    def _due(self, line: NeedLine) -> Status:
        need, late = line.need, self._late.get(line.need.id)
        if late:
            return Status(Tone.LATE, late.due_on)
        if need.state == NeedState.CLOSED:
            return Status(Tone.GOOD, need.called_back_on)
        if need.state == NeedState.DONE:
            return Status(Tone.WAITING, need.done_on)
        return Status(Tone.LATE if need.due_on < self._today else Tone.WAITING, need.due_on)

    def _choose(self, need_id: int) -> None:
        line = self._lines.get(need_id)
        self._steps.show_need(line.need if line else None, line.person.name if line else "")
