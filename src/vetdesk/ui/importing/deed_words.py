"""The names of deeds, as the journal keeps them, in the language of the window."""

from typing import Final

from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

DEEDS: Final = (
    QT_TRANSLATE_NOOP("deeds", "add a paper to the file"),
    QT_TRANSLATE_NOOP("deeds", "add an entry"),
    QT_TRANSLATE_NOOP("deeds", "add an identity"),
    QT_TRANSLATE_NOOP("deeds", "add scans"),
    QT_TRANSLATE_NOOP("deeds", "begin an archive"),
    QT_TRANSLATE_NOOP("deeds", "change a status"),
    QT_TRANSLATE_NOOP("deeds", "correct a complaint"),
    QT_TRANSLATE_NOOP("deeds", "declare a number void"),
    QT_TRANSLATE_NOOP("deeds", "file a returned paper"),
    QT_TRANSLATE_NOOP("deeds", "keep a reception day"),
    QT_TRANSLATE_NOOP("deeds", "look at a paper"),
    QT_TRANSLATE_NOOP("deeds", "register a complaint"),
    QT_TRANSLATE_NOOP("deeds", "set the numbering of papers"),
    QT_TRANSLATE_NOOP("deeds", "set the words on papers"),
    QT_TRANSLATE_NOOP("deeds", "change an archive"),
    QT_TRANSLATE_NOOP("deeds", "change an entry"),
    QT_TRANSLATE_NOOP("deeds", "change many archives"),
    QT_TRANSLATE_NOOP("deeds", "close a need"),
    QT_TRANSLATE_NOOP("deeds", "correct a visit"),
    QT_TRANSLATE_NOOP("deeds", "describe a material"),
    QT_TRANSLATE_NOOP("deeds", "forget a layout"),
    QT_TRANSLATE_NOOP("deeds", "import a workbook"),
    QT_TRANSLATE_NOOP("deeds", "keep the answers to a file"),
    QT_TRANSLATE_NOOP("deeds", "log a visit"),
    QT_TRANSLATE_NOOP("deeds", "add a provider"),
    QT_TRANSLATE_NOOP("deeds", "change a provider"),
    QT_TRANSLATE_NOOP("deeds", "end a provider"),
    QT_TRANSLATE_NOOP("deeds", "assign a liaison officer"),
    QT_TRANSLATE_NOOP("deeds", "end an assignment"),
    QT_TRANSLATE_NOOP("deeds", "add photos of a visit"),
    QT_TRANSLATE_NOOP("deeds", "answer a need"),
    QT_TRANSLATE_NOOP("deeds", "assign a need"),
    QT_TRANSLATE_NOOP("deeds", "call back"),
    QT_TRANSLATE_NOOP("deeds", "hand over open work"),
    QT_TRANSLATE_NOOP("deeds", "take back a hand-over"),
    QT_TRANSLATE_NOOP("deeds", "withdraw a visit"),
    QT_TRANSLATE_NOOP("deeds", "look at a scan"),
    QT_TRANSLATE_NOOP("deeds", "merge villages"),
    QT_TRANSLATE_NOOP("deeds", "move a scan"),
    QT_TRANSLATE_NOOP("deeds", "note a material"),
    QT_TRANSLATE_NOOP("deeds", "note materials of a case"),
    QT_TRANSLATE_NOOP("deeds", "number the papers of a file"),
    QT_TRANSLATE_NOOP("deeds", "open a case"),
    QT_TRANSLATE_NOOP("deeds", "open a need"),
    QT_TRANSLATE_NOOP("deeds", "print scans"),
    QT_TRANSLATE_NOOP("deeds", "put scans in order"),
    QT_TRANSLATE_NOOP("deeds", "receive the district's decisions"),
    QT_TRANSLATE_NOOP("deeds", "report cases to the district"),
    QT_TRANSLATE_NOOP("deeds", "compare a list again"),
    QT_TRANSLATE_NOOP("deeds", "set the period of a list"),
    QT_TRANSLATE_NOOP("deeds", "settle whom a line means"),
    QT_TRANSLATE_NOOP("deeds", "take a status back"),
    QT_TRANSLATE_NOOP("deeds", "take a step with a complaint"),
    QT_TRANSLATE_NOOP("deeds", "take in a list"),
    QT_TRANSLATE_NOOP("deeds", "take in a workbook that came back"),
    QT_TRANSLATE_NOOP("deeds", "undo taking in a list"),
    QT_TRANSLATE_NOOP("deeds", "work off lines of a list"),
    QT_TRANSLATE_NOOP("deeds", "take a step in a case"),
    QT_TRANSLATE_NOOP("deeds", "turn a page of a scan"),
    QT_TRANSLATE_NOOP("deeds", "undo a bulk change"),
    QT_TRANSLATE_NOOP("deeds", "undo an import"),
    QT_TRANSLATE_NOOP("deeds", "use a paper from the file"),
    QT_TRANSLATE_NOOP("deeds", "withdraw an entry"),
)
"""Deeds that may touch a person after an import."""

LATER: Final = QT_TRANSLATE_NOOP("deeds", "a later deed")


def deed_word(label: str) -> str:
    """The words for a deed; one without words of its own is a later deed."""
    return shown("deeds", label if label in DEEDS else LATER)
