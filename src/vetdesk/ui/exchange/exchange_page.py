"""Exchange: what comes in and what goes out, each on its own tab."""

from pathlib import Path
from typing import Final

from vetdesk.domain.changes import Changes
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.exchange.leading import give, takes
from vetdesk.ui.exchange.received.received_page import ReceivedPage
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.tabbed_page import TabbedPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP

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
        "export_line",
        "",
        QT_TRANSLATE_NOOP("exchange", "Register"),
        "vetdesk.ui.exporting.register_page:RegisterPage",
        right=Right.CONFIRM_EXPORT,
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


class ExchangePage(TabbedPage):
    """Holds the pages for workbooks."""

    TABS = TABS
    CONTEXT = "exchange"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._show_level("")
        self._ask_level()
        self.retranslate()

    def made(self, page: Page) -> None:
        """What comes in may belong to another tab."""
        if isinstance(page, ReceivedPage | ImportingPage):
            page.led.connect(self._lead)

    def tabs_name(self) -> str:
        """What assistive technology calls the row of tabs."""
        return self.tr("Import and export")

    def changed(self, changes: Changes) -> None:
        """Tell every tab; another level of the station shows other tabs."""
        if changes.concern("setting"):
            self._ask_level()
        super().changed(changes)

    def refresh(self) -> None:
        """Fetch what the tab in front shows again."""
        self._ask_level()
        super().refresh()

    def _ask_level(self) -> None:
        district = self.services.district
        self.tasks.look(lambda _progress: district.level(), owner=self, done=self._show_level, instead_of="level")

    def _show_level(self, level: str) -> None:
        for kind in AT_A_DISTRICT:
            if kind in self.pages:
                self.tabs.setTabVisible(self.pages.place(kind), level == DISTRICT)

    def begin_import(self, path: Path) -> None:
        """Show the import assistant and let it read a file."""
        page = next((page for page in self.pages.values() if isinstance(page, ImportingPage)), None)
        if page is not None:
            self.tabs.setCurrentWidget(page)
            page.take_file(path)

    def _lead(self, room: str, path: Path) -> None:
        """Show the tab to which a file that came in belongs, and let it look at the file."""
        page = next((page for page in self.pages.values() if takes(page, room)), None)
        if page is not None:
            self.tabs.setCurrentWidget(page)
            give(page, room, path)
