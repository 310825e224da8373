"""The five things of the tour: what each is called, how it is done, where it is, and by what it is known to be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from vetdesk.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class TourStep:
    """One tick. `page` is shown and, where `tab` names a panel on it, brought to the front; the first of `controls`
    that can be seen there is pointed at. `labels` name the changes (see domain/changes.py) that tick it.
    """

    key: str
    heading: str
    how: str
    controls: tuple[str, ...]
    page: str = ""
    tab: str = ""
    labels: frozenset[str] = frozenset()


FIND, PRINT, UNDO = "find", "print", "undo"

STEPS: Final = (
    TourStep(
        FIND,
        QT_TRANSLATE_NOOP("tour", "Find a person"),
        QT_TRANSLATE_NOOP("tour", "Press Ctrl+K, type pinyin initials, press Enter."),
        ("search_everywhere",),
    ),
    TourStep(
        "visit",
        QT_TRANSLATE_NOOP("tour", "Log a visit"),
        QT_TRANSLATE_NOOP("tour", "Press Ctrl+L, choose a person, fill in, save."),
        ("log_visit",),
        page="visits",
        labels=frozenset({"log a visit"}),
    ),
    TourStep(
        "case",
        QT_TRANSLATE_NOOP("tour", "Move a case on"),
        QT_TRANSLATE_NOOP("tour", "Open a case and take its next step below."),
        ("cases", "open_chosen_case"),
        page="cases",
        labels=frozenset({"take a step in a case", "report cases to the district"}),
    ),
    TourStep(
        PRINT,
        QT_TRANSLATE_NOOP("tour", "Preview a paper"),
        QT_TRANSLATE_NOOP("tour", "Open a person, press Ctrl+P. Nothing prints yet."),
        ("people", "open_person"),
        page="people",
        labels=frozenset({"look at a paper", "print a paper"}),
    ),
    TourStep(
        UNDO,
        QT_TRANSLATE_NOOP("tour", "Undo a mistake"),
        QT_TRANSLATE_NOOP("tour", "Undo it where you did it, or in the Edit menu."),
        ("visits_made", "menu_edit"),
        page="visits",
        tab="visits_made",
    ),
)

TITLES: Final[Mapping[bool, str]] = {
    False: QT_TRANSLATE_NOOP("tour", "Getting started"),
    True: QT_TRANSLATE_NOOP("tour", "All five done. Well done!"),
}
"""By whether everything is ticked."""


def ticked_by(label: str) -> str:
    """Which step a change of this label ticks; "" if none."""
    if takes_back(label):
        return UNDO
    return next((step.key for step in STEPS if label in step.labels), "")


def takes_back(label: str) -> bool:
    """Whether the deed of this label takes back an earlier one."""
    taken_back = label.startswith("take ") and not label.startswith("take in ") and label.endswith(" back")
    return taken_back or label.startswith(("undo ", "withdraw ", "take back "))
