"""Files of the station that are there whole, or not at all, after a power cut; and copies that are checked."""

import errno
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vetdesk.domain.errors import DiskFullError, NotWrittenError
from vetdesk.domain.write_reasons import why_not_written

PAUSES_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Virus scanners and indexers hold a new file for a moment on Windows; waiting is better than failing."""
BLOCK = 1 << 20


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file by this content; what stood there stays if anything fails. Raises NotWrittenError."""
    beside = path.with_name(path.name + ".new")
    with written_to(path):
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, path)


def append_line(path: Path, line: bytes) -> None:
    """Put a line behind a file, so that it is still there after a power cut; a torn last line is closed first.

    Makes the file and its folder. Raises OSError.
    """
    make_folder(path.parent)
    new = not path.exists()
    with path.open("a+b", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(0, end - 1))
        torn = file.read(1) not in {b"", b"\n"}
        whole = b"\n" + line if torn else line
        if file.write(whole) != len(whole):
            raise OSError(errno.EIO, "written in part", str(path))
        os.fsync(file.fileno())
    if new:
        flush_folder(path.parent)


def copy_whole(source: Path, target: Path) -> str:
    """Copy a file as `write_whole` writes one, read the copy again from its disk, and return its SHA-256.

    Raises OSError, also if what is read again is not what was written; then `target` is as it was.
    """
    beside, digest = target.with_name(target.name + ".new"), hashlib.sha256()
    try:
        with source.open("rb") as old, beside.open("wb") as new:
            while block := old.read(BLOCK):
                digest.update(block)
                new.write(block)
            new.flush()
            os.fsync(new.fileno())
        _compare(beside, digest.hexdigest())
        put_in_place(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def _compare(path: Path, digest: str) -> None:
    if digest_of(path) != digest:
        raise OSError(errno.EIO, "not what was written", str(path))


def digest_of(path: Path) -> str:
    """The SHA-256 of a file as its disk gives it, where the system can be told to forget what it has in memory."""
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, so that they are still there after a power cut. Raises OSError."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    flush_folder(folder.parent)


@contextmanager
def written_to(place: Path) -> Iterator[None]:
    """Work that writes into a place: what the system refuses is NotWrittenError, a full disk DiskFullError."""
    try:
        yield
    except OSError as error:
        reason = why_not_written(error)
        raise (DiskFullError if reason == "no_space" else NotWrittenError)(str(place), reason) from error


def put_in_place(beside: Path, path: Path) -> None:
    """Let a flushed file take another's place in one step that lasts; who holds it for a moment is waited for."""
    for pause in (*PAUSES_SECONDS, None):
        try:
            beside.replace(path)
            break
        except PermissionError:
            if pause is None:
                raise
            time.sleep(pause)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make a new or renamed file's entry durable, where the system can (Windows does so by itself)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
