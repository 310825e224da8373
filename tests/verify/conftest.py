"""One small station for all tests of the verifier; whoever spoils it copies it first."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.people_world import a_person
from vetdesk.services.opening import sign_in
from vetdesk.services.printing import Printing
from vetdesk.verify.keys import by_password

Spoil = Callable[..., None]


@pytest.fixture(scope="session")
def station_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A station with one person and one paper printed."""
    folder, clock = a_station_folder(tmp_path_factory.mktemp("verified")), Clock()
    with closing(sign_in(folder, "zhang", PASSWORD, clock)) as station:
        with station.database.write("keep people", station.session.actor) as work:
            (person,) = work.people.add_many([a_person()])
        printing = Printing(station.database, station.definitions, station.session, station.now)
        printing.make("recipient_sheet", recipient_id=person.id, purpose="核对")
    return folder


@pytest.fixture(scope="session")
def key(station_folder: Path) -> bytes:
    return by_password(station_folder, "zhang", PASSWORD)


@pytest.fixture
def folder(station_folder: Path, tmp_path: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(station_folder, tmp_path / "station"))


@pytest.fixture
def spoil(key: bytes) -> Spoil:
    """Runs a statement in a database past its guards."""
    return _spoiling(lambda _folder: key)


@pytest.fixture
def spoil_here() -> Spoil:
    """The same for a station that the test made itself."""
    return _spoiling(lambda folder: by_password(folder, "zhang", PASSWORD))


def _spoiling(key_of: Callable[[Path], bytes]) -> Spoil:
    def run(folder: Path, statement: str, *values: object) -> None:
        with closing(open_raw(folder, key_of(folder))) as raw:
            for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                raw.execute(f'DROP TRIGGER "{name}"')
            raw.execute(statement, values)

    return run


def open_raw(folder: Path, key: bytes) -> Any:
    raw = cipher.connect(str(folder / "station.db"), isolation_level=None)
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return raw
