"""Ways out for what is stuck: who is missing, why nobody can lead a case on, and the deeds that mend it as buttons."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.services.case_views import CaseView, StepView
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import enumerated, worded
from vetdesk.ui.theme import give_role

WAYS: Final = ("record_exception", "reverse", "hand_over", "answer_objection", "withdraw", "terminate")
"""The steps that may free a case, in the order in which they are offered."""


class WaysOut(Translated):
    """Hidden while nothing is wrong. Below the list of stuck cases it speaks of the chosen one."""

    settings_wanted = Signal(str)
    """A section of the settings is to be shown: staff or calendar."""
    step_wanted = Signal(int, str)
    """A step of the case is to be begun."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._missing: Sequence[str] = ()
        self._case_id = 0
        self._view: CaseView | None = None
        self._roles = self._text("problem")
        self._why = self._text("problem")
        self._staff = self._button("open_staff", lambda: self.settings_wanted.emit("staff"))
        self._calendar = self._button("open_calendar", lambda: self.settings_wanted.emit("calendar"))
        self._more = self._button("other_ways_out", lambda: None)
        self._menu = QMenu(self._more)
        self._menu.setToolTipsVisible(True)
        self._more.setMenu(self._menu)
        row = QHBoxLayout()
        for button in (self._staff, self._calendar, self._more):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._roles)
        column.addWidget(self._why)
        column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._staff.setText(self.tr("Staff and roles…"))
        self._calendar.setText(self.tr("Load a year…"))
        self._more.setText(self.tr("Other options"))
        self._fill()

    def show_state(self, *, missing: Sequence[str], case_id: int) -> None:
        """Show the roles that nobody holds, and the ways out of a stuck case (0: none is chosen)."""
        self._missing = missing
        if case_id != self._case_id:
            self._case_id, self._view = case_id, None
        if case_id:
            self._tasks.look(
                lambda _progress: self._services.casework.get(case_id), owner=self, done=self._show_case,
                instead_of="ways_out",
            )  # fmt: skip
        self._fill()

    def _show_case(self, view: CaseView) -> None:
        if view.case.id == self._case_id:
            self._view = view
            self._fill()

    def _fill(self) -> None:
        view = self._view
        self._roles.setText(
            self.tr("Nobody at work has these roles, which cases need: {roles}.").format(
                roles=enumerated(self._missing)
            )
        )
        self._roles.setVisible(bool(self._missing) and not (view and view.stuck))
        self._why.setText(worded(view.stuck) if view and view.stuck else "")
        self._why.setVisible(bool(view and view.stuck))
        self._staff.setVisible(bool(self._missing) or bool(view and view.stuck))
        self._calendar.setVisible(bool(view and view.clock and view.clock.provisional))
        self._fill_steps({step.key: step for step in view.steps} if view and view.stuck else {})
        self.setVisible(bool(self._missing) or view is not None)

    def _fill_steps(self, steps: Mapping[str, StepView]) -> None:
        self._menu.clear()
        for step in (steps[key] for key in WAYS if key in steps):
            why = " ".join(worded(reason) for reason in step.why_not)
            text = self.tr("{step} ({why})").format(step=worded(step.label), why=why) if why else worded(step.label)
            action = self._menu.addAction(text)
            action.setObjectName(f"way_{step.key}")
            action.setEnabled(step.allowed)
            action.setToolTip(why)
            action.triggered.connect(partial(self._choose, step.key))
        self._more.setVisible(bool(steps))

    def _choose(self, step: str) -> None:
        self.step_wanted.emit(self._case_id, step)

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _text(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        give_role(label, role=role)
        return label
