"""Circulars (调标通知): the workbook with the new rates is read, shown, settled by a person, and kept in one change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from vetdesk.domain.benefits.circular_cells import CATEGORY, CircularWords
from vetdesk.domain.benefits.circulars import CircularReader, CircularReading, ReadTable
from vetdesk.domain.benefits.derivation import Derived, share_text
from vetdesk.domain.benefits.months import month_after
from vetdesk.domain.benefits.rate_tables import ANY, STATION, Confidence, Mode, Period, RateTable
from vetdesk.domain.forms import Label
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.vocabulary import money_text
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.open_station import OpenStation
from vetdesk.services.rates import Rates


@dataclass(frozen=True, slots=True)
class TableAnswer:
    """What a person says of one table of a circular, or leaves as it was read.

    `gaps_unknown` says that combinations without an amount are not known; without it a table must have them all.
    """

    title: str
    valid_from: str
    period: Period
    source: str
    round_to: int = 0
    gaps_unknown: bool = False


@dataclass(frozen=True, slots=True)
class OldRate:
    """A rate that the circular names as the former one, and the station's of that time (None: it has none), as 1/10,000
    yuan per period of the circular."""

    combination: tuple[str, ...]
    in_circular: int
    in_station: int | None


class Circulars:
    """Reads circulars and makes tables of them; what is kept goes through Rates."""

    def __init__(self, station: OpenStation, rates: Rates) -> None:
        self._station = station
        self._rates = rates

    def read(self, path: Path, password: str = "") -> CircularReading:
        """Everything understood of a workbook; raises UnreadableFileError, NotPermittedError."""
        self._station.session.require(Right.SET_RATES)
        definitions = self._station.definitions
        today = day_at_station(self._station.now())
        book = WorkbookReader(definitions.columns, definitions.vocabulary, today).texts(path, password)
        benefits = definitions.rates.benefits
        keys = {CATEGORY, *(key for benefit in benefits.values() for key in benefit.keys)}
        words = CircularWords.of(definitions.vocabulary, sorted(keys))
        return CircularReader(benefits, words).read(book)

    def table(self, read: ReadTable, answer: TableAnswer) -> RateTable:
        """The table that a person has settled; a raise is laid over the one in force in the month before."""
        book = self._rates.book
        table = RateTable(
            key="",
            benefit=read.benefit,
            title=Label(answer.title, answer.title),
            valid_from=answer.valid_from,
            period=answer.period,
            keys=read.keys,
            amounts=read.amounts,
            mode=read.mode,
            round_to=answer.round_to,
            source=answer.source,
            confidence=Confidence.CERTAIN,
            origin=STATION,
        )
        if read.mode is not Mode.AMOUNT and answer.valid_from:
            before = book.table(read.benefit, month_after(answer.valid_from, -1))
            table = replace(table, changes=before.key if before else "")
        if answer.gaps_unknown:
            table = replace(table, gaps=self._rates.missing(table))
        return replace(table, key=self._rates.own_key(table))

    def old_rates(self, read: ReadTable, valid_from: str, period: Period) -> tuple[OldRate, ...]:
        """Where the circular's former rates differ from the station's of the month before; 1/10,000 yuan a period."""
        book = self._rates.book
        table = book.table(read.benefit, month_after(valid_from, -1)) if valid_from else None
        found = []
        for facts, amount in read.former.items():
            named = {key: value for key, value in zip(read.keys, facts, strict=True) if value != ANY}
            rate = book.rate_by(table, named) if table is not None else None
            ours = round(rate.amount * period.months) if isinstance(rate, Derived) else None
            if ours != amount:
                found.append(OldRate(facts, amount, ours))
        return tuple(found)

    def facts_named(self, read: ReadTable, combination: Sequence[str]) -> Label:
        """For whom an amount is, in words; "" for everybody."""
        return self._rates.named(read.keys, combination)

    @staticmethod
    def amount_text(read: ReadTable, amount: int) -> str:
        """An amount of a table as people write it: yuan, what is added, or per cent."""
        if read.mode is Mode.SHARE:
            return f"+{share_text(Fraction(amount, 10_000))}"
        return f"+{money_text(amount)}" if read.mode is Mode.ADDED else money_text(amount)

    def keep(self, tables: Sequence[RateTable], reading: CircularReading) -> None:
        """Keep the settled tables in one change that names the file; raises InvalidFieldsError, and keeps nothing."""
        self._rates.keep(tables, f"{reading.file} {reading.sha256[:12]}")
