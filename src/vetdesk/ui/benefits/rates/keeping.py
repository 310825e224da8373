"""Keeping tables of rates: what is wrong with them, who would change, and the one deed that keeps them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.benefits.rate_tables import RateTable
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem
from vetdesk.services.progress import Progress
from vetdesk.services.rate_effects import RateEffect
from vetdesk.ui.benefits.rates.effect_view import EffectView
from vetdesk.ui.desk import Desk
from vetdesk.ui.scrolling.in_sight import bring_into_sight
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language
from vetdesk.ui.widgets.problem_label import ProblemLabel


class RateKeeping(QWidget):
    """Shows problems here; its `effect` stands where the form has room for it."""

    kept = Signal()
    """The tables are kept."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._problems = ProblemLabel(self)
        self.effect = EffectView(services, tasks, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._problems)

    def clear(self) -> None:
        """Show neither problems nor effect."""
        self.show_problems(())
        self.effect.show_effect(None)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show what is wrong, above the form."""
        words = self._services.station.definitions.vocabulary
        self._problems.show_problems([(one.severity, words.problem_text(one, language())) for one in problems])

    def problem_text(self) -> str:
        """What is shown as wrong."""
        return self._problems.text()

    def try_out(self, tables: Sequence[RateTable]) -> None:
        """Find out who would change with these tables."""
        self.look_at(lambda progress: self._services.rates.effect(tables, progress))

    def look_at(self, work: Callable[[Progress], RateEffect]) -> None:
        """Work out an effect and show it."""
        self.clear()
        self._tasks.look(work, owner=self, done=self._show_effect, failed=self._refused, instead_of="rate_effect")

    def _show_effect(self, effect: RateEffect) -> None:
        """Show who changes, and scroll there: it stands below the form."""
        self.effect.show_effect(effect)
        bring_into_sight(self.effect)

    def keep(self, tables: Sequence[RateTable], reason: str) -> None:
        """Keep the tables."""
        self.carry_out(lambda _progress: self._services.rates.keep(tables, reason))

    def carry_out(self, deed: Callable[[Progress], object]) -> None:
        """Do something that keeps rates; what is wrong is shown above the form."""
        self.clear()
        self._tasks.change(deed, owner=self, done=lambda _kept: self.kept.emit(), failed=self._refused)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidFieldsError):
            self.show_problems(error.problems)
        else:
            self._talk.about_failure(error)
