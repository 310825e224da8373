"""Tab from first to last: what it reaches, whether it comes out again, and whether it goes as one reads."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenuBar, QRadioButton, QScrollArea, QWidget

from tests.ui.audit_widgets import seen_in

MOST = 400
"""No window has so many stops."""
SLACK = 24
"""Pixels by which things in one line may differ in height."""


def tab_faults(top: QWidget) -> list[str]:
    """What is wrong with the way of Tab through a window."""
    top.activateWindow()
    QApplication.processEvents()
    way = _way(top)
    wanted = {widget for widget in seen_in(top) if _is_stop(widget)}
    missed = [f"not reached by Tab: {_name(widget)}" for widget in wanted - set(way)]
    return sorted(missed) + list(_upwards(top, [widget for widget in way if not isinstance(widget, QScrollArea)]))


def _way(top: QWidget) -> list[QWidget]:
    """Where Tab stops, until it comes to where it was."""
    visited: list[QWidget] = []
    for _ in range(MOST):
        now = top.focusWidget()
        if now is not None and now in visited[:-1]:
            return visited[visited.index(now) :] if visited.index(now) < 3 else visited
        if now is not None and now not in visited[-1:]:  # links in a text are stops of the same widget
            visited.append(now)
        QTest.keyClick(now or top, Qt.Key.Key_Tab)
    return visited


def _is_stop(widget: QWidget) -> bool:
    if not widget.isEnabled() or widget.focusProxy() is not None or isinstance(widget, QMenuBar):
        return False
    if isinstance(widget, QRadioButton) and not widget.isChecked():
        return False  # the arrow keys go to the others of the group
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(widget, QScrollArea)


def _upwards(top: QWidget, way: list[QWidget]) -> Iterator[str]:
    """Steps to something that stands above, in the same column of the same part."""
    for before, after in pairwise(way):
        if before.parentWidget() is not after.parentWidget():
            continue
        first, second = _place(top, before), _place(top, after)
        overlap = first.left() < second.right() and second.left() < first.right()
        if overlap and second.bottom() < first.top() - SLACK:
            yield f"Tab goes up: {_name(before)} → {_name(after)}"
        if abs(first.center().y() - second.center().y()) < SLACK and second.right() < first.left():
            yield f"Tab goes back: {_name(before)} → {_name(after)}"


def _place(top: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} '{widget.objectName() or widget.accessibleName()}'"
