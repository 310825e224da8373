"""The menus are one table; ui/menus.py builds them, ui/window_deeds.py carries out what they name."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown_plain


@dataclass(frozen=True, slots=True)
class Offer:
    """One entry of a menu: its key, the menu, its text, its shortcut, and the method of WindowDeeds it carries out.

    Instead of a deed `opens` names a kind of record that is opened with number 0: it begins one, or shows where they
    are. `page` names the page it needs; without that page it is not offered. `line` puts a line above it. `also` are
    further words by which the search finds it. The entries of one `choice` (CHOICES) stand in a menu of their own, and
    the one in use bears a mark.
    """

    key: str
    menu: str
    text: str
    shortcut: str
    deed: str
    page: str = ""
    line: bool = False
    opens: str = ""
    also: str = ""
    choice: str = ""


MENUS: Final = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("archive", QT_TRANSLATE_NOOP("actions", "People (&A)")),
    ("cases", QT_TRANSLATE_NOOP("actions", "Cases (&Z)")),
    ("visits", QT_TRANSLATE_NOOP("actions", "V&isits")),
    ("data", QT_TRANSLATE_NOOP("actions", "&Data")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

PAGES_OF: Final = {
    "file": ("settings",),
    "archive": ("people",),
    "cases": ("cases", "benefits", "complaints"),
    "visits": ("visits",),
    "data": ("exchange", "reports"),
    "help": ("policies",),
}
"""The pages whose parts (ui/parts.py) stand in each menu: openly those of the page it is named for, others below."""
OWN_MENUS: Final = frozenset({"archive", "cases", "visits", "data"})

CHOICES: Final = {
    "text_size": QT_TRANSLATE_NOOP("actions", "Text si&ze"),
    "scheme": QT_TRANSLATE_NOOP("actions", "&Colours"),
}
"""Menus within a menu of which one entry is in use; they stand where the first of their entries does."""

OFFERS: Final = (
    Offer("print", "file", QT_TRANSLATE_NOOP("actions", "&Print…"), "Ctrl+P", "print_paper"),
    Offer(
        "back_up",
        "file",
        QT_TRANSLATE_NOOP("actions", "&Back up now"),
        "",
        "back_up",
        line=True,
        also=QT_TRANSLATE_NOOP("actions", "save copy, USB stick"),
    ),
    Offer("restore", "file", QT_TRANSLATE_NOOP("actions", "&Restore a backup…"), "", "restore"),
    Offer(
        "lock",
        "file",
        QT_TRANSLATE_NOOP("actions", "&Lock the window"),
        "Ctrl+Shift+L",
        "lock",
        line=True,
        also=QT_TRANSLATE_NOOP("actions", "leave the desk, screen"),
    ),
    Offer("password", "file", QT_TRANSLATE_NOOP("actions", "&Change my password…"), "", "change_password"),
    Offer(
        "sign_out",
        "file",
        QT_TRANSLATE_NOOP("actions", "&Sign out"),
        "",
        "sign_out",
        also=QT_TRANSLATE_NOOP("actions", "log out, other user"),
    ),
    Offer("quit", "file", QT_TRANSLATE_NOOP("actions", "&Quit"), "Ctrl+Q", "quit", line=True),
    Offer("undo", "edit", QT_TRANSLATE_NOOP("actions", "&Undo"), "Ctrl+Z", "undo"),
    Offer("edit", "edit", QT_TRANSLATE_NOOP("actions", "&Edit the record"), "F2", "edit"),
    Offer("save", "edit", QT_TRANSLATE_NOOP("actions", "&Save"), "Ctrl+S", "save"),
    Offer("primary", "edit", QT_TRANSLATE_NOOP("actions", "&Carry out the page's main deed"), "Ctrl+Return", "primary"),
    Offer("search", "edit", QT_TRANSLATE_NOOP("actions", "Search e&verywhere"), "Ctrl+K; F3", "search", line=True),
    Offer("find", "edit", QT_TRANSLATE_NOOP("actions", "&Find in this list"), "Ctrl+F", "find_here"),
    Offer("next_tab", "view", QT_TRANSLATE_NOOP("actions", "Next &tab"), "Ctrl+Tab", "next_tab"),
    Offer("refresh", "view", QT_TRANSLATE_NOOP("actions", "&Read again"), "F5", "refresh"),
    Offer(
        "larger",
        "view",
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        "Ctrl+=",
        "larger",
        line=True,
        also=QT_TRANSLATE_NOOP("actions", "bigger font, zoom in"),
    ),
    Offer(
        "smaller",
        "view",
        QT_TRANSLATE_NOOP("actions", "&Smaller text"),
        "Ctrl+-",
        "smaller",
        also=QT_TRANSLATE_NOOP("actions", "zoom out"),
    ),
    Offer(
        "size_standard",
        "view",
        QT_TRANSLATE_NOOP("actions", "Text size: &standard"),
        "",
        "use_standard_size",
        choice="text_size",
    ),
    Offer(
        "size_large",
        "view",
        QT_TRANSLATE_NOOP("actions", "Text size: &large"),
        "",
        "use_large_size",
        choice="text_size",
    ),
    Offer(
        "size_extra_large",
        "view",
        QT_TRANSLATE_NOOP("actions", "Text size: e&xtra large"),
        "",
        "use_extra_large_size",
        choice="text_size",
    ),
    Offer("language", "view", QT_TRANSLATE_NOOP("actions", "中文 / &English"), "Ctrl+Shift+E", "switch_language"),
    Offer(
        "scheme_system",
        "view",
        QT_TRANSLATE_NOOP("actions", "Colours as the &computer has them"),
        "",
        "use_system_scheme",
        choice="scheme",
    ),
    Offer(
        "scheme_light",
        "view",
        QT_TRANSLATE_NOOP("actions", "L&ight colours"),
        "",
        "use_light_scheme",
        choice="scheme",
    ),
    Offer(
        "scheme_dark",
        "view",
        QT_TRANSLATE_NOOP("actions", "&Dark colours"),
        "",
        "use_dark_scheme",
        also=QT_TRANSLATE_NOOP("actions", "night, black"),
        choice="scheme",
    ),
    Offer(
        "scheme_contrast",
        "view",
        QT_TRANSLATE_NOOP("actions", "&High contrast"),
        "",
        "use_contrast_scheme",
        also=QT_TRANSLATE_NOOP("actions", "poor sight, accessibility"),
        choice="scheme",
    ),
    Offer(
        "new_person",
        "archive",
        QT_TRANSLATE_NOOP("actions", "&New person"),
        "Ctrl+N",
        "",
        "people",
        opens="recipient",
        also=QT_TRANSLATE_NOOP("actions", "register a veteran, new archive"),
    ),
    Offer("history", "archive", QT_TRANSLATE_NOOP("actions", "&History of this record"), "Ctrl+H", "history", "people"),
    Offer("cases_open", "cases", QT_TRANSLATE_NOOP("actions", "&Cases to do"), "", "", "cases", opens="case"),
    Offer(
        "new_complaint",
        "cases",
        QT_TRANSLATE_NOOP("actions", "&Register a complaint"),
        "",
        "",
        "complaints",
        opens="complaint",
    ),
    Offer("log_visit", "visits", QT_TRANSLATE_NOOP("actions", "&Log a visit"), "Ctrl+L", "", "visits", opens="visit"),
    Offer(
        "import",
        "data",
        QT_TRANSLATE_NOOP("actions", "&Import a workbook…"),
        "Ctrl+I",
        "",
        "exchange",
        opens="batch",
        also=QT_TRANSLATE_NOOP("actions", "roster, Excel, WPS"),
    ),
    Offer(
        "export",
        "data",
        QT_TRANSLATE_NOOP("actions", "&Export a list…"),
        "Ctrl+E",
        "",
        "exchange",
        opens="export",
        also=QT_TRANSLATE_NOOP("actions", "roster, Excel, WPS"),
    ),
    Offer("help", "help", QT_TRANSLATE_NOOP("actions", "Help on this &page"), "F1", "help"),
    Offer(
        "shortcuts",
        "help",
        QT_TRANSLATE_NOOP("actions", "&Keys at a glance"),
        "Ctrl+/",
        "show_shortcuts",
        also=QT_TRANSLATE_NOOP("actions", "shortcuts"),
    ),
    Offer("tour", "help", QT_TRANSLATE_NOOP("actions", "&Guided tour"), "", "guided_tour"),
    Offer("typing", "help", QT_TRANSLATE_NOOP("actions", "&Typing test (input method)"), "", "typing_test"),
    Offer("about", "help", QT_TRANSLATE_NOOP("actions", "&About VetDesk"), "", "about", line=True),
)


def keys_at_a_glance() -> list[tuple[str, str]]:
    """Every shortcut and what it does, for the sheet of Ctrl+/."""
    return [
        (
            QKeySequence.listToString(
                QKeySequence.listFromString(offer.shortcut), QKeySequence.SequenceFormat.NativeText
            ).replace("; ", " / "),
            shown_plain("actions", offer.text),
        )
        for offer in OFFERS
        if offer.shortcut
    ]
