"""A disk that fails for a moment looks like damage: nobody is told of damage before the file was checked again."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from tests.builders import KEY
from vetdesk.domain.errors import DamagedDatabaseError, DamagedStationError, DiskHiccupError, NotWrittenError
from vetdesk.storage import hiccups, patience, sqlite
from vetdesk.storage.database import Database

Mend = Callable[[], None]


@pytest.fixture
def unreadable(database: Database) -> Mend:
    """Make most pages of the database unreadable; what comes back makes them readable again."""
    with database.write("fill", None) as work:
        for number in range(300):
            work.settings.set(f"filler {number}", "x" * 1000)
    database.close()
    content = database.path.read_bytes()
    broken = bytearray(content)
    for place in range(len(broken) - 40 * 4096 + 50, len(broken), 4096):
        broken[place] ^= 1
    database.path.write_bytes(broken)
    database.unlock(KEY)
    return lambda: database.path.write_bytes(content) and None


def sum_up(database: Database) -> None:
    with database.read() as look:
        look.connection.exec_driver_sql("SELECT sum(length(after)) FROM journal").all()


@pytest.mark.parametrize("after", [1, 2])
def test_a_look_spoilt_for_a_moment_is_no_damage(
    database: Database, unreadable: Mend, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    pauses: list[float] = []

    def rest(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == after:
            unreadable()

    monkeypatch.setattr(hiccups.time, "sleep", rest)
    with pytest.raises(DiskHiccupError):
        sum_up(database)
    assert len(pauses) == after
    sum_up(database)


def test_damage_that_stays_is_told_after_two_checks(
    database: Database, unreadable: Mend, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(hiccups.time, "sleep", pauses.append)
    with pytest.raises(DamagedDatabaseError, match="cipher"):
        sum_up(database)
    assert len(pauses) == 2


def at_commit(database: Database, deed: Callable[[Connection], None]) -> None:
    """Let the next commit go through `deed`, and the disk fail right after it."""

    @event.listens_for(database._change, "commit", once=True)
    def fail(connection: Connection) -> None:
        deed(connection)
        raise cipher.OperationalError("disk I/O error")


def test_a_change_whose_commit_failed_is_told_as_not_kept_and_may_be_repeated(database: Database) -> None:
    at_commit(database, lambda _connection: None)
    with pytest.raises(DiskHiccupError), database.write("set a word", None) as work:
        work.settings.set("word", 1)
    with database.write("set a word", None) as work:
        assert work.settings.get("word") is None
        work.settings.set("word", 2)
    with database.read() as look:
        assert look.settings.get("word") == 2
        assert len(look.journal.entries(kind="setting")) == 1


def test_a_change_that_was_kept_although_its_commit_seemed_to_fail_is_told_as_kept(database: Database) -> None:
    told: list[str] = []
    database.subscribe(lambda changes: told.append(changes.label))
    at_commit(database, lambda connection: connection.connection.driver_connection.execute("COMMIT") and None)
    with database.write("set a word", None) as work:
        work.settings.set("word", 1)
    assert told == ["set a word"]
    with database.read() as look:
        assert look.settings.get("word") == 1


def test_a_disk_gone_for_good_while_committing_is_told(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def vanish(_connection: Connection) -> None:
        database.path.rename(database.path.with_name("gone"))

    at_commit(database, vanish)
    with pytest.raises(DamagedDatabaseError), database.write("set a word", None) as work:
        work.settings.set("word", 1)


def test_a_file_that_opens_at_the_third_try_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[int] = []
    monkeypatch.setattr(patience.time, "sleep", lambda _seconds: None)

    def opened(readable_at: int) -> str:
        tries.append(len(tries))
        if len(tries) < readable_at:
            raise DamagedStationError("file is not a database")
        return "opened"

    assert patience.patiently(lambda: opened(3)) == "opened"
    tries.clear()
    with pytest.raises(DamagedStationError):
        patience.patiently(lambda: opened(4))


def test_a_file_that_could_not_be_opened_for_writing_is_told_and_opened_anew(database: Database) -> None:
    database.close()
    mode = database.path.stat().st_mode
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "open_file", _to_read(sqlite.open_file))  # as SQLite does where the system refuses
        database.unlock(KEY)
        with pytest.raises(NotWrittenError) as told, database.write("refused", None) as work:
            work.settings.set("word", "new")
    assert (told.value.file, told.value.reason) == (str(database.path), "disk")
    with database.write("kept", None) as work:
        work.settings.set("word", "new")
    assert database.path.stat().st_mode == mode


def test_a_look_that_writes_is_a_fault_of_ours(database: Database) -> None:
    with pytest.raises(OperationalError, match="readonly"), database.read() as look:
        look.connection.exec_driver_sql("DELETE FROM setting")


def _to_read(opened: Callable[..., cipher.Connection]) -> Callable[..., cipher.Connection]:
    def open_to_read(*arguments: object, **named: object) -> cipher.Connection:
        connection = opened(*arguments, **named)
        connection.execute("PRAGMA query_only = ON")
        return connection

    return open_to_read
