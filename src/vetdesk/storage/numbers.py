"""Serial numbers of documents (受理编号, 文书字号): one series per kind and year, without gaps that nobody explains."""

from typing import Any

from sqlalchemy import func, select, update

from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.tables.station import number
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid


class Numbers:
    """Issues serials; a number once issued is never given to anything else, even if it is declared void."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def next(self, kind: str, year: int, subject: str, *, word: str = "", start: int = 1) -> int:
        """Issue the next serial of the kind in that year to a subject (uid).

        A year begins with `start` (an office that wrote its numbers by hand until then goes on with them); `word` is
        what stands before the number on paper (字号的机关代字), kept as it is now.
        """
        connection, uid = self._transaction.connection, new_uid()
        newest = select(func.coalesce(func.max(number.c.serial), 0)).where(number.c.kind == kind, number.c.year == year)
        serial = max(int(connection.execute(newest).scalar_one()) + 1, start)
        facts: dict[str, Any] = {"kind": kind, "year": year, "serial": serial, "subject": subject}
        facts |= {"word": word} if word else {}
        record_id = self._transaction.insert_row(number, {"uid": uid, **facts})
        self._transaction.journal.record("number", uid, record_id, {}, facts)
        return serial

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
