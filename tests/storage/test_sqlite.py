import subprocess
from contextlib import closing

import pytest

from tests.builders import KEY
from vetdesk.domain.errors import DamagedStationError
from vetdesk.storage import sqlite


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "station.db"
    with closing(sqlite.open_file(path, KEY, create=True)) as raw:
        raw.execute("CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT")
        raw.execute("BEGIN")
        raw.executemany("INSERT INTO person (name) VALUES (?)", [(f"张建国{number}",) for number in range(5000)])
        raw.execute("COMMIT")
    return path


def test_every_pragma_is_as_wanted_on_both_lanes(path):
    for engine in (sqlite.change_engine(path, KEY), sqlite.look_engine(path, KEY)):
        with engine.connect() as connection:
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in sqlite.SAFE}
        engine.dispose()
        assert {**found, "mmap_size": found["mmap_size"] or 0} == sqlite.SAFE


def test_a_pragma_that_does_not_take_stops_the_opening(path, monkeypatch):
    monkeypatch.setitem(sqlite.SAFE, "journal_mode", "wal2")
    with pytest.raises(DamagedStationError, match="journal_mode"):
        sqlite.open_file(path, KEY)


def test_an_older_sqlite_is_refused(path, monkeypatch):
    monkeypatch.setattr(sqlite, "OLDEST", (99, 0, 0))
    with pytest.raises(DamagedStationError, match="sqlite"):
        sqlite.open_file(path, KEY)


def test_the_look_lane_only_reads(path):
    engine = sqlite.look_engine(path, KEY)
    with engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM person")
    engine.dispose()


def test_the_sqlite_shell_cannot_open_it(path):
    try:
        done = subprocess.run(
            ["sqlite3", str(path), "SELECT * FROM person"], capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        pytest.skip("no sqlite3 shell here")
    assert done.returncode != 0
    assert "not a database" in done.stderr


def test_every_flipped_bit_is_found(path):
    content = bytearray(path.read_bytes())
    for place in range(100, len(content), 4096):
        content[place] ^= 4
        path.write_bytes(content)
        content[place] ^= 4
        try:
            with closing(sqlite.open_file(path, KEY)) as raw:
                assert sqlite.faults(raw)
        except DamagedStationError:
            continue
    path.write_bytes(content)
    with closing(sqlite.open_file(path, KEY)) as raw:
        assert sqlite.faults(raw) == []


def test_a_file_cut_at_a_page_is_found(path):
    path.write_bytes(path.read_bytes()[: -4 * 4096])
    with pytest.raises(DamagedStationError):
        sqlite.open_file(path, KEY)


def test_broken_links_are_named(tmp_path):
    path = tmp_path / "links.db"
    with closing(sqlite.open_file(path, KEY, create=True)) as raw:
        raw.execute("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT")
        raw.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES a (id)) STRICT")
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("INSERT INTO b VALUES (1, 5)")
        assert sqlite.faults(raw) == ["link: b 1"]


def test_a_copy_is_encrypted_and_equal(path, tmp_path):
    with closing(sqlite.open_file(path, KEY)) as raw:
        sqlite.copy(raw, tmp_path / "copy.db", KEY)
    assert "张建国".encode() not in (tmp_path / "copy.db").read_bytes()
    with closing(sqlite.open_file(tmp_path / "copy.db", KEY)) as raw:
        assert raw.execute("SELECT count(*) FROM person").fetchone() == (5000,)
