"""The villages and persons of one liaison officer with their days; what ends, ends here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from vetdesk.domain.staff import Right, Role
from vetdesk.services.officers import AreaLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("place", "officers", QT_TRANSLATE_NOOP("officers", "Village or person"), 24, must_show=True),
    Column("since", "officers", QT_TRANSLATE_NOOP("officers", "From"), 12, must_show=True),
    Column("until", "officers", QT_TRANSLATE_NOOP("officers", "Until"), 12),
    Column("reason", "officers", QT_TRANSLATE_NOOP("officers", "Reason"), 36),
)


class AreasPanel(SteadyPanel):
    """Shows the assignments of one officer."""

    left = Signal()
    """Back to all officers."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._officer_id = 0
        self._lines: Sequence[AreaLine] = ()
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self._empty = EmptyState(self)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("areas")
        self.list.chosen.connect(lambda _id: self._enable())
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_areas", self.left.emit)
        self._end = self.buttons.add("end_area", self.end, right=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        name = self._lines[0].officer if self._lines else ""
        self._title.setText(self.tr("Villages and people of {officer}").format(officer=name))
        self._empty.set_text(
            self.tr("This officer has no villages or people yet. Assign them on the list of officers.")
        )
        self.list.setAccessibleName(self.tr("Villages and people"))
        self._leave.setText(self.tr("&Back"))
        self._end.setText(self.tr("&End today…"))
        rows = self._rows()
        self._title.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self.list.show_records(list(rows), lambda ids: [rows[wanted] for wanted in ids], list(rows.values()))
        self._enable()

    def show_officer(self, officer_id: int) -> None:
        """Fetch what an officer has."""
        self._officer_id = officer_id
        self._tasks.look(
            lambda _progress: self._services.officers.lines(), owner=self, done=self._show, instead_of="areas"
        )

    def end(self) -> None:
        """Ask why, and let the chosen one end today."""
        self._talk.ask_text(self.tr("Why does it end?"), self._ended)

    def _ended(self, reason: str) -> None:
        chosen = next((one for one in self._lines if one.assignment.id == self.list.current_id()), None)
        if chosen is not None:
            self._tasks.change(
                lambda _progress: self._services.officers.end(chosen.assignment, reason=reason), owner=self,
                done=lambda _ended: self.show_officer(self._officer_id),
            )  # fmt: skip

    def _show(self, lines: Sequence[AreaLine]) -> None:
        self._lines = [line for line in lines if line.assignment.officer_id == self._officer_id]
        self.retranslate()

    def _rows(self) -> Mapping[int, Row]:
        return {line.assignment.id: self._row(line) for line in self._lines}

    def _row(self, line: AreaLine) -> Row:
        place = self.tr("{person} ({village})").format(person=line.place, village=line.village)
        found = line.assignment
        return (place if line.village else line.place, found.since, found.until or "—", found.reason)

    def _enable(self) -> None:
        actor = self._services.station.session.actor
        may = actor.may(Right.MANAGE_STAFF) or Role.LEADER in actor.staff.roles
        self._end.setEnabled(may and bool(self.list.current_id()))
