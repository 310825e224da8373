"""One program per station: an operating-system lock on a file of its own, which also says who holds it.

The system drops the lock when the program ends, however it ends; the words in the file are only for the message.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from vetdesk.domain.errors import StationBusyError
from vetdesk.storage.safe_files import written_to

FILE = "station.lock"
LOCKED_BYTE = 1 << 30
"""Beyond the words, because Windows lets nobody read a locked byte."""


class StationLock:
    """Holds the station until released."""

    def __init__(self, folder: Path, holder: str) -> None:
        """Take the lock; raises StationBusyError naming the holder if another program has it, NotWrittenError."""
        with written_to(folder / FILE):
            self._handle = os.open(folder / FILE, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _lock(self._handle)
        except OSError:
            other = self._words()
            os.close(self._handle)
            raise StationBusyError(other) from None
        with suppress(OSError):  # the words are only for a message: on a full disk the lock counts without them
            os.ftruncate(self._handle, 0)
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, holder.encode())

    def _words(self) -> str:
        with suppress(OSError):
            os.lseek(self._handle, 0, os.SEEK_SET)
            return os.read(self._handle, 200).decode("utf-8", "replace").strip()
        return ""

    def release(self) -> None:
        """Let others open the station; releasing twice does nothing."""
        if self._handle >= 0:
            with suppress(OSError):  # whatever the disk says, the lock must go
                os.ftruncate(self._handle, 0)
            handle, self._handle = self._handle, -1
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
