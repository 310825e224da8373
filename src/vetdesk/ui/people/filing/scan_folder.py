"""The scan folder (扫描文件夹): where the scanner's own software puts its files. No Qt.

A file is offered only when nothing was written to it for a while: that software writes a long scan page by page.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from vetdesk.ui.dropped import KINDS

QUIET_SECONDS: Final = 3.0
"""A file is whole when its size and time stayed the same for so long."""
MOST: Final = 60
"""No more files than this are offered, the newest ones."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file in the folder; `changed` is the moment of its last change in nanoseconds since 1970."""

    path: Path
    size: int
    changed: int

    @property
    def key(self) -> str:
        """Names the file as it is now without telling its name: what is kept on this computer about it."""
        return hashlib.sha256(f"{self.path}|{self.size}|{self.changed}".encode()).hexdigest()[:20]

    def is_unchanged(self) -> bool:
        """Whether the file is still what was found."""
        try:
            state = self.path.stat()
        except OSError:
            return False
        return (state.st_size, state.st_mtime_ns) == (self.size, self.changed)


Seen = Mapping[FoundFile, float]
"""Files as they were found, each with the moment (of a clock that never goes back) it was first found so."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is in the folder: whole files, newest first; how many are still being written; `gone`: it is not there."""

    seen: Seen
    whole: tuple[FoundFile, ...] = ()
    growing: int = 0
    gone: bool = False


def survey(folder: Path, before: Seen, now: float, moment: float) -> Survey:
    """Look into the folder once more; `before` is what the last look saw.

    `now` is the clock that never goes back, `moment` the time since 1970: a file that was written long ago is whole at
    first sight. Both are in seconds.
    """
    try:
        found = sorted(_files(folder), key=lambda each: each.changed, reverse=True)[:MOST]
    except OSError:
        return Survey(before, gone=True)
    seen = {each: before.get(each, now) for each in found}
    whole = [
        each
        for each, since in seen.items()
        if each.size and (now - since >= QUIET_SECONDS or moment - each.changed / 1e9 >= 4 * QUIET_SECONDS)
    ]
    return Survey(seen, tuple(each for each in whole if _readable(each.path)), len(found) - len(whole))


def _files(folder: Path) -> list[FoundFile]:
    found = []
    for path in folder.iterdir():
        if path.suffix[1:].lower() in KINDS and not path.name.startswith((".", "~")) and path.is_file():
            try:
                state = path.stat()
            except FileNotFoundError:
                continue  # renamed or deleted between the two looks
            found.append(FoundFile(path, state.st_size, state.st_mtime_ns))
    return found


def _readable(path: Path) -> bool:
    """Whether it can be opened: on Windows the scanner's software locks what it still writes."""
    try:
        with path.open("rb") as stream:
            return bool(stream.read(1))
    except OSError:
        return False
