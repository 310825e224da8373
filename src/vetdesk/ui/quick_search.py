"""One search over everything (Ctrl+K): people at each keystroke, deeds and help with them, all other records behind.

People come in one look, as fast as the list of people itself; deeds are in memory. Records of other kinds are looked
for once nobody has typed for a moment, and are listed below, so that nothing that is being read moves.
"""

from collections.abc import Callable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from vetdesk.ui.page import Translated
from vetdesk.ui.search.drop_list import DropList
from vetdesk.ui.search.hits import GROUPS, PERSON, Finder, Hit
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.search_box import SearchBox

__all__ = ["Finder", "Hit", "QuickSearch"]

PEOPLE: Final = 8
"""So many people are listed at most: whoever wants more opens the page of people."""
DEEDS: Final = 5
PAUSE_MS: Final = 150
"""Whoever has not typed for so long has typed what they look for."""
_KEPT_OPEN = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
"""Ways of losing the cursor that are none: an input method's window, or another window for a moment."""
_ORDER = {group: place for place, group in enumerate(GROUPS)}


class Offered(Protocol):
    """What the search finds without the database."""

    def begin(self) -> None:
        """Somebody is about to search: look what the page in front offers."""

    def find(self, words: str, limit: int) -> Sequence[Hit]:
        """Deeds and headings of the help that fit."""

    def first(self, limit: int) -> Sequence[Hit]:
        """What one may begin with."""

    def newcomer(self, words: str) -> Sequence[Hit]:
        """Beginning an archive for whom nobody was found."""

    def opened_last(self) -> Sequence[tuple[str, int]]:
        """Kind and number of the records opened last."""


class QuickSearch(Translated):
    """The search line of the window and the list that drops below it."""

    opened = Signal(str, int)
    left = Signal()
    refused = Signal(str)
    """A deed that cannot be done now was chosen: this is why."""

    def __init__(self, find: Finder, offered: Offered, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._find = find
        self._offered = offered
        self._tasks = tasks
        self._at_once: Sequence[Hit] = ()
        self._for_person: Callable[[int], None] | None = None
        self._shown_for = ""
        self._enter_waits = False
        self._quiet = False
        self.box = SearchBox(self)
        self.box.setObjectName("search_everywhere")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.box)
        self._window = parent
        self._drop = QFrame(parent)
        self._drop.setObjectName("card")
        self._drop.hide()
        self.list = DropList(self._drop)
        self._none = QLabel(self._drop)
        self._none.setWordWrap(True)
        give_role(self._none, role="soft")
        inner = QVBoxLayout(self._drop)
        inner.setContentsMargins(2, 2, 2, 2)
        inner.addWidget(self.list)
        inner.addWidget(self._none)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._connect()
        self.retranslate()

    def begin(self) -> None:
        """Put the cursor into the line, its text selected; what was opened last is offered below."""
        self._offered.begin()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        self._search(self.box.text().strip())

    def ask_person(self, prompt: str, then: Callable[[int], None]) -> None:
        """Let somebody be found for whom something is to be done; Esc gives it up."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.clear()
        self._for_person = then
        self.box.setPlaceholderText(prompt)
        self.box.setAccessibleDescription(prompt)

    def retranslate(self) -> None:
        """Set every text."""
        self.box.setPlaceholderText(self.tr("Search everything (Ctrl+K)"))
        self.box.setToolTip(
            self.tr(
                "People by name or part of it, pinyin, initials, number, phone, village; cases, visits, papers and "
                "complaints by person, number or day; every deed and page by its name"
            )
        )
        self.box.setAccessibleName(self.tr("Search everything"))
        self.list.setAccessibleName(self.tr("Found"))
        self._none.setText(self.tr("Nothing found. Try part of the name, its initials, or the end of the ID number."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the line lost the cursor, so the list goes; an input method's window takes it only for a moment."""
        if watched is self.box and isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusOut and event.reason() not in _KEPT_OPEN:
                self._close()
            elif event.type() == QEvent.Type.FocusIn and event.reason() == Qt.FocusReason.MouseFocusReason:
                self._offered.begin()
                self._search(self.box.text().strip())
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.box.installEventFilter(self)
        self.box.searched.connect(self._search)
        self.box.moved.connect(self.list.step)
        self.box.returnPressed.connect(self._enter)
        self.box.left.connect(self._leave)
        self.list.taken.connect(self._take)
        self.list.went.connect(self._say)
        self._pause.timeout.connect(self._look_further)

    def _search(self, words: str) -> None:
        """Find people and deeds; with an empty line, show what was opened last."""
        self._pause.stop()
        self._enter_waits = False
        find = self._find
        if self._quiet:
            return
        if not words:
            recent = () if self._for_person else self._offered.opened_last()
            self._tasks.look(
                lambda _progress: find.named(recent), owner=self, done=self._show_recent, instead_of="search"
            )
            return
        self._tasks.look(
            lambda _progress: find(words, PEOPLE), owner=self, done=lambda people: self._show(words, people),
            instead_of="search",
        )  # fmt: skip

    def _show_recent(self, recent: Sequence[Hit]) -> None:
        if not self.box.text().strip() and self.box.hasFocus() and not self._for_person:
            self._shown_for = ""
            self._fill([*recent, *self._offered.first(DEEDS)])

    def _show(self, words: str, people: Sequence[Hit]) -> None:
        """Show what is found at once, and look for the rest when nobody types any more."""
        if words != self.box.text().strip() or not self.box.hasFocus():
            return
        deeds = [] if self._for_person else [*self._offered.find(words, DEEDS)]
        if not people and not deeds and not self._for_person:
            deeds += self._offered.newcomer(words)
        self._at_once, self._shown_for = [*people, *deeds], words
        self._fill(self._at_once)
        if self._enter_waits:
            self._enter()
        elif not self._for_person:
            self._pause.start()

    def _look_further(self) -> None:
        find, words = self._find, self.box.text().strip()
        if words and self.box.hasFocus():
            self._tasks.look(
                lambda _progress: find.further(words), owner=self, done=lambda found: self._show_further(words, found),
                instead_of="search",
            )  # fmt: skip

    def _show_further(self, words: str, found: Sequence[Hit]) -> None:
        if found and words == self.box.text().strip() and self._drop.isVisible():
            self._fill([*self._at_once, *found], keep=True)

    def _fill(self, hits: Sequence[Hit], *, keep: bool = False) -> None:
        self.list.show_hits(sorted(hits, key=lambda hit: _ORDER[hit.group]), keep=keep)
        self.list.setVisible(bool(hits))
        self._none.setVisible(not hits)
        self._place()

    def _place(self) -> None:
        below = self.mapTo(self._window, QPoint(0, self.height() + 2))
        wanted = self.list.height_wanted() + 6
        if self.list.current() is None:
            wanted = self._none.heightForWidth(self.width()) + 24
        room = self._window.height() - below.y() - 8
        self._drop.setGeometry(below.x(), below.y(), self.width(), min(wanted, room))
        self._drop.raise_()
        self._drop.show()

    def _say(self, text: str) -> None:
        """Tell assistive technology, which stays with the line, what the current hit is."""
        self.box.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self.box, QAccessible.Event.DescriptionChanged))

    def _enter(self) -> None:
        """Open the current hit; whoever types faster than anything is found means the first hit of what was typed."""
        self._enter_waits = self._shown_for != self.box.text().strip()
        if not self._enter_waits:
            self._take(self.list.current())

    def _take(self, hit: Hit | None) -> None:
        if hit is None or not self._drop.isVisible():
            return
        if hit.why_not:
            self.refused.emit(hit.why_not)
            return
        then = self._for_person if hit.kind == PERSON else None
        self._close()
        self._quiet = True
        self.box.clear()
        self._quiet = False
        if then is not None:
            then(hit.record_id)
        elif hit.act is not None:
            self.left.emit()
            hit.act()
        else:
            self.opened.emit(hit.kind, hit.record_id)

    def _close(self) -> None:
        self._pause.stop()
        self._drop.hide()
        self.box.setAccessibleDescription("")
        if self._for_person is not None:
            self._for_person = None
            self.retranslate()

    def _leave(self) -> None:
        self._close()
        self.left.emit()
