"""The keys that work on what is in front: those of its buttons, of its lists, of its fields."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTabWidget, QWidget

from vetdesk.ui.catalogue import plain
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.search_box import SearchBox

IN_LISTS = (
    ("Enter", QT_TRANSLATE_NOOP("keys", "open what is chosen")),
    ("Ins", QT_TRANSLATE_NOOP("keys", "select this row and go on to the next")),
    ("Space", QT_TRANSLATE_NOOP("keys", "select this row or no longer")),
    ("Shift+Up / Shift+Down", QT_TRANSLATE_NOOP("keys", "select several rows")),
    ("Ctrl+A", QT_TRANSLATE_NOOP("keys", "select all rows")),
    ("Ctrl+C", QT_TRANSLATE_NOOP("keys", "copy the selected rows as a table")),
    ("Home / End", QT_TRANSLATE_NOOP("keys", "first and last row")),
)
IN_OTHER_LISTS = (("Menu, Shift+F10", QT_TRANSLATE_NOOP("keys", "menu of the list: usual columns")),)
IN_SORTED_LISTS = (
    ("Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("keys", "sort by the column at this place; again: the other way")),
    ("Menu, Shift+F10", QT_TRANSLATE_NOOP("keys", "menu of the list: sort by a column, usual columns")),
)
IN_FIELDS = (("Enter", QT_TRANSLATE_NOOP("keys", "next field; from the last one to the main button")),)
IN_DATES = (
    ("Ctrl+D", QT_TRANSLATE_NOOP("keys", "today")),
    ("5 · 3-5 · +7", QT_TRANSLATE_NOOP("keys", "the 5th of this month, 5 March, in a week")),
)
IN_SEARCHES = (
    ("Up / Down", QT_TRANSLATE_NOOP("keys", "walk through the list without leaving the search line")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "empty the line, then leave it")),
)


def page_keys(page: QWidget) -> list[tuple[str, str]]:
    """Each key with what it does on this page as it is now."""
    found = [*_of_buttons(page), *_of_shortcuts(page)]
    kind: type[QWidget]
    for kind, keys in (
        (RecordList, IN_LISTS), (SearchBox, IN_SEARCHES), (PartialDateEdit, IN_DATES), (QLineEdit, IN_FIELDS),
    ):  # fmt: skip
        children: list[object] = list(page.findChildren(kind))
        if any(_is_there(one, page) for one in children):
            found += [(key, shown("keys", told)) for key, told in keys]
    every: list[RecordList] = list(page.findChildren(RecordList))
    lists = [one for one in every if _is_there(one, page)]
    keys_of_menu = IN_SORTED_LISTS if any(one.can_be_sorted() for one in lists) else IN_OTHER_LISTS if lists else ()
    found += [(key, shown("keys", told)) for key, told in keys_of_menu]
    return list(dict.fromkeys(found))


def _is_there(one: object, page: QWidget) -> bool:
    return isinstance(one, QWidget) and one.isVisibleTo(page) and one.isEnabled()


def _of_buttons(page: QWidget) -> Iterator[tuple[str, str]]:
    button: QAbstractButton
    for button in page.findChildren(QAbstractButton):
        if button.isVisibleTo(page) and not button.shortcut().isEmpty():
            yield _spelled(button.shortcut()), plain(button.text())
    tabs: QTabWidget
    for tabs in page.findChildren(QTabWidget):
        for place in range(tabs.count() if tabs.isVisibleTo(page) else 0):
            key = QKeySequence.mnemonic(tabs.tabText(place))
            if not key.isEmpty() and tabs.isTabVisible(place):
                yield _spelled(key), plain(tabs.tabText(place))


def _of_shortcuts(page: QWidget) -> Iterator[tuple[str, str]]:
    """Keys set by hand, as far as they say what they are for; and those of entries that stand in no menu bar."""
    shortcut: QShortcut
    for shortcut in page.findChildren(QShortcut):
        if shortcut.whatsThis() and shortcut.isEnabled():
            yield _spelled(shortcut.key()), shortcut.whatsThis()
    view: QAbstractItemView
    for view in page.findChildren(QAbstractItemView):
        actions: list[QAction] = list(view.actions())
        for action in actions:
            if view.isVisibleTo(page) and not action.shortcut().isEmpty():
                yield _spelled(action.shortcut()), plain(action.text())


def _spelled(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
