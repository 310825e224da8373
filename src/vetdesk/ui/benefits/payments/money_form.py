"""What every form about money has: a heading, what is wrong, fields, and buttons."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.progress import Progress
from vetdesk.ui.benefits.rates.field_grid import FieldGrid
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.small_screens import SteadyPanel


class MoneyForm(Drafted, SteadyPanel):
    """A heading, problems, fields and buttons; what is wrong is shown above the fields."""

    left = Signal()
    """Kept, or the user left it."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self._services, self._tasks, self._talk, self._navigator = services, tasks, talk, navigator
        self._heading = QLabel(self)
        self._heading.setWordWrap(True)
        give_role(self._heading, role="title")
        self._problems = ProblemLabel(self)
        self.buttons = ButtonBar(self)

    def primary(self) -> None:
        """Keep what is typed."""
        raise NotImplementedError

    def problem_text(self) -> str:
        """What is shown as wrong."""
        return self._problems.text()

    def _place(self, fields: FieldGrid) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self._problems)
        layout.addWidget(fields, 1)
        layout.addWidget(self.buttons)

    def _carry_out(self, deed: Callable[[Progress], object], said: str) -> None:
        def done(_kept: object) -> None:
            self.draft_saved()
            self._navigator.say(said)
            self.left.emit()

        self._problems.show_problems([])
        self._tasks.change(deed, owner=self, done=done, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, InvalidFieldsError):
            self._talk.about_failure(error)
            return
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in error.problems])
