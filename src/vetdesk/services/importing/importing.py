"""Importing (导入): read a workbook, ask, plan, keep in one named transaction, undo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import NotFoundError, UnreadableFileError
from vetdesk.domain.importing.answers import Answers
from vetdesk.domain.importing.plain_answers import plain
from vetdesk.domain.importing.plan import ImportPlan
from vetdesk.domain.importing.planning import Planner
from vetdesk.domain.importing.settling import reread, settled
from vetdesk.domain.people import Village
from vetdesk.domain.reading.result import ReadRow, WorkbookReading
from vetdesk.domain.reading.rules import ReadingRules, reading_rules
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.importing.keeping import keep_plan
from vetdesk.services.importing.reading import read_workbook
from vetdesk.services.importing.remembering import FileFacts, facts_of, keep_draft, remember, texts_kept
from vetdesk.services.importing.returning import ReturnedWorkbook, returned_name, write_returned
from vetdesk.services.importing.snapshot import take_snapshot
from vetdesk.services.importing.undoing import UndoReport, undo_batch
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.real_people import refuse_real_people
from vetdesk.services.session import Session
from vetdesk.services.witnessing import witness
from vetdesk.storage.batches import Batch, Batches
from vetdesk.storage.database import Database
from vetdesk.storage.layouts import StoredLayout

PLANNING = "planning"
"""What Progress is told while rows are matched with the archive."""


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What keeping did: the batch with its totals, which add up to the number of rows of the file."""

    batch: Batch
    totals: Mapping[str, int]

    @property
    def added(self) -> int:
        """Rows that added somebody, or an identity to somebody the same file added."""
        return self.totals.get("add", 0)

    @property
    def updated(self) -> int:
        """Rows that changed somebody."""
        return self.totals.get("update", 0)


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One import as it is listed; `kept_by` and `undone_by` are names."""

    batch: Batch
    kept_by: str
    undone_by: str

    @property
    def can_undo(self) -> bool:
        """Whether it is still in force."""
        return not self.batch.undone_at


@dataclass(frozen=True, slots=True)
class LayoutLine:
    """How files of a sender are read, as it is listed; `read_by` is a name."""

    layout: StoredLayout
    read_by: str


class Importing:
    """What people do with workbooks that come in; asks for the right to import, or to undo an import."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def read(
        self,
        path: Path,
        progress: Progress | None = None,
        headings: Mapping[str, Mapping[str, str]] | None = None,
        password: str = "",
    ) -> WorkbookReading:
        """Everything understood of a file, by a person's answers about its headings.

        Raises UnreadableFileError (reason no_table if there is no roster in it, password or wrong_password if it is
        locked, real_people if the station is for practice and they are not), CancelledError.
        """
        self._session.require(Right.IMPORT)
        reading = read_workbook(self._definitions, path, self._today(), progress, headings, password=password)
        if not any(sheet.is_roster for sheet in reading.sheets):
            raise UnreadableFileError(path.name, "no_table")
        with self._database.read() as look:
            refuse_real_people(look, reading)
        return reading

    def facts(self, reading: WorkbookReading, kind: str = "") -> FileFacts:
        """Who may have sent a file, how such files were read before, and what is odd about it, if a file of `kind`
        (see definitions.file_kinds; "" for any) was expected."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return facts_of(look, self._definitions, reading, today=self._today(), kind=kind)

    def layouts(self) -> list[LayoutLine]:
        """How files were read, by sender and layout, the newest first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            names = {one.uid: one.name for one in look.staff.all()}
            return [LayoutLine(one, names.get(one.read_by, "")) for one in look.layouts.all()]

    def forget_layout(self, layout_id: int) -> None:
        """Offer no more how such a file was read; raises NotFoundError."""
        actor = self._session.require(Right.IMPORT)
        with self._database.write("forget a layout", actor) as work:
            work.layouts.forget(layout_id)

    def keep_draft(self, reading: WorkbookReading, answers: Answers, sender: str = "") -> None:
        """Keep the answers to a file over a lost window; keeping the import throws them away."""
        actor = self._session.require(Right.IMPORT)
        with self._database.write("keep the answers to a file", actor) as work:
            keep_draft(work, reading, answers, sender)

    def plan(
        self, reading: WorkbookReading, answers: Answers | None = None, progress: Progress | None = None
    ) -> ImportPlan:
        """A verdict for every row, what it would change, and what there is to ask. Nothing is written.

        Answers about headings change what is read: give them to `read` and plan the new reading.
        """
        self._session.require(Right.IMPORT)
        watcher = progress or Unwatched()
        with collection_paused():
            given = answers or Answers()
            put_right = settled(reading, given, self._rules())
            with self._database.read() as look:
                snapshot = replace(take_snapshot(look, put_right.reading), texts_kept=texts_kept(look))
            words, not_taken = self._definitions.vocabulary, self._definitions.columns.not_taken
            planner = Planner(put_right, words, given, snapshot, not_taken)
            return planner.plan(lambda done, total: watcher.at(done, total, PLANNING))

    def reread(self, reading: WorkbookReading, row: ReadRow, texts: Mapping[str, str]) -> ReadRow:
        """A row with these texts in its cells (by column), read and checked by the rules of the file."""
        letters = {name: letter for letter, name in reading.sheets[row.sheet].columns.items()}
        return reread(row, texts, letters, self._rules(), letters)

    def _today(self) -> date:
        return day_at_station(self._now())

    def _rules(self) -> ReadingRules:
        definitions = self._definitions
        return reading_rules(definitions.columns, definitions.vocabulary, self._today())

    def add_villages(self, names: Mapping[str, str]) -> list[Village]:
        """Add villages that a file names and the register lacks (name → area code, or ""): a deed of its own, so that
        undoing the import leaves the register alone."""
        actor = self._session.require(Right.IMPORT)
        with self._database.write("add villages of a workbook", actor) as work:
            return [
                work.villages.add(Village(0, "", name, area_code))
                for name, area_code in names.items()
                if work.villages.resolve(name) is None
            ]

    def villages_named(self, wanted: Mapping[str, str]) -> dict[str, int]:
        """The ids of villages of the register by the texts that mean them (text → name); unknown names are left out."""
        with self._database.read() as look:
            found = {text: look.villages.resolve(name) for text, name in wanted.items()}
        return {text: village.id for text, village in found.items() if village is not None}

    def keep(
        self, plan: ImportPlan, answers: Answers | None = None, progress: Progress | None = None, sender: str = ""
    ) -> BatchReport:
        """Keep a plan as one batch in one transaction, and how the sender's file was read; raises StaleRecordError if
        the archive changed meanwhile, and CancelledError before anything is kept."""
        actor = self._session.require(Right.IMPORT)
        given, totals = answers or Answers(), plan.totals()
        batch = Batches.new(plan.file, plan.sha256, plan.headings)
        told = plain(given)
        batch = replace(batch, totals=totals, mapping=told.pop("headings", {}), answers={**told, "sender": sender})
        named = self._database.write("import a workbook", actor, source=batch.source)
        with collection_paused(), named as work:
            kept = keep_plan(work, plan, batch, progress or Unwatched())
            remember(work, plan, given, sender)
            witness(work, plan.reading)
        return BatchReport(kept, totals)

    def write_returned(
        self,
        source: Path,
        target: Path,
        plan: ImportPlan,
        language: str,
        *,
        progress: Progress | None = None,
        password: str = "",
    ) -> ReturnedWorkbook:
        """Write the sender's workbook again, with a column that says what became of each row and why, colours and
        comments. `target` ends as `returned_name` says; a workbook that was locked is locked with the same password.

        Raises UnreadableFileError or NotWrittenError.
        """
        self._session.require(Right.IMPORT)
        return write_returned(
            source, target, plan, self._definitions, language,
            now=self._now(), progress=progress, password=password,
        )  # fmt: skip

    @staticmethod
    def returned_ending(source: Path, reading: WorkbookReading) -> str:
        """The ending that the workbook with results needs, such as .xlsx."""
        return returned_name(source, reading.kind)

    def undo(self, batch_id: int, progress: Progress | None = None) -> UndoReport:
        """Undo an import as a deed; rows that a later deed touched stay and are named.

        Raises NotFoundError if there is no such batch in force.
        """
        actor = self._session.require(Right.UNDO_IMPORT)
        with self._database.read() as look:
            batch = look.batches.get(batch_id)
        if batch.undone_at:
            raise NotFoundError("batch", batch.file_name)
        with collection_paused(), self._database.write("undo an import", actor, source=batch.source) as work:
            return undo_batch(work, batch, progress or Unwatched())

    def batches(self) -> list[BatchLine]:
        """Every import, the newest first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            names = {one.uid: one.name for one in look.staff.all()}
            return [BatchLine(b, names.get(b.kept_by, ""), names.get(b.undone_by, "")) for b in look.batches.all()]
