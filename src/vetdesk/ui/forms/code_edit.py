"""Choosing a code by typing any part of its wording."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from vetdesk.ui.forms.moving_on import move_on
from vetdesk.ui.widgets.hints import give_hint

Choice = tuple[str, str]
"""A code and its wording."""


class CodeEdit(QComboBox):
    """A list of wordings that can be typed into; what matches nothing is put back when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line = QLineEdit(self)
        line.editingFinished.connect(self.settle)
        line.returnPressed.connect(self._entered)
        self.setLineEdit(line)
        self.setCompleter(completer)

    def offer(self, choices: Sequence[Choice], *, empty: bool = True) -> None:
        """Offer these choices, keeping the chosen one; `empty` puts "nothing chosen" first."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        if empty:
            self.addItem("", "")
        for code, wording in choices:
            self.addItem(wording, code)
        self.choose(chosen)
        self.blockSignals(False)

    def set_placeholder(self, text: str) -> None:
        """What stands there while nothing is chosen."""
        if (line := self.lineEdit()) is not None:
            give_hint(line, text)

    def value(self) -> str:
        """The chosen code, "" if none."""
        return str(self.currentData() or "")

    def choose(self, code: str) -> None:
        """Choose a code; one that is not offered is added as it stands, never dropped."""
        place = self.findData(code)
        if place < 0 and code:
            self.addItem(code, code)
            place = self.count() - 1
        self.setCurrentIndex(max(place, 0) if self.count() else -1)
        if (line := self.lineEdit()) is not None:
            line.setCursorPosition(0)  # a long wording shows its beginning, not its end

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel scrolls the page; it must never change a value in passing."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: the cursor leaves the field."""
        self.settle()
        super().focusOutEvent(event)

    def _entered(self) -> None:
        """Enter in the list of suggestions takes the one that is marked, or the only one, and goes on at once."""
        completer = self.completer()
        if completer is not None and completer.popup().isVisible():
            completer.popup().hide()
            self.settle()
            move_on(self)

    def settle(self) -> None:
        """Take what was typed: the one wording it is part of; what means nothing is put back."""
        typed = self.currentText().strip()
        place = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        if place < 0 and typed:
            found = [i for i in range(self.count()) if typed.casefold() in self.itemText(i).casefold()]
            place = found[0] if len(found) == 1 else -1
        if place < 0:
            place = self.currentIndex() if typed else self.findData("")
        if place >= 0:
            self.setCurrentIndex(place)
            self.setEditText(self.itemText(place))
