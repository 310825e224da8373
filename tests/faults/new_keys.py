"""Somebody leaves, a new recovery sheet is made, and the database gets another key."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from tests.builders import CHEAP, PASSWORD
from tests.faults import kills, operations, power
from tests.faults.deeds import Act, Deed
from tests.faults.findings import Findings
from tests.faults.world import World, check_folder, enter
from vetdesk.domain.errors import DamagedStationError, WrongPasswordError
from vetdesk.services.rekeying import change_key
from vetdesk.services.staffing import Staffing
from vetdesk.storage import backup, rekey, sqlite
from vetdesk.storage.keyslots import KeySlots

LEAVING, STAYING = "chen", ("zhang", "li", "wang", "zhao")
LEFT, SHEET, KEY = "left", "sheet", "key"


class NewKey(Deed):
    """Whatever happens, everybody who stays comes in, and nobody who left once that was acknowledged."""

    name = "new key"

    @contextmanager
    def at_work(self, folder: Path, seed: int) -> Iterator[list[Act]]:
        station = enter(folder)
        staffing = Staffing(station, CHEAP)
        leaving = next(one for one in staffing.list() if one.user == LEAVING)
        yield [
            (LEFT, lambda: staffing.deactivate(leaving.id) and None),
            (SHEET, lambda: staffing.issue_recovery_key() and None),
            (KEY, lambda: change_key(station, "test") and None),
        ]
        station.close()

    def is_open(self, folder: Path, act: str, seed: int) -> bool:
        if act == KEY:
            return _opens_database(folder, self.world.key)
        return act == SHEET or KeySlots.load(folder).has(LEAVING)

    def wrong(self, folder: Path, done: Sequence[str], seed: int, *, full: bool = True) -> list[str]:
        slots, found = KeySlots.load(folder), []
        for user in STAYING:
            try:
                opened = slots.open(user, PASSWORD)
                key = rekey.settle(folder, slots, opened.data_key, opened.next_key)
            except (WrongPasswordError, DamagedStationError) as error:
                return [f"lost: {user} does not come in ({type(error).__name__})"]
            if not _opens_database(folder, key):
                found.append(f"lost: the slot of {user} opens nothing")
        if LEFT in done and slots.has(LEAVING):
            found.append("half: who left has a slot")
        if KEY in done and _opens_database(folder, self.world.key):
            found.append("half: the old key opens the database")
        return found + (check_folder(folder) if full else self._pages(folder, slots))

    def glance(self, folder: Path, done: Sequence[str], seed: int) -> list[str]:
        return self.wrong(folder, done, seed, full=False)

    def _pages(self, folder: Path, slots: KeySlots) -> list[str]:
        key = slots.open(STAYING[0], PASSWORD).data_key
        with closing(sqlite.open_file(folder / backup.DATABASE, key)) as raw:
            pages = [f"damage: {row[0]}" for row in raw.execute("PRAGMA cipher_integrity_check").fetchall()]
            return pages + self.told_by(raw, folder, (), 0)


def _opens_database(folder: Path, key: bytes) -> bool:
    try:
        sqlite.open_file(folder / backup.DATABASE, key).close()
    except DamagedStationError:
        return False
    return True


def row(world: World, count: int, seed: int, scratch: Path) -> Findings:
    """Kills, then every operation failing, then ten times as many power cuts."""
    found, deed = Findings(), NewKey(world)
    found.add(kills.kills_of({deed: 1}, count, seed, scratch), "kills: ")
    found.add(operations.row([deed], count, seed, scratch), "operations: ")
    found.add(power.states(deed, seed, scratch, 10 * count), "power: ")
    return found
