"""What the parts of the audit share: which widgets are seen, and how a fault names one."""

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

_OWNERS = (QAbstractSpinBox, QComboBox, QAbstractItemView, QHeaderView, QLineEdit, QTabBar)


def seen_in(root: QWidget) -> Iterator[QWidget]:
    """Every widget of a window that is not hidden, without scroll bars."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and not isinstance(widget, QScrollBar):
            yield widget


def is_inner(widget: QWidget) -> bool:
    """Whether a widget is a part of another control, which stands for it."""
    return isinstance(widget.parent(), _OWNERS)


def called(widget: QWidget) -> str:
    """What a fault calls a widget: its class, its name, and the beginning of its text."""
    text = getattr(widget, "text", None)
    told = text() if callable(text) else ""
    inside = type(widget.parentWidget()).__name__ if widget.parentWidget() is not None else ""
    return f"{type(widget).__name__} {widget.objectName()!r} {str(told)[:40]!r} in {inside}"
