"""Looking at what can be read of a damaged station (只读查看): the copy that was kept aside, never the original."""

from contextlib import ExitStack
from pathlib import Path

from vetdesk.definitions.catalogue import load
from vetdesk.domain.errors import DamagedDatabaseError, WrongPasswordError
from vetdesk.services.open_station import Now, OpenStation, definition_texts, open_slot
from vetdesk.storage import backup
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.lockfile import StationLock


def read_damaged(folder: Path, kept: Path, user: str, password: str, now: Now) -> OpenStation:
    """Open the copy of a damaged station that lies in `kept`; nothing can be changed, and no sign-in is journalled.

    Raises WrongPasswordError, StationBusyError, or DamagedStationError if too little of it can be read.
    """
    with ExitStack() as undo:
        lock = StationLock(folder, "")
        undo.callback(lock.release)
        slots = KeySlots.load(kept)
        opened = open_slot(folder, slots, user, password, now)
        database = Database.of_station(kept / backup.DATABASE, opened.data_key, now)
        undo.callback(database.close)
        with database.read() as look:
            staff, texts = look.staff.by_user(user), definition_texts(look)
        if staff is None or not staff.active:
            raise WrongPasswordError(user)
        station = OpenStation(folder, lock, slots, database, now)
        station.only_reading = True
        database.gate = _refuse
        station.admit(staff, opened, load(texts))
        undo.pop_all()
    return station


def _refuse(_label: str) -> None:
    """Every change is refused: what is changed in the copy would be lost."""
    raise DamagedDatabaseError("read only")
