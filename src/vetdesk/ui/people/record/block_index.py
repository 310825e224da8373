"""The blocks of a record as a list at the side, to jump to one of them; only where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from vetdesk.ui.forms.block_card import BlockCard
from vetdesk.ui.texts import worded

WIDTH_IN_LINES = 11
"""As wide as so many lines are high."""


class BlockIndex(QListWidget):
    """Names each block with how much of it is filled in."""

    wanted = Signal(str)
    """Go to this block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("block_index")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_cards(self, cards: Sequence[BlockCard]) -> None:
        """Show these blocks, those left out for want of values in brackets."""
        chosen = self.currentRow()
        self.clear()
        for card in cards:
            item = QListWidgetItem(f"{worded(card.block.title)} {card.filled}/{len(card.block.fields)}")
            item.setData(Qt.ItemDataRole.UserRole, card.block.block)
            item.setToolTip(worded(card.block.title))
            self.addItem(item)
        self.setCurrentRow(max(chosen, 0))

    def sizeHint(self) -> QSize:
        """Qt: a narrow column."""
        return QSize(WIDTH_IN_LINES * self.fontMetrics().height(), super().sizeHint().height())

    def _go(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))
