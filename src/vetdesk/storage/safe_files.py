"""Small files of the station that must be there whole, or not at all, after a power cut."""

import os
import time
from pathlib import Path

PAUSES_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Virus scanners and indexers hold a new file for a moment on Windows; waiting is better than failing."""


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file by this content; what stood there stays if anything fails. Raises OSError."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    put_in_place(beside, path)


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
