"""Journal lines (日志) that travel between the PCs of one station: each chain as it is, checked before it is kept."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import select

from vetdesk.domain.journal import Break, Head, JournalEntry, entry_hash
from vetdesk.storage.journal import FIELDS, head_of
from vetdesk.storage.tables.station import journal
from vetdesk.storage.transaction import Transaction

_COLUMNS = [journal.c[name] for name in FIELDS]
_INSERT = f"INSERT INTO journal ({', '.join(FIELDS)}) VALUES ({', '.join('?' * len(FIELDS))})"
_PORTION = 2000


class SharedJournal:
    """The journal of one transaction, as other PCs have and give it."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def heads(self) -> dict[str, int]:
        """The end of each chain, this transaction's own lines among them."""
        return {origin: head.seq for origin, head in self._transaction.journal.heads().items()}

    def hash_at(self, origin: str, seq: int) -> str:
        """The hash of one line, "" if there is none."""
        query = select(journal.c.hash).where(journal.c.origin == origin, journal.c.seq == seq)
        return str(self._connection.execute(query).scalar() or "")

    def after(self, heads: Mapping[str, int]) -> Iterator[JournalEntry]:
        """Every line that somebody lacks who has these ends, chain by chain."""
        self._transaction.journal.flush()
        for origin in sorted(self.heads()):
            query = select(*_COLUMNS).where(journal.c.origin == origin, journal.c.seq > heads.get(origin, 0))
            for row in self._connection.execute(query.order_by(journal.c.seq)):
                yield JournalEntry(*row)

    def count_after(self, heads: Mapping[str, int], without: Iterable[str]) -> int:
        """How many changes somebody lacks who has these ends; kinds in `without` are no changes."""
        found = 0
        for origin, seq in self.heads().items():
            known = heads.get(origin, 0)
            if seq > known:
                query = select(journal.c.kind).where(journal.c.origin == origin, journal.c.seq > known)
                found += sum(1 for kind in self._connection.execute(query).scalars() if kind not in set(without))
        return found

    def first_break(self, entries: Iterable[JournalEntry]) -> Break | None:
        """Where lines from elsewhere do not go on from the chains here; what is here already must be the same."""
        ends: dict[str, Head] = {}
        for entry in entries:
            end = ends.get(entry.origin) or head_of(self._connection, entry.origin)
            if entry.seq <= end.seq and entry.origin not in ends:
                if self.hash_at(entry.origin, entry.seq) != entry.hash:
                    return Break(entry.origin, entry.seq, "content")
                continue
            if entry.seq != end.seq + 1:
                return Break(entry.origin, end.seq + 1, "missing")
            if entry.prev_hash != end.hash:
                return Break(entry.origin, entry.seq, "link")
            if entry_hash(entry) != entry.hash:
                return Break(entry.origin, entry.seq, "content")
            ends[entry.origin] = Head(entry.seq, entry.hash, entry.at)
        return None

    def take_in(self, entries: Iterable[JournalEntry]) -> int:
        """Keep the lines that are not here yet; `first_break` must have found none. Returns how many."""
        here, rows, kept = self.heads(), [], 0
        for entry in entries:
            if entry.seq > here.get(entry.origin, 0):
                rows.append(tuple(getattr(entry, name) for name in FIELDS))
            if len(rows) >= _PORTION:
                self._connection.exec_driver_sql(_INSERT, rows)
                kept, rows = kept + len(rows), []
        if rows:
            self._connection.exec_driver_sql(_INSERT, rows)
        return kept + len(rows)
