"""The small files outside of the database that tell the newest ends of its journal (anchors, 锚点)."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from vetdesk.domain.anchors import Anchor, AnchorKind, head_line, read_heads
from vetdesk.domain.journal import Head
from vetdesk.storage import backup
from vetdesk.storage.safe_files import append_line

HEADS = "heads.txt"
"""The file of heads in a station's folder; with the user's settings it is named by the station's uid."""
LARGEST = 16 << 20
"""So much of a file of heads is read: the end of it, which is the newest."""
NEWEST_BACKUPS = 3


class HeadFiles:
    """The files outside of the database that tell the newest ends: beside it, and with the user's own settings.

    Each line has reached the disk when it is told. What cannot be written or read is passed over; a station on a full
    disk must still be usable.
    """

    def __init__(self, folder: Path, station_uid: str, users_folder: Path | None) -> None:
        self._folder = folder
        self._users = users_folder / f"{station_uid}.{HEADS}" if users_folder else None

    @property
    def paths(self) -> list[tuple[Path, AnchorKind]]:
        """Each file with what it is."""
        found = [(self._folder / HEADS, AnchorKind.STATION_FILE)]
        return found if self._users is None else [*found, (self._users, AnchorKind.USER_FILE)]

    def append(self, origin: str, head: Head, told: str = "") -> None:
        """Tell a new end."""
        line = head_line(origin, head, told).encode()
        for path, _ in self.paths:
            with suppress(OSError):
                append_line(path, line)

    def known(self) -> Iterator[Anchor]:
        """Every end that the files and the newest backups beside the database tell."""
        for path, kind in self.paths:
            try:
                with path.open("rb") as file:
                    file.seek(max(0, file.seek(0, 2) - LARGEST))
                    text = file.read(LARGEST).decode("utf-8", "replace")
            except OSError:
                continue
            yield from read_heads(text, kind, path.name)
        for made in backup.list_backups(self._folder / backup.FOLDER)[-NEWEST_BACKUPS:]:
            for origin, head in made.heads.items():
                yield Anchor(origin, head.seq, head.hash, head.at, AnchorKind.BACKUP, made.folder.name)
