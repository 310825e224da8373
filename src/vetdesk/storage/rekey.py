"""Changing the data key: a new file beside the database under the new key, checked, put in its place in one step.

Nothing is ever without a way in. Each of STEPS is durable before the next begins, and after a kill or a power cut at
any moment `settle` finds out which key opens the database and makes the key slots tell the same:

1. announced: the key slots tell both keys, sealed to everybody who may come in (keyslots.begin_change);
2. copied: the database lies beside itself under the new key;
3. checked: pages, structure, links, journal and counts of the copy are those of the database;
4. swapped: the copy is the database;
5. told: the key slots tell the new key alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from vetdesk.domain.errors import DamagedStationError
from vetdesk.domain.journal import Head
from vetdesk.storage import backup, checks, sqlite
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.patience import patiently
from vetdesk.storage.safe_files import flush_folder, put_in_place

STEPS = ("announced", "copied", "checked", "swapped", "told")
BESIDE = "station.db.rekey"
_JOURNAL = "-journal"


@dataclass(frozen=True, slots=True)
class KeyChange:
    """One change of the data key; `holders` and `root` are the certified public keys that get the new one.

    `heads` and `rows` are those of the verified backup that was made just before.
    """

    present: bytes
    coming: bytes
    holders: Mapping[str, str]
    root: str
    heads: Mapping[str, Head]
    rows: Mapping[str, int]


def change(folder: Path, slots: KeySlots, wanted: KeyChange, after: Callable[[str], None]) -> None:
    """Give the closed database of a station another key. `after` is told each of STEPS; until "checked" it may raise.

    Raises DamagedStationError, NotWrittenError, OSError; then `settle` brings the station back to one key.
    """
    slots.begin_change(wanted.present, wanted.coming, wanted.holders, wanted.root)
    slots.save()
    after("announced")
    database, beside = folder / backup.DATABASE, folder / BESIDE
    _clear(folder)
    raw = sqlite.open_file(database, wanted.present)
    try:
        sqlite.copy(raw, beside, wanted.coming)
    finally:
        raw.close()
    flush_folder(folder)
    after("copied")
    sound = checks.check_file(beside, wanted.coming, wanted.heads)
    if not sound.sound or sound.heads != wanted.heads or sound.rows != wanted.rows:
        raise DamagedStationError(sound.what or "rows")
    after("checked")
    _forget_journal(database)
    _forget_journal(beside)
    put_in_place(beside, database)
    after("swapped")
    settle(folder, slots, wanted.present, wanted.coming)
    after("told")


def settle(folder: Path, slots: KeySlots, present: bytes, coming: bytes | None) -> bytes:
    """The key that opens the database; a change that was cut off is finished, or given up if it is not in force.

    Raises DamagedStationError, with nothing changed, if neither key opens the database.
    """
    database = folder / backup.DATABASE
    in_force = coming is not None and _opens(database, coming)
    if not slots.changing:
        return coming if coming is not None and in_force else present
    if coming is not None and in_force:
        slots.finish_change()
        key = coming
    else:
        patiently(lambda: sqlite.open_file(database, present)).close()
        slots.give_up_change()
        key = present
    slots.save()
    _clear(folder)
    return key


def _opens(database: Path, key: bytes) -> bool:
    try:
        sqlite.open_file(database, key).close()
    except DamagedStationError:
        return False
    return True


def _clear(folder: Path) -> None:
    for name in (BESIDE, BESIDE + _JOURNAL):
        (folder / name).unlink(missing_ok=True)


def _forget_journal(database: Path) -> None:
    """An emptied rollback journal stays beside a database; one that is not empty would belong to another file then."""
    journal = database.with_name(database.name + _JOURNAL)
    if journal.exists():
        if journal.stat().st_size:
            raise DamagedStationError("journal")
        journal.unlink()
