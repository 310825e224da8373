"""Rates (待遇标准): which are in force, the station's own tables, supplements and figures, kept as definitions.

Each keeping is one named change with a reason: a new version of a text, read before it is kept; earlier versions stay.
Whoever holds the right to set rates may change them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vetdesk.definitions import rates as rate_texts_read
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.rate_rows import values_of
from vetdesk.definitions.rate_texts import (
    OWN_WAYS,
    figure_text,
    inline,
    own_figure_key,
    own_supplement_key,
    own_table_key,
    supplement_text,
    table_text,
    ways_text,
    withdrawn_text,
)
from vetdesk.definitions.rates import KIND
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.amounts import to_fen
from vetdesk.domain.benefits.course import rule_of_start
from vetdesk.domain.benefits.derivation import Derived, worded
from vetdesk.domain.benefits.entitled import tail_of
from vetdesk.domain.benefits.extras import LOCAL_STARTS, LOCAL_TAILS, CountyWays, Supplement, YearFigure
from vetdesk.domain.benefits.rate_checks import CATEGORY, RateFault, combinations_of, faults_of
from vetdesk.domain.benefits.rate_tables import ANY, STATION, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Label, Problem
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.open_station import OpenStation, definition_texts
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.rate_effects import RateEffect, TwoBooks, effect_of
from vetdesk.services.rate_views import ComparedRate, RateLine, RateSheet, RateViews
from vetdesk.services.rate_workbooks import rate_sheet
from vetdesk.services.rule_sentences import sentences
from vetdesk.services.rule_words import RuleWords
from vetdesk.storage.definitions import DefinitionRow

CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text that is to be kept: its key, and how it reads at a version and day."""

    key: str
    text: Callable[[int, str], str]


@dataclass(frozen=True, slots=True)
class Kept:
    """On which day somebody kept the present version of a text of the station's own, and why."""

    day: str
    by: str
    reason: str


class Rates:
    """What the window shows and changes of rates. Looks raise NotPermittedError for people who may not see archives."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station
        self._deed = ExportDeed(station.database, station.session, station.definitions, station.now)

    @property
    def book(self) -> RateBook:
        """All rates in force and past, samples among them."""
        return self._station.definitions.rates

    @property
    def month(self) -> str:
        """This month."""
        return f"{day_at_station(self._station.now()):%Y-%m}"

    def tables(self) -> tuple[RateLine, ...]:
        """Every table: by benefit, the newest first."""
        return self._views(self.book).lines()

    def sheet(self, key: str) -> RateSheet:
        """One table with all its amounts; raises NotFoundError."""
        if key not in self.book.tables:
            raise NotFoundError("rate_table", key)
        return self._views(self.book).sheet(key)

    def kept(self, key: str) -> Kept | None:
        """Who kept a table of the station's own, when and why; None for a sample."""
        with self._station.database.read() as look:
            versions = [row.version for row in look.definitions.all() if (row.kind, row.key) == (KIND, key)]
            subject = f"{KIND}/{key}@{max(versions, default=0)}"
            entries = look.journal.entries(kind="definition", subject=subject, limit=1)
            names = {person.uid: person.name for person in look.staff.all()}
        return Kept(entries[0].at[:10], names.get(entries[0].staff, ""), entries[0].reason) if entries else None

    def compare(self, benefit: str, first: str, second: str) -> tuple[ComparedRate, ...]:
        """The rates of a benefit per month, in two months."""
        return self._views(self.book).compare(benefit, first, second)

    def without_rate(self) -> tuple[Label, ...]:
        """The benefits for which this month has no table; the archive's own monthly rates are taken there."""
        book = self.book
        return tuple(one.label for key, one in book.benefits.items() if book.table(key, self.month) is None)

    def axes(self, benefit: str, keys: Sequence[str]) -> tuple[tuple[tuple[str, Label], ...], ...]:
        """For each fact its values with their wordings, as a form offers them."""
        views, values = self._views(self.book), self._values_of(benefit)
        return tuple(tuple((code, views.value(key, code)) for code in values[key]) for key in keys)

    def combinations(self, benefit: str, keys: Sequence[str]) -> frozenset[tuple[str, ...]]:
        """The combinations of values that the law knows."""
        return frozenset(combinations_of(self.book.benefits[benefit], keys, self._values_of(benefit)))

    @staticmethod
    def own_key(table: RateTable) -> str:
        """The key under which the station keeps its own table of a benefit and first month."""
        return own_table_key(table.benefit, table.valid_from)

    def usual_title(self, benefit: str, month: str) -> str:
        """What a table of a benefit is usually called, in Chinese as its circular is."""
        words = self._station.definitions.vocabulary
        pattern = words.texts["rates.usual_title" if month else "rates.usual_title_undated"].zh
        label = self.book.benefits[benefit].label.zh
        return pattern.format(benefit=label, year=month[:4], month=int(month[5:7] or 0))

    def heading(self, key: str) -> Label:
        """What a fact is called."""
        return self._views(self.book).heading(key)

    def announced(self, benefit: str, keys: Sequence[str], month: str) -> dict[tuple[str, ...], int]:
        """The rates in force in a month by these facts, in the unit of their table: what a new table begins with."""
        table = self.book.table(benefit, month)
        found = {}
        for combination in sorted(self.combinations(benefit, keys)) if table else ():
            rate = self.book.rate_by(table, dict(zip(keys, combination, strict=True))) if table else None
            if table and isinstance(rate, Derived):
                found[combination] = to_fen(rate.amount * table.period.months)
        return found

    def facts_of(self, benefit: str, month: str) -> tuple[str, ...]:
        """The facts by which the table in force in a month differs, or the newest before it."""
        past = [one for one in self.book.tables.values() if one.benefit == benefit and one.in_force]
        newest = max(past, key=lambda one: one.valid_from, default=None)
        table = self.book.table(benefit, month) or newest
        return self._views(self.book).keys(table) if table else self.book.benefits[benefit].keys[:1]

    def missing(self, table: RateTable) -> tuple[tuple[str, ...], ...]:
        """The combinations of facts for which a table has neither an amount nor a named gap."""
        benefit = self.book.benefits[table.benefit]
        values = self._values_of(table.benefit)
        covered = (*table.amounts, *table.gaps)
        return tuple(
            combination
            for combination in combinations_of(benefit, table.keys, values)
            if not any(
                all(value in {ANY, wanted} for value, wanted in zip(entry, combination, strict=True))
                for entry in covered
            )
        )

    def named(self, keys: Sequence[str], combination: Iterable[str]) -> Label:
        """A combination of facts in words."""
        views = self._views(self.book)
        found = [views.value(key, value) for key, value in zip(keys, combination, strict=True)]
        return Label("".join(one.zh for one in found), " ".join(one.en for one in found))

    def problems(self, tables: Sequence[RateTable]) -> tuple[Problem, ...]:
        """What speaks against keeping these tables, as problems of the table's key."""
        beside = {**self.book.tables, **{table.key: table for table in tables}}
        found = []
        for table in tables:
            faults = faults_of(table, self.book.benefits[table.benefit], beside, self._values())
            faults += [RateFault("no_source")] if not table.source.strip() else []
            faults += [RateFault("no_title")] if not table.title.zh.strip() else []
            found += [self._problem(table.key, fault) for fault in faults]
        return tuple(found)

    def effect(self, tables: Sequence[RateTable], progress: Progress | None = None) -> RateEffect:
        """Who would get another amount if these tables were kept; raises InvalidFieldsError for wrong ones."""
        self._refuse_wrong(tables)
        after = self._book_with([self._own_table(one) for one in tables])
        return self._effect(after, min(table.valid_from for table in tables), progress)

    def effect_of_supplement(self, one: Supplement, progress: Progress | None = None) -> RateEffect:
        """Who would get another amount with this supplement."""
        return self._effect(self._book_with([self._own_supplement(one)]), one.dated.valid_from, progress)

    def keep(self, tables: Sequence[RateTable], reason: str) -> None:
        """Keep tables as the station's own, all or none, in one change; raises InvalidFieldsError."""
        self._refuse_wrong(tables)
        self._put("set rates", [self._own_table(one) for one in tables], reason)

    def written(self, condition: Mapping[str, Any]) -> str:
        """A condition that was chosen, as the text of a supplement has it."""
        return inline(condition)

    def asked_by(self, one: Supplement, language: str) -> tuple[str, ...]:
        """What a supplement asks beside the category, in words."""
        definitions = self._station.definitions
        lists = {key: kind.label for key, kind in definitions.outside_lists.kinds.items()}
        said = sentences(one.condition, RuleWords(definitions.vocabulary, lists, language))
        return tuple(each.text for each in said)

    def keep_supplement(self, one: Supplement, reason: str) -> str:
        """Keep a local supplement ("" as its key: a new one) and return its key; raises InvalidFieldsError."""
        faults = [RateFault("no_title")] if not one.title.zh.strip() else []
        faults += [RateFault("no_source")] if not one.source.strip() else []
        faults += [] if one.amount or one.share else [RateFault("no_amounts")]
        if faults:
            raise InvalidFieldsError(tuple(self._problem("supplement", fault) for fault in faults))
        own = self._own_supplement(one)
        self._put("set a local supplement", [own], reason)
        return own.key

    def keep_figure(self, one: YearFigure, reason: str) -> None:
        """Keep a figure of a year (average wage), in place of an earlier one of the same year."""
        key = own_figure_key(one.key, one.year)
        self._put("set a figure of a year", [OwnText(key, lambda version, day: figure_text(one, version, day))], reason)

    def ways(self) -> CountyWays:
        """What the county settles for itself, as it is now: habits, and by category tails and first months."""
        book = self.book
        tails = {code: found.months for code in LOCAL_TAILS if (found := tail_of(book.tails, code, self.month))}
        starts = {code: rule.rule for code in LOCAL_STARTS if (rule := rule_of_start(code, self.month, book.starts))}
        return CountyWays(book.habits, tails, starts)

    def keep_ways(self, ways: CountyWays, reason: str) -> None:
        """Keep what the county settles for itself."""
        own = OwnText(OWN_WAYS, lambda version, day: ways_text(ways, version, day))
        self._put("set how benefits are paid", [own], reason)

    def withdraw(self, key: str, reason: str) -> None:
        """Take back a table, supplement or figure of the station's own; raises InvalidFieldsError if others need it."""
        users = [table for table in self.book.tables.values() if table.changes == key]
        if users:
            fault = RateFault("used", {"table": users[0].title.zh})
            raise InvalidFieldsError((self._problem(key, fault),))
        self._put("withdraw rates", [OwnText(key, withdrawn_text)], reason)

    def export(self, key: str, path: Path, *, purpose: str) -> ExportReport:
        """Write one table as a workbook that reads back as a circular does."""
        sheet = self.sheet(key)
        drawn = rate_sheet(sheet, self._station.definitions.vocabulary)
        return self._deed.carry_out("rates", path, purpose, lambda _work, _facts: Content((), [], set(), [drawn]))

    def _views(self, book: RateBook) -> RateViews:
        self._station.session.require(Right.SEE_ARCHIVE)
        return RateViews(book, self._station.definitions.vocabulary, self.month)

    def _values_of(self, benefit: str) -> Mapping[str, Sequence[str]]:
        return {**self._values(), CATEGORY: sorted(self.book.benefits[benefit].categories)}

    def _values(self) -> Mapping[str, Sequence[str]]:
        return values_of(self._station.definitions.vocabulary, self.book.benefits)

    def _problem(self, field: str, fault: RateFault) -> Problem:
        words, titles = self._station.definitions.vocabulary, self.book.titles
        facts = {name: worded(fact, words, titles).zh for name, fact in fault.facts.items()}
        return words.problem(f"rate.{fault.code}", field, **facts)

    def _refuse_wrong(self, tables: Sequence[RateTable]) -> None:
        if problems := self.problems(tables):
            raise InvalidFieldsError(problems)

    def _effect(self, after: RateBook, first: str, progress: Progress | None) -> RateEffect:
        self._station.session.require(Right.SEE_ARCHIVE)
        books = TwoBooks(self.book, after, first, max(first, self.month))
        with self._station.database.read() as look:
            return effect_of(look, books, progress or Unwatched())

    @staticmethod
    def _own_table(table: RateTable) -> OwnText:
        return OwnText(table.key, lambda version, day: table_text(table, version, day))

    def _own_supplement(self, one: Supplement) -> OwnText:
        taken = {known.key for known in self.book.supplements}
        number = next(number for number in range(1, len(taken) + 2) if own_supplement_key(number) not in taken)
        kept = one if one.key else replace(one, key=own_supplement_key(number))
        return OwnText(kept.key, lambda version, day: supplement_text(kept, version, day))

    def _book_with(self, own: Iterable[OwnText]) -> RateBook:
        """The book as it would be."""
        with self._station.database.read() as look:
            texts = definition_texts(look)
        new = [self._text(texts, one) for one in own]
        return rate_texts_read.read(load([*texts, *new]).of_kind(KIND), self._station.definitions.vocabulary)

    def _text(self, texts: Iterable[DefinitionText], own: OwnText) -> DefinitionText:
        versions = [text.version for text in texts if (text.kind, text.key) == (KIND, own.key)]
        version, day = max(versions, default=0) + 1, day_at_station(self._station.now()).isoformat()
        return DefinitionText(KIND, own.key, version, day, STATION, own.text(version, day))

    def _put(self, label: str, own: Sequence[OwnText], reason: str) -> None:
        """One named change; the whole book is read anew before anything is kept."""
        actor = self._station.session.require(Right.SET_RATES)
        with self._station.database.write(label, actor, reason=reason.strip()) as work:
            texts = definition_texts(work)
            new = [self._text(texts, one) for one in own]
            _ = load([*texts, *new]).rates  # raises DefinitionError if it is wrong
            work.definitions.put(
                [DefinitionRow(KIND, one.key, one.version, one.valid_from, STATION, one.text) for one in new]
            )
