"""The conditions of the list as chips above it, each taken away by a click or the space bar."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from vetdesk.domain.people_list import PeopleFilter
from vetdesk.ui.page import Translated
from vetdesk.ui.people.lists.filter_words import Chip

_GAP = 6
_ROUND_TEXT = 40
"""Pixels of a button beside its text."""


class FilterChips(Translated):
    """One line, so that the list below keeps its room; hidden while nothing is asked.

    What does not fit into the line is counted on a button that opens the filter.
    """

    changed = Signal(object)
    """The filter without the chip that was taken away (PeopleFilter)."""
    more_wanted = Signal()
    """All conditions are to be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: Sequence[Chip] = ()
        self._buttons: list[QPushButton] = []
        self._rest = QPushButton(self)
        self._rest.setObjectName("more_conditions")
        self._rest.clicked.connect(lambda _checked=False: self.more_wanted.emit())
        self._clear = QPushButton(self)
        self._clear.setObjectName("clear_filter")
        self._clear.setProperty("flat", "true")
        self._clear.clicked.connect(lambda _checked=False: self.changed.emit(PeopleFilter()))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._clear.setText(self.tr("Remove all"))
        self._clear.setAccessibleName(self.tr("Remove all conditions"))
        self._place()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these parts of a filter."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._chips = tuple(chips)
        self._buttons = [self._button(chip) for chip in chips]
        for before, after in pairwise([*self._buttons, self._rest, self._clear]):
            self.setTabOrder(before, after)
        self.setVisible(bool(chips))
        self._place()

    def texts(self) -> list[str]:
        """What is asked, in words."""
        return [chip.text for chip in self._chips]

    def sizeHint(self) -> QSize:
        """Qt: one line of buttons; it takes the width that it is given."""
        return QSize(0, self._clear.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Qt: the same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._place()

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName("filter_chip")
        button.setToolTip(chip.text)
        button.clicked.connect(lambda _checked=False: self.changed.emit(chip.without))
        return button

    def _place(self) -> None:
        """As many chips as fit from the left; the first is shortened if even it does not."""
        rest = self.tr("+{count} more")
        self._rest.setText(rest.format(count=len(self._chips)))
        end = self.width() - self._clear.sizeHint().width()
        left, shown = 0, 0
        for button, chip in zip(self._buttons, self._chips, strict=True):
            last = shown + 1 == len(self._chips)
            room = end - left - _GAP - (0 if last else self._rest.sizeHint().width() + _GAP)
            self._name(button, chip, room if shown == 0 else 10_000)
            fits = button.sizeHint().width() <= room or shown == 0
            if not fits:
                break
            button.setGeometry(left, 0, button.sizeHint().width(), button.sizeHint().height())
            left, shown = left + button.width() + _GAP, shown + 1
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
        self._rest.setText(rest.format(count=len(self._chips) - shown))
        self._rest.setVisible(shown < len(self._chips))
        self._rest.setGeometry(left, 0, self._rest.sizeHint().width(), self._rest.sizeHint().height())
        self._clear.setGeometry(end, 0, self._clear.sizeHint().width(), self._clear.sizeHint().height())
        self.updateGeometry()

    def _name(self, button: QPushButton, chip: Chip, room: int) -> None:
        metrics = button.fontMetrics()
        sign = "  ✕"
        most = max(room - metrics.horizontalAdvance(sign) - _ROUND_TEXT, 0)
        short = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, most)
        button.setText(short.replace("&", "&&") + sign)
        button.setAccessibleName(self.tr("Remove the condition: {text}").format(text=chip.text))
