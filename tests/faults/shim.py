"""The switches of shim.c for the process it is loaded into, and what compiles it."""

import ctypes
import errno
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from enum import IntEnum, IntFlag
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
VARIABLE = "VETDESK_FAULT_SHIM"


class Kind(IntFlag):
    """Kinds of I/O operations, as in shim.c."""

    OPEN = 1
    READ = 2
    WRITE = 4
    SYNC = 8
    TRUNCATE = 16
    UNLINK = 32
    RENAME = 64
    MKDIR = 128
    MARK = 256
    CREATE = 512
    RMDIR = 1024


EVERY = Kind.OPEN | Kind.READ | Kind.WRITE | Kind.SYNC | Kind.TRUNCATE | Kind.UNLINK | Kind.RENAME | Kind.MKDIR
CHANGING = Kind.WRITE | Kind.SYNC | Kind.TRUNCATE | Kind.UNLINK | Kind.RENAME | Kind.MKDIR


class Action(IntEnum):
    """What becomes of the operation that is met."""

    FAIL = 0
    SHORT = 1
    KILL = 2


def why_not() -> str:
    """Why the shim cannot be used here; "" if it can."""
    if not sys.platform.startswith("linux"):
        return "faults are injected by LD_PRELOAD, which only Linux has"
    return "" if shutil.which("cc") else "no C compiler (cc) to build the shim of the fault tests"


@cache
def built() -> Path:
    """The compiled shim; made once per version of its source."""
    digest = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:16]
    path = Path(tempfile.gettempdir()) / f"vetdesk-faults-{os.getuid()}-{digest}.so"
    if not path.exists():
        beside = path.with_suffix(f".{os.getpid()}")
        subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", str(beside), str(SOURCE), "-ldl"], check=True)
        beside.replace(path)
    return path


def environment() -> dict[str, str]:
    """The environment of a process that the shim stands in."""
    shim = str(built())
    return {**os.environ, "LD_PRELOAD": shim, VARIABLE: shim}


class Disk:
    """The disk as this process sees it; each forked process has switches of its own."""

    def __init__(self) -> None:
        self._shim = ctypes.CDLL(os.environ[VARIABLE])
        self._shim.disk_arm.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
        self._shim.disk_room.argtypes = [ctypes.c_longlong]
        self._shim.disk_room_left.restype = ctypes.c_longlong
        self._shim.disk_counted.restype = self._shim.disk_failed.restype = ctypes.c_long

    def watch(self, folder: Path) -> None:
        """Look after the files below this folder that are opened from now on."""
        self._shim.disk_watch(str(folder).encode())

    def arm(
        self,
        nth: int,
        action: Action = Action.FAIL,
        *,
        error: int = errno.EIO,
        always: bool = False,
        kinds: Kind = EVERY,
    ) -> None:
        """Count operations of these kinds anew; the n-th (and with `always` each later one) is met by the action."""
        self._shim.disk_arm(nth, action, error, always, kinds)

    def room(self, size: int) -> None:
        """Let files grow by so many bytes until the disk is full."""
        self._shim.disk_room(size)

    def slow(self, seconds: float) -> None:
        """Let each flush take so much longer, as on a disk."""
        self._shim.disk_slow(int(seconds * 1e6))

    def disarm(self) -> None:
        """The disk works again."""
        self._shim.disk_disarm()

    def log(self, file: int) -> None:
        """Write every change into this open file."""
        self._shim.disk_log(file)

    def mark(self, text: str) -> None:
        """Write a remark into the log."""
        self._shim.disk_mark(text.encode())

    @property
    def counted(self) -> int:
        """How many operations there were since it was armed."""
        return int(self._shim.disk_counted())

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return int(self._shim.disk_failed())

    @property
    def room_left(self) -> int:
        """By how many bytes files may still grow."""
        return int(self._shim.disk_room_left())
