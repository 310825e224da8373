"""A line of text that offers usual wordings (ethnic groups, banks) and takes any other as it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit


class WordingEdit(QComboBox):
    """Completes what is typed by any part of a wording; nothing typed is ever changed by itself."""

    def __init__(self, max_length: int, edited: Callable[[], None]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = QLineEdit(self)
        if max_length:
            line.setMaxLength(max_length)
        line.textEdited.connect(lambda _text: edited())
        self.setLineEdit(line)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda _chosen: edited())
        self.setCompleter(completer)
        self.activated.connect(lambda _place: edited())

    def offer(self, wordings: Sequence[str]) -> None:
        """Offer these wordings; what stands in the line stays."""
        typed = self.currentText()
        self.clear()
        self.addItems(list(wordings))
        self.show_text(typed)

    def show_text(self, text: str) -> None:
        """Show a text, offered or not."""
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive))
        self.setEditText(text)
        if (line := self.lineEdit()) is not None:
            line.setCursorPosition(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt: the wheel scrolls the page; it must never change a value in passing."""
        event.ignore()
