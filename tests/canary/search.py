"""Finds planted texts in any file: as UTF-8, GB18030 and UTF-16, numbers also with signs between their digits.

Written for much data: numbers are found by their runs of digits, names by looking up each stretch of bytes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
SEPARATORS = (" ", "-", ".", "　", " ", "·", "_")
_BETWEEN = b"|".join(re.escape(sign.encode(code)) for sign in SEPARATORS for code in ("utf-8", "gb18030"))
_RUN = re.compile(rb"\d(?:(?:%b)?\d){9,40}(?:%b)?[xX]?" % (_BETWEEN, _BETWEEN))
_NO_DIGIT = re.compile(rb"[^0-9xX]+")
_FULL_WIDTH = {chr(0xFF10 + digit): str(digit) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Hit:
    """Something planted that was found: in which file ("name" for the name of one), and what."""

    file: str
    text: str


class Needles:
    """Names (of three characters or more, or they turn up by chance) and numbers (ten digits or more) to be found."""

    def __init__(self, names: Iterable[str], numbers: Iterable[str]) -> None:
        self.names = {name for name in names if len(name) >= 3}
        self.numbers = {number.upper() for number in numbers if len(number) >= 10 and number[:-1].isdigit()}
        self._lengths = sorted({len(number) for number in self.numbers})
        self._forms: dict[int, dict[bytes, str]] = {}
        for name in self.names:
            for code in ENCODINGS:
                form = name.encode(code)
                self._forms.setdefault(len(form), {})[form] = name

    def found_in(self, content: bytes) -> set[str]:
        """Everything planted that stands in these bytes."""
        return {*self._numbers_in(content), *self._names_in(content)}

    def _numbers_in(self, content: bytes) -> Iterator[str]:
        for view in _views(content):
            for run in _RUN.finditer(view):
                digits = _NO_DIGIT.sub(b"", run.group()).decode("ascii").upper()
                for length in self._lengths:
                    for start in range(len(digits) - length + 1):
                        if digits[start : start + length] in self.numbers:
                            yield digits[start : start + length]

    def _names_in(self, content: bytes) -> Iterator[str]:
        for length, forms in self._forms.items():
            for start in range(len(content) - length + 1):
                if content[start : start + length] in forms:
                    yield forms[content[start : start + length]]


def _views(content: bytes) -> Iterator[bytes]:
    """The bytes as they are; with every second one left out (digits in UTF-16); full-width digits as plain ones."""
    yield content
    if b"\x00" in content:
        yield content.replace(b"\x00", b"")
    for code in ("utf-8", "gb18030"):
        if any(sign.encode(code)[:2] in content for sign in _FULL_WIDTH):
            plain = content
            for sign, digit in _FULL_WIDTH.items():
                plain = plain.replace(sign.encode(code), digit.encode())
            yield plain


def files_in(folders: Iterable[Path], left_out: Iterable[Path] = ()) -> Iterator[Path]:
    """Every file below the folders (or the file itself), but those below what is left out by name."""
    without = {path.resolve() for path in left_out}
    for folder in folders:
        for path in sorted([folder, *folder.rglob("*")] if folder.is_dir() else [folder]):
            if path.is_file() and not without & {path.resolve(), *path.resolve().parents}:
                yield path


def hits(needles: Needles, paths: Iterable[Path]) -> list[Hit]:
    """What was found in the files and in their names."""
    found = []
    for path in paths:
        found += [Hit(str(path), text) for text in sorted(needles.found_in(path.read_bytes()))]
        found += [Hit("name", text) for text in sorted(needles.found_in(path.name.encode()))]
    return found
