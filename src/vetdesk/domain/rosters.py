"""Official lists (花名册) as declared: what stands above, in and below the table of a workbook that leaves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.domain.roster_changes import ChangeRules


class CellKind(StrEnum):
    """How a column's cells are written: text stays text whatever it looks like (ID, account and phone numbers)."""

    TEXT = "text"
    CENTRED = "centred"
    NUMBER = "number"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class RosterColumn:
    """One column. `field` says what it shows, `band` the merged heading above it if there is one, `width` is in
    characters, `choices` the code list offered as a drop-down, `total` whether the last row adds it up.
    """

    field: str
    heading: str
    width: float
    kind: CellKind = CellKind.TEXT
    band: str = ""
    choices: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class RosterLayout:
    """One sheet: title, the line of unit and date below it, headings in one or two rows, total, signatures.

    Texts may hold {station}, {date}, {since}, {until} and {period}. `lines` and `foot` are spread over the width of
    the table. `frozen_columns` stay in view when the list is moved sideways. `subtotal` is the label of the row that
    adds up each village ({village} in it), `words` the line below the total with its amount in capital numerals
    ({words} in it); "" for none. `categories`: whom the list is for, by codes; empty for everybody. The rows of a
    `tall` list are as high as their longest text needs.
    """

    key: str
    sheet: str
    title: str
    lines: tuple[str, ...]
    columns: tuple[RosterColumn, ...]
    total: str = ""
    foot: tuple[str, ...] = ()
    frozen_columns: int = 0
    subtotal: str = ""
    words: str = ""
    categories: frozenset[str] = frozenset()
    tall: bool = False

    @property
    def banded(self) -> bool:
        """Whether the heading takes two rows."""
        return any(column.band for column in self.columns)

    @property
    def heading_rows(self) -> int:
        """How many rows the heading takes: one, or two where columns stand under a common heading."""
        return 2 if self.banded else 1

    @property
    def first_row(self) -> int:
        """The row (from 1) of the first record: below title, unit line and headings."""
        return 3 + self.heading_rows

    def filled(self, facts: Mapping[str, str]) -> "FilledTexts":
        """The texts with their blanks filled from `facts`."""
        return FilledTexts(
            self.title.format_map(facts),
            tuple(line.format_map(facts) for line in self.lines),
            tuple(part.format_map(facts) for part in self.foot),
        )


@dataclass(frozen=True, slots=True)
class FilledTexts:
    """The texts around the table as they are written."""

    title: str
    lines: tuple[str, ...]
    foot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountRule:
    """Whom one column of a statistic (统计表) counts: identities of these categories (empty: whoever is left), and only
    those with one of these values in a field, if one is named; `also` are further fields with their values.
    """

    categories: frozenset[str]
    field: str = ""
    values: frozenset[str] = frozenset()
    also: tuple[tuple[str, frozenset[str]], ...] = ()

    @property
    def asked(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """Every field it looks at, with the values that fit."""
        return ((self.field, self.values), *self.also) if self.field else self.also

    def counts(self, category: str, values: Mapping[str, str]) -> bool:
        """Whether an identity with these values is counted here."""
        fits = not self.categories or category in self.categories
        return fits and all(values.get(field, "") in wanted for field, wanted in self.asked)


@dataclass(frozen=True, slots=True)
class CountTable:
    """What the columns of a statistic count, in the order in which they are tried, and which are sums of others."""

    rules: Mapping[str, CountRule]
    sums: Mapping[str, tuple[str, ...]]

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that the rules look at."""
        return tuple(dict.fromkeys(field for rule in self.rules.values() for field, _ in rule.asked))

    def column(self, category: str, values: Mapping[str, str]) -> str:
        """The column that counts an identity; "" if none does."""
        return next((key for key, rule in self.rules.items() if rule.counts(category, values)), "")

    def added_up(self, counted: Mapping[str, int]) -> dict[str, int]:
        """The figures of a row with its sums, in their order."""
        figures = {key: counted.get(key, 0) for key in self.rules}
        for key, parts in self.sums.items():
            figures[key] = sum(figures[part] for part in parts)
        return figures


@dataclass(frozen=True, slots=True)
class RosterBook:
    """Every declared layout by key, and the kinds of change for the change list.

    `reasons` are the wordings for a change whose reason nobody wrote, by where it came from (screen, batch, case ...);
    `counts` what the columns of a statistic count, by its layout; `template_headings` what headings of the counties'
    templates mean, headings as `heading_key` gives them.
    """

    layouts: Mapping[str, RosterLayout]
    changes: ChangeRules
    reasons: Mapping[str, str]
    counts: Mapping[str, CountTable] = field(default_factory=dict)
    template_headings: Mapping[str, str] = field(default_factory=dict)

    def layout(self, key: str) -> RosterLayout:
        """A declared layout; raises NotFoundError."""
        if key not in self.layouts:
            raise NotFoundError("layout", key)
        return self.layouts[key]


@dataclass(frozen=True, slots=True)
class RosterFilter:
    """Which identities a roster lists; an empty set asks nothing. People without any identity are listed, too,
    unless categories are asked for. `people`: only those whom the filter of a list fits.
    """

    categories: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    village_ids: frozenset[int] = frozenset()
    people: PeopleFilter | None = None


def roster_of(people: PeopleFilter) -> RosterFilter:
    """The roster of a filtered list: of its people, those identities that the filter names."""
    return RosterFilter(people.categories, people.statuses, people=people)
