"""Read the declared statistics (统计表): their rows, and what each column counts.

A column counts (`categories`, `field`, `values`), or is a `sum` of columns before it, or the `amount` or `average` of
one. A table whose layout and rules the official lists declare already names it (`roster`) and adds only English words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from vetdesk.definitions.source import DefinitionText, check_keys, label
from vetdesk.domain.forms import Label
from vetdesk.domain.rosters import CountRule, CountTable, RosterBook
from vetdesk.domain.statistics import (
    FigureKind,
    RowKind,
    RowRule,
    Source,
    StatisticColumn,
    StatisticTable,
)
from vetdesk.domain.vocabulary import Vocabulary

_TABLE = {"zh", "en", "source", "statuses", "categories", "rows", "columns", "amount", "unit", "roster", "words"}
_ROW = {"zh", "en", "by", "field", "bands", "unit"}
_COLUMN = {"key", "zh", "en", "band", "categories", "field", "values", "also", "sum", "amount", "average"}
_CASE_KIND = "case_kind"
PAID = "paid"
"""The amount of tables of payments."""


def read(
    texts: Sequence[DefinitionText], vocabulary: Vocabulary, rosters: RosterBook, cases: frozenset[str]
) -> Mapping[str, StatisticTable]:
    """All tables by key in their order; `cases` are the kinds of case. Raises DefinitionError naming file and key."""
    tables: dict[str, StatisticTable] = {}
    reader = _Reader(vocabulary, rosters, cases)
    for text in texts:
        check_keys(text, "top", text.content, {"version", "valid_from", "table"})
        for key, raw in text.content.get("table", {}).items():
            if key in tables:
                raise text.wrong(f"table.{key}", "declared twice")
            tables[key] = reader.table(text, key, raw)
    return tables


class _Reader:
    """Reads tables against the words they name."""

    def __init__(self, vocabulary: Vocabulary, rosters: RosterBook, cases: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._rosters = rosters
        self._cases = cases

    def table(self, text: DefinitionText, key: str, raw: Mapping[str, Any]) -> StatisticTable:
        """One table."""
        where = f"table.{key}"
        check_keys(text, where, raw, _TABLE)
        try:
            source = Source(raw.get("source", Source.IDENTITIES))
        except ValueError as error:
            raise text.wrong(f"{where}.source", str(error)) from error
        amount = raw.get("amount", "")
        if amount and amount != PAID and amount not in self._vocabulary.fields:
            raise text.wrong(f"{where}.amount", f"no such field: {amount}")
        money = amount == PAID
        columns, counts = (
            self._of_roster(text, where, raw) if "roster" in raw else self._columns(text, where, raw, money=money)
        )
        return StatisticTable(
            key, label(text, where, raw), source, self._row(text, f"{where}.rows", raw.get("rows", {})),
            columns, counts, self._known(text, f"{where}.statuses", raw, self._vocabulary.statuses),
            self._known(text, f"{where}.categories", raw, self._vocabulary.categories),
            amount, label(text, f"{where}.unit", raw.get("unit")),
        )  # fmt: skip

    def _row(self, text: DefinitionText, where: str, raw: Mapping[str, Any]) -> RowRule:
        check_keys(text, where, raw, _ROW)
        try:
            kind = RowKind(raw.get("by", ""))
        except ValueError as error:
            raise text.wrong(f"{where}.by", str(error)) from error
        field, bands = raw.get("field", ""), tuple(raw.get("bands", ()))
        if (kind in {RowKind.CODES, RowKind.NUMBERS}) != (field in self._vocabulary.fields):
            raise text.wrong(f"{where}.field", f"no such field: {field!r}")
        if (kind in {RowKind.AGES, RowKind.NUMBERS}) != bool(bands) or list(bands) != sorted(set(bands)):
            raise text.wrong(f"{where}.bands", "must rise, and only ages and numbers have them")
        codes = self._vocabulary.fields[field].vocabulary if kind is RowKind.CODES else ""
        unit = label(text, f"{where}.unit", raw["unit"]) if "unit" in raw else Label("", "")
        return RowRule(kind, label(text, where, raw), field, codes, bands, unit)

    def _columns(
        self, text: DefinitionText, where: str, raw: Mapping[str, Any], *, money: bool
    ) -> tuple[tuple[StatisticColumn, ...], CountTable]:
        columns: list[StatisticColumn] = []
        rules: dict[str, CountRule] = {}
        sums: dict[str, tuple[str, ...]] = {}
        for at, told in enumerate(raw.get("columns", ())):
            here = f"{where}.columns.{at}"
            check_keys(text, here, told, _COLUMN)
            key = told.get("key", "")
            if not key or key in {one.key for one in columns}:
                raise text.wrong(f"{here}.key", "is missing or stands twice")
            named, band = label(text, here, told), label(text, f"{here}.band", told["band"]) if "band" in told else None
            kind, of = _kind(told)
            if kind is not FigureKind.COUNT:
                columns.append(StatisticColumn(key, named, band, kind, of, money))
                continue
            columns.append(StatisticColumn(key, named, band, kind, key))
            if "sum" in told:
                sums[key] = tuple(told["sum"])
            else:
                rules[key] = self._rule(text, here, told)
        counts = CountTable(rules, sums)
        _check(text, where, columns, counts)
        return tuple(columns), counts

    def _rule(self, text: DefinitionText, where: str, told: Mapping[str, Any]) -> CountRule:
        also = tuple((field, frozenset(values)) for field, values in told.get("also", {}).items())
        categories = self._known(text, f"{where}.categories", told, self._vocabulary.categories)
        rule = CountRule(categories, told.get("field", ""), frozenset(told.get("values", ())), also)
        for field, values in rule.asked:
            self._check_values(text, where, field, values)
        return rule

    def _check_values(self, text: DefinitionText, where: str, field: str, values: frozenset[str]) -> None:
        known: frozenset[str] | None = self._cases
        if field != _CASE_KIND:
            declared = self._vocabulary.fields.get(field)
            if declared is None:
                raise text.wrong(f"{where}.field", f"no such field: {field}")
            known = frozenset(self._vocabulary.codes(declared.vocabulary)) if declared.vocabulary else None
        if known is not None and values - known:
            raise text.wrong(f"{where}.values", f"unknown: {min(values - known)}")

    def _of_roster(
        self, text: DefinitionText, where: str, raw: Mapping[str, Any]
    ) -> tuple[tuple[StatisticColumn, ...], CountTable]:
        """The columns of an official list that counts; `words` gives English for its Chinese headings."""
        if raw["roster"] not in self._rosters.counts:
            raise text.wrong(f"{where}.roster", "no such list that counts")
        words, columns = raw.get("words", {}), []
        for one in self._rosters.layouts[raw["roster"]].columns[1:]:
            missing = {one.heading, *filter(None, [one.band])} - set(words)
            if missing:
                raise text.wrong(f"{where}.words", f"no English for {min(missing)}")
            band = Label(one.band, words[one.band]) if one.band else None
            named = Label(one.heading, words[one.heading])
            columns.append(StatisticColumn(one.field, named, band, FigureKind.COUNT, one.field))
        counts = self._rosters.counts[raw["roster"]]
        _check(text, where, columns, counts)
        return tuple(columns), counts

    @staticmethod
    def _known(text: DefinitionText, where: str, raw: Mapping[str, Any], known: Mapping[str, object]) -> frozenset[str]:
        told = frozenset(raw.get(where.rpartition(".")[2], ()))
        if told - set(known):
            raise text.wrong(where, f"unknown: {min(told - set(known))}")
        return told


def _kind(told: Mapping[str, Any]) -> tuple[FigureKind, str]:
    for kind in (FigureKind.AMOUNT, FigureKind.AVERAGE):
        if kind.value in told:
            return kind, str(told[kind.value])
    return FigureKind.COUNT, ""


def _check(text: DefinitionText, where: str, columns: Sequence[StatisticColumn], counts: CountTable) -> None:
    """Everybody falls into a column, and what is derived names only what counts."""
    named = set(counts.rules)
    for key, parts in counts.sums.items():
        if set(parts) - named:
            raise text.wrong(f"{where}.columns", f"{key} adds up {min(set(parts) - named)}, which stands behind it")
        named.add(key)
    if not any(not rule.categories and not rule.asked for rule in counts.rules.values()):
        raise text.wrong(f"{where}.columns", "no column takes the rest: somebody would be counted nowhere")
    for one in columns:
        if one.of not in named:
            raise text.wrong(f"{where}.columns", f"{one.key} is about {one.of}, which is no column that counts")
