"""The line above a list: what one searches by, and beside it, or below where it is narrow, what else narrows it."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from vetdesk.ui.widgets.fitted import Fitted

LEAST_SIGNS = 8
"""A line for searching in which fewer signs are seen is too narrow to stand beside the rest."""


class ListHead(Fitted):
    """A search line that takes what room is left, and what stands beside it.

    The first of the others takes a `share` of that room, as choices do; 0 where all are as wide as their texts.
    """

    def __init__(self, search: QWidget, others: tuple[QWidget, ...], parent: QWidget, *, share: int = 1) -> None:
        super().__init__(parent)
        self._search, self._others = search, QWidget(self)
        row = QHBoxLayout(self._others)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(others[0], share)
        for widget in others[1:]:
            row.addWidget(widget)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(search, 2)
        self._whole.addWidget(self._others, share)
        self.fit()

    def fit(self) -> None:
        """Let the search line stand above the rest where it would show too little beside it."""
        search = max(self._search.minimumSizeHint().width(), LEAST_SIGNS * 2 * self.fontMetrics().averageCharWidth())
        needed = search + self._whole.spacing() + self._others.minimumSizeHint().width()
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.LeftToRight if needed <= self.width() else direction.TopToBottom)
