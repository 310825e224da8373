"""Compound files (OLE): the container of old workbooks, and of new ones with a password.

Format: [MS-CFB]. Only what reading needs: names of streams, their bytes, and a copy with one stream's bytes replaced.
"""

import struct
from dataclasses import dataclass, field

COMPOUND_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_CHAIN = 0xFFFFFFFA
_SHIFTS = frozenset({9, 12})
_SHORT_SECTOR = 64
_ENTRY = 128
_STREAM_ENTRY, _ROOT_ENTRY = 2, 5


@dataclass(frozen=True, slots=True)
class _Stream:
    start: int
    size: int


@dataclass(slots=True)
class Compound:
    """One compound file. Making it raises ValueError if the content is no such file or is cut off before its table
    of contents."""

    content: bytes
    _shift: int = 0
    _shortest: int = 0
    _table: list[int] = field(default_factory=list)
    _short_table: list[int] = field(default_factory=list)
    _store: list[int] = field(default_factory=list)
    _streams: dict[str, _Stream] = field(default_factory=dict)

    def __post_init__(self) -> None:
        try:
            self._open()
        except (struct.error, IndexError, UnicodeDecodeError) as error:
            raise ValueError("no whole compound file") from error

    @property
    def names(self) -> frozenset[str]:
        """The names of all streams, wherever in the file's tree they stand."""
        return frozenset(self._streams)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; raises KeyError for an unknown name, ValueError if it is cut off."""
        content = self.content
        return b"".join(content[start:end] for start, end in self._places(self._streams[name]))

    def with_stream(self, name: str, data: bytes) -> bytes:
        """The whole file with other bytes, as many as before, in one stream."""
        changed = bytearray(self.content)
        done = 0
        for start, end in self._places(self._streams[name]):
            changed[start:end] = data[done : done + end - start]
            done += end - start
        return bytes(changed)

    def _open(self) -> None:
        content = self.content
        self._shift, short_shift = struct.unpack_from("<HH", content, 30)
        if self._shift not in _SHIFTS or 1 << short_shift != _SHORT_SECTOR:
            raise ValueError("odd sector size")
        self._table = self._allocation()
        self._shortest = struct.unpack_from("<I", content, 56)[0]
        directory = b"".join(self._sectors(struct.unpack_from("<I", content, 48)[0]))
        for offset in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            self._enter(directory[offset : offset + _ENTRY])

    def _enter(self, entry: bytes) -> None:
        length, kind = struct.unpack_from("<HB", entry, 64)
        start, size = struct.unpack_from("<II", entry, 116)
        if kind == _STREAM_ENTRY and 2 <= length <= 64:
            self._streams.setdefault(entry[: length - 2].decode("utf-16-le"), _Stream(start, size))
        elif kind == _ROOT_ENTRY:
            self._store = self._chain(start, self._table)
            raw = b"".join(self._sectors(struct.unpack_from("<I", self.content, 60)[0]))
            self._short_table = list(struct.unpack(f"<{len(raw) // 4}I", raw))

    def _allocation(self) -> list[int]:
        """The sector allocation table."""
        content, per_sector = self.content, 1 << self._shift >> 2
        count = struct.unpack_from("<I", content, 44)[0]
        sectors = [s for s in struct.unpack_from("<109I", content, 76) if s < _END_OF_CHAIN]
        following = struct.unpack_from("<I", content, 68)[0]
        while following < _END_OF_CHAIN and len(sectors) < count:
            more = struct.unpack_from(f"<{per_sector}I", content, self._offset(following))
            sectors += [s for s in more[:-1] if s < _END_OF_CHAIN]
            following = more[-1]
        table: list[int] = []
        for sector in sectors[:count]:
            table += struct.unpack_from(f"<{per_sector}I", content, self._offset(sector))
        return table

    def _offset(self, sector: int) -> int:
        return sector + 1 << self._shift

    def _sectors(self, first: int) -> list[bytes]:
        size = 1 << self._shift
        return [self.content[(at := self._offset(sector)) : at + size] for sector in self._chain(first, self._table)]

    @staticmethod
    def _chain(sector: int, table: list[int]) -> list[int]:
        """The sectors from one on; raises ValueError where they run in a circle."""
        found: list[int] = []
        while sector < _END_OF_CHAIN:
            if len(found) > len(table):
                raise ValueError("sectors run in a circle")
            found.append(sector)
            sector = table[sector]
        return found

    def _places(self, stream: _Stream) -> list[tuple[int, int]]:
        """First and last byte (excluded) of every piece of a stream."""
        try:
            if stream.size >= self._shortest:
                size = 1 << self._shift
                starts = [self._offset(sector) for sector in self._chain(stream.start, self._table)]
            else:
                size, per = _SHORT_SECTOR, (1 << self._shift) // _SHORT_SECTOR
                starts = [
                    self._offset(self._store[number // per]) + number % per * size
                    for number in self._chain(stream.start, self._short_table)
                ]
        except IndexError as error:
            raise ValueError("a stream is cut off") from error
        places, left = [], stream.size
        for start in starts:
            places.append((start, start + min(size, left)))
            left -= min(size, left)
        if left or any(end > len(self.content) for _, end in places):
            raise ValueError("a stream is cut off")
        return places
