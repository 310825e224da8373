"""A disk as it may stand after a power cut: the log of shim.c replayed to a moment; what was not flushed is in doubt.

What a flush of a file has confirmed is there. Of each file's later writes none, all, the first few, or any sectors of
512 bytes may be there. Names (made, removed, renamed) last when their folder was flushed; of the later ones none, all
or the first few may be there, in their order: a removed file may be back, a new one may be missing with its content.
"""

import os
import shutil
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.shim import Kind

HEAD = struct.Struct("<IIQQ")
SECTOR = 512
ROOT = 0
Change = tuple[int, bytes | None]
"""A write at an offset, or a cut to a size (None)."""
Entry = tuple[int, str]
"""A name in a folder."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One line of the log."""

    kind: Kind
    path: str
    offset: int
    content: bytes


def operations(log: Path) -> list[Operation]:
    """Every line of a log."""
    content, at, found = log.read_bytes(), 0, []
    while at < len(content):
        kind, length, offset, size = HEAD.unpack_from(content, at)
        at += HEAD.size
        path = content[at : at + length].decode()
        found.append(Operation(Kind(kind), path, offset, content[at + length : at + length + size]))
        at += length + size
    return found


@dataclass
class File:
    """What is certainly on the disk of a file, and what was written since."""

    durable: bytearray
    pending: list[Change] = field(default_factory=list)

    def flush(self) -> None:
        """Everything written is on the disk."""
        for change in self.pending:
            apply(self.durable, change)
        self.pending.clear()


def apply(content: bytearray, change: Change) -> None:
    """Write, or cut, a file's content."""
    offset, data = change
    if data is None:
        content.extend(bytes(max(0, offset - len(content))))
        del content[offset:]
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset : offset + len(data)] = data


class ReplayedDisk:
    """Files and names below one folder, as they are and as they are certain to be."""

    def __init__(self, folder: Path, root: str) -> None:
        self.root = root
        self.files: dict[int, File] = {}
        self.names: dict[Entry, int] = {}
        self.marks: list[str] = []
        self._pending: list[tuple[Entry | None, Entry | None, int]] = []
        self._next = 1
        for path in sorted(folder.rglob("*")):
            at = self._entry(str(path.relative_to(folder)))
            self.names[at] = self._new(None if path.is_dir() else path.read_bytes())
        self.durable = dict(self.names)

    def _new(self, content: bytes | None) -> int:
        number, self._next = self._next, self._next + 1
        if content is not None:
            self.files[number] = File(bytearray(content))
        return number

    def _entry(self, relative: str) -> Entry:
        *above, name = relative.split("/")
        folder = ROOT
        for part in above:
            folder = self.names[folder, part]
        return folder, name

    def _relative(self, path: str) -> str:
        return path[len(self.root) :].strip("/")

    def _number(self, path: str) -> int:
        relative = self._relative(path)
        return self.names[self._entry(relative)] if relative else ROOT

    def _rename(self, before: Entry | None, after: Entry | None, number: int) -> None:
        _move(self.names, (before, after, number))
        self._pending.append((before, after, number))

    def replay(self, one: Operation) -> None:
        """Let one operation happen."""
        if one.kind is Kind.MARK:
            self.marks.append(one.content.decode())
        elif one.kind is Kind.SYNC:
            self._flush(self._number(one.path))
        elif one.kind in {Kind.WRITE, Kind.TRUNCATE}:
            data = one.content if one.kind is Kind.WRITE else None
            self.files[self._number(one.path)].pending.append((one.offset, data))
        elif one.kind in {Kind.CREATE, Kind.MKDIR}:
            number = self._new(b"" if one.kind is Kind.CREATE else None)
            self._rename(None, self._entry(self._relative(one.path)), number)
        elif one.kind in {Kind.UNLINK, Kind.RMDIR}:
            self._rename(self._entry(self._relative(one.path)), None, self._number(one.path))
        elif one.kind is Kind.RENAME:
            number, before = self._number(one.path), self._entry(self._relative(one.path))
            self._rename(before, self._entry(self._relative(one.content.decode())), number)

    def _flush(self, number: int) -> None:
        if number in self.files:
            self.files[number].flush()
            return
        left = []
        for change in self._pending:
            ours = number in {entry[0] for entry in change[:2] if entry is not None}
            if ours:
                _move(self.durable, change)
            else:
                left.append(change)
        self._pending = left

    def after_a_cut(self, random: Random) -> dict[str, bytes]:
        """One way the disk may stand if the power goes now: path below the folder → content."""
        names = dict(self.durable)
        for change in self._pending[: _some(random, len(self._pending))]:
            _move(names, change)
        mode = random.choice(("none", "all", "first", "torn", "torn"))
        return {path: self._content(number, mode, random) for path, number in self._walk(names, ROOT, "")}

    def _walk(self, names: dict[Entry, int], folder: int, above: str) -> Iterator[tuple[str, int]]:
        for (place, name), number in names.items():
            if place == folder and number in self.files:
                yield above + name, number
            elif place == folder:
                yield from self._walk(names, number, f"{above}{name}/")

    def _content(self, number: int, mode: str, random: Random) -> bytes:
        file = self.files[number]
        if not file.pending or mode == "none":
            return bytes(file.durable)
        content = bytearray(file.durable)
        last = random.randint(0, len(file.pending)) if mode == "first" else len(file.pending)
        for change in file.pending[:last]:
            if mode != "torn":
                apply(content, change)
            elif change[1] is None:
                if random.random() < 0.5:
                    apply(content, change)
            else:
                _tear(content, change[0], change[1], random)
        return bytes(content)


def _move(names: dict[Entry, int], change: tuple[Entry | None, Entry | None, int]) -> None:
    before, after, number = change
    if before is not None:
        names.pop(before, None)
    if after is not None:
        names[after] = number


def _some(random: Random, count: int) -> int:
    """None, all or the first few."""
    return random.choice((0, count, random.randint(0, count)))


def _tear(content: bytearray, offset: int, data: bytes, random: Random) -> None:
    """Any sectors of a write."""
    for start in range(0, len(data), SECTOR):
        if random.random() < 0.5:
            apply(content, (offset + start, data[start : start + SECTOR]))


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Put the files of a state into an emptied folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path, content in files.items():
        place = folder / path
        if not place.parent.is_dir():
            place.parent.mkdir(parents=True)
        with place.open("wb") as stream:
            stream.write(content)


def opened_log(path: Path) -> int:
    """A file for the shim to write into."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
