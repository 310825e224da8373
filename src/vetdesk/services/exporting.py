"""Exporting (导出): the station's roster and its change list as workbooks in the official layout.

An export is a named change like any other: number, journal entry and file belong together, and all rows are of one
moment. If the file cannot be written, there was no export.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.journal import Head
from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.coverage import coverage
from vetdesk.files.workbook_writer import RosterSheet, Stamp, write_workbook
from vetdesk.services.change_list import ChangeList
from vetdesk.services.people_listing import settled_filter
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.roster_cells import RosterCells, choices, with_own_columns
from vetdesk.services.session import Session
from vetdesk.storage.database import Database, Work
from vetdesk.storage.export_reach import ExportReach
from vetdesk.storage.uids import new_uid

STAMP_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written: the export's number within its year, the file, how many rows, the journal's end before it.

    `undrawn` are characters of names that no shipped font draws; they stand in the workbook nevertheless.
    """

    year: int
    number: int
    path: Path
    rows: int
    head: Head
    undrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Content:
    """What goes into one workbook; `uids`, `people` (recipient ids) and `characters` of names grow during writing."""

    sheets: Sequence[RosterSheet]
    columns: Sequence[str]
    uids: list[str]
    people: set[int]
    characters: set[str] = field(default_factory=set)


class Exporting:
    """What leaves the station as workbooks; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def roster(
        self,
        path: Path,
        wanted: RosterFilter | None = None,
        *,
        layout: str = "roster",
        purpose: str = "",
        progress: Progress | None = None,
    ) -> ExportReport:
        """Write the roster (花名册) of those who stand on the books, or of a filter; one row per identity.

        The station's own fields that are marked for it stand behind the declared columns.

        Raises NotPermittedError, NotFoundError for an unknown layout, NotWrittenError, CancelledError; then nothing
        was kept and the file that stood there is untouched.
        """
        vocabulary = self._definitions.vocabulary
        declared = with_own_columns(self._definitions.rosters.layout(layout), vocabulary)
        chosen = wanted or RosterFilter(statuses=self._standing())
        if chosen.people is not None:
            chosen = replace(chosen, people=settled_filter(chosen.people, vocabulary, self._session))

        def content(work: Work, facts: Mapping[str, str]) -> _Content:
            cells = RosterCells(declared, vocabulary, progress or Unwatched(), work.people.count())
            fields = [column.field for column in declared.columns]
            lists = choices(declared, vocabulary, work.villages.names().values())
            sheet = RosterSheet(
                declared, declared.filled(facts), cells.rows(work.roster.rows(fields, chosen)), lists, cells.totals
            )
            return _Content([sheet], fields, cells.uids, cells.people_ids, cells.characters)

        return self._export(layout, path, purpose, content)

    def changes(
        self, path: Path, since: date, until: date, *, purpose: str = "", progress: Progress | None = None
    ) -> ExportReport:
        """Write the change list (变动情况表) of a span of days, both included, with the figures that reconcile.

        The first sheet lists who was added, removed or changed between the two days, by what the journal knows; the
        second gives for each category 上期人数 + 本期增 − 本期减 = 本期人数. Raises as `roster` does.
        """
        listed, balance = (self._definitions.rosters.layout(key) for key in ("changes", "balance"))

        def content(work: Work, facts: Mapping[str, str]) -> _Content:
            watched = progress or Unwatched()
            watched.at(0, 0)
            found = ChangeList(self._definitions).between(work, since, until)
            watched.at(len(found.rows), len(found.rows))
            texts = {**facts, "since": chinese_day(since), "until": chinese_day(until)}
            sheets = [
                RosterSheet(listed, listed.filled(texts), found.rows, totals=found.totals),
                RosterSheet(balance, balance.filled(texts), found.figures, totals=found.sums),
            ]
            return _Content(sheets, [column.field for column in listed.columns], found.uids, found.people)

        return self._export("changes", path, purpose, content)

    def _export(
        self, layout: str, path: Path, purpose: str, content: Callable[[Work, Mapping[str, str]], _Content]
    ) -> ExportReport:
        actor = self._session.require(Right.EXPORT)
        today = day_at_station(self._now())
        with self._database.write("export a workbook", actor, reason=purpose) as work:
            head, uid = work.journal.head(), new_uid()
            number = work.numbers.next("export", today.year, uid)
            facts = {"station": work.station.details().name, "date": chinese_day(today), "since": "", "until": ""}
            made = content(work, facts)
            manifest = {
                "format": STAMP_FORMAT,
                "export": uid,
                "number": f"{today.year}-{number}",
                "layout": layout,
                "origin": work.origin,
                "journal_seq": str(head.seq),
                "journal_hash": head.hash,
                "columns": ",".join(made.columns),
            }
            write_workbook(path, made.sheets, self._now(), Stamp(manifest, made.uids))
            told = {"layout": layout, "number": number, "year": today.year, "rows": len(made.uids), "file": path.name}
            told |= self._reach(work, uid, made) | {"journal_head": head.short}
            work.journal.record("export", uid, number, {}, told)
        undrawn = coverage().missing("".join(sorted(made.characters)))
        return ExportReport(today.year, number, path, len(made.uids), head, undrawn)

    def _reach(self, work: Work, uid: str, made: _Content) -> dict[str, object]:
        """What the journal keeps of whose sensitive fields left: how many people, the digest of who, which fields."""
        fields = self._definitions.vocabulary.fields
        sensitive = [key for key in made.columns if key in fields and fields[key].sensitive]
        digest = ExportReach(work).keep(uid, made.people)
        return {"people": len(made.people), "reach": digest, "sensitive": sensitive}

    def _standing(self) -> frozenset[str]:
        statuses = self._definitions.vocabulary.statuses
        return frozenset(code for code, status in statuses.items() if not status.ended)


def chinese_day(day: date) -> str:
    """A day as official papers write it: 2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"
