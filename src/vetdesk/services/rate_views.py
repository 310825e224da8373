"""Rates as the window and workbooks show them: tables by date, one table as a grid, two dates compared."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from vetdesk.domain.benefits.derivation import Derived, share_text, worded, yuan_text
from vetdesk.domain.benefits.rate_tables import ANY, STATION, Confidence, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.forms import Label
from vetdesk.domain.vocabulary import Vocabulary

IN_FORCE, COMING, PAST, REFERENCE = "in_force", "coming", "past", "reference"
_SCALE = 10_000
_EVERYBODY = "rates.everybody"
_ELSE = "rates.any"


@dataclass(frozen=True, slots=True)
class RateLine:
    """One table in the list; `standing` is in_force, coming, past or reference (kept, not computed with)."""

    key: str
    benefit: Label
    title: Label
    valid_from: str
    valid_to: str
    period: Period
    mode: Mode
    source: str
    confidence: Confidence
    own: bool
    standing: str


@dataclass(frozen=True, slots=True)
class RateRow:
    """One line of a table: for whom in words, by the codes of the table's keys, with the amount per period.

    `amount` is None where it is not known; `raise_text` what a raising table adds ("+6%").
    """

    facts: tuple[str, ...]
    words: tuple[Label, ...]
    amount: Fraction | None
    raise_text: str = ""


@dataclass(frozen=True, slots=True)
class RateSheet:
    """One table as it is read: headings of its facts, then its rows."""

    line: RateLine
    headings: tuple[Label, ...]
    rows: tuple[RateRow, ...]


@dataclass(frozen=True, slots=True)
class ComparedRate:
    """One kind of recipient on two dates, per month; None where a date has no rate for it."""

    words: Label
    before: Fraction | None
    now: Fraction | None


class RateViews:
    """Shows a book by a vocabulary; `month` is the one that counts as today's."""

    def __init__(self, book: RateBook, words: Vocabulary, month: str) -> None:
        self._book = book
        self._words = words
        self._month = month

    def lines(self) -> tuple[RateLine, ...]:
        """Every table: by benefit in declared order, the newest first, the station's own before samples."""
        order = {key: place for place, key in enumerate(self._book.benefits)}
        tables = self._book.tables.values()
        newest = sorted(tables, key=lambda table: (table.valid_from, table.origin == STATION), reverse=True)
        return tuple(map(self.line, sorted(newest, key=lambda table: order[table.benefit])))

    def line(self, table: RateTable) -> RateLine:
        """One table in the list."""
        benefit = self._book.benefits[table.benefit].label
        return RateLine(
            table.key, benefit, table.title, table.valid_from, table.valid_to, table.period, table.mode, table.source,
            table.confidence, table.origin == STATION, self._standing(table),
        )  # fmt: skip

    def sheet(self, key: str) -> RateSheet:
        """One table with every amount worked out, also where it only raises an earlier one; raises KeyError."""
        table = self._book.tables[key]
        keys = self.keys(table)
        headings = tuple(self.heading(one) for one in keys)
        return RateSheet(self.line(table), headings, tuple(self._rows(table, keys)))

    def compare(self, benefit: str, first: str, second: str) -> tuple[ComparedRate, ...]:
        """The rates of a benefit in two months, for every kind of recipient that either table knows."""
        tables = [table for month in (first, second) if (table := self._book.table(benefit, month)) is not None]
        keys = [key for key in self._book.benefits[benefit].keys if any(key in self.keys(one) for one in tables)]
        compared = []
        for facts in self._combinations(tables, keys):
            named = dict(zip(keys, facts, strict=True))
            amounts = [self._monthly(benefit, named, month) for month in (first, second)]
            if any(amount is not None for amount in amounts):
                compared.append(ComparedRate(self._in_words(keys, facts), *amounts))
        return tuple(compared)

    def keys(self, table: RateTable) -> tuple[str, ...]:
        """The facts by which a table and those it raises differ, in the order of the benefit."""
        found = set(table.keys)
        while table.changes:
            table = self._book.tables[table.changes]
            found |= set(table.keys)
        return tuple(key for key in self._book.benefits[table.benefit].keys if key in found)

    def heading(self, key: str) -> Label:
        """What a fact is called."""
        declared = self._words.fields.get(key)
        return declared.label if declared else self._words.texts[f"rates.{key}"]

    def value(self, key: str, code: str) -> Label:
        """What a value of a fact is called; "any" for all that no other line names."""
        if code == ANY:
            return self._words.texts[_ELSE]
        declared = self._words.fields.get(key)
        return worded(f"{declared.vocabulary if declared else key}:{code}", self._words, {})

    def _standing(self, table: RateTable) -> str:
        if not table.in_force:
            return REFERENCE
        if self._book.table(table.benefit, self._month) is table:
            return IN_FORCE
        return COMING if table.valid_from > self._month else PAST

    def _rows(self, table: RateTable, keys: Sequence[str]) -> Iterator[RateRow]:
        chain = [table]
        while chain[-1].changes:
            chain.append(self._book.tables[chain[-1].changes])
        alone = chain[-1].mode is not Mode.AMOUNT
        for facts in self._combinations([table] if alone else chain, keys):
            named = {key: value for key, value in zip(keys, facts, strict=True) if value != ANY}
            found = None if alone else self._book.rate_by(table, named)
            amount = found.amount * table.period.months if isinstance(found, Derived) else None
            words = tuple(self.value(key, value) for key, value in zip(keys, facts, strict=True))
            yield RateRow(facts, words or (self._words.texts[_EVERYBODY],), amount, _raise_text(table, named))

    def _combinations(self, tables: Sequence[RateTable], keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """The combinations of values that the tables name, in the order of the code lists."""
        choices = [self._named(tables, key) for key in keys]
        for facts in product(*choices):
            named = {key: value for key, value in zip(keys, facts, strict=True) if value != ANY}
            if all(table.entries(named) or _is_gap(table, named) for table in tables[-1:]):
                yield facts

    def _named(self, tables: Sequence[RateTable], key: str) -> list[str]:
        values = {
            combination[table.keys.index(key)]
            for table in tables
            if key in table.keys
            for combination in (*table.amounts, *table.gaps)
        }
        declared = self._words.fields.get(key)
        order = list(self._words.code_lists[declared.vocabulary] if declared else self._words.categories)
        specific = sorted(values - {ANY}, key=order.index)
        whole = ANY in values and len(specific) < len(order)
        return [*specific, *((ANY,) if whole or not specific else ())]

    def _monthly(self, benefit: str, facts: Mapping[str, str], month: str) -> Fraction | None:
        table = self._book.table(benefit, month)
        known = {key: value for key, value in facts.items() if value != ANY}
        found = self._book.rate_by(table, known) if table is not None else None
        return found.amount if isinstance(found, Derived) else None

    def _in_words(self, keys: Sequence[str], facts: Sequence[str]) -> Label:
        found = [self.value(key, value) for key, value in zip(keys, facts, strict=True)]
        if not found:
            return self._words.texts[_EVERYBODY]
        return Label("".join(one.zh for one in found), ", ".join(one.en for one in found))


def _is_gap(table: RateTable, facts: Mapping[str, str]) -> bool:
    return any(
        all(value in {ANY, facts.get(key, ANY)} for key, value in zip(table.keys, gap, strict=True))
        for gap in table.gaps
    )


def _raise_text(table: RateTable, facts: Mapping[str, str]) -> str:
    entries = table.entries(facts)
    if table.mode is Mode.AMOUNT or not entries:
        return ""
    amount = entries[0][1]
    return f"+{share_text(Fraction(amount, _SCALE))}" if table.mode is Mode.SHARE else f"+{yuan_text(amount)}"
