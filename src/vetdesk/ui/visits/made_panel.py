"""Visits made in the last twelve months, newest first."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.visits import PersonLine, Visit
from vetdesk.services.visiting import Visiting
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel
from vetdesk.ui.widgets.sorted_rows import SortedRows

COLUMNS = (
    Column("day", "visits", QT_TRANSLATE_NOOP("visits", "Date"), 12, must_show=True),
    Column("name", "visits", QT_TRANSLATE_NOOP("visits", "Name"), 10, must_show=True),
    Column("village", "visits", QT_TRANSLATE_NOOP("visits", "Village"), 12),
    Column("way", "visits", QT_TRANSLATE_NOOP("visits", "Method"), 10),
    Column("occasion", "visits", QT_TRANSLATE_NOOP("visits", "Occasion"), 16),
    Column("officer", "visits", QT_TRANSLATE_NOOP("visits", "Officer"), 12),
    Column("next", "visits", QT_TRANSLATE_NOOP("visits", "Next visit"), 12),
)
DAYS_BACK = 365


class MadePanel(SteadyPanel):
    """The list of visits made. Opening a line shows the visit."""

    visit_wanted = Signal(int)
    """This visit is to be shown."""

    def __init__(self, visiting: Visiting, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visiting = visiting
        self._tasks = tasks
        self._form = visiting.form()
        self._made: list[tuple[Visit, PersonLine]] = []
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("visits_made")
        self._sorted = SortedRows(self.list)
        self.list.opened.connect(self.visit_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(self.tr("Visits made"))
        self._empty.set_text(self.tr("No visits in the last twelve months. Log one with the button below or Ctrl+L."))
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._sorted.show_rows(rows)

    def refresh(self, today: str) -> None:
        """Fetch the visits made."""
        first = (date.fromisoformat(today) - timedelta(days=DAYS_BACK)).isoformat()
        self._tasks.look(
            lambda _progress: self._visiting.visits(first, today), owner=self, done=self._show, instead_of="made"
        )

    def person(self) -> int:
        """The recipient of the current line, 0 if there is none."""
        chosen = self.list.current_id()
        return next((visit.recipient_id for visit, _ in self._made if visit.id == chosen), 0)

    def chosen_visits(self) -> list[Visit]:
        """The visits that are marked; if it is one alone, all of its day by the same officer."""
        marked = set(self.list.selected_ids()) or {self.list.current_id()}
        found = [visit for visit, _ in self._made if visit.id in marked]
        if len(found) != 1:
            return found
        return [
            one for one, _ in self._made if (one.visited_on, one.officer) == (found[0].visited_on, found[0].officer)
        ]

    def _show(self, made: list[tuple[Visit, PersonLine]]) -> None:
        self._made = made
        self.retranslate()

    def _rows(self) -> Mapping[int, Row]:
        ways = {choice.code: choice.label.text(language()) for choice in self._form.ways}
        occasions = {choice.code: choice.label.text(language()) for choice in self._form.occasions}
        return {
            visit.id: (
                visit.visited_on,
                person.name,
                person.village,
                ways.get(visit.way, visit.way),
                occasions.get(visit.occasion, visit.occasion),
                visit.officer,
                visit.next_on,
            )
            for visit, person in self._made
        }
