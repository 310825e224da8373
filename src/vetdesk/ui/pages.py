"""The pages of the window, in the order of the rail. A page's class is imported when the page is first shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from vetdesk.domain.staff import Right
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner


@dataclass(frozen=True, slots=True)
class PageOffer:
    """A page: key, icon, name in the rail, its class ("module:Class"), the kinds of records it opens, who may see it.

    `right` None: everybody.
    """

    key: str
    icon: str
    name: str
    target: str
    opens: tuple[str, ...] = ()
    right: Right | None = None

    def make(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> Page:
        """Import the class and make the page."""
        module, _, name = self.target.partition(":")
        page = getattr(import_module(module), name)(services, tasks, talk, navigator)
        assert isinstance(page, Page)
        return page

    @property
    def exists(self) -> bool:
        """Whether this build has the page."""
        module = self.target.partition(":")[0]
        package = module.rpartition(".")[0]
        return find_spec(package) is not None and find_spec(module) is not None


FINDING_KINDS: Final = ("finding_unclaimed", "finding_overpaid", "finding_soon")
"""Opened with 0: the findings of one kind."""

PAGES: Final = (
    PageOffer("today", "today", QT_TRANSLATE_NOOP("pages", "Today"), "vetdesk.ui.today.today_page:TodayPage"),
    PageOffer(
        "people",
        "people",
        QT_TRANSLATE_NOOP("pages", "People"),
        "vetdesk.ui.people.people_page:PeoplePage",
        ("recipient", "identity"),
        Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "cases",
        "cases",
        QT_TRANSLATE_NOOP("pages", "Cases"),
        "vetdesk.ui.cases.cases_page:CasesPage",
        ("case", "new_case", "notice"),
        Right.SEE_CASES,
    ),
    PageOffer(
        "visits",
        "visits",
        QT_TRANSLATE_NOOP("pages", "Visits"),
        "vetdesk.ui.visits.visits_page:VisitsPage",
        ("visit", "need", "activity", "log_visit", "officers", "give_officer", "birthday", "honours", "survey"),
        Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "benefits",
        "benefits",
        QT_TRANSLATE_NOOP("pages", "Benefits"),
        "vetdesk.ui.benefits.benefits_page:BenefitsPage",
        (
            "finding",
            *FINDING_KINDS,
            "rule",
            "rate",
            "payment_list",
            "recovery_of",
            "one_time_payment",
            "one_time_of",
            "one_time_case",
            "confirming_round",
        ),
        Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "complaints",
        "complaints",
        QT_TRANSLATE_NOOP("pages", "Complaints"),
        "vetdesk.ui.complaints.complaints_page:ComplaintsPage",
        ("complaint", "complaint_of", "complaint_about"),
        Right.WORK_COMPLAINTS,
    ),
    PageOffer(
        "policies",
        "policies",
        QT_TRANSLATE_NOOP("pages", "Policies"),
        "vetdesk.ui.learning.learning_page:LearningPage",
        ("policy", "asked_question"),
    ),
    PageOffer(
        "exchange",
        "exchange",
        QT_TRANSLATE_NOOP("pages", "Exchange"),
        "vetdesk.ui.exchange.exchange_page:ExchangePage",
        ("batch", "export", "received", "outside_list", "township_roster"),
        Right.EXPORT,
    ),
    PageOffer(
        "reports",
        "reports",
        QT_TRANSLATE_NOOP("pages", "Reports"),
        "vetdesk.ui.reports.reports_page:ReportsPage",
        ("overview", "statistic", "movement", "chart"),
        Right.SEE_ARCHIVE,
    ),
    PageOffer(
        "settings",
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "vetdesk.ui.settings.settings_page:SettingsPage",
        ("station", "staff", "village", "route", "calendar", "backup", "evidence"),
    ),
)


def existing(offers: Sequence[PageOffer] = PAGES) -> tuple[PageOffer, ...]:
    """The pages of this build."""
    return tuple(offer for offer in offers if offer.exists)
