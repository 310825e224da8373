"""The menus are one table; the window only carries out what it names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a menu: its key, the menu, its text, its shortcut, and the deed of the window it carries out.

    `page` names the page it needs; without that page it is not offered. `line` puts a line above it.
    """

    key: str
    menu: str
    text: str
    shortcut: str
    deed: str
    page: str = ""
    line: bool = False


MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("archive", QT_TRANSLATE_NOOP("actions", "&Archive")),
    ("visits", QT_TRANSLATE_NOOP("actions", "V&isits")),
    ("data", QT_TRANSLATE_NOOP("actions", "&Data")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

OFFERS: Final = (
    Offer("print", "file", QT_TRANSLATE_NOOP("actions", "&Print…"), "Ctrl+P", "print_paper"),
    Offer("back_up", "file", QT_TRANSLATE_NOOP("actions", "&Back up now"), "", "back_up", line=True),
    Offer("restore", "file", QT_TRANSLATE_NOOP("actions", "&Restore a backup…"), "", "restore"),
    Offer("lock", "file", QT_TRANSLATE_NOOP("actions", "&Lock the window"), "Ctrl+Shift+L", "lock", line=True),
    Offer("password", "file", QT_TRANSLATE_NOOP("actions", "&Change my password…"), "", "change_password"),
    Offer("sign_out", "file", QT_TRANSLATE_NOOP("actions", "&Sign out"), "", "sign_out"),
    Offer("quit", "file", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q", "quit", line=True),
    Offer("edit", "edit", QT_TRANSLATE_NOOP("actions", "&Edit the record"), "F2", "edit"),
    Offer("save", "edit", QT_TRANSLATE_NOOP("actions", "&Save"), "Ctrl+S", "save"),
    Offer("primary", "edit", QT_TRANSLATE_NOOP("actions", "&Carry out the page's main deed"), "Ctrl+Return", "primary"),
    Offer("search", "edit", QT_TRANSLATE_NOOP("actions", "Search e&verywhere"), "Ctrl+K", "search", line=True),
    Offer("find", "edit", QT_TRANSLATE_NOOP("actions", "&Find in this list"), "Ctrl+F", "find_here"),
    Offer("refresh", "view", QT_TRANSLATE_NOOP("actions", "&Read again"), "F5", "refresh"),
    Offer("larger", "view", QT_TRANSLATE_NOOP("actions", "&Larger text"), "Ctrl+=", "larger", line=True),
    Offer("smaller", "view", QT_TRANSLATE_NOOP("actions", "&Smaller text"), "Ctrl+-", "smaller"),
    Offer("language", "view", QT_TRANSLATE_NOOP("actions", "中文 / &English"), "Ctrl+Shift+E", "switch_language"),
    Offer("new_person", "archive", QT_TRANSLATE_NOOP("actions", "&New person"), "Ctrl+N", "new_person", "people"),
    Offer("history", "archive", QT_TRANSLATE_NOOP("actions", "&History of this record"), "Ctrl+H", "history", "people"),
    Offer("log_visit", "visits", QT_TRANSLATE_NOOP("actions", "&Log a visit"), "Ctrl+L", "log_visit", "visits"),
    Offer(
        "import", "data", QT_TRANSLATE_NOOP("actions", "&Import a workbook…"), "Ctrl+I", "import_workbook", "exchange"
    ),
    Offer("export", "data", QT_TRANSLATE_NOOP("actions", "&Export a list…"), "Ctrl+E", "export_list", "exchange"),
    Offer("help", "help", QT_TRANSLATE_NOOP("actions", "Help on this &page"), "F1", "help"),
    Offer("shortcuts", "help", QT_TRANSLATE_NOOP("actions", "&Keys at a glance"), "Ctrl+/", "show_shortcuts"),
    Offer("typing", "help", QT_TRANSLATE_NOOP("actions", "&Typing test (input method)"), "", "typing_test"),
    Offer("about", "help", QT_TRANSLATE_NOOP("actions", "&About VetDesk"), "", "about", line=True),
)


class Menus(QObject):
    """Builds the menu bar from the table and keeps its texts in the language of the window."""

    def __init__(self, bar: QMenuBar, deeds: object, pages: frozenset[str]) -> None:
        super().__init__(bar)
        self._menus: dict[str, QMenu] = {}
        self.actions: dict[str, QAction] = {}
        offers = [offer for offer in OFFERS if not offer.page or offer.page in pages]
        for key, text in MENUS:
            if any(offer.menu == key for offer in offers):
                self._menus[key] = bar.addMenu(shown("actions", text))
                self._menus[key].setObjectName(f"menu_{key}")
        for offer in offers:
            self._add(offer, getattr(deeds, offer.deed))
        self.retranslate()

    def add_pages(self, names: dict[str, str], show: Callable[[str], None]) -> None:
        """Put the pages into the View menu, with Alt+1 for the first."""
        view = self._menus["view"]
        first = view.actions()[0]
        for number, key in enumerate(names, start=1):
            action = QAction(self)
            action.setObjectName(f"page_{key}")
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(lambda _checked=False, key=key: show(key))
            view.insertAction(first, action)
            self.actions[f"page_{key}"] = action
        view.insertSeparator(first)
        self._pages = names
        self.retranslate()

    def set_enabled(self, *, enabled: bool) -> None:
        """Let every entry, with its key, do something or nothing."""
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
            self.actions[f"page_{key}"].setText(f"{shown('pages', name)} (&{number})")

    def _add(self, offer: Offer, deed: Callable[[], None]) -> None:
        menu = self._menus[offer.menu]
        if offer.line:
            menu.addSeparator()
        action = QAction(self)
        action.setObjectName(offer.key)
        if offer.shortcut:
            action.setShortcut(QKeySequence(offer.shortcut))
        action.triggered.connect(lambda _checked=False: deed())
        menu.addAction(action)
        self.actions[offer.key] = action


def keys_at_a_glance() -> list[tuple[str, str]]:
    """Every shortcut and what it does, for the sheet of Ctrl+/."""
    return [
        (
            QKeySequence(offer.shortcut).toString(QKeySequence.SequenceFormat.NativeText),
            _plain(shown("actions", offer.text)),
        )
        for offer in OFFERS
        if offer.shortcut
    ]


def _plain(text: str) -> str:
    """The text of an entry without its mnemonic: "保存(&S)" and "&Save" lose it."""
    before, mark, after = text.partition("(&")
    return before if mark and after.endswith(")") else text.replace("&", "")
