"""A scan in a process of its own finds the same as here, and ends with whoever asked for it."""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import a_database
from tests.rule_world import ON, People, fill
from tests.storage.test_rule_scans import definitions
from vetdesk.domain.errors import CancelledError
from vetdesk.storage import scan_processes
from vetdesk.storage.database import Database
from vetdesk.storage.rule_scans import RuleScan
from vetdesk.storage.scan_processes import child_command

PEOPLE = 120


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = a_database(Path(tmp_path_factory.mktemp("apart")))
    fill(made, People(random.Random(17), definitions().vocabulary), PEOPLE)
    yield made
    made.close()


def test_a_scan_apart_finds_what_one_here_finds_and_tells_how_far_it_is(database: Database) -> None:
    book, told = definitions().rules, []
    found = database.scan_processes.found(book, ON, lambda done, total: told.append((done, total)))
    assert found == [one for some in RuleScan(database.read, book, ON) for one in some]
    assert len(found) > PEOPLE // 4
    assert told[0] == (0, 0)
    assert told[-1] == (1, 1)


def test_a_scan_that_nobody_wants_any_more_is_ended(database: Database) -> None:
    children = []

    def told(_done: int, _total: int) -> None:
        children.extend(database.scan_processes._running)
        raise CancelledError

    with pytest.raises(CancelledError):
        database.scan_processes.found(definitions().rules, ON, told)
    (child,) = children
    assert child.returncode is not None
    assert not database.scan_processes._running


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="the system does not tell of its processes so")
def test_the_key_stands_neither_on_the_command_line_nor_in_the_environment(database: Database) -> None:
    seen = b""
    key = database.scan_processes._key
    assert key is not None

    def told(_done: int, _total: int) -> None:
        nonlocal seen
        (child,) = database.scan_processes._running
        seen = b"".join(Path(f"/proc/{child.pid}/{what}").read_bytes() for what in ("cmdline", "environ"))
        raise CancelledError

    with pytest.raises(CancelledError):
        database.scan_processes.found(definitions().rules, ON, told)
    assert seen
    assert key not in seen
    assert key.hex().encode() not in seen.lower()


def test_locking_the_station_ends_the_scan(tmp_path: Path) -> None:
    made = a_database(tmp_path)
    ended = []

    def told(_done: int, _total: int) -> None:
        (child,) = made.scan_processes._running
        made.close()
        ended.append(child.returncode)

    with pytest.raises(CancelledError):
        made.scan_processes.found(definitions().rules, ON, told)
    assert ended[0] is not None, "it held the file after the station was closed"
    with pytest.raises(CancelledError):
        made.scan_processes.found(definitions().rules, ON, lambda _done, _total: None)


@pytest.mark.parametrize("command", [["no-such-program"], [sys.executable, "-c", "print('?')"]])
def test_where_no_process_can_do_it_that_is_told(
    database: Database, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr(scan_processes, "child_command", lambda: command)
    assert database.scan_processes.found(definitions().rules, ON, lambda _done, _total: None) is None


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command() == [sys.executable, scan_processes.CHILD_ARGUMENT]
