"""Anchors (锚点): what of the journal is known outside."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from vetdesk.domain.anchors import ACKNOWLEDGED, Anchor, AnchorKind, acknowledged, acknowledgement
from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.anchors import anchor
from vetdesk.storage.tables.cases import case_event
from vetdesk.storage.tables.station import journal, station
from vetdesk.storage.transaction import Transaction, instant
from vetdesk.storage.uids import new_uid

_ANCHOR = (
    anchor.c.origin, anchor.c.seq, anchor.c.hash, anchor.c.at, anchor.c.kind, anchor.c.known_from, anchor.c.told,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Countersigned:
    """What a partner signed, by which key (both base64), so that anybody can check it again."""

    signed: str
    signer: str
    signature: str


class Anchors:
    """The anchors of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self, *kinds: AnchorKind) -> list[Anchor]:
        """Every anchor that was noted here (of these kinds), the oldest first."""
        query = select(*_ANCHOR).order_by(anchor.c.id)
        if kinds:
            query = query.where(anchor.c.kind.in_([str(kind) for kind in kinds]))
        rows = self._transaction.connection.execute(query)
        return [Anchor(*row[:4], AnchorKind(row[4]), *row[5:]) for row in rows]

    def note(self, new: Anchor, proof: Countersigned | None = None) -> bool:
        """Keep an anchor, unless it is known already; returns whether it was new."""
        transaction = self._transaction
        same = (anchor.c.kind == str(new.kind), anchor.c.known_from == new.where, anchor.c.origin == new.origin)
        query = select(anchor.c.id).where(*same, anchor.c.seq == new.seq, anchor.c.hash == new.hash)
        if transaction.connection.execute(query).first() is not None:
            return False
        told = {"origin": new.origin, "seq": new.seq, "hash": new.hash, "at": new.at, "kind": str(new.kind)}
        told |= {"known_from": new.where, "told": new.told}
        values = told | {"uid": new_uid(), "version": 1, "noted_at": instant(transaction.now)}
        if proof is not None:
            values |= {"signed": proof.signed, "signer": proof.signer, "signature": proof.signature}
        number = transaction.insert_row(anchor, values)
        transaction.journal.record("anchor", str(values["uid"]), number, {}, told)
        return True

    def hashes(self, anchors: Iterable[Anchor]) -> dict[tuple[str, int], str]:
        """What the journal has at the places of these anchors, and at the end of each chain."""
        places: defaultdict[str, set[int]] = defaultdict(set)
        for one in anchors:
            places[one.origin].add(one.seq)
        found = {(origin, head.seq): head.hash for origin, head in self._transaction.journal.heads().items()}
        for origin, numbers in places.items():  # pairs in one list would be looked for without the index
            for some in chunks(sorted(numbers)):
                query = select(journal.c.seq, journal.c.hash).where(journal.c.origin == origin, journal.c.seq.in_(some))
                found |= {(origin, seq): digest for seq, digest in self._transaction.connection.execute(query)}
        return found

    def deeds_between(self, origin: str, since: str, until: str) -> tuple[list[tuple[str, str, int]], tuple[int, int]]:
        """How many deeds of each name everybody did here between two instants, and the first and last entry then."""
        within = (journal.c.origin == origin, journal.c.at >= since, journal.c.at < until)
        count = func.count(journal.c.deed.distinct())
        query = (
            select(journal.c.staff, journal.c.label, count).where(*within).group_by(journal.c.staff, journal.c.label)
        )
        lines = [(row[0], row[1], row[2]) for row in self._transaction.connection.execute(query)]
        ends = select(func.min(journal.c.seq), func.max(journal.c.seq)).where(*within)
        first, last = self._transaction.connection.execute(ends).one()
        return lines, (first or 0, last or 0)

    def decided_since(self, since: str) -> list[str]:
        """When decisions were made since an instant: steps of cases with a duty."""
        query = select(case_event.c.at).where(case_event.c.at >= since, case_event.c.duty != "")
        return list(self._transaction.connection.execute(query).scalars())

    def acknowledged(self) -> set[tuple[str, int, str]]:
        """The ends whose missing a keeper acknowledged."""
        uid = str(self._transaction.connection.execute(select(station.c.uid)).scalar() or "")
        return acknowledged(self._transaction.journal.entries(kind=ACKNOWLEDGED, subject=uid))

    def acknowledge(self, gaps: Sequence[Anchor], station_uid: str) -> None:
        """Journal that these ends are missing; the deed carries who and why."""
        self._transaction.journal.record(ACKNOWLEDGED, station_uid, 0, {}, acknowledgement(gaps))
