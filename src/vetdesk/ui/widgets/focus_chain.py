"""The widgets of a window in the order of Tab, without harm to those who are asked for it."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

KEPT: Final = "_kept_as_long_as_it_lives"


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
    parent = following.parent()
    if parent is not None:
        _keep(parent)
    QObject.setParent(following, parent)  # nothing to do for Qt; the binding finds the true parent again
    return following


def _keep(parent: QObject) -> None:
    """Hold what the binding knows of a parent as long as the parent lives.

    Parents that Qt made itself (rows of tabs, lines inside other widgets) are known to Python only while somebody asks
    for them; when such knowledge ends, their children are believed to be deleted with them.
    """
    if not getattr(parent, KEPT, False):
        setattr(parent, KEPT, True)
        parent.destroyed.connect(partial(_let_go, parent))


def _let_go(_parent: QObject) -> None:
    """The parent is gone, and with it the connection that held it."""
