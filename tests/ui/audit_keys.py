"""Keys that two things of a window claim at once: Alt keys of what is seen, of each menu, and shortcuts."""

import re
from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMainWindow, QMenu, QTabBar, QWidget

from tests.ui.audit_widgets import seen_in

_KEY = re.compile(r"&(?!&)(\w)")


def clashing_mnemonics(window: QWidget) -> list[str]:
    """Alt keys that two visible things of a window claim: menus, buttons, tabs, and labels of fields."""
    texts: list[str] = []
    if isinstance(window, QMainWindow):
        texts += [action.text() for action in window.menuBar().actions() if action.isVisible()]
    for widget in seen_in(window):
        if isinstance(widget, QTabBar):
            texts += [widget.tabText(place) for place in range(widget.count()) if widget.isTabVisible(place)]
        elif (isinstance(widget, QAbstractButton | QGroupBox) and widget.isEnabled()) or (
            isinstance(widget, QLabel) and widget.buddy() is not None and widget.buddy().isEnabled()
        ):
            texts.append(widget.title() if isinstance(widget, QGroupBox) else widget.text())
    return _claimed_twice("Alt+{key}", texts)


def clashing_keys(window: QWidget) -> list[str]:
    """Every key that is claimed twice in a window: Alt keys, keys within a menu, shortcuts."""
    found = [f"two keys: {told}" for told in clashing_mnemonics(window)]
    for menu in window.findChildren(QMenu):
        texts = [action.text() for action in menu.actions() if action.isVisible()]
        found += [
            f"two keys: in menu {menu.title() or menu.objectName()!r}: {told}"
            for told in _claimed_twice("{key}", texts)
        ]
    return found + [f"two keys: shortcut {told}" for told in _twice(_shortcuts(window))]


def _shortcuts(window: QWidget) -> Iterable[tuple[str, str]]:
    for action in {id(each): each for each in window.findChildren(QAction)}.values():
        for keys in action.shortcuts():
            yield keys.toString(QKeySequence.SequenceFormat.PortableText), action.text()
    for shortcut in window.findChildren(QShortcut):
        parent = shortcut.parent()
        if isinstance(parent, QWidget) and parent.isVisibleTo(window) and shortcut.context().name != "WidgetShortcut":
            yield shortcut.key().toString(QKeySequence.SequenceFormat.PortableText), type(parent).__name__


def _claimed_twice(form: str, texts: Iterable[str]) -> list[str]:
    return _twice((form.format(key=key[1].upper()), text) for text in texts if (key := _KEY.search(text)))


def _twice(claims: Iterable[tuple[str, str]]) -> list[str]:
    claimed: dict[str, list[str]] = {}
    for key, who in claims:
        claimed.setdefault(key, []).append(who)
    return [f"{key}: {' / '.join(who)}" for key, who in claimed.items() if len(who) > 1 and key]
