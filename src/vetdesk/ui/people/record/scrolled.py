"""A tab whose contents scroll up and down, never sideways."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget


def scrolled(parts: Sequence[QWidget | QLayout], parent: QWidget) -> QScrollArea:
    """The parts below each other in an area that scrolls."""
    inside = QWidget(parent)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 4, 0)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    column.addStretch(1)
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area


def fill_with(tab: QWidget, parts: Sequence[QWidget | QLayout]) -> None:
    """Let a tab consist of these parts."""
    whole = QVBoxLayout(tab)
    whole.setContentsMargins(4, 6, 4, 0)
    whole.addWidget(scrolled(parts, tab))
