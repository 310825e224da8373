"""Verified backups (备份): a snapshot of the database, the key slots and a manifest, reopened and checked.

A backup is a folder named by its moment. Attachments go once each into a store beside the backups, as they are:
encrypted. Nothing counts as a backup before it was read back; until then its folder ends in ".part".
"""

import hashlib
import json
import shutil
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from vetdesk.domain.errors import DamagedStationError, NotAStationError, StationExistsError
from vetdesk.domain.journal import Head, canonical_json
from vetdesk.storage import attachments, checks, keyslots, sqlite
from vetdesk.storage.database import Database
from vetdesk.storage.safe_files import flush_folder, write_whole

DATABASE = "station.db"
MANIFEST = "manifest.json"
FOLDER = "backups"
STAMP = "%Y%m%dT%H%M%S%fZ"
FORMAT = 1
RESTORED = "restored"
"""How a restored database says that it goes on as an installation of its own when it is opened first."""
DAILY, WEEKLY, MONTHLY = 7, 4, 12


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified backup: where it is, when it was made, the journal's ends and row counts it was checked against."""

    folder: Path
    made_at: datetime
    heads: dict[str, Head]
    rows: dict[str, int]


def make(station: Path, key: bytes, store: Path, now: datetime) -> Backup:
    """Back up a station folder into the store and check the copy; raises DamagedStationError if a check fails.

    The station may be in use: others read on, and a change waits with its commit until the snapshot is taken.
    """
    name = now.astimezone(UTC).strftime(STAMP)
    part, final = store / f"{name}.part", store / name
    part.mkdir(parents=True)
    try:
        sound = snapshot(station / DATABASE, part / DATABASE, key)
        for file in keyslots.FILES:
            write_whole(part / file, (station / file).read_bytes())
        heads = {origin: asdict(head) for origin, head in sound.heads.items()}
        content = {"format": FORMAT, "sha256": _digest(part / DATABASE), "heads": heads, "rows": dict(sound.rows)}
        content["attachments"] = _copy_attachments(station, store)
        write_whole(part / MANIFEST, canonical_json(content).encode())
        part.rename(final)
        flush_folder(store)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return Backup(final, now, dict(sound.heads), dict(sound.rows))


def snapshot(source: Path, target: Path, key: bytes) -> checks.Soundness:
    """Copy a database that may be in use and check the copy; raises DamagedStationError if a check fails."""
    with closing(sqlite.open_file(source, key)) as raw:
        sqlite.copy(raw, target, key)
    sound = checks.check_file(target, key)
    if not sound.sound:
        raise DamagedStationError(sound.what)
    return sound


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy_attachments(station: Path, store: Path) -> list[str]:
    names = []
    for source in sorted((station / attachments.FOLDER).glob("??/*")):
        target = store / attachments.FOLDER / source.parent.name / source.name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, source.read_bytes())
        names.append(source.name)
    return names


def list_backups(store: Path) -> list[Backup]:
    """Every finished backup in the store, oldest first; folders that are none are passed over."""
    found = []
    for folder in sorted(store.glob("*Z")) if store.is_dir() else []:
        manifest = _manifest(folder)
        if manifest is not None:
            heads = {origin: Head(**head) for origin, head in manifest["heads"].items()}
            made_at = datetime.strptime(folder.name, STAMP).replace(tzinfo=UTC)
            found.append(Backup(folder, made_at, heads, manifest["rows"]))
    return found


def _manifest(folder: Path) -> dict[str, Any] | None:
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if content.get("format") == FORMAT else None


def worth_keeping(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one, and the newest.

    Everything younger than a day stays as well.
    """
    newest_first = sorted(moments, reverse=True)
    keep = {moment for moment in newest_first if now - moment < timedelta(days=1)} | set(newest_first[:1])
    for periods, form in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        chosen: dict[str, datetime] = {}
        for moment in newest_first:
            chosen.setdefault(moment.strftime(form), moment)
        keep |= set(list(chosen.values())[:periods])
    return keep


def rotate(store: Path, now: datetime) -> list[Path]:
    """Delete what is not worth keeping, and return it. Attachments stay."""
    backups = list_backups(store)
    keep = worth_keeping((backup.made_at for backup in backups), now)
    gone = [backup.folder for backup in backups if backup.made_at not in keep]
    for folder in gone:
        shutil.rmtree(folder)
    return gone


def verify(backup: Path, key: bytes) -> checks.Soundness:
    """Check a backup again where it lies now; raises NotAStationError if the folder is none."""
    manifest = _manifest(backup)
    if manifest is None:
        raise NotAStationError(str(backup))
    if _digest(backup / DATABASE) != manifest["sha256"]:
        return checks.Soundness(("file: altered",), None, {}, {})
    anchors = {origin: Head(**head) for origin, head in manifest["heads"].items()}
    return checks.check_file(backup / DATABASE, key, anchors)


def restore(backup: Path, key: bytes, station: Path) -> None:
    """Bring a backup back into an empty folder, checked before and after.

    What is restored gets an origin of its own when it is opened first: the old one may still be in use somewhere, and
    two installations must never write one chain of the journal.


    Raises StationExistsError if the folder holds anything, DamagedStationError if the backup is not sound.
    """
    if station.exists() and any(station.iterdir()):
        raise StationExistsError(str(station))
    sound = verify(backup, key)
    if not sound.sound:
        raise DamagedStationError(sound.what)
    station.mkdir(parents=True, exist_ok=True)
    with closing(sqlite.open_file(backup / DATABASE, key)) as raw:
        sqlite.copy(raw, station / DATABASE, key)
    for source in sorted((backup.parent / attachments.FOLDER).glob("??/*")):
        target = station / attachments.FOLDER / source.parent.name / source.name
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, source.read_bytes())
    restored = checks.check_file(station / DATABASE, key, sound.heads)
    if not restored.sound or restored.rows != sound.rows:
        raise DamagedStationError(restored.what or "rows")
    sqlite.mark_origin(station / DATABASE, key, RESTORED)
    for file in keyslots.FILES:  # last: a folder counts as a station when its keys are there
        write_whole(station / file, (backup / file).read_bytes())


def newest(store: Path) -> Backup | None:
    """The newest finished backup of the store."""
    backups = list_backups(store)
    return backups[-1] if backups else None


def is_current(database: Database, store: Path) -> bool:
    """Whether the newest backup already holds everything the journal has, sign-ins apart."""
    last = newest(store)
    if last is None:
        return False
    with database.read() as look:
        return not look.journal.grew_since(last.heads)
