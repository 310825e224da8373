"""Statistics (统计表) as declared: what the rows are, what every column counts, and how figures become a table.

A table counts subjects (identities, people, paid identities, cases), each in exactly one of its counting columns: the
first whose rule it fits. Everything else is a sum, an amount or an average of those, so that figures always add up, and
the rule that counts also names those behind a figure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vetdesk.domain.forms import Label
from vetdesk.domain.rosters import CountTable

FEN = 100
"""A fen (分) in 1/10,000 yuan."""
NO_UNIT = Label("", "")
"""Of rows that are no numbers."""


class Source(StrEnum):
    """What a table counts."""

    IDENTITIES = "identities"
    """Identities (身份) that stand in the archive today, with one of the table's statuses."""
    PEOPLE = "people"
    """People who have such an identity, each once."""
    PAYMENTS = "payments"
    """Identities that approved payment lists of a year pay; amounts in 1/10,000 yuan."""
    CASES = "cases"
    """Cases applied for in a year."""

    @property
    def yearly(self) -> bool:
        """Whether the table is one of a year, and not of today."""
        return self in {Source.PAYMENTS, Source.CASES}


class RowKind(StrEnum):
    """How the rows come about."""

    VILLAGES = "villages"
    CATEGORIES = "categories"
    CODES = "codes"
    AGES = "ages"
    NUMBERS = "numbers"


class FigureKind(StrEnum):
    """What stands in a column."""

    COUNT = "count"
    AMOUNT = "amount"
    AVERAGE = "average"


@dataclass(frozen=True, slots=True)
class RowRule:
    """The rows: of a kind, by a field (codes and numbers), in bands that begin at these numbers (ages and numbers)."""

    kind: RowKind
    heading: Label
    field: str = ""
    codes: str = ""
    bands: tuple[int, ...] = ()
    unit: Label = NO_UNIT

    def band_label(self, low: int) -> Label:
        """How a band is called: "60–64岁", "12年", "26年及以上"."""
        following = next((other for other in self.bands if other > low), None)
        if following is None:
            return Label(f"{low}{self.unit.zh}及以上", f"{low} {self.unit.en} and more".replace("  ", " "))
        span = str(low) if following == low + 1 else f"{low}–{following - 1}"
        return Label(f"{span}{self.unit.zh}", f"{span} {self.unit.en}".strip())


@dataclass(frozen=True, slots=True)
class StatisticColumn:
    """One column; `of` is the counting column or sum whose amount or average stands here, its own key otherwise."""

    key: str
    label: Label
    band: Label | None
    kind: FigureKind
    of: str
    money: bool = False


@dataclass(frozen=True, slots=True)
class StatisticTable:
    """One declared table. `amount` names what is added up besides counting: a number field, or "paid"."""

    key: str
    title: Label
    source: Source
    row: RowRule
    columns: tuple[StatisticColumn, ...]
    counts: CountTable
    statuses: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    amount: str = ""
    unit: Label = NO_UNIT

    def column(self, key: str) -> StatisticColumn:
        """A column by its key; raises KeyError."""
        return {one.key: one for one in self.columns}[key]

    def parts(self, key: str) -> frozenset[str]:
        """The counting columns that a column comes down to."""
        wanted, found = [self.column(key).of], set()
        while wanted:
            one = wanted.pop()
            if one in self.counts.rules:
                found.add(one)
            else:
                wanted += self.counts.sums[one]
        return frozenset(found)

    def counts_in(self, key: str, category: str, values: Mapping[str, str]) -> bool:
        """Whether a subject with these values stands behind a column."""
        return self.counts.column(category, values) in self.parts(key)


@dataclass(frozen=True, slots=True)
class Group:
    """Subjects that no rule can tell apart: the row they are in, their category and values, how many, their amount."""

    row: str
    category: str
    values: Mapping[str, str]
    count: int
    amount: int = 0


Figures = Mapping[str, int | None]
"""The figures of one row by column; None: an average of nobody."""


@dataclass
class _Sums:
    counts: Counter[str] = field(default_factory=Counter)
    amounts: Counter[str] = field(default_factory=Counter)


def tabulated(table: StatisticTable, groups: Iterable[Group]) -> tuple[dict[str, Figures], Figures]:
    """The figures of every row that counts anybody, and those of all rows together."""
    rows: dict[str, _Sums] = {}
    for group in groups:
        sums, column = rows.setdefault(group.row, _Sums()), table.counts.column(group.category, group.values)
        sums.counts[column] += group.count
        sums.amounts[column] += group.amount
    whole = _Sums()
    for sums in rows.values():
        whole.counts.update(sums.counts)
        whole.amounts.update(sums.amounts)
    return {key: _figures(table, sums) for key, sums in rows.items()}, _figures(table, whole)


def _figures(table: StatisticTable, sums: _Sums) -> Figures:
    counts, amounts = table.counts.added_up(sums.counts), table.counts.added_up(sums.amounts)
    return {one.key: _figure(one, counts[one.of], amounts[one.of]) for one in table.columns}


def _figure(column: StatisticColumn, count: int, amount: int) -> int | None:
    if column.kind is FigureKind.COUNT:
        return count
    if column.kind is FigureKind.AMOUNT:
        return amount
    step = FEN if column.money else 1
    return (2 * amount + count * step) // (2 * count * step) * step if count else None


def row_order(row: RowRule, known: Sequence[str], found: Iterable[str]) -> list[str]:
    """The rows of a table: those known in their order, then others that were found, last those of whom it is unknown.

    Villages and categories that count nobody are left out; codes and bands stand even if nobody is in them.
    """
    there = set(found)
    sparse = row.kind in {RowKind.VILLAGES, RowKind.CATEGORIES}
    rows = [key for key in known if not sparse or key in there]
    rows += sorted(there - set(known) - {""})
    return [*rows, ""] if "" in there else rows
