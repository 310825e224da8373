"""Files that the bank sent back (银行返回文件): read, held against a payment list, doubtful rows shown, recorded."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.payments.bank_files import (
    ACCOUNT,
    AMOUNT,
    HOLDER,
    NAME,
    OUTCOME,
    REASON,
    BankWords,
    Doubt,
    MatchedRow,
    matched,
    rows_of,
)
from vetdesk.domain.payments.ledger import LineResult, Result
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.services.payments import Payments, Recorded, brought_since
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

__all__ = ["BankFile", "BankFiles", "Doubt", "MatchedRow"]


@dataclass(frozen=True, slots=True)
class BankFile:
    """What a file says of a list: every row, and how many lines of the list it does not name."""

    file: str
    list_id: int
    rows: tuple[MatchedRow, ...]
    unnamed: int

    @property
    def sure(self) -> frozenset[int]:
        """The places in `rows` (from 0) of those without doubt."""
        return frozenset(place for place, one in enumerate(self.rows) if one.doubt is Doubt.NONE)

    @property
    def doubtful(self) -> int:
        """How many rows a person has to look at."""
        return len(self.rows) - len(self.sure)


class BankFiles:
    """Reads and records; `now` tells the moment."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, payments: Payments,
        now: Callable[[], datetime],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._payments = payments
        self._now = now

    def read(self, list_id: int, path: Path, password: str = "") -> BankFile:
        """Everything understood of a file, nothing kept; raises UnreadableFileError, NotPermittedError."""
        self._session.require(Right.PREPARE_PAYMENTS)
        definitions, today = self._definitions, day_at_station(self._now())
        book = WorkbookReader(definitions.columns, definitions.vocabulary, today).texts(path, password)
        with self._database.read() as look:
            lines = [line for line in look.payments.lines(list_id) if line.total > 0]
            sent, brought = look.one_time.sent(list_id), brought_since(look, look.payments.get(list_id))
        words = self._words()
        rows = [row for sheet in book.sheets for row in rows_of(sheet.name, sheet.rows, words)]
        found = tuple(_checked(one, brought) for one in matched(rows, lines, sent))
        named = {one.place for one in found if one.place}
        return BankFile(path.name, list_id, found, len(lines) - len(named))

    def record(self, read: BankFile, places: Collection[int], on: str = "") -> Recorded:
        """Keep the results of these rows (places in `read.rows`), on a day (today); tells what was left out.

        Rows that nobody can be given to are left out without a word: the file was shown with them.
        """
        day = on or day_at_station(self._now()).isoformat()
        chosen = [read.rows[place] for place in sorted(places) if read.rows[place].usable]
        results = [LineResult(read.list_id, one.place, one.row.result, day, one.row.reason) for one in chosen]
        return self._payments.record_possible(read.list_id, results) if results else Recorded(0)

    def _words(self) -> BankWords:
        texts = self._definitions.vocabulary.texts

        def told(key: str) -> tuple[str, ...]:
            known = texts[f"bank.{key}"]
            return (*known.zh.split("|"), *known.en.split("|"))

        columns = (ACCOUNT, HOLDER, NAME, AMOUNT, OUTCOME, REASON)
        headings = {key: frozenset(told(f"heading.{key}")) for key in columns}
        return BankWords(headings, told("paid"), told("failed"))


def _checked(one: MatchedRow, brought: Collection[int]) -> MatchedRow:
    """A row that would pay a line twice is shown as such and never taken."""
    twice = one.place in brought and one.row.result == Result.PAID
    return replace(one, doubt=Doubt.PAID_SINCE) if twice else one
