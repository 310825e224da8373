"""The way to the policy note on what is shown: a kind of case, a rule, a category of recipients, remedies."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.services.policies import Policies
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.tasks import TaskRunner

REMEDIES = "complaints_and_remedies"
"""The note on complaints and on what can be done against a decision."""


class PolicyButton(QPushButton):
    """Pressed, it opens the note on what it was told about; where there is none, the library."""

    def __init__(self, services: Desk, tasks: TaskRunner, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("policy_note")
        self.setAutoDefault(False)
        self._services = services
        self._tasks = tasks
        self._navigator = navigator
        self._find: Callable[[Policies], int] = lambda _policies: 0
        self.clicked.connect(lambda _checked=False: self._open())
        self.name()

    def name(self) -> None:
        """Set the text in the language of the window."""
        self.setText(self.tr("Policy note"))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the language changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_find"):
            self.name()

    def about_case(self, kind: str) -> None:
        """From now on lead to the note on a kind of case."""
        self._find = lambda policies: policies.number_of_case(kind)

    def about_rule(self, rule: str) -> None:
        """From now on lead to the note that explains a rule."""
        self._find = lambda policies: policies.number_of_rule(rule)

    def about_categories(self, categories: Sequence[str]) -> None:
        """From now on lead to the note on the first of these categories that has one."""
        self._find = lambda policies: policies.number_of_categories(categories)

    def about_note(self, key: str) -> None:
        """From now on lead to this note."""
        self._find = lambda policies: policies.number_of(key)

    def _open(self) -> None:
        find, policies = self._find, self._services.policies
        self._tasks.look(
            lambda _progress: find(policies), owner=self,
            done=lambda number: self._navigator.open("policy", number),
        )  # fmt: skip
