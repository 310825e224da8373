"""The buttons at the foot of a page: the primary one at the right, Back at its left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.flow_layout import FlowLayout

SLACK = 4
"""Pixels beside a line of text, so that rounding does not break it."""


class ButtonBar(QWidget):
    """Secondary buttons from the left, a hint in the middle, the one primary button at the right end.

    A hint that would take several lines there stands above them, as wide as the bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._whole)
        self._others, self._row = FlowLayout(), QHBoxLayout()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        give_role(self._hint, role="soft")
        self._hint.hide()  # an empty one would take room from the buttons
        self._row.addWidget(self._hint, 1)
        self._row.addStretch()  # the primary button stays at the right where the hint stands above
        self._whole.addLayout(self._others)
        self._whole.addLayout(self._row, 1)
        self.primary: QPushButton | None = None
        self._beside: list[QPushButton] = []
        self._crowded = False

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room; where the buttons do not fit in a row, the secondary ones stand above, in lines."""
        least, flow = super().minimumSizeHint(), self._others
        height = least.height()
        if self._whole.direction() == QBoxLayout.Direction.TopToBottom:
            height += flow.heightForWidth(self.width()) - flow.minimumSize().height()
        widest = max((each.sizeHint().width() for each in self._at_the_right()), default=0)
        return QSize(min(least.width(), max(flow.minimumSize().width(), widest)), height)

    def _at_the_right(self) -> list[QPushButton]:
        """The primary button and those that stand beside it, as far as they are shown."""
        found = [*self._beside, *((self.primary,) if self.primary is not None else ())]
        return [each for each in found if not each.isHidden()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Qt: anything; a layout that asks for room has other buttons, texts or sizes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        right = [each.sizeHint().width() for each in self._at_the_right()]
        crowded = sum(right) + self._row.spacing() * len(right) > self.width()
        if crowded != self._crowded:
            self._move_beside(crowded)
        hint = self._hint.fontMetrics().size(0, self._hint.text()).width() + SLACK
        needed = _width(self._others) + self._whole.spacing() + _width(self._row, but=self._hint)
        above = bool(self._hint.text()) and needed + self._row.spacing() + hint > self.width()
        if above != (self._row.indexOf(self._hint) < 0):
            self._move_hint(above=above)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if needed > self.width() else direction.LeftToRight)
        room = self.width() if above else hint
        self._hint.setMinimumHeight(self._lines_of_hint(room) if self._hint.text() else 0)

    def _move_beside(self, crowded: bool) -> None:
        """Where not even the buttons at the right have room in one line, only the primary one stays there."""
        self._crowded = crowded
        for button in self._beside:
            (self._row if crowded else self._others).removeWidget(button)
            if crowded:
                self._others.addWidget(button)
            else:
                self._row.insertWidget(self._row.count() - (1 if self.primary else 0), button)

    def _move_hint(self, *, above: bool) -> None:
        (self._row if above else self._column).removeWidget(self._hint)
        if above:
            self._column.insertWidget(0, self._hint)
        else:
            self._row.insertWidget(0, self._hint, 1)

    def _lines_of_hint(self, room: int) -> int:
        """How high the hint is in so much room; what was set as its least height before does not count, unlike in Qt's

        own answer, which would never become smaller again.
        """
        area = QRect(0, 0, max(room, self._hint.minimumSizeHint().width()), 0)
        return self._hint.fontMetrics().boundingRect(area, Qt.TextFlag.TextWordWrap, self._hint.text()).height()

    def add(self, name: str, then: Callable[[], None], *, right: bool = False) -> QPushButton:
        """A secondary button, at the left or beside the primary one; set its text in retranslate."""
        button = self._button(name, then)
        if right:
            self._beside.append(button)
            self._row.insertWidget(self._row.count() - (1 if self.primary else 0), button)
        else:
            self._others.addWidget(button)
        return button

    def add_primary(self, name: str, then: Callable[[], None]) -> QPushButton:
        """The primary button, once."""
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


def _width(row: QLayout, but: QWidget | None = None) -> int:
    """How wide what a row shows must be, without one of its widgets."""
    found = (row.itemAt(place) for place in range(row.count()))
    widgets = [item.widget() for item in found if item is not None]
    shown = [each for each in widgets if each is not None and each is not but and not each.isHidden()]
    widths = [(each.minimumSizeHint() if isinstance(each, QLabel) else each.sizeHint()).width() for each in shown]
    return sum(widths) + row.spacing() * max(len(widths) - 1, 0)
