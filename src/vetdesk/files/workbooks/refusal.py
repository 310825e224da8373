"""Why a file cannot be read, and the limits beyond which none is."""

from dataclasses import dataclass, field

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a file is refused. A roster of 100,000 rows × 40 columns, as we write it ourselves, stays below.

    `file_bytes` the file; `part_bytes` and `unpacked_bytes` of an archive, whose parts are at most `entries`; `ratio`
    of unpacking above 5 MB; `sheets`; of one sheet `rows`, `columns`, `cells` (the rectangle around all values) and
    `merges`. Of the child process: `memory_bytes`; `silent_seconds` without a word from it; `seconds` in all;
    `message_bytes` and `answer_bytes` that it may tell at once and in all.
    """

    file_bytes: int = 50 * MEGABYTE
    part_bytes: int = 400 * MEGABYTE
    unpacked_bytes: int = 600 * MEGABYTE
    ratio: int = 200
    entries: int = 2000
    sheets: int = 200
    rows: int = 200_000
    columns: int = 512
    cells: int = 8_000_000
    merges: int = 50_000
    memory_bytes: int = 1536 * MEGABYTE
    silent_seconds: int = 60
    seconds: int = 300
    message_bytes: int = 64 * MEGABYTE
    answer_bytes: int = 2048 * MEGABYTE

    def check_extent(self, rows: int, columns: int) -> None:
        """Raise RefusedError if a sheet with values in so many rows and columns is too large."""
        if rows > self.rows:
            raise too_large("rows", f"{self.rows:,}")
        if columns > self.columns:
            raise too_large("columns", f"{self.columns:,}")
        if rows * columns > self.cells:
            raise too_large("cells", f"{self.cells:,}")

    def check_sheets(self, count: int) -> None:
        """Raise RefusedError if there are too many sheets."""
        if count > self.sheets:
            raise too_large("sheets", f"{self.sheets:,}")

    def check_merges(self, count: int) -> None:
        """Raise RefusedError if too many cells of a sheet are merged."""
        if count > self.merges:
            raise too_large("merges", f"{self.merges:,}")


@dataclass(eq=False)
class RefusedError(Exception):
    """Inside the child: the file is refused. Becomes UnreadableFileError where a person sees it.

    `reason` is one of not_found, no_permission, empty, too_large, password, wrong_password, password_kind, damaged,
    unknown_format, too_slow. `facts` say more: `kind` what it is instead (pdf, image, archive, text_document …),
    `what` (of damaged: cut, zeros, container, checksum, xml, parts, names, doctype, text, crash; of too_large: file,
    parts, unpacked, sheets, rows, columns, cells, merges, memory, answer; of too_slow: total) and `limit`.
    """

    reason: str
    facts: dict[str, str] = field(default_factory=dict)


def too_large(what: str, limit: str) -> RefusedError:
    """The refusal of a file that has too much of something."""
    return RefusedError("too_large", {"what": what, "limit": limit})


def damaged(what: str) -> RefusedError:
    """The refusal of a file that is broken in a certain way."""
    return RefusedError("damaged", {"what": what})
