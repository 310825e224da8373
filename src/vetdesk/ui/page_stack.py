"""The pages of the window, each made when it is first shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.ui.drafts.drafted import Drafted
from vetdesk.ui.drafts.not_kept import lost_with
from vetdesk.ui.page import Page
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.scrolling.overflow import Overflow
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.lazy_words import LazyWords


class PageStack(QStackedWidget):
    """Makes, shows and refreshes pages; `counted` passes on how many things wait on a page."""

    counted = Signal(str, int)

    def __init__(
        self, offers: Sequence[PageOffer], make: Callable[[PageOffer], Page], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._offers = {offer.key: offer for offer in offers}
        self._make = make
        self._made: dict[str, Page] = {}
        self.key = ""

    def show_page(self, key: str) -> Page:
        """Bring a page to the front, made now if need be."""
        page = self._made.get(key)
        if page is None:
            page = self._make(self._offers[key])
            page.count_changed.connect(lambda count, key=key: self.counted.emit(key, count))
            self._made[key] = page
            area = _scrolling(page)
            LazyWords(area)
            self.addWidget(area)
            self._name(key, area)
        self.key = key
        stood = page.focusWidget()
        self.setCurrentIndex(list(self._made).index(key))
        self._give_cursor(stood)
        return page

    def changeEvent(self, event: QEvent) -> None:
        """Qt: something changed, perhaps the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for place, key in enumerate(self._made):
                self._name(key, self.widget(place))
        super().changeEvent(event)

    def _name(self, key: str, area: QWidget) -> None:
        """What is heard when the keyboard comes to a page that has no list to go to."""
        area.setAccessibleName(shown("pages", self._offers[key].name))

    def _give_cursor(self, stood: QWidget | None) -> None:
        """The cursor goes where it stood on this page; else the page's list takes it as soon as it has rows."""
        place = stood if stood is not None and stood.isVisible() else self.currentWidget()
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def key_for(self, kind: str) -> str:
        """The page that opens a kind of record, "" if none does."""
        return next((key for key, offer in self._offers.items() if kind in offer.opens), "")

    def current(self) -> Page | None:
        """The page in front."""
        return self._made.get(self.key)

    def changed(self, changes: Changes) -> None:
        """Tell every page that was made of a change."""
        for page in self._made.values():
            page.changed(changes)

    def refresh_all(self) -> None:
        """Have every page fetch again when it is next seen."""
        for page in self._made.values():
            page.mark_stale()

    def unsaved_before_renewal(self) -> list[str]:
        """The pages that would lose something typed if they were made anew."""
        return [key for key in self.unsaved() if not self._made[key].LASTING]

    def renew(self) -> None:
        """Make every page anew, except those that last: definitions changed from which pages are drawn."""
        for key in [key for key, page in self._made.items() if not page.LASTING]:
            area = self.widget(list(self._made).index(key))
            del self._made[key]
            self.removeWidget(area)
            area.deleteLater()
        if self.key:
            self.show_page(self.key)

    def lost(self, is_kept: Callable[[Drafted], bool]) -> list[QWidget]:
        """The parts in which something unsaved would be lost, as no draft holds it."""
        return [part for page in self._made.values() if page.has_unsaved() for part in lost_with(page, is_kept)]

    def unsaved(self) -> list[str]:
        """The pages on which something was typed that is not saved."""
        return [key for key, page in self._made.items() if page.has_unsaved()]


def _scrolling(page: Page) -> Overflow:
    """A page that needs more room than a small screen has scrolls, instead of making the window too large for it."""
    return Overflow(page)
