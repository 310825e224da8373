"""The steps of a case as buttons: forward first, returns beside them, every other deed in the menu “More actions”."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from vetdesk.domain.workflow import TransitionKind
from vetdesk.services.case_views import StepView
from vetdesk.ui.page import Translated
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.fitted import Fitted
from vetdesk.ui.widgets.flow_layout import FlowLayout

SIDE_KINDS = frozenset({TransitionKind.RECORD, TransitionKind.REVERSE, TransitionKind.WITHDRAW})
"""Steps beside the route: they stand in the menu "More actions"."""
ANSWERS: Final = frozenset({"give_second_opinion", "answer_objection"})
"""Steps that somebody waits for: whoever may take one finds it among the buttons."""
OTHER_DEEDS: Final = {
    "change_kind": QT_TRANSLATE_NOOP("cases", "Change the kind of case…"),
    "migrate": QT_TRANSLATE_NOOP("cases", "Go on by another version of the route…"),
    "one_time": QT_TRANSLATE_NOOP("cases", "Propose the one-time payment…"),
}
"""Deeds outside the route, by what `deed_wanted` carries."""
WHY_LENGTH: Final = 30
"""So many characters of a reason stand in the menu; all of it in its tip."""


class StepButtons(Fitted, Translated):
    """Forward steps at the right, returns beside them, everything else in a menu at the left."""

    wanted = Signal(object)
    """The StepView that the user chose."""
    deed_wanted = Signal(str)
    """A deed outside the route that the user chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[StepView, ...] = ()
        self._deeds: tuple[str, ...] = ()
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        give_role(self._why, role="soft")
        self._more = QPushButton(self)
        self._more.setObjectName("more_steps")
        self._menu = QMenu(self._more)
        self._menu.setToolTipsVisible(True)
        self._more.setMenu(self._menu)
        self._buttons: list[QPushButton] = []
        self._row = FlowLayout(to_right=True)
        foot = QHBoxLayout()
        foot.addWidget(self._more, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addLayout(self._row, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.addWidget(self._why)
        self._column.addLayout(foot)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._more.setText(self.tr("&More actions"))
        self._draw()

    def show_steps(self, steps: Sequence[StepView], deeds: Sequence[str] = ()) -> None:
        """Show these steps, and the deeds outside the route that are possible (keys of OTHER_DEEDS)."""
        self._steps, self._deeds = tuple(steps), tuple(deeds)
        self._draw()

    def choose_primary(self) -> None:
        """Choose the first step forward that is possible."""
        step = self._first_forward()
        if step is not None:
            self.wanted.emit(step)

    def fit(self) -> None:
        """Many or long steps take a second line; pages may not ask for the height at a width, see SteadyPanel."""
        self._column.activate()
        self.setMinimumHeight(self._column.heightForWidth(self.width()))

    def _first_forward(self) -> StepView | None:
        return next((step for step in self._steps if step.allowed and step.kind is TransitionKind.FORWARD), None)

    def _draw(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._menu.clear()
        beside = [step for step in self._steps if _is_beside(step)]
        for step in sorted(beside, key=lambda step: not step.allowed):
            self._add_entry(step)
        self._add_deeds()
        route = [step for step in self._steps if not _is_beside(step)]
        first = self._first_forward()
        for step in sorted(route, key=lambda step: _place(step, first)):
            self._add_button(step, primary=step is first)
        self._more.setVisible(bool(self._menu.actions()))
        sentences = dict.fromkeys(worded(why) for step in route if not step.allowed for why in step.why_not)
        self._why.setText("\n".join(sentences))
        self._why.setVisible(bool(sentences))
        self.fit()

    def _add_button(self, step: StepView, *, primary: bool) -> None:
        button = QPushButton(worded(step.label), self)
        button.setObjectName(f"step_{step.key}")
        button.setEnabled(step.allowed)
        button.setToolTip("\n".join(worded(why) for why in step.why_not))
        button.setAccessibleDescription(button.toolTip())
        give_role(button, primary="true" if primary else "false")
        button.clicked.connect(lambda _checked=False: self.wanted.emit(step))
        self._row.addWidget(button)
        self._buttons.append(button)

    def _add_entry(self, step: StepView) -> None:
        why = "; ".join(worded(reason) for reason in step.why_not)
        text = worded(step.label)
        if why:
            short = why if len(why) <= WHY_LENGTH else why[:WHY_LENGTH] + "…"
            text = self.tr("{step} ({why})").format(step=text, why=short)
        action = self._menu.addAction(text)
        action.setObjectName(f"step_{step.key}")
        action.setEnabled(step.allowed)
        action.setToolTip(why)
        action.triggered.connect(lambda _checked=False: self.wanted.emit(step))

    def _add_deeds(self) -> None:
        if self._deeds and self._menu.actions():
            self._menu.addSeparator()
        for key in self._deeds:
            action = self._menu.addAction(shown("cases", OTHER_DEEDS[key]))
            action.setObjectName(f"deed_{key}")
            action.triggered.connect(lambda _checked=False, key=key: self.deed_wanted.emit(key))


def _is_beside(step: StepView) -> bool:
    """Whether a step stands in the menu."""
    return step.kind in SIDE_KINDS and not (step.allowed and step.key in ANSWERS)


def _place(step: StepView, first: StepView | None) -> tuple[bool, bool]:
    """Buttons from left to right: returns, other steps forward, the main one at the right end."""
    return step is first, step.kind is not TransitionKind.RETURN
