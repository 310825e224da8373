"""The attachments of backups: once each in a store beside them, as they are (encrypted), each known by its hash."""

import json
import random
from collections.abc import Mapping
from pathlib import Path

from vetdesk.domain.journal import canonical_json
from vetdesk.storage import attachments
from vetdesk.storage.safe_files import copy_whole, digest_of, make_folder, write_whole

SCANS = "attachments.json"
"""Which attachments belong to a backup, with the SHA-256 of each as it lies in the store."""
SAMPLE = 20
"""So many are read and compared with each backup; the drill reads all."""
UNFINISHED = ".new"


def copy(station: Path, store: Path, part: Path, known: Mapping[str, str]) -> None:
    """Copy what the store does not have yet, and write the list of this backup; `known` is that of an earlier one."""
    names: dict[str, str] = {}
    for source in sorted((station / attachments.FOLDER).glob("??/*")):
        if source.suffix == UNFINISHED:
            continue
        target = _path(store, source.name)
        if not target.exists():
            make_folder(target.parent)
            names[source.name] = copy_whole(source, target)
        else:
            names[source.name] = known.get(source.name) or digest_of(target)
    write_whole(part / SCANS, canonical_json(names).encode())


def _path(store: Path, name: str) -> Path:
    return store / attachments.FOLDER / name[:2] / name


def listed(backup: Path) -> dict[str, str]:
    """The attachments of a backup with their hashes; empty if the list cannot be read (its hash tells)."""
    try:
        names: dict[str, str] = json.loads((backup / SCANS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return names


def wrong(store: Path, names: Mapping[str, str], *, every: bool = False) -> list[str]:
    """What is wrong with the attachments of a backup: each must be there, and a sample of them (or every one) whole."""
    found = [f"attachment: {name} is missing" for name in names if not _path(store, name).is_file()]
    if found:
        return found
    chosen = list(names) if every or len(names) <= SAMPLE else random.sample(list(names), SAMPLE)
    return [f"attachment: {name} was altered" for name in chosen if _differs(_path(store, name), names[name])]


def _differs(path: Path, known: str) -> bool:
    try:
        return digest_of(path) != known
    except OSError:
        return True
