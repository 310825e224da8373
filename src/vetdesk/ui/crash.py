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
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from vetdesk import __version__

LOG_BYTES = 1_000_000
LOG_FILES = 10

log = logging.getLogger("vetdesk")

_PERSONAL = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff·]+|\d{4,}[\dXx]*")


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


def log_to(folder: Path) -> None:
    """Write the program's log into a folder: ten files of 1 MB at most."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "vetdesk.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def catch_all(tell: Callable[[BaseException], None]) -> None:
    """Tell of every error nobody caught, in the window's thread or in another, instead of dying silently."""

    def of_program(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        tell(error)

    def of_thread(happened: threading.ExceptHookArgs) -> None:
        if happened.exc_value is not None:
            tell(happened.exc_value)

    sys.excepthook = of_program
    threading.excepthook = of_thread
