"""Picks titles of policy notes, for what was explained at a visit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from vetdesk.domain.forms import Label
from vetdesk.ui.desk import Desk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import language


class PolicyPicker(QPushButton):
    """Drops a menu with the notes in force."""

    picked = Signal(str)
    """The note of this title was picked."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pick_policy")
        self.setAutoDefault(False)
        self._services = services
        self._tasks = tasks
        self.choices = QMenu(self)
        self.clicked.connect(lambda _checked=False: self._fetch())
        self.name()

    def name(self) -> None:
        """Set the text in the language of the window."""
        self.setText(self.tr("Add a policy that was covered"))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: the language changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "choices"):
            self.name()

    def _fetch(self) -> None:
        policies = self._services.policies
        self._tasks.look(lambda _progress: policies.titles(), owner=self, done=self._drop)

    def _drop(self, titles: Sequence[tuple[str, Label]]) -> None:
        self.choices.clear()
        for _, title in titles:
            text = title.text(language())
            self.choices.addAction(text, lambda picked=text: self.picked.emit(picked))
        self.choices.popup(self.mapToGlobal(QPoint(0, self.height())))
