"""What is put aside and never deleted (隔离): a damaged station, and one that a backup was restored in place of.

It lies in the station's folder under the moment, and is itself shaped like a station, so that what can be read of it
can be looked at.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vetdesk.domain.journal import canonical_json
from vetdesk.storage import backup, keyslots
from vetdesk.storage.safe_files import BLOCK, flush_folder, make_folder, write_whole, written_to

PREFIX = "quarantine-"
STAMP = "%Y%m%dT%H%M%SZ"
JOURNAL = f"{backup.DATABASE}-journal"
WHY = "why.json"
ONCE_IN = timedelta(days=1)
"""Of one damage at most one automatic copy is made in so long: it must not fill the disk."""
SECTOR = 4096


def kept(station: Path) -> list[Path]:
    """Everything that was put aside in a station's folder, the oldest first."""
    return sorted(folder for folder in station.glob(f"{PREFIX}*") if (folder / WHY).is_file())


def copy_damaged(station: Path, now: datetime, what: str) -> Path:
    """A copy of a damaged station that nobody has open, as far as its disk gives it; or that of the last 24 hours.

    Parts that cannot be read are zeroes in the copy. Raises NotWrittenError.
    """
    earlier = kept(station)
    if earlier and now - _moment(earlier[-1]) < ONCE_IN:
        return earlier[-1]
    with written_to(station):
        return _put_aside(station, now, what, _copy_readable)


def keep_replaced(station: Path, now: datetime, what: str) -> Path:
    """Keep the station that a backup is about to replace: its very files under a second name. Raises OSError."""
    return _put_aside(station, now, what, _link)


def _moment(folder: Path) -> datetime:
    name = folder.name.removeprefix(PREFIX).split("-", maxsplit=1)[0]
    return datetime.strptime(name, STAMP).replace(tzinfo=UTC)


def _put_aside(station: Path, now: datetime, what: str, keep: Callable[[Path, Path], None]) -> Path:
    stamp = now.astimezone(UTC).strftime(STAMP)
    folder, number = station / f"{PREFIX}{stamp}", 1
    while folder.exists():
        number += 1
        folder = station / f"{PREFIX}{stamp}-{number}"
    make_folder(folder)
    for name in (backup.DATABASE, JOURNAL):
        if (station / name).is_file():
            keep(station / name, folder / name)
    for name in keyslots.FILES:
        if (station / name).is_file():
            _copy_readable(station / name, folder / name)
    write_whole(folder / WHY, canonical_json({"at": stamp, "what": what}).encode())
    flush_folder(folder)
    return folder


def _link(source: Path, target: Path) -> None:
    """The very file under a second name, where the disk can; it costs no room and reads nothing."""
    try:
        os.link(source, target)
    except OSError:
        _copy_readable(source, target)


def _copy_readable(source: Path, target: Path) -> None:
    with source.open("rb", buffering=0) as old, target.open("wb") as new:
        left, place = source.stat().st_size, 0
        while left > 0:
            length = min(left, BLOCK)
            new.write(_read(old.fileno(), place, length))
            place, left = place + length, left - length
        new.flush()
        os.fsync(new.fileno())


def _read(handle: int, place: int, length: int) -> bytes:
    """A piece of a file; what the disk refuses is zeroes, sector by sector."""
    with suppress(OSError):
        os.lseek(handle, place, os.SEEK_SET)
        content = os.read(handle, length)
        if len(content) == length or length <= SECTOR:
            return content.ljust(length, b"\0")
    if length <= SECTOR:
        return bytes(length)
    half = (length // 2 + SECTOR - 1) // SECTOR * SECTOR
    return _read(handle, place, half) + _read(handle, place + half, length - half)
