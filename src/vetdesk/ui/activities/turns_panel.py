"""Whose turn it is (轮次): everybody in the order of waiting, the proposal, and reasons for deviations."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Label
from vetdesk.domain.rotations import Fit
from vetdesk.services.activities import Activity
from vetdesk.services.turns import Proposal, WaitingLine
from vetdesk.ui.activities.turn_reasons import TurnReasons
from vetdesk.ui.activities.words import sentences
from vetdesk.ui.desk import Desk
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, worded
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Cell, Column, RecordList, Row, Status
from vetdesk.ui.widgets.small_screens import CurrentStack, SteadyPanel

COLUMNS = (
    Column("chosen", "activities", QT_TRANSLATE_NOOP("activities", "Goes"), 8, must_show=True),
    Column("place", "activities", QT_TRANSLATE_NOOP("activities", "No."), 5, right=True),
    Column("name", "activities", QT_TRANSLATE_NOOP("activities", "Name"), 10, must_show=True),
    Column("village", "activities", QT_TRANSLATE_NOOP("activities", "Village"), 12),
    Column("waiting", "activities", QT_TRANSLATE_NOOP("activities", "Why in this place"), 40, must_show=True),
    Column("fit", "activities", QT_TRANSLATE_NOOP("activities", "Conditions"), 40),
)


class TurnsPanel(SteadyPanel):
    """Shows the order; the clerk confirms the proposal or chooses otherwise, then with a reason for each deviation."""

    left = Signal()
    """Back to the activity."""
    confirmed = Signal(int)
    """So many people were put on the list."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._proposal: Proposal | None = None
        self._lines: dict[int, WaitingLine] = {}
        self.chosen: set[int] = set()
        self._stack = CurrentStack(self)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        give_role(self._told, role="soft")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("order_of_turns")
        self.list.opened.connect(lambda one: self._toggle([one]))
        self.list.picked.connect(lambda _count: self._enable())
        self.reasons = TurnReasons(self)
        self.reasons.left.connect(lambda: self._stack.setCurrentIndex(0))
        self.reasons.given.connect(self._confirm)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_turns", self.left.emit)
        self._switch = self.buttons.add("choose_turn", lambda: self._toggle(self.list.selected_ids()))
        self._keep = self.buttons.add_primary("confirm_turns", self.confirm)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Order of turns"))
        self._empty.set_text(self.tr("Nobody waits: no identity that counts is on record, or all are on the list."))
        self._leave.setText(self.tr("Back"))
        self._switch.setText(self.tr("Choose &or leave out"))
        if self._proposal is not None:
            free = self.tr("Whose turn it is: {title} (free places: {free}, waiting: {total})")
            told = {"title": self._proposal.activity.title, "free": self._proposal.free, "total": self._proposal.total}
            self._title.setText(free.format(**told))
            basis = self.tr("Never before comes first, by recognition; then who waited longest. {basis}")
            self._told.setText(basis.format(basis=worded(self._proposal.basis)))
        self._show_rows()

    def begin(self, activity: Activity) -> None:
        """Fetch the order for an activity."""
        self.chosen = set()
        self._stack.setCurrentIndex(0)
        turns = self._services.activities.turns
        self._tasks.look(lambda _progress: turns.proposal(activity.id), owner=self, done=self._show, instead_of="turns")

    def primary(self) -> None:
        """Confirm the list, with the reasons where they are asked for."""
        bar = self.reasons.buttons if self._stack.currentWidget() is self.reasons else self.buttons
        if bar.primary is not None:
            bar.primary.click()

    def confirm(self) -> None:
        """Put the chosen people on the list; ask for reasons first if something deviates."""
        if self._proposal is None or not self.chosen:
            return
        activity, chosen, turns = self._proposal.activity, frozenset(self.chosen), self._services.activities.turns
        self._tasks.look(
            lambda _progress: turns.deviating(activity.id, chosen), owner=self, done=self._ask, instead_of="deviating"
        )

    def _ask(self, deviating: list[tuple[int, Label]]) -> None:
        if not deviating:
            self._confirm({})
            return
        self._stack.setCurrentWidget(self.reasons)
        self.reasons.activity = str(self._proposal.activity.id) if self._proposal is not None else ""
        self.reasons.begin([(number, worded(said)) for number, said in deviating])

    def _confirm(self, reasons: Mapping[int, str]) -> None:
        if self._proposal is None:
            return
        activity, chosen, turns = self._proposal.activity, frozenset(self.chosen), self._services.activities.turns
        self._tasks.change(
            lambda _progress: turns.confirm(activity.id, chosen, reasons), owner=self, done=self._done,
            failed=self._refused,
        )  # fmt: skip

    def _done(self, count: int) -> None:
        self.reasons.draft_saved()
        self.confirmed.emit(count)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self._talk.tell(sentences(error, self._services.station.definitions.vocabulary))
        else:
            self._talk.about_failure(error)

    def _show(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._lines = {line.person.recipient_id: line for line in proposal.lines}
        self.chosen = {number for number, line in self._lines.items() if line.proposed}
        self.retranslate()

    def _toggle(self, ids: list[int]) -> None:
        self.chosen ^= set(ids)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = {number: self._row(place, line) for place, (number, line) in enumerate(self._lines.items(), 1)}
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def _row(self, place: int, line: WaitingLine) -> Row:
        goes: Cell = Status(Tone.GOOD, self.tr("goes")) if line.person.recipient_id in self.chosen else ""
        return (goes, str(place), line.person.name, line.person.village, worded(line.waiting), self._fit(line))

    def _fit(self, line: WaitingLine) -> Cell:
        if line.fit is Fit.NO:
            against = "; ".join(worded(one) for one in line.against)
            return Status(Tone.RETURNED, self.tr("does not meet: {conditions}").format(conditions=against))
        if line.fit is Fit.ASK:
            return Status(Tone.WAITING, "; ".join(worded(one) for one in line.questions))
        return line.category

    def _enable(self) -> None:
        may = self._proposal is not None and not self._proposal.activity.ended
        self._switch.setEnabled(bool(self.list.selected_count()))
        self._keep.setEnabled(may and bool(self.chosen))
        self._keep.setText(self.tr("Confirm the list ({count})").format(count=len(self.chosen)))
        over = len(self.chosen) - self._proposal.free if self._proposal else 0
        self.buttons.set_hint(self.tr("{count} more than places").format(count=over) if over > 0 else "")

    def _arrange(self) -> None:
        overview = QWidget(self)
        column = QVBoxLayout(overview)
        column.setContentsMargins(0, 0, 0, 0)
        told = QVBoxLayout()
        for widget in (self._title, self._told):
            told.addWidget(widget)
        column.addWidget(Scrolled(told, self))
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        for panel in (overview, self.reasons):
            self._stack.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
