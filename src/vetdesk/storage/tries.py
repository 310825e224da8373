"""Wrong passwords are counted beside the key slots: who guesses waits longer after every further try.

The count lies in two files and outlives the program. Where both are missing, somebody took them away: that counts as
the first five tries, so it saves a guesser nothing. Whoever can copy the key slots guesses elsewhere, without waiting:
against them only the cost of a guess helps (storage/key_cost.py), and a password that nobody guesses.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from vetdesk.domain.errors import NotWrittenError
from vetdesk.storage.safe_files import write_whole
from vetdesk.storage.transaction import instant, moment

FILES = ("tries.json", "tries.copy.json")
FREE_TRIES = 5
FIRST_WAIT_SECONDS = 30
LONGEST_WAIT_SECONDS = 15 * 60


def _read(path: Path) -> tuple[int, str] | None:
    try:
        content = json.loads(path.read_text(encoding="ascii"))
        return int(content["wrong"]), str(content["last"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _known(folder: Path) -> tuple[int, str] | None:
    """The higher of the two counts with the time of the last try; None if neither file can be read."""
    return max((count for name in FILES if (count := _read(folder / name)) is not None), default=None)


def _write(folder: Path, wrong: int, last: str) -> None:
    for name in FILES:
        write_whole(folder / name, json.dumps({"wrong": wrong, "last": last}).encode())


def wait_seconds(folder: Path, now: datetime) -> int:
    """How long nobody may try again; a clock set back does not shorten or lengthen it beyond the longest wait."""
    wrong, last = _known(folder) or (0, "")
    if wrong < FREE_TRIES or not last:
        return 0
    wait = min(FIRST_WAIT_SECONDS << min(wrong - FREE_TRIES, 10), LONGEST_WAIT_SECONDS)
    left = wait - (now - moment(last)).total_seconds()
    return max(0, min(wait, int(left + 0.999)))


def wrong_tries(folder: Path) -> int:
    """How many wrong tries there were since the last right password."""
    return (_known(folder) or (0, ""))[0]


def note_wrong(folder: Path, now: datetime) -> int:
    """Count one more wrong try; returns how long to wait before the next. Raises NotWrittenError."""
    known = _known(folder)
    _write(folder, (FREE_TRIES if known is None else known[0]) + 1, instant(now))
    return wait_seconds(folder, now)


def forget(folder: Path) -> int:
    """After a right password, and in a new station: begin anew. Returns how many wrong tries there had been."""
    known = _known(folder)
    if known is None or known[0]:
        with suppress(NotWrittenError):  # who knows the password comes in although the disk is full
            _write(folder, 0, "")
    return known[0] if known is not None else 0
