import errno
import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder
from vetdesk.domain.errors import DamagedStationError, DiskFullError, NotAStationError, NotWrittenError
from vetdesk.services.opening import OpenStation
from vetdesk.storage import backing_up, backup, backup_files, keyslots, safe_files
from vetdesk.storage.keyslots import KeySlots


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "usb stick"


Make = Callable[[], backup.Backup]


@pytest.fixture
def make(station: OpenStation, store: Path, clock: Clock) -> Make:
    return lambda: backup.make(station.folder, station.keys.data_key, store, clock())


def faults_of(made: backup.Backup, station: OpenStation, **how: bool) -> str:
    return backup.verify(made.folder, station.keys.data_key, **how).what


def test_a_backup_is_made_beside_people_at_work_and_verified(station: OpenStation, store: Path, make: Make) -> None:
    with station.database.read() as look:
        made = make()
        assert look.settings.get("x") is None
    assert made.rows["staff"] == 5
    assert (made.office, made.origin) == (station.station().name, station.database.origin)
    assert backup.verify(made.folder, station.keys.data_key).sound
    assert backup.list_backups(store) == [made]
    assert backing_up.is_current(station.database, made.heads)
    with station.database.write("change", None) as work:
        work.settings.set("x", 1)
    assert not backing_up.is_current(station.database, made.heads)


def test_two_backups_of_one_instant_have_names_of_their_own(store: Path, make: Make) -> None:
    first, second = make(), make()
    assert second.made_at - first.made_at == timedelta(microseconds=1)
    assert backup.list_backups(store) == [first, second]


def test_a_damaged_station_gives_no_backup_and_leaves_no_rubbish(station: OpenStation, store: Path, make: Make) -> None:
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        work.connection.exec_driver_sql("UPDATE journal SET label = 'other' WHERE seq = 3")
    with pytest.raises(DamagedStationError, match="journal 3: content"):
        make()
    assert list(store.iterdir()) == []


def test_a_copy_that_is_not_what_was_copied_is_no_backup(
    store: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a lying stick would give it back: everything was written, and what is read again is something else."""
    rename = Path.rename

    def and_lose_a_bit(self: Path, target: Path) -> Path:
        moved = rename(self, target)
        flip(target / backup.DATABASE, 30_000)
        return moved

    monkeypatch.setattr(Path, "rename", and_lose_a_bit)
    with pytest.raises(DamagedStationError):
        make()
    assert list(store.iterdir()) == []


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1
    path.write_bytes(content)


def test_every_flipped_bit_of_a_backup_is_found(station: OpenStation, make: Make, store: Path) -> None:
    name = station.attachments.put(b"scan")
    made = make()
    files = [made.folder / file for file in (*backup.CHECKED_FILES, backup.MANIFEST)]
    for path in (*files, store / "attachments" / name[:2] / name):
        for place in (40, 99):
            flip(path, place)
            try:
                assert faults_of(made, station, every_scan=True)
            except NotAStationError:
                assert path.name == backup.MANIFEST
            flip(path, place)
    assert backup.verify(made.folder, station.keys.data_key, every_scan=True).sound


def test_a_manifest_written_without_the_key_is_found(station: OpenStation, make: Make) -> None:
    made = make()
    told = json.loads((made.folder / backup.MANIFEST).read_text(encoding="utf-8"))
    told["rows"]["recipient"] = 7
    (made.folder / backup.MANIFEST).write_text(json.dumps(told), encoding="utf-8")
    assert faults_of(made, station) == "file: manifest altered"


def test_a_manifest_that_names_its_files_no_more_is_found(station: OpenStation, make: Make) -> None:
    made = make()
    path = made.folder / backup.MANIFEST
    path.write_text(path.read_text(encoding="utf-8").replace('"files"', '"fIles"'), encoding="utf-8")
    assert faults_of(made, station) == "file: manifest altered"


def test_an_older_database_put_under_a_newer_manifest_is_found(station: OpenStation, make: Make, clock: Clock) -> None:
    older = make()
    with station.database.write("change", None) as work:
        work.settings.set("x", 1)
    clock.move(minutes=1)
    newer = make()
    shutil.copyfile(older.folder / backup.DATABASE, newer.folder / backup.DATABASE)
    assert "station.db" in faults_of(newer, station)


def test_an_attachment_is_kept_once_for_all_backups(station: OpenStation, store: Path, make: Make) -> None:
    name = station.attachments.put(b"scan")
    made = [make(), make()]
    assert len(list((store / "attachments").glob("??/*"))) == 1
    assert [each.scans for each in made] == [1, 1]
    (store / "attachments" / name[:2] / name).unlink()
    assert faults_of(made[0], station) == f"attachment: {name} is missing"


def test_attachments_known_from_the_last_backup_are_not_read_again(
    station: OpenStation, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.attachments.put(b"scan")
    make()
    copied: list[Path] = []
    monkeypatch.setattr(backup_files, "copy_whole", lambda source, _target: copied.append(source) or "")
    station.attachments.put(b"another")
    with pytest.raises(DamagedStationError):  # what was not really copied is not there
        make()
    assert len(copied) == 1


def test_other_folders_are_no_backups(store: Path, station: OpenStation) -> None:
    (store / "20250101T000000000000Z").mkdir(parents=True)
    assert backup.list_backups(store) == []
    assert backup.newest(store) is None
    with pytest.raises(NotAStationError):
        backup.verify(store / "20250101T000000000000Z", station.keys.data_key)


def test_what_a_killed_program_left_is_taken_away_and_only_that(
    station: OpenStation, store: Path, make: Make, clock: Clock
) -> None:
    kept = make()
    for name in ("20250119T000000000000Z.part", "20250119T000000000001Z", "20250120T003000000000Z.part"):
        shutil.copytree(kept.folder, store / name, ignore=shutil.ignore_patterns(backup.MANIFEST))
    (store / "20250120T003000000000Z.part" / keyslots.FILES[0]).write_bytes(b"of another PC")
    (store / "letters").mkdir()
    made = make()
    names = {path.name for path in store.iterdir()}
    assert names == {kept.folder.name, made.folder.name, "20250120T003000000000Z.part", "letters", "attachments"} - (
        set() if (store / "attachments").exists() else {"attachments"}
    )
    clock.move(days=2)
    make()
    assert not (store / "20250120T003000000000Z.part").exists()


def test_a_stick_that_takes_nothing_is_told_in_words(store: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(number: int) -> Callable[..., None]:
        def fail(*_arguments: object) -> None:
            raise OSError(number, os.strerror(number))

        return fail

    for number, kind, reason in (
        (errno.ENOSPC, DiskFullError, "no_space"),
        (errno.EIO, NotWrittenError, "disk"),
        (errno.EROFS, NotWrittenError, "read_only"),
    ):
        monkeypatch.setattr(safe_files.os, "fsync", refuse(number))
        with pytest.raises(NotWrittenError) as caught:
            make()
        assert (type(caught.value), caught.value.reason) == (kind, reason)
    monkeypatch.undo()
    assert [path for path in store.iterdir() if path.suffix == ".part"] == []


def test_a_backup_that_cannot_be_read_again_is_none(store: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_manifest", lambda _folder: {})
    with pytest.raises(NotWrittenError):
        make()
    assert list(store.glob("*Z*")) == []


def test_rotation_deletes_only_what_is_not_worth_keeping(
    station: OpenStation, store: Path, make: Make, clock: Clock
) -> None:
    for _ in range(3):
        with station.database.write("change", None) as work:
            work.settings.set("at", str(clock.at))
        make()
        clock.move(hours=2)
    clock.move(days=3)
    assert backup.rotate(store, clock(), station="another") == []
    gone = backup.rotate(store, clock())
    assert len(gone) == 2
    assert len(backup.list_backups(store)) == 1


def test_on_a_stick_the_first_of_every_month_outlives_the_rotation(store: Path, make: Make, clock: Clock) -> None:
    first = make()
    clock.move(hours=2)
    last = make()
    clock.move(days=900)
    newest = make()
    backup.rotate(store, clock(), lasting=True)
    assert backup.list_backups(store) == [first, last, newest]
    assert backup.rotate(store, clock()) == [first.folder]


def test_nothing_is_made_twice_but_an_old_one_is_checked_again_and_made_anew_if_it_is_damaged(
    station: OpenStation, store: Path, clock: Clock
) -> None:
    def up_to_date() -> backup.Backup | None:
        return backing_up.bring_up_to_date(station.database, station.keys.data_key, store, clock())

    made = up_to_date()
    assert made is not None
    assert up_to_date() is None
    clock.move(days=1)
    assert up_to_date() is None
    flip(made.folder / backup.DATABASE, 50_000)
    assert up_to_date() is not None


def test_the_keys_in_a_backup_open_it(station: OpenStation, store: Path, clock: Clock, tmp_path: Path) -> None:
    made = backup.make(a_station_folder(tmp_path / "x"), station.keys.data_key, store, clock())
    assert KeySlots.load(made.folder).open("li", PASSWORD).data_key == station.keys.data_key


def test_the_moment_of_a_backup_is_in_its_name(make: Make) -> None:
    assert make().made_at == datetime(2025, 1, 20, 1, tzinfo=UTC)
