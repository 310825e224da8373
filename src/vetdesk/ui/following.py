"""Follows a way on a page: presses the tab, section, button or entry of a menu on which certain words stand."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget, QMenu, QTabWidget, QWidget

from vetdesk.ui.catalogue import plain
from vetdesk.ui.parts import Way
from vetdesk.ui.texts import shown_plain

LOOKS = 40
EVERY_MS = 50
"""A page that has just come into sight may first have to fetch: so often, in this time, its button is tried again."""


def words_of(way: Way) -> str:
    """What stands on it, in the language of the window."""
    return shown_plain(way.context, way.text)


class Following(QObject):
    """Goes one way after the other; a step that cannot be taken yet is tried again for two seconds, then told."""

    def __init__(self, ways: Sequence[Way], page: QWidget, refused: Callable[[str], None]) -> None:
        super().__init__(page)
        self._left = list(ways)
        self._page = page
        self._refused = refused
        self._looks = 0
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._go)

    def begin(self) -> None:
        """Go, at once as far as that is possible."""
        self._go()
        if self._left:
            self._timer.start()

    def _go(self) -> None:
        while self._left:
            words = words_of(self._left[0])
            pressed, why = press(self._page, words)
            if not pressed:
                self._looks += 1
                if self._looks >= LOOKS:
                    self._timer.stop()
                    self._left.clear()
                    self._refused(why or self.tr("“{deed}” cannot be done now.").format(deed=words))
                return
            self._left.pop(0)
        self._timer.stop()
        self.deleteLater()


def press(page: QWidget, words: str) -> tuple[bool, str]:
    """Press what bears these words on the page; whether that was possible, and if not why, where it is said."""
    why = ""
    for found in _bearing(page, words):
        if isinstance(found, QAction | QAbstractButton):
            if found.isEnabled():
                found.trigger() if isinstance(found, QAction) else found.click()
                return True, ""
            why = why or reason(found)
        else:
            return True, ""
    return False, why


def reason(found: QAction | QAbstractButton) -> str:
    """Why it cannot be pressed, as its tool tip tells it."""
    tip = found.toolTip().strip()
    return tip if plain(tip) != plain(found.text()) else ""


def _bearing(page: QWidget, words: str) -> Iterator[object]:
    """What bears the words: tabs, sections and choices come to the front while this goes on, the others are given."""
    rows: Iterable[QTabWidget] = page.findChildren(QTabWidget)
    for tabs in (one for one in rows if one.isVisibleTo(page)):
        for place in range(tabs.count()):
            if plain(tabs.tabText(place)) == words and tabs.isTabVisible(place):
                tabs.setCurrentIndex(place)
                yield tabs
    sections = page.findChild(QListWidget, "sections")
    if sections is not None:
        for row in range(sections.count()):
            if sections.item(row).text() == words:
                sections.setCurrentRow(row)
                yield sections
    buttons: Iterable[QAbstractButton] = page.findChildren(QAbstractButton)
    for button in buttons:
        if button.isVisibleTo(page) and plain(button.text()) == words:
            yield button
    for action in deeds_of_menus(page):
        if plain(action.text()) == words:
            yield action
    choices: Iterable[QComboBox] = page.findChildren(QComboBox)
    for choice in (one for one in choices if one.isVisibleTo(page)):
        if (place := choice.findText(words)) >= 0:
            choice.setCurrentIndex(place)
            choice.setFocus()
            yield choice


def deeds_of_menus(page: QWidget) -> Iterator[QAction]:
    """The entries of the menus behind the buttons in sight, those of their submenus included."""
    buttons: Iterable[QAbstractButton] = page.findChildren(QAbstractButton)
    for button in buttons:
        menu = getattr(button, "menu", lambda: None)()
        if isinstance(menu, QMenu) and button.isVisibleTo(page):
            menu.aboutToShow.emit()
            yield from _entries(menu)


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        elif action.text() and action.isVisible() and not action.isSeparator():
            yield action
