"""Says what was wrong with a password, and counts down until the next try."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from vetdesk.ui.theme import give_role


class WaitingLabel(QLabel):
    """Shows a sentence; emits `ready` at once, or after the seconds to wait, which it counts down."""

    ready = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        give_role(self, role="problem")
        self._text = ""
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._count)
        self.hide()

    def clear_problem(self) -> None:
        """Show nothing; a waiting time that runs goes on."""
        self._text = ""
        if not self._timer.isActive():
            self.hide()

    def show_problem(self, text: str, seconds: int = 0) -> None:
        """Show a sentence and wait."""
        self._text, self._left = text, seconds
        self._show()
        if seconds:
            self._timer.start()
        else:
            self.ready.emit()

    def _count(self) -> None:
        self._left -= 1
        self._show()
        if self._left <= 0:
            self._timer.stop()
            self.ready.emit()

    def _show(self) -> None:
        self.setText(f"{self._text}\n{self._left}" if self._left > 0 else self._text)
        self.setVisible(bool(self.text()))
