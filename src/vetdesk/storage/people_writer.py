"""Writes recipients and identities in bulk: rows, journal entries and search terms for one or 100,000 people alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, select

from vetdesk.domain.flat_records import AS_WRITTEN, Facts, identity_facts, recipient_facts
from vetdesk.domain.names import split_names
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.search_terms import SearchFacts, terms_of
from vetdesk.storage.old_names import OldNames
from vetdesk.storage.people_rows import chunks, column_value, is_column
from vetdesk.storage.readings import readings
from vetdesk.storage.search_index import SearchIndex, sort_key
from vetdesk.storage.settings import Settings
from vetdesk.storage.station_values import SEARCHED
from vetdesk.storage.tables.people import recipient
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NOBODY: Mapping[int, Sequence[str]] = {}
_NOT_KEPT = frozenset({"sort_key", "recipient"})
FOUND_BY = ("id_number", "phone", "other_phone", "discharge_certificate")


def search_facts(person: Recipient, searched: Sequence[str] = (), old_names: Sequence[str] = ()) -> SearchFacts:
    """What a recipient is found by; `searched` are the keys of the station's own fields that count too."""
    values = person.values
    names = [person.name, *split_names(str(values.get("former_name", ""))), *old_names]
    numbers = [str(values.get(key, "")) for key in FOUND_BY]
    numbers += [str(held.values.get("certificate_number", "")) for held in person.identities]
    return SearchFacts(
        [name for name in names if name],
        [number for number in numbers if number],
        person.village_id or 0,
        person.village,
        [(held.category, held.status) for held in person.identities],
        _own_texts(person, searched) if searched else (),
    )


def _own_texts(person: Recipient, searched: Sequence[str]) -> list[str]:
    held = [person.values, *(one.values for one in person.identities)]
    return [str(values[key]) for values in held for key in searched if key in values]


def key_of(person: Recipient) -> int:
    """Where a stored recipient stands in lists."""
    return sort_key(readings().sort_key(person.name), person.id)


def _numbered_recipient(person: Recipient, number: int, uid: str, held: tuple[Identity, ...]) -> Recipient:
    """`replace` would do the same at four times the cost."""
    return Recipient(
        number,
        uid,
        person.values,
        held,
        person.village_id,
        person.village,
        person.extra,
        person.as_written,
        person.temporary_number,
        person.withdrawn,
    )


def _numbered_identity(one: Identity, number: int) -> Identity:
    return Identity(number, new_uid(), one.category, one.status, one.values, one.taken_over, one.since)


def _by_column(keys: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Which column of field_value holds each fact without a column of its own: its key, and the field it is about."""
    columns: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for key in keys:
        columns["as_written" if key.startswith(AS_WRITTEN) else "value"].append((key, key.removeprefix(AS_WRITTEN)))
    return columns


class PeopleWriter:
    """The statements behind People; every method journals what it does."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection: Connection = transaction.connection
        self._index = SearchIndex(self._connection)

    def add(self, people: Sequence[Recipient]) -> list[Recipient]:
        """Insert new recipients with their identities; ids and uids are given here."""
        last_id = self._transaction.last_id
        number, identity_number = count(last_id("recipient") + 1), count(last_id("identity") + 1)
        stored = []
        for person in people:
            uid = person.uid or new_uid()
            held = tuple(_numbered_identity(one, next(identity_number)) for one in person.identities)
            stored.append(_numbered_recipient(person, next(number), uid, held))
        keys = {person.id: key_of(person) for person in stored}
        self._insert_recipients(stored, keys)
        self._insert_identities([(person, one) for person in stored for one in person.identities])
        self._add_to_index(stored, keys)
        return stored

    def add_identities(self, pairs: Sequence[tuple[Recipient, Identity]]) -> list[Identity]:
        """Insert new identities of stored recipients."""
        first = self._transaction.last_id("identity") + 1
        stored = [
            (person, replace(one, id=first + place, uid=new_uid(), version=1))
            for place, (person, one) in enumerate(pairs)
        ]
        self._insert_identities(stored)
        return [one for _, one in stored]

    def _insert_recipients(self, stored: Sequence[Recipient], keys: Mapping[int, int]) -> None:
        rows, record = [], self._transaction.journal.record
        for person in stored:
            facts = recipient_facts(person)
            rows.append(({"id": person.id, "uid": person.uid, "sort_key": keys[person.id]}, facts))
            record("recipient", person.uid, person.id, {}, facts)
        self._insert("recipient", rows)

    def _insert_identities(self, pairs: Sequence[tuple[Recipient, Identity]]) -> None:
        rows, record = [], self._transaction.journal.record
        for person, one in pairs:
            facts = identity_facts(one)
            rows.append(({"id": one.id, "uid": one.uid, "recipient_id": person.id}, facts))
            record("identity", one.uid, one.id, {}, {"recipient": person.uid, **facts})
        self._insert("identity", rows)

    def _insert(self, kind: str, rows: Sequence[tuple[Facts, Facts]]) -> None:
        """One statement for all rows: only columns that somebody has are named.

        A row is what only the table knows of it (the same keys in every row, id among them) and its facts.
        """
        if not rows:
            return
        own = rows[0][0]
        used = set().union(*(facts for _, facts in rows))
        names = [*own, *sorted(key for key in used if is_column(kind, key))]
        defaults = {key: column_value(key, None) for key in names}
        pick = itemgetter(*names)
        values = [pick({**defaults, **known, **facts}) for known, facts in rows]
        places = ", ".join("?" * len(names))
        self._connection.exec_driver_sql(f"INSERT INTO {kind} ({', '.join(names)}) VALUES ({places})", values)
        self._put_others(kind, [(known["id"], facts) for known, facts in rows])

    def _put_others(self, kind: str, subjects: Sequence[tuple[int, Facts]]) -> None:
        """Keep the facts that have no column; a fact that became None is removed."""
        used = set().union(*(facts for _, facts in subjects))
        others = sorted(key for key in used if key not in _NOT_KEPT and not is_column(kind, key))
        for column, keys in _by_column(others).items():
            several = [
                (kind, number, field, None if facts[key] is None else str(facts[key]))
                for number, facts in subjects
                for key, field in keys
                if key in facts
            ]
            statement = (
                f"INSERT INTO field_value (subject_kind, subject_id, field, {column}) VALUES (?, ?, ?, ?)"
                f" ON CONFLICT DO UPDATE SET {column} = excluded.{column}"
            )
            self._connection.exec_driver_sql(statement, several)
        if any(facts.get(key, "") is None for _, facts in subjects for key in others):
            self._connection.exec_driver_sql("DELETE FROM field_value WHERE value IS NULL AND as_written IS NULL")

    def update(self, kind: str, changes: Sequence[tuple[int, str, Facts, Facts]]) -> None:
        """Change records of a kind: (id, uid, changed facts before, after); their version goes up by one.

        Whoever calls has checked the version within this transaction.
        """
        groups: defaultdict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for number, uid, before, after in changes:
            columns = tuple(sorted(key for key in after if key == "sort_key" or is_column(kind, key)))
            groups[columns].append((*(column_value(key, after[key]) for key in columns), number))
            told = {key: value for key, value in after.items() if key != "sort_key"}
            self._transaction.journal.record(kind, uid, number, before, told)
        for columns, rows in groups.items():
            settings = ", ".join([*(f"{key} = ?" for key in columns), "version = version + 1"])
            self._connection.exec_driver_sql(f"UPDATE {kind} SET {settings} WHERE id = ?", rows)
        self._put_others(kind, [(number, after) for number, _, _, after in changes])

    def keys(self, ids: Sequence[int]) -> dict[int, int]:
        """The stored sort key of each recipient: the row number of the search index."""
        found: dict[int, int] = {}
        for some in chunks(ids):
            query = select(recipient.c.id, recipient.c.sort_key).where(recipient.c.id.in_(some))
            found.update((number, key) for number, key in self._connection.execute(query))
        return found

    def index(self, people: Iterable[Recipient], gone: Iterable[int] = ()) -> None:
        """Put stored people into the search index; the sort keys in `gone` are removed first."""
        self._index.remove(gone)
        present = [person for person in people if not person.withdrawn]
        ids = [person.id for person in present]
        self._add_to_index(present, self.keys(ids), OldNames(self._transaction).of(ids))

    def _add_to_index(
        self, people: Iterable[Recipient], keys: Mapping[int, int], old_names: Mapping[int, Sequence[str]] = _NOBODY
    ) -> None:
        table, searched = readings(), self.searched
        facts = ((person.id, search_facts(person, searched, old_names.get(person.id, ()))) for person in people)
        self._index.add((keys[number], terms_of(found_by, table)) for number, found_by in facts)

    @property
    def searched(self) -> Sequence[str]:
        """The keys of the station's own fields by which people are found."""
        return Settings(self._transaction).get(SEARCHED) or ()

    def renumber(self, people: Sequence[Recipient]) -> None:
        """Give everyone the sort key of today's readings table and fill an emptied index; no change of any record."""
        keys = [(key_of(person), person.id) for person in people]
        self._connection.exec_driver_sql("UPDATE recipient SET sort_key = -id WHERE withdrawn = 0")
        if keys:  # an empty station has nobody to renumber, and the driver refuses a statement for no row
            self._connection.exec_driver_sql("UPDATE recipient SET sort_key = ? WHERE id = ?", keys)
        self.index(people)
