"""A thousand people in a station, everything exercised: nothing of theirs in any file that is not meant to hold it."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.canary.at_work import at_the_desk, story_of
from tests.canary.everything import workbooks
from tests.canary.formulas import checked, formulas_in_libre_office
from tests.canary.poisoned import poison
from tests.canary.search import Needles, files_in, hits
from vetdesk.demo import cast
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.storage import sqlite
from vetdesk.storage.reading import Reading
from vetdesk.storage.wiping import own_copy

pytestmark = pytest.mark.soak
PEOPLE = 1_000
Record = Callable[[str, object], None]


class World:
    """A home, a temporary folder and a demo of its own; `run` starts Python in it."""

    def __init__(self, folder: Path, people: int) -> None:
        self.folder, self.demo, self.meant = folder, folder / "demo", folder / "meant"
        self.home, self.work = folder / "home", folder / "work"
        for each in (self.home, self.work, folder / "tmp"):
            each.mkdir()
        self.run("-m", "vetdesk", "demo", str(self.demo), "--people", str(people))

    def run(self, *arguments: str) -> str:
        root = str(Path(__file__).parents[2])
        own = {"HOME": str(self.home), "TMPDIR": str(self.folder / "tmp"), "SQLITE_TMPDIR": str(self.folder / "tmp")}
        own |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{root}/src{os.pathsep}{root}"}
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "DISPLAY", "VETDESK_"))}
        done = subprocess.run(
            [sys.executable, *arguments], cwd=self.work, env=kept | own, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("canary"), int(os.environ.get("VETDESK_CANARIES", PEOPLE)))


def planted(look: Reading, ids: list[int]) -> Needles:
    """Every name, ID number, phone and account of the station."""
    people = look.people.many(ids)
    keys = ("id_number", "phone", "other_phone", "account_number")
    numbers = (str(one.values.get(key, "")) for one in people for key in keys)
    return Needles((one.name for one in people), numbers)


def test_nothing_of_a_thousand_people_lies_in_files_that_are_not_meant_for_it(
    world: World, record_property: Record
) -> None:
    with story_of(world.demo).as_user(cast.CLERK) as services:
        ids = services.archives.row_ids(PeopleFilter())
        with services.station.database.read() as look:
            needles = planted(look, list(ids))
        key = own_copy(services.station.keys.data_key)
    written = int(world.run("-m", "tests.canary.at_work", str(world.demo), str(world.meant)).split()[0])
    meant = [
        world.meant,
        *(path for path in world.demo.iterdir() if path.name != "station"),
        world.work / "scratch" / "window.png",
    ]
    files = list(files_in([world.folder], left_out=meant))
    record_property("people", len(ids))
    record_property("planted", len(needles.names) + len(needles.numbers))
    record_property("workbooks_and_papers", written)
    record_property("files_searched", len(files))
    record_property("bytes_searched", sum(path.stat().st_size for path in files))
    found = hits(needles, files)
    record_property("hits", len(found))
    assert found == []
    plain = world.folder / "plain.db"
    with closing(sqlite.open_file(world.demo / "station" / "station.db", key)) as raw:
        raw.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        raw.execute("SELECT sqlcipher_export('plain')").fetchall()
        raw.execute("DETACH DATABASE plain")
    control = {one.text for one in hits(needles, [plain])}
    plain.unlink()
    record_property("control_found", len(control))
    assert control == needles.names | needles.numbers, "without encryption each of them is found"


def test_no_text_of_a_whole_station_becomes_a_formula(world: World, tmp_path: Path, record_property: Record) -> None:
    with at_the_desk(world.demo) as services:
        columns = poison(services.station.database)
        files = workbooks(services, tmp_path)
    found = {path.name: checked(path) for path in files}
    record_property("columns_poisoned", columns)
    record_property("workbooks", len(files))
    record_property("cells", sum(one.cells for one in found.values()))
    record_property("formulas", sum(len(one.formulas) for one in found.values()))
    record_property("changed", sum(len(one.changed) for one in found.values()))
    live = formulas_in_libre_office(files, tmp_path)
    record_property("live_in_libre_office", len(live))
    assert live == []
    assert len(list(tmp_path.glob("*.fods"))) == len(files)
    assert {name: one.formulas for name, one in found.items() if one.formulas} == {}
    assert {name: one.changed for name, one in found.items() if one.changed} == {}
