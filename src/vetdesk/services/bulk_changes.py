"""Bulk changes (批量修改): a dry run over many archives, one named transaction for all of them, one undo.

A kept bulk change is a batch like an import: the journal names it as the source of what it changed, and undoing it
puts back everybody whom no later deed touched.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.archive_checks import check_recipient
from vetdesk.domain.bulk_changes import BulkEdits, BulkJudge, BulkPlan, BulkRow, BulkVerdict, may_be_bulk
from vetdesk.domain.completeness import PERSON
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError
from vetdesk.domain.forms import Problem
from vetdesk.domain.list_fields import declared
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.services.importing.undoing import UndoReport, undo_batch
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.session import Session
from vetdesk.storage.batches import Batch, Batches, BatchRow
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading, Work

BULK = "bulk"
"""What stands in place of a file's headings in the batch of a bulk change."""
JUDGING, CHANGING = "judging", "changing"
"""What Progress is told."""
PORTION = 500
"""So many people are fetched, judged and saved together; between portions the work may be cancelled."""


@dataclass(frozen=True, slots=True)
class BulkReport:
    """What was kept: the batch, how many people were changed, and the rows that were left out at the last moment."""

    batch: Batch
    changed: int
    left_out: tuple[BulkRow, ...] = ()


class BulkChanges:
    """Changes many archives at once; asks for the right to edit."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def dry_run(self, ids: Sequence[int], edits: BulkEdits, progress: Progress | None = None) -> BulkPlan:
        """What would become of each person, in the order given. Nothing is written.

        Raises InvalidFieldsError for a value that no field allows, NotFoundError for a field nobody declared.
        """
        self._session.require(Right.EDIT_ARCHIVE)
        self._refuse_unfit(edits)
        rows: list[BulkRow] = []
        with self._database.read() as look:
            judge = self._judge(look, edits)
            for some in _portions(ids, progress, JUDGING):
                people = {person.id: person for person in look.people.many(some)}
                rows += [judge.judge(people[number])[0] if number in people else _gone(number) for number in some]
        return BulkPlan(edits, tuple(rows))

    def change(self, plan: BulkPlan, reason: str, progress: Progress | None = None) -> BulkReport:
        """Carry out a dry run for all whom it allows, in one transaction with a reason.

        Whoever was changed since the dry run, or may not be changed any more, is left out and named. Raises
        InvalidFieldsError without a reason, CancelledError before anything is kept.
        """
        actor = self._session.require(Right.EDIT_ARCHIVE)
        vocabulary = self._definitions.vocabulary
        if not reason.strip():
            raise InvalidFieldsError((vocabulary.problem("bulk.reason_missing", "reason"),))
        batch = self._batch(plan)
        allowed = [row for row in plan.rows if row.verdict is BulkVerdict.CHANGE]
        if not allowed:
            raise InvalidFieldsError((vocabulary.problem("bulk.nobody", "reason"),))
        with self._database.write("change many archives", actor, source=batch.source, reason=reason.strip()) as work:
            kept, left_out = self._carry_out(work, plan, allowed, progress)
            totals = {"update": len(kept), "skip": len(plan.rows) - len(kept)}
            stored = work.batches.add(replace(batch, totals=totals), kept)
        return BulkReport(stored, len(kept), tuple(left_out))

    def undo(self, batch_id: int, progress: Progress | None = None) -> UndoReport:
        """Put everybody back whom no later deed touched; the others are named. Raises NotFoundError."""
        actor = self._session.require(Right.EDIT_ARCHIVE, Right.UNDO_IMPORT)
        with self._database.read() as look:
            batch = look.batches.get(batch_id)
        if batch.undone_at or batch.headings != BULK:
            raise NotFoundError("batch", batch.file_name)
        with self._database.write("undo a bulk change", actor, source=batch.source) as work:
            return undo_batch(work, batch, progress or Unwatched())

    def _carry_out(
        self, work: Work, plan: BulkPlan, allowed: Sequence[BulkRow], progress: Progress | None
    ) -> tuple[list[BatchRow], list[BulkRow]]:
        judge, judged = self._judge(work, plan.edits), {row.recipient_id: row for row in allowed}
        kept: list[BatchRow] = []
        left_out: list[BulkRow] = []
        for some in _portions([row.recipient_id for row in allowed], progress, CHANGING):
            people = {person.id: person for person in work.people.many(some)}
            changed: list[Recipient] = []
            for number in some:
                row, after = _again(judge, judged[number], people.get(number))
                if row.verdict is BulkVerdict.CHANGE:
                    changed.append(after)
                else:
                    left_out.append(row)
            saved = work.people.save_many(changed)
            first = len(kept) + 1
            kept += [
                BatchRow("", first + place, "update", person.id, person.version) for place, person in enumerate(saved)
            ]
        return kept, left_out

    def _judge(self, look: Reading, edits: BulkEdits) -> BulkJudge:
        """Judge with the village's name as the register has it now."""
        if edits.village_id:
            edits = replace(edits, village=look.villages.get(edits.village_id).name)
        vocabulary, today = self._definitions.vocabulary, self._today()
        return BulkJudge(vocabulary, edits, today, lambda person: check_recipient(vocabulary, person, today))

    def _today(self) -> date:
        return day_at_station(self._now())

    def _refuse_unfit(self, edits: BulkEdits) -> None:
        """Fields that are one person's own cannot be given to many."""
        vocabulary = self._definitions.vocabulary
        problems: list[Problem] = []
        for subject, values in ((PERSON, edits.person), ("identity", edits.identity)):
            for key in values:
                field = vocabulary.field(key)
                if field.subject != subject or field.retired:
                    raise NotFoundError("field", key)
                if not may_be_bulk(field):
                    problems.append(vocabulary.problem("bulk.one_persons", key))
        if edits.is_empty:
            problems.append(vocabulary.problem("bulk.nothing", "reason"))
        if problems:
            raise InvalidFieldsError(tuple(problems))

    def _batch(self, plan: BulkPlan) -> Batch:
        """The batch, named for what it changes; station documents are Chinese."""
        edits, vocabulary = plan.edits, self._definitions.vocabulary
        told = [
            (vocabulary.field(key).label.zh, vocabulary.value_text(key, value, "zh_CN"))
            for key, value in (*edits.person.items(), *edits.identity.items())
        ]
        if edits.village_id is not None:
            told.append((vocabulary.field("village").label.zh, self._village_name(edits.village_id)))
        if edits.status:
            told.append(
                (declared(vocabulary, "status").label.zh, vocabulary.code_label("status", edits.status, "zh_CN"))
            )
        name = "；".join(f"{label}：{value or '—'}" for label, value in told)
        batch = Batches.new(name, "", BULK)
        kept = {
            "person": dict(edits.person),
            "identity": dict(edits.identity),
            "category": edits.category,
            "status": edits.status,
            "village_id": edits.village_id,
        }
        return replace(batch, answers=kept)

    def _village_name(self, village_id: int) -> str:
        if not village_id:
            return ""
        with self._database.read() as look:
            return look.villages.get(village_id).name


def _portions(ids: Sequence[int], progress: Progress | None, what: str) -> Iterator[Sequence[int]]:
    watcher = progress or Unwatched()
    for start in range(0, len(ids), PORTION):
        watcher.at(start, len(ids), what)
        yield ids[start : start + PORTION]
    watcher.at(len(ids), len(ids), what)


def _gone(recipient_id: int) -> BulkRow:
    return BulkRow(recipient_id, "", "", BulkVerdict.GONE)


def _again(judge: BulkJudge, before: BulkRow, person: Recipient | None) -> tuple[BulkRow, Recipient]:
    """The verdict at the moment of the change."""
    if person is None:
        return replace(before, verdict=BulkVerdict.GONE), Recipient(before.recipient_id, "", {})
    if person.version != before.version:
        return replace(before, verdict=BulkVerdict.STALE), person
    return judge.judge(person)
