"""What scrolls where it needs more room than there is."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from vetdesk.ui.scrolling.in_sight import show_wholly
from vetdesk.ui.scrolling.steady import Steady
from vetdesk.ui.theme import text_size

_LEAST_ROWS = 2
_ASKS_FOR_ROOM = frozenset({QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest})


class Overflow(QScrollArea):
    """As large as its room and without a frame, so that nothing tells it from its page until there is too little room.

    The keyboard comes to it only while there is something to scroll to, for elsewhere Tab would stop at nothing; and
    never (`by_keys`) where Tab scrolls to all that matters in it.

    What has the keyboard stays in sight when there is another room or the contents become longer, until somebody
    scrolls away from it; and so does what stands below (`stand_below`).
    """

    def __init__(self, contents: QWidget | None = None, parent: QWidget | None = None, *, by_keys: bool = True) -> None:
        super().__init__(parent)
        self._fitting = False
        self._later = QTimer(self)  # its own: it must not outlive this
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_current)
        self._left: QWidget | None = None
        self._sought: tuple[QWidget | None, int] = (None, 0)
        self._foot: QWidget | None = None
        ground = QWidget()  # made here: PySide may take one that Qt made for something deleted at its place in memory
        self.setViewport(ground)
        ground.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().actionTriggered.connect(self._leave)
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
        if watched is self._foot:
            if event.type() in _ASKS_FOR_ROOM:
                self._place_foot()
            return False
        if event.type() != QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        self._follow()
        if self._fitting:
            return False
        self._fitting = True
        try:
            return super().eventFilter(watched, event)
        finally:
            self._fitting = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._place_foot()
        self._follow()

    def stand_below(self, foot: QWidget) -> None:
        """Let the buttons of a form stand below what scrolls while they are shown: nobody has to look for them."""
        if self._foot is not foot:
            if self._foot is not None:
                self._foot.hide()
            foot.setParent(self)
            foot.installEventFilter(self)
            foot.destroyed.connect(self._lose_foot)
        self._foot = foot
        foot.show()
        self._place_foot()

    def ensureWidgetVisible(self, child: QWidget, xmargin: int = 50, ymargin: int = 50) -> None:
        """Qt: scroll to a part of the contents; as long as the keyboard is in it, all of it stays in sight."""
        self._sought, self._left = (child, ymargin), None
        super().ensureWidgetVisible(child, xmargin, ymargin)

    def _place_foot(self) -> None:
        foot = self._foot
        high = 0
        if foot is not None and not foot.isHidden():
            high = max(foot.sizeHint().height(), foot.minimumSizeHint().height())
        self.setViewportMargins(0, 0, 0, high)
        if foot is not None and high:
            foot.setGeometry(0, self.height() - high, self.viewport().width(), high)

    def _lose_foot(self) -> None:
        self._foot = None

    def _leave(self, _action: int) -> None:
        """Somebody scrolls: what has the keyboard may go out of sight."""
        self._left = self.window().focusWidget()

    def _follow(self) -> None:
        """Keep what has the keyboard in sight, once all is laid out."""
        self._later.start(0)

    def _show_current(self) -> None:
        current = self.window().focusWidget()
        if current is None or current is self._left or not self.viewport().isAncestorOf(current):
            return
        sought, margin = self._sought
        if sought is not None and isValid(sought) and sought.isAncestorOf(current):
            super().ensureWidgetVisible(sought, 0, margin)
        else:
            show_wholly(current)

    def _take_or_leave_keyboard(self) -> None:
        beyond = max(self.horizontalScrollBar().maximum(), self.verticalScrollBar().maximum()) > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if beyond else Qt.FocusPolicy.NoFocus)


class Scrolled(Overflow):
    """What stands above the buttons of a page: it scrolls up and down only, and leaves the buttons their room.

    It is as wide as its contents need, and content with two rows of height.

    Contents that wrap their texts stand in something steady: Qt would scroll them as soon as they have less than the
    height they would like.
    """

    def __init__(self, contents: QLayout | QWidget, parent: QWidget) -> None:
        super().__init__(parent=parent, by_keys=False)
        if isinstance(contents, QLayout):
            contents.setContentsMargins(0, 0, 0, 0)
            steady = Steady(self)
            steady.setLayout(contents)
            contents = steady
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(contents)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """Qt: the least room."""
        inside = self.widget()
        least = inside.minimumSizeHint() if inside is not None else QSize(0, 0)
        wide = least.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, min(least.height(), _LEAST_ROWS * text_size().row))

    def sizeHint(self) -> QSize:
        """Qt: as much as its contents would like."""
        inside = self.widget()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something happens to the contents; where they need more room, so does this."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


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
    whole.setContentsMargins(0, 6, 0, 0)
    whole.addWidget(overflowing(parts, tab))
