"""What every page of the window is built on: it builds, asks and shows; it decides nothing.

How to write one. A page

* takes all it depends on in its constructor and hands services, tasks, talk and navigator to `Page.__init__`;
* makes its widgets in `__init__` and sets every text in `retranslate()`: it calls `self.retranslate()` at the end of
  `__init__`, and Qt calls it again at each change of language;
* fetches in `refresh()` through `self.tasks.look(...)`; services that read or write are called nowhere else;
* names in `SHOWS` the kinds of records it shows; it is refreshed when a change concerned them.
"""

from collections.abc import Callable
from typing import ClassVar, Final, Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from vetdesk.domain.changes import Changes
from vetdesk.ui.desk import Desk
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

NOT_HERE: Final = {
    "primary": QT_TRANSLATE_NOOP("page", "This page has no main deed."),
    "focus_filter": QT_TRANSLATE_NOOP("page", "There is no list here to filter."),
    "save": QT_TRANSLATE_NOOP("page", "Nothing is being edited here."),
    "edit": QT_TRANSLATE_NOOP("page", "There is no record here to edit. Open one first."),
    "history": QT_TRANSLATE_NOOP("page", "There is no record here whose history could be shown. Open one first."),
    "print_paper": QT_TRANSLATE_NOOP("page", "There is nothing here to print."),
}
"""What the menus ask of a page, and why a page that does not answer cannot do it."""


class Navigator(Protocol):
    """Takes the user to a record or a page; the main window is one, tests use a recording one."""

    def open(self, kind: str, record_id: int) -> None:
        """Show a record (recipient, case, visit, need, batch …) on the page that opens its kind; 0 begins a new one."""

    def show_page(self, key: str) -> None:
        """Show a page by its key: today, people, cases, visits, exchange, settings."""

    def undoable(self, name: str, take_back: Callable[[], None]) -> Callable[[], None]:
        """Offer in the menu to take back what was just done, named as in "status change of 张三".

        Gives back what does it once, for a button beside the message.
        """

    def say(self, text: str) -> None:
        """Show a short message in the status line, for success that needs no answer."""


class ChangesRelay(QObject):
    """Carries what was changed from the writing thread to the window: `database.subscribe(relay.happened.emit)`."""

    happened = Signal(object)


class Translated(QWidget):
    """A widget that sets its texts in `retranslate()`, again after each change of language."""

    def retranslate(self) -> None:
        """Set every text of this widget with `self.tr`."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something about the widget changed; for us only the language matters."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Page(Translated):
    """One page of the main window."""

    SHOWS: ClassVar[tuple[str, ...]] = ()
    """Kinds of records (see Changes) whose change makes the page fetch again."""

    LASTING: ClassVar[bool] = False
    """Whether the page reads definitions each time it fetches, and so need not be made anew when they change."""

    count_changed = Signal(int)
    """How many things wait here: shown beside the page's name in the rail."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__()
        self.services = services
        self.tasks = tasks
        self.talk = talk
        self.navigator = navigator
        self._stale = True

    def refresh(self) -> None:
        """Fetch what the page shows, through `self.tasks.look`."""

    def title(self) -> str:
        """The heading of the page; empty: the name in the rail."""
        return ""

    def open_record(self, kind: str, record_id: int) -> None:
        """Show one record of a kind this page was entered for in ui/pages.py; number 0 begins a new one."""

    def primary(self) -> None:
        """Ctrl+Enter: do what the page's primary button does."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the cursor into this page's own filter, if it has one."""

    def save(self) -> None:
        """Ctrl+S: save what is being edited."""

    def edit(self) -> None:
        """F2: begin to edit the record shown."""

    def history(self) -> None:
        """Ctrl+H: show the history of the record shown."""

    def print_paper(self) -> None:
        """Ctrl+P: print what is shown."""

    def why_not(self, deed: str) -> str:
        """Why the page cannot do now what a menu asks of it (a method named in NOT_HERE); empty if it can."""
        can = getattr(type(self), deed) is not getattr(Page, deed)
        return "" if can else shown("page", NOT_HERE[deed])

    def continue_draft(self, form: str, record: str) -> None:
        """Bring a form into sight that the page makes only when it is wanted, to go on with its draft."""

    def has_unsaved(self) -> bool:
        """Whether something was typed that has not been saved; asked before the window closes."""
        return False

    def changed(self, changes: Changes) -> None:
        """Fetch again if the change concerns us: now if visible, else when next shown."""
        if changes.concern(*self.SHOWS):
            self.mark_stale()

    def mark_stale(self) -> None:
        """Fetch again: now if visible, else when next shown."""
        self._stale = True
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: the page comes into sight, so it must be up to date."""
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()
