"""What is said about a file before anything is asked: what is odd about it, and what was answered before. No Qt."""

from collections.abc import Callable, Mapping
from typing import Final

from vetdesk.domain.importing.doubts import Doubt, DoubtKind
from vetdesk.domain.importing.file_kinds import FileKinds
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

Say = Callable[[str, str], str]
"""Turns (context, English text) into the wanted language."""
_MOST_NAMED = 6

_TEMPLATE: Final = QT_TRANSLATE_NOOP("importing", "This looks like “{found}”; “{expected}” was expected.")
_NO_TEMPLATE: Final = QT_TRANSLATE_NOOP("importing", "This does not look like “{expected}”, which was expected.")
_MISSING: Final = QT_TRANSLATE_NOOP("importing", "It has no column for {columns}.")
_PERIOD: Final = QT_TRANSLATE_NOOP("importing", "Its title names {found}; {expected} was expected.")
_AFTER: Final = QT_TRANSLATE_NOOP(
    "importing", "Its title names {found}; after “{last}” the list of {expected} was expected."
)
_TOWN: Final = QT_TRANSLATE_NOOP("importing", "Its title names {found}; this station is that of {expected}.")
_CARRIES: Final = QT_TRANSLATE_NOOP(
    "importing", "It carries {things}. Nothing of that was run or followed; only its values were read."
)
_THINGS: Final[Mapping[str, str]] = {
    "macros": QT_TRANSLATE_NOOP("importing", "macros"),
    "links": QT_TRANSLATE_NOOP("importing", "links to other files"),
    "dde": QT_TRANSLATE_NOOP("importing", "commands to other programs (DDE)"),
    "connections": QT_TRANSLATE_NOOP("importing", "connections to databases"),
    "embedded": QT_TRANSLATE_NOOP("importing", "embedded objects"),
}
"""What a workbook may carry besides its values."""
_QUARTER: Final = QT_TRANSLATE_NOOP("importing", "quarter {part} of {year}")
_MONTH: Final = QT_TRANSLATE_NOOP("importing", "month {part} of {year}")
_YEAR: Final = QT_TRANSLATE_NOOP("importing", "the year {year}")
_JOIN: Final = QT_TRANSLATE_NOOP("importing", ", ")
_NAMES: Final[Mapping[str, str]] = {
    "category": QT_TRANSLATE_NOOP("importing", "Category"),
    "months": QT_TRANSLATE_NOOP("importing", "Months paid"),
    "amount": QT_TRANSLATE_NOOP("importing", "Amount paid"),
    "change_kind": QT_TRANSLATE_NOOP("importing", "Kind of change"),
    "change_reason": QT_TRANSLATE_NOOP("importing", "Reason of the change"),
    "changed_on": QT_TRANSLATE_NOOP("importing", "Date of the change"),
}


def doubt_sentence(doubt: Doubt, kinds: FileKinds, vocabulary: Vocabulary, language: str, say: Say) -> str:
    """What is odd about a file: what was found, and what was expected."""
    if doubt.kind is DoubtKind.TEMPLATE:
        return _about_template(doubt, kinds, vocabulary, language, say)
    if doubt.kind is DoubtKind.TOWN:
        return say("importing", _TOWN).format(found=doubt.found, expected=doubt.expected)
    if doubt.kind is DoubtKind.CARRIES:
        things = [say("importing", _THINGS.get(thing, thing)) for thing in doubt.found.split(",")]
        return say("importing", _CARRIES).format(things=say("importing", _JOIN).join(things))
    found, expected = period_word(doubt.found, say), period_word(doubt.expected, say)
    return say("importing", _AFTER if doubt.last else _PERIOD).format(found=found, expected=expected, last=doubt.last)


def period_word(period: str, say: Say) -> str:
    """A period as people say it."""
    year, _, part = period.partition("-")
    text = _YEAR if not part else _QUARTER if part.startswith("Q") else _MONTH
    return say("importing", text).format(year=year, part=part.removeprefix("Q").lstrip("0"))


def _about_template(doubt: Doubt, kinds: FileKinds, vocabulary: Vocabulary, language: str, say: Say) -> str:
    found = kinds[doubt.found].label.text(language) if doubt.found else ""
    text = say("importing", _TEMPLATE if found else _NO_TEMPLATE)
    told = text.format(found=found, expected=kinds[doubt.expected].label.text(language))
    if not doubt.missing:
        return told
    names = [_name(name, vocabulary, language, say) for name in doubt.missing[:_MOST_NAMED]]
    return f"{told} {say('importing', _MISSING).format(columns=say('importing', _JOIN).join(names))}"


def _name(name: str, vocabulary: Vocabulary, language: str, say: Say) -> str:
    """A field or the heading of a column without one."""
    if name in _NAMES:
        return say("importing", _NAMES[name])
    declared = vocabulary.fields.get(name)
    return declared.label.text(language) if declared is not None else name
