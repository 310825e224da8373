"""The widgets of a window in the order of Tab, without harm to those who are asked for it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def focus_chain(window: QWidget) -> list[QWidget]:
    """Every widget that follows a window in the order of Tab, whether it takes the keyboard or not.

    The binding takes whatever nextInFocusChain() gives for a child of the widget that was asked, the window itself as
    that of its last widget: when that one ended, everything in the window was believed to be deleted.
    """
    found = []
    widget = _after(window)
    while widget is not window:
        found.append(widget)
        widget = _after(widget)
    return found


def _after(widget: QWidget) -> QWidget:
    following = widget.nextInFocusChain()
    assert following is not None, "the order of Tab is a ring"
    QObject.setParent(following, following.parent())  # nothing to do for Qt; the binding finds the true parent again
    return following
