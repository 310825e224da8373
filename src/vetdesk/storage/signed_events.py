"""Reads what signatures are judged by: events of cases with the deeds that tell of them, and deeds of the register."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sqlalchemy import select

from vetdesk.domain.cases import Case
from vetdesk.domain.journal import FIRST, JournalEntry
from vetdesk.domain.key_register import deeds_of
from vetdesk.domain.signatures import Fault, SignedDeed
from vetdesk.domain.signed_cases import SignedEvent
from vetdesk.storage.cases import EVENT_COLUMNS, event_from, event_hash
from vetdesk.storage.journal import FIELDS, head_of, origins
from vetdesk.storage.tables.cases import case_file
from vetdesk.storage.tables.station import REGISTER, journal, station
from vetdesk.storage.transaction import Transaction

_NAMES = ", ".join(FIELDS)
_OF_REGISTER = f"FROM journal INDEXED BY journal_register WHERE {REGISTER}"
"""The index is named: without statistics SQLite goes through the whole journal, half a second at 100,000 people."""
_DIGESTED = f"SELECT origin, seq, before, after, signature, hash {_OF_REGISTER} ORDER BY id"
_STARTS = f"SELECT {_NAMES} FROM journal WHERE id IN (SELECT min(id) {_OF_REGISTER} GROUP BY origin, deed) ORDER BY id"
_REST = f"""
    SELECT {_NAMES} FROM journal INDEXED BY journal_deed WHERE origin = ? AND deed = ? AND seq >= ? ORDER BY seq
"""
_PART = f"SELECT {_NAMES} FROM journal WHERE origin = ? AND seq BETWEEN ? AND ? ORDER BY seq"
_TOLD_OF = f"""
    SELECT told.id, {", ".join(f"rest.{name}" for name in FIELDS)}
    FROM journal told JOIN journal rest
        ON rest.deed = told.deed AND rest.origin = told.origin AND rest.seq >= told.seq
    WHERE told.subject = ? AND told.kind = 'case'
        AND (instr(told.after, '"chain":') > 0 OR instr(told.after, '"recipient_id":') > 0)
    ORDER BY told.id, rest.seq
"""
_EVENTS = f"""
    SELECT {", ".join(f'"{column.name}"' for column in EVENT_COLUMNS)}, signature, prev_hash, hash
    FROM case_event WHERE case_id = ? AND set_aside = 0 ORDER BY seq
"""


class SignedEvents:
    """The signed part of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._connection = transaction.connection

    def station(self) -> str:
        """The uid of the station, to which certificates are bound."""
        return str(self._connection.execute(select(station.c.uid)).scalar() or "")

    # ---- the register

    def register_digest(self) -> str:
        """Tells whether the deeds of the register are the same as the last time."""
        self._transaction.journal.flush()
        digest = hashlib.sha256()
        for row in self._connection.exec_driver_sql(_DIGESTED):
            digest.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def register_deeds(self) -> list[SignedDeed]:
        """Every deed that tells of staff, keys, PCs or packages, each from its first such entry on."""
        starts = self._connection.exec_driver_sql(_STARTS).all()
        return self._rest([JournalEntry(*row) for row in starts])

    def _rest(self, entries: Sequence[JournalEntry]) -> list[SignedDeed]:
        """The deeds of these entries, each from the entry to the deed's end."""
        found = []
        for entry in entries:
            rows = self._connection.exec_driver_sql(_REST, (entry.origin, entry.deed, entry.seq))
            found.append(SignedDeed(tuple(JournalEntry(*row) for row in rows)))
        return found

    # ---- the events of a case

    def told(self, case: Case) -> tuple[SignedDeed, ...]:
        """The deeds that tell of steps of a case or whose it is, each from its own entry on, in their order."""
        self._transaction.journal.flush()
        found: dict[int, list[JournalEntry]] = {}
        for first, *row in self._connection.exec_driver_sql(_TOLD_OF, (case.uid,)):
            found.setdefault(first, []).append(JournalEntry(*row))
        return tuple(SignedDeed(tuple(entries)) for entries in found.values())

    def of_case(self, case: Case, told: Sequence[SignedDeed]) -> tuple[SignedEvent, ...]:
        """The events of a case that are in force, with what their signatures are judged by."""
        found, last = [], FIRST
        rows = self._connection.exec_driver_sql(_EVENTS, (case.id,)).all()
        for place, (*row, signature, prev_hash, digest) in enumerate(rows, 1):
            values = dict(zip((column.name for column in EVENT_COLUMNS), row, strict=True))
            linked = values["seq"] == place and prev_hash == last
            right = event_hash(case.uid, values, self._users, last) == digest
            flaw = Fault.LINK if not linked else None if right else Fault.CONTENT
            user = self._users.get(values["actor_id"], "")
            written = bytes(signature or b"").hex()
            found.append(SignedEvent(event_from(row), user, values["at"], digest, written, flaw, None))
            last = digest
        return tuple(_with_deeds(found, {_end(deed): deed for deed in told if _end(deed)}))

    @cached_property
    def _users(self) -> dict[int, str]:
        """The sign-in name of everybody by number."""
        return {row[0]: row[1] for row in self._connection.exec_driver_sql("SELECT id, user FROM staff")}

    def left_out(self, case: Case, signed: Sequence[SignedEvent], told: Sequence[SignedDeed]) -> bool:
        """Whether a deed tells of steps that are not in force, though no other PC's steps were chosen instead."""
        in_force = {each.hash for each in signed}
        missing = [_end(deed) for deed in told if _end(deed) and _end(deed) not in in_force]
        if not missing:
            return False
        query = "SELECT hash, seq, origin, set_aside FROM case_event WHERE case_id = ?"
        rows = self._connection.exec_driver_sql(query, (case.id,)).all()
        chosen = {row.seq: row.origin for row in rows if not row.set_aside}
        aside = {row.hash: row for row in rows if row.set_aside}
        gave_way = [aside.get(end) for end in missing]
        return any(one is None or chosen.get(one.seq, one.origin) == one.origin for one in gave_way)

    def every_case(self) -> list[int]:
        """The numbers of all cases."""
        return list(self._connection.execute(select(case_file.c.id).order_by(case_file.c.id)).scalars())

    # ---- the journal as a whole

    def hash_at(self, origin: str, seq: int) -> str:
        """The hash of one entry, "" if there is none."""
        query = "SELECT hash FROM journal WHERE origin = ? AND seq = ?"
        return str(self._connection.exec_driver_sql(query, (origin, seq)).scalar() or "")

    def deed_start(self, origin: str, seq: int) -> int:
        """The number of the first entry of the deed that an entry belongs to."""
        deed = "SELECT deed FROM journal WHERE origin = ?1 AND seq = ?2"
        query = f"SELECT min(seq) FROM journal WHERE origin = ?1 AND deed = ({deed})"
        return int(self._connection.exec_driver_sql(query, (origin, seq)).scalar() or seq)

    def ends(self) -> dict[str, tuple[int, str]]:
        """The chains with number and hash of their last entries."""
        heads = {origin: head_of(self._connection, origin) for origin in origins(self._connection)}
        return {origin: (head.seq, head.hash) for origin, head in heads.items()}

    def deeds_with(self, kind: str) -> list[SignedDeed]:
        """Every deed that made an entry of a kind, as a whole."""
        query = select(journal.c.origin, journal.c.seq).where(journal.c.kind == kind).order_by(journal.c.id)
        places = self._connection.execute(query).all()
        starts = [(origin, self.deed_start(origin, seq)) for origin, seq in places]
        rows = [self._connection.exec_driver_sql(_PART, (origin, seq, seq)).one() for origin, seq in starts]
        return self._rest([JournalEntry(*row) for row in rows])

    def deeds_between(self, origin: str, first: int, last: int) -> Iterator[SignedDeed]:
        """The deeds of a part of a chain, in their order; a deed at an edge may be there in part."""
        waiting: list[JournalEntry] = []
        for row in self._connection.exec_driver_sql(_PART, (origin, first, last)):
            entry = JournalEntry(*row)
            if waiting and waiting[-1].deed != entry.deed:
                yield from deeds_of(waiting)
                waiting = []
            waiting.append(entry)
        yield from deeds_of(waiting)


def _end(deed: SignedDeed) -> str:
    """The hash of the event with which the deed left the case; "" if it tells of no step."""
    return str(deed.first.new.get("chain", ""))


def _with_deeds(events: Sequence[SignedEvent], told: Mapping[str, SignedDeed]) -> Iterator[SignedEvent]:
    """Each event with the deed that tells of it: the next one of the case that ends with it or after it."""
    deed: SignedDeed | None = None
    found = []
    for each in reversed(events):
        deed = told.get(each.hash, deed)
        found.append(SignedEvent(each.event, each.user, each.at, each.hash, each.signature, each.flaw, deed))
    yield from reversed(found)
