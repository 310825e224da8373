"""Exchange: what comes in and what goes out, each on its own tab."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from vetdesk.domain.changes import Changes
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.leading import give, takes
from vetdesk.ui.exchange.received.received_page import ReceivedPage
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

TABS: Final = (
    PageOffer(
        "batch",
        "",
        QT_TRANSLATE_NOOP("exchange", "Import"),
        "vetdesk.ui.importing.importing_page:ImportingPage",
        right=Right.IMPORT,
    ),
    PageOffer(
        "export",
        "",
        QT_TRANSLATE_NOOP("exchange", "Export"),
        "vetdesk.ui.exporting.exporting_page:ExportingPage",
        right=Right.EXPORT,
    ),
    PageOffer(
        "received",
        "",
        QT_TRANSLATE_NOOP("exchange", "Received"),
        "vetdesk.ui.exchange.received.received_page:ReceivedPage",
        right=Right.IMPORT,
    ),
    PageOffer(
        "outside_list",
        "",
        QT_TRANSLATE_NOOP("exchange", "Lists"),
        "vetdesk.ui.exchange.lists.lists_page:ListsPage",
        right=Right.IMPORT,
    ),
    PageOffer(
        "package",
        "",
        QT_TRANSLATE_NOOP("exchange", "PCs"),
        "vetdesk.ui.exchange.packages_page:PackagesPage",
        right=Right.EXPORT,
    ),
    PageOffer(
        "township_roster",
        "",
        QT_TRANSLATE_NOOP("exchange", "Townships"),
        "vetdesk.ui.exchange.townships.townships_page:TownshipsPage",
        right=Right.IMPORT,
    ),
)
"""The tabs by the kind of record each opens; shown to those who have the right."""

DISTRICT: Final = "district"
AT_A_DISTRICT: Final = ("township_roster",)
"""The tabs that are shown only where the station is set up as a district's."""


class ExchangePage(Page):
    """Holds the pages for workbooks and passes on to the one in front what the menus ask."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("exchange_tabs")
        self._tabs.setDocumentMode(True)
        self._pages: dict[str, Page] = {}
        self._stale = False  # the tabs fetch for themselves when they come into sight
        for offer in TABS:
            if offer.right is None or services.station.session.actor.may(offer.right):
                self._pages[offer.key] = offer.make(services, tasks, talk, navigator)
                self._tabs.addTab(self._pages[offer.key], "")
        for page in self._pages.values():
            if isinstance(page, ReceivedPage | ImportingPage):
                page.led.connect(self._lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)
        self._show_level("")
        self._ask_level()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the tabs."""
        self._tabs.setAccessibleName(self.tr("Import and export"))
        names = {offer.key: offer.name for offer in TABS}
        for place, kind in enumerate(self._pages):
            self._tabs.setTabText(place, shown("exchange", names[kind]))

    def open_record(self, kind: str, record_id: int) -> None:
        """Show an import or an export."""
        if kind in self._pages:
            self._tabs.setCurrentWidget(self._pages[kind])
            self._pages[kind].open_record(kind, record_id)

    def changed(self, changes: Changes) -> None:
        """Tell both tabs."""
        if changes.concern("setting"):
            self._ask_level()
        for page in self._pages.values():
            page.changed(changes)

    def mark_stale(self) -> None:
        """Both tabs fetch again."""
        for page in self._pages.values():
            page.mark_stale()

    def refresh(self) -> None:
        """Fetch what the tab in front shows again; the tabs look after the first time themselves."""
        page = self._front()
        self._ask_level()
        if page is not None and page.isVisible():
            page.refresh()

    def primary(self) -> None:
        """The main deed of the tab in front."""
        if page := self._front():
            page.primary()

    def save(self) -> None:
        """Save on the tab in front."""
        if page := self._front():
            page.save()

    def focus_filter(self) -> None:
        """The filter of the tab in front."""
        if page := self._front():
            page.focus_filter()

    def print_paper(self) -> None:
        """Print what the tab in front shows."""
        if page := self._front():
            page.print_paper()

    def has_unsaved(self) -> bool:
        """Whether a tab holds something unsaved."""
        return any(page.has_unsaved() for page in self._pages.values())

    def _ask_level(self) -> None:
        district = self.services.district
        self.tasks.look(lambda _progress: district.level(), owner=self, done=self._show_level, instead_of="level")

    def _show_level(self, level: str) -> None:
        for kind in AT_A_DISTRICT:
            if kind in self._pages:
                self._tabs.setTabVisible(self._tabs.indexOf(self._pages[kind]), level == DISTRICT)

    def _lead(self, room: str, path: Path) -> None:
        """Show the tab to which a file that came in belongs, and let it look at the file."""
        page = next((page for page in self._pages.values() if takes(page, room)), None)
        if page is not None:
            self._tabs.setCurrentWidget(page)
            give(page, room, path)

    def _front(self) -> Page | None:
        page = self._tabs.currentWidget()
        return page if isinstance(page, Page) else None
