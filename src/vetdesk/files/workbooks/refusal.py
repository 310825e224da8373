"""Why a file cannot be read, and the limits beyond which none is."""

from dataclasses import dataclass, field

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused (measured reasons: real rosters of 100,000 rows stay far below).

    `file_bytes` the file; `part_bytes` and `unpacked_bytes` of an archive; `ratio` of unpacking above 5 MB; `cells` of
    the rectangle around all values; `memory_bytes` and `silent_seconds` of the child process.
    """

    file_bytes: int = 64 * MEGABYTE
    part_bytes: int = 400 * MEGABYTE
    unpacked_bytes: int = 600 * MEGABYTE
    ratio: int = 200
    entries: int = 2000
    sheets: int = 200
    cells: int = 12_000_000
    memory_bytes: int = 2048 * MEGABYTE
    silent_seconds: int = 120


@dataclass(eq=False)
class RefusedError(Exception):
    """Inside the child: the file is refused. Becomes UnreadableFileError where a person sees it.

    `reason` is one of not_found, no_permission, empty, too_large, password, wrong_password, password_kind, damaged,
    unknown_format, too_slow. `facts` say more: `kind` what it is instead (pdf, image, archive, text_document …),
    `what` and `limit`.
    """

    reason: str
    facts: dict[str, str] = field(default_factory=dict)
