"""Verified backups (备份): a snapshot of the database, the key slots and a list of attachments, checked where they lie.

A backup is a folder named by its moment. Attachments go once each into a store beside the backups, as they are:
encrypted. Its manifest is written last, after everything was read again from its final place: a folder without one is
no backup.
"""

import hmac
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from vetdesk.domain.backups import worth_keeping
from vetdesk.domain.errors import DamagedStationError, NotAStationError, NotWrittenError
from vetdesk.domain.journal import Head, canonical_json
from vetdesk.storage import backup_files, checks, keyslots
from vetdesk.storage.backup_files import SCANS
from vetdesk.storage.safe_files import copy_whole, digest_of, flush_folder, make_folder, write_whole, written_to
from vetdesk.storage.snapshots import take

DATABASE = "station.db"
MANIFEST = "manifest.json"
FOLDER = "backups"
STAMP = "%Y%m%dT%H%M%S%fZ"
FORMAT = 2
CHECKED_FILES = (DATABASE, *keyslots.FILES, SCANS)


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified backup: where it is, when it was made, the journal's ends and row counts it was checked against.

    `station` and `origin` are the uids of the station and of the installation it was made from, `office` the station's
    name; `size` counts the bytes of the folder, `scans` the attachments that belong to it.
    """

    folder: Path
    made_at: datetime
    heads: dict[str, Head]
    rows: dict[str, int]
    station: str
    origin: str
    office: str
    size: int
    scans: int


def make(station: Path, key: bytes, store: Path, now: datetime) -> Backup:
    """Back up a station folder into the store and check the copy where it lies.

    The station may be in use: others read on, and a change waits with its commit until the snapshot is taken. Raises
    DamagedStationError if a check fails, NotWrittenError (DiskFullError) if the store takes nothing; then nothing of
    it is left.
    """
    with written_to(store):
        make_folder(store)
        remove_unfinished(station, store, now)
        final, made_at = _free_name(store, now)
        part = final.with_name(f"{final.name}.part")
        try:
            make_folder(part)
            for file in keyslots.FILES:
                copy_whole(station / file, part / file)
            taken = take(station / DATABASE, part / DATABASE, key)
            backup_files.copy(station, store, part, _earlier_scans(store))
            part.rename(final)
            flush_folder(store)
            manifest = _verified(final, key, {**taken.facts, "rows": taken.rows})
        except BaseException:
            for folder in (part, final):
                shutil.rmtree(folder, ignore_errors=True)
            raise
    return _read(final, manifest, made_at)


def _free_name(store: Path, now: datetime) -> tuple[Path, datetime]:
    """A name of its own for each backup, although two may be made at the same instant."""
    at = now.astimezone(UTC)
    while (store / at.strftime(STAMP)).exists() or (store / f"{at.strftime(STAMP)}.part").exists():
        at += timedelta(microseconds=1)
    return store / at.strftime(STAMP), at


def _verified(final: Path, key: bytes, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Check everything in its final place, and only then write the manifest; as it reads, it comes back."""
    sound = checks.check_file(final / DATABASE, key)
    if not sound.sound:
        raise DamagedStationError(sound.what)
    if sound.rows != facts["rows"]:
        raise DamagedStationError("the copy has other rows")
    scans = backup_files.listed(final)
    wrong = backup_files.wrong(final.parent, scans)
    if wrong:
        raise DamagedStationError(wrong[0])
    content = {"format": FORMAT, **facts, "heads": {origin: asdict(head) for origin, head in sound.heads.items()}}
    content["files"] = {file: digest_of(final / file) for file in CHECKED_FILES}
    content["size"] = sum((final / file).stat().st_size for file in CHECKED_FILES)
    content["scans"] = len(scans)
    write_whole(final / MANIFEST, canonical_json(content | {"mac": _mac(content, key)}).encode())
    manifest = _manifest(final)
    if not manifest:  # written, and not to be read again: nobody could restore from it
        raise NotWrittenError(str(final), "disk")
    return manifest


def _mac(content: Mapping[str, Any], key: bytes) -> str:
    """Seals a manifest: whoever has no key of the station cannot write one that fits."""
    own = HKDF(SHA256(), 32, None, b"vetdesk backup manifest").derive(key)
    told = {name: value for name, value in content.items() if name != "mac"}
    return hmac.new(own, canonical_json(told).encode(), "sha256").hexdigest()


def _earlier_scans(store: Path) -> dict[str, str]:
    """What the newest backup of the store knows of the attachments that lie there."""
    last = newest(store)
    return backup_files.listed(last.folder) if last else {}


def list_backups(store: Path) -> list[Backup]:
    """Every finished backup in the store, oldest first; folders that are none, or cannot be read, are passed over."""
    found = []
    for folder in _folders(store):
        manifest = _manifest(folder)
        if manifest:
            found.append(_read(folder, manifest, datetime.strptime(folder.name, STAMP).replace(tzinfo=UTC)))
    return found


def _folders(store: Path) -> list[Path]:
    try:
        return sorted(store.glob("*Z")) if store.is_dir() else []
    except OSError:  # a stick pulled out just now
        return []


def read_backup(folder: Path) -> Backup:
    """One finished backup; raises NotAStationError if the folder is none."""
    manifest = _manifest(folder)
    if not manifest:
        raise NotAStationError(str(folder))
    return _read(folder, manifest, datetime.strptime(folder.name, STAMP).replace(tzinfo=UTC))


def _read(folder: Path, manifest: Mapping[str, Any], made_at: datetime) -> Backup:
    heads = {origin: Head(**head) for origin, head in manifest["heads"].items()}
    told = (manifest["station"], manifest["origin"], manifest["office"], manifest["size"], manifest["scans"])
    return Backup(folder, made_at, heads, manifest["rows"], *told)


def _manifest(folder: Path) -> dict[str, Any]:
    """What a backup tells of itself; empty if the folder is no finished backup of ours."""
    try:
        content: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        datetime.strptime(folder.name, STAMP)
        if content["format"] != FORMAT:
            return {}
        _read(folder, content, datetime.min)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return content


def remove_unfinished(station: Path, store: Path, now: datetime) -> None:
    """Take away what a killed program left of a backup of this station: folders that never became one.

    Those of others who write into the same store, to be known by their key slots, are left alone for a day.
    """
    own = (station / keyslots.FILES[0]).read_bytes()
    for folder in [*store.glob("*Z.part"), *store.glob("*Z")]:
        try:
            at = datetime.strptime(folder.name.removesuffix(".part"), STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        keys = folder / keyslots.FILES[0]
        ours = keys.is_file() and keys.read_bytes() == own
        if not (folder / MANIFEST).exists() and (ours or now - at > timedelta(days=1)):
            shutil.rmtree(folder, ignore_errors=True)


def rotate(store: Path, now: datetime, *, station: str = "", lasting: bool = False) -> list[Path]:
    """Delete what is not worth keeping, each installation's for itself, and return it. Attachments stay.

    With `station` only this station's are looked at; `lasting` as in `worth_keeping`.
    """
    backups = [made for made in list_backups(store) if station in ("", made.station)]
    gone = []
    for origin in {made.origin for made in backups}:
        own = [made for made in backups if made.origin == origin]
        keep = worth_keeping([made.made_at for made in own], now, lasting=lasting)
        gone += [made.folder for made in own if made.made_at not in keep]
    with written_to(store):
        for folder in sorted(gone):
            (folder / MANIFEST).unlink()  # first: half a backup must not look like one
            shutil.rmtree(folder)
    return sorted(gone)


def verify(backup: Path, key: bytes, *, every_scan: bool = False) -> checks.Soundness:
    """Check a backup again where it lies now, with some of its attachments or with every one.

    Raises NotAStationError if the folder is none.
    """
    faults = altered(backup, key, every_scan=every_scan)
    if faults:
        return checks.Soundness(tuple(faults), None, {}, {})
    return checks.check_file(backup / DATABASE, key, read_backup(backup).heads)


def altered(backup: Path, key: bytes, *, every_scan: bool = False) -> list[str]:
    """What of a backup is not any more what was checked when it was made: its manifest, its files, its attachments.

    Raises NotAStationError if the folder is none.
    """
    manifest = _manifest(backup)
    if not manifest:
        raise NotAStationError(str(backup))
    if not hmac.compare_digest(_mac(manifest, key).encode(), str(manifest.get("mac")).encode()):
        return ["file: manifest altered"]  # nothing it names can be relied on
    faults = [f"file: {name} altered" for name, known in manifest["files"].items() if _altered(backup / name, known)]
    return faults or backup_files.wrong(backup.parent, backup_files.listed(backup), every=every_scan)


def _altered(path: Path, known: str) -> bool:
    try:
        return digest_of(path) != known
    except OSError:
        return True


def newest(store: Path, origin: str = "") -> Backup | None:
    """The newest finished backup of the store, of one installation or of any."""
    backups = [made for made in list_backups(store) if origin in ("", made.origin)]
    return backups[-1] if backups else None
