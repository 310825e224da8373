"""The card of the tour: five ticks with a sentence each; in small windows a strip with the next one alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from vetdesk.ui.colours import Tone
from vetdesk.ui.page import Translated
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import give_role
from vetdesk.ui.tour.steps import STEPS, TITLES, TourStep

OPEN_TICK = "○"
DONE = QT_TRANSLATE_NOOP("tour", "Done")
NOT_DONE = QT_TRANSLATE_NOOP("tour", "Not done yet")
FAR = QT_TRANSLATE_NOOP("tour", "{title} ({done} of {all})")
NEXT = QT_TRANSLATE_NOOP("tour", "{title}: {step}")
SHOW_ME = QT_TRANSLATE_NOOP("tour", "Show me")
QWIDGETSIZE_MAX = 16_777_215
"""What Qt calls as wide as there is room."""
_LETTERS = 33
"""So many letters wide the card is."""


class TourCard(Translated):
    """Emits `wanted` with the key of the step to be shown, and `put_away`."""

    wanted = Signal(str)
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done: frozenset[str] = frozenset()
        self._title, self._next = QLabel(self), QLabel(self)
        give_role(self._title, role="heading")
        self._next.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._show_next = self._button("tour_show_next", self._want_next)
        self._away = [self._button(name, self.put_away.emit) for name in ("tour_away", "tour_away_line")]
        self._rows = [_Row(step, self.wanted.emit) for step in STEPS]
        self._card, self._line = QFrame(self), QFrame(self)
        for frame in (self._card, self._line):
            frame.setObjectName("card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 4, 4)
        whole.addWidget(self._card)
        whole.addWidget(self._line)
        self._lay_out()
        self._line.hide()
        self.retranslate()

    def show_done(self, done: frozenset[str]) -> None:
        """Tick these."""
        self._done = done
        self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """One line for the next step, or all five below each other."""
        if compact is not self.compact:
            self._card.setVisible(not compact)
            self._line.setVisible(compact)
            self.retranslate()

    @property
    def compact(self) -> bool:
        """Whether only the next step is shown."""
        return self._card.isHidden()

    @property
    def next_step(self) -> TourStep | None:
        """The first that is not ticked; None when all are."""
        return next((step for step in STEPS if step.key not in self._done), None)

    def retranslate(self) -> None:
        """Set every text."""
        step = self.next_step
        title = shown("tour", TITLES[step is None])
        if step is not None:
            title = shown("tour", FAR).format(title=title, done=len(self._done), all=len(STEPS))
        self._title.setText(title)
        for row in self._rows:
            row.show_done(row.step.key in self._done)
        self._next.setText(shown("tour", NEXT).format(title=title, step=shown("tour", step.heading)) if step else title)
        self._next.setToolTip(shown("tour", step.how) if step else "")
        self._next.setAccessibleDescription(self._next.toolTip())
        self._show_next.setText(shown("tour", SHOW_ME))
        self._show_next.setToolTip(self._next.toolTip())
        self._show_next.setVisible(step is not None)
        for button in self._away:
            button.setText(self.tr("Hide") if step else self.tr("Close"))
            button.setToolTip(self.tr("Open it again from Help, Guided tour"))
        wide = self.fontMetrics().horizontalAdvance("x" * _LETTERS) + 40
        self.setMinimumWidth(0 if self.compact else wide)
        self.setMaximumWidth(QWIDGETSIZE_MAX if self.compact else wide)

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button

    def _want_next(self) -> None:
        step = self.next_step
        if step is not None:
            self.wanted.emit(step.key)

    def _lay_out(self) -> None:
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        for row in self._rows:
            rows.addWidget(row)
        rows.addStretch()
        area = Overflow(inner, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._card)
        column.addWidget(self._title)
        column.addWidget(area, 1)
        column.addWidget(self._away[0], 0, Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(10, 2, 4, 2)
        line.addWidget(self._next, 1)
        line.addWidget(self._show_next)
        line.addWidget(self._away[1])


class _Row(QWidget):
    """One step on the card."""

    def __init__(self, step: TourStep, want: Callable[[str], None]) -> None:
        super().__init__()
        self.step = step
        self._tick, self._heading, self._how = QLabel(self), QLabel(self), QLabel(self)
        give_role(self._heading, role="heading")
        for label in (self._heading, self._how):
            label.setWordWrap(True)
        self.show_me = QPushButton(self)
        self.show_me.setObjectName(f"tour_show_{step.key}")
        self.show_me.clicked.connect(lambda _checked=False: want(step.key))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._tick, 0, 0)
        grid.addWidget(self._heading, 0, 1)
        grid.addWidget(self.show_me, 0, 2)
        grid.addWidget(self._how, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_done(self, done: bool) -> None:
        """With its tick or without; what is done needs no sentence any more."""
        heading = shown("tour", self.step.heading)
        self._tick.setText(Tone.GOOD.sign if done else OPEN_TICK)
        self._tick.setAccessibleName(shown("tour", DONE if done else NOT_DONE))
        self._heading.setText(heading)
        self._how.setText(shown("tour", self.step.how))
        self._how.setVisible(not done)
        self.show_me.setText(shown("tour", SHOW_ME))
        self.show_me.setAccessibleName(f"{self.show_me.text()}: {heading}")
        self.show_me.setVisible(not done)
