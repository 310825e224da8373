"""Restoring brings back what the backup held, keeps what it replaces, and is finished whenever it is killed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station
from vetdesk.domain.errors import DamagedStationError, NotAStationError, StationExistsError
from vetdesk.services.opening import sign_in
from vetdesk.storage import backup, checks, keyslots, quarantine, restoring
from vetdesk.storage.attachments import FOLDER
from vetdesk.storage.wiping import own_copy


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, backup.Backup, bytes, str]:
    """A closed station with one word set after its backup was made, that backup, the data key, and a scan's name."""
    folder = tmp_path_factory.mktemp("world")
    opened = a_station(folder)
    name = opened.attachments.put(b"scan")
    key = own_copy(opened.keys.data_key)
    made = backup.make(opened.folder, key, folder / "stick", opened.now())
    with opened.database.write("later", opened.session.actor) as work:
        work.settings.set("word", "later")
    opened.close()
    return opened.folder, made, key, name


@pytest.fixture
def station(world: tuple[Path, backup.Backup, bytes, str], tmp_path: Path) -> Path:
    shutil.copytree(world[0], tmp_path / "station")
    return tmp_path / "station"


def word(folder: Path, clock: Clock) -> object:
    """The word of a station, which must be sound."""
    opened = sign_in(folder, "li", PASSWORD, clock)
    try:
        with opened.database.read() as look:
            found = look.settings.get("word")
        assert checks.check(opened.database).sound
        assert opened.attachments.get(opened.attachments.names()[0]) == b"scan"
    finally:
        opened.close()
    return found


def test_a_backup_restores_into_an_empty_folder_with_attachments(
    world: tuple[Path, backup.Backup, bytes, str], tmp_path: Path, clock: Clock
) -> None:
    _, made, key, name = world
    restoring.restore(made.folder, restoring.RestoreKeys.of_backup(made.folder, key), tmp_path / "new", clock())
    assert (tmp_path / "new" / FOLDER / name[:2] / name).exists()
    note = restoring.read_note(tmp_path / "new")
    assert note is not None
    assert (note.made_at, note.replaced) == (made.made_at, "")
    assert word(tmp_path / "new", clock) is None


def test_a_restore_into_a_folder_never_overwrites(
    world: tuple[Path, backup.Backup, bytes, str], station: Path, clock: Clock
) -> None:
    with pytest.raises(StationExistsError):
        restoring.restore(world[1].folder, restoring.RestoreKeys.of_backup(world[1].folder, world[2]), station, clock())


def test_a_damaged_backup_is_not_restored(
    world: tuple[Path, backup.Backup, bytes, str], station: Path, tmp_path: Path, clock: Clock
) -> None:
    shutil.copytree(world[1].folder.parent, tmp_path / "stick")
    source = tmp_path / "stick" / world[1].folder.name
    content = bytearray((source / backup.DATABASE).read_bytes())
    content[50_000] ^= 1
    (source / backup.DATABASE).write_bytes(content)
    with pytest.raises(DamagedStationError):
        restoring.restore(source, restoring.RestoreKeys.of_backup(source, world[2]), tmp_path / "new", clock())
    assert not (tmp_path / "new").exists()
    before = sorted(path.name for path in station.iterdir())
    with pytest.raises(DamagedStationError):
        restoring.restore_in_place(source, restoring.RestoreKeys.of_backup(source, world[2]), station, clock())
    assert sorted(path.name for path in station.iterdir()) == before


def test_a_restore_in_place_keeps_what_it_replaces(
    world: tuple[Path, backup.Backup, bytes, str], station: Path, clock: Clock
) -> None:
    _, made, key, name = world
    (station / FOLDER / name[:2] / name).unlink()
    old = (station / backup.DATABASE).read_bytes()
    (station / quarantine.JOURNAL).write_bytes(b"left by a killed program")
    kept = restoring.restore_in_place(made.folder, restoring.RestoreKeys.of_backup(made.folder, key), station, clock())
    assert kept.parent == station
    assert (kept / backup.DATABASE).read_bytes() == old
    assert (kept / quarantine.JOURNAL).read_bytes() == b"left by a killed program"
    assert all((kept / file).is_file() for file in keyslots.FILES)
    assert quarantine.kept(station) == [kept]
    assert not (station / quarantine.JOURNAL).exists()
    assert word(station, clock) is None


class _Killed(BaseException):
    """The program is gone at this point."""


def test_killed_at_any_point_the_old_station_or_the_restored_one_stands(
    world: tuple[Path, backup.Backup, bytes, str],
    station: Path,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every step that changes a folder is one point; what BaseException handlers clean up a kill would leave."""
    _, made, key, _ = world
    steps = [0]

    def counted(deed: Callable[..., object], at: int) -> Callable[..., object]:
        def step(*arguments: object, **named: object) -> object:
            steps[0] += 1
            if steps[0] == at:
                raise _Killed
            return deed(*arguments, **named)

        return step

    at, seen = 0, set[object]()
    while True:
        at += 1
        shutil.rmtree(tmp_path / "try", ignore_errors=True)
        shutil.copytree(station, tmp_path / "try")
        (tmp_path / "try" / quarantine.JOURNAL).write_bytes(b"left by a killed program")
        steps[0] = 0
        with monkeypatch.context() as killing:
            killing.setattr(restoring.ExitStack, "__exit__", lambda *_error: False)
            for name in ("replace", "unlink"):
                killing.setattr(Path, name, counted(getattr(Path, name), at))
            killing.setattr(restoring, "write_whole", counted(restoring.write_whole, at))
            try:
                restoring.restore_in_place(
                    made.folder, restoring.RestoreKeys.of_backup(made.folder, key), tmp_path / "try", clock()
                )
                break
            except _Killed:
                pass
        seen.add(word(tmp_path / "try", clock))
    assert seen == {"later", None}


def test_where_backups_may_lie_below_a_chosen_folder(
    world: tuple[Path, backup.Backup, bytes, str], tmp_path: Path
) -> None:
    made = world[1]
    assert restoring.stores_in(made.folder) == [made.folder.parent]
    assert made.folder.parent in restoring.stores_in(made.folder.parent.parent)
    with pytest.raises(NotAStationError):
        restoring.stores_in(tmp_path / "nothing")


def test_a_damaged_station_is_copied_once_a_day_as_far_as_the_disk_gives_it(
    station: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (station / backup.DATABASE).read_bytes()
    pread = quarantine.os.read

    def bad_sector(handle: int, length: int) -> bytes:
        place = quarantine.os.lseek(handle, 0, 1)
        if place <= 8192 < place + length and length < 1 << 30:
            raise OSError(5, "Input/output error")
        return pread(handle, length)

    monkeypatch.setattr(quarantine.os, "read", bad_sector)
    kept = quarantine.copy_damaged(station, clock(), "malformed")
    copied = (kept / backup.DATABASE).read_bytes()
    assert copied == content[:8192] + bytes(4096) + content[8192 + 4096 :]
    clock.move(hours=23)
    assert quarantine.copy_damaged(station, clock(), "malformed") == kept
    clock.move(hours=2)
    assert quarantine.copy_damaged(station, clock(), "malformed") != kept
