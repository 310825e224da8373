"""The menu bar, built from the table in ui/actions.py: what cannot be done now is greyed and says why."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, Protocol

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton

from vetdesk.domain.staff import Right
from vetdesk.ui.actions import CHOICES, MENUS, OFFERS, OWN_MENUS, PAGES_OF, Offer
from vetdesk.ui.catalogue import plain
from vetdesk.ui.page import Navigator
from vetdesk.ui.part_menus import Go, PartMenus
from vetdesk.ui.texts import shown
from vetdesk.ui.theme import icon

DRAWINGS: Final = {
    "print": "print", "back_up": "backup", "lock": "lock", "edit": "edit", "search": "search", "undo": "undo",
    "refresh": "refresh", "larger": "zoom_in", "smaller": "zoom_out", "new_person": "add", "history": "history",
    "import": "import", "export": "export", "help": "help",
}  # fmt: skip
"""The icons beside entries that are used daily; the others stand without one, as in office programs."""
_ENDS = frozenset({"menu_file", "menu_help"})
"""Menus whose last entry stays the last: quitting, and what the program is."""


class Deeds(Protocol):
    """Has a method for every deed the table names."""

    def why_not(self, deed: str) -> str:
        """Why a deed cannot be carried out now; empty if it can."""

    def named(self, deed: str) -> str:
        """What the entry is called at this moment; empty as in the table."""

    def is_in_use(self, deed: str) -> bool:
        """Whether what the entry of a choice would bring is in use now."""


class Menus(QObject):
    """Builds the menu bar from the table and keeps its texts in the language of the window.

    Entries are greyed while their menu is open, by what can be done at that moment. A key always arrives: where its
    deed cannot be done, the status line says why, instead of nothing happening.
    """

    def __init__(self, bar: QMenuBar, deeds: Deeds, navigator: Navigator, pages: frozenset[str]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._deeds = deeds
        self._navigator = navigator
        self._menus: dict[str, QMenu] = {}
        self.actions: dict[str, QAction] = {}
        self._choices: dict[str, tuple[QMenu, QActionGroup]] = {}
        self._enabled = True
        self._parts: PartMenus | None = None
        offers = [offer for offer in OFFERS if not offer.page or offer.page in pages]
        for key, text in MENUS:
            if any(offer.menu == key for offer in offers) or pages.intersection(PAGES_OF.get(key, ())):
                self._menus[key] = bar.addMenu(shown("actions", text))
                self._menus[key].setObjectName(f"menu_{key}")
                self._menus[key].setToolTipsVisible(True)
                self._menus[key].aboutToShow.connect(partial(self._grey, key))
                self._menus[key].aboutToHide.connect(partial(self._ungrey, key))
        for offer in offers:
            self._add(offer)
        self.retranslate()

    def add_parts(self, names: Mapping[str, str], go: Go, may: Callable[[Right], bool]) -> None:
        """Put the parts of the pages into their menus: of the page that a menu is named for openly, of others below."""
        self._parts = PartMenus(go, may, self)
        for key, menu in self._menus.items():
            for page in (one for one in PAGES_OF.get(key, ()) if one in names):
                self._add_parts(menu, page, names[page], openly=key in OWN_MENUS and page == PAGES_OF[key][0])
        self._parts.retranslate()

    def _add_parts(self, menu: QMenu, page: str, name: str, *, openly: bool) -> None:
        assert self._parts is not None, "made before"
        if openly:
            menu.addSeparator()
            self._parts.fill(menu, page)
            return
        last = menu.actions()[-1:]  # none for whoever has no deed of the menu's own
        self._parts.submenu(menu, page, name)
        if last and menu.objectName() in _ENDS:
            menu.insertAction(last[0], menu.actions()[-1])

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

    def entries(self) -> list[tuple[Offer, QAction]]:
        """The entries of the table that are offered, with their actions."""
        return [(offer, self.actions[offer.key]) for offer in OFFERS if offer.key in self.actions]

    def title(self, menu: str) -> str:
        """What a menu is called, without its mnemonic."""
        return plain(self._menus[menu].title())

    def why_not(self, offer: Offer) -> str:
        """Why an entry cannot be carried out now; empty if it can."""
        return self._deeds.why_not(offer.deed) if offer.deed else ""

    def set_enabled(self, *, enabled: bool) -> None:
        """Let every entry, with its key, do something or nothing."""
        self._enabled = enabled
        for action in self.actions.values():
            action.setEnabled(enabled)
        if self._parts is not None:
            self._parts.set_enabled(enabled=enabled)

    def retranslate(self) -> None:
        """Show every text in the language of the window."""
        if not all(shiboken6.isValid(menu) for menu in self._menus.values()):
            return  # the window goes, and its menus go before what may still tell of a change
        if self._parts is not None:
            self._parts.retranslate()
        if (further := self._bar.findChild(QToolButton)) is not None:  # Qt's own, for menus that have no room
            further.setAccessibleName(self.tr("Further menus"))
        for key, text in MENUS:
            if key in self._menus:
                self._menus[key].setTitle(shown("actions", text))
        for choice, (inner, _) in self._choices.items():
            inner.setTitle(shown("actions", CHOICES[choice]))
        for offer in OFFERS:
            if offer.key in self.actions:
                self.actions[offer.key].setText(self._deeds.named(offer.deed) or shown("actions", offer.text))
        for number, (key, name) in enumerate(getattr(self, "_pages", {}).items(), start=1):
            self.actions[f"page_{key}"].setText(f"{shown('pages', name)} (&{number % 10})")

    def _add(self, offer: Offer) -> None:
        menu = self._menus[offer.menu]
        if offer.line:
            menu.addSeparator()
        action = QAction(self)
        action.setObjectName(offer.key)
        if offer.key in DRAWINGS:
            action.setIcon(icon(DRAWINGS[offer.key]))
        if offer.shortcut:
            action.setShortcuts(QKeySequence.listFromString(offer.shortcut))
        if offer.choice:
            menu = self._choose_one(menu, offer, action)
        action.triggered.connect(lambda _checked=False: self.carry_out(offer))
        menu.addAction(action)
        self.actions[offer.key] = action

    def _choose_one(self, menu: QMenu, offer: Offer, action: QAction) -> QMenu:
        """The menu of a choice, to which the entry belongs."""
        if offer.choice not in self._choices:
            inner = menu.addMenu("")
            inner.setObjectName(f"menu_{offer.choice}")
            self._choices[offer.choice] = inner, QActionGroup(self)
        inner, group = self._choices[offer.choice]
        action.setCheckable(True)
        group.addAction(action)
        action.setChecked(self._deeds.is_in_use(offer.deed))
        return inner

    def carry_out(self, offer: Offer) -> None:
        """Carry out an entry, or say why that cannot be done now."""
        why = self.why_not(offer)
        if why:
            self._navigator.say(why)
        elif offer.opens:
            self._navigator.open(offer.opens, 0)
        else:
            deed: Callable[[], None] = getattr(self._deeds, offer.deed)
            deed()

    def _grey(self, key: str) -> None:
        """Grey what cannot be done now, each entry with its reason; mark what is in use."""
        for offer in OFFERS:
            if offer.menu == key and offer.choice:
                self.actions[offer.key].setChecked(self._deeds.is_in_use(offer.deed))
            if offer.menu == key and offer.key in self.actions and offer.deed:
                why = self.why_not(offer)
                self.actions[offer.key].setEnabled(not why)
                self.actions[offer.key].setToolTip(why)
                self.actions[offer.key].setStatusTip(why)

    def _ungrey(self, key: str) -> None:
        """Keys are to arrive while no menu is open; the lock has its own say about that."""
        for offer in OFFERS:
            if offer.menu == key and offer.key in self.actions:
                self.actions[offer.key].setEnabled(self._enabled)
