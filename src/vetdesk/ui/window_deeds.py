"""What the menus name: each row of the table in ui/actions.py is carried out by the method of its name here.

A new entry of a menu is a row there and a method here; one that only opens a page or begins a record is a row alone.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from vetdesk.domain.papers import PaperFile
from vetdesk.ui.colours import Scheme
from vetdesk.ui.desk import Desk
from vetdesk.ui.dress import Dress
from vetdesk.ui.help.explained import own_words, place
from vetdesk.ui.help.help_window import HelpWindow
from vetdesk.ui.help.sheets import AboutSheet, TypingTest
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.password_dialog import PasswordDialog
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.practice.limits import why_not_in_practice
from vetdesk.ui.preferences import SYSTEM
from vetdesk.ui.printing.print_order import PrintOrder
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import TextSize
from vetdesk.ui.undoing import Undoing

if TYPE_CHECKING:  # imported when the first signed paper comes back
    from vetdesk.ui.printing.returned_window import Reads, ReturnedWindow

_OF_THE_PAGE: Final = {
    "print_paper": "print_paper",
    "save": "save",
    "edit": "edit",
    "history": "history",
    "primary": "primary",
    "find_here": "focus_filter",
}
"""Deeds that the page in front carries out, each with its method there."""
_SIZES: Final = {
    TextSize.STANDARD: "use_standard_size",
    TextSize.LARGE: "use_large_size",
    TextSize.EXTRA_LARGE: "use_extra_large_size",
}
_SCHEMES: Final = {
    SYSTEM: "use_system_scheme",
    Scheme.LIGHT.value: "use_light_scheme",
    Scheme.DARK.value: "use_dark_scheme",
    Scheme.CONTRAST.value: "use_contrast_scheme",
}
"""The deeds that bring a size of text or a scheme of colours, by what the preferences keep."""


class WindowDeeds(QObject):
    """Carries out what the menus name; what the window itself must do is said by a signal."""

    search_wanted = Signal()
    lock_wanted = Signal()
    tour_wanted = Signal()
    restore_wanted = Signal()
    left = Signal(bool)
    """The person is done: True to quit, False to let somebody else sign in."""
    backed_up = Signal()

    def __init__(
        self, window: QWidget, navigator: Navigator, pages: PageStack, *, services: Desk, tasks: TaskRunner,
        talk: Talk, dress: Dress, method: InputMethod,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window = window
        self._navigator = navigator
        self._pages = pages
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._dress = dress
        self._method = method
        self.returned: ReturnedWindow | None = None
        self.undoing = Undoing(self)

    def why_not(self, deed: str) -> str:
        """Why a deed cannot be carried out now; empty if it can."""
        if self._services.station.practice and (why := why_not_in_practice(deed)):
            return why
        if deed == "undo" and not self.undoing.name:
            return self.tr("Nothing to undo.")
        asked = _OF_THE_PAGE.get(deed)
        page = self._pages.current()
        return page.why_not(asked) if asked and page is not None else ""

    def named(self, deed: str) -> str:
        """What an entry is called now: the deed that would be taken back is named."""
        name = self.undoing.name.replace("&", "&&") if deed == "undo" else ""
        return self.tr("&Undo: {name}").format(name=name) if name else ""

    def is_in_use(self, deed: str) -> bool:
        """Whether a size of text or a scheme of colours is the one in use."""
        preferences = self._dress.preferences
        return deed in {_SIZES[preferences.text_size], _SCHEMES.get(preferences.scheme)}

    def undo(self) -> None:
        """Take back what was done last."""
        self.undoing.undo()

    # --- the page in front

    def print_paper(self) -> None:
        """Print what the page shows."""
        self._page().print_paper()

    def save(self) -> None:
        """Save what is being edited."""
        self._page().save()

    def edit(self) -> None:
        """Begin to edit the record shown."""
        self._page().edit()

    def history(self) -> None:
        """Show the history of the record shown."""
        self._page().history()

    def primary(self) -> None:
        """Do what the page's primary button does."""
        self._page().primary()

    def find_here(self) -> None:
        """Put the cursor into the page's own filter."""
        self._page().focus_filter()

    def refresh(self) -> None:
        """Fetch what the page shows again."""
        self._page().refresh()

    def next_tab(self) -> None:
        """Show the next tab: of the tabs that the cursor is in, else of the page."""
        page, focused = self._page(), QApplication.focusWidget()
        every: list[object] = list(page.findChildren(QTabWidget))
        found = [tabs for tabs in every if isinstance(tabs, QTabWidget) and tabs.isVisibleTo(page)]
        around = [tabs for tabs in found if focused is not None and tabs.isAncestorOf(focused)]
        for tabs in [*around[-1:], *found][:1]:
            _turn(tabs)

    # --- the whole window

    def search(self) -> None:
        """Put the cursor into the search over everything."""
        self.search_wanted.emit()

    def larger(self) -> None:
        """Larger text."""
        self._dress.larger()

    def smaller(self) -> None:
        """Smaller text."""
        self._dress.smaller()

    def use_standard_size(self) -> None:
        """Text of the ordinary size."""
        self._dress.use_size(TextSize.STANDARD)

    def use_large_size(self) -> None:
        """Large text."""
        self._dress.use_size(TextSize.LARGE)

    def use_extra_large_size(self) -> None:
        """The largest text."""
        self._dress.use_size(TextSize.EXTRA_LARGE)

    def switch_language(self) -> None:
        """The other language."""
        self._dress.switch_language()

    def use_system_scheme(self) -> None:
        """The colours that the computer has."""
        self._dress.use_scheme(SYSTEM)

    def use_light_scheme(self) -> None:
        """Light colours."""
        self._dress.use_scheme(Scheme.LIGHT.value)

    def use_dark_scheme(self) -> None:
        """Dark colours."""
        self._dress.use_scheme(Scheme.DARK.value)

    def use_contrast_scheme(self) -> None:
        """Black, white and yellow."""
        self._dress.use_scheme(Scheme.CONTRAST.value)

    def lock(self) -> None:
        """Lock the window."""
        self.lock_wanted.emit()

    def sign_out(self) -> None:
        """Let somebody else sign in."""
        self.left.emit(False)

    def quit(self) -> None:
        """End the program."""
        self.left.emit(True)

    # --- the station

    def back_up(self) -> None:
        """Make a verified backup now."""
        self._navigator.say(self.tr("Making a backup …"))
        station = self._services.station
        self._tasks.change(lambda _progress: station.back_up(), owner=self, done=lambda _made: self._backed_up())

    def restore(self) -> None:
        """Close the station and choose a backup."""
        self.restore_wanted.emit()

    def change_password(self) -> None:
        """Change one's own password."""
        PasswordDialog(self._services, self._tasks, self._talk, self._window).open()

    def file_returned(self, reads: Sequence["Reads"]) -> None:
        """Let scans of signed papers file themselves by their codes, and show what became of them."""
        from vetdesk.ui.printing.returned_window import ReturnedWindow

        if self.returned is None:
            self.returned = ReturnedWindow(self._services, self._tasks, self._talk, self._navigator, self._window)
        self.returned.take(reads)

    # --- help

    def help(self) -> None:
        """Tell of the field with the cursor, of the part of the page it stands in, or of the page."""
        at = QApplication.focusWidget()
        window = HelpWindow(self._window)
        if words := own_words(at):
            window.show_words(words)
        else:
            window.show_topic(*(place(at) or (self._pages.key, 0)))
        window.show()

    def help_on(self, topic: str, heading: int = 0) -> None:
        """Show a topic of the help, or one of its headings."""
        window = HelpWindow(self._window)
        window.show_topic(topic, heading)
        window.show()

    def show_shortcuts(self) -> None:
        """Show all keys at a glance."""
        from vetdesk.ui.actions import keys_at_a_glance
        from vetdesk.ui.help.key_sheet import KeySheet
        from vetdesk.ui.help.page_keys import page_keys

        page = self._page()
        groups = [(self.tr("On this page"), page_keys(page)), (self.tr("Everywhere"), keys_at_a_glance())]
        KeySheet(groups, self._window, self._print_keys).show()

    def _print_keys(self, paper: PaperFile) -> None:
        from vetdesk.ui.printing.print_window import PrintWindow

        title = self.tr("Keys at a glance")
        order = PrintOrder(title, f"{title}.pdf", lambda: paper, lambda *_given: paper, ready=True)
        window = PrintWindow(self._services, self._tasks, self._talk, self._navigator.say, self._window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_order(order)

    def guided_tour(self) -> None:
        """Show the card of the guided tour again."""
        self.tour_wanted.emit()

    def typing_test(self) -> None:
        """Show whether Chinese can be typed, and how."""
        TypingTest(self._method, self._window).show()

    def about(self) -> None:
        """Show version and licence."""
        AboutSheet(self._window).show()

    def _page(self) -> Page:
        page = self._pages.current()
        assert page is not None, "a page is shown as soon as the window is"
        return page

    def _backed_up(self) -> None:
        self._navigator.say(self.tr("The backup is made and checked."))
        self.backed_up.emit()


def _turn(tabs: QTabWidget) -> None:
    """Show the next tab that can be shown; after the last comes the first."""
    count, now = tabs.count(), tabs.currentIndex()
    following = [(now + further) % count for further in range(1, count)]
    for number in [one for one in following if tabs.isTabVisible(one) and tabs.isTabEnabled(one)][:1]:
        tabs.setCurrentIndex(number)
        if QApplication.focusWidget() is None:
            tabs.tabBar().setFocus()
