"""Changing the data key, stopped after every durable step: the right passwords always open, and nothing is lost."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.builders import CHEAP, DETAILS, Clock, a_database
from vetdesk.domain.errors import DamagedStationError, RecoveryKeyError, WrongPasswordError
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.storage import backup, checks, rekey, sqlite
from vetdesk.storage.attachments import Attachments
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import FILES, KeySlots

OLD, NEW = bytes(range(32)), bytes(range(32, 64))
"""The first is the key of tests.builders.a_database."""


class Killed(Exception):  # noqa: N818 - it is not an error of the program
    """The program ends here."""


class Station:
    """A small station: two people, one of whom leaves, a scan, and something in the journal."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with closing(a_database(folder)) as database, database.write("take note", None) as work:
            work.station.add("station-uid", DETAILS)
            work.settings.set("tests.note", "kept")
        self.slots = KeySlots.create(folder, "station-uid", CHEAP)
        self.li = self.slots.add("li", "password of li", OLD)
        self.slots.add("sun", "password of sun", OLD)
        self.scan = Attachments(folder, self.slots.attachment_keys(OLD)).put(b"a scan")
        self.sheet = self.slots.issue_recovery(OLD).key
        self.slots.save()
        sound = checks.check_file(folder / backup.DATABASE, OLD)
        holders = {"li": self.li.public_key()}
        self.wanted = rekey.KeyChange(OLD, NEW, holders, self.slots.recovery_root, sound.heads, sound.rows)

    def change(self, after: Callable[[str], None] = lambda _step: None) -> None:
        rekey.change(self.folder, self.slots, self.wanted, after)

    def key(self, user: str = "li") -> bytes:
        """The data key that a person's password opens the database with, after the program was started anew."""
        slots = KeySlots.load(self.folder)
        opened = slots.open(user, f"password of {user}")
        return rekey.settle(self.folder, slots, opened.data_key, opened.next_key)

    def key_by_sheet(self, sheet: RecoveryKey) -> bytes:
        slots = KeySlots.load(self.folder)
        opened = slots.open_sheet(sheet)
        return rekey.settle(self.folder, slots, opened.data_key, opened.next_key)

    def holds_everything(self, key: bytes) -> bool:
        sound = checks.check_file(self.folder / backup.DATABASE, key)
        database = Database.of_station(self.folder / backup.DATABASE, key, Clock())
        with closing(database), database.read() as look:
            note = look.settings.get("tests.note")
        scan = Attachments(self.folder, KeySlots.load(self.folder).attachment_keys(key)).get(self.scan)
        return sound.sound and sound.heads == self.wanted.heads and note == "kept" and scan == b"a scan"


@pytest.fixture
def station(tmp_path: Path) -> Station:
    return Station(tmp_path)


def killed_after(step: str) -> Callable[[str], None]:
    def after(done: str) -> None:
        if done == step:
            raise Killed

    return after


def test_the_key_is_another_and_everything_is_there(station):
    told: list[str] = []
    station.change(told.append)
    assert tuple(told) == rekey.STEPS
    assert station.key() == station.key_by_sheet(station.sheet) == NEW
    assert station.holds_everything(NEW)
    with pytest.raises(DamagedStationError):
        sqlite.open_file(station.folder / backup.DATABASE, OLD)
    assert sorted(path.name for path in station.folder.iterdir()) == ["attachments", *FILES[::-1], backup.DATABASE]


def test_who_left_comes_in_no_more_by_password_or_by_the_key_they_copied(station):
    station.change()
    with pytest.raises(WrongPasswordError):
        station.key("sun")
    with pytest.raises(DamagedStationError):
        sqlite.open_file(station.folder / backup.DATABASE, OLD)


@pytest.mark.parametrize(
    ("step", "by_sheet"), [*((step, False) for step in rekey.STEPS), ("checked", True), ("swapped", True)]
)
def test_killed_after_any_step_the_station_opens_and_a_second_change_succeeds(station, step, by_sheet):
    with pytest.raises(Killed):
        station.change(killed_after(step))
    key = station.key_by_sheet(station.sheet) if by_sheet else station.key()
    assert key == (NEW if step in {"swapped", "told"} else OLD)
    assert station.holds_everything(key)
    assert not KeySlots.load(station.folder).changing
    assert not (station.folder / rekey.BESIDE).exists()
    slots, coming = KeySlots.load(station.folder), bytes(range(64, 96))
    opened = slots.open("li", "password of li")
    again = rekey.KeyChange(
        key, coming, station.wanted.holders, slots.recovery_root, station.wanted.heads, station.wanted.rows
    )
    rekey.change(station.folder, slots, again, lambda _step: None)
    assert opened.data_key == key
    assert station.key() == coming
    assert station.holds_everything(coming)


@contextmanager
def killed_at_write(number: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program ends just before its n-th lasting deed on the disk: a file put in its place or taken away."""
    left = [number]

    def counted(deed: Callable[..., object]) -> Callable[..., object]:
        def dying(*args: object, **options: object) -> object:
            if left[0] == 0:
                raise Killed
            left[0] -= 1
            return deed(*args, **options)

        return dying

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink"):
            patched.setattr(Path, name, counted(getattr(Path, name)))
        patched.setattr(sqlite, "copy", counted(sqlite.copy))
        yield


def test_killed_before_every_single_write_and_again_while_settling_nobody_is_locked_out(tmp_path, monkeypatch):
    settled: list[bytes] = []
    for number in range(40):
        folder = tmp_path / str(number)
        folder.mkdir()
        station = Station(folder)
        with killed_at_write(number, monkeypatch):
            try:
                station.change()
                finished = True
            except Killed:
                finished = False
        if not finished:
            with killed_at_write(1, monkeypatch), suppress(Killed):
                station.key()
        settled.append(station.key())
        assert station.holds_everything(settled[-1])
        assert station.key_by_sheet(station.sheet) == settled[-1]
        if settled[-1] == NEW:
            with pytest.raises(WrongPasswordError):
                station.key("sun")
        if finished:
            break
    assert finished
    assert len(settled) > 10
    assert settled == sorted(settled, key=[OLD, NEW].index), "first the old key, from some moment on the new one"


@pytest.mark.parametrize(("step", "lost"), [("announced", FILES[0]), ("swapped", FILES[0]), ("told", FILES[1])])
def test_either_copy_of_the_key_slots_is_enough_at_any_step(station, step, lost):
    with pytest.raises(Killed):
        station.change(killed_after(step))
    (station.folder / lost).write_bytes(b"damaged")
    assert station.holds_everything(station.key())


def test_a_copy_that_is_not_the_same_never_takes_the_place_of_the_database(station):
    fewer = dict(station.wanted.rows, setting=99)
    wanted = rekey.KeyChange(OLD, NEW, station.wanted.holders, station.wanted.root, station.wanted.heads, fewer)
    with pytest.raises(DamagedStationError):
        rekey.change(station.folder, station.slots, wanted, lambda _step: None)
    assert station.key() == OLD
    assert station.holds_everything(OLD)


def test_a_damaged_database_changes_nothing_about_the_slots(station):
    with pytest.raises(Killed):
        station.change(killed_after("checked"))
    (station.folder / backup.DATABASE).write_bytes(b"damaged" * 1000)
    before = (station.folder / FILES[0]).read_bytes()
    with pytest.raises(DamagedStationError):
        station.key()
    assert (station.folder / FILES[0]).read_bytes() == before


def test_the_sheet_of_another_station_opens_nothing_after_the_change(station):
    station.change()
    with pytest.raises(RecoveryKeyError):
        station.key_by_sheet(RecoveryKey(bytes(20)))
