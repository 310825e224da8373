"""What scrolls where it needs more room than there is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget


class Overflow(QScrollArea):
    """As large as its room and without a frame, so that nothing tells it from its page until there is too little room.

    The keyboard comes to it only while there is something to scroll to, for elsewhere Tab would stop at nothing; and
    never (`by_keys`) where Tab scrolls to all that matters in it.
    """

    def __init__(self, contents: QWidget | None = None, parent: QWidget | None = None, *, by_keys: bool = True) -> None:
        super().__init__(parent)
        self._fitting = False
        ground = QWidget()  # made here: PySide may take one that Qt made for something deleted at its place in memory
        self.setViewport(ground)
        ground.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if by_keys:
            for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
                bar.rangeChanged.connect(self._take_or_leave_keyboard)
        if contents is not None:
            self.setWidget(contents)

    def setWidget(self, contents: QWidget) -> None:
        """Qt: what scrolls. It lies on the colour of whatever it stands on, be that a page or a card."""
        super().setWidget(contents)
        contents.setAutoFillBackground(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something happens to the contents.

        When they have another size Qt fits them, which gives them another size: where their height depends on their
        width there are rooms in which neither with the bar nor without it all is well, and that would never end.
        """
        if event.type() != QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if self._fitting:
            return False
        self._fitting = True
        try:
            return super().eventFilter(watched, event)
        finally:
            self._fitting = False

    def _take_or_leave_keyboard(self) -> None:
        beyond = max(self.horizontalScrollBar().maximum(), self.verticalScrollBar().maximum()) > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if beyond else Qt.FocusPolicy.NoFocus)


def overflowing(parts: Sequence[QWidget | QLayout], parent: QWidget) -> Overflow:
    """Parts below each other, in an area that scrolls."""
    inside = QWidget(parent)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 4, 0)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch(1)
    return Overflow(inside, parent)


def fill_with(tab: QWidget, parts: Sequence[QWidget | QLayout]) -> None:
    """Let a tab consist of these parts, which scroll up and down together."""
    whole = QVBoxLayout(tab)
    whole.setContentsMargins(4, 6, 4, 0)
    whole.addWidget(overflowing(parts, tab))
