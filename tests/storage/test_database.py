import threading
from pathlib import Path

import pytest

from tests.builders import KEY, ORIGIN, an_actor
from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import CancelledError, DamagedStationError, DiskFullError, NotWrittenError
from vetdesk.domain.journal import verify_chain
from vetdesk.storage.database import Database


def test_a_change_is_kept_with_its_journal_and_told_to_listeners(database):
    told: list[Changes] = []
    database.subscribe(told.append)
    actor = an_actor()
    with database.write("set a word", actor, reason="asked") as work:
        work.settings.set("word", {"zh": "词"})
    with database.read() as look:
        assert look.settings.get("word") == {"zh": "词"}
        (entry,) = look.journal.entries(kind="setting")
    assert (entry.label, entry.staff, entry.reason, entry.source) == ("set a word", actor.staff.uid, "asked", "screen")
    assert (entry.origin, entry.seq, entry.at) == (ORIGIN, 1, "2025-01-20T01:00:00.000Z")
    assert entry.new == {"value": {"zh": "词"}}
    assert [changes.label for changes in told] == ["set a word"]
    assert told[0].concern("setting")


def test_a_change_that_raises_leaves_nothing(database):
    def fail() -> None:
        with database.write("fail", None) as work:
            work.settings.set("word", 1)
            work.journal.flush()
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    with database.read() as look:
        assert look.settings.get("word") is None
        assert look.journal.head().seq == 0


def test_a_look_cannot_write(database):
    with database.read() as look, pytest.raises(Exception, match="readonly"):
        look.connection.exec_driver_sql("INSERT INTO setting VALUES ('a', '1')")
    with database.read() as look, pytest.raises(RuntimeError):
        look.journal.record("setting", "a", 0, {}, {})


def test_time_in_the_journal_never_goes_back(database, clock):
    with database.write("now", None) as work:
        work.settings.set("a", 1)
    clock.move(days=-40)
    with database.write("the clock was set back", None) as work:
        work.settings.set("a", 2)
    with database.read() as look:
        first, second = look.journal.entries()
    assert second.at == first.at


def test_the_journal_refuses_to_be_changed_or_shortened(database):
    with database.write("one", None) as work:
        work.settings.set("a", 1)
    again = "INSERT OR REPLACE INTO journal SELECT * FROM journal"
    for statement in ("UPDATE journal SET label = 'x'", "DELETE FROM journal", again):
        with pytest.raises(Exception, match="only grows"), database.write("attack", None) as work:
            work.connection.exec_driver_sql(statement)


def test_a_look_goes_on_while_a_very_long_change_is_in_progress(database):
    """More pages than the cache holds must not spill into the file before the commit."""
    with database.write("before", None) as work:
        work.settings.set("state", "before")
    with database.write("a long import", None) as work:
        text = "x" * 4000
        rows = [(f"filler {number}", text) for number in range(20_000)]
        work.connection.exec_driver_sql("INSERT INTO setting (key, value) VALUES (?, ?)", rows)
        work.settings.set("state", "after")
        with database.read() as look:
            assert look.settings.get("state") == "before"
    with database.read() as look:
        assert look.settings.get("state") == "after"


def test_two_lanes_on_two_threads_do_not_disturb_each_other(database):
    failures: list[BaseException] = []

    def change() -> None:
        try:
            for number in range(60):
                with database.write("count", None) as work:
                    work.settings.set("number", number)
        except BaseException as error:
            failures.append(error)
            raise

    lane = threading.Thread(target=change)
    lane.start()
    seen = []
    while lane.is_alive():
        with database.read() as look:
            seen.append(look.settings.get("number") or 0)
    lane.join()
    assert not failures
    assert seen == sorted(seen)
    with database.read() as look:
        assert verify_chain(look.journal.whole()) is None
        assert look.journal.head().seq == 60


def test_a_stale_look_is_interrupted(database):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    timer = threading.Timer(0.1, database.interrupt_reading)
    timer.start()
    with pytest.raises(CancelledError), database.read() as look:
        look.connection.exec_driver_sql(endless)
    with database.read() as look:
        assert look.settings.get("still") is None


def test_a_change_within_a_change_is_a_mistake_of_the_program(database):
    with database.write("outer", None), pytest.raises(RuntimeError), database.write("inner", None):
        pass


def test_a_closed_database_refuses_quietly_and_opens_again_with_the_key(database):
    database.close()
    with pytest.raises(CancelledError), database.read():
        pass
    database.unlock(KEY)
    with database.read() as look:
        assert look.settings.get("a") is None


def test_a_wrong_key_opens_nothing(database, tmp_path, clock):
    with pytest.raises(DamagedStationError):
        Database(tmp_path / "station.db", bytes([1]) * 32, origin=ORIGIN, now=clock)


def test_a_missing_file_is_not_silently_created(tmp_path, clock):
    with pytest.raises(DamagedStationError):
        Database(tmp_path / "nothing.db", KEY, origin=ORIGIN, now=clock)
    assert not (tmp_path / "nothing.db").exists()


def test_a_full_disk_keeps_nothing_and_is_told_as_such(database):
    def fill() -> None:
        with database.write("import", None) as work:
            pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
            for number in range(1000):
                work.settings.set(f"filler {number}", "x" * 1000)

    with pytest.raises(NotWrittenError) as caught:
        fill()
    assert (type(caught.value), caught.value.reason) == (DiskFullError, "no_space")
    with database.read() as look:
        assert look.settings.get("filler 0") is None


def test_a_damaged_page_is_told_as_damage_and_a_mended_file_is_read_again(database):
    with database.write("fill", None) as work:
        for number in range(500):
            work.settings.set(f"filler {number}", "x" * 1000)
    database.close()
    content = database.path.read_bytes()
    broken = bytearray(content)
    for place in range(len(broken) - 40 * 4096 + 50, len(broken), 4096):
        broken[place] ^= 1
    database.path.write_bytes(broken)
    database.unlock(KEY)
    with pytest.raises(DamagedStationError), database.read() as look:
        look.connection.exec_driver_sql("SELECT sum(length(after)) FROM journal").all()
    database.path.write_bytes(content)
    with database.read() as look:
        assert look.settings.get("filler 499") == "x" * 1000


def test_a_late_change_of_a_closed_database_is_refused(database):
    database.close()
    with pytest.raises(CancelledError), database.write("late", None):
        pass


def test_a_station_that_cannot_be_read_is_opened_by_nobody_any_more(database, clock, monkeypatch):
    closed: list[Path] = []
    monkeypatch.setattr(Database, "close", lambda made: closed.append(made.path))
    with pytest.raises(Exception, match="No row"):  # a file without an office
        Database.of_station(database.path, KEY, clock)
    assert closed == [database.path]
    monkeypatch.undo()
