"""Whether everything of a window can be reached: nothing is clipped where nothing scrolls, nothing scrolls sideways."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from tests.ui.audit_widgets import called, is_inner, seen_in

TOLD = (QAbstractButton, QLabel, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QAbstractItemView)
SLACK = 2
"""Pixels that a frame may take away without anybody missing them."""
LOW, NARROW = 512, 911
"""On a screen as large as this, or larger, the primary button is in sight without scrolling."""


def out_of_reach(root: QWidget) -> list[str]:
    """Widgets of which a part lies outside what holds them, where no scrolling brings it into sight."""
    return [
        f"clipped: {called(widget)}"
        for widget in seen_in(root)
        if isinstance(widget, TOLD) and not isinstance(widget, QHeaderView) and not _is_empty(widget)
        if not is_inner(widget)
        if _is_clipped(widget, root)
    ]


def _is_empty(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull()


def _is_clipped(widget: QWidget, root: QWidget) -> bool:
    area, inner = widget.rect(), widget
    while inner is not root:
        parent = inner.parentWidget()
        if parent is None:
            return False
        area = QRect(inner.mapTo(parent, area.topLeft()), area.size())
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            if _never_scrolls_to(area, above):
                return True
            area, inner = above.rect(), above  # what scrolls is in sight whenever its area is
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area):
            return True
        inner = parent
    return False


def _never_scrolls_to(area: QRect, scrolling: QAbstractScrollArea) -> bool:
    across, down = scrolling.horizontalScrollBar(), scrolling.verticalScrollBar()
    port = scrolling.viewport().size()
    left, top = area.left() + across.value(), area.top() + down.value()
    right, bottom = left + area.width(), top + area.height()
    wide = across.maximum() + port.width() + SLACK
    high = down.maximum() + port.height() + SLACK
    if isinstance(scrolling, QAbstractItemView):
        return False
    return left < -SLACK or top < -SLACK or right > wide or bottom > high


def sideways(root: QWidget) -> list[str]:
    """Only tables may scroll sideways."""
    return [
        f"scrolls sideways: {area.objectName()!r} {type(area).__name__}"
        for area in root.findChildren(QAbstractScrollArea)
        if not isinstance(area, QAbstractItemView | QHeaderView | QTextEdit | QPlainTextEdit)
        and area.isVisibleTo(root)
        and area.horizontalScrollBar().maximum() > 0
    ]


def outside(root: QWidget) -> list[str]:
    """A page must not need more room than the screen has."""
    need = root.minimumSizeHint()
    wide = need.width() > root.width()
    high = need.height() > root.height()
    return (
        [f"page needs room: {need.width()}x{need.height()}, has {root.width()}x{root.height()}"] if wide or high else []
    )


def larger_than(root: QWidget, width: int, height: int) -> list[str]:
    """A window that does not become as small as the screen lies partly outside of it."""
    if root.width() <= width and root.height() <= height:
        return []
    return [f"larger than the screen: {root.width()}x{root.height()}, the screen has {width}x{height}"]


def primary_out_of_sight(root: QWidget) -> list[str]:
    """On screens from 911×512 the primary button is in sight as it is, wherever the page was scrolled to."""
    return [
        f"primary out of sight: {called(button)}"
        for button in root.findChildren(QPushButton)
        if button.property("primary") == "true" and button.isVisibleTo(root) and not _in_sight(button, root)
    ]


def _in_sight(widget: QWidget, root: QWidget) -> bool:
    seen = widget.rect()
    inner = widget
    while inner is not root:
        parent = inner.parentWidget()
        seen = QRect(inner.mapTo(parent, QPoint(seen.left(), seen.top())), seen.size()).intersected(parent.rect())
        inner = parent
    return seen.width() >= widget.width() - SLACK and seen.height() >= widget.height() - SLACK
