"""What rules are called in the window: effects, origins, how well known; and what is wrong with a text of a rule."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from vetdesk.domain.forms import Label, Value
from vetdesk.domain.rules.rules import Confidence, Effect
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

EFFECTS: Final[Mapping[Effect, str]] = {
    Effect.ELIGIBLE: QT_TRANSLATE_NOOP("rules", "who is entitled"),
    Effect.STOP: QT_TRANSLATE_NOOP("rules", "payment should end"),
    Effect.WARN: QT_TRANSLATE_NOOP("rules", "reminder"),
    Effect.NEEDS_PAPER: QT_TRANSLATE_NOOP("rules", "a paper is needed"),
}
CONFIDENCES: Final[Mapping[Confidence, tuple[Tone, str]]] = {
    Confidence.CERTAIN: (Tone.GOOD, QT_TRANSLATE_NOOP("rules", "Checked")),
    Confidence.LIKELY: (Tone.WAITING, QT_TRANSLATE_NOOP("rules", "Likely")),
    Confidence.UNSURE: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("rules", "To be settled locally")),
}
PROBLEMS: Final[tuple[tuple[str, str], ...]] = (
    (r"holds from (\S+), but an earlier version still holds until (\S+)",
     QT_TRANSLATE_NOOP("rules", "it holds from {0}, but an earlier version still holds until {1}")),
    (r"nothing holds between (\S+) and (\S+)", QT_TRANSLATE_NOOP("rules", "nothing holds between {0} and {1}")),
    (r"begins on (\S+) and ends before it, on (\S+)",
     QT_TRANSLATE_NOOP("rules", "it begins on {0} and ends before that, on {1}")),
    (r"(\S+) is settled by (\S+) as well, with the same priority (\S+)",
     QT_TRANSLATE_NOOP("rules", "the benefit “{0}” is settled by the rule “{1}” as well, with the same priority {2}")),
    (r"needs an example that is met and one that is not",
     QT_TRANSLATE_NOOP("rules", "it needs an example that is met and one that is not")),
    (r"example '(.*)': expected (\S+), found (\S+)",
     QT_TRANSLATE_NOOP("rules", "the example “{0}” should come to “{1}”, but comes to “{2}”")),
    (r"is missing", QT_TRANSLATE_NOOP("rules", "this entry is missing")),
    (r"unknown key", QT_TRANSLATE_NOOP("rules", "this entry is not known: look for a slip of the pen")),
    (r"no such field(?:: '(.*)')?", QT_TRANSLATE_NOOP("rules", "the archive has no such field: {0}")),
    (r"no such law: '?(.*?)'?", QT_TRANSLATE_NOOP("rules", "this law is not declared: {0}")),
    (r"no such parameter: '(.*)'", QT_TRANSLATE_NOOP("rules", "this setting does not exist: {0}")),
    (r"is not declared: '(.*)'", QT_TRANSLATE_NOOP("rules", "this code is not known: {0}")),
    (r"must be one of (.*)", QT_TRANSLATE_NOOP("rules", "must be one of these: {0}")),
    (r"must be a whole number", QT_TRANSLATE_NOOP("rules", "must be a whole number")),
    (r"must be yes or no", QT_TRANSLATE_NOOP("rules", "must be “yes” or “no”")),
    (r"is no date", QT_TRANSLATE_NOOP("rules", "is no date; write it like 2025-01-31")),
    (r"needs a text for zh and for en", QT_TRANSLATE_NOOP("rules", "needs a text in Chinese (zh) and in English (en)")),
    (r"one text is about one rule.*", QT_TRANSLATE_NOOP("rules", "one text is about one rule with one code")),
    (r"must be small letters, digits and _.*",
     QT_TRANSLATE_NOOP("rules", "must be small letters, digits and _, beginning with a letter")),
    (r".*\(at line (\d+), column (\d+)\)",
     QT_TRANSLATE_NOOP("rules", "cannot be read from line {0}, character {1} on: a quotation mark, bracket or "
                                "equals sign may be missing")),
    (r".*\(at end of document\)",
     QT_TRANSLATE_NOOP("rules", "ends too early: a quotation mark or bracket is not closed")),
)  # fmt: skip
"""What reading a rule may say, as patterns, and the sentence for each."""


def effect_words(effect: Effect) -> str:
    """What a rule does."""
    return shown("rules", EFFECTS[effect])


def confidence(known: Confidence) -> Status:
    """How well what stands behind a rule or setting is known."""
    tone, word = CONFIDENCES[known]
    return Status(tone, shown("rules", word))


def setting_text(value: Value | tuple[Value, ...]) -> str:
    """A setting as it is typed: several codes with commas between them."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def setting_words(value: Value | tuple[Value, ...], choices: Sequence[tuple[str, Label]]) -> str:
    """A setting as it is read: in words where it is one of a few."""
    meant = dict(choices).get(str(value))
    return worded(meant) if meant is not None else setting_text(value)


def problem_words(problem: str) -> str:
    """What reading a rule said, in the language of the window; as it stands if there is no sentence for it."""
    for pattern, sentence in PROBLEMS:
        if found := re.fullmatch(pattern, problem):
            return shown("rules", sentence).format(*(part or "" for part in found.groups()))
    return problem
