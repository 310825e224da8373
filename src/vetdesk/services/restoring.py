"""Restoring (恢复) from outside of a station: which backups there are, and bringing one back."""

import getpass
import platform
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vetdesk.domain.errors import (
    DamagedStationError,
    NotAStationError,
    RecoveryKeyError,
    UnsafePlaceError,
    VetDeskError,
    WrongPasswordError,
)
from vetdesk.domain.recovery_key import parse
from vetdesk.services.open_station import Now
from vetdesk.storage import backup, backup_places, keyslots, places, quarantine, restoring, sqlite, tries
from vetdesk.storage.keyslots import KeySlots
from vetdesk.storage.lockfile import StationLock


@dataclass(frozen=True, slots=True)
class BackupOffer:
    """A backup that can be restored: where and when it was made, its size in bytes, and what it holds by its count.

    Everything stands in its manifest, which was written after it had been checked where it lies.
    """

    folder: Path
    made_at: datetime
    office: str
    size: int
    people: int
    cases: int
    visits: int
    scans: int
    entries: int


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a backup: a sign-in name with its password, or the printed recovery key (恢复密钥)."""

    user: str = ""
    password: str = ""
    recovery: str = ""

    def opens(self, slots: KeySlots) -> tuple[bytes, ...]:
        """The data keys behind these key slots, the present one first; raises WrongPasswordError, RecoveryKeyError."""
        if self.recovery:
            present = slots.open_recovery(parse(self.recovery))
        else:
            present = slots.open(self.user, self.password).data_key
        return (present, *slots.earlier_keys(present))


def offer_of(made: backup.Backup) -> BackupOffer:
    """What is told of a backup before it is opened."""
    count = made.rows.get
    counts = (count("recipient", 0), count("case_file", 0), count("visit", 0), made.scans, count("journal", 0))
    return BackupOffer(made.folder, made.made_at, made.office, made.size, *counts)


def backups_in(folder: Path) -> list[BackupOffer]:
    """The backups in a folder or on a stick that somebody chose, or one level below it, the newest first."""
    found = {made.folder: made for store in restoring.stores_in(folder) for made in backup.list_backups(store)}
    return sorted(map(offer_of, found.values()), key=lambda offer: offer.made_at, reverse=True)


def known_backups(station: Path) -> list[BackupOffer]:
    """The backups of a station that are within reach: beside its data, and in every further place it remembers."""
    found = {made.folder: made for store in backup_places.stores(station) for made in backup.list_backups(store)}
    return sorted(map(offer_of, found.values()), key=lambda offer: offer.made_at, reverse=True)


def restore(source: Path, secret: Secret, target: Path, now: Now) -> Path | None:
    """Bring a backup back into a folder; a station that is there is kept aside, and where is returned.

    The secret may be that of the backup's time, or the present one of the station in `target`. Raises
    WrongPasswordError or RecoveryKeyError, UnsafePlaceError, StationBusyError, StationExistsError (other files lie
    there), NotAStationError, DamagedStationError, NotWrittenError; then nothing was changed.
    """
    if places.is_unsafe(target):
        raise UnsafePlaceError(str(target))
    keys = _keys(source, secret, target, now)
    if not (target / backup.DATABASE).exists() and not any(target.glob("keys*.json")):
        restoring.restore(source, keys, target, now())
        return None
    lock = StationLock(target, f"{getpass.getuser()} @ {platform.node()}")
    try:
        return restoring.restore_in_place(source, keys, target, now())
    finally:
        lock.release()


def _keys(source: Path, secret: Secret, target: Path, now: Now) -> restoring.RestoreKeys:
    """The data key that opens the backup, and the key slots that told it: the backup's, or the present ones.

    Who guesses waits as at signing in.
    """
    guarded = (target / keyslots.FILES[0]).is_file()
    wait = tries.wait_seconds(target, now()) if guarded else 0
    if wait:
        raise WrongPasswordError(secret.user, wait)
    refused: VetDeskError = NotAStationError(str(source))
    for folder in (source, target):
        try:
            told = secret.opens(KeySlots.load(folder))
        except (WrongPasswordError, RecoveryKeyError, NotAStationError, DamagedStationError) as error:
            refused = error if folder == source else refused
            continue
        for key in _fitting(source / backup.DATABASE, told):
            return restoring.RestoreKeys(key, told[0], folder)
    if guarded and isinstance(refused, WrongPasswordError):
        raise WrongPasswordError(secret.user, tries.note_wrong(target, now()))
    raise refused


def _fitting(database: Path, keys: tuple[bytes, ...]) -> Iterator[bytes]:
    for key in keys:
        try:
            with closing(sqlite.open_file(database, key)):
                yield key
        except DamagedStationError:
            continue


def keep_damaged(station: Path, what: str, now: Now) -> Path:
    """Keep a copy of a damaged station that nobody has open, at most one a day; raises NotWrittenError."""
    return quarantine.copy_damaged(station, now(), what)
