"""Where the cursor goes: the order of Tab for widgets that are made late, and scrolling to a widget."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

MARGIN = 60
"""So many pixels stay visible around what is brought into sight: its label and its neighbours."""
EDGE = 6
"""Pixels that stay visible below and above what has the keyboard."""


def tab_after(anchor: QWidget, widgets: Sequence[QWidget]) -> None:
    """Let Tab visit these widgets one after the other behind the anchor.

    Qt puts a widget that is made late behind everything else of the window; people expect it where they see it. The
    anchor may be the box around them: Qt orders only what takes the focus, so it is lent the focus for that moment.
    """
    policy = anchor.focusPolicy()
    if policy == Qt.FocusPolicy.NoFocus:
        anchor.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    before = anchor
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
    anchor.setFocusPolicy(policy)


def bring_into_sight(widget: QWidget) -> None:
    """Scroll so that a widget is seen, after layouts have settled."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, 0, MARGIN)
            return
        above = above.parentWidget()


def show_wholly(widget: QWidget) -> None:
    """Scroll up or down as far as a widget that now has the keyboard is cut: Qt is content when its cursor is seen.

    Nothing moves under a mouse that is pressed, nor where the widget is higher than what scrolls it.
    """
    shown = widget.parentWidget()
    if not isinstance(shown, QComboBox):
        shown = widget
    above = shown.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return
    if not above.viewport().isAncestorOf(shown):
        return  # it stands below what scrolls
    bar, high = above.verticalScrollBar(), above.viewport().height()
    top = shown.mapTo(above.viewport(), QPoint(0, 0)).y()
    below = top + shown.height()
    if shown.height() + 2 * EDGE > high:
        return
    if top < 0:
        bar.setValue(bar.value() + top - EDGE)
    elif below > high:
        bar.setValue(bar.value() + below - high + EDGE)
