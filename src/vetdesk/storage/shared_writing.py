"""Writes records that came from another PC (电脑) as they are to stand now: rows, links, and all that is computed.

The journal says nothing here: the lines of whoever made the changes come with them (storage/shared_journal).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Table, select, update

from vetdesk.domain.packages import GONE, RecordState
from vetdesk.storage.people_rows import PeopleReader, chunks
from vetdesk.storage.people_writer import PeopleWriter
from vetdesk.storage.readings import readings
from vetdesk.storage.search_index import sort_key
from vetdesk.storage.shared_records import CHAIN, links_in, table_named, written
from vetdesk.storage.shared_tables import EXCHANGED, in_order
from vetdesk.storage.tables.cases import case_event
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.visits import Visits

KINDS: Mapping[str, str] = {
    "case_file": "case",
    "case_event": "case",
    "pc": "station",
    "same_record": "station",
    "notice_person": "notice",
    "saved_view": "view",
    "kept_exception": "exception",
    "paper_sheet": "paper",
    "paper_return": "paper",
    "batch_row": "batch",
    "staff_key": "staff",
    "old_name": "recipient",
    "export_reach": "export",
}
"""How pages know the records of a table; the table's own name where nothing stands here."""
_OWNERS = {"identity": "recipient_id", "entry": "recipient_id", "old_name": "recipient_id", "visit": "recipient_id"}

_Inserts = defaultdict[tuple[str, ...], list[tuple[Any, ...]]]


class Arrived(NamedTuple):
    """A record as it is to stand: with its number and version on the PC it came from, and as it stood here."""

    state: RecordState
    id_there: int
    version_there: int
    before: RecordState | None


class SharedWriter:
    """Writes into one transaction; `write` is called once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection
        self._ids: dict[str, dict[str, int]] = {}
        self._new: set[tuple[str, str]] = set()

    def write(self, records: Sequence[Arrived]) -> None:
        """Bring rows to the state named; whatever is computed from them follows."""
        self._connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # rows may point to each other in circles
        by_table: defaultdict[str, list[Arrived]] = defaultdict(list)
        for one in records:
            by_table[one.state.table].append(one)
        tables = [table for table in in_order() if table.name in by_table]
        for table in tables:
            self._number(table, by_table[table.name])
        people = self._people_touched(records)
        gone = self._sort_keys(people)
        PeopleWriter(self._transaction).index([], gone.values())
        for table in tables:
            self._write_table(table, by_table[table.name])
        self._put_cases_in_force(by_table)
        self._index(people)
        self._project_visits(by_table.get("visit", ()))
        self._touch(records, people)

    # ---- numbers

    def _known(self, table: str) -> dict[str, int]:
        if table not in self._ids:
            rows = self._connection.exec_driver_sql(f"SELECT uid, id FROM {table}")
            self._ids[table] = {row[0]: row[1] for row in rows}
        return self._ids[table]

    def _number(self, table: Table, records: Iterable[Arrived]) -> None:
        """Give new records the number they have on their own PC, or another one if that is taken here."""
        if EXCHANGED[table.name].key != ("uid",):
            return
        known = self._known(table.name)
        taken = set(known.values())
        for one in records:
            if one.state.key in known:
                continue
            number = one.id_there if one.id_there and one.id_there not in taken else max(taken, default=0) + 1
            known[one.state.key] = number
            taken.add(number)
            self._new.add((table.name, one.state.key))

    # ---- rows

    def _write_table(self, table: Table, records: Iterable[Arrived]) -> None:
        inserts: _Inserts = defaultdict(list)
        numbered = EXCHANGED[table.name].key == ("uid",)
        for one in records:
            row = self._row(table, one.state)
            if numbered:
                self._write_numbered(table, one, row, inserts)
            elif GONE in one.state.values:
                self._delete(table, one)
            elif one.before is None or GONE in one.before.values:
                row |= {"set_aside": 1} if table.name == "case_event" else {}  # until its case names it, see below
                inserts[tuple(row)].append(tuple(row.values()))
            else:
                self._update(table, self._keyed(table, one.before), self._differing(one, row))
        for names, rows in inserts.items():
            columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            self._connection.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({places})", rows)

    def _write_numbered(
        self,
        table: Table,
        one: Arrived,
        row: dict[str, Any],
        inserts: defaultdict[tuple[str, ...], list[tuple[Any, ...]]],
    ) -> None:
        number = self._known(table.name)[one.state.key]
        if table.name == "recipient":
            row["sort_key"] = sort_key(readings().sort_key(str(row.get("name") or "")), number)
        if (table.name, one.state.key) in self._new:
            told = {"id": number, "version": max(one.version_there, 1), **row}
            told |= {"origin": ""} if table.name == "station" else {}
            inserts[tuple(told)].append(tuple(told.values()))
            return
        version = self._connection.exec_driver_sql(
            f"SELECT version FROM {table.name} WHERE id = ?", (number,)
        ).scalar_one()
        changed = self._differing(one, row)
        if changed:
            self._update(table, {"id": number}, {**changed, "version": max(int(version) + 1, one.version_there)})

    def _row(self, table: Table, state: RecordState) -> dict[str, Any]:
        """Every exchanged column of a record as this database holds it."""
        links = {name: self._known(target)[uid] for name, target, uid in links_in(table, state.values) if target}
        names = [name for name in state.values if not name.startswith("*")]
        row = {name: links.get(name, written(table, name, state.values[name])) for name in names}
        return _ordered_pair(row) if table.name == "pair_verdict" else row

    def _differing(self, one: Arrived, row: Mapping[str, Any]) -> dict[str, Any]:
        before = one.before.values if one.before is not None else {}
        names = {name for name in {*before, *one.state.values} if before.get(name) != one.state.values.get(name)}
        table = one.state.table
        of = table_named(table)
        changed = {name: row[name] if name in row else written(of, name, None) for name in names if name in of.c}
        if table == "recipient" and ("name" in changed or "withdrawn" in changed):
            changed["sort_key"] = row["sort_key"]
        return changed

    def _keyed(self, table: Table, state: RecordState) -> dict[str, Any]:
        row = self._row(table, state)
        return {name: row[name] for name in EXCHANGED[table.name].key}

    def _update(self, table: Table, same: Mapping[str, Any], changed: Mapping[str, Any]) -> None:
        if changed:
            where = [table.c[name] == value for name, value in same.items()]
            self._connection.execute(update(table).where(*where).values(**changed))

    def _delete(self, table: Table, one: Arrived) -> None:
        if one.before is not None and GONE not in one.before.values:
            where = [table.c[name] == value for name, value in self._keyed(table, one.before).items()]
            self._connection.execute(table.delete().where(*where))

    # ---- what is computed

    def _put_cases_in_force(self, by_table: Mapping[str, Sequence[Arrived]]) -> None:
        """Walk back from the end that a case names: these events are in force, all others are set aside."""
        for one in by_table.get("case_file", ()):
            number, end = self._known("case_file")[one.state.key], str(one.state.values.get(CHAIN, ""))
            query = select(case_event.c.id, case_event.c.hash, case_event.c.prev_hash)
            events = self._connection.execute(query.where(case_event.c.case_id == number)).all()
            by_hash = {row.hash: row for row in events}
            chosen = []
            while end in by_hash:
                chosen.append(by_hash[end].id)
                end = by_hash[end].prev_hash
            aside = update(case_event).where(case_event.c.case_id == number)
            self._connection.execute(aside.where(case_event.c.id.not_in(chosen)).values(set_aside=1))
            self._connection.execute(aside.where(case_event.c.id.in_(chosen)).values(set_aside=0))

    def _people_touched(self, records: Iterable[Arrived]) -> list[int]:
        """The recipients who may be found by other terms now."""
        found: set[int] = set()
        for one in records:
            for state in (one.before, one.state):
                if state is None:
                    continue
                uid = self._recipient_of(state)
                number = self._known("recipient").get(uid) if uid else None
                if number is not None:
                    found.add(number)
        return sorted(found)

    def _recipient_of(self, state: RecordState) -> str:
        if state.table == "recipient":
            return state.key
        if state.table in _OWNERS:
            return str(state.values.get(_OWNERS[state.table], ""))
        if state.table != "field_value":
            return ""
        kind, subject = str(state.values.get("subject_kind", "")), str(state.values.get("subject_id", ""))
        return subject if kind == "recipient" else self._owner(kind, subject)

    def _owner(self, kind: str, subject: str) -> str:
        """Whose identity or entry a value belongs to."""
        if kind not in {"identity", "entry"}:
            return ""
        query = f"SELECT r.uid FROM {kind} o JOIN recipient r ON r.id = o.recipient_id WHERE o.uid = ?"
        return str(self._connection.exec_driver_sql(query, (subject,)).scalar() or "")

    def _sort_keys(self, people: Sequence[int]) -> dict[int, int]:
        """Where those who are in the search index stand in it."""
        found: dict[int, int] = {}
        for some in chunks(people):
            query = select(recipient.c.id, recipient.c.sort_key).where(
                recipient.c.id.in_(some), recipient.c.withdrawn == 0
            )
            found.update((row[0], row[1]) for row in self._connection.execute(query))
        return found

    def _index(self, people: Sequence[int]) -> None:
        PeopleWriter(self._transaction).index(PeopleReader(self._connection).fetch(people, withdrawn=True))

    def _project_visits(self, records: Iterable[Arrived]) -> None:
        visits = Visits(self._transaction, dict)
        uids = {
            str(one.values.get("recipient_id")) for record in records for one in (record.before, record.state) if one
        }
        for uid in sorted(uids - {"None"}):
            visits.project(self._known("recipient")[uid])

    def _touch(self, records: Iterable[Arrived], people: Iterable[int]) -> None:
        for one in records:
            table = one.state.table
            number = self._ids.get(table, {}).get(one.state.key, 0)
            self._transaction.touch(KINDS.get(table, table), number)
        for number in people:
            self._transaction.touch("recipient", number)


def _ordered_pair(row: dict[str, Any]) -> dict[str, Any]:
    """A verdict names the record with the lower number first, whatever the numbers are here."""
    first, second = row.get("first_id"), row.get("second_id")
    if first is not None and second is not None and first > second:
        return {**row, "first_id": second, "second_id": first}
    return row
