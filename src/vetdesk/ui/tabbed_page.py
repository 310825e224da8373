"""A page that holds further pages, each on a tab of its own and made when it is first shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vetdesk.domain.changes import Changes
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.lazy_words import LazyWords


class TabPages(Mapping[str, Page]):
    """The pages of tabs by their keys, in their order; whoever takes one has it made."""

    def __init__(self, tabs: CurrentTabs, make: Callable[[PageOffer], Page]) -> None:
        self._tabs = tabs
        self._make = make
        self._offers: dict[str, PageOffer] = {}
        self._empty: dict[str, QWidget] = {}
        self._made: dict[str, Page] = {}

    def add(self, offer: PageOffer) -> None:
        """Add a tab whose page is made later."""
        self._offers[offer.key] = offer
        self._empty[offer.key] = QWidget()
        self._tabs.addTab(self._empty[offer.key], "")

    def made(self) -> list[Page]:
        """The pages that were made so far."""
        return list(self._made.values())

    def place(self, key: str) -> int:
        """Where a tab stands."""
        return list(self._offers).index(key)

    def key_at(self, place: int) -> str:
        """The key of the tab at a place, "" if there is none."""
        return next((key for number, key in enumerate(self._offers) if number == place), "")

    def make(self, key: str) -> Page:
        """The page of a tab, made now if it was not yet."""
        if key not in self._made:
            self._made[key] = self._put(key, self._make(self._offers[key]))
        return self._made[key]

    def __getitem__(self, key: str) -> Page:
        if key not in self._offers:
            raise KeyError(key)
        return self.make(key)

    def __iter__(self) -> Iterator[str]:
        return iter(self._offers)

    def __len__(self) -> int:
        return len(self._offers)

    def _put(self, key: str, page: Page) -> Page:
        """Put a page where its tab has been empty; to whoever looks at the tabs nothing happens."""
        place, tabs = self.place(key), self._tabs
        text, shown_tab, front = tabs.tabText(place), tabs.isTabVisible(place), tabs.currentIndex()
        told = tabs.blockSignals(True)
        tabs.removeTab(place)
        tabs.insertTab(place, page, text)
        tabs.setTabVisible(place, shown_tab)
        tabs.setCurrentIndex(front)
        tabs.blockSignals(told)
        self._empty.pop(key).deleteLater()
        return page


class TabbedPage(Page):
    """Passes on to the page in front what the menus ask. Tabs are shown to those who have the right.

    The key of an offer is the kind of record that its page opens; names are words of `CONTEXT`.
    """

    TABS: ClassVar[Sequence[PageOffer]]
    CONTEXT: ClassVar[str]

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.tabs = CurrentTabs(self)
        self.tabs.setObjectName(f"{self.CONTEXT}_tabs")
        self.pages = TabPages(self.tabs, self._made)
        self._stale = False  # the tabs fetch for themselves when they come into sight
        for offer in self.TABS:
            if offer.exists and (offer.right is None or services.station.session.actor.may(offer.right)):
                self.pages.add(offer)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        self.tabs.currentChanged.connect(self._make_front)
        self._make_front()

    def made(self, page: Page) -> None:
        """A page was made and is about to be put on its tab."""

    def _made(self, offer: PageOffer) -> Page:
        page = offer.make(self.services, self.tasks, self.talk, self.navigator)
        if (inner := page.layout()) is not None:
            inner.setContentsMargins(0, 0, 0, 0)
        LazyWords(page)
        self.made(page)
        return page

    def _make_front(self, _place: int = 0) -> None:
        """Have the page made that is in front; it fetches when it comes into sight.

        Whoever turned to a tab by a key stays there: nothing on it took the keyboard, for it was empty.
        """
        if key := self.pages.key_at(self.tabs.currentIndex()):
            self.pages.make(key)
        now = self.window().focusWidget()
        if self.isVisible() and (now is None or not self.isAncestorOf(now)):
            self.tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        """Name the tabs."""
        self.tabs.setAccessibleName(self.tabs_name())
        names = {offer.key: offer.name for offer in self.TABS}
        for place, kind in enumerate(self.pages):
            self.tabs.setTabText(place, shown(self.CONTEXT, names[kind]))

    def tabs_name(self) -> str:
        """What assistive technology calls the row of tabs."""
        raise NotImplementedError

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a record on the tab that opens its kind."""
        offer = next((one for one in self.TABS if kind in {one.key, *one.opens}), None)
        if offer is not None and offer.key in self.pages:
            self.tabs.setCurrentWidget(self.pages[offer.key])
            self.pages[offer.key].open_record(kind, record_id)

    def changed(self, changes: Changes) -> None:
        """Tell every tab."""
        for page in self.pages.made():
            page.changed(changes)

    def mark_stale(self) -> None:
        """Every tab fetches again."""
        for page in self.pages.made():
            page.mark_stale()

    def refresh(self) -> None:
        """Fetch what the tab in front shows again; the tabs look after the first time themselves."""
        page = self.front()
        if page is not None and page.isVisible():
            page.refresh()

    def primary(self) -> None:
        """The main deed of the tab in front."""
        if page := self.front():
            page.primary()

    def save(self) -> None:
        """Save on the tab in front."""
        if page := self.front():
            page.save()

    def focus_filter(self) -> None:
        """The filter of the tab in front."""
        if page := self.front():
            page.focus_filter()

    def print_paper(self) -> None:
        """Print what the tab in front shows."""
        if page := self.front():
            page.print_paper()

    def edit(self) -> None:
        """Edit on the tab in front."""
        if page := self.front():
            page.edit()

    def history(self) -> None:
        """The history of the record on the tab in front."""
        if page := self.front():
            page.history()

    def why_not(self, deed: str) -> str:
        """Why the tab in front cannot do what a menu asks."""
        page = self.front()
        return page.why_not(deed) if page is not None else ""

    def has_unsaved(self) -> bool:
        """Whether a tab holds something unsaved."""
        return any(page.has_unsaved() for page in self.pages.made())

    def front(self) -> Page | None:
        """The page of the tab in front."""
        page = self.tabs.currentWidget()
        return page if isinstance(page, Page) else None
