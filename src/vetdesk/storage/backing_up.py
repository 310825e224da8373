"""Keeping a store of backups up to date: nothing is made twice, and what is there already is checked again."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from vetdesk.domain.journal import Head
from vetdesk.storage import backup, backup_places
from vetdesk.storage.database import Database

CHECKED_FOR = timedelta(hours=12)
"""So long a backup that already holds everything counts as checked."""


def bring_up_to_date(
    database: Database, key: bytes, store: Path, now: datetime, *, lasting: bool = False
) -> backup.Backup | None:
    """Make a verified backup and thin out the older ones; None if the newest already holds everything, sign-ins apart.

    A newest one that is some hours old is then checked again where it lies, and made anew if it is not sound any more.
    `lasting` as in `worth_keeping`. Raises what `backup.make` does.
    """
    last = backup.newest(store, database.origin)
    if last is not None and is_current(database, last.heads) and _stands(last, key, now):
        return None
    with database.meanwhile("make a backup"):
        made = backup.make(database.path.parent, key, store, now)
    backup.rotate(store, now, station=made.station, lasting=lasting)
    return made


def _stands(last: backup.Backup, key: bytes, now: datetime) -> bool:
    return now - last.made_at < CHECKED_FOR or backup.verify(last.folder, key).sound


def is_current(database: Database, heads: dict[str, Head]) -> bool:
    """Whether a backup with these ends already holds everything the journal has, sign-ins apart."""
    with database.read() as look:
        return not look.journal.grew_since(heads)


def remember_own(station: Path, made: backup.Backup | None, now: datetime) -> None:
    """Remember that the station's own store is up to date, by a new backup or because the newest one still stands."""
    memory = backup_places.remembered(station)
    own = made.made_at if made else memory.own
    if own is None:
        last = backup.newest(station / backup.FOLDER)
        own = last.made_at if last else None
    backup_places.remember(station, replace(memory, own=own, checked=now))
