"""What is asked about a workbook, once per file or category and not per row, and what a person answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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


class MaskedNumbers(StrEnum):
    """What becomes of rows whose ID numbers are masked (打码): matched where exactly one person of the archive fits
    (also while unanswered), all left out, or those that fit nobody kept under a temporary number."""

    UNANSWERED = ""
    MATCH = "match"
    LEAVE = "leave"
    KEEP = "keep"


class Repeated(StrEnum):
    """Which row counts where a person stands in the file more than once in one category (重复); while unanswered the
    later ones are errors. Only rows without another error are preferred as the last one."""

    UNANSWERED = ""
    FIRST = "first"
    LAST = "last"


class TwoPeople(StrEnum):
    """Whom a row means whose cell holds two people (张三/李四); while unanswered such a row is an error."""

    UNANSWERED = ""
    FIRST = "first"
    LAST = "last"


class Side(StrEnum):
    """Whose value counts where archive and file differ."""

    ARCHIVE = "archive"
    FILE = "file"


class QuestionKind(StrEnum):
    """What there is to ask."""

    HEADING = "heading"
    MONTH = "month"
    MASKED = "masked"
    REPEATED = "repeated"
    TWO_PEOPLE = "two_people"
    VALUE = "value"
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
    """One question. `key` is the column's letters, the category's code, the village's text or the field of a value;
    `sheet` and `text` the sheet's name and the heading for a question about a heading; `text` the wording of a value
    that no code is declared for, `guess` the code it was taken for ("" if none); `rows` how many rows wait."""

    kind: QuestionKind
    key: str
    rows: int
    sheet: str = ""
    text: str = ""
    guess: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """A person's answers; all are optional.

    `headings`: sheet name → column letters → field ("" keeps the column as it is). `take_over`: category code → what
    its people are. `villages`: text → id of a village of the register (0 keeps the text). `values`: field → wording →
    code ("" leaves it as the problem it is). `repairs`: row → column ("a+b" for two fields) → the text that counts
    instead of the cell's. `chosen`: row → field → whose value counts, before `chosen_all` for every row of a field.
    `kept` are error rows to be kept all the same, `left` rows to be left out; `keep_errors` keeps every error row that
    can be kept.
    """

    headings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    month: AmbiguousMonth = AmbiguousMonth.UNANSWERED
    masked: MaskedNumbers = MaskedNumbers.UNANSWERED
    repeated: Repeated = Repeated.UNANSWERED
    two_people: TwoPeople = TwoPeople.UNANSWERED
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    take_over: Mapping[str, TakeOver] = field(default_factory=dict)
    villages: Mapping[str, int] = field(default_factory=dict)
    repairs: Mapping[RowKey, Mapping[str, str]] = field(default_factory=dict)
    chosen: Mapping[RowKey, Mapping[str, Side]] = field(default_factory=dict)
    chosen_all: Mapping[str, Side] = field(default_factory=dict)
    kept: frozenset[RowKey] = frozenset()
    left: frozenset[RowKey] = frozenset()
    keep_errors: bool = False

    def status_of(self, category: str) -> TakeOver | None:
        """The answer for a category, or the one for all; None while unanswered."""
        return self.take_over.get(category) or self.take_over.get(EVERY_CATEGORY)

    def keeps(self, row: RowKey) -> bool:
        """Whether an error row is to be kept by deliberate deed."""
        return row in self.kept or (self.keep_errors and row not in self.left)

    def side(self, row: RowKey, name: str) -> Side | None:
        """Whose value of a field counts in a row; None while nobody has said."""
        return self.chosen.get(row, {}).get(name) or self.chosen_all.get(name)

    def about_the_file(self) -> "Answers":
        """The answers without those about single rows: what may also hold for the sender's next file."""
        return replace(
            self, repairs={}, chosen={}, chosen_all={}, kept=frozenset(), left=frozenset(), keep_errors=False
        )


def filled(answers: Answers, remembered: Answers) -> Answers:
    """The answers given; what they leave open about the whole file as it was answered before."""
    return replace(
        answers,
        headings=answers.headings or remembered.headings,
        month=answers.month or remembered.month,
        masked=answers.masked or remembered.masked,
        repeated=answers.repeated or remembered.repeated,
        two_people=answers.two_people or remembered.two_people,
        values={
            name: {**remembered.values.get(name, {}), **answers.values.get(name, {})}
            for name in {**remembered.values, **answers.values}
        },
        take_over={**remembered.take_over, **answers.take_over},
        villages={**remembered.villages, **answers.villages},
    )


def repaired(answers: Answers, row: RowKey, texts: Mapping[str, str]) -> Answers:
    """The answers with these cells of a row repaired, in place of what was repaired there before; {} takes it back."""
    repairs = {key: cells for key, cells in answers.repairs.items() if key != row}
    return replace(answers, repairs={**repairs, row: dict(texts)} if texts else repairs)


def choosing(answers: Answers, rows: Iterable[tuple[RowKey, Iterable[str]]], side: Side | None) -> Answers:
    """The answers with one side chosen for the given fields of some rows; None lets the row be decided again."""
    chosen: dict[RowKey, dict[str, Side]] = {key: dict(fields) for key, fields in answers.chosen.items()}
    for key, fields in rows:
        mine = chosen.setdefault(key, {})
        for name in fields:
            if side is None:
                mine.pop(name, None)
            else:
                mine[name] = side
    return replace(answers, chosen={key: fields for key, fields in chosen.items() if fields})
