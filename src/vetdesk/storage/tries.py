"""Wrong passwords are counted beside the key slots: who guesses waits longer after every further try."""

import json
from datetime import datetime
from pathlib import Path

from vetdesk.storage.safe_files import write_whole
from vetdesk.storage.transaction import instant, moment

FILE = "tries.json"
FREE_TRIES = 5
FIRST_WAIT_SECONDS = 30
LONGEST_WAIT_SECONDS = 15 * 60


def _read(folder: Path) -> tuple[int, str]:
    try:
        content = json.loads((folder / FILE).read_text(encoding="ascii"))
        return int(content["wrong"]), str(content["last"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, ""


def wait_seconds(folder: Path, now: datetime) -> int:
    """How long nobody may try again; a clock set back does not shorten or lengthen it beyond the longest wait."""
    wrong, last = _read(folder)
    if wrong < FREE_TRIES or not last:
        return 0
    wait = min(FIRST_WAIT_SECONDS << min(wrong - FREE_TRIES, 10), LONGEST_WAIT_SECONDS)
    left = wait - (now - moment(last)).total_seconds()
    return max(0, min(wait, int(left + 0.999)))


def note_wrong(folder: Path, now: datetime) -> int:
    """Count one more wrong try; returns how long to wait before the next."""
    wrong, _ = _read(folder)
    write_whole(folder / FILE, json.dumps({"wrong": wrong + 1, "last": instant(now)}).encode())
    return wait_seconds(folder, now)


def forget(folder: Path) -> int:
    """After a right password: begin anew. Returns how many wrong tries there had been."""
    wrong, _ = _read(folder)
    (folder / FILE).unlink(missing_ok=True)
    return wrong
