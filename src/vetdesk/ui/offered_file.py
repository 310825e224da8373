"""Which file is offered when one is to be read: the newest of its kind where the last one came from."""

import re
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path

from vetdesk.ui.preferences import Preferences

MOST = 500
"""So many entries of a folder are looked at: more would keep the window waiting on a slow stick."""


def offered_file(kinds: str) -> tuple[Path | None, str]:
    """The folder of the last file and, in it, the name of the newest one of these kinds ("Workbooks (*.xlsx *.xls)").

    "" if there is none; None where no folder is remembered or it is not there now.
    """
    preferences = Preferences.in_use()
    folder = preferences.file_folder if preferences is not None else None
    if folder is None:
        return None, ""
    patterns = re.findall(r"\*\.\w+", kinds.partition(";;")[0])
    try:
        fitting = [file for file in islice(folder.iterdir(), MOST) if _fits(file, patterns)]
        newest = max(fitting, key=lambda file: file.stat().st_mtime, default=None)
    except OSError:
        return None, ""
    return folder, newest.name if newest is not None else ""


def remember(file: Path) -> None:
    """The next file will be looked for beside this one."""
    preferences = Preferences.in_use()
    if preferences is not None:
        preferences.file_folder = file.parent


def _fits(file: Path, patterns: list[str]) -> bool:
    """Whether a file is of these kinds; what an office suite keeps beside an open file is not."""
    hidden = file.name.startswith(("~$", ".~", "."))
    return not hidden and file.is_file() and any(fnmatch(file.name.lower(), pattern) for pattern in patterns)
