"""Giving villages to a liaison officer (分片包干): who, which villages, from when, why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.people import Village
from vetdesk.domain.staff import Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

_ID = Qt.ItemDataRole.UserRole


class AssignPanel(SteadyPanel):
    """Ticks villages; those without an officer are ticked to begin with."""

    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._officer_wanted = 0
        self._ticked: frozenset[int] = frozenset()
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.officer = CodeEdit(self)
        self.officer.setObjectName("assigned_officer")
        self.since = PartialDateEdit(self)
        self.since.setObjectName("assigned_since")
        self.reason = QLineEdit(self)
        self.reason.setObjectName("assigned_reason")
        self.villages = QListWidget(self)
        self.villages.setObjectName("assigned_villages")
        self._labels = [QLabel(self) for _ in range(3)]
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_assigning", self.left.emit)
        self._keep = self.buttons.add_primary("keep_assignment", self.keep)
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Give villages to an officer"))
        texts = (self.tr("O&fficer *"), self.tr("F&rom *"), self.tr("Rea&son"))
        for label, text, edit in zip(self._labels, texts, (self.officer, self.since, self.reason), strict=True):
            label.setText(text)
            edit.setAccessibleName(text.replace("&", "").removesuffix(" *"))
        self.villages.setAccessibleName(self.tr("Villages, ticked ones are given"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("&Give"))
        self.buttons.set_hint(self.tr("A village that has an officer on that day is refused: end it or hand over."))

    def begin(self, officer_id: int, ticked: Sequence[int]) -> None:
        """Begin anew with an officer (0: none yet) and villages that are ticked."""
        self._officer_wanted, self._ticked = officer_id, frozenset(ticked)
        self.since.setText(day_at_station(self._services.station.now()).isoformat())
        self.reason.clear()
        self._problems.show_problems(())
        officers = self._services.officers
        self._tasks.look(
            lambda _progress: (officers.officers(), officers.villages()), owner=self, done=self._offer,
            instead_of="assign",
        )  # fmt: skip
        self.officer.setFocus()

    def chosen_villages(self) -> list[int]:
        """The ids of the ticked villages."""
        items = [self.villages.item(place) for place in range(self.villages.count())]
        return [int(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def keep(self) -> None:
        """Give what is ticked."""
        officer, villages = int(self.officer.value() or 0), self.chosen_villages()
        since, reason = self.since.value(), self.reason.text()
        self._tasks.change(
            lambda _progress: self._services.officers.assign(officer, villages, since=since, reason=reason),
            owner=self, done=lambda _kept: self.left.emit(), failed=self._refused,
        )  # fmt: skip

    def _offer(self, found: tuple[Sequence[Staff], Sequence[Village]]) -> None:
        staff, villages = found
        self.officer.offer([(str(one.id), one.name) for one in staff])
        if self._officer_wanted in {one.id for one in staff}:
            self.officer.choose(str(self._officer_wanted))
        self.villages.clear()
        for one in villages:
            item = QListWidgetItem(one.name, self.villages)
            item.setData(_ID, one.id)
            ticked = one.id in self._ticked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        found = [(one.severity, words.problem_text(one, language())) for one in error.problems]
        self._problems.show_problems(found)

    def _arrange(self) -> None:
        grid = QGridLayout()
        for place, (label, edit) in enumerate(zip(self._labels, (self.officer, self.since, self.reason), strict=True)):
            label.setBuddy(edit)
            grid.addWidget(label, 0, place)
            grid.addWidget(edit, 1, place)
            grid.setColumnStretch(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._problems)
        layout.addWidget(self.villages, 1)
        layout.addWidget(self.buttons)
