"""What stands above the buttons of a page: where the screen is low it scrolls, and the buttons stay in sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from vetdesk.ui.overflow import Overflow
from vetdesk.ui.theme import text_size
from vetdesk.ui.widgets.small_screens import Steady

_LEAST_ROWS = 2


class Scrolled(Overflow):
    """Scrolls up and down only; as wide as its contents need, and content with two rows of height.

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
