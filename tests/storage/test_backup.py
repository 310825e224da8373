import json
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from tests.builders import PASSWORD, a_station_folder
from vetdesk.domain.errors import DamagedStationError, NotAStationError, StationExistsError
from vetdesk.services.opening import sign_in
from vetdesk.storage import backup, checks
from vetdesk.storage.keyslots import KeySlots


@pytest.fixture
def store(tmp_path):
    return tmp_path / "usb stick"


def test_a_backup_is_made_beside_people_at_work_and_verified(station, store, clock):
    with station.database.read() as look:
        made = backup.make(station.folder, station.keys.data_key, store, clock())
        assert look.settings.get("x") is None
    assert made.rows["staff"] == 5
    assert backup.verify(made.folder, station.keys.data_key).sound
    assert [other.folder for other in backup.list_backups(store)] == [made.folder]
    assert backup.is_current(station.database, store)
    with station.database.write("change", None) as work:
        work.settings.set("x", 1)
    assert not backup.is_current(station.database, store)


def test_a_damaged_station_gives_no_backup_and_leaves_no_rubbish(station, store, clock):
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        work.connection.exec_driver_sql("UPDATE journal SET label = 'other' WHERE seq = 3")
    with pytest.raises(DamagedStationError, match="journal 3: content"):
        backup.make(station.folder, station.keys.data_key, store, clock())
    assert list(store.iterdir()) == []


def test_a_backup_damaged_later_is_found_and_not_restored(station, store, clock, tmp_path):
    made = backup.make(station.folder, station.keys.data_key, store, clock())
    path = made.folder / backup.DATABASE
    content = bytearray(path.read_bytes())
    content[50_000] ^= 1
    path.write_bytes(content)
    assert not backup.verify(made.folder, station.keys.data_key).sound
    with pytest.raises(DamagedStationError):
        backup.restore(made.folder, station.keys.data_key, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_an_older_database_put_under_a_newer_manifest_is_found(station, store, clock):
    older = backup.make(station.folder, station.keys.data_key, store, clock())
    with station.database.write("change", None) as work:
        work.settings.set("x", 1)
    newer = backup.make(station.folder, station.keys.data_key, store, clock.move(minutes=1))
    shutil.copyfile(older.folder / backup.DATABASE, newer.folder / backup.DATABASE)
    assert not backup.verify(newer.folder, station.keys.data_key).sound


def test_a_backup_restores_into_an_empty_folder_with_attachments(station, store, clock, tmp_path):
    name = station.attachments.put(b"scan")
    made = backup.make(station.folder, station.keys.data_key, store, clock())
    backup.restore(made.folder, station.keys.data_key, tmp_path / "new")
    other = sign_in(tmp_path / "new", "li", PASSWORD, clock)
    assert other.attachments.get(name) == b"scan"
    assert checks.check(other.database).sound
    other.close()


def test_a_restore_never_overwrites(station, store, clock):
    made = backup.make(station.folder, station.keys.data_key, store, clock())
    with pytest.raises(StationExistsError):
        backup.restore(made.folder, station.keys.data_key, station.folder)


def test_an_attachment_is_kept_once_for_all_backups(station, store, clock):
    station.attachments.put(b"scan")
    for _ in range(2):
        backup.make(station.folder, station.keys.data_key, store, clock.move(minutes=1))
    assert len(list((store / "attachments").glob("??/*"))) == 1
    manifests = [json.loads((made.folder / backup.MANIFEST).read_text()) for made in backup.list_backups(store)]
    assert [len(manifest["attachments"]) for manifest in manifests] == [1, 1]


def test_other_folders_are_no_backups(store, station):
    (store / "20250101T000000000000Z").mkdir(parents=True)
    assert backup.list_backups(store) == []
    assert backup.newest(store) is None
    with pytest.raises(NotAStationError):
        backup.verify(store / "20250101T000000000000Z", station.keys.data_key)


def test_a_year_of_daily_backups_thins_out_to_seven_days_four_weeks_twelve_months():
    now = datetime(2025, 12, 31, 18, tzinfo=UTC)
    moments = [now - timedelta(days=days) for days in range(500)]
    keep = backup.worth_keeping(moments, now)
    assert set(moments[:7]) <= keep
    assert len({moment.strftime("%Y-%m") for moment in keep}) == 12
    assert len({moment.strftime("%G-%V") for moment in keep if now - moment < timedelta(days=28)}) == 4
    assert len(keep) <= 7 + 4 + 12


def test_the_only_backup_is_kept_however_old():
    now = datetime(2025, 12, 31, tzinfo=UTC)
    moment = now - timedelta(days=3000)
    assert backup.worth_keeping([moment], now) == {moment}


def test_rotation_deletes_only_what_is_not_worth_keeping(station, store, clock):
    for _ in range(3):
        with station.database.write("change", None) as work:
            work.settings.set("at", str(clock.at))
        backup.make(station.folder, station.keys.data_key, store, clock())
        clock.move(hours=2)
    clock.move(days=2)
    gone = backup.rotate(store, clock())
    assert len(gone) == 2
    assert len(backup.list_backups(store)) == 1


def test_the_keys_in_a_backup_open_it(station, store, clock, tmp_path):
    made = backup.make(a_station_folder(tmp_path / "x"), station.keys.data_key, store, clock())
    assert KeySlots.load(made.folder).open("li", PASSWORD).data_key == station.keys.data_key
