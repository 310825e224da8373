"""Keeping a plan: all of it in the one transaction it is given, or nothing."""

from collections.abc import Sequence

from vetdesk.domain.errors import StaleRecordError
from vetdesk.domain.importing.plan import KEPT, ImportPlan, PlannedPerson, PlannedRow
from vetdesk.domain.people import Recipient
from vetdesk.services.progress import Progress
from vetdesk.services.temporary_numbering import numbered
from vetdesk.storage.batches import Batch, BatchRow
from vetdesk.storage.reading import Work

KEEPING = "keeping"
"""What Progress is told while people are kept."""
PORTION = 20_000
"""So many new people are handed to the archive at once; between portions the work may be cancelled."""
DELIBERATE, LEFT_OUT = "deliberate", "left_out"


def keep_plan(work: Work, plan: ImportPlan, batch: Batch, progress: Progress) -> Batch:
    """Add and change everybody whom the plan names, and keep the batch with the outcome of every row.

    Raises StaleRecordError if the archive changed since the plan was made.
    """
    wanted = {row.person for row in plan.rows if row.verdict in KEPT}
    fresh = [(i, person) for i, person in enumerate(plan.people) if i in wanted and person.before is None]
    known = [
        (i, person)
        for i, person in enumerate(plan.people)
        if i in wanted and person.before is not None and person.after != person.before
    ]
    _refuse_stale(work, [person for _, person in fresh])
    stored: dict[int, Recipient] = {}
    total = len(fresh) + len(known)
    for start in range(0, len(fresh), PORTION):
        progress.at(start, total, KEEPING)
        portion = fresh[start : start + PORTION]
        people = [numbered(work, person.after) for _, person in portion]
        stored.update(zip((i for i, _ in portion), work.people.add_many(people), strict=True))
    progress.at(len(fresh), total, KEEPING)
    changed = _saved(work, [person for _, person in known])
    stored.update(zip((i for i, _ in known), changed, strict=True))
    progress.at(total, total, KEEPING)
    kept = work.batches.add(batch, [_batch_row(row, plan, stored) for row in plan.rows])
    _journal_repairs(work, kept, plan)
    return kept


def _journal_repairs(work: Work, batch: Batch, plan: ImportPlan) -> None:
    """Every cell that a person repaired in a row that counts: as written in the file, and as it was taken."""
    for row in plan.rows:
        if row.repairs and row.verdict in KEPT:
            place = f"{plan.sheets[row.sheet]} {row.row}"
            before = {f"{place} {cell.field}": cell.as_written for cell in row.repairs}
            after = {f"{place} {cell.field}": cell.repaired for cell in row.repairs}
            work.journal.record("batch", batch.uid, batch.id, before, after)


def _saved(work: Work, known: Sequence[PlannedPerson]) -> list[Recipient]:
    """Keep changed people; a revived one loses the identities that the file does not name."""
    if not known:
        return []
    saved = work.people.save_many([person.after for person in known])
    revived = [person for person in known if person.before is not None and person.before.withdrawn]
    named = {held.id for person in revived for held in person.after.identities}
    stale = {h.id for person in revived if person.before for h in person.before.identities} - named
    if not stale:
        return saved
    work.people.withdraw_identities([person.after.id for person in revived], stale)
    return work.people.many([person.id for person in saved])


def _refuse_stale(work: Work, fresh: Sequence[PlannedPerson]) -> None:
    """Somebody else may have begun one of these archives after the plan was made."""
    numbers = {person.after.id_number for person in fresh} - {""}
    for matches in work.matching.by_id_numbers(numbers).values():
        raise StaleRecordError("recipient", matches[0].name)


def _batch_row(row: PlannedRow, plan: ImportPlan, stored: dict[int, Recipient]) -> BatchRow:
    person = stored.get(row.person) if row.verdict in KEPT else None
    outcome = DELIBERATE if row.deliberate and person else LEFT_OUT if row.deliberate else ""
    sheet = plan.sheets[row.sheet]
    if person is None:
        known = plan.people[row.person].after.id if row.person >= 0 else 0
        return BatchRow(sheet, row.row, str(row.verdict), known or None, None, "", outcome)
    return BatchRow(sheet, row.row, str(row.verdict), person.id, person.version, "", outcome)
