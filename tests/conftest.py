"""Fixtures that every layer's tests share."""

import gc
import os
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from tests.builders import Clock, a_database, a_station
from tests.made_once import SHARED
from tests.tiers import LONG, tries
from tests.warm_children import PAGES, POSSIBLE, WORKBOOKS, WarmChildren
from vetdesk.files.pages import reader as pages
from vetdesk.files.workbooks import reader as workbooks
from vetdesk.services.opening import OpenStation
from vetdesk.storage.database import Database

# A busy machine is no reason to fail: how long one example takes is not what these tests are about.
# Every run tries the same examples; the long tier tries many more, other ones each time.
settings.register_profile("house", deadline=None, max_examples=tries(50, 1000), derandomize=not LONG)
settings.load_profile("house")
# The stations of these tests were made in January 2025; commands run by this computer's own clock.
os.environ.setdefault("VETDESK_CLOCK_IS_RIGHT", "yes")
# Hundreds of stations are made and thrown away: in memory, where there is room, no disk has to confirm each commit.
MEMORY, ROOM = Path("/dev/shm"), 4 << 30
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture(scope="session", autouse=True)
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Where the processes of this run share what only one of them makes (tests/made_once.py)."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # each worker has a folder of its own below the run's
    os.environ[SHARED] = str(folder)
    gc.freeze()  # what was imported stays: no collection has to walk through it
    yield
    os.environ.pop(SHARED, None)


@pytest.fixture
def clock() -> Clock:
    """A clock at 2025-01-20 09:00 in China that stands still until moved."""
    return Clock()


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """A fresh encrypted database with all tables and no rows."""
    opened = a_database(tmp_path, clock)
    yield opened
    opened.close()


@pytest.fixture
def station(tmp_path: Path, clock: Clock) -> Iterator[OpenStation]:
    """A fresh station with five people, signed in as zhang (clerk and keeper)."""
    opened = a_station(tmp_path, clock=clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def warm_children(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WarmChildren]:
    """What starts children that read workbooks and scans warm (tests/warm_children.py)."""
    started = WarmChildren(tmp_path_factory.mktemp("warm"))
    yield started
    started.close()


@pytest.fixture
def warm(warm_children: WarmChildren, monkeypatch: pytest.MonkeyPatch) -> None:
    """Children that read files begin warm where the system can; in the long tier they are started as users' are."""
    if POSSIBLE and not LONG:
        monkeypatch.setattr(workbooks, "child_command", partial(warm_children.command, WORKBOOKS))
        monkeypatch.setattr(pages, "child_command", partial(warm_children.command, PAGES))
