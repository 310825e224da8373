"""The rules by which one workbook is read: declared words made ready for use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vetdesk.domain.columns import ColumnCatalogue
from vetdesk.domain.forms import Severity
from vetdesk.domain.reading.codes import CategoryWords, CodeWords
from vetdesk.domain.vocabulary import Vocabulary

_CODED = ("sex", "household_type", "disability_cause", "survivor_relation")


@dataclass(frozen=True, slots=True)
class RowPatterns:
    """The marks of rows that are no records, compiled."""

    subtotal: re.Pattern[str]
    note: re.Pattern[str]
    signature: re.Pattern[str]
    title: re.Pattern[str]
    village: re.Pattern[str]
    ordinal: re.Pattern[str]
    tail: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """Everything that reading cells and rows needs to know. `today` bounds birth dates."""

    catalogue: ColumnCatalogue
    codes: Mapping[str, CodeWords]
    categories: CategoryWords
    severities: Mapping[str, Severity]
    rows: RowPatterns
    today: date

    def severity(self, code: str) -> Severity:
        """How much a problem weighs; what nobody declared is a warning."""
        return self.severities.get(code, Severity.WARNING)


def reading_rules(catalogue: ColumnCatalogue, vocabulary: Vocabulary, today: date) -> ReadingRules:
    """The rules for reading a workbook today."""
    words = catalogue.rows
    return ReadingRules(
        catalogue=catalogue,
        codes={name: CodeWords(_spellings(name, catalogue, vocabulary)) for name in _CODED},
        categories=CategoryWords(_category_spellings(catalogue, vocabulary), catalogue.typos),
        severities={code: sentence.severity for code, sentence in vocabulary.problems.items()},
        rows=RowPatterns(
            *map(
                re.compile,
                (words.subtotal, words.note, words.signature, words.title, words.village, words.ordinal, words.tail),
            )
        ),
        today=today,
    )


def _spellings(name: str, catalogue: ColumnCatalogue, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    declared = [
        (word, code)
        for code, entry in vocabulary.code_lists[name].items()
        for word in (entry.label.zh, *entry.aliases, entry.number)
        if word
    ]
    return declared + list(catalogue.words.get(name, {}).items())


def _category_spellings(catalogue: ColumnCatalogue, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    declared = [
        (word, code)
        for code, entry in vocabulary.categories.items()
        for word in (entry.label.zh, *entry.aliases, code)
        if word
    ]
    return declared + list(catalogue.words.get("category", {}).items())
