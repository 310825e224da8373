"""Receiving (回收): a workbook that comes back is compared with what left and with what stands here now."""

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import ReturnRefusedError, UnchosenFieldsError, UnreadableFileError
from vetdesk.domain.importing import settling
from vetdesk.domain.importing.answers import Answers
from vetdesk.domain.importing.coming_back import Everything, Proposal, ReturnPlanner, ReturnWords, Settled
from vetdesk.domain.importing.merging_rows import Places
from vetdesk.domain.importing.plan import ImportPlan, PlannedRow
from vetdesk.domain.importing.planning import Planner
from vetdesk.domain.importing.row_person import RowMapper
from vetdesk.domain.importing.sent_rows import Sent
from vetdesk.domain.partners import Direction, ExchangeLine
from vetdesk.domain.reading.result import ReadRow, WorkbookReading
from vetdesk.domain.staff import Right
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.three_way import Decisions, RecordMerge, undecided
from vetdesk.services.case_rosters import CaseRosters
from vetdesk.services.importing.collection import collection_paused
from vetdesk.services.importing.importing import BatchReport
from vetdesk.services.importing.keeping import keep_plan
from vetdesk.services.importing.reading import read_workbook
from vetdesk.services.importing.snapshot import take_snapshot
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.real_people import refuse_real_people
from vetdesk.services.rooms import room_of
from vetdesk.services.rows_sent import rows_sent
from vetdesk.services.session import Session
from vetdesk.services.stamping import Judged, judged
from vetdesk.storage.batches import Batches
from vetdesk.storage.database import Database
from vetdesk.storage.followers import Followers
from vetdesk.storage.reading import Reading, Work

CHINESE = "zh_CN"
UNDOING = "undo an import"
"""The deed that takes an import back, as the journal names it."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a file is and what it would bring.

    `room` tells where it is dealt with. `before` are earlier takings-in of this very file, `others` other files that
    answered the same export, `newer` exports of the same list that were sent later. Without `plan` nothing can be
    compared: the file is a workbook like any other, or refused. `added` are rows that somebody put in. Whoever has a
    case stays on the books: a wish to take them off is among the `proposals` (field "removal").
    """

    path: Path
    reading: WorkbookReading
    judged: Judged
    room: Room
    before: tuple[ExchangeLine, ...] = ()
    others: tuple[ExchangeLine, ...] = ()
    newer: tuple[ExchangeLine, ...] = ()
    plan: ImportPlan | None = None
    records: tuple[RecordMerge, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    removals: tuple[Proposal, ...] = ()
    gone: tuple[Proposal, ...] = ()
    added: tuple[PlannedRow, ...] = ()
    missing: int = 0

    @property
    def conflicts(self) -> int:
        """How many values both sides changed, differently."""
        return sum(len(record.conflicts) for record in self.records)

    @property
    def brings_nothing(self) -> bool:
        """Whether taking it in would change nothing and ask nothing."""
        return not ((self.plan and self.plan.changes_anything) or self.conflicts or self.removals)


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking a file in did: the batch (which can be undone), and how many values of each kind."""

    report: BatchReport
    counts: Mapping[str, int] = field(default_factory=dict)


class Receiving:
    """What people do with workbooks that come back; asks for the right to import."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._session = session
        self._definitions = definitions
        self._now = now

    def look(self, path: Path, progress: Progress | None = None, password: str = "") -> Received:
        """What a file is, and what it would bring. Nothing is written.

        Raises UnreadableFileError (reason password if it is locked), CancelledError.
        """
        self._session.require(Right.IMPORT)
        watcher, today = progress or Unwatched(), day_at_station(self._now())
        reading = read_workbook(self._definitions, path, today, watcher, password=password)
        if not any(sheet.is_roster for sheet in reading.sheets):  # few of the headings of decisions are a person's
            reading = CaseRosters(self._definitions, lambda: today).read(path, watcher, password)
        if not any(sheet.is_roster for sheet in reading.sheets):
            raise UnreadableFileError(path.name, "no_table")
        with collection_paused(), self._database.read() as look:
            refuse_real_people(look, reading)
            found = self._told(look, path, reading)
            return self._planned(look, found, {}, Answers()) if found.room is Room.MERGE else found

    def plan(self, received: Received, decisions: Decisions, answers: Answers | None = None) -> Received:
        """The same file with what somebody decided about its conflicts."""
        self._session.require(Right.IMPORT)
        if received.plan is None:
            return received
        with collection_paused(), self._database.read() as look:
            return self._planned(look, received, decisions, answers or Answers())

    def keep(
        self,
        received: Received,
        decisions: Decisions,
        *,
        answers: Answers | None = None,
        removals: Collection[str] = (),
        progress: Progress | None = None,
    ) -> Taken:
        """Take in what only they changed and what was decided, in one transaction, with the decisions journalled.

        `removals` are the keys of rows marked to be taken off the books of which somebody said yes. Raises
        ReturnRefusedError if nothing may be taken from the file, UnchosenFieldsError if a conflict is undecided,
        StaleRecordError if the archive changed meanwhile, CancelledError.
        """
        actor = self._session.require(Right.IMPORT)
        if received.plan is None:
            raise ReturnRefusedError(received.path.name, str(received.judged.verdict), received.judged.sender)
        final = self.plan(received, decisions, answers)
        if undecided(final.records, decisions):
            open_yet = (cell.field for record in final.records for cell in record.open_cells(decisions))
            raise UnchosenFieldsError(tuple(sorted(set(open_yet))))
        plan = final.plan
        assert plan is not None
        batch = Batches.new(plan.file, plan.sha256, plan.headings)
        batch = replace(batch, totals=plan.totals(), answers={"sender": final.judged.sender})
        agreed = [each for each in final.removals if each.uid in set(removals)]
        counts = _counts(final, decisions, len(agreed))
        with (
            collection_paused(),
            self._database.write("take in a workbook that came back", actor, batch.source) as work,
        ):
            kept = keep_plan(work, plan, batch, progress or Unwatched())
            work.batches.renew(kept.id, _take_off(work, agreed))
            self._register(work, final, batch.uid, counts)
            _journal_decisions(work, final, decisions)
        return Taken(BatchReport(kept, plan.totals()), counts)

    def _told(self, look: Reading, path: Path, reading: WorkbookReading) -> Received:
        """What the file is, and which of its kind were here before."""
        verdict = judged(look, reading)
        room = room_of(self._definitions, reading, verdict)
        before = look.exchanges.received(sha256=reading.sha256)
        export = verdict.manifest.export if verdict.manifest and verdict.verdict is StampVerdict.OWN else ""
        if not export:
            return Received(path, reading, verdict, room, tuple(before))
        others = [line for line in look.exchanges.received(export=export) if line.sha256 != reading.sha256]
        layout = verdict.manifest.facts.get("layout", "") if verdict.manifest else ""
        newer = look.exchanges.later_of_layout(export, layout)
        return Received(path, reading, verdict, room, tuple(before), tuple(others), tuple(newer))

    def _planned(self, look: Reading, found: Received, decisions: Decisions, answers: Answers) -> Received:
        """The plan of the file, every value against what left and what stands here."""
        stamp, manifest = found.reading.stamp, found.judged.manifest
        assert stamp is not None
        assert manifest is not None
        sent = rows_sent(look, stamp.row_keys, manifest.origin, manifest.journal_seq)
        vocabulary, columns = self._definitions.vocabulary, self._definitions.columns
        statuses = {code: status.label.text(CHINESE) for code, status in vocabulary.statuses.items()}
        planner = ReturnPlanner(
            sent,
            RowMapper(vocabulary, answers.month, columns.not_taken),
            Places(look.villages.index(), answers.villages),
            words=ReturnWords(columns.returned, statuses),
            sheets=[sheet.name for sheet in found.reading.sheets],
            decisions=decisions,
            settled=_settled(look, found),
            holders=_holders(look, found, sent),
        )
        back = planner.plan(found.reading.rows)
        plan = ImportPlan(found.reading, back.rows, back.people, ())
        plan, added = self._with_added(look, plan, back.unkeyed, answers)
        seen = {row.key for row in found.reading.rows if row.key}
        busy = Followers(look).with_cases() if back.removals else frozenset[int]()  # a case would lose its person
        asked = min(self._definitions.columns.returned.remove, key=len)
        stay = tuple(replace(each, after=asked) for each in back.removals if each.recipient_id in busy)
        return replace(
            found, plan=plan, records=tuple(back.records), proposals=(*back.proposals, *stay),
            removals=tuple(each for each in back.removals if each.recipient_id not in busy), gone=tuple(back.gone),
            added=added,
            missing=sum(1 for key in sent if key not in seen),
        )  # fmt: skip

    def _with_added(
        self, look: Reading, plan: ImportPlan, rows: Sequence[ReadRow], answers: Answers
    ) -> tuple[ImportPlan, tuple[PlannedRow, ...]]:
        """The plan with rows that somebody put in: they go the way of every import."""
        if not rows:
            return plan, ()
        part = replace(plan.reading, rows=tuple(rows))
        snapshot = take_snapshot(look, part)
        words, not_taken = self._definitions.vocabulary, self._definitions.columns.not_taken
        own = Planner(settling.Settled(part), words, answers, snapshot, not_taken).plan()
        first = len(plan.people)
        added = {row.key: row for row in own.rows}
        for row in added.values():
            row.person += first if row.person >= 0 else 0
        whole = [added.get(row.key, row) for row in plan.rows]
        return ImportPlan(plan.reading, whole, [*plan.people, *own.people], own.questions), tuple(added.values())

    def _register(self, work: Work, final: Received, batch: str, counts: Mapping[str, int]) -> None:
        manifest = final.judged.manifest
        assert manifest is not None
        line = ExchangeLine(
            Direction.RECEIVED, manifest.number, manifest.facts.get("layout", ""), final.judged.sender,
            final.path.name, str(final.judged.verdict), "", "", manifest.export, final.reading.sha256, batch, counts,
        )  # fmt: skip
        work.exchanges.note(line)


def _settled(look: Reading, found: Received) -> Container[Settled]:
    """What answers to the same export brought before, as far as it was not undone; of the very same file, all of it."""
    kept = {line.batch: look.journal.entries(source=f"batch:{line.batch}") for line in (*found.before, *found.others)}
    kept = {batch: entries for batch, entries in kept.items() if all(entry.label != UNDOING for entry in entries)}
    if any(line.batch in kept for line in found.before):
        return Everything()
    settled: set[Settled] = set()
    for entry in chain.from_iterable(kept.values()):
        if entry.kind in {"recipient", "identity"}:
            settled |= {(entry.subject, name, "" if value is None else value) for name, value in entry.new.items()}
        elif entry.kind == "conflict":
            settled |= {(entry.subject, name, sides["theirs"]) for name, sides in entry.old.items()}
    return settled


def _holders(look: Reading, found: Received, sent: Mapping[str, Sent]) -> dict[str, int]:
    """Who in the archive has an ID number that stands in the file but left in none of its rows."""
    left = {each.base.id_number for each in sent.values()}
    numbers = {str(row.values.get("id_number", "")) for row in found.reading.rows} - left - {""}
    return {number: known[0].id for number, known in look.matching.by_id_numbers(numbers).items() if known}


def _take_off(work: Work, removals: Sequence[Proposal]) -> dict[int, int]:
    """Withdraw the identities that rows asked to be taken off; whoever has none left is withdrawn.

    Returns the version of everybody who is concerned (by id) as it is then.
    """
    people = {person.id: person for person in work.people.many([each.recipient_id for each in removals])}
    gone: defaultdict[int, set[str]] = defaultdict(set)
    for each in removals:
        gone[each.recipient_id].add(each.uid)
    identities = [held.id for number, uids in gone.items() for held in people[number].identities if held.uid in uids]
    if identities:
        work.people.withdraw_identities([*gone], identities)
    empty = [
        number
        for number, uids in gone.items()
        if people[number].uid in uids or all(held.uid in uids for held in people[number].identities)
    ]
    if empty:
        work.people.withdraw(empty)
    return {person.id: person.version for person in work.people.with_withdrawn([*gone])}


def _journal_decisions(work: Work, final: Received, decisions: Decisions) -> None:
    """Who chose which value in a conflict stands in the journal, with both values."""
    for record in final.records:
        chosen = {cell.field: str(decisions[record.uid, cell.field]) for cell in record.conflicts}
        if chosen:
            before = {
                cell.field: {"base": cell.base, "ours": cell.ours, "theirs": cell.theirs} for cell in record.conflicts
            }
            work.journal.record("conflict", record.uid, 0, before, chosen)


def _counts(final: Received, decisions: Decisions, removed: int) -> dict[str, int]:
    """What taking in comes to, for the register."""
    records = final.records
    taken = sum(len(record.taken) for record in records)
    theirs = sum(len(record.fields_taken(decisions)) for record in records) - taken
    told = {
        "taken": taken, "conflicts": final.conflicts, "theirs": theirs, "added": len(final.added), "removed": removed,
        "proposals": len(final.proposals), "missing": final.missing,
    }  # fmt: skip
    return {name: number for name, number in told.items() if number}
