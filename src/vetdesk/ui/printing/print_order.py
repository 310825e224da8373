"""What is to be printed, and which of its pages (打印范围)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from vetdesk.domain.materials import PageImage
from vetdesk.domain.papers import PaperFile, PrinterSetting
from vetdesk.services.progress import Progress

SHOWS_RECORDS = "shows_records"
"""The object name of windows that show what is sensitive: locking the desk closes them."""
Page = Callable[[int, int], PageImage]
"""Draws a page: its number from 1, its width in pixels."""


@dataclass(frozen=True)
class PrintOrder:
    """A paper to be looked at and then printed or saved; the callables run beside the window.

    `make` gets the purpose, the correction of the printer (None for a file) and who watches, and journals; `purpose`
    gives the one that is offered. `ready` is for what is finished and journalled already, such as copies of scans;
    `paper` is the key of a declared paper: the words that it presets can then be set.
    """

    title: str
    file_name: str
    preview: Callable[[], PaperFile]
    make: Callable[[str, PrinterSetting | None, Progress], PaperFile]
    purpose: Callable[[], str] = lambda: ""
    ready: bool = False
    paper: str = ""


def pages_meant(text: str, last: int) -> list[int] | None:
    """The pages that somebody wrote ("1-2, 4"; empty means all), in order; None if it cannot be understood."""
    cleaned = text.replace("，", ",").replace("、", ",").replace("—", "-").replace("至", "-")
    if not cleaned.strip():
        return list(range(1, last + 1))
    found: set[int] = set()
    for part in filter(None, (part.strip() for part in cleaned.split(","))):
        match = re.fullmatch(r"(\d+)(?:\s*-\s*(\d+))?", part)
        if match is None:
            return None
        first, end = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= end <= last:
            return None
        found.update(range(first, end + 1))
    return sorted(found) or None
