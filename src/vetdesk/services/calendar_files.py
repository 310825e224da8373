"""A year of the working-day calendar from a small file: a text, a declared year (.toml), or a list (.csv, .xlsx)."""

import tomllib
from pathlib import Path

from vetdesk.definitions.calendars import read_calendar
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError, UnreadableFileError
from vetdesk.domain.holiday_notices import Announced, announced

LARGEST = 1 << 20
"""Bytes: a calendar of a year is a few kilobytes."""
TEXTS = frozenset({".txt", ".csv", ".md"})


def announced_in(path: Path, year: int = 0) -> Announced:
    """What a file says of a year; raises UnreadableFileError.

    A .toml is a year as this program declares it; of every other file the words are read: dates followed by 放假 (off)
    or 上班 (worked). `year` counts where the file names none.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableFileError(path.name, "too_large", {"what": "file", "limit": "1 MB"})
        content = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(path.name, "not_found") from None
    except OSError:
        raise UnreadableFileError(path.name, "no_permission") from None
    if path.suffix.lower() == ".toml":
        return _declared(path.name, content)
    if path.suffix.lower() in TEXTS:
        return announced(_text(path.name, content), year)
    from vetdesk.files.day_lists import lines_of

    return announced("\n".join(lines_of(path.name, content)), year)


def _declared(name: str, content: bytes) -> Announced:
    text = _text(name, content)
    try:
        whole = read_calendar(DefinitionText("calendars", Path(name).stem, 1, "", "station", text))
    except (DefinitionError, tomllib.TOMLDecodeError):
        raise UnreadableFileError(name, "unknown_format") from None
    return Announced(whole.year, whole.holidays, whole.makeup_days)


def _text(name: str, content: bytes) -> str:
    from vetdesk.files.workbooks.encoding import decoded
    from vetdesk.files.workbooks.refusal import RefusedError

    try:
        return decoded(content)
    except RefusedError as refusal:
        raise UnreadableFileError(name, refusal.reason, refusal.facts) from refusal
