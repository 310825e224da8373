"""A line for searching or filtering."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from vetdesk.ui.theme import icon


class SearchBox(QLineEdit):
    """Emits `searched` at each change of the finished text (an input method's unfinished syllables are not in it).

    Down and Up are handed on through `moved`, so that a list below can be walked without leaving the line; Enter is
    Qt's `returnPressed`; Esc empties the line first and leaves it next (`left`).
    """

    searched = Signal(str)
    moved = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._sign = self.addAction(icon("search", "soft_ink"), QLineEdit.ActionPosition.LeadingPosition)
        self._name_signs()
        self.textChanged.connect(lambda text: self.searched.emit(text.strip()))

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something changed, perhaps the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_signs()
        super().changeEvent(event)

    def _name_signs(self) -> None:
        """Name the signs in the line for whoever only hears them."""
        self._sign.setText(self.tr("Search"))
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setText(self.tr("Empty the line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: a key that the input method did not take."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}.get(
            Qt.Key(event.key())
        )
        if step is not None:
            self.moved.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()
