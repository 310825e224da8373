"""What belongs to an archive, or once did: every record whose journal entries tell of a person."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, or_, select, text

from vetdesk.domain.looking_back import Subject
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.activities import participant
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.duplicates import merging, pair_verdict
from vetdesk.storage.tables.entries import entry
from vetdesk.storage.tables.filing import material, scan
from vetdesk.storage.tables.officers import assignment
from vetdesk.storage.tables.outside_lists import confirmation
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.tables.visit_week import planned_visit
from vetdesk.storage.tables.visits import need, visit
from vetdesk.storage.transaction import Transaction

OWNED: Mapping[str, Table] = {
    "identity": identity,
    "entry": entry,
    "case": case_file,
    "visit": visit,
    "need": need,
    "material": material,
    "scan": scan,
    "confirmation": confirmation,
    "participant": participant,
    "assignment": assignment,
    "planned_visit": planned_visit,
}
"""The tables of what one recipient owns, by the kind of the journal; an assignment of a village is nobody's."""

PAIRS: Mapping[str, tuple[Table, str, str]] = {
    "merging": (merging, "kept_id", "gone_id"),
    "pair_verdict": (pair_verdict, "first_id", "second_id"),
}
"""The tables about two recipients, with the columns that name them."""

DESCRIBED: Mapping[str, tuple[str, ...]] = {
    "identity": ("category",),
    "entry": ("kind",),
    "case": ("kind", "workflow_version", "number"),
    "visit": ("visited_on",),
    "need": ("text",),
    "material": ("key", "title", "category"),
    "scan": ("name",),
    "confirmation": ("year",),
    "assignment": ("since",),
    "planned_visit": ("day",),
    "merging": ("kept_id", "gone_id"),
}
"""The columns that tell which record of a kind it is."""

_MOVED_FROM = text(
    """SELECT DISTINCT kind, subject FROM journal WHERE before <> '{}' AND instr(before, '"recipient":') > 0
    AND json_extract(before, '$.recipient') = :owner"""
)


class RecordSubjects:
    """Looks up whose a record is and what somebody has, withdrawn records included."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def person(self, recipient_id: int) -> Subject | None:
        """The recipient itself, also when it is withdrawn; None if there never was one of this id."""
        uid = self._connection.execute(select(recipient.c.uid).where(recipient.c.id == recipient_id)).scalar()
        return Subject("recipient", uid, recipient_id) if uid else None

    def merged_with(self, recipient_id: int) -> set[int]:
        """The recipient and all whom mergings joined with it that stand."""
        found, fresh = {recipient_id}, [recipient_id]
        while fresh:
            query = select(merging.c.kept_id, merging.c.gone_id).where(merging.c.undone_at.is_(None))
            query = query.where(or_(merging.c.kept_id.in_(fresh), merging.c.gone_id.in_(fresh)))
            named = {number for pair in self._connection.execute(query) for number in pair}
            fresh = sorted(named - found)
            found |= named
        return found

    def ever_owned_by(self, person: Subject, kinds: Iterable[str]) -> list[Subject]:
        """What a recipient owns, and what it owned before a merging, or the end of one, gave it to somebody else."""
        chosen = tuple(kinds)
        owned = {one.uid: one for one in self.owned_by([person.id], chosen)}
        rows = self._connection.execute(_MOVED_FROM, {"owner": person.uid}).all()
        for kind in chosen:
            table, uids = OWNED[kind], [uid for moved, uid in rows if moved == kind]
            for some in chunks(uids):
                query = select(table.c.uid, table.c.id).where(table.c.uid.in_(some))
                owned |= {uid: Subject(kind, uid, number) for uid, number in self._connection.execute(query)}
        return list(owned.values())

    def owned_by(self, recipient_ids: Iterable[int], kinds: Iterable[str] = tuple(OWNED)) -> list[Subject]:
        """What these recipients own now, of these kinds, withdrawn records included."""
        ids = sorted(recipient_ids)
        found = []
        for kind in kinds:
            table = OWNED[kind]
            for some in chunks(ids):
                query = select(table.c.uid, table.c.id).where(table.c.recipient_id.in_(some))
                found += [Subject(kind, uid, number) for uid, number in self._connection.execute(query)]
        return found

    def everything(self, recipient_id: int) -> list[Subject]:
        """All that the journal may tell about a person: the record, those merged into it, and what they own."""
        joined = self.merged_with(recipient_id)
        people = [one for number in sorted(joined) if (one := self.person(number)) is not None]
        pairs = []
        for kind, (table, first, second) in PAIRS.items():
            either = or_(table.c[first].in_(joined), table.c[second].in_(joined))
            query = select(table.c.uid, table.c.id).where(either)
            pairs += [Subject(kind, uid, number) for uid, number in self._connection.execute(query)]
        return [*people, *self.owned_by(joined), *pairs]

    def owners(self, subjects: Mapping[str, Iterable[str]]) -> dict[str, int]:
        """The id of the recipient that each record is about, by uid; `subjects` are uids by kind."""
        tables = {kind: (table, "recipient_id") for kind, table in OWNED.items()}
        tables |= {kind: (table, one) for kind, (table, one, _) in PAIRS.items()}
        tables |= {"recipient": (recipient, "id"), "exception": (recipient, "id")}
        found: dict[str, int] = {}
        for kind, uids in subjects.items():
            table, column = tables.get(kind, (None, ""))
            if table is None:
                continue
            for some in chunks(sorted(set(uids))):
                query = select(table.c.uid, table.c[column]).where(table.c.uid.in_(some), table.c[column].is_not(None))
                found.update((uid, number) for uid, number in self._connection.execute(query))
        return found

    def described(self, subjects: Mapping[str, Iterable[str]]) -> dict[str, Sequence[Any]]:
        """What tells which record it is (DESCRIBED), by uid; `subjects` are uids by kind."""
        found: dict[str, Sequence[Any]] = {}
        for kind in sorted(set(subjects) & set(DESCRIBED)):
            table = OWNED[kind] if kind in OWNED else PAIRS[kind][0]
            columns = [table.c[name] for name in DESCRIBED[kind]]
            for some in chunks(sorted(set(subjects[kind]))):
                query = select(table.c.uid, *columns).where(table.c.uid.in_(some))
                found.update((row[0], tuple(row[1:])) for row in self._connection.execute(query))
        return found

    def names(self, recipient_ids: Iterable[int]) -> dict[int, str]:
        """The present names of recipients, withdrawn ones included."""
        found: dict[int, str] = {}
        for some in chunks(sorted(set(recipient_ids))):
            query = select(recipient.c.id, recipient.c.name).where(recipient.c.id.in_(some))
            found.update((number, name or "") for number, name in self._connection.execute(query))
        return found
