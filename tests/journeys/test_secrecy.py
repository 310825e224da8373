"""Nothing that the station keeps can be read in any of its files."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import FOUNDERS, PASSWORD, Clock, a_station_folder
from tests.journeys.byte_search import ENCODINGS, hits
from tests.people_made_up import some_people
from vetdesk.domain.errors import WrongPasswordError
from vetdesk.domain.people import Village
from vetdesk.services.opening import OpenStation, sign_in
from vetdesk.storage import sqlite
from vetdesk.storage.uids import new_uid

COUNT = 50
Search = Callable[..., list[list[str]]]


@pytest.fixture
def search(tmp_path: Path, needles: list[str]) -> Search:
    """Searches folders for the needles in a process of its own."""
    file = tmp_path / "needles.json"
    file.write_text(json.dumps(needles, ensure_ascii=False), encoding="utf-8")
    script = Path(__file__).with_name("byte_search.py")

    def run(*folders: Path) -> list[list[str]]:
        command = [sys.executable, str(script), str(file), *map(str, folders)]
        done = subprocess.run(command, capture_output=True, check=True)
        found: list[list[str]] = json.loads(done.stdout)
        return found

    return run


VILLAGES = [f"{name}村委会" for name in ("大槐树", "杨家湾", "李家坪", "石桥铺", "双河口")]


@pytest.fixture
def needles() -> list[str]:
    people = some_people(COUNT)
    names = [person.name for person in people]
    numbers = [person.id_number for person in people]
    return sorted({*names, *numbers, *VILLAGES, *(founder.name for founder in FOUNDERS)})


def fill(station: OpenStation) -> None:
    """Keep people, villages, an attachment and their changes."""
    with station.database.write("take over", station.session.actor) as work:
        villages = [work.villages.add(Village(0, new_uid(), name)) for name in VILLAGES]
        people = work.people.add_many(some_people(COUNT, villages[0]))
    station.attachments.put(" ".join(person.name + person.id_number for person in people).encode())


def plain_copy(station: OpenStation, target: Path) -> None:
    """What the files would be without encryption."""
    target.mkdir()
    with closing(sqlite.open_file(station.folder / "station.db", station.keys.data_key)) as raw:
        raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target / "plain.db"),))
        raw.execute("SELECT sqlcipher_export('plain')").fetchall()
        raw.execute("DETACH DATABASE plain")


def test_no_file_of_the_station_shows_a_name_a_village_or_an_id(
    tmp_path: Path, clock: Clock, search: Search, needles: list[str], monkeypatch: pytest.MonkeyPatch
):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("SQLITE_TMPDIR", str(temporary))
    folder = a_station_folder(tmp_path)
    with pytest.raises(WrongPasswordError):
        sign_in(folder, "张经办", PASSWORD, clock)
    station = sign_in(folder, "zhang", PASSWORD, clock)
    fill(station)
    usb = tmp_path / "usb"
    assert station.back_up(usb) is not None
    with station.database.write("in the middle of a change", station.session.actor) as work:
        work.people.add_many(some_people(COUNT, seed=2))
        work.connection.exec_driver_sql("UPDATE recipient SET version = version + 1")
        work.journal.flush()
        assert (folder / "station.db-journal").stat().st_size > 0
        assert search(folder, usb, temporary) == []
    assert search(folder, usb, temporary) == []
    plain_copy(station, tmp_path / "plain")
    station.close()
    assert search(folder, usb, temporary) == []
    assert {needle for _, needle, _ in search(tmp_path / "plain")} == set(needles)


def test_the_search_finds_every_needle_in_every_encoding(tmp_path: Path, needles: list[str]):
    for encoding in ENCODINGS:
        (tmp_path / encoding).write_bytes(b"\x00\xff" + ",".join(needles).encode(encoding))
    found = {(needle, encoding) for _, needle, encoding in hits(needles, [tmp_path])}
    assert found >= {(needle, encoding) for needle in needles for encoding in ENCODINGS}
