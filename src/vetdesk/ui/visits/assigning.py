"""What giving villages and giving persons to a liaison officer have in common: who, from when, why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.staff import Staff
from vetdesk.domain.station_time import day_at_station
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.scrolling.overflow import Scrolled
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel

ID = Qt.ItemDataRole.UserRole

_LEAST_LIST, _CLOSE = 40, 2
"""Pixels: most of a row of the largest text (what is longer scrolls), and between the parts."""


class AssigningPanel(Drafted, SteadyPanel):
    """Asks for officer, day and reason; what is ticked in `list` is given. Names of its widgets begin with `prefix`."""

    DRAFT = "assigning"
    left = Signal()
    """Kept, or the user left it."""

    def __init__(
        self, prefix: str, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._officer_wanted = 0
        self._title = QLabel(self)
        give_role(self._title, role="heading")
        self.officer = CodeEdit(self)
        self.officer.setObjectName(f"{prefix}_officer")
        self.since = PartialDateEdit(self)
        self.since.ask_day()
        self.since.setObjectName(f"{prefix}_since")
        self.reason = QLineEdit(self)
        self.reason.setObjectName(f"{prefix}_reason")
        self.list = QListWidget(self)
        self._labels = [QLabel(self) for _ in range(3)]
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add(f"leave_{prefix}", self.left.emit)
        self._keep = self.buttons.add_primary(f"keep_{prefix}", self.keep)

    def retranslate(self) -> None:
        """Set the texts that are the same for both."""
        texts = (self.tr("&Officer *"), self.tr("F&rom *"), self.tr("Wh&y"))
        for label, text, edit in zip(self._labels, texts, (self.officer, self.since, self.reason), strict=True):
            label.setText(text)
            edit.setAccessibleName(text.replace("&", "").removesuffix(" *"))
        self._leave.setText(self.tr("&Back"))
        self._keep.setText(self.tr("Assi&gn"))

    def chosen(self) -> list[int]:
        """The ids of what is ticked."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return [int(item.data(ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def keep(self) -> None:
        """Give what is ticked."""
        raise NotImplementedError

    def start(self, officer_id: int) -> None:
        """Begin anew with an officer (0: none yet)."""
        self._officer_wanted = officer_id
        self.since.setText(day_at_station(self._services.station.now()).isoformat())
        self.reason.clear()
        self._problems.show_problems(())
        self.draft_begun()
        self.officer.setFocus()

    def draft_record(self) -> str:
        """Villages, or persons."""
        return self.list.objectName()

    def give(self, villages: Sequence[int], people: Sequence[int]) -> None:
        """Carry it out, or show what is wrong."""
        officer, since, reason = int(self.officer.value() or 0), self.since.value(), self.reason.text()
        self._tasks.change(
            lambda _progress: self._services.officers.assign(officer, villages, people, since=since, reason=reason),
            owner=self, done=lambda _kept: self._done(), failed=self._refused,
        )  # fmt: skip

    def _done(self) -> None:
        self.draft_saved()
        self.left.emit()

    def offer_officers(self, staff: Sequence[Staff]) -> None:
        """Show who can be chosen."""
        self.officer.offer([(str(one.id), one.name) for one in staff])
        if self._officer_wanted in {one.id for one in staff}:
            self.officer.choose(str(self._officer_wanted))

    def arrange(self, *more: QWidget) -> None:
        """Lay it out, with `more` above the list."""
        grid = QGridLayout()
        for place, (label, edit) in enumerate(zip(self._labels, (self.officer, self.since, self.reason), strict=True)):
            label.setBuddy(edit)
            grid.addWidget(label, 0, place)
            grid.addWidget(edit, 1, place)
            grid.setColumnStretch(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_CLOSE)
        above = QVBoxLayout()
        above.addWidget(self._title)
        above.addLayout(grid)
        for widget in (self._problems, *more):
            above.addWidget(widget)
        layout.addWidget(Scrolled(above, self))
        self.list.setMinimumHeight(_LEAST_LIST)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])
