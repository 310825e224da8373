"""Serial numbers of documents (受理编号, 文书字号): one series per kind and year, without gaps that nobody explains."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.domain.number_blocks import after_a_block, next_serial, seat_of, shared_after
from vetdesk.storage.pcs import Pcs
from vetdesk.storage.settings import Settings
from vetdesk.storage.tables.station import number
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

BLOCKS = "numbers.blocks"
"""Setting: by series (kind/year) the number behind which it is dealt out in blocks; set with the first further PC."""
UNTIL = "*"
"""In what a restored PC skips: the year up to which it leaves out a block of series that it knows nothing of."""


class Numbers:
    """Issues serials; a number once issued is never given to anything else, even if it is declared void."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def next(self, kind: str, year: int, subject: str, *, word: str = "", start: int = 1) -> int:
        """Issue the next serial of the kind in that year to a subject (uid).

        A year begins with `start` (an office that wrote its numbers by hand until then goes on with them); `word` is
        what stands before the number on paper (字号的机关代字), kept as it is now. Where the station has several PCs
        each gives the numbers of its own blocks (号段).
        """
        uid, seat = new_uid(), self._transaction.seat
        serial = max(self._newest(kind, year) + 1, start) if seat is None else self._dealt(seat, kind, year, start)
        facts: dict[str, Any] = {"kind": kind, "year": year, "serial": serial, "subject": subject}
        facts |= {"word": word} if word else {}
        record_id = self._transaction.insert_row(number, {"uid": uid, **facts})
        self._transaction.journal.record("number", uid, record_id, {}, facts)
        return serial

    def _newest(self, kind: str, year: int) -> int:
        newest = select(func.coalesce(func.max(number.c.serial), 0)).where(number.c.kind == kind, number.c.year == year)
        return int(self._transaction.connection.execute(newest).scalar_one())

    def _dealt(self, seat: int, kind: str, year: int, start: int) -> int:
        """The next number of the blocks that this PC gives."""
        shared_from = self.shared_from(kind, year)
        query = select(number.c.serial).where(number.c.kind == kind, number.c.year == year)
        given = self._transaction.connection.execute(query.order_by(number.c.serial.desc())).scalars()
        newest = next((serial for serial in given if seat_of(serial, shared_from) == seat), 0)
        skipping = Pcs(self._transaction).skipping()
        least = skipping.get(f"{kind}/{year}", 0)
        if not least and not newest and skipping.get(UNTIL, 0) >= year:
            least = after_a_block(seat, shared_from, 0)
        return next_serial(seat, shared_from, newest, max(start, least))

    def shared_from(self, kind: str, year: int) -> int:
        """Up to which number the first PC was alone; behind it the series is dealt out in blocks."""
        dealt: Mapping[str, int] = Settings(self._transaction).get(BLOCKS) or {}
        return int(dealt.get(f"{kind}/{year}", 0))

    def deal_out(self) -> None:
        """From now on the station has several PCs: what each series has given so far is the first one's."""
        settings = Settings(self._transaction)
        if settings.get(BLOCKS) is None:
            settings.set(BLOCKS, {series: shared_after(newest) for series, newest in self.newest().items()})

    def newest(self) -> dict[str, int]:
        """The highest number given in each series, by kind/year."""
        query = select(number.c.kind, number.c.year, func.max(number.c.serial)).group_by(number.c.kind, number.c.year)
        return {f"{kind}/{year}": serial for kind, year, serial in self._transaction.connection.execute(query)}

    def least_after_restoring(self, seat: int, year: int) -> dict[str, int]:
        """The least number of each series for a PC that was restored from a backup: a whole block is left out.

        Numbers that it gave after the backup was made are on papers already; nobody knows which.
        """
        query = select(number.c.kind, number.c.year, number.c.serial).order_by(number.c.serial)
        own: dict[str, int] = {}
        for kind, of_year, serial in self._transaction.connection.execute(query):
            if seat_of(serial, self.shared_from(kind, of_year)) == seat:
                own[f"{kind}/{of_year}"] = serial
        found = {}
        for series, serial in own.items():
            kind, _, of_year = series.rpartition("/")
            found[series] = after_a_block(seat, self.shared_from(kind, int(of_year)), serial)
        return {**found, UNTIL: year}

    def void(self, kind: str, year: int, serial: int, reason: str) -> None:
        """Declare an issued number void (作废), with the reason; raises NotFoundError if it was never issued."""
        same = (number.c.kind == kind, number.c.year == year, number.c.serial == serial)
        connection = self._transaction.connection
        row = connection.execute(select(number.c.id, number.c.uid, number.c.void_reason).where(*same)).first()
        if row is None:
            raise NotFoundError("number", f"{kind} {year}-{serial}")
        connection.execute(update(number).where(*same).values(void_reason=reason, version=number.c.version + 1))
        before, after = {"void_reason": row.void_reason}, {"void_reason": reason}
        self._transaction.journal.record("number", row.uid, row.id, before, after)

    def of_subject(self, kind: str, subject: str) -> list[tuple[int, int, str, str]]:
        """Every number of the kind that a subject got, newest first: year, serial, word, reason if void else ""."""
        void = func.coalesce(number.c.void_reason, "")
        query = select(number.c.year, number.c.serial, number.c.word, void)
        query = query.where(number.c.subject == subject, number.c.kind == kind).order_by(number.c.id.desc())
        return [(row[0], row[1], row[2], row[3]) for row in self._transaction.connection.execute(query)]

    def words(self, kind: str, year: int) -> dict[int, str]:
        """The word that each number of a year bears, by serial."""
        query = select(number.c.serial, number.c.word).where(number.c.kind == kind, number.c.year == year)
        return {row[0]: row[1] for row in self._transaction.connection.execute(query)}

    def years(self, kind: str) -> list[int]:
        """The years in which numbers of a kind were issued, newest first."""
        query = select(number.c.year).where(number.c.kind == kind).distinct().order_by(number.c.year.desc())
        return list(self._transaction.connection.execute(query).scalars())

    def issued(self, kind: str, year: int) -> list[tuple[int, str, str]]:
        """The series of a year in order: (serial, subject, reason if void else "")."""
        query = select(number.c.serial, number.c.subject, func.coalesce(number.c.void_reason, ""))
        rows = self._transaction.connection.execute(
            query.where(number.c.kind == kind, number.c.year == year).order_by(number.c.serial)
        )
        return [(row[0], row[1], row[2]) for row in rows]
