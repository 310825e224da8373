"""Counting, drawing and parting the pages of a scan, and reading codes off them, without risk.

Each time it is done in a child process that may crash or hang.
"""

import marshal
import pickle
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from vetdesk.domain.errors import UnreadableScanError
from vetdesk.domain.materials import PageImage
from vetdesk.files.pages.kinds import PageLimits, RefusedPagesError, kind_of

CHILD_ARGUMENT = "--vetdesk-page-child"
"""In a frozen program, which has no `-m`, the first argument that makes it the child."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a file turned out to be: its media type by content, and how many pages it has."""

    media_type: str
    pages: int


@dataclass(frozen=True, slots=True)
class PageReader:
    """Looks at scans; nothing of them is ever written to disk here."""

    limits: PageLimits = field(default_factory=PageLimits)

    def look_at(self, name: str, content: bytes) -> Looked:
        """What a file is and how many pages it has; raises UnreadableScanError for what cannot be shown."""
        try:
            kind = kind_of(content, self.limits)
            return Looked(kind, int(self._ask(content, kind, None)[1]))
        except RefusedPagesError as refusal:
            raise UnreadableScanError(name, refusal.reason, refusal.limit) from refusal

    def draw(self, name: str, content: bytes, number: int, width: int, quarters: int = 0) -> PageImage:
        """One page (numbered from 1), at most so many pixels wide after turning it; raises UnreadableScanError."""
        try:
            kind = kind_of(content, self.limits)
            _, across, down, rgba = self._ask(content, kind, (number, max(1, width), quarters))
        except RefusedPagesError as refusal:
            raise UnreadableScanError(name, refusal.reason, refusal.limit) from refusal
        return PageImage(across, down, rgba)

    def codes(self, name: str, content: bytes, begin: str, first: int, last: int) -> tuple[tuple[str, ...], ...]:
        """For each of these pages (from 1) the codes on it whose text begins so; raises UnreadableScanError."""
        return tuple(self._told(name, content, ("codes", begin, first, last))[1])

    def part(self, name: str, content: bytes, numbers: Sequence[int]) -> bytes:
        """Some pages (numbered from 1) of a file, as a file of the same kind; raises UnreadableScanError."""
        return bytes(self._told(name, content, ("part", tuple(numbers)))[1])

    def _told(self, name: str, content: bytes, wanted: tuple[Any, ...]) -> tuple[Any, ...]:
        try:
            return self._ask(content, kind_of(content, self.limits), wanted)
        except RefusedPagesError as refusal:
            raise UnreadableScanError(name, refusal.reason, refusal.limit) from refusal

    def _ask(self, content: bytes, kind: str, wanted: tuple[Any, ...] | None) -> tuple[Any, ...]:
        request = pickle.dumps((content, kind, wanted, self.limits))
        try:
            done = subprocess.run(
                child_command(), input=request, capture_output=True, timeout=self.limits.seconds, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise RefusedPagesError("too_slow") from error
        try:
            answer: tuple[Any, ...] = marshal.loads(done.stdout)
        except (EOFError, ValueError, TypeError) as error:
            raise RefusedPagesError("damaged") from error
        if answer[0] == "refused":
            raise RefusedPagesError(*answer[1:])
        return answer


def child_command() -> list[str]:
    """How the child is started, from a checkout, an installed wheel or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-m", "vetdesk.files.pages.child"]
