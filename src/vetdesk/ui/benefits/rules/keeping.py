"""Keeping rules: what is wrong with them, who would change, and the one deed that keeps them."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.errors import DefinitionError, InvalidFieldsError
from vetdesk.domain.forms import Severity
from vetdesk.services.progress import Progress
from vetdesk.services.rule_effects import RuleEffect
from vetdesk.ui.benefits.rules.effect_view import RuleEffectView
from vetdesk.ui.benefits.rules.words import problem_words
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.problem_label import ProblemLabel
from vetdesk.ui.widgets.progress_panel import ProgressPanel


class RuleKeeping(QWidget):
    """Shows problems and progress here; its `effect` stands where the form has room for it."""

    kept = Signal()
    """The change is kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks, self._talk = services, tasks, talk
        self._problems = ProblemLabel(self)
        self._problems.setObjectName("rule_problems")
        self._progress = ProgressPanel(self)
        self.effect = RuleEffectView(services, tasks, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._problems)
        layout.addWidget(self._progress)

    def clear(self) -> None:
        """Show neither problems nor effect."""
        self._problems.show_problems([])
        self.effect.show_effect(None)

    def problem_text(self) -> str:
        """What is shown as wrong."""
        return self._problems.text()

    def try_out(self, work: Callable[[Progress], RuleEffect]) -> None:
        """Find out who would change, and show it."""
        self.clear()
        looked = self._tasks.look(
            work, owner=self, done=self.effect.show_effect, failed=self.show_failure, instead_of="rule_effect"
        )
        self._progress.follow(looked)

    def check(self, work: Callable[[Progress], object]) -> None:
        """Read what is being written, and show what is wrong with it."""
        self._tasks.look(
            work, owner=self, done=lambda _rule: self._problems.show_problems([]), failed=self.show_failure,
            instead_of="rule_check",
        )  # fmt: skip

    def carry_out(self, deed: Callable[[Progress], object]) -> None:
        """Do something that keeps rules; what is wrong is shown above the form."""
        self.clear()
        self._tasks.change(deed, owner=self, done=lambda _kept: self.kept.emit(), failed=self.show_failure)

    def show_failure(self, error: Exception) -> None:
        """What is wrong with the text or the values, and where."""
        if isinstance(error, InvalidFieldsError):
            words = self._services.station.definitions.vocabulary
            told = [(one.severity, words.problem_text(one, language())) for one in error.problems]
            self._problems.show_problems(told)
        elif isinstance(error, DefinitionError):
            problem = problem_words(error.problem)
            named = f"{error.key}: {problem}" if error.key else problem
            self._problems.show_problems([(Severity.ERROR, named)])
        else:
            self._talk.about_failure(error)
