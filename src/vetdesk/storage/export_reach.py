"""Whom each export (导出) was about, so that it can be told years later whose fields left the house.

A roster of 100,000 people is kept as a bit per recipient, compressed: some kilobytes and a few milliseconds.
"""

import hashlib
import zlib
from collections.abc import Collection, Iterable

from sqlalchemy import select

from vetdesk.storage.people_rows import chunks
from vetdesk.storage.tables.looking_back import export_reach
from vetdesk.storage.transaction import Transaction

_LEVEL = 1


class ExportReach:
    """The reach of exports within one transaction; what is kept is never changed again."""

    def __init__(self, transaction: Transaction) -> None:
        self._connection = transaction.connection

    def keep(self, export: str, recipient_ids: Collection[int]) -> str:
        """Keep whom an export (uid of its journal entry) was about; the digest belongs into that entry."""
        first, packed = _packed(recipient_ids)
        self._connection.execute(export_reach.insert().values(export=export, first=first, people=packed))
        return hashlib.sha256(packed).hexdigest()

    def holding(self, recipient_ids: Iterable[int], exports: Iterable[str]) -> set[str]:
        """Those of these exports that were about one of the recipients."""
        wanted = tuple(recipient_ids)
        query = select(export_reach.c.export, export_reach.c.first, export_reach.c.people)
        found = set()
        for some in chunks(sorted(exports)):
            for export, first, packed in self._connection.execute(query.where(export_reach.c.export.in_(some))):
                bits = zlib.decompress(packed)
                if any(_has(bits, number - first) for number in wanted):
                    found.add(export)
        return found

    def of(self, export: str) -> tuple[int, ...]:
        """The ids of everybody an export was about, ascending; empty for one that kept nothing."""
        query = select(export_reach.c.first, export_reach.c.people).where(export_reach.c.export == export)
        row = self._connection.execute(query).first()
        if row is None:
            return ()
        bits = zlib.decompress(row[1])
        return tuple(row[0] + place for place in range(8 * len(bits)) if _has(bits, place))


def _packed(recipient_ids: Collection[int]) -> tuple[int, bytes]:
    """The lowest id, and a compressed bit for each id from there on."""
    if not recipient_ids:
        return 0, zlib.compress(b"")
    first = min(recipient_ids)
    bits = bytearray((max(recipient_ids) - first) // 8 + 1)
    for number in recipient_ids:
        place = number - first
        bits[place >> 3] |= 1 << (place & 7)
    return first, zlib.compress(bytes(bits), _LEVEL)


def _has(bits: bytes, place: int) -> bool:
    return 0 <= place < 8 * len(bits) and bool(bits[place >> 3] >> (place & 7) & 1)
