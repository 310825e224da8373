"""What a station remembers of its backups outside of its database: it is read when the database cannot be."""

import json
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from vetdesk.domain.backups import BackupMemory, BackupPlace
from vetdesk.domain.journal import canonical_json
from vetdesk.storage import backup
from vetdesk.storage.safe_files import write_whole, written_to
from vetdesk.storage.transaction import instant, moment

FILE = "backups.json"
STORE = "VetDesk"
"""The folder that is made on a stick, so that backups do not lie among other things."""
REMOVABLE_DRIVE = 2
"""What Windows' GetDriveTypeW answers for a stick."""
UNPLUGGED_UNDER = ("/media/", "/run/media/")


def remembered(station: Path) -> BackupMemory:
    """What is remembered; nothing if the file is missing or cannot be read."""
    try:
        told = json.loads((station / FILE).read_text(encoding="utf-8"))
        places = tuple(
            BackupPlace(str(one["path"]), bool(one["removable"]), _moment(one["verified"]), str(one["trouble"]))
            for one in told["places"]
        )
        return BackupMemory(_moment(told["own"]), _moment(told["checked"]), places, _moment(told["drill"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return BackupMemory()


def remember(station: Path, memory: BackupMemory) -> None:
    """Keep it; raises NotWrittenError."""
    places = [
        {"path": one.path, "removable": one.removable, "verified": _text(one.verified), "trouble": one.trouble}
        for one in memory.places
    ]
    told = {"own": _text(memory.own), "checked": _text(memory.checked), "drill": _text(memory.drill)}
    with written_to(station):
        write_whole(station / FILE, canonical_json(told | {"places": places}).encode())


def _moment(text: Any) -> datetime | None:  # noqa: ANN401 - whatever stands in the file
    return moment(text) if text else None


def _text(at: datetime | None) -> str:
    return instant(at) if at else ""


def stores(station: Path) -> list[Path]:
    """Where backups of a station may lie: beside its data, and in every further place it remembers."""
    return [station / backup.FOLDER, *(Path(place.path) / STORE for place in remembered(station).places)]


def free_bytes(folder: Path) -> int:
    """How much room the disk of a folder has; none if it is not within reach."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return 0


def is_removable(folder: Path) -> bool:
    """Whether a folder lies on a stick or another medium that is usually unplugged."""
    place = folder.absolute()
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor)) == REMOVABLE_DRIVE
    return str(place).startswith(UNPLUGGED_UNDER)


def same_disk(one: Path, other: Path) -> bool:
    """Whether both lie on one disk, which may fail as a whole."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
