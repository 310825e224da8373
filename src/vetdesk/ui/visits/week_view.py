"""What is seen of a week of visits: its days with their people, and below them who is due and not planned."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.services.visit_week import Week
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role, text_size
from vetdesk.ui.visits.week_board import WeekBoard
from vetdesk.ui.visits.week_dragging import WaitingList
from vetdesk.ui.visits.week_head import WeekHead
from vetdesk.ui.visits.week_proposal import Proposed
from vetdesk.ui.visits.week_rows import COLUMNS, shown_days, waiting_rows
from vetdesk.ui.visits.week_words import day_words
from vetdesk.ui.widgets.small_screens import SteadyPanel

WAITING = "waiting"
WIDE, HIGH = 28, 14
"""So many rows of a list wide and high is what shows all days beside each other and the list below."""


class WeekView(SteadyPanel):
    """All days and the list; where there is little room, what the head of the week chooses of them."""

    opened = Signal(int)
    """A visit to this recipient is to be logged."""
    picked = Signal()
    """Other people are chosen."""
    put = Signal(object, str)
    """These people (tuple of recipients) were let go on a day."""

    def __init__(self, head: WeekHead, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._proposed: Proposed = {}
        self.choice = head.choice
        self._head = head
        self._count = QLabel(self)
        give_role(self._count, role="heading")
        self.board = WeekBoard(self)
        self.board.opened.connect(self.opened)
        self.board.picked.connect(self._picked_on_board)
        self.board.put.connect(self.put)
        self.waiting = WaitingList(COLUMNS, tasks, self)
        self.waiting.setObjectName("not_planned")
        self.waiting.opened.connect(self.opened)
        self.waiting.picked.connect(self._picked_waiting)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board, 5)
        layout.addWidget(self._count)
        layout.addWidget(self.waiting, 3)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.waiting.setAccessibleName(self.tr("Due and not planned"))
        self.waiting.tell_nothing(self.tr("Everybody who is due by the end of this week is planned."))

    def show_week(self, week: Week, proposed: Proposed) -> None:
        """Show a week with those who are proposed for its days."""
        self._week, self._proposed = week, proposed
        rows = waiting_rows(week, proposed)
        self.waiting.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        waiting = max(week.total - len(proposed), len(rows))
        self._count.setText(self.tr("Due and not planned: {count}").format(count=waiting))
        days = [
            (one.day, self.tr("{day}: {count} people").format(
                day=day_words(one.day), count=len(one.planned) + len(one.proposed)))
            for one in shown_days(week, proposed) if one.usual
        ]  # fmt: skip
        self._head.show_week(week, [(WAITING, self._count.text()), *days])

    def fit(self, room: QSize) -> bool:
        """Show all of the week in this room, or one day or who waits; gives back whether it is one of them."""
        row = text_size().row
        narrow = room.width() < WIDE * row or room.height() < HIGH * row
        one = self.choice.value() or WAITING
        self.choice.setVisible(narrow)
        self._count.setVisible(not narrow)
        self.board.setVisible(not narrow or one != WAITING)
        self.waiting.setVisible(not narrow or one == WAITING)
        if self._week is not None:
            days = shown_days(self._week, self._proposed)
            self.board.show_days(days, one if narrow and one != WAITING else "")
        return narrow

    def chosen(self) -> list[int]:
        """The recipients that are selected on a day, or in the list below."""
        return self.board.chosen() or self.waiting.selected_ids()

    def day(self) -> str:
        """The day in which somebody is chosen, otherwise today, otherwise the first on which somebody is planned."""
        planned = [one.day for one in self._week.days if one.people] if self._week is not None else []
        for day in (self.board.day(), self._week.today if self._week is not None else ""):
            if day in planned:
                return day
        return planned[0] if planned else ""

    def _picked_on_board(self) -> None:
        if self.board.chosen():
            self.waiting.clearSelection()
        self.picked.emit()

    def _picked_waiting(self, count: int) -> None:
        if count:
            self.board.forget()
        self.picked.emit()
