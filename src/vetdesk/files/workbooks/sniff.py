"""What a file really is, by its content: the name it carries is never trusted."""

import re
import zipfile
from io import BytesIO

from vetdesk.files.workbooks.compound import COMPOUND_START, Compound
from vetdesk.files.workbooks.refusal import Limits, RefusedError

_OTHERS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "text_document"),
    (b"SQLite format 3", "database"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"MIME-Version:", "web_archive"),
)
_COMPOUND_OTHERS = (
    ("WordDocument", "text_document"),
    ("PowerPoint Document", "presentation"),
    ("VisioDocument", "drawing"),
    ("__properties_version1.0", "message"),
)
_HTML = re.compile(rb"<\s*(html|table|!doctype\s+html|head|body|meta|tr)\b", re.IGNORECASE)
_SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(content: bytes, limits: Limits) -> str:
    """xlsx, xls, ods, xml, html or csv; raises RefusedError naming what it is instead."""
    if not content.strip(b"\x00 \r\n\t"):
        raise RefusedError("empty")
    if len(content) > limits.file_bytes:
        raise RefusedError("too_large", {"what": "file", "limit": f"{limits.file_bytes >> 20} MB"})
    if content.startswith(COMPOUND_START):
        return _compound(content)
    if content.startswith(b"PK"):
        return _zipped(content, limits)
    for start, kind in _OTHERS:
        if content.startswith(start):
            raise RefusedError("unknown_format", {"kind": kind})
    return _textual(content)


def _compound(content: bytes) -> str:
    """A compound file: an old workbook, or another program's document."""
    try:
        names = Compound(content).names
    except ValueError as error:
        raise RefusedError("damaged", {"what": "container"}) from error
    if names & {"Workbook", "Book"}:
        return "xls"
    for name, kind in _COMPOUND_OTHERS:
        if name in names:
            raise RefusedError("unknown_format", {"kind": kind})
    raise RefusedError("unknown_format", {"kind": "compound"})


def _zipped(content: bytes, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            mimetype = archive.read("mimetype")[:80] if "mimetype" in archive.namelist() else b""
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise RefusedError("damaged") from error
    _check_archive(entries, len(content), limits)
    names = {entry.filename for entry in entries}
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    if any(name.startswith("xl/") and name.endswith("workbook.xml") for name in names):
        return "xlsx"
    if any(name.startswith("xl/") and name.endswith("workbook.bin") for name in names):
        raise RefusedError("unknown_format", {"kind": "xlsb"})
    kind = "archive"
    if any(name.startswith("word/") for name in names) or b"opendocument.text" in mimetype:
        kind = "text_document"
    elif any(name.startswith("ppt/") for name in names):
        kind = "presentation"
    raise RefusedError("unknown_format", {"kind": kind})


def _check_archive(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    """Refuse an archive that would unpack to something enormous, or has parts hidden behind one name."""
    if any(entry.flag_bits & 1 for entry in entries):
        raise RefusedError("password_kind")
    if len(entries) > limits.entries:
        raise RefusedError("too_large", {"what": "parts", "limit": str(limits.entries)})
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names) or any(name.startswith("/") or ".." in name.split("/") for name in names):
        raise RefusedError("damaged", {"what": "names"})
    total = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries), default=0)
    bomb = total > 5 << 20 and total > limits.ratio * max(size, 1)
    if bomb or total > limits.unpacked_bytes or largest > limits.part_bytes:
        raise RefusedError("too_large", {"what": "unpacked", "limit": f"{limits.unpacked_bytes >> 20} MB"})


def _textual(content: bytes) -> str:
    head = content[:4096]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = content[:8192].decode("utf-16", "ignore").encode()
    if _SPREADSHEET_XML in head:
        return "xml"
    if _HTML.search(head):
        return "html"
    if _CONTROL.search(head):
        raise RefusedError(
            "damaged" if content.startswith((b"\x09\x08", b"\x09\x04")) else "unknown_format", {"kind": "unknown"}
        )
    if head.lstrip().startswith((b"<?xml", b"<")):
        raise RefusedError("unknown_format", {"kind": "xml"})
    return "csv"
