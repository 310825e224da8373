"""What is inside a sealed file: parts one after the other, each a small JSON head and, for files, their bytes.

The stream is compressed before it is sealed. A part's head is one line: {"part": name, …}; `size` says how many bytes
follow it.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.files.packages.sealed import SealedWriter

_PORTION = 256 * 1024
LONGEST_LINE = 256 << 20


class PartsWriter:
    """Writes parts into a sealed file."""

    def __init__(self, sealed: SealedWriter) -> None:
        self._sealed = sealed
        self._squeeze = zlib.compressobj(6)

    def add(self, head: Mapping[str, Any], content: Iterable[bytes] = ()) -> None:
        """Add one part; `size` stands in its head if bytes follow."""
        line = json.dumps(dict(head), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        self._sealed.write(self._squeeze.compress(line + b"\n"))
        for portion in content:
            self._sealed.write(self._squeeze.compress(portion))

    def finish(self) -> str:
        """Nothing follows; returns the file's digest."""
        self._sealed.write(self._squeeze.flush())
        return self._sealed.finish()


class Parts:
    """Reads the parts of a file in their order; whoever takes a part reads its bytes before the next one."""

    def __init__(self, name: str, content: Iterable[bytes]) -> None:
        self._name = name
        self._plain = self._inflated(content)
        self._waiting, self._at = b"", 0
        self._left = 0

    def __iter__(self) -> Iterator[Mapping[str, Any]]:
        """The heads of the parts; bytes that nobody read are passed over. Raises PackageRefusedError ("altered")."""
        while True:
            for _ in self.content():
                pass
            line = self._line()
            if not line:
                return
            try:
                head = json.loads(line.decode("utf-8", "surrogatepass"))
                self._left = int(head.get("size", 0))
            except (ValueError, AttributeError):
                raise PackageRefusedError(self._name, "altered") from None
            yield head

    def content(self) -> Iterator[bytes]:
        """The bytes of the part whose head came last."""
        while self._left:
            if self._at == len(self._waiting) and not self._more():
                raise PackageRefusedError(self._name, "altered")
            portion = self._waiting[self._at : self._at + min(self._left, _PORTION)]
            self._at += len(portion)
            self._left -= len(portion)
            yield portion

    def _line(self) -> bytes:
        end = self._waiting.find(b"\n", self._at)
        while end < 0 and self._more():
            if len(self._waiting) > LONGEST_LINE:
                raise PackageRefusedError(self._name, "altered")
            end = self._waiting.find(b"\n", self._at)
        if end < 0:
            return b""
        line = self._waiting[self._at : end]
        self._at = end + 1
        return line

    def _more(self) -> bool:
        for portion in self._plain:
            self._waiting, self._at = self._waiting[self._at :] + portion, 0
            return True
        return False

    def _inflated(self, content: Iterable[bytes]) -> Iterator[bytes]:
        swell = zlib.decompressobj()
        try:
            for sealed in content:
                rest = sealed
                while rest:
                    portion = swell.decompress(rest, _PORTION)
                    rest = swell.unconsumed_tail
                    if portion:
                        yield portion
            if last := swell.flush():
                yield last
        except zlib.error:
            raise PackageRefusedError(self._name, "altered") from None
