"""The station's database: the only door to it. A look reads one moment; a change is one named transaction."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import (
    CancelledError,
    DamagedStationError,
    DatabaseBusyError,
    DiskHiccupError,
    NotWrittenError,
)
from vetdesk.domain.journal import Head
from vetdesk.domain.signatures import Sign
from vetdesk.domain.staff import Actor
from vetdesk.storage import sqlite
from vetdesk.storage.hiccups import judged
from vetdesk.storage.looks import Looks
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.scan_processes import ScanProcesses
from vetdesk.storage.signing import Signers
from vetdesk.storage.transaction import begin_deed

LOOKS_AGAIN = 2
"""So many times more a look is begun while another connection holds the file; each time the driver waits."""


class Database:
    """An open station database, used by two lanes: changes on one thread at a time, looks beside them.

    While it is locked (nobody is signed in) both refuse with CancelledError, so late tasks of a window vanish quietly.
    """

    def __init__(self, path: Path, key: bytes, *, origin: str, now: Callable[[], datetime]) -> None:
        self.path = path
        self.origin = origin
        self.seat: int | None = None
        self.head = Head()
        self.gate: Callable[[str], None] | None = None
        self.signers = Signers()
        self._now = now
        self._listeners: list[Callable[[Changes], None]] = []
        self._writing = threading.Lock()
        self._writer: int | None = None
        self._works: list[str] = []
        self._change: Engine | None = None
        self._looks: Looks | None = None
        self.scan_processes = ScanProcesses(path)
        self.unlock(key)

    @classmethod
    def of_station(cls, path: Path, key: bytes, now: Callable[[], datetime]) -> "Database":
        """Open a station's file, writing as the installation that it names; raises DamagedStationError."""
        with ExitStack() as undo:
            database = cls(path, key, origin="", now=now)
            undo.callback(database.close)
            with database.read() as look:
                database.origin = look.station.origin()
            database.find_seat()
            undo.pop_all()
        return database

    def find_seat(self) -> None:
        """Look up which of the station's PCs this is; again after that has changed."""
        with self.read() as look:
            known = "this_pc" in sqlite.table_names(look.connection)  # before an upgrade it may be missing
            this = look.pcs.this() if known else None
        self.seat = this.seat if this is not None else None

    def unlock(self, key: bytes) -> None:
        """Open the connections with the data key; raises DamagedStationError if it does not fit."""
        self._change = sqlite.change_engine(self.path, key)
        self._looks = Looks(self.path, key)
        with self._looks.engine.connect():
            """The first connection proves the key."""
        self.scan_processes.admit(key)

    def close(self) -> None:
        """Wait for the change in progress, end looks and scans, close every connection and forget the key.

        Afterwards nothing of this station holds the file, so that whoever signs in next waits for nobody.
        """
        self.scan_processes.forget()
        self.interrupt_reading()
        self.signers.forget()
        with self._writing:
            change, self._change = self._change, None
            looks, self._looks = self._looks, None
        if looks is not None:
            looks.end()
        if change is not None:
            change.dispose()
        sqlite.forget_statements()

    def subscribe(self, listener: Callable[[Changes], None]) -> None:
        """Call the listener after each kept change, on the thread that made it."""
        self._listeners.append(listener)

    @contextmanager
    def write(
        self, label: str, actor: Actor | None, source: str = "screen", reason: str = "", sign: Sign | None = None
    ) -> Iterator[Work]:
        """One named change: kept with its journal if the block ends well, undone as a whole if it raises.

        It is signed with the actor's key, if that is at hand, or with `sign` where a root acts.

        The `gate` may refuse it by its label before anything begins; `head` is afterwards the end it came to. Raises
        DiskFullError, DiskHiccupError or DamagedDatabaseError; then the journal was looked at, and nothing was kept.
        """
        if self.gate is not None:
            self.gate(label)
        end = Head()
        with self._one_writer(), self.meanwhile(label) as others:
            engine = self._change  # asked only now: it may be closed while the change waits for another one
            try:
                with self._begun(engine, others) as connection:
                    sqlite.usual_room(connection)
                    deed, before = begin_deed(
                        connection, self.origin, label=label, actor=actor, source=source, reason=reason, now=self._utc()
                    )
                    work = Work(connection, self.origin, deed, before, self.seat, sign=sign or self.signers.of(actor))
                    yield work
                    end = work.journal.head()
            except (DamagedStationError, DiskHiccupError, NotWrittenError):
                if end == Head() or end == before or not self._stands(end):
                    raise
            self.head, changes = end, work.changes()
            if changes.whole_kinds and engine is not None:
                sqlite.shrink(engine)
        for listener in self._listeners:
            listener(changes)

    @contextmanager
    def meanwhile(self, work: str) -> Iterator[Sequence[str]]:
        """Name what holds the file for a while (an import, a backup, a scan) to those who wait for it in vain.

        Gives what else is under way.
        """
        others = tuple(self._works)
        self._works.append(work)
        try:
            yield others
        finally:
            self._works.remove(work)

    def _stands(self, end: Head) -> bool:
        """Whether a change was kept although its commit failed: the journal then ends with it."""
        with self.read() as look:
            return look.journal.head() == end

    def _utc(self) -> datetime:
        return self._now().astimezone(UTC)

    @contextmanager
    def _one_writer(self) -> Iterator[None]:
        if self._writer == threading.get_ident():
            raise RuntimeError("a change within a change: pass the Work on instead")
        with self._writing:
            self._writer = threading.get_ident()
            try:
                yield
            finally:
                self._writer = None

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """One look at one moment; raises CancelledError if `interrupt_reading` stopped it. Keep it short."""
        looks = self._looks
        if looks is None:
            raise CancelledError
        with self._begun(looks.engine, tuple(self._works)) as connection, looks.under_way(connection):
            yield Reading(connection, self.origin)

    def interrupt_reading(self) -> None:
        """Stop looks in progress, because what they fetch is stale."""
        looks = self._looks
        if looks is not None:
            looks.interrupt()

    @contextmanager
    def _begun(self, engine: Engine | None, works: Sequence[str]) -> Iterator[Connection]:
        """A transaction whose failures are told in the user's terms: damage only after the whole file was checked.

        Where another connection holds the file the driver waits. Raises DatabaseBusyError when even that was not
        enough, naming the first of the `works` that were under way before.
        """
        if engine is None:
            raise CancelledError
        try:
            with ExitStack() as transaction:
                yield self._entered(engine, transaction)
        except DatabaseBusyError as error:  # a connection could not even be opened
            raise DatabaseBusyError(error.work or next(iter(works), "")) from error
        except sqlite.FAILURES as error:
            trouble = sqlite.trouble(error, self.path)
            if trouble is None:
                raise
            if sqlite.opened_to_read(error):
                if self._looks is not None and engine is self._looks.engine:  # a look that writes: a fault of ours
                    raise
                engine.dispose()  # the next change opens the file anew
            if isinstance(trouble, DatabaseBusyError):
                raise DatabaseBusyError(next(iter(works), "")) from error
            raise (judged(engine, trouble) if isinstance(trouble, DamagedStationError) else trouble) from error

    def _entered(self, engine: Engine, transaction: ExitStack) -> Connection:
        """Begin a transaction; a look is begun anew while an import is written or a backup copied."""
        for _again in range(LOOKS_AGAIN):
            try:
                return transaction.enter_context(engine.begin())
            except sqlite.FAILURES as error:
                if not sqlite.is_busy(error) or engine is self._change:  # a change has waited long enough
                    raise
        return transaction.enter_context(engine.begin())
