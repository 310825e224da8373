"""A journal shorter or other than is known outside opens read-only until a keeper acknowledges what is missing."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.people_world import a_person
from vetdesk.domain.anchors import AnchorKind
from vetdesk.domain.errors import ReadOnlyStationError
from vetdesk.services.opening import OpenStation, sign_in
from vetdesk.storage.head_files import HEADS
from vetdesk.verify.keys import by_password
from vetdesk.verify.verifying import Known, verify


def opened(folder: Path, clock: Clock, users: Path, user: str = "zhang") -> OpenStation:
    station = sign_in(folder, user, PASSWORD, clock)
    station.outside.begin(users)
    return station


def changed(station: OpenStation, serial: int) -> None:
    with station.database.write("keep people", station.session.actor) as work:
        work.people.add_many([a_person(f"某人{serial}", serial)])


@pytest.fixture
def rolled_back(tmp_path: Path, clock: Clock) -> Path:
    """A station whose database was exchanged for an older copy, heads beside it as well; the user's file was not."""
    folder, users = a_station_folder(tmp_path), tmp_path / "users"
    with closing(opened(folder, clock, users)) as station:
        changed(station, 1)
    shutil.copytree(folder, tmp_path / "older")
    with closing(opened(folder, clock, users)) as station:
        changed(station, 2)
    shutil.copyfile(tmp_path / "older" / "station.db", folder / "station.db")
    (folder / HEADS).unlink()
    return folder


def test_ends_are_told_in_both_files_and_fit_at_every_sign_in(tmp_path: Path, clock: Clock) -> None:
    folder, users = a_station_folder(tmp_path), tmp_path / "users"
    for serial in (1, 2):
        with closing(opened(folder, clock, users)) as station:
            changed(station, serial)
            head = station.database.head
            assert station.outside.comparison.sound
    texts = [(folder / HEADS).read_text(), next(users.iterdir()).read_text()]
    assert all(f" {head.seq} {head.hash} " in text for text in texts)
    assert not any("某人" in text or "529901" in text for text in texts)


def test_an_older_copy_opens_read_only_and_names_what_is_missing(rolled_back: Path, clock: Clock) -> None:
    station = opened(rolled_back, clock, rolled_back.parent / "users", "li")
    with closing(station), pytest.raises(ReadOnlyStationError) as refused:
        changed(station, 3)
    error = refused.value
    assert (error.kind, error.known > error.first > 1) == (AnchorKind.USER_FILE, True)
    with closing(sign_in(rolled_back, "li", PASSWORD, clock)) as station, station.database.read() as look:
        assert look.people.get(1).name == "某人1"


def test_a_keeper_acknowledges_with_a_reason_and_the_work_goes_on(rolled_back: Path, clock: Clock) -> None:
    users = rolled_back.parent / "users"
    with closing(opened(rolled_back, clock, users)) as station:
        missing = station.outside.comparison.gaps
        station.outside.acknowledge("硬盘损坏，已从备份恢复", station.session.actor)
        changed(station, 3)
    with closing(opened(rolled_back, clock, users)) as station:
        assert station.outside.comparison.sound
        with station.database.read() as look:
            told = look.journal.entries(kind="anchors")
    assert [entry.reason for entry in told] == ["硬盘损坏，已从备份恢复"]
    assert len(told[0].new["missing"]) == len(missing)
    verdict = verify(rolled_back, by_password(rolled_back, "zhang", PASSWORD), Known())
    assert (verdict.sound, verdict.findings) == (True, [])


def test_a_journal_of_another_course_is_found_though_it_is_as_long(rolled_back: Path, clock: Clock) -> None:
    """Somebody works on with the older copy where nothing outside is within reach; then it comes back."""
    with closing(sign_in(rolled_back, "li", PASSWORD, clock)) as station:
        for serial in (4, 5, 6):
            changed(station, serial)
    users = rolled_back.parent / "users"
    with closing(opened(rolled_back, clock, users)) as station:
        assert not station.outside.comparison.sound
        assert station.outside.comparison.first_differing > 1


def test_files_that_cannot_be_written_or_read_stop_nobody(tmp_path: Path, clock: Clock) -> None:
    folder = a_station_folder(tmp_path)
    (folder / HEADS).mkdir()
    with closing(opened(folder, clock, tmp_path / "station" / "keys.json")) as station:
        changed(station, 1)
        assert station.outside.comparison.sound
