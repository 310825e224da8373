"""Workbooks of a district about its townships: the merged roster (汇总花名册), and answers to each (疑点反馈)."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.rosters import CellKind, RosterLayout
from vetdesk.domain.township_findings import Balance, Finding, FindingDecision, FindingKind
from vetdesk.domain.township_rosters import RosterLine, last_month
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.export_deed import Content, ExportDeed, ExportReport
from vetdesk.services.period_words import chinese_period, months_between
from vetdesk.services.roster_cells import CHINESE, yuan
from vetdesk.services.session import Session
from vetdesk.services.township_reconciliation import Reconciliation, reconciliation_of
from vetdesk.services.township_words import TownshipWords
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work

MERGED, BALANCE, ANSWERS = "township_merged", "township_balance", "township_answers"
_SENSITIVE = ("name", "id_number", "account_number")
_WAYS = {"moved": ("moved_in", "moved_out"), "category": ("category_in", "category_out")}
_WAYS |= {"likely": ("likely_in", "likely_out")}
Cell = str | int | float | None
Entry = tuple[str, tuple[str, str]]


class TownshipWorkbooks:
    """Writes them stamped and signed as every export; asks for the right to export."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._definitions = definitions
        self._words = TownshipWords(definitions.vocabulary, CHINESE)
        self._deed = ExportDeed(database, session, definitions, now)

    def merged(self, period: str, path: Path, *, purpose: str, password: str = "") -> ExportReport:
        """Write one roster of all townships with the figures that reconcile.

        Whom a decision gave to another township stands there only; what is open is told beside the line. Raises
        NotPermittedError, NotWrittenError.
        """
        layout, figures = (self._definitions.rosters.layout(key) for key in (MERGED, BALANCE))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            merged = reconciliation_of(work, self._definitions, period)
            lines = _merged_lines(merged)
            told = _told_beside(merged, self._words)
            rows = [self._row(layout, number, line, merged, told) for number, line in enumerate(lines, 1)]
            texts = {**facts, "period": period_in_words(period)}
            totals = {"name": f"{len({line.person for line in lines})}人", "monthly_standard": _sum(lines)}
            balances, sums = self._figures(figures, merged.balances, merged.names)
            sheets = [
                RosterSheet(layout, layout.filled(texts), rows, totals=totals),
                RosterSheet(figures, figures.filled(texts), balances, totals=sums),
            ]
            keys = [_digest(line.township, *line.entry) for line in lines]
            characters = set("".join(line.name for line in lines))
            return Content(
                _SENSITIVE, keys, set(), sheets, characters=characters, told={"period": period}, named=len(keys)
            )

        return self._deed.carry_out(MERGED, path, purpose, content, password)

    def answers(self, period: str, township: str, path: Path, *, purpose: str, password: str = "") -> ExportReport:
        """Write the findings that concern a township (by its uid), with what it is to do about each.

        What was accepted asks nothing of it and is left out. Raises NotFoundError, NotPermittedError, NotWrittenError.
        """
        layout, figures = (self._definitions.rosters.layout(key) for key in (ANSWERS, BALANCE))

        def content(work: Work, facts: Mapping[str, str]) -> Content:
            merged = reconciliation_of(work, self._definitions, period)
            if township not in merged.names:
                raise NotFoundError("township", township)
            found = [one for one in merged.of_township(township) if self._words.task(one, merged, township)]
            rows = [self._answer(number, one, merged, township) for number, one in enumerate(found, 1)]
            texts = {**facts, "period": period_in_words(period), "title": merged.names[township]}
            own = [one for one in merged.balances if one.township == township]
            balances, sums = self._figures(figures, own, merged.names)
            sheets = [
                RosterSheet(layout, layout.filled(texts), rows),
                RosterSheet(figures, figures.filled(texts), balances, totals=sums),
            ]
            people = {side.recipient_id for one in found for side in one.sides if side.recipient_id}
            told: dict[str, object] = {"period": period, "township": township}
            return Content(
                _SENSITIVE, [_digest(one.key) for one in found], people, sheets, told=told, named=len(found),
                to_whom=merged.names[township],
            )  # fmt: skip

        return self._deed.carry_out(ANSWERS, path, purpose, content, password)

    def _row(
        self, layout: RosterLayout, number: int, line: RosterLine, merged: Reconciliation, told: Mapping[Entry, str]
    ) -> list[Cell]:
        known: dict[str, Cell] = {
            "serial": number,
            "township": merged.names[line.township],
            "id_number": line.id_number or line.shown,
            "finding": told.get((line.township, line.entry), ""),
        }
        return [
            known[column.field] if column.field in known else self._cell(column.kind, column.field, line)
            for column in layout.columns
        ]

    def _cell(self, kind: CellKind, field: str, line: RosterLine) -> Cell:
        value = line.text(field)
        if kind is CellKind.MONEY:
            return yuan(int(value)) if value.lstrip("-").isdecimal() else value or None
        return self._words.value(field, value)

    def _answer(self, number: int, finding: Finding, merged: Reconciliation, township: str) -> list[Cell]:
        own = next(side for side in finding.sides if side.township == township)
        others = [merged.names[uid] for uid in finding.townships if uid != township and uid in merged.names]
        kept = merged.decided(finding)
        return [
            number,
            own.name,
            own.id_number or own.shown,
            self._words.category(own.category),
            own.text("village"),
            self._words.kind(finding),
            self._words.told(finding, merged),
            "、".join(others),
            self._words.task(finding, merged, township),
            kept.note if kept else "",
            "",
        ]

    def _figures(
        self, layout: RosterLayout, balances: Iterable[Balance], names: Mapping[str, str]
    ) -> tuple[list[list[Cell]], dict[str, Cell]]:
        """The rows of the figures, and their sums."""
        rows, sums = [], Counter[str]()
        for one in balances:
            figures = figures_of(one)
            sums.update(figures)
            told: dict[str, Cell] = {"township": names[one.township], "category": self._words.category(one.category)}
            told |= figures
            rows.append([told.get(column.field, 0) for column in layout.columns])
        totals: dict[str, Cell] = {column.field: sums[column.field] for column in layout.columns if column.total}
        return rows, totals


def figures_of(balance: Balance) -> dict[str, int]:
    """The figures of a balance by the columns of its list: why people came and went."""
    found = Counter({"previous": balance.previous, "now": balance.now, "repeated": balance.repeated})
    for way, reasons in enumerate((balance.came, balance.went)):
        for reason, count in reasons.items():
            found[_WAYS[reason][way] if reason in _WAYS else reason] += count
    return dict(found)


def period_in_words(period: str) -> str:
    """A period as official lists write it: 2025年三季度."""
    last = last_month(period)
    year, month = int(last[:4]), int(last[5:])
    months = 12 if len(period) == 4 else 3 if "Q" in period else 1
    return chinese_period(months_between(date(year, month - months + 1, 1), date(year, month, 1)))


def _merged_lines(merged: Reconciliation) -> list[RosterLine]:
    """Every entry once for each township, without those that a decision gave to another one."""
    gone: set[tuple[str, str]] = set()
    for one in merged.findings:
        kept = merged.decided(one)
        if kept is not None and kept.decision == FindingDecision.BELONGS and one.kind is not FindingKind.LIKELY:
            gone |= {(uid, one.person) for uid in one.townships if uid != kept.township}
    found: dict[Entry, RosterLine] = {}
    for line in merged.lines:
        if (line.township, line.person) not in gone:
            found.setdefault((line.township, line.entry), line)
    return sorted(found.values(), key=lambda one: (merged.names[one.township], one.text("village"), one.entry))


def _told_beside(merged: Reconciliation, words: TownshipWords) -> dict[Entry, str]:
    """The kinds of open findings by the lines they are about."""
    found: defaultdict[Entry, list[str]] = defaultdict(list)
    for one in merged.findings:
        if merged.decided(one) is None:
            for side in one.sides:
                found[side.township, side.entry].append(words.kind(one))
    return {entry: "、".join(dict.fromkeys(kinds)) for entry, kinds in found.items()}


def _sum(lines: Sequence[RosterLine]) -> Cell:
    told = [line.text("monthly_standard") for line in lines]
    return yuan(sum(int(value) for value in told if value.isdecimal()))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
