"""What is still looked at when a station closes is ended, and keeps nobody waiting."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from tests.builders import KEY, ORIGIN
from vetdesk.domain.errors import CancelledError
from vetdesk.storage import looks, sqlite
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Reading


def a_look_under_way(database: Database, then: Callable[[Reading], object]) -> tuple[threading.Thread, list[object]]:
    """A look on a thread of its own that has begun, and what came of it."""
    begun, ended = threading.Event(), list[object]()

    def work() -> None:
        try:
            with database.read() as look:
                look.settings.get("a")
                begun.set()
                outcome = then(look)
            ended.append(outcome)
        except CancelledError as error:
            ended.append(error)

    lane = threading.Thread(target=work)
    lane.start()
    assert begun.wait(10)
    return lane, ended


def test_whoever_opens_a_closed_station_next_waits_for_no_look_of_the_former_one(database, clock):
    """One that computes between two statements keeps the file from every commit, and no interruption reaches it."""
    goes_on = threading.Event()

    def compute(look: Reading) -> object:
        goes_on.wait(30)
        return look.settings.get("a")

    lane, ended = a_look_under_way(database, compute)
    begun = time.monotonic()
    database.close()
    again = Database(database.path, KEY, origin=ORIGIN, now=clock)
    with again.write("sign in", None) as work:
        work.settings.set("a", 1)
    took = time.monotonic() - begun
    goes_on.set()
    lane.join(10)
    again.close()
    assert took < 5, "the driver itself would have waited for a minute"
    assert isinstance(ended[0], CancelledError)


def test_closing_waits_for_the_looks_that_end_when_they_are_interrupted(database):
    def count(look: Reading) -> object:
        while True:
            look.settings.get("a")

    lane, ended = a_look_under_way(database, count)
    database.close()
    lane.join(10)
    assert isinstance(ended[0], CancelledError)


def test_a_look_that_ends_after_the_station_was_closed_tells_nothing_and_leaves_no_connection(database):
    opened: list[object] = []
    goes_on = threading.Event()

    def hold(look: Reading) -> object:
        opened.append(sqlite.driver(look.connection))
        goes_on.wait(30)
        return "what nobody may see any more"

    lane, ended = a_look_under_way(database, hold)
    database.close()
    database.unlock(KEY)
    goes_on.set()
    lane.join(10)
    assert isinstance(ended[0], CancelledError)
    with pytest.raises(sqlite.cipher.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")
    with database.read() as look:
        assert look.settings.get("a") is None


def test_whoever_goes_away_from_a_look_in_portions_is_told_nothing(database, monkeypatch):
    monkeypatch.setattr(looks, "PATIENCE_SECONDS", 0.05)

    def portions() -> Iterator[object]:
        with database.read() as look:
            while True:
                yield look.settings.get("a")

    begun = portions()
    next(begun)
    database.close()
    begun.close()
