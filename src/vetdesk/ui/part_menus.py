"""The parts of the pages in the menu bar: each tab, section and panel, and below it what begins there."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from vetdesk.domain.staff import Right
from vetdesk.ui.parts import PARTS, Part, Way
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown_plain

Go = Callable[[str, Sequence[Way]], None]
"""Shows a page and goes ways on it."""

SHOW_IT = QT_TRANSLATE_NOOP("actions", "Show this list")


class PartMenus(QObject):
    """Fills menus with parts; a part where something begins has a menu of its own."""

    def __init__(self, go: Go, may: Callable[[Right], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._go = go
        self._may = may
        self._named: list[tuple[QAction | QMenu, str, str]] = []

    def fill(self, menu: QMenu, page: str) -> None:
        """Put the parts of a page at the end of a menu; `retranslate` then gives them their texts."""
        for part in PARTS:
            if part.page == page and (part.tab is None or self._allowed(part.tab)):
                self._add(menu, part)

    def submenu(self, menu: QMenu, page: str, name: str) -> None:
        """The same in a menu of its own, called as the page is."""
        own = menu.addMenu("")
        own.setObjectName(f"menu_of_{page}")
        self._named.append((own, "pages", name))
        self.fill(own, page)

    def retranslate(self) -> None:
        """Every text in the language of the window; without mnemonics, which are those of the pages."""
        for named, context, text in self._named:
            told = shown_plain(context, text).replace("&", "&&") + ("…" if text.endswith("…") else "")
            named.setTitle(told) if isinstance(named, QMenu) else named.setText(told)

    def set_enabled(self, *, enabled: bool) -> None:
        """Let every entry do something or nothing."""
        for named, _, _ in self._named:
            named.setEnabled(enabled)

    def _add(self, menu: QMenu, part: Part) -> None:
        deeds = [deed for deed in part.deeds if self._allowed(deed)]
        if part.tab is not None and not deeds:
            self._entry(menu, part.page, [part.tab], part.tab)
            return
        inside, before = menu, []
        if part.tab is not None:
            inside, before = menu.addMenu(""), [part.tab]
            self._named.append((inside, part.tab.context, part.tab.text))
            self._entry(inside, part.page, before, Way("actions", SHOW_IT))
            inside.addSeparator()
        for deed in deeds:
            self._entry(inside, part.page, [*before, deed], deed)

    def _entry(self, menu: QMenu, page: str, ways: Sequence[Way], named: Way) -> None:
        action = menu.addAction("")
        action.triggered.connect(lambda _checked=False: partial(self._go, page, ways)())
        self._named.append((action, named.context, named.text))

    def _allowed(self, way: Way) -> bool:
        return way.right is None or self._may(way.right)
