"""What was dropped or pasted: files, or a picture that is in no file."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from vetdesk.domain.errors import UnreadableFileError, UnreadableScanError
from vetdesk.services.filing_views import ScanFile

KINDS = ("pdf", "jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp")
"""Endings of files that are scans; what a file really is, the service finds out."""


def holds_scans(data: QMimeData) -> bool:
    """Whether there is something to file: local files, or a picture."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def files_in(data: QMimeData) -> list[Path]:
    """The local files that were dropped or copied; of a folder, the scans directly in it, in the order of names."""
    found: list[Path] = []
    for path in (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()):
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        found += [each for each in inside if each == path or each.suffix[1:].lower() in KINDS]
    return found


def picture_in(data: QMimeData) -> QImage:
    """The picture that was dropped or copied; null if there is none, or if it is one of the files."""
    found = data.imageData() if data.hasImage() and not files_in(data) else None
    return found if isinstance(found, QImage) else QImage()


def read_file(path: Path, most: int) -> ScanFile:
    """Read a file of at most so many bytes. Raises UnreadableScanError (too_large), or UnreadableFileError."""
    try:
        if path.stat().st_size > most:
            raise UnreadableScanError(path.name, "too_large", f"{most // 2**20} MB")
        return ScanFile(path.name, path.read_bytes())
    except FileNotFoundError:
        raise UnreadableFileError(path.name, "not_found") from None
    except OSError:
        raise UnreadableFileError(path.name, "no_permission") from None


def as_file(picture: QImage, name: str, at: datetime) -> ScanFile:
    """A picture as a file of PNG, named by the minute; made beside the window, as that takes its time."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt's stubs want bytes for the format, Qt a str
    return ScanFile(f"{name} {at:%Y-%m-%d %H.%M.%S}.png", bytes(content.data()))
