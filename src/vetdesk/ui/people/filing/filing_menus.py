"""What can be done with the papers of a file, as buttons with menus; the menu of the list offers all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from vetdesk.services.filing_views import Checklist, ListOffer
from vetdesk.ui.people.filing.material_lines import Line
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded


@dataclass(frozen=True, slots=True)
class Deed:
    """One entry: its key, the menu it stands in and its text; `line` puts a line above it."""

    key: str
    menu: str
    text: str
    line: bool = False


MENUS: Final = (
    ("mark", QT_TRANSLATE_NOOP("filing", "Mar&k")),
    ("scans", QT_TRANSLATE_NOOP("filing", "Scans (&W)")),
    ("paper", QT_TRANSLATE_NOOP("filing", "Paper (&U)")),
    ("print", QT_TRANSLATE_NOOP("filing", "Print out (&G)")),
)
"""The buttons in their order."""

DEEDS: Final = (
    Deed("original", "mark", QT_TRANSLATE_NOOP("filing", "&Original, received today")),
    Deed("copy", "mark", QT_TRANSLATE_NOOP("filing", "&Copy, received today")),
    Deed("missing", "mark", QT_TRANSLATE_NOOP("filing", "&Missing")),
    Deed("not_needed", "mark", QT_TRANSLATE_NOOP("filing", "&Not needed…")),
    Deed("none", "mark", QT_TRANSLATE_NOOP("filing", "Not noted &yet")),
    Deed("look", "scans", QT_TRANSLATE_NOOP("filing", "&Look at the scans")),
    Deed("from_file", "scans", QT_TRANSLATE_NOOP("filing", "Add a &file…")),
    Deed("paste", "scans", QT_TRANSLATE_NOOP("filing", "&Paste (Ctrl+V)")),
    Deed("from_folder", "scans", QT_TRANSLATE_NOOP("filing", "From the &scan folder…")),
    Deed("print_scans", "scans", QT_TRANSLATE_NOOP("filing", "Print or save c&opies…")),
    Deed("scan_up", "scans", QT_TRANSLATE_NOOP("filing", "Put the scan one place &up"), line=True),
    Deed("scan_down", "scans", QT_TRANSLATE_NOOP("filing", "Put the scan one place &down")),
    Deed("withdraw", "scans", QT_TRANSLATE_NOOP("filing", "&Withdraw the scan…"), line=True),
    Deed("describe", "paper", QT_TRANSLATE_NOOP("filing", "&Describe for the catalogue…")),
    Deed("take_from_file", "paper", QT_TRANSLATE_NOOP("filing", "&Use the one in the file")),
    Deed("new_paper", "paper", QT_TRANSLATE_NOOP("filing", "&Another paper…"), line=True),
    Deed("number", "paper", QT_TRANSLATE_NOOP("filing", "Give &item numbers")),
)
"""The entries that are always the same, by menu. Papers to print, lists to begin and places to move to are added."""


class FilingMenus(QObject):
    """Builds the buttons and menus. It does nothing itself: `wanted` names the deed."""

    wanted = Signal(str)
    """The key of a Deed."""
    print_wanted = Signal(str)
    """The key of a paper to print."""
    list_wanted = Signal(str)
    """The category of a list to begin."""
    move_wanted = Signal(object)
    """The Line that the chosen scans are to be moved to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._able: frozenset[str] = frozenset()
        self._whole = QMenu(parent)
        self._move, self._lists = QMenu(parent), QMenu(parent)
        self.places: list[QMenu] = []
        self._menus = {key: QMenu(parent) for key, _ in MENUS}
        self._actions = {deed.key: self._action(deed) for deed in DEEDS}
        self._move_action = self._menus["scans"].addMenu(self._move)
        self._list_action = self._menus["paper"].addMenu(self._lists)
        self.buttons: dict[str, QPushButton] = {}
        for key, _ in MENUS:
            button = QPushButton(parent)
            button.setObjectName(f"menu_{key}")
            button.setMenu(self._menus[key])
            self.buttons[key] = button

    def retranslate(self) -> None:
        """Set every text."""
        for key, text in MENUS:
            self.buttons[key].setText(shown("filing", text))
            self._menus[key].setTitle(shown("filing", text))
        for deed in DEEDS:
            self._actions[deed.key].setText(shown("filing", deed.text))
        self._move.setTitle(self.tr("&Move the scan to"))
        self._lists.setTitle(self.tr("&Start another list"))

    def allow(self, able: frozenset[str]) -> None:
        """Offer these deeds ("move" among them) and no others."""
        self._able = able
        for key, action in self._actions.items():
            action.setEnabled(key in able)
        self._move_action.setEnabled("move" in able)
        self._list_action.setEnabled(bool(self._lists.actions()))

    def offer_papers(self, papers: Sequence[tuple[str, str]]) -> None:
        """Offer papers to print: key and wording."""
        menu = self._menus["print"]
        menu.clear()
        for key, words in papers:
            menu.addAction(words).triggered.connect(lambda _on=False, key=key: self.print_wanted.emit(key))

    def offer_lists(self, lists: Sequence[ListOffer]) -> None:
        """Offer lists that could be begun."""
        self._lists.clear()
        for offer in lists:
            action = self._lists.addAction(worded(offer.title))
            action.triggered.connect(lambda _on=False, key=offer.category: self.list_wanted.emit(key))
        self._list_action.setEnabled(bool(lists))

    def offer_places(self, checklists: Sequence[Checklist]) -> None:
        """Offer every paper as a place to move scans to, list by list."""
        self._move.clear()
        for menu in self.places:
            menu.deleteLater()
        self.places = []
        for checklist in checklists:
            if checklist.closed or not checklist.lines:
                continue
            inside = QMenu(worded(checklist.title), self._move)
            self._move.addMenu(inside)
            self.places.append(inside)
            for material in checklist.lines:
                line = Line(checklist, material)
                name = worded(material.label) or material.title
                inside.addAction(name).triggered.connect(lambda _on=False, line=line: self.move_wanted.emit(line))

    def open_at(self, place: QPoint) -> None:
        """Open the menu of the list: what fits the chosen lines, the states at once, the rest a step away."""
        self._whole.clear()
        for deed in DEEDS:
            if deed.menu == "mark" and deed.key in self._able:
                self._whole.addAction(self._actions[deed.key])
        for key in ("scans", "paper"):
            self._whole.addMenu(self._menus[key])
        self._whole.popup(place)

    def action(self, key: str) -> QAction:
        """The entry of a deed."""
        return self._actions[key]

    def _action(self, deed: Deed) -> QAction:
        menu = self._menus[deed.menu]
        if deed.line:
            menu.addSeparator()
        action = menu.addAction("")
        action.setObjectName(f"deed_{deed.key}")
        action.triggered.connect(lambda _on=False: self.wanted.emit(deed.key))
        return action
