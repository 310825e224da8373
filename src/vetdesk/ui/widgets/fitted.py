"""A widget that fits itself to its room, and again whenever what it holds asks for another."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Fitted(QWidget):
    """Calls `fit` when it has more or less room, and when a text in it, its letters or what is shown of it changed.

    For widgets whose height depends on their width, or which show less where they are narrow: the pages around them may
    not ask for the height at a width (see SteadyPanel), so they say themselves what they need.
    """

    def fit(self) -> None:
        """Place what it holds in the room that it has; also called by whoever cannot wait for Qt to ask."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Qt: anything; a layout asks for room when its widgets have other texts or letters, come or go."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Who grows while told of its room, before it is shown, is not told again: its layout would stay small."""
        self.fit()
        layout = self.layout()
        if layout is not None and layout.geometry() != self.contentsRect():
            layout.setGeometry(self.contentsRect())
