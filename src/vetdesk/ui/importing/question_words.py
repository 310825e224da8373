"""How the questions about a file are worded, and which answers each of them has. No Qt."""

from collections.abc import Mapping
from typing import Final

from vetdesk.domain.importing.answers import (
    EVERY_CATEGORY,
    AmbiguousMonth,
    MaskedNumbers,
    Question,
    QuestionKind,
    Repeated,
    TwoPeople,
)
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.importing.row_words import field_word
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown

OTHERS: Final = "*"
"""The key of the question about the villages with few people."""
LEAVE_VALUE: Final = "-"
"""The answer that leaves a wording as the problem it is."""

CHOICES: Final[Mapping[QuestionKind, tuple[tuple[str, str], ...]]] = {
    QuestionKind.MONTH: (
        (AmbiguousMonth.UNANSWERED, QT_TRANSLATE_NOOP("importing", "not sure: leave these dates open")),
        (AmbiguousMonth.JANUARY, QT_TRANSLATE_NOOP("importing", "January (1950.1 = 1950-01)")),
        (AmbiguousMonth.OCTOBER, QT_TRANSLATE_NOOP("importing", "October (1950.1 = 1950-10, a zero was lost)")),
        (AmbiguousMonth.YEAR_ONLY, QT_TRANSLATE_NOOP("importing", "only the year is certain")),
    ),
    QuestionKind.MASKED: (
        (MaskedNumbers.MATCH, QT_TRANSLATE_NOOP("importing", "match those that fit exactly one person")),
        (MaskedNumbers.LEAVE, QT_TRANSLATE_NOOP("importing", "leave all of them out")),
        (MaskedNumbers.KEEP, QT_TRANSLATE_NOOP("importing", "match, and keep the others under temporary numbers")),
    ),
    QuestionKind.REPEATED: (
        (Repeated.UNANSWERED, QT_TRANSLATE_NOOP("importing", "decide row by row: the later ones are errors")),
        (Repeated.FIRST, QT_TRANSLATE_NOOP("importing", "the first row counts, the later ones are left out")),
        (Repeated.LAST, QT_TRANSLATE_NOOP("importing", "the last good row counts, the earlier ones are left out")),
    ),
    QuestionKind.TWO_PEOPLE: (
        (TwoPeople.UNANSWERED, QT_TRANSLATE_NOOP("importing", "decide row by row: these rows are errors")),
        (TwoPeople.FIRST, QT_TRANSLATE_NOOP("importing", "the first of them is meant")),
        (TwoPeople.LAST, QT_TRANSLATE_NOOP("importing", "the last of them is meant")),
    ),
}
"""Answers to questions about the whole file; the first of each is what happens if nobody says anything."""

ASKED: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.MONTH: QT_TRANSLATE_NOOP(
        "importing", "Number cells such as 1950.1 (rows: {rows}): which month is meant?"
    ),
    QuestionKind.MASKED: QT_TRANSLATE_NOOP("importing", "Masked ID numbers such as 5299**********2019 (rows: {rows})"),
    QuestionKind.REPEATED: QT_TRANSLATE_NOOP(
        "importing", "People who stand in the file again in the same category (rows: {rows}): which row counts?"
    ),
    QuestionKind.TWO_PEOPLE: QT_TRANSLATE_NOOP("importing", "Two people in one cell (rows: {rows}): who is meant?"),
    QuestionKind.VALUE: QT_TRANSLATE_NOOP("importing", "{field} “{text}” (rows: {rows}): what does it mean?"),
    QuestionKind.VILLAGE: QT_TRANSLATE_NOOP("importing", "The register has no village “{village}” (rows: {rows})."),
    QuestionKind.TAKE_OVER: QT_TRANSLATE_NOOP("importing", "{category} (rows: {rows}): what is their status now?"),
}
EVERYBODY: Final = QT_TRANSLATE_NOOP(
    "importing", "All new people of the file (rows: {rows}): what is their status now?"
)
OTHER_VILLAGES: Final = QT_TRANSLATE_NOOP(
    "importing", "{count} other villages are not in the register either (rows: {rows})."
)
ALL_CATEGORIES: Final = QT_TRANSLATE_NOOP("importing", "all categories")


class QuestionWords:
    """Puts the questions about a file into words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def asked(self, question: Question, others: int) -> str:
        """A question; `others` is how many villages are asked about together."""
        text = ASKED[question.kind]
        if question.key == OTHERS:
            text = OTHER_VILLAGES
        elif question.kind is QuestionKind.TAKE_OVER and question.key == EVERY_CATEGORY:
            text = EVERYBODY
        return shown("importing", text).format(
            rows=f"{question.rows:,}",
            count=others,
            village=question.key,
            text=question.text,
            field=field_word(question.key, self._vocabulary) if question.kind is QuestionKind.VALUE else "",
            category=self.category(question.key) if question.kind is QuestionKind.TAKE_OVER else "",
        )

    def category(self, code: str) -> str:
        """A category, or all of them."""
        if code == EVERY_CATEGORY:
            return shown("importing", ALL_CATEGORIES)
        return self._vocabulary.code_label("category", code, language())

    def codes(self, name: str) -> list[tuple[str, str]]:
        """The codes that a wording of a field may mean, with their labels."""
        known = self._vocabulary.categories if name == "category" else self._vocabulary.code_lists.get(name, {})
        return [(code, self._vocabulary.code_label(name, code, language())) for code in known]
