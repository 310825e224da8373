"""A file of ours is there whole, or what stood there before is untouched."""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from vetdesk.domain.errors import NotWrittenError
from vetdesk.domain.write_reasons import why_not_written


@contextmanager
def replaced(path: Path, check: Callable[[Path], bool]) -> Iterator[IO[bytes]]:
    """Write into a temporary neighbour; when the block ends well, flush it to the disk, check it, put it in place.

    `check` reads the written file again. Raises NotWrittenError with a reason: no_space, not_allowed (also a
    workbook that is open in another program on Windows), read_only, no_folder, is_folder, check_failed or disk.
    """
    temporary = Path()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if not check(temporary):
            raise NotWrittenError(str(path), "check_failed")
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        raise NotWrittenError(str(path), why_not_written(error)) from error
    finally:
        if temporary != Path():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def write_json(path: Path, values: object) -> None:
    """Write values as a JSON file, whole or not at all; raises NotWrittenError."""
    content = (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()
    with replaced(path, lambda written: written.read_bytes() == content) as stream:
        stream.write(content)


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
