"""A list and what belongs to its chosen line: beside each other, or on a small screen one over the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from vetdesk.ui.widgets.small_screens import Steady

LEAST_WIDTH = 900
LEAST_LINES = 28
"""From so many pixels, and heights of a line of text, on there is room for both."""

FIRST_SHARE = 0.54
"""The list takes so much of the width until the user moves the border."""


class TwoPanes(Steady):
    """Shows both panes where there is room; else the list, and the other one over it when it is asked for."""

    folded = Signal(bool)
    """Whether there is room for one pane only: then the second needs a way back."""
    covered = Signal(bool)
    """Whether the second pane lies over the first now."""

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first, self._second = first, second
        self._beside = True
        self._moved = False
        self._second_wanted = False
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        for pane in (first, second):
            self._splitter.addWidget(pane)
        self._splitter.splitterMoved.connect(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)

    @property
    def beside(self) -> bool:
        """Whether both are shown."""
        return self._beside

    def show_second(self) -> None:
        """Bring the second pane into sight."""
        self._second_wanted = True
        self._arrange()

    def show_first(self) -> None:
        """Back to the list."""
        self._second_wanted = False
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        beside = self.width() >= max(LEAST_WIDTH, LEAST_LINES * self.fontMetrics().height())
        if beside != self._beside:
            self._beside = beside
            self._arrange()
            self.folded.emit(not beside)
        if beside and not self._moved:
            self._splitter.setSizes([round(self.width() * FIRST_SHARE), round(self.width() * (1 - FIRST_SHARE))])

    def _keep(self, _place: int, _which: int) -> None:
        """The user moved the border: it stays where it was put."""
        self._moved = True

    def _arrange(self) -> None:
        self._first.setVisible(self._beside or not self._second_wanted)
        self._second.setVisible(self._beside or self._second_wanted)
        self.covered.emit(self._second_wanted and not self._beside)
