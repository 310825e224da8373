"""A row of buttons that goes on in the next line where the pane is narrow."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vetdesk.ui.widgets.flow_layout import FlowLayout

CHANGES = (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange)


class FlowBar(QWidget):
    """As high as its lines need at its width; says so by its minimum height, as panels may not ask (SteadyPanel)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets behind the others."""
        for widget in widgets:
            self._flow.addWidget(widget)

    def fit(self) -> None:
        """Take the height that is needed; also called by whoever shows or hides one of the widgets."""
        self.setFixedHeight(max(self._flow.heightForWidth(self.width()), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        """Qt: texts or their size changed, or a widget came or went."""
        done = super().event(event)
        if event.type() in CHANGES and hasattr(self, "_flow"):
            self.fit()
        return done
