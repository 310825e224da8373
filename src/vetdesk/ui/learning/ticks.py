"""A list whose lines are ticked: kinds of need, villages, policy notes, members of staff."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_CODE = Qt.ItemDataRole.UserRole
LINES = 6
"""So many lines are seen at least."""


class TickList(QListWidget):
    """Offers things by code and wording; any number of them may be ticked."""

    ticked_anew = Signal()
    """The user ticked something, or took a tick away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemChanged.connect(lambda _item: self.ticked_anew.emit())

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer codes with their wordings, some of them ticked."""
        self.blockSignals(True)
        self.clear()
        for code, text in choices:
            item = QListWidgetItem(text, self)
            item.setData(_CODE, code)
            item.setCheckState(Qt.CheckState.Checked if code in ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.setMinimumHeight(self.fontMetrics().height() * LINES)

    def ticked(self) -> list[str]:
        """The codes that are ticked, in their order."""
        items = [self.item(place) for place in range(self.count())]
        return [str(item.data(_CODE)) for item in items if item.checkState() is Qt.CheckState.Checked]
