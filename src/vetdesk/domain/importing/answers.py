"""What is asked about a workbook, once per file or category and not per row, and what a person answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

RowKey = tuple[int, int]
"""Index of the sheet and number of the row as the file counts."""

EVERY_CATEGORY = ""
"""The key of the take-over answer that holds for all categories without an answer of their own."""


class AmbiguousMonth(StrEnum):
    """What number cells like 1950.1 mean in this file: January, October, or only the year is sure."""

    UNANSWERED = ""
    JANUARY = "january"
    OCTOBER = "october"
    YEAR_ONLY = "year_only"


class QuestionKind(StrEnum):
    """What there is to ask."""

    HEADING = "heading"
    MONTH = "month"
    TAKE_OVER = "take_over"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True)
class TakeOver:
    """What the people of a category already are: `status` of their new identities, `since` which month ("" unknown).

    in_acceptance is the answer where nothing is known; every other status is journalled as taken over.
    """

    status: str
    since: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `key` is the column's letters, the category's code or the village's text; `sheet` and `text` the
    sheet's name and the heading for a question about a heading; `rows` how many rows wait for the answer."""

    kind: QuestionKind
    key: str
    rows: int
    sheet: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """A person's answers; all are optional.

    `headings`: sheet name → column letters → field ("" keeps the column as it is). `take_over`: category code → what
    its people are. `villages`: text → id of a village of the register (0 keeps the text). `kept` are error rows to be
    kept all the same, `left` rows to be left out, `taken` conflicts in which the file wins; `keep_errors` keeps every
    error row that can be kept.
    """

    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    month: AmbiguousMonth = AmbiguousMonth.UNANSWERED
    take_over: Mapping[str, TakeOver] = field(default_factory=dict)
    villages: Mapping[str, int] = field(default_factory=dict)
    kept: frozenset[RowKey] = frozenset()
    left: frozenset[RowKey] = frozenset()
    taken: frozenset[RowKey] = frozenset()
    keep_errors: bool = False

    def status_of(self, category: str) -> TakeOver | None:
        """The answer for a category, or the one for all; None while unanswered."""
        return self.take_over.get(category) or self.take_over.get(EVERY_CATEGORY)

    def keeps(self, row: RowKey) -> bool:
        """Whether an error row is to be kept by deliberate deed."""
        return row in self.kept or (self.keep_errors and row not in self.left)
