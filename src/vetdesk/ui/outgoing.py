"""Before a workbook leaves the station: what it is for, which journal and register tell, and where it is written."""

from collections.abc import Callable
from pathlib import Path

from vetdesk.ui.talk import Talk
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

FIGURES = QT_TRANSLATE_NOOP("outgoing", "Figures for reporting")
"""What workbooks that name nobody are written for: nobody is asked."""
ASKED = QT_TRANSLATE_NOOP("outgoing", "What is it written for? The register of exports tells it.")
WORKBOOKS = QT_TRANSLATE_NOOP("outgoing", "Workbooks (*.xlsx)")


def figures_purpose() -> str:
    """What a workbook of figures is written for."""
    return shown("outgoing", FIGURES)


def ask_purpose(talk: Talk, then: Callable[[str], None], proposed: str = "") -> None:
    """Ask what a list that names people is written for, with the usual answer in place; `then` gets it, never blank."""
    talk.ask_text(shown("outgoing", ASKED), then, proposed)


def choose_leaving(talk: Talk, title: str, name: str, then: Callable[[Path, str], None], proposed: str = "") -> None:
    """Ask what a workbook with people's data is for, then where it goes; `then` gets both."""
    ask_purpose(
        talk,
        lambda purpose: talk.choose_target(title, name, shown("outgoing", WORKBOOKS), lambda path: then(path, purpose)),
        proposed,
    )
