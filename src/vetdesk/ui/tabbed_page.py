"""A page that holds further pages, each on a tab of its own."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from vetdesk.domain.changes import Changes
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import shown
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.lazy_words import LazyWords


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
        self.tabs.setDocumentMode(True)
        self.pages: dict[str, Page] = {}
        self._stale = False  # the tabs fetch for themselves when they come into sight
        for offer in self.TABS:
            if offer.exists and (offer.right is None or services.station.session.actor.may(offer.right)):
                self.pages[offer.key] = offer.make(services, tasks, talk, navigator)
                self.tabs.addTab(self.pages[offer.key], "")
                LazyWords(self.pages[offer.key])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)

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
        for page in self.pages.values():
            page.changed(changes)

    def mark_stale(self) -> None:
        """Every tab fetches again."""
        for page in self.pages.values():
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
        return any(page.has_unsaved() for page in self.pages.values())

    def front(self) -> Page | None:
        """The page of the tab in front."""
        page = self.tabs.currentWidget()
        return page if isinstance(page, Page) else None
