"""Reads what signatures are judged by: events of cases with the deeds that tell of them, and deeds of the register."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import and_, func, select, text

from vetdesk.domain.cases import Case
from vetdesk.domain.journal import FIRST, JournalEntry
from vetdesk.domain.key_register import deeds_of
from vetdesk.domain.signatures import Fault, SignedDeed
from vetdesk.domain.signed_cases import SignedEvent
from vetdesk.storage.cases import EVENT_COLUMNS, event_from, event_hash
from vetdesk.storage.journal import FIELDS
from vetdesk.storage.tables.cases import case_event, case_file
from vetdesk.storage.tables.station import REGISTER, journal, staff, station
from vetdesk.storage.transaction import Transaction

_ENTRY = [journal.c[name] for name in FIELDS]
_REGISTER = text(REGISTER)


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
        columns = (journal.c.origin, journal.c.seq, journal.c.before, journal.c.after, journal.c.hash)
        digest = hashlib.sha256()
        for row in self._connection.execute(select(*columns).where(_REGISTER).order_by(journal.c.id)):
            digest.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def register_deeds(self) -> list[SignedDeed]:
        """Every deed that tells of staff, keys, PCs or packages, each from its first such entry on."""
        first = select(func.min(journal.c.id)).where(_REGISTER).group_by(journal.c.origin, journal.c.deed)
        starts = self._connection.execute(select(*_ENTRY).where(journal.c.id.in_(first)))
        return [deed for row in starts for deed in self._rest([JournalEntry(*row)])]

    def _rest(self, entries: Sequence[JournalEntry]) -> list[SignedDeed]:
        """The deeds of these entries, each from the entry to the deed's end."""
        found = []
        for entry in entries:
            mine = (journal.c.deed == entry.deed, journal.c.origin == entry.origin, journal.c.seq >= entry.seq)
            rows = self._connection.execute(select(*_ENTRY).where(*mine).order_by(journal.c.seq))
            found.append(SignedDeed(tuple(JournalEntry(*row) for row in rows)))
        return found

    # ---- the events of a case

    def of_case(self, case: Case) -> tuple[SignedEvent, ...]:
        """The events of a case that are in force, with what their signatures are judged by."""
        users = {row[0]: (row[1], row[2]) for row in self._connection.execute(_STAFF)}
        names = {number: user for number, (_, user) in users.items()}
        told, found, last = self._told(case), [], FIRST
        columns = (*EVENT_COLUMNS, case_event.c.signature, case_event.c.prev_hash, case_event.c.hash)
        in_force = (case_event.c.case_id == case.id, case_event.c.set_aside == 0)
        rows = self._connection.execute(select(*columns).where(*in_force).order_by(case_event.c.seq)).all()
        for place, (*row, signature, prev_hash, digest) in enumerate(rows, 1):
            values = dict(zip((column.name for column in EVENT_COLUMNS), row, strict=True))
            linked = values["seq"] == place and prev_hash == last
            right = event_hash(case.uid, values, names, last) == digest
            flaw = Fault.LINK if not linked else None if right else Fault.CONTENT
            uid, user = users.get(values["actor_id"], ("", ""))
            written = bytes(signature or b"").hex()
            found.append(SignedEvent(event_from(row), uid, user, values["at"], digest, written, flaw, None))
            last = digest
        return tuple(_with_deeds(found, told))

    def _told(self, case: Case) -> Mapping[str, SignedDeed]:
        """The deeds that tell of steps of a case, by the hash of the event with which they left it."""
        self._transaction.journal.flush()
        mine = and_(journal.c.subject == case.uid, journal.c.kind == "case", journal.c.after.contains('"chain":'))
        entries = [JournalEntry(*row) for row in self._connection.execute(select(*_ENTRY).where(mine))]
        deeds = self._rest(entries)
        return {str(deed.first.new.get("chain", "")): deed for deed in deeds if deed.entries}

    def left_out(self, case: Case, signed: Sequence[SignedEvent]) -> bool:
        """Whether a deed tells of steps that are not in force, though no other PC's steps were chosen instead."""
        in_force = {each.hash: each.event.seq for each in signed}
        query = select(case_event.c.hash, case_event.c.seq, case_event.c.origin, case_event.c.set_aside)
        rows = self._connection.execute(query.where(case_event.c.case_id == case.id)).all()
        chosen = {row.seq: row.origin for row in rows if not row.set_aside}
        aside = {row.hash: row for row in rows if row.set_aside}
        for end in self._told(case):
            if end in in_force:
                continue
            gave_way = aside.get(end)
            if gave_way is None or chosen.get(gave_way.seq, gave_way.origin) == gave_way.origin:
                return True
        return False

    def recipients_told(self, case: Case) -> list[tuple[int, SignedDeed]]:
        """Whose case it is and was, as the journal tells it: when it was opened, and when records were merged."""
        mine = and_(journal.c.subject == case.uid, journal.c.kind == "case")
        named = journal.c.after.contains('"recipient_id":')
        entries = [JournalEntry(*row) for row in self._connection.execute(select(*_ENTRY).where(mine, named))]
        return [(int(deed.first.new["recipient_id"]), deed) for deed in self._rest(entries)]

    def every_case(self) -> list[int]:
        """The numbers of all cases."""
        return list(self._connection.execute(select(case_file.c.id).order_by(case_file.c.id)).scalars())

    # ---- the journal as a whole

    def hash_at(self, origin: str, seq: int) -> str:
        """The hash of one entry, "" if there is none."""
        query = select(journal.c.hash).where(journal.c.origin == origin, journal.c.seq == seq)
        return str(self._connection.execute(query).scalar() or "")

    def deed_start(self, origin: str, seq: int) -> int:
        """The number of the first entry of the deed that an entry belongs to."""
        deed = select(journal.c.deed).where(journal.c.origin == origin, journal.c.seq == seq).scalar_subquery()
        query = select(func.min(journal.c.seq)).where(journal.c.deed == deed, journal.c.origin == origin)
        return self._connection.execute(query).scalar() or seq

    def origins(self) -> dict[str, int]:
        """The chains with the number of their last entries."""
        rows = self._connection.execute(select(journal.c.origin, func.max(journal.c.seq)).group_by(journal.c.origin))
        return {row[0]: row[1] for row in rows}

    def deeds_between(self, origin: str, first: int, last: int) -> Iterator[SignedDeed]:
        """The deeds of a part of a chain, in their order; a deed at an edge may be there in part."""
        query = select(*_ENTRY).where(journal.c.origin == origin, journal.c.seq.between(first, last))
        waiting: list[JournalEntry] = []
        for row in self._connection.execute(query.order_by(journal.c.seq)):
            entry = JournalEntry(*row)
            if waiting and waiting[-1].deed != entry.deed:
                yield from deeds_of(waiting)
                waiting = []
            waiting.append(entry)
        yield from deeds_of(waiting)


_STAFF = select(staff.c.id, staff.c.uid, staff.c.user)


def _with_deeds(events: Sequence[SignedEvent], told: Mapping[str, SignedDeed]) -> Iterator[SignedEvent]:
    """Each event with the deed that tells of it: the next one of the case that ends with it or after it."""
    deed: SignedDeed | None = None
    found = []
    for each in reversed(events):
        deed = told.get(each.hash, deed)
        found.append(
            SignedEvent(each.event, each.staff, each.user, each.at, each.hash, each.signature, each.flaw, deed)
        )
    yield from reversed(found)
