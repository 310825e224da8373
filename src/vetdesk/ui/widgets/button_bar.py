"""The buttons at the foot of a page: the primary one at the right, Back at its left."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.fitted import Fitted
from vetdesk.ui.widgets.flow_layout import FlowLayout

SLACK = 4
"""Pixels beside a line of text, so that rounding does not break it."""


class ButtonBar(Fitted):
    """Secondary buttons from the left, a hint in the middle, the one primary button at the right end.

    Where they have no room in a line, all buttons flow in several, the primary one at the end of the last; a hint that
    would take several lines stands above them, as wide as the bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._whole)
        self._flow, self._row = FlowLayout(), QHBoxLayout()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        give_role(self._hint, role="soft")
        self._hint.hide()  # an empty one would take room from the buttons
        self._row.addWidget(self._hint, 1)
        self._row.addStretch()  # the primary button stays at the right where the hint stands above
        self._whole.addLayout(self._flow)
        self._whole.addLayout(self._row, 1)
        self.primary: QPushButton | None = None
        self._others: list[QPushButton] = []
        self._beside: list[QPushButton] = []
        self._narrow = False

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room: the widest button beside the margins, and as many lines as they take now."""
        least, flow = super().minimumSizeHint(), self._flow
        height = least.height()
        if self._narrow:
            height += flow.heightForWidth(self.width()) - flow.minimumSize().height()
        widest = max((each.sizeHint().width() for each in self._shown()), default=0)
        return QSize(min(least.width(), widest), height)

    def fit(self) -> None:
        """Put the buttons into one line or several, the hint between or above them."""
        shown, gap = self._shown(), self._whole.spacing()
        needed = sum(each.sizeHint().width() + gap for each in shown) - gap
        if (needed > self.width()) != self._narrow:
            self._turn(narrow=not self._narrow)
        hint = self._hint.fontMetrics().size(0, self._hint.text()).width() + SLACK
        above = bool(self._hint.text()) and (self._narrow or needed + gap + hint > self.width())
        if above != (self._row.indexOf(self._hint) < 0):
            self._move_hint(above=above)
        self._hint.setMinimumHeight(self._lines_of_hint(self.width() if above else hint) if self._hint.text() else 0)

    def _shown(self) -> list[QPushButton]:
        """The buttons in their order, as far as they are shown."""
        found = [*self._others, *self._beside, *((self.primary,) if self.primary is not None else ())]
        return [each for each in found if not each.isHidden()]

    def _turn(self, *, narrow: bool) -> None:
        """Let all buttons flow in lines, or put those that stand at the right back there."""
        self._narrow = narrow
        left, taken = (self._row, self._flow) if narrow else (self._flow, self._row)
        for button in (*self._beside, *((self.primary,) if self.primary is not None else ())):
            left.removeWidget(button)
            taken.addWidget(button)
        self._flow.put_at_end(self.primary if narrow else None)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _move_hint(self, *, above: bool) -> None:
        (self._row if above else self._column).removeWidget(self._hint)
        if above:
            self._column.insertWidget(0, self._hint)
        else:
            self._row.insertWidget(0, self._hint, 1)

    def _lines_of_hint(self, room: int) -> int:
        """How high the hint is in so much room.

        What was set as its least height before does not count, unlike in Qt's answer, which would never become smaller.
        """
        area = QRect(0, 0, max(room, self._hint.minimumSizeHint().width()), 0)
        return self._hint.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, self._hint.text()).height()

    def add(self, name: str, then: Callable[[], None], *, right: bool = False) -> QPushButton:
        """A secondary button, at the left or beside the primary one; set its text in retranslate."""
        self._turn(narrow=False)
        button = self._button(name, then)
        if right:
            self._beside.append(button)
            self._row.insertWidget(self._row.count() - (1 if self.primary else 0), button)
        else:
            self._others.append(button)
            self._flow.addWidget(button)
        return button

    def add_primary(self, name: str, then: Callable[[], None]) -> QPushButton:
        """The primary button, once."""
        self._turn(narrow=False)
        button = self._button(name, then)
        give_role(button, primary="true")
        self._row.addWidget(button)
        self.primary = button
        return button

    def set_hint(self, text: str) -> None:
        """Say why the primary button waits, or what it will do."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _button(self, name: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda _checked=False: then())
        return button
