"""Archives (zip) of new workbooks: what must be true of one before anybody reads its parts."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree import ElementTree

from vetdesk.files.workbooks.refusal import MEGABYTE, Limits, RefusedError, damaged, too_large

_END = b"PK\x05\x06"
_LONGEST_COMMENT = 65_557
_SMALL = 5 * MEGABYTE
_OUTWARD = re.compile(r"^[A-Za-z]:|[\\\x00]")
_XML_NAMES = (".xml", ".rels", ".vml")
_PIECE = 1 << 20


@contextmanager
def opened(content: bytes, limits: Limits) -> Iterator["ZippedParts"]:
    """The archive, checked; raises RefusedError for one that is broken, hides something or would unpack enormously.

    What its parts turn out to be while they are read becomes a RefusedError as well.
    """
    try:
        _check_end(content, limits)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check_entries(archive.infolist(), len(content), limits)
            yield ZippedParts(archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise damaged("checksum") from error
    except (zipfile.LargeZipFile, NotImplementedError, struct.error, OSError, RuntimeError) as error:
        raise damaged("container") from error


class ZippedParts:
    """The parts of one archive."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._read: set[str] = set()
        self.names = frozenset(archive.namelist())

    def read(self, part: str) -> bytes:
        """The bytes of a part, never more than allowed whatever the archive's directory claims."""
        if part not in self.names:
            raise damaged("parts")
        self._read.add(part)
        with self._archive.open(part) as stream:
            content = stream.read(self._limits.part_bytes + 1)
        if len(content) > self._limits.part_bytes:
            raise too_large("unpacked", f"{self._limits.part_bytes >> 20} MB")
        refuse_doctype(content)
        return content

    def tree(self, part: str) -> ElementTree.Element:
        """A part as a tree, for small parts; raises RefusedError if it is no XML."""
        try:
            return ElementTree.fromstring(self.read(part))
        except ElementTree.ParseError as error:
            raise damaged("xml") from error

    def check_rest(self) -> None:
        """Read over every part that nobody has read: all must be whole, and none may declare a document type."""
        for name in sorted(self.names - self._read):
            before = b""
            with self._archive.open(name) as stream:
                while piece := stream.read(_PIECE):
                    if name.endswith(_XML_NAMES):
                        refuse_doctype(before + piece)
                        before = piece[-32:]


def refuse_doctype(content: bytes) -> None:
    """Raise RefusedError for a document type declaration, which no workbook has and bombs are made of."""
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise damaged("doctype")
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"} and "<!" in content[:4096].decode("utf-16", "ignore"):
        raise damaged("doctype")


def _check_end(content: bytes, limits: Limits) -> None:
    """The table of contents stands at the end: a file that was cut off has none."""
    at = content.rfind(_END, max(len(content) - _LONGEST_COMMENT, 0))
    if at < 0 or at + 22 > len(content):
        raise damaged("cut")
    (entries,) = struct.unpack_from("<H", content, at + 10)
    if entries > limits.entries:  # before the table is read: 200,000 lines take seconds
        raise too_large("parts", f"{limits.entries:,}")


def _check_entries(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError("password_kind")
    if len(entries) > limits.entries:
        raise too_large("parts", f"{limits.entries:,}")
    names = [entry.orig_filename for entry in entries]
    if len({name.casefold() for name in names}) < len(names) or any(map(_leads_out, names)):
        raise damaged("names")
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    bomb = total > _SMALL and total > limits.ratio * max(size, 1)
    if bomb or total > limits.unpacked_bytes or largest > limits.part_bytes:
        raise too_large("unpacked", f"{limits.unpacked_bytes >> 20} MB")


def _leads_out(name: str) -> bool:
    """Whether a part's name would lead out of the archive if somebody unpacked it."""
    return name.startswith("/") or _OUTWARD.search(name) is not None or ".." in name.split("/")
