"""Writes and reads the journal (日志). Entries are buffered and chained in bulk within the transaction's end."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, func, literal_column, select

from vetdesk.domain.journal import (
    ALGORITHM,
    FORMAT,
    Change,
    DeedFacts,
    Head,
    JournalEntry,
    canonical_json,
    chained_hash,
)
from vetdesk.domain.signatures import BEGIN, Sign, deed_text
from vetdesk.storage.tables.station import REGISTER, journal

CHUNK = 5000
"""How many entries wait in memory before they are written."""

SIGN_IN = "session"
"""The kind of entries that only tell who was there."""

FIELDS = tuple(JournalEntry.__dataclass_fields__)
_COLUMNS = [journal.c[name] for name in FIELDS]
_SIGNATURE = FIELDS.index("signature")
_INSERT = f"INSERT INTO journal ({', '.join(FIELDS)}) VALUES ({', '.join('?' * len(FIELDS))})"


def head_of(connection: Connection, origin: str) -> Head:
    """The end of one installation's chain."""
    newest = select(journal.c.seq, journal.c.hash, journal.c.at).where(journal.c.origin == origin)
    row = connection.execute(newest.order_by(journal.c.seq.desc()).limit(1)).first()
    return Head(*row) if row else Head()


def origins(connection: Connection) -> list[str]:
    """Every installation that has entries: one step in the index each, however many entries there are."""
    return list(connection.exec_driver_sql(_ORIGINS).scalars())


_ORIGINS = """
WITH RECURSIVE known (origin) AS (
    SELECT min(origin) FROM journal
    UNION ALL SELECT (SELECT min(origin) FROM journal WHERE origin > known.origin) FROM known WHERE origin IS NOT NULL
) SELECT origin FROM known WHERE origin IS NOT NULL
"""
_RARE = frozenset({"clock"})
"""Kinds with an index of their own, which SQLite takes where it reads the kind in the statement."""
_BEGUN = f"SELECT 1 FROM journal INDEXED BY journal_register WHERE ({REGISTER}) AND origin = ? AND label = ? LIMIT 1"
"""Said in an entry of the station; the index is named, or SQLite goes through the whole journal."""


class Journal:
    """The journal as seen from one transaction; only a transaction that changes data has `facts` and may record."""

    def __init__(
        self,
        connection: Connection,
        origin: str,
        touch: Callable[[str, int], None],
        facts: DeedFacts | None = None,
        end: Head | None = None,
        *,
        sign: Sign | None = None,
    ) -> None:
        self._sign = sign
        self._connection = connection
        self._touch = touch
        self._origin = origin
        self._facts = facts
        self._end = end or Head()
        self._preamble = facts.preamble() if facts else ""
        self._waiting: list[Change] = []

    def record(
        self, kind: str, subject: str, subject_id: int, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> None:
        """Note one change of the subject (its uid, and its id here, which is thereby touched).

        `before` and `after` hold the changed fields only, as JSON values; a new record has an empty `before`.
        """
        if self._facts is None:
            raise RuntimeError("a look does not write the journal")
        self._touch(kind, subject_id)
        old = canonical_json(before) if before else "{}"
        new = canonical_json(after) if after else "{}"
        self._waiting.append((kind, subject, old, new))
        if len(self._waiting) >= CHUNK:
            self.flush()

    def flush(self) -> None:
        """Chain and write what waits; called by the transaction before it commits.

        The last entry written carries the signature of whoever acts, over its hash and so over all before it.
        """
        facts, preamble = self._facts, self._preamble
        if facts is None or not self._waiting:
            return
        seq, last = self._end.seq, self._end.hash
        shared = (facts.deed, facts.label, facts.at, facts.staff)
        ending = (facts.reason, facts.source, FORMAT, ALGORITHM, None)
        rows: list[tuple[Any, ...]] = []
        for change in self._waiting:
            seq += 1
            digest = chained_hash(preamble, seq, change, last)
            rows.append((facts.origin, seq, *shared, *change, *ending, last, digest))
            last = digest
        if self._sign is not None:
            rows[-1] = (*rows[-1][:_SIGNATURE], self._sign(deed_text(last)), *rows[-1][_SIGNATURE + 1 :])
        self._connection.exec_driver_sql(_INSERT, rows)
        self._end = Head(seq, last, facts.at)
        self._waiting.clear()

    def head(self) -> Head:
        """The end of this installation's chain, with what this transaction recorded so far."""
        if self._facts is None:
            return head_of(self._connection, self._origin)
        self.flush()
        return self._end

    def entries(
        self, *, kind: str = "", subject: str = "", deed: str = "", source: str = "", limit: int = 0
    ) -> list[JournalEntry]:
        """The entries that match everything given, oldest first; with `limit` only the newest ones."""
        self.flush()
        query = select(*_COLUMNS)
        if kind in _RARE:
            query, kind = query.where(journal.c.kind == literal_column(f"'{kind}'")), ""
        wanted = {"kind": kind, "subject": subject, "deed": deed, "source": source}
        for name, value in wanted.items():
            if value:
                query = query.where(journal.c[name] == value)
        return self._fetch(query, limit)

    def of_subjects(self, subjects: list[str], limit: int = 0) -> list[JournalEntry]:
        """The entries of several subjects (a recipient with its identities), oldest first."""
        self.flush()
        return self._fetch(select(*_COLUMNS).where(journal.c.subject.in_(subjects)), limit)

    def after(self, place: int, kinds: Sequence[str]) -> list[JournalEntry]:
        """The entries of these kinds that came into this database after a place in it, oldest first."""
        self.flush()
        return self._fetch(select(*_COLUMNS).where(journal.c.id > place, journal.c.kind.in_(list(kinds))), 0)

    def _fetch(self, query: Select[Any], limit: int) -> list[JournalEntry]:
        query = query.order_by(journal.c.id.desc())
        rows = self._connection.execute(query.limit(limit) if limit else query)
        return [JournalEntry(*row) for row in rows][::-1]

    def whole(self) -> Iterator[JournalEntry]:
        """Every entry of every origin, in the order in which `verify_chain` wants them."""
        self.flush()
        query = select(*_COLUMNS).order_by(journal.c.origin, journal.c.seq)
        for row in self._connection.execution_options(yield_per=2000).execute(query):
            yield JournalEntry(*row)

    def signs_here(self, origin: str) -> bool:
        """Whether a chain is signed from the first deed of a person on, or says itself from where on it is."""
        self.flush()
        mine = journal.c.origin == origin
        if self._connection.exec_driver_sql(_BEGUN, (origin, BEGIN)).first():
            return True
        first = select(journal.c.deed).where(mine, journal.c.staff != "").order_by(journal.c.seq).limit(1)
        deed = self._connection.execute(first).scalar()
        signed = select(journal.c.id).where(journal.c.deed == deed, journal.c.signature.is_not(None)).limit(1)
        return deed is None or self._connection.execute(signed).first() is not None

    def grew_since(self, heads: Mapping[str, Head]) -> bool:
        """Whether anything but sign-ins was recorded after these ends."""
        self.flush()
        news = select(journal.c.origin, func.max(journal.c.seq)).where(journal.c.kind != SIGN_IN)
        rows = self._connection.execute(news.group_by(journal.c.origin))
        return any(seq > heads.get(origin, Head()).seq for origin, seq in rows)

    def heads(self) -> dict[str, Head]:
        """The end of each installation's chain."""
        self.flush()
        return {origin: head_of(self._connection, origin) for origin in origins(self._connection)}
