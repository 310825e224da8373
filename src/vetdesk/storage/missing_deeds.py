"""What a restored backup did not hold (恢复后缺少的操作): read from the replaced station, kept until worked off."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import func, insert, select, update

from vetdesk.domain.errors import DamagedStationError, NotFoundError
from vetdesk.domain.journal import Head, JournalEntry, canonical_json, entry_hash
from vetdesk.domain.missing_deeds import MissingDeed
from vetdesk.storage import sqlite
from vetdesk.storage.journal import FIELDS
from vetdesk.storage.tables.missing_deeds import missing_deed
from vetdesk.storage.transaction import Transaction, instant

SLICE = 64
_ROWS = f"SELECT {', '.join(FIELDS)} FROM journal WHERE id BETWEEN ? AND ? ORDER BY id"


def entries_after(path: Path, key: bytes, heads: Mapping[str, Head]) -> list[JournalEntry]:
    """The entries of a database, perhaps a damaged one, that stand after these ends of its chains.

    It is read from its end, slice by slice; what cannot be read, or is not what its hash says, is left out. Empty if
    nothing can be read.
    """
    try:
        rows = _rows(path, key, "SELECT max(id) FROM journal", ())
    except DamagedStationError:
        return []
    found: list[JournalEntry] = []
    for end in range(rows[0][0] or 0, 0, -SLICE):
        some = list(_read(path, key, max(1, end - SLICE + 1), end))
        news = [entry for entry in some if entry.seq > heads.get(entry.origin, Head()).seq]
        found = [*news, *found]
        if some and not news:
            break
    return found


def _read(path: Path, key: bytes, first: int, last: int) -> Iterator[JournalEntry]:
    """The entries of these numbers that can be read: where a slice cannot, each half of it by itself."""
    try:
        rows = _rows(path, key, _ROWS, (first, last))
    except DamagedStationError:
        if first < last:
            middle = (first + last) // 2
            yield from _read(path, key, first, middle)
            yield from _read(path, key, middle + 1, last)
        return
    entries = [JournalEntry(*row) for row in rows]
    yield from (entry for entry in entries if entry_hash(entry) == entry.hash)


def _rows(path: Path, key: bytes, query: str, numbers: Sequence[int]) -> list[Any]:
    """Rows by a connection of their own: one that met a damaged page gives zeroes for it ever after."""
    with sqlite.told(path), closing(sqlite.open_file(path, key)) as raw:
        return raw.execute(query, numbers).fetchall()


class MissingDeeds:
    """The list of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[MissingDeed]:
        """Every deed that is or was missing, those to be worked off first, then by their moments."""
        columns = missing_deed.c
        query = select(missing_deed).order_by(columns.done_at != "", columns.at, columns.id)
        return [
            MissingDeed(
                row.uid, row.origin, row.first_seq, row.last_seq, row.at, row.staff, row.label, row.entries,
                tuple(json.loads(row.content)), row.done_at, row.done_by, row.note, row.id,
            )
            for row in self._transaction.connection.execute(query)
        ]  # fmt: skip

    def open(self) -> int:
        """How many are still to be worked off."""
        query = select(func.count()).select_from(missing_deed).where(missing_deed.c.done_at == "")
        return int(self._transaction.connection.execute(query).scalar_one())

    def add(self, deeds: Sequence[MissingDeed]) -> None:
        """Keep what is missing; what is on the list already stays as it is. The deed that restores journals it."""
        transaction = self._transaction
        known = set(transaction.connection.execute(select(missing_deed.c.uid)).scalars())
        for deed in deeds:
            if deed.uid in known:
                continue
            values = {
                "uid": deed.uid, "restored_at": instant(transaction.now), "origin": deed.origin,
                "first_seq": deed.first, "last_seq": deed.last, "at": deed.at, "staff": deed.staff,
                "label": deed.label, "entries": deed.entries, "content": canonical_json(list(deed.changes)),
            }  # fmt: skip
            transaction.connection.execute(insert(missing_deed).values(**values))

    def settle(self, uid: str, note: str) -> None:
        """It was done again, or need not be, as the note says; raises NotFoundError."""
        transaction = self._transaction
        actor = transaction.actor
        values = {"done_at": instant(transaction.now), "done_by": actor.staff.uid if actor else "", "note": note}
        query = select(missing_deed.c.id).where(missing_deed.c.uid == uid, missing_deed.c.done_at == "")
        number = transaction.connection.execute(query).scalar()
        if number is None:
            raise NotFoundError("missing_deed", uid)
        change = update(missing_deed).where(missing_deed.c.id == number)
        transaction.connection.execute(change.values(**values, version=missing_deed.c.version + 1))
        transaction.journal.record("missing_deed", uid, int(number), {}, {"note": note})
