"""Our own bugs: a report that can be copied and carried away, and a log, both without personal data.

The stack is kept without local variables; runs of digits and of Chinese characters in the error's text are masked, for
they may be ID numbers, phones, names or addresses.
"""

import logging
import re
import sys
import threading
import traceback
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from vetdesk import __version__

LOG_BYTES = 1_000_000
LOG_FILES = 10
LOG_NAME = "vetdesk.log"

log = logging.getLogger("vetdesk")

_PERSONAL = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+|\d{4,}[\dXx]*")

_NUMBER_OR_NAME = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+|\d{11,}[\dXx]*")


@dataclass(frozen=True)
class CrashReport:
    """One bug as it may leave the office. `number` is short enough to be told on the phone; equal bugs share it."""

    number: str
    text: str


def masked(text: str) -> str:
    """The text without runs of four or more digits and without Chinese characters."""
    return _PERSONAL.sub("…", text)


def crash_report(error: BaseException, now: datetime) -> CrashReport:
    """Describe a bug: program, system, kind of error, and where in our files it happened."""
    places = []
    for frame in traceback.extract_tb(error.__traceback__):
        file = frame.filename.replace("\\", "/").rsplit("/vetdesk/", 1)[-1].rsplit("/site-packages/", 1)[-1]
        places.append(f"  {file}:{frame.lineno} {frame.name}")
    kind = type(error).__name__
    number = f"{zlib.crc32(chr(10).join([kind, *places]).encode()) & 0xFFFF:04X}"
    text = "\n".join(
        [
            f"VetDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
            f"{now.isoformat(timespec='seconds')}  {number}",
            f"{kind}: {masked(str(error))}",
            *places,
        ]
    )
    return CrashReport(number, text)


class NothingPersonal(logging.Filter):
    """The last barrier before the log: what looks like an ID number, a phone, an account or a name is masked.

    Nothing that we log holds such things; `acted` counts what would have, and a test holds it at 0.
    """

    MARK = "(masked)"
    acted = 0

    def filter(self, record: logging.LogRecord) -> bool:
        """Qt's and our own messages pass as they are unless they hold something personal."""
        text = record.getMessage()
        hidden = _NUMBER_OR_NAME.sub("…", text)
        if hidden != text:
            NothingPersonal.acted += 1
            record.msg, record.args = f"{self.MARK} {hidden}", None
        return True


def log_to(folder: Path) -> None:
    """Write the program's log into a folder: ten files, a new one begun at the start after each megabyte.

    (Python's own rotating handler would cost 20 ms of the start for what is only needed here.)
    """
    folder.mkdir(parents=True, exist_ok=True)
    _make_room(folder)
    handler = logging.FileHandler(folder / LOG_NAME, encoding="utf-8", delay=True)
    handler.addFilter(NothingPersonal())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _make_room(folder: Path) -> None:
    """Put a full log aside as number 1, and the earlier ones one number up; the last one goes."""
    names = [LOG_NAME, *(f"{LOG_NAME}.{number}" for number in range(1, LOG_FILES))]
    newest = folder / LOG_NAME
    if not newest.is_file() or newest.stat().st_size < LOG_BYTES:
        return
    for name, earlier in zip(reversed(names[1:]), reversed(names[:-1]), strict=True):
        if (folder / earlier).is_file():
            (folder / earlier).replace(folder / name)


def catch_all(tell: Callable[[BaseException], None]) -> None:
    """Tell of every error nobody caught, in the window's thread or in another, instead of dying silently."""

    def of_program(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        tell(error)

    def of_thread(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            tell(happened.exc_value)

    sys.excepthook = of_program
    threading.excepthook = of_thread
