"""Reports: the director's figures, the official tables, the movement of the roster, charts, each on a tab."""

from typing import Final

from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.pages import PageOffer
from vetdesk.ui.tabbed_page import TabbedPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP

TABS: Final = (
    PageOffer(
        "overview",
        "",
        QT_TRANSLATE_NOOP("reports", "Overview"),
        "vetdesk.ui.reports.overview_page:OverviewPage",
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "statistic",
        "",
        QT_TRANSLATE_NOOP("reports", "Tables"),
        "vetdesk.ui.reports.tables_page:TablesPage",
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "movement",
        "",
        QT_TRANSLATE_NOOP("reports", "Movement"),
        "vetdesk.ui.reports.movement_page:MovementPage",
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "chart",
        "",
        QT_TRANSLATE_NOOP("reports", "Charts"),
        "vetdesk.ui.reports.charts_page:ChartsPage",
        right=Right.SEE_ARCHIVE,
    ),
)
"""The tabs by the kind of record each opens; one that this build does not have is left out."""


class ReportsPage(TabbedPage):
    """Holds the pages of reports."""

    TABS = TABS
    CONTEXT = "reports"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.retranslate()

    def tabs_name(self) -> str:
        """What assistive technology calls the row of tabs."""
        return self.tr("Parts of reports")
