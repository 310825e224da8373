"""The menu bar, built from the table in ui/actions.py: what cannot be done now is greyed and says why."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from vetdesk.ui.actions import MENUS, OFFERS, Offer
from vetdesk.ui.page import Navigator
from vetdesk.ui.texts import shown


class Deeds(Protocol):
    """Has a method for every deed the table names."""

    def why_not(self, deed: str) -> str:
        """Why a deed cannot be carried out now; empty if it can."""


class Menus(QObject):
    """Builds the menu bar from the table and keeps its texts in the language of the window.

    Entries are greyed while their menu is open, by what can be done at that moment. A key always arrives: where its
    deed cannot be done, the status line says why, instead of nothing happening.
    """

    def __init__(self, bar: QMenuBar, deeds: Deeds, navigator: Navigator, pages: frozenset[str]) -> None:
        super().__init__(bar)
        self._deeds = deeds
        self._navigator = navigator
        self._menus: dict[str, QMenu] = {}
        self.actions: dict[str, QAction] = {}
        self._enabled = True
        offers = [offer for offer in OFFERS if not offer.page or offer.page in pages]
        for key, text in MENUS:
            if any(offer.menu == key for offer in offers):
                self._menus[key] = bar.addMenu(shown("actions", text))
                self._menus[key].setObjectName(f"menu_{key}")
                self._menus[key].setToolTipsVisible(True)
                self._menus[key].aboutToShow.connect(partial(self._grey, key))
                self._menus[key].aboutToHide.connect(partial(self._ungrey, key))
        for offer in offers:
            self._add(offer)
        self.retranslate()

    def add_pages(self, names: dict[str, str], show: Callable[[str], None]) -> None:
        """Put the pages into the View menu, with Alt+1 for the first and Alt+0 for the tenth."""
        view = self._menus["view"]
        first = view.actions()[0]
        for number, key in enumerate(names, start=1):
            action = QAction(self)
            action.setObjectName(f"page_{key}")
            action.setShortcut(QKeySequence(f"Alt+{number % 10}"))
            action.triggered.connect(lambda _checked=False, key=key: show(key))
            view.insertAction(first, action)
            self.actions[f"page_{key}"] = action
        view.insertSeparator(first)
        self._pages = names
        self.retranslate()

    def set_enabled(self, *, enabled: bool) -> None:
        """Let every entry, with its key, do something or nothing."""
        self._enabled = enabled
        for action in self.actions.values():
            action.setEnabled(enabled)

    def retranslate(self) -> None:
        """Show every text in the language of the window."""
        for key, text in MENUS:
            if key in self._menus:
                self._menus[key].setTitle(shown("actions", text))
        for offer in OFFERS:
            if offer.key in self.actions:
                self.actions[offer.key].setText(shown("actions", offer.text))
        for number, (key, name) in enumerate(getattr(self, "_pages", {}).items(), start=1):
            self.actions[f"page_{key}"].setText(f"{shown('pages', name)} (&{number % 10})")

    def _add(self, offer: Offer) -> None:
        menu = self._menus[offer.menu]
        if offer.line:
            menu.addSeparator()
        action = QAction(self)
        action.setObjectName(offer.key)
        if offer.shortcut:
            action.setShortcut(QKeySequence(offer.shortcut))
        action.triggered.connect(lambda _checked=False: self._carry_out(offer))
        menu.addAction(action)
        self.actions[offer.key] = action

    def _carry_out(self, offer: Offer) -> None:
        why = self._deeds.why_not(offer.deed) if offer.deed else ""
        if why:
            self._navigator.say(why)
        elif offer.opens:
            self._navigator.open(offer.opens, 0)
        else:
            deed: Callable[[], None] = getattr(self._deeds, offer.deed)
            deed()

    def _grey(self, key: str) -> None:
        """Grey what cannot be done now, each entry with its reason."""
        for offer in OFFERS:
            if offer.menu == key and offer.key in self.actions and offer.deed:
                why = self._deeds.why_not(offer.deed)
                self.actions[offer.key].setEnabled(not why)
                self.actions[offer.key].setToolTip(why)
                self.actions[offer.key].setStatusTip(why)

    def _ungrey(self, key: str) -> None:
        """Keys are to arrive while no menu is open; the lock has its own say about that."""
        for offer in OFFERS:
            if offer.menu == key and offer.key in self.actions:
                self.actions[offer.key].setEnabled(self._enabled)
