"""Single flipped bits: in each page of the database, each piece of the key files and of a backup, and at random.

Each must be found by the program's own checks, or be put right from a second copy; and whoever reads on in spite of it
must see the true values or be refused, never another value.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from random import Random

from tests.builders import PASSWORD
from tests.faults.findings import Findings
from tests.faults.forked import in_child
from tests.faults.world import World, enter, later, wrong_in
from vetdesk.domain.errors import VetDeskError
from vetdesk.storage import backup, checks, keyslots, sqlite

PAGE = 4096
PIECE = 64
SCANNED = ("recipient", "identity", "case_file", "case_event", "journal")
EACH_FULLY = 60


def flipped(path: Path, bit: int) -> None:
    """Turn one bit of a file round."""
    with path.open("r+b") as file:
        file.seek(bit // 8)
        byte = file.read(1)[0]
        file.seek(bit // 8)
        file.write(bytes([byte ^ 1 << bit % 8]))


def values(path: Path, key: bytes) -> dict[str, str]:
    """What the tables of people, cases and the journal hold; a table that cannot be read is left out."""
    found = {}
    with closing(sqlite.open_file(path, key)) as raw:
        for table in SCANNED:
            try:
                rows = raw.execute(f"SELECT * FROM {table}").fetchall()
            except sqlite.FAILURES:
                continue
            found[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
    return found


class Flips:
    """Flips in copies of one station with a backup."""

    def __init__(self, world: World, scratch: Path, seed: int) -> None:
        self.world, self.scratch, self.random = world, scratch, Random(seed)
        self.found = Findings()
        self.station = scratch.with_name("flips")
        shutil.copytree(world.station, self.station)
        station = enter(self.station)
        made = station.back_up()
        station.close()
        assert made is not None
        self.backup = made.folder
        self.true = values(self.station / backup.DATABASE, world.key)
        shutil.rmtree(scratch, ignore_errors=True)
        shutil.copytree(self.station, scratch)

    def bits(self, path: Path, piece: int) -> Iterator[int]:
        """One bit of each piece of a file, at random within it."""
        size = path.stat().st_size
        for start in range(0, size, piece):
            yield 8 * start + self.random.randrange(8 * min(piece, size - start))

    def trial(self, path: Path, bit: int, look: Callable[[Path], list[str]]) -> None:
        """Turn a bit round in the copy, look, and put the file back."""
        place = self.scratch / path.relative_to(self.station)
        flipped(place, bit)
        name = path.name if path.parent == self.station else f"backup {path.name}"
        self.found.count(f"flips in {name}")
        self.found.count("flips")
        self.found.note(f"{name} bit {bit}", look(place))
        shutil.copyfile(path, place)

    def database(self, place: Path) -> list[str]:
        """The file's own check must find it, and no value may read otherwise."""
        try:
            missed = checks.check_file(place, self.world.key).sound
        except VetDeskError:
            return []  # it does not open any more: nothing can be shown
        try:
            shown = values(place, self.world.key)
        except VetDeskError:
            shown = {}
        wrong = [f"wrong value: {table}" for table, digest in shown.items() if digest != self.true[table]]
        return wrong + (["missed: the check"] if missed else [])

    def signed_in(self, place: Path) -> list[str]:
        """The same by somebody who signs in and lets the station be checked."""
        try:
            station = enter(self.scratch, clock=later())
        except VetDeskError:
            return []
        try:
            return [] if wrong_in(station) else ["missed: signing in and checking"]
        except VetDeskError:
            return []
        finally:
            station.close()

    def keys(self, place: Path) -> list[str]:
        """One altered copy is put right from the other; with both altered nobody gets in."""
        slots = keyslots.KeySlots.load(self.scratch)
        same = slots.open("zhang", PASSWORD).data_key == self.world.key
        healed = place.read_bytes() == (self.station / place.name).read_bytes()
        return ([] if same else ["wrong value: the data key"]) + ([] if healed else ["missed: the altered copy"])

    def both_keys(self, place: Path) -> list[str]:
        """The same bit in the other copy as well."""
        other = place.with_name(next(name for name in keyslots.FILES if name != place.name))
        content = other.read_bytes()
        other.write_bytes(place.read_bytes())
        try:
            keyslots.KeySlots.load(self.scratch)
        except VetDeskError:
            return []
        finally:
            other.write_bytes(content)
        return ["missed: both copies altered"]

    def in_backup(self, place: Path) -> list[str]:
        """Verifying the backup must find it; one whose manifest is altered may as well be none."""
        folder = self.scratch / self.backup.relative_to(self.station)
        try:
            return ["missed: backup verify"] if backup.verify(folder, self.world.key).sound else []
        except VetDeskError:
            return []


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """One bit of each piece of each file, in four parts by seed, and so many more at random."""
    flips = Flips(world, scratch, seed)
    database = flips.station / backup.DATABASE
    files = sorted(path for path in flips.backup.iterdir() if path.is_file() and path.stat().st_size)
    for place, bit in enumerate(list(flips.bits(database, PAGE))[seed % 4 :: 4]):
        flips.trial(database, bit, flips.database)
        if place % EACH_FULLY == 0:
            flips.trial(database, bit, lambda path: in_child(partial(flips.signed_in, path)))
    for name in keyslots.FILES:
        for bit in list(flips.bits(flips.station / name, PIECE))[seed % 4 :: 4]:
            flips.trial(flips.station / name, bit, flips.keys)
            flips.trial(flips.station / name, bit, flips.both_keys)
    for file in files:
        piece = PAGE if file.name == backup.DATABASE else PIECE
        for bit in list(flips.bits(file, piece))[seed % 4 :: 4]:
            flips.trial(file, bit, flips.in_backup)
    return _at_random(flips, [database, *(flips.station / name for name in keyslots.FILES), *files], count)


def some(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """A few flips at random in the database and the key files."""
    flips = Flips(world, scratch, seed)
    return _at_random(flips, [flips.station / name for name in (backup.DATABASE, *keyslots.FILES)], count)


def _at_random(flips: Flips, files: list[Path], count: int) -> Findings:
    looks = {backup.DATABASE: flips.database, **dict.fromkeys(keyslots.FILES, flips.keys)}
    for _ in range(count):
        file = flips.random.choice(files)
        bit = flips.random.randrange(8 * file.stat().st_size)
        look = looks[file.name] if file.parent == flips.station else flips.in_backup
        flips.trial(file, bit, look)
        flips.found.count("flips at random")
    return flips.found
