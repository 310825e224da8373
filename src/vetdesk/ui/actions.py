"""The menus are one table; ui/menus.py builds them, ui/window_deeds.py carries out what they name."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a menu: its key, the menu, its text, its shortcut, and the method of WindowDeeds it carries out.

    Instead of a deed `opens` names a kind of record that is opened with number 0: it begins one, or shows where they
    are. `page` names the page it needs; without that page it is not offered. `line` puts a line above it.
    """

    key: str
    menu: str
    text: str
    shortcut: str
    deed: str
    page: str = ""
    line: bool = False
    opens: str = ""


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
    Offer(
        "new_person", "archive", QT_TRANSLATE_NOOP("actions", "&New person"), "Ctrl+N", "", "people", opens="recipient"
    ),
    Offer("history", "archive", QT_TRANSLATE_NOOP("actions", "&History of this record"), "Ctrl+H", "history", "people"),
    Offer("log_visit", "visits", QT_TRANSLATE_NOOP("actions", "&Log a visit"), "Ctrl+L", "", "visits", opens="visit"),
    Offer(
        "import", "data", QT_TRANSLATE_NOOP("actions", "&Import a workbook…"), "Ctrl+I", "", "exchange", opens="batch"
    ),
    Offer("export", "data", QT_TRANSLATE_NOOP("actions", "&Export a list…"), "Ctrl+E", "", "exchange", opens="export"),
    Offer("help", "help", QT_TRANSLATE_NOOP("actions", "Help on this &page"), "F1", "help"),
    Offer("shortcuts", "help", QT_TRANSLATE_NOOP("actions", "&Keys at a glance"), "Ctrl+/", "show_shortcuts"),
    Offer("typing", "help", QT_TRANSLATE_NOOP("actions", "&Typing test (input method)"), "", "typing_test"),
    Offer("about", "help", QT_TRANSLATE_NOOP("actions", "&About VetDesk"), "", "about", line=True),
)


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
