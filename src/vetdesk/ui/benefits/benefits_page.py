"""Benefits: findings of the rules, the rules themselves, rates, payment lists and confirmations, each on a tab."""

from typing import Final

from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator
from vetdesk.ui.pages import FINDING_KINDS, PageOffer
from vetdesk.ui.tabbed_page import TabbedPage
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP

TABS: Final = (
    PageOffer(
        "finding",
        "",
        QT_TRANSLATE_NOOP("benefits", "Findings"),
        "vetdesk.ui.benefits.findings_page:FindingsPage",
        opens=FINDING_KINDS,
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "payment_list",
        "",
        QT_TRANSLATE_NOOP("benefits", "Payment lists"),
        "vetdesk.ui.benefits.payments.payments_page:PaymentsPage",
        opens=("recovery_of",),
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "one_time_payment",
        "",
        QT_TRANSLATE_NOOP("benefits", "One-time payments"),
        "vetdesk.ui.benefits.one_time.one_time_page:OneTimePage",
        opens=("one_time_of", "one_time_case"),
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "confirming_round",
        "",
        QT_TRANSLATE_NOOP("benefits", "Confirmation"),
        "vetdesk.ui.benefits.confirming.confirming_page:ConfirmingPage",
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "rate",
        "",
        QT_TRANSLATE_NOOP("benefits", "Rates"),
        "vetdesk.ui.benefits.rates.rates_page:RatesPage",
        right=Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "rule",
        "",
        QT_TRANSLATE_NOOP("benefits", "Rules"),
        "vetdesk.ui.benefits.rules.rules_page:RulesPage",
        right=Right.SEE_ARCHIVE,
    ),
)
"""The tabs by the kind of record each opens; one that this build does not have is left out."""


class BenefitsPage(TabbedPage):
    """Holds the pages for benefits."""

    TABS = TABS
    CONTEXT = "benefits"

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self.retranslate()

    def tabs_name(self) -> str:
        """What assistive technology calls the row of tabs."""
        return self.tr("Parts of benefits")
