"""Finds cases, visits, needs, papers, activities and imports by whose they are, their number, their day or officer.

What stands behind the search over everything; the newest come first, and every list is short.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from vetdesk.storage.tables.activities import activity
from vetdesk.storage.tables.batches import batch
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.notices import notice
from vetdesk.storage.tables.papers import paper_sheet
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.tables.visits import need, visit
from vetdesk.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class RecordsWanted:
    """Whose records (None: anybody's), of which kinds of case, by which officers (empty: any), between which ISO days.

    `number` is a part of a number or, for needs, activities and imports, of their text.
    """

    people: Sequence[int] | None = None
    kinds: Sequence[str] = ()
    officers: Sequence[int] = ()
    since: str = ""
    until: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class RecordFound:
    """A record: its id, whose it is, its kind or title, its day, and what else tells it apart (number, officer)."""

    id: int
    name: str
    what: str
    day: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class PaperFound:
    """A printed paper: which one, its number and letters, and kind and uid of the record it is about."""

    id: int
    paper: str
    number: str
    letters: str
    kind: str
    record: str
    printed_at: str


class RecordFinder:
    """The finder of one look."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def cases(self, wanted: RecordsWanted, limit: int) -> list[RecordFound]:
        """Cases by person, kind, number, day of application and officer in charge; open ones first."""
        known = case_file.c
        query: Select[Any] = select(known.id, recipient.c.name, known.kind, known.applied_on, known.number)
        query = _of_people(query, known.recipient_id, wanted)
        if wanted.kinds:
            query = query.where(known.kind.in_(wanted.kinds))
        if wanted.officers:
            query = query.where(known.assigned_to.in_(wanted.officers))
        if wanted.number:
            query = query.where(func.instr(known.number, wanted.number) > 0)
        query = _between(query, known.applied_on, wanted)
        return self._found(query.order_by(known.closed, known.id.desc()).limit(limit))

    def visits(self, wanted: RecordsWanted, limit: int) -> list[RecordFound]:
        """Visits by person, day and officer."""
        known = visit.c
        query: Select[Any] = select(known.id, recipient.c.name, known.occasion, known.visited_on, known.officer)
        query = _of_people(query, known.recipient_id, wanted).where(known.withdrawn == 0)
        if wanted.officers:
            query = query.where(known.officer_id.in_(wanted.officers))
        query = _between(query, known.visited_on, wanted)
        return self._found(query.order_by(known.visited_on.desc(), known.id.desc()).limit(limit))

    def needs(self, wanted: RecordsWanted, limit: int) -> list[RecordFound]:
        """Needs by person, words, the day they were told or fall due, and who is to answer; open ones first."""
        known = need.c
        query: Select[Any] = select(known.id, recipient.c.name, known.text, known.asked_on, known.due_on)
        query = _of_people(query, known.recipient_id, wanted)
        if wanted.officers:
            query = query.where(known.assigned_to.in_(wanted.officers))
        if wanted.number:
            query = query.where(func.instr(known.text, wanted.number) > 0)
        if wanted.since:
            days = (column.between(wanted.since, wanted.until) for column in (known.asked_on, known.due_on))
            query = query.where(or_(*days))
        return self._found(query.order_by(known.state == "closed", known.id.desc()).limit(limit))

    def activities(self, wanted: RecordsWanted, limit: int) -> list[RecordFound]:
        """Activities by a part of their title, and by day."""
        known = activity.c
        query: Select[Any] = select(known.id, known.title, known.kind, known.since, known.place)
        if wanted.number:
            query = query.where(func.instr(known.title, wanted.number) > 0)
        query = _between(query, known.since, wanted)
        return self._found(query.order_by(known.since.desc(), known.id.desc()).limit(limit))

    def batches(self, wanted: RecordsWanted, limit: int) -> list[RecordFound]:
        """Imports by a part of the file's name, and by the day they were kept."""
        known = batch.c
        query: Select[Any] = select(known.id, known.file_name, func.coalesce(known.undone_at, ""), known.kept_at)
        if wanted.number:
            query = query.where(func.instr(func.lower(known.file_name), wanted.number.lower()) > 0)
        query = _between(query, func.substr(known.kept_at, 1, 10), wanted)
        return self._found(query.order_by(known.id.desc()).limit(limit))

    def papers(self, number: str, letters: str, limit: int) -> list[PaperFound]:
        """Printed papers by a part of their number, or by the eight letters of their code."""
        known = paper_sheet.c
        query: Select[Any] = select(
            known.id, known.paper, known.number, known.letters, known.kind, known.record, known.printed_at
        ).order_by(known.id.desc())
        fits = known.letters == letters if letters else func.instr(known.number, number) > 0
        return [PaperFound(*tuple(row)) for row in self._connection.execute(query.where(fits).limit(limit))]

    def some(self, kind: str, ids: Sequence[int]) -> list[RecordFound]:
        """Records by their numbers: kinds recipient, case, visit, need, activity and batch."""
        query, key = _SOME[kind]
        return self._found(query.where(key.in_(ids)))

    def number_of(self, kind: str, uid: str) -> int:
        """The number of a case, recipient, visit or public notice by its uid; 0 if there is none."""
        table = _BY_UID.get(kind)
        if table is None:
            return 0
        return int(self._connection.execute(select(table.c.id).where(table.c.uid == uid)).scalar() or 0)

    def _found(self, query: Select[Any]) -> list[RecordFound]:
        rows = self._connection.execute(query)
        return [RecordFound(number, *(text or "" for text in texts)) for number, *texts in rows]


_SOME: dict[str, tuple[Select[Any], ColumnElement[int]]] = {
    "recipient": (
        select(recipient.c.id, recipient.c.name, recipient.c.village, recipient.c.birth_date).where(
            recipient.c.withdrawn == 0
        ),
        recipient.c.id,
    ),
    "case": (
        select(case_file.c.id, recipient.c.name, case_file.c.kind, case_file.c.applied_on, case_file.c.number).join(
            recipient, recipient.c.id == case_file.c.recipient_id
        ),
        case_file.c.id,
    ),
    "visit": (
        select(visit.c.id, recipient.c.name, visit.c.occasion, visit.c.visited_on, visit.c.officer)
        .join(recipient, recipient.c.id == visit.c.recipient_id)
        .where(visit.c.withdrawn == 0),
        visit.c.id,
    ),
    "need": (
        select(need.c.id, recipient.c.name, need.c.text, need.c.asked_on, need.c.due_on).join(
            recipient, recipient.c.id == need.c.recipient_id
        ),
        need.c.id,
    ),
    "activity": (
        select(activity.c.id, activity.c.title, activity.c.kind, activity.c.since, activity.c.place),
        activity.c.id,
    ),
    "batch": (
        select(batch.c.id, batch.c.file_name, func.coalesce(batch.c.undone_at, ""), batch.c.kept_at),
        batch.c.id,
    ),
}


_BY_UID = {"case": case_file, "recipient": recipient, "visit": visit, "notice": notice}


def _of_people(query: Select[Any], key: ColumnElement[int], wanted: RecordsWanted) -> Select[Any]:
    """Join whose the record is; withdrawn people are found nowhere."""
    query = query.join(recipient, recipient.c.id == key).where(recipient.c.withdrawn == 0)
    return query if wanted.people is None else query.where(key.in_(wanted.people))


def _between(query: Select[Any], day: ColumnElement[str], wanted: RecordsWanted) -> Select[Any]:
    return query.where(day.between(wanted.since, wanted.until)) if wanted.since else query
