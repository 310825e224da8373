"""Carries out what the search found: goes to a part of a page, begins something for a person, shows help."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from vetdesk.ui.following import Following
from vetdesk.ui.guide import Place
from vetdesk.ui.page import Navigator
from vetdesk.ui.page_stack import PageStack
from vetdesk.ui.parts import Way
from vetdesk.ui.people.newcomer import write_newcomer


class Going(QObject):
    """Goes on pages, whether they were made before or not."""

    person_wanted = Signal(str, object)
    """Somebody is to be found (the question to ask), and what is done for them."""
    help_wanted = Signal(str, int)
    """A topic of the help, and which of its headings."""

    def __init__(self, navigator: Navigator, pages: PageStack, parent: QObject) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._pages = pages

    def to_page(self, key: str) -> None:
        """Show a page."""
        self._navigator.show_page(key)

    def to_part(self, key: str, ways: Sequence[Way]) -> None:
        """Show a page, and go these ways on it."""
        self._navigator.show_page(key)
        page = self._pages.current()
        if page is not None:
            Following(ways, page, self._navigator.say).begin()

    def to_help(self, place: Place) -> None:
        """Show a heading of the help."""
        self.help_wanted.emit(place.topic, place.heading)

    def for_person(self, question: str, kind: str) -> None:
        """Ask for whom, then open a record of the kind for that person."""
        self._ask(question, partial(self._navigator.open, kind))

    def new_case(self, question: str, kind: str) -> None:
        """Ask for whom, then begin a case of the kind."""
        self._ask(question, partial(self._begin_case, kind))

    def new_person(self, words: str) -> None:
        """Begin an archive with a name, or with an ID number."""
        self._navigator.open("recipient", 0)
        page = self._pages.current()
        if page is not None:
            write_newcomer(page, words)

    def _ask(self, question: str, then: Callable[[int], None]) -> None:
        self.person_wanted.emit(question, then)

    def _begin_case(self, kind: str, recipient_id: int) -> None:
        self._navigator.show_page("cases")
        page = self._pages.current()
        begin: Callable[[int, str], None] | None = getattr(page, "begin_case", None)
        if begin is not None:
            begin(recipient_id, kind)
