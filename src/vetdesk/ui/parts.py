"""The parts of each page (its tabs, sections and panels), and what begins on each: for the menus and for the search.

A way is named by the words that stand on what is pressed, with the context of their translation: the menus and the
page say the same, and a word is translated once. What is only possible with something chosen in a list is not here:
the search finds it while its page is in front. tests/ui/test_parts.py follows every way in the real window.
"""

from dataclasses import dataclass
from typing import Final

from vetdesk.domain.staff import Right


@dataclass(frozen=True, slots=True)
class Way:
    """Words on something that is pressed (a tab, a button, an entry of a menu), with the context of their translation.

    `right`: whoever lacks it is not offered the way.
    """

    context: str
    text: str
    right: Right | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: the tab that shows it (None: the page itself), and what begins there."""

    page: str
    tab: Way | None
    deeds: tuple[Way, ...] = ()


def _ways(context: str, *texts: str, right: Right | None = None) -> tuple[Way, ...]:
    return tuple(Way(context, text, right) for text in texts)


_IMPORT, _EXPORT = Right.IMPORT, Right.EXPORT

PARTS: Final = (
    Part("people", None, _ways("people_panels", "Duplicates", "Completeness", "Checks", "Change history")),
    Part(
        "cases",
        None,
        (
            Way("CasesPage", "&Public notices…"),
            Way("CasesPage", "&Blank forms…"),
            Way("CasesPage", "&Exceptions of the month…"),
            Way("CasesPage", "&Hand over a colleague's work…", Right.WORK_CASES),
        ),
    ),
    Part(
        "visits",
        Way("VisitsPage", "Visits d&ue"),
        _ways(
            "RoundMenu", "Sheet to print…", "Workbook to fill in…", "Gift receipts to sign…",
            "Import a returned workbook…", right=Right.LOG_VISIT,
        ),
    ),
    Part("visits", Way("VisitsPage", "Week"), _ways("WeekPanel", "Fi&ll the week…", right=Right.LOG_VISIT)),
    Part("visits", Way("VisitsPage", "&Needs")),
    Part("visits", Way("VisitsPage", "Visits &made")),
    Part("visits", Way("VisitsPage", "Offi&cers")),
    Part("visits", Way("VisitsPage", "Services"), _ways("ProvidersPanel", "Unmet needs…", "New provider…")),
    Part(
        "visits",
        Way("VisitsPage", "Ac&tivities"),
        _ways("ActivitiesPanel", "Plan an activity…", "Fi&gures of the year…"),
    ),
    Part("visits", Way("HonoursPanel", "Honour&s")),
    Part("visits", Way("SurveysPanel", "Surveys"), _ways("SurveysPanel", "Ne&w survey…", "Who left a name…")),
    Part("benefits", Way("benefits", "Findings"), _ways("FindingsPage", "&Scan now")),
    Part(
        "benefits",
        Way("benefits", "Payment lists"),
        _ways("PaymentsPage", "&New list…", "Paid against d&ue", "&Recoveries"),
    ),
    Part(
        "benefits",
        Way("benefits", "One-time payments"),
        _ways("OneTimePage", "&New proposal…", "&Put on a payment list…"),
    ),
    Part(
        "benefits",
        Way("benefits", "Confirmation"),
        _ways("ConfirmingPage", "Begin the &round", "A&ll people", "Chan&ges found…"),
    ),
    Part(
        "benefits",
        Way("benefits", "Rates"),
        _ways(
            "RatesPage", "&Read a circular…", "New table…", "Compare…", "Supplements…",
            "Export…", "Withdraw…",
        ),
    ),
    Part("benefits", Way("benefits", "Rules"), _ways("RulesPage", "County &settings…", "&New rule…")),
    Part("complaints", Way("ComplaintsPage", "Com&plaints")),
    Part(
        "complaints",
        Way("ComplaintsPage", "Reception da&ys"),
        _ways("ReceptionPanel", "&New reception day", "Coming days, to be posted…"),
    ),
    Part(
        "complaints",
        Way("ComplaintsPage", "Co&unts"),
        _ways(
            "CountsPanel", "Print the counts…", "Export the counts as a workbook…",
            "Export the register of complaints as a workbook…",
        ),
    ),
    Part("policies", Way("LearningPage", "Libra&ry")),
    Part("policies", Way("LearningPage", "&Questions"), _ways("QuestionsPanel", "New q&uestion…")),
    Part(
        "policies",
        Way("LearningPage", "&Training"),
        _ways("TrainingPanel", "&New session…", "Register for this year…", "Workbook for this year…"),
    ),
    Part("exchange", Way("exchange", "Import", _IMPORT), _ways("ImportingPage", "&Remembered layouts", right=_IMPORT)),
    Part(
        "exchange",
        Way("exchange", "Export", _EXPORT),
        _ways(
            "exporting", "Roster of the station", "The county's own template", "Payment list",
            "Change list of a month", "Deaths of a month", "Bank accounts", "List to be posted",
            "Statistic of recipients", right=_EXPORT,
        )
        + _ways("exporting", "Cases for the district", "Decisions from the district", right=Right.WORK_CASES),
    ),
    Part("exchange", Way("exchange", "Register", Right.CONFIRM_EXPORT)),
    Part("exchange", Way("exchange", "Received", _IMPORT), _ways("ReceivedPage", "&Partners", right=_IMPORT)),
    Part("exchange", Way("exchange", "Lists", _IMPORT)),
    Part("exchange", Way("exchange", "PCs", _EXPORT)),
    Part("exchange", Way("exchange", "Townships", _IMPORT)),
    Part("reports", Way("reports", "Overview")),
    Part("reports", Way("reports", "Tables"), _ways("TablesPage", "Export this table…", "Export all tables…")),
    Part("reports", Way("reports", "Movement"), _ways("MovementPage", "Export as &workbook…")),
    Part("reports", Way("reports", "Charts"), _ways("ChartsPage", "&Print charts…", "Export as &workbook…")),
    *(
        Part("settings", Way("settings", name))
        for name in (
            "Station", "Appearance", "Level", "Staff", "Security", "Villages", "Own fields", "Rare characters",
            "Routes of cases", "Printers", "Paper numbers", "Working days", "PCs", "Journal", "Backup",
        )
    ),
)  # fmt: skip
"""In the order of the pages and of their tabs."""
