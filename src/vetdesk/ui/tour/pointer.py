"""A ring around a control, for some seconds: here it is. It takes no keys and no clicks."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from vetdesk.ui.colours import colours

SHOWN_MS, AGAIN_MS = 6_000, 150
"""So long the ring is seen, and so often it follows what moves."""
AROUND, WIDTH = 4, 4


class Pointer(QWidget):
    """Lies over the whole window and paints a ring where it is told to."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tour_pointer")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._control: QWidget | None = None
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.update)
        self.hide()

    def point_at(self, control: QWidget) -> None:
        """Ring this control, which lies in the same window, wherever it moves, and let it have the keyboard."""
        self._control = control
        area = control.parentWidget()
        while area is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(control)
            area = area.parentWidget()
        self.setGeometry(self._window.rect())
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.raise_()
        self.show()
        self._timer.start()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: the ring goes."""
        super().hideEvent(event)
        self._again.stop()
        self._control = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: paint the ring, in two colours that show on every ground."""
        control = self._control
        if control is None or not shiboken6.isValid(control) or not control.isVisible():
            return
        place = QRect(control.mapTo(self._window, QPoint(0, 0)), control.size())
        ring = place.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(self.rect().adjusted(2, 2, -2, -2))
        painter = QPainter(self)
        for colour, width in ((colours().paper, WIDTH + 4), (colours().focus, WIDTH)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(ring, 6, 6)
