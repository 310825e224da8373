"""Another connection holds the file: whoever wants it waits, and is told in a sentence if that was not enough."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.builders import KEY, Clock, a_database
from tests.people_world import a_person
from vetdesk.domain.errors import DatabaseBusyError
from vetdesk.storage import sqlite
from vetdesk.storage.database import Database

READER, WRITER = "BEGIN; SELECT count(*) FROM sqlite_master", "BEGIN EXCLUSIVE"
LABEL = "make a backup"


@pytest.fixture
def database(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    monkeypatch.setattr(sqlite, "LOOK_WAITS_SECONDS", 0.1)
    monkeypatch.setattr(sqlite, "CHANGE_WAITS_SECONDS", 0.1)
    opened = a_database(tmp_path, clock)
    yield opened
    opened.close()


@contextmanager
def held(path: Path, how: str) -> Iterator[Callable[[], None]]:
    """The file in the hands of a connection of its own; gives what lets go of it."""
    with closing(sqlite.open_file(path, KEY)) as other:
        for statement in how.split("; "):
            other.execute(statement).fetchall()
        yield lambda: other.execute("COMMIT").fetchall() and None


def people(database: Database) -> int:
    with database.read() as look:
        return look.people.count()


def add_somebody(database: Database) -> None:
    with database.write("add a person", None) as work:
        work.people.add(a_person("王㛃", 1))


@pytest.mark.parametrize("deed", [people, add_somebody])
@pytest.mark.parametrize("work", ["", LABEL])
def test_who_waits_in_vain_is_told_what_goes_on_and_goes_on_afterwards(
    database: Database, deed: Callable[[Database], object], work: str
):
    with held(database.path, WRITER), database.meanwhile(work) if work else nullcontext():
        with pytest.raises(DatabaseBusyError) as refused:
            deed(database)
        assert refused.value.work == work
    deed(database)
    assert people(database) == (deed is add_somebody)


def test_a_change_that_a_reader_keeps_from_being_written_is_refused_as_a_whole(database: Database):
    with held(database.path, READER) as let_go:
        with database.read() as look:
            before = look.journal.head()
        with database.meanwhile(LABEL), pytest.raises(DatabaseBusyError, match=LABEL):
            add_somebody(database)
        with database.read() as look:
            assert (look.people.count(), look.journal.head()) == (0, before)
        let_go()
        add_somebody(database)
    assert people(database) == 1


def test_looks_are_patient_longer_than_the_driver_waits(database: Database):
    with held(database.path, WRITER) as let_go:
        ending = threading.Timer(0.15, let_go)
        ending.start()
        assert people(database) == 0
        ending.join()


def test_a_file_that_is_held_when_it_is_opened_is_busy_and_not_damaged(database: Database, clock: Clock):
    database.close()
    with held(database.path, WRITER), pytest.raises(DatabaseBusyError):
        Database(database.path, KEY, origin="a", now=clock)
