"""Mergings (合并档案) of two records of one person: what was moved, so that each can be taken back exactly.

Everything that points to a recipient is re-pointed by a declared treatment; a test holds TREATMENTS to the tables.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
from typing import Any, Final

from sqlalchemy import Table, delete, insert, select, update

from vetdesk.domain.flat_records import Facts, identity_facts, recipient_facts
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.materials import OTHER
from vetdesk.domain.people import Recipient
from vetdesk.storage.people_writer import PeopleWriter
from vetdesk.storage.tables.duplicates import merging
from vetdesk.storage.tables.people import old_name, recipient
from vetdesk.storage.tables.schema import metadata
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid


class Treatment(Enum):
    """What becomes of a row that points to the record that goes."""

    MOVED = auto()
    """It points to the kept record from now on."""
    UNITED = auto()
    """The same, unless the kept record has its like: then that one takes over what points to it."""
    COPIED = auto()
    """The kept record gets the same row, unless it has it."""
    DERIVED = auto()
    """It is computed from other rows, and computed anew."""


TREATMENTS: Final[Mapping[tuple[str, str], Treatment]] = {
    ("identity", "recipient_id"): Treatment.UNITED,
    ("material", "recipient_id"): Treatment.UNITED,
    ("kept_exception", "recipient_id"): Treatment.UNITED,
    ("case_file", "recipient_id"): Treatment.MOVED,
    ("visit", "recipient_id"): Treatment.MOVED,
    ("need", "recipient_id"): Treatment.MOVED,
    ("complaint", "recipient_id"): Treatment.MOVED,
    ("participant", "recipient_id"): Treatment.UNITED,
    ("assignment", "recipient_id"): Treatment.MOVED,
    ("planned_visit", "recipient_id"): Treatment.MOVED,
    ("entry", "recipient_id"): Treatment.MOVED,
    ("entry", "linked_id"): Treatment.MOVED,
    ("scan", "recipient_id"): Treatment.MOVED,
    ("staff", "recipient_id"): Treatment.MOVED,
    ("outside_line", "recipient_id"): Treatment.MOVED,
    ("confirmation", "recipient_id"): Treatment.UNITED,
    ("finding_answer", "recipient_id"): Treatment.MOVED,
    ("payment_line", "recipient_id"): Treatment.MOVED,
    ("confirming_person", "recipient_id"): Treatment.UNITED,
    ("confirming_change", "recipient_id"): Treatment.MOVED,
    ("recovery", "recipient_id"): Treatment.MOVED,
    ("one_time_payment", "recipient_id"): Treatment.MOVED,
    ("old_name", "recipient_id"): Treatment.COPIED,
    ("contact", "recipient_id"): Treatment.DERIVED,
    ("finding", "recipient_id"): Treatment.DERIVED,
}
"""What is done with each column that names a recipient (优抚对象)."""

LEFT: Final[Mapping[tuple[str, str], str]] = {
    ("recipient", "merged_into"): "a chain of redirects is followed; each merging can then be taken back by itself",
    ("pair_verdict", "first_id"): "a verdict is about two records as they were, and counts again when they part",
    ("pair_verdict", "second_id"): "a verdict is about two records as they were, and counts again when they part",
    ("merging", "kept_id"): "the history of mergings tells what was merged into what",
    ("merging", "gone_id"): "the history of mergings tells what was merged into what",
    ("batch_row", "recipient_id"): "it tells what an import did; undoing one names the merging in the way",
}
"""Columns that name a recipient and are left as they are, each with its reason."""

ALIKE: Final[Mapping[str, tuple[str, ...]]] = {
    "identity": ("category",),
    "material": ("case_id", "category", "key"),
    "kept_exception": ("code", "field", "as_written"),
    "confirmation": ("year",),
    "confirming_person": ("round_id",),
    "participant": ("activity_id",),
}
"""In which columns two rows of a united table agree when they are the same thing twice."""

PAPER = (
    *("state", "reason", "received_on", "title", "responsible", "document_number", "dated_on"),
    *("pages", "item_number", "remarks"),
)
NOTED = (
    *("invited_on", "invited_how", "answer", "answered_on", "why", "answer_text", "transport", "companion", "wish"),
    *("attended", "result", "result_text", "need_id", "case_id"),
)
"""What is noted of a person on the list of an activity (活动名单)."""
FILLED: Final[Mapping[str, tuple[str, ...]]] = {
    "participant": NOTED,
    "confirming_person": ("reminded_on", "proposed_on", "reason"),
}
"""Which columns of a united row the kept record takes from its like where it has nothing itself."""
NOT_AT_HAND = ("", "missing")
"""A line of a checklist (材料清单) without its paper."""

_JOURNAL_KIND = {"case_file": "case"}
_BY_ID = frozenset(
    [
        "case_file",
        "visit",
        "need",
        "complaint",
        "staff",
        "outside_line",
        "assignment",
        "planned_visit",
        "finding_answer",
        "payment_line",
        "confirming_person",
        "recovery",
        "one_time_payment",
        "confirming_change",
        "participant",
    ]
)
"""Tables whose journal names a recipient by id, under the column's name; all others by uid, as "recipient"."""


@dataclass(frozen=True, slots=True)
class Move:
    """One column of one row that the merging changed."""

    table: str
    row: int
    column: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Merging:
    """One merging as kept. `before` holds both records flat as they were, `lost` the values that were not taken.

    `present` are the rows that pointed to one of the two right after it without having been moved, by "table.column".
    """

    id: int
    uid: str
    kept_id: int
    gone_id: int
    choices: Mapping[str, str]
    lost: Sequence[Sequence[Any]]
    before: Mapping[str, Any]
    moves: tuple[Move, ...]
    present: Mapping[str, Sequence[int]]
    reason: str
    at: str
    staff: str
    undone_at: str = ""


@dataclass
class _Notes:
    """What is written down while two records are merged."""

    moves: list[Move] = field(default_factory=list)
    present: dict[str, list[int]] = field(default_factory=dict)

    def stays(self, table: str, column: str, rows: Iterable[int]) -> None:
        """Note rows that point to one of the two without having been moved."""
        self.present.setdefault(f"{table}.{column}", []).extend(rows)


class Mergings:
    """Merges and parts records within one transaction. Whoever calls has checked that it may be done."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    # ---- what there is

    def all(self) -> list[Merging]:
        """Every merging, the newest first."""
        return self._select(merging.select().order_by(merging.c.id.desc()))

    def get(self, merging_id: int) -> Merging | None:
        """One merging, or None."""
        return next(iter(self._select(merging.select().where(merging.c.id == merging_id))), None)

    def later(self, one: Merging) -> list[Merging]:
        """Mergings after it in which one of its two records has a part, those taken back included."""
        both = (one.kept_id, one.gone_id)
        touching = merging.c.kept_id.in_(both) | merging.c.gone_id.in_(both)
        return self._select(merging.select().where(merging.c.id > one.id, touching).order_by(merging.c.id))

    def in_force(self, since: str) -> list[Merging]:
        """Mergings from an instant on that were not taken back."""
        standing = (merging.c.at >= since, merging.c.undone_at.is_(None))
        return self._select(merging.select().where(*standing).order_by(merging.c.id))

    def _select(self, query: Any) -> list[Merging]:  # noqa: ANN401 - a select of this table
        return [_read(dict(row._mapping)) for row in self._connection.execute(query)]

    def counts(self, recipient_id: int) -> dict[tuple[str, str], int]:
        """How many rows point to a person, by table and column: what a merging would re-point."""
        return {
            place: count
            for place, treatment in TREATMENTS.items()
            if treatment is not Treatment.DERIVED and (count := len(self._pointing(*place, recipient_id)))
        }

    def _pointing(self, table: str, column: str, recipient_id: int) -> list[int]:
        of = metadata.tables[table]
        key = of.c.id if "id" in of.c else of.c[column]
        query = select(key).where(of.c[column] == recipient_id)
        if "withdrawn" in of.c:
            query = query.where(of.c.withdrawn == 0)
        return list(self._connection.execute(query.order_by(key)).scalars())

    def links_between(self, one: int, other: int) -> list[int]:
        """The entries of one of the two that name the other: nobody is their own relative."""
        entry = metadata.tables["entry"]
        query = select(entry.c.id).where(entry.c.recipient_id.in_((one, other)), entry.c.linked_id.in_((one, other)))
        return list(self._connection.execute(query.where(entry.c.withdrawn == 0)).scalars())

    # ---- merging

    def move(self, kept: Recipient, gone: Recipient) -> _Notes:
        """Re-point everything from `gone` to `kept` and make `gone` a redirect; its own fields stay as they are."""
        notes = _Notes()
        for table, column in TREATMENTS:
            treatment = TREATMENTS[table, column]
            if treatment in {Treatment.MOVED, Treatment.UNITED}:
                notes.stays(table, column, self._pointing(table, column, kept.id))
                self._move_rows(notes, table, column, kept.id, gone.id)
                notes.stays(table, column, self._pointing(table, column, gone.id))
        writer = PeopleWriter(self._transaction)
        writer.index([], writer.keys([gone.id]).values())
        self._set(notes, "recipient", gone.id, "merged_into", kept.id)
        self._set(notes, "recipient", gone.id, "withdrawn", 1)
        return notes

    def _move_rows(self, notes: _Notes, table: str, column: str, kept: int, gone: int) -> None:
        of = metadata.tables[table]
        alike = self._alike(of, kept, gone) if table in ALIKE else {}
        query = select(of.c.id).where(of.c[column] == gone).order_by(of.c.id)
        for number in self._connection.execute(query).scalars().all():
            if number not in alike:
                if table == "material":
                    self._make_room(notes, of, number, kept)
                self._set(notes, table, number, column, kept)
                continue
            self._take_over(notes, of, number, alike[number])
            if "withdrawn" in of.c:
                self._set(notes, table, number, "withdrawn", 1)

    def _alike(self, of: Table, kept: int, gone: int) -> dict[int, int]:
        """The rows of the one who goes that the kept one has, too: row → the kept one's row."""
        columns = [of.c[name] for name in ALIKE[of.name]]
        live = [of.c.withdrawn == 0] if "withdrawn" in of.c else []
        if of.name == "material":  # keys of papers that no list names only count them: the same key tells nothing
            live.append(of.c.category != OTHER)
        query = select(of.c.id, *columns).where(*live)
        mine = {tuple(row[1:]): row[0] for row in self._connection.execute(query.where(of.c.recipient_id == kept))}
        other = self._connection.execute(query.where(of.c.recipient_id == gone)).all()
        return {row[0]: mine[tuple(row[1:])] for row in other if tuple(row[1:]) in mine}

    def _make_room(self, notes: _Notes, of: Table, row: int, kept: int) -> None:
        """Before a paper comes into the kept file: another key if that is taken, and no number that another bears."""
        columns = (of.c.recipient_id, of.c.category, of.c.key, of.c.item_number)
        gone, category, key, item = self._connection.execute(select(*columns).where(of.c.id == row)).one()
        both = self._connection.execute(select(*columns).where(of.c.recipient_id.in_((kept, gone)))).all()
        if category == OTHER and any((one.recipient_id, one.category, one.key) == (kept, OTHER, key) for one in both):
            taken = {one.key for one in both}
            free = next(name for number in count(1) if (name := f"{OTHER}_{number}") not in taken)
            self._set(notes, of.name, row, "key", free)
        if self._is_borne(of, kept, item):
            self._set(notes, of.name, row, "item_number", None)

    def _is_borne(self, of: Table, recipient_id: int, item: int | None) -> bool:
        """Whether a paper of the file bears an item number (件号)."""
        query = select(of.c.id).where(of.c.recipient_id == recipient_id, of.c.item_number == item).limit(1)
        return item is not None and self._connection.execute(query).first() is not None

    def _take_over(self, notes: _Notes, of: Table, row: int, instead: int) -> None:
        """Let everything that points to a row point to its like; a paper at hand drives out one that is missing."""
        if of.name == "material":
            self._take_paper(notes, of, row, instead)
        if of.name in FILLED:
            self._take_notes(notes, of, row, instead)
        for table in metadata.sorted_tables:
            for column in table.columns:
                if any(key.column is of.c.id for key in column.foreign_keys):
                    for number in self._connection.execute(select(table.c.id).where(column == row)).scalars().all():
                        self._set(notes, table.name, number, column.name, instead)

    def _take_notes(self, notes: _Notes, of: Table, row: int, instead: int) -> None:
        """What was noted on a list under the record that goes, where the kept one has nothing."""
        columns = [of.c[name] for name in FILLED[of.name]]
        other, mine = (self._connection.execute(select(*columns).where(of.c.id == one)).one() for one in (row, instead))
        for name in FILLED[of.name]:
            if other._mapping[name] and not mine._mapping[name]:
                self._set(notes, of.name, instead, name, other._mapping[name])

    def _take_paper(self, notes: _Notes, of: Table, row: int, instead: int) -> None:
        columns = [of.c.recipient_id, *(of.c[name] for name in PAPER)]
        other, mine = (self._connection.execute(select(*columns).where(of.c.id == one)).one() for one in (row, instead))
        if mine.state in NOT_AT_HAND and other.state not in NOT_AT_HAND:
            for name in PAPER:
                taken = name == "item_number" and self._is_borne(of, mine.recipient_id, other.item_number)
                if other._mapping[name] != mine._mapping[name] and not taken:
                    self._set(notes, of.name, instead, name, other._mapping[name])

    def _set(self, notes: _Notes | None, table: str, row: int, column: str, value: Any) -> None:  # noqa: ANN401 - any column
        of = metadata.tables[table]
        uid, before = self._connection.execute(select(of.c.uid, of.c[column]).where(of.c.id == row)).one()
        statement = update(of).where(of.c.id == row).values(**{column: value}, version=of.c.version + 1)
        self._connection.execute(statement)
        kind = _JOURNAL_KIND.get(table, table)
        key = "recipient" if column == "recipient_id" and table not in _BY_ID else column
        told = (before, value) if key == column else (self._uid(before), self._uid(value))
        self._transaction.journal.record(kind, uid, row, {key: told[0]}, {key: told[1]})
        if notes is not None:
            notes.moves.append(Move(table, row, column, before, value))

    def _uid(self, recipient_id: int) -> str:
        return str(self._connection.execute(select(recipient.c.uid).where(recipient.c.id == recipient_id)).scalar_one())

    def keep(
        self, kept: Recipient, gone: Recipient, notes: _Notes, choices: Mapping[str, str], lost: Sequence[Sequence[Any]]
    ) -> int:
        """Write down a merging: both records as they were and everything that was moved."""
        actor = self._transaction.actor
        values = {
            "uid": new_uid(),
            "kept_id": kept.id,
            "gone_id": gone.id,
            "choices": canonical_json({"choices": dict(choices), "lost": [list(one) for one in lost]}),
            "before": canonical_json({"kept": self._snapshot(kept), "gone": self._snapshot(gone)}),
            "moved": canonical_json(
                {
                    "moves": [[one.table, one.row, one.column, one.before, one.after] for one in notes.moves],
                    "present": notes.present,
                }
            ),
            "reason": self._transaction.deed.reason,
            "at": instant(self._transaction.now),
            "staff": actor.staff.uid if actor else "",
        }
        number = self._transaction.insert_row(merging, values)
        told = {"kept": kept.uid, "gone": gone.uid, "choices": dict(choices)}
        self._transaction.journal.record("merging", str(values["uid"]), number, {}, told)
        return number

    def _snapshot(self, person: Recipient) -> dict[str, Any]:
        query = select(old_name.c.name, old_name.c.until).where(old_name.c.recipient_id == person.id)
        return {
            "facts": recipient_facts(person),
            "identities": {held.uid: identity_facts(held) for held in person.identities},
            "version": person.version,
            "old_names": [list(row) for row in self._connection.execute(query.order_by(old_name.c.name))],
        }

    def names_of(self, person: Recipient, until: str) -> list[tuple[str, str]]:
        """The name of a person, until now, and the earlier ones: (name, until)."""
        query = select(old_name.c.name, old_name.c.until).where(old_name.c.recipient_id == person.id)
        rows = self._connection.execute(query.order_by(old_name.c.until, old_name.c.name))
        return [*((row[0], row[1]) for row in rows), (person.name, until)]

    def uid_of(self, table: str, row: int) -> str:
        """The uid of any row."""
        of = metadata.tables[table]
        return str(self._connection.execute(select(of.c.uid).where(of.c.id == row)).scalar_one())

    def add_old_names(self, person: Recipient, names: Iterable[tuple[str, str]]) -> None:
        """Give the kept person earlier names (with the moment until which each was used), and find them by these."""
        rows = [
            {"recipient_id": person.id, "name": name, "until": until}
            for name, until in names
            if name and name != person.name
        ]
        known = select(old_name.c.name).where(old_name.c.recipient_id == person.id)
        have = set(self._connection.execute(known).scalars())
        for row in rows:
            if row["name"] not in have:
                have.add(str(row["name"]))
                self._connection.execute(insert(old_name).values(**row))

    def reindex(self, people: Sequence[Recipient]) -> None:
        """Put people into the search index as they are now."""
        writer = PeopleWriter(self._transaction)
        writer.index(people, writer.keys([person.id for person in people]).values())

    # ---- parting

    def changed_moves(self, one: Merging) -> list[Move]:
        """What the merging moved and somebody moved or changed again since."""
        found = []
        for move in one.moves:
            of = metadata.tables[move.table]
            now = self._connection.execute(select(of.c[move.column]).where(of.c.id == move.row)).scalar()
            if now != self._last_after(one, move):
                found.append(move)
        return found

    @staticmethod
    def _last_after(one: Merging, move: Move) -> Any:  # noqa: ANN401 - any column
        place = (move.table, move.row, move.column)
        return [other.after for other in one.moves if (other.table, other.row, other.column) == place][-1]

    def added_since(self, one: Merging) -> list[tuple[str, int]]:
        """The rows (table, id) that point to one of the two since the merging: whose they are, nobody can know."""
        found = []
        for (table, column), treatment in TREATMENTS.items():
            if treatment not in {Treatment.MOVED, Treatment.UNITED}:
                continue
            known = set(one.present.get(f"{table}.{column}", ()))
            known |= {move.row for move in one.moves if move.table == table and move.column == column}
            pointing = (self._pointing(table, column, number) for number in (one.kept_id, one.gone_id))
            found += [(table, row) for rows in pointing for row in rows if row not in known]
        return found

    def part(self, one: Merging) -> None:
        """Move everything back and wake the redirect; fields of the kept record are put back by whoever calls."""
        for move in reversed(one.moves):
            self._set(None, move.table, move.row, move.column, move.before)
        statement = update(merging).where(merging.c.id == one.id)
        moment = instant(self._transaction.now)
        self._connection.execute(statement.values(undone_at=moment, version=merging.c.version + 1))
        self._transaction.journal.record("merging", one.uid, one.id, {}, {"undone_at": moment})

    def restore_old_names(self, one: Merging) -> None:
        """Give both their earlier names (曾用名) of before."""
        for person_id, side in ((one.kept_id, "kept"), (one.gone_id, "gone")):
            self._connection.execute(delete(old_name).where(old_name.c.recipient_id == person_id))
            for name, until in one.before[side]["old_names"]:
                self._connection.execute(insert(old_name).values(recipient_id=person_id, name=name, until=until))

    def let_imports_be_undone(self, recipient_id: int, before: int, now: int) -> None:
        """After a merging was taken back, an import that touched a person last may be undone as before."""
        row = metadata.tables["batch_row"]
        same = (row.c.recipient_id == recipient_id, row.c.recipient_version == before)
        self._connection.execute(update(row).where(*same).values(recipient_version=now))


def side_before(one: Merging, side: str) -> tuple[Facts, Mapping[str, Facts]]:
    """A record as it was before the merging: its facts, and those of its identities by uid."""
    return one.before[side]["facts"], one.before[side]["identities"]


def _read(row: Mapping[str, Any]) -> Merging:
    told, moved = json.loads(row["choices"]), json.loads(row["moved"])
    return Merging(
        row["id"],
        row["uid"],
        row["kept_id"],
        row["gone_id"],
        told["choices"],
        told["lost"],
        json.loads(row["before"]),
        tuple(Move(*one) for one in moved["moves"]),
        moved["present"],
        row["reason"],
        row["at"],
        row["staff"],
        row["undone_at"] or "",
    )
