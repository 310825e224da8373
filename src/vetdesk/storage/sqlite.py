"""Everything that is bound to SQLite and its cipher: connections, pragmas, locks between the lanes, checks, copies.

The rest of storage/ speaks standard SQL through SQLAlchemy, so that a bigger office can use another database by a
second module with these functions. Why each pragma: notes on reliability, measured with simulated power cuts.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, Dialect, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlalchemy.util import LRUCache

from vetdesk.domain.errors import (
    CancelledError,
    DamagedDatabaseError,
    DamagedStationError,
    DatabaseBusyError,
    DiskFullError,
    NotWrittenError,
    VetDeskError,
)
from vetdesk.storage.patience import patiently
from vetdesk.storage.wiping import is_wiped

APPLICATION_ID = 0x56444B31
"""Marks the file as a VetDesk station ("VDK1")."""

KEY_BYTES = 32
OLDEST = (3, 51, 3)
"""Older SQLite versions can corrupt a database under load."""

SAFE = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "mmap_size": 0,
}
"""Set on every connection and read back: a rollback journal whose end is durable, links kept, guards
that even INSERT OR REPLACE meets, nothing in the clear."""

CHANGE_CACHE_KIB = 65536
LARGE_CHANGE_CACHE_KIB = 1048576
"""While a large change waits in memory as a whole, or each clean page would be read and deciphered again and again."""
LOOK_CACHE_KIB = 49152
LOOK_WAITS_SECONDS = 20.0
CHANGE_WAITS_SECONDS = 60.0
READ_ONLY = "readonly database"
BUSY = ("is locked", "is busy")
"""What the driver says where another connection kept the file for longer than that."""

DAMAGE = ("malformed", "not a database", "disk I/O error", "vtable constructor failed")
"""What the driver says of a damaged file, and of a disk that failed for a moment: connections are opened anew.

The last is said of the search index, whose own pages could not be read."""


class Raw(Protocol):
    """A driver's connection, as far as this program uses it."""

    def execute(self, statement: str, parameters: Sequence[object] = ..., /) -> "RawCursor":
        """Run one statement."""

    def executemany(self, statement: str, rows: Iterable[Sequence[object]], /) -> "RawCursor":
        """Run one statement for many rows."""

    def backup(self, target: "Raw", /) -> None:
        """Copy the database into another connection's file."""

    def interrupt(self) -> None:
        """Stop the statement that runs on another thread."""

    def rollback(self) -> None:
        """End the transaction and whatever is half read in it."""

    def close(self) -> None:
        """Close the file."""


class RawCursor(Protocol):
    """What a driver's statement gives back."""

    def fetchone(self) -> Any:  # noqa: ANN401 - a row's values are whatever the statement selects
        """The next row as a tuple, or None."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]: ...


def open_file(path: Path, key: bytes, *, waits: float = CHANGE_WAITS_SECONDS, create: bool = False) -> Raw:
    """A raw connection with every pragma set and read back; raises DamagedStationError if one did not take.

    It may be handed from one thread to another, never used by two at once. Without `create` a missing file is an
    error and not a new database. Raises CancelledError for a key that was overwritten when the desk was locked.
    """
    if cipher.sqlite_version_info < OLDEST:
        raise DamagedStationError(f"sqlite {cipher.sqlite_version}")
    if is_wiped(key):
        raise CancelledError
    address = path.resolve().as_uri() + ("?mode=rwc" if create else "?mode=rw")
    with ExitStack() as undo:
        try:
            connection = cipher.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=waits)
            undo.callback(connection.close)
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for name, value in SAFE.items():
                _set(connection, name, value)
        except cipher.DatabaseError as error:
            raise (DatabaseBusyError() if is_busy(error) else DamagedStationError(str(error))) from error
        undo.pop_all()
    return cast(Raw, connection)


def _set(connection: Raw, name: str, value: object) -> None:
    connection.execute(f"PRAGMA {name} = {value}").fetchall()
    found = connection.execute(f"PRAGMA {name}").fetchone()
    if found is not None and found[0] != value and not (name == "mmap_size" and found[0] in (None, 0)):
        raise DamagedStationError(f"pragma {name}: {found[0]}")


def _opened(path: Path, key: bytes, waits: float) -> Raw:
    """A connection to the database in use: a disk that fails for a moment is given time."""
    try:
        return patiently(lambda: open_file(path, key, waits=waits))
    except DamagedStationError as error:
        raise DamagedDatabaseError(error.what) from error


def _for_changes(path: Path, key: bytes) -> Raw:
    connection = _opened(path, key, CHANGE_WAITS_SECONDS)
    connection.execute("PRAGMA cache_spill = OFF")  # a long import must not take the readers' lock before it commits
    return connection


def _for_looks(path: Path, key: bytes) -> Raw:
    connection = _opened(path, key, LOOK_WAITS_SECONDS)
    connection.execute(f"PRAGMA cache_size = -{LOOK_CACHE_KIB}")
    connection.execute("PRAGMA query_only = ON")
    return connection


_COMPILED: LRUCache[Any, Any] = LRUCache(2000)
"""Statements as SQL: what was compiled for one lane or station is not compiled again for the next."""


def forget_statements() -> None:
    """Drop what was compiled: each statement remembers the values with which it was first used, such as a name."""
    _COMPILED.clear()


@cache
def _dialect() -> Dialect:
    """The one dialect of all engines, told once what the driver can do; compiled statements belong to it."""
    engine = create_engine("sqlite://", module=cipher)
    engine.connect().close()
    engine.dispose()
    return engine.dialect


def _engine(opener: Callable[[], Raw], begin: str, *, pool_size: int, max_overflow: int, touch: bool = False) -> Engine:
    """An engine whose transactions begin as told; with `touch` they hold the file from then on, or wait for it."""
    engine = create_engine(
        "sqlite://",
        module=cipher,
        creator=opener,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=max_overflow,
        pool_use_lifo=True,  # the warm cache first
        hide_parameters=True,
        execution_options={"compiled_cache": _COMPILED},
    )
    engine.dialect = _dialect()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
        if touch:
            driver(connection).execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()

    return engine


def change_engine(path: Path, key: bytes) -> Engine:
    """The engine of the change lane: one connection; a transaction takes the write lock when it begins."""
    return _engine(lambda: _for_changes(path, key), "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)


def look_engine(path: Path, key: bytes, before_each: Callable[[], None] = lambda: None) -> Engine:
    """The engine of the look lane: cannot write, sees one moment per transaction.

    `before_each` is called before each statement and may raise to end the look.
    """
    engine = _engine(lambda: _for_looks(path, key), "BEGIN", pool_size=2, max_overflow=6, touch=True)

    @event.listens_for(engine, "before_cursor_execute")
    def _before_each(*_statement: object) -> None:
        before_each()

    return engine


def driver(connection: Connection) -> Raw:
    """The raw connection beneath, for bulk work and interruption."""
    raw: Raw | None = connection.connection.driver_connection
    if raw is None:
        raise RuntimeError("the connection was returned already")
    return raw


def make_room(connection: Connection) -> None:
    """Let a large change keep as many pages as it needs, until the next change begins."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{LARGE_CHANGE_CACHE_KIB}")


def usual_room(connection: Connection) -> None:
    """What a change may keep of clean pages as long as it is not a large one."""
    connection.exec_driver_sql(f"PRAGMA cache_size = -{CHANGE_CACHE_KIB}")


def shrink(engine: Engine) -> None:
    """Give back the memory that a large change filled."""
    with engine.connect() as connection:
        driver(connection).execute("PRAGMA shrink_memory")


FAILURES = (DBAPIError, cipher.DatabaseError)
"""How a statement fails: by way of SQLAlchemy, or on the raw connection."""


def is_busy(error: Exception) -> bool:
    """Whether a statement failed only because another connection held the file."""
    return any(sign in str(getattr(error, "orig", error)) for sign in BUSY)


def opened_to_read(error: Exception) -> bool:
    """Whether a statement failed because its connection may only read: by our will, or as the file could not be opened

    for writing at that moment, which SQLite tells nobody of. Such a connection never writes again.
    """
    return READ_ONLY in str(getattr(error, "orig", error))


def trouble(error: Exception, path: Path) -> VetDeskError | None:
    """What a failed statement (see FAILURES) means to the user; None if it is a bug of ours."""
    return _meaning(str(getattr(error, "orig", error)), path)


def _meaning(text: str, path: Path) -> VetDeskError | None:
    if text == "interrupted":
        return CancelledError()
    if any(sign in text for sign in BUSY):
        return DatabaseBusyError()
    if "is full" in text:
        return DiskFullError(str(path.parent), "no_space")
    if any(sign in text for sign in DAMAGE):
        return DamagedStationError(text)
    if "unable to open database file" in text:  # nor the journal beside it
        return NotWrittenError(str(path), "not_allowed")
    writable = os.access(path, os.W_OK)
    return NotWrittenError(str(path), "disk" if writable else "read_only") if READ_ONLY in text else None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Work on raw connections to a file, whose failures are told in the user's terms as those of statements are."""
    try:
        yield
    except FAILURES as error:
        meant = trouble(error, path)
        if meant is None:
            raise
        raise meant from error


def versions(path: Path, key: bytes) -> tuple[int, int, str]:
    """(application id, user version, Alembic revision or "") of a file, without importing Alembic."""
    with told(path), closing(open_file(path, key)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        number = connection.execute("PRAGMA user_version").fetchone()[0]
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        return application, number, revision[0] if revision else ""


@contextmanager
def rebuilding(path: Path, key: bytes) -> Iterator[Connection]:
    """One transaction that may rebuild tables: links are not enforced meanwhile but checked before it is kept.

    Raises DamagedStationError and keeps nothing if a link is broken at the end.
    """

    def opener() -> Raw:
        connection = open_file(path, key, create=True)
        connection.execute("PRAGMA foreign_keys = OFF")
        return connection

    engine = _engine(opener, "BEGIN IMMEDIATE", pool_size=1, max_overflow=0)
    try:
        with told(path), engine.begin() as connection:
            yield connection
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise DamagedStationError("links: " + ", ".join(sorted({str(row[0]) for row in broken})))
    finally:
        engine.dispose()


_TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
    "AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY name"
)


def table_names(connection: Connection) -> list[str]:
    """The ordinary tables that a file has, whatever version it is of."""
    return list(connection.exec_driver_sql(_TABLES).scalars())


def stamp_version(connection: Connection, number: int) -> None:
    """Write which program's file this is and how new its tables are, in the running transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {number}")


def copy(source: Raw, target: Path, key: bytes) -> None:
    """Copy a live database through the backup interface into a new encrypted file.

    Raises DiskFullError, or DamagedStationError if either disk failed (which may be for a moment).
    """
    with told(target), closing(open_file(target, key, create=True)) as other:
        source.backup(other)


def row_counts(connection: Raw) -> dict[str, int]:
    """How many rows each ordinary table has; before an upgrade a file may lack some."""
    names = [row[0] for row in connection.execute(_TABLES).fetchall()]
    return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}


def mark_origin(path: Path, key: bytes, how: str) -> None:
    """Let a copied station begin an installation of its own when it is opened first; `how` it was copied."""
    with told(path), closing(open_file(path, key)) as connection:
        connection.execute("UPDATE station SET origin = ? || ':' || replace(origin, ?, '')", (how, f"{how}:"))


def faults(connection: Raw) -> list[str]:
    """What the database's own checks say: pages (cipher), structure, links. Empty if all is well."""
    found = [f"cipher: {row[0]}" for row in connection.execute("PRAGMA cipher_integrity_check").fetchall()]
    try:
        rows = connection.execute("PRAGMA integrity_check").fetchall()
        found += [f"structure: {row[0]}" for row in rows if row[0] != "ok"]
        found += [f"link: {row[0]} {row[1]}" for row in connection.execute("PRAGMA foreign_key_check").fetchall()]
    except cipher.DatabaseError as error:
        found.append(f"structure: {error}")
    return found
