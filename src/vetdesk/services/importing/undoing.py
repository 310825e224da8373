"""Undoing an import as a deed: everybody as before, except those whom a later deed touched; these are named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.flat_records import rolled_back
from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.people import Recipient
from vetdesk.services.progress import Progress
from vetdesk.storage.batches import Batch, BatchRow
from vetdesk.storage.followers import Followers
from vetdesk.storage.reading import Work

UNDOING = "undoing"
"""What Progress is told while an import is undone."""
_ADD = "add"


@dataclass(frozen=True, slots=True)
class BlockedRow:
    """A row that stays as it is because a later deed touched its person: which (`label`), by whom, when (UTC)."""

    sheet: str
    row: int
    name: str
    label: str
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What undoing did: people withdrawn again, people put back, rows that were blocked."""

    batch: Batch
    withdrawn: int
    restored: int
    blocked: tuple[BlockedRow, ...] = ()


@dataclass(slots=True)
class _Sides:
    """What a batch did to one person: whether it added them, and its journal entries."""

    added: bool
    rows: list[BatchRow] = field(default_factory=list)
    entries: list[JournalEntry] = field(default_factory=list)


def undo_batch(work: Work, batch: Batch, progress: Progress) -> UndoReport:
    """Undo everything of a batch that no later deed touched; raises NotFoundError if it is undone already."""
    touched, taken_off = _touched(work, batch), _taken_off(work, batch)
    progress.at(0, len(touched), UNDOING)
    people = {person.id: person for person in work.people.with_withdrawn([*touched])}
    blocked = _blocked(work, batch, touched, people)
    free = {number: side for number, side in touched.items() if number not in blocked and number in people}
    added = [number for number, side in free.items() if side.added]
    changed = [number for number, side in free.items() if not side.added]
    work.people.withdraw(added)
    progress.at(len(added), len(touched), UNDOING)
    _restore(work, [(people[number], free[number]) for number in changed])
    stay = {person.uid for number, person in people.items() if number in blocked or number in set(added)}
    back = work.people.bring_back([uid for uid, owner in taken_off.items() if owner not in stay])
    report = UndoReport(
        work.batches.mark_undone(batch),
        len(added),
        len({*changed, *back}),
        tuple(row for rows in blocked.values() for row in rows),
    )
    progress.at(len(touched), len(touched), UNDOING)
    return report


def _touched(work: Work, batch: Batch) -> dict[int, _Sides]:
    """Recipient id → what the batch did to them."""
    touched: dict[int, _Sides] = {}
    for row in work.batches.rows(batch.id):
        if row.recipient_id is not None and row.recipient_version is not None:
            side = touched.setdefault(row.recipient_id, _Sides(False))
            side.added = side.added or row.verdict == _ADD
            side.rows.append(row)
    return touched


def _taken_off(work: Work, batch: Batch) -> dict[str, str]:
    """The uids of recipients and identities that the batch took off the books, each with the recipient's uid."""
    gone = [entry for entry in work.journal.entries(source=batch.source) if entry.new.get("withdrawn") == 1]
    owners = work.exchanges.owners_of([entry.subject for entry in gone])
    people = work.people.with_withdrawn(sorted({number for number, _ in owners.values()}))
    uids = {person.id: person.uid for person in people}
    return {entry.subject: uids[owners[entry.subject][0]] for entry in gone if entry.subject in owners}


def _blocked(
    work: Work, batch: Batch, touched: Mapping[int, _Sides], people: Mapping[int, Recipient]
) -> dict[int, list[BlockedRow]]:
    """Whom a later edit, decision, case, visit, filed paper, entry or merging touched."""
    followers = Followers(work)
    with_cases = followers.with_cases()
    with_more = with_cases | followers.with_visits() | followers.with_papers() | followers.with_entries()
    merged = {number for one in work.mergings.in_force(batch.kept_at) for number in (one.kept_id, one.gone_id)}
    blocked = {}
    for number, side in touched.items():
        person = people.get(number)
        if person is None:
            continue
        edited = any(row.recipient_version != person.version for row in side.rows)
        followed = side.added and number in with_more
        decided = number in with_cases and _case_since(work, number, batch)
        if edited or followed or decided or number in merged:
            label, who, at = _last_deed(work, person, batch)
            blocked[number] = [BlockedRow(row.sheet, row.row, person.name, label, who, at) for row in side.rows]
    return blocked


def _case_since(work: Work, recipient_id: int, batch: Batch) -> bool:
    entries = [entry for case in work.cases.of_recipient(recipient_id) for entry in _entries(work, case.uid)]
    return any(entry.at > batch.kept_at for entry in entries)


def _entries(work: Work, uid: str) -> list[JournalEntry]:
    return work.journal.of_subjects([uid])


def _last_deed(work: Work, person: Recipient, batch: Batch) -> tuple[str, str, str]:
    """The newest deed that touched the person after the batch: label, name of whoever did it, when."""
    uids = [person.uid, *(held.uid for held in person.identities)]
    uids += [case.uid for case in work.cases.of_recipient(person.id)]
    uids += [visit.uid for visit in work.visits.of_recipient(person.id)]
    uids += [need.uid for need in work.needs.of_recipient(person.id)]
    uids += [material.uid for material in work.materials.of_recipient(person.id)]
    uids += [scan.uid for scan in work.scans.of_recipient(person.id)]
    uids += [entry.uid for entry in work.entries.of([person.id]).get(person.id, ())]
    uids += [entry.uid for entry in work.entries.linked_to(person.id)]
    uids += [one.uid for one in work.mergings.in_force(batch.kept_at) if person.id in {one.kept_id, one.gone_id}]
    later = [entry for entry in work.journal.of_subjects(uids) if entry.source != batch.source]
    if not later:
        return "", "", ""
    last = later[-1]
    who = next((one.name for one in work.staff.all() if one.uid == last.staff), "")
    return last.label, who, last.at


def _restore(work: Work, pairs: Sequence[tuple[Recipient, _Sides]]) -> None:
    """Put people back as they were before the batch, and hide the identities that it added."""
    if not pairs:
        return
    batch_source = work.source
    entries: defaultdict[str, list[JournalEntry]] = defaultdict(list)
    for entry in work.journal.entries(source=batch_source):
        entries[entry.subject].append(entry)
    before: list[Recipient] = []
    fresh: list[int] = []
    for person, _ in pairs:
        mine = [entry for uid in (person.uid, *(held.uid for held in person.identities)) for entry in entries[uid]]
        earlier, added = rolled_back(person, mine)
        fresh += added
        before.append(earlier)
    saved = work.people.save_many(before)
    if fresh:
        work.people.withdraw_identities([person.id for person in saved], fresh)
