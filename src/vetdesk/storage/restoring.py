"""Restoring (恢复): a backup brought back into an empty folder, or in place of a station, which is kept aside.

What is restored gets an origin of its own when it is opened first: the old one may still be in use somewhere, and two
installations must never write one chain of the journal.
"""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from vetdesk.domain.errors import DamagedStationError, NotAStationError, StationExistsError
from vetdesk.domain.journal import canonical_json
from vetdesk.storage import attachments, backup, backup_files, checks, keyslots, quarantine, sqlite
from vetdesk.storage.patience import patiently
from vetdesk.storage.safe_files import copy_whole, flush_folder, make_folder, write_whole, written_to
from vetdesk.storage.transaction import instant, moment

RESTORED = "restored"
"""How a restored database says that it goes on as an installation of its own when it is opened first."""
UNDER_WAY = "restoring-"
NOTE = "restored.json"
"""What a restored station remembers until somebody signs in: then it is journalled and taken away."""


@dataclass(frozen=True, slots=True)
class RestoreNote:
    """Which backup a station was restored from, where that lay, and what it replaced ("": nothing)."""

    made_at: datetime
    restored_at: datetime
    place: str
    replaced: str


@dataclass(frozen=True, slots=True)
class RestoreKeys:
    """What opens a backup (`old`), the key of the restored database, and the folder whose key slots tell that one.

    After a change of the data key an old backup is opened by an earlier key than the present slots tell.
    """

    old: bytes = field(repr=False)
    new: bytes = field(repr=False)
    slots: Path

    @classmethod
    def of_backup(cls, source: Path, key: bytes) -> "RestoreKeys":
        """Everything as it was when the backup was made."""
        return cls(key, key, source)


def restore(source: Path, keys: RestoreKeys, station: Path, now: datetime) -> None:
    """Bring a backup back into an empty folder, checked before and after.

    Raises StationExistsError if the folder holds anything, DamagedStationError if the backup is not sound, or
    NotWrittenError; then the folder is empty as it was.
    """
    if station.exists() and any(station.iterdir()):
        raise StationExistsError(str(station))
    made = _unaltered(source, keys.old)
    with written_to(station), ExitStack() as undo:
        undo.callback(_empty, station)
        make_folder(station)
        _bring_database(source, keys, station / backup.DATABASE, made)
        _bring_attachments(source, station)
        write_whole(station / NOTE, _note(source, now, ""))
        for file in keyslots.FILES:  # last: a folder counts as a station when its keys are there
            copy_whole(keys.slots / file, station / file)
        undo.pop_all()


def restore_in_place(source: Path, keys: RestoreKeys, station: Path, now: datetime) -> Path:
    """Restore a backup in place of a station that nobody has open; returns where what stood there is kept.

    Everything is prepared and checked beside it first; a program killed while it changes places is finished by
    `finish`. Raises what `restore` does; then the station is as it was.
    """
    made = _unaltered(source, keys.old)
    with written_to(station), ExitStack() as undo:
        fresh = station / f"{UNDER_WAY}{now.astimezone(UTC):{quarantine.STAMP}}"
        shutil.rmtree(fresh, ignore_errors=True)
        undo.callback(shutil.rmtree, fresh, ignore_errors=True)
        make_folder(fresh)
        _bring_database(source, keys, fresh / backup.DATABASE, made)
        _bring_attachments(source, station)
        for file in keyslots.FILES:
            copy_whole(keys.slots / file, fresh / file)
        kept = quarantine.keep_replaced(station, now, "replaced by a backup")
        write_whole(fresh / NOTE, _note(source, now, kept.name))  # last: from here on it is finished, whatever happens
        undo.pop_all()
        finish(station)
    return kept


def is_under_way(station: Path) -> bool:
    """Whether a program was killed while a restored station was taking its place."""
    return any((fresh / NOTE).is_file() for fresh in station.glob(f"{UNDER_WAY}*"))


def finish(station: Path) -> None:
    """Let a restored station take its place, after a program was killed on the way as well; all it replaces is kept.

    Nobody may have the station open.
    """
    for fresh in sorted(station.glob(f"{UNDER_WAY}*")):
        if not (fresh / NOTE).is_file():
            continue
        if (fresh / backup.DATABASE).is_file():
            journal = station / quarantine.JOURNAL
            if (
                journal.exists() and journal.stat().st_size
            ):  # it belongs to the old database, and must not be played back into the new one
                (station / backup.DATABASE).unlink(missing_ok=True)
                journal.unlink()
            (fresh / backup.DATABASE).replace(station / backup.DATABASE)
        for file in keyslots.FILES:
            with suppress(FileNotFoundError):
                (fresh / file).replace(station / file)
        flush_folder(station)
        (fresh / NOTE).replace(station / NOTE)
        flush_folder(station)
        shutil.rmtree(fresh, ignore_errors=True)


def _unaltered(source: Path, key: bytes) -> backup.Backup:
    """A backup that is byte for byte what was checked when it was made; what is brought back is checked as a whole."""
    faults = backup.altered(source, key, every_scan=True)
    if faults:
        raise DamagedStationError("; ".join(faults[:3]))
    return backup.read_backup(source)


def _bring_database(source: Path, keys: RestoreKeys, target: Path, made: backup.Backup) -> None:
    def copied() -> None:
        target.unlink(missing_ok=True)
        with sqlite.told(target), closing(sqlite.open_file(source / backup.DATABASE, keys.old)) as raw:
            sqlite.copy(raw, target, keys.new)

    patiently(copied)
    brought = checks.check_file(target, keys.new, made.heads)
    if not brought.sound or brought.rows != made.rows:
        raise DamagedStationError(brought.what or "rows")
    sqlite.mark_origin(target, keys.new, RESTORED)


def _bring_attachments(source: Path, station: Path) -> None:
    """Those of the backup that the station does not have; what it has stays."""
    for name in backup_files.listed(source):
        target = station / attachments.FOLDER / name[:2] / name
        if not target.exists():
            make_folder(target.parent)
            copy_whole(source.parent / attachments.FOLDER / name[:2] / name, target)


def _note(source: Path, now: datetime, replaced: str) -> bytes:
    made_at = backup.read_backup(source).made_at
    told = {"made_at": instant(made_at), "at": instant(now), "place": str(source), "replaced": replaced}
    return canonical_json(told).encode()


def read_note(station: Path) -> RestoreNote | None:
    """What a restored station remembers, until it is journalled."""
    try:
        told = json.loads((station / NOTE).read_text(encoding="utf-8"))
        return RestoreNote(moment(told["made_at"]), moment(told["at"]), told["place"], told["replaced"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_note(station: Path) -> None:
    """It is journalled now."""
    with written_to(station):
        (station / NOTE).unlink(missing_ok=True)


def _empty(station: Path) -> None:
    """What a failed restore put into the empty folder goes again."""
    for path in _inside(station):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def _inside(station: Path) -> Iterator[Path]:
    return iter(list(station.iterdir()) if station.is_dir() else [])


def stores_in(folder: Path) -> list[Path]:
    """Where backups may lie when somebody chooses a folder or a stick: in it, or one level below it.

    Raises NotAStationError if it is no folder.
    """
    if not folder.is_dir():
        raise NotAStationError(str(folder))
    if (folder / backup.MANIFEST).is_file():
        return [folder.parent]
    below = [path for path in sorted(folder.iterdir()) if path.is_dir()]
    return [folder, *below, *(path / backup.FOLDER for path in below if (path / backup.FOLDER).is_dir())]
