"""What a file really is, by its content: the name it carries is never trusted."""

import re

from vetdesk.files.workbooks.compound import COMPOUND_START, Compound
from vetdesk.files.workbooks.refusal import Limits, RefusedError, damaged, too_large
from vetdesk.files.workbooks.zipped import ZippedParts, opened

_STARTS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"BZh", "archive"),
    (b"{\\rtf", "text_document"),
    (b"SQLite format 3", "database"),
    (b"\0\1\0\0Standard ", "database"),
    (b"\x7fELF", "program"),
    (b"L\0\0\0\1\x14\2\0", "shortcut"),
    (b"[InternetShortcut]", "shortcut"),
    (b"ID;P", "sylk"),
    (b"TABLE\r\n0,1\r\n", "dif"),
    (b"MIME-Version:", "web_archive"),
    (b"From: <Saved by", "web_archive"),
    (b"\0\0\2\0\6\4\6\0", "old_workbook"),
    (b"\0\0\x1a\0", "old_workbook"),
    (b"\x09\0\4\0", "old_workbook"),
    (b"\x09\2\6\0", "old_workbook"),
    (b"\x09\4\6\0", "old_workbook"),
    (b"\x09\x08\x08\0", "old_workbook"),
    (b"\x09\x08\x10\0", "old_workbook"),
)
_COMPOUND_OTHERS = (
    ("WordDocument", "text_document"),
    ("PowerPoint Document", "presentation"),
    ("VisioDocument", "drawing"),
    ("__properties_version1.0", "message"),
)
_ZIPPED_OTHERS = (
    ("word/", "text_document"),
    ("ppt/", "presentation"),
    ("visio/", "drawing"),
    ("Index/Document.iwa", "iwork"),
    ("Index/", "iwork"),
    ("OFD.xml", "ofd"),
    ("AndroidManifest.xml", "program"),
)
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_DBASE = frozenset({0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5, 0xFB})
_HTML = re.compile(rb"<\s*(html|table|!doctype\s+html|head|body|meta|tr)\b", re.IGNORECASE)
_SPREADSHEET_XML = b"urn:schemas-microsoft-com:office:spreadsheet"
_FLAT = (b"urn:oasis:names:tc:opendocument:xmlns:office", b"<uof:UOF", b"schemas.uof.org")
_FEW = 100
"""One odd byte among so many: damaged text rather than no text at all."""
_DATA = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\"{\[]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(content: bytes, limits: Limits) -> str:
    """xlsx, xls, ods, xml, html or csv; raises RefusedError naming what it is instead."""
    if not content.strip(b" \r\n\t\xef\xbb\xbf"):
        raise RefusedError("empty")
    if len(content) > limits.file_bytes:
        raise too_large("file", f"{limits.file_bytes >> 20} MB")
    if not content.strip(b"\0"):
        raise damaged("zeros")
    if content.startswith(COMPOUND_START):
        return _compound(content)
    if content.startswith(b"PK"):
        with opened(content, limits) as parts:
            return _zipped(parts)
    kind = next((kind for start, kind in _STARTS if content.startswith(start)), "") or _by_place(content)
    if kind:
        raise RefusedError("unknown_format", {"kind": kind})
    return _textual(content)


def _by_place(content: bytes) -> str:
    """Files that are known by something behind their first bytes."""
    if content[257:262] == b"ustar":
        return "archive"
    if b"\0" in content[:32] and content.startswith((b"BM", b"MZ")):
        return "image" if content.startswith(b"BM") else "program"
    if content[4:8] == b"ftyp" or (content[:4] == b"RIFF" and content[8:12] == b"WEBP"):
        return "image"
    month, day = content[2:3], content[3:4]
    dated = b"\1" <= month <= b"\x0c" and b"\1" <= day <= b"\x1f"
    head = int.from_bytes(content[8:10], "little")
    if content[0] in _DBASE and dated and 32 < head <= len(content) and b"\x0d" in content[head - 2 : head]:
        return "dbase"
    return ""


def _compound(content: bytes) -> str:
    """A compound file: an old workbook, or another program's document."""
    try:
        names = Compound(content).names
    except ValueError as error:
        raise damaged("container") from error
    if names & {"Workbook", "Book"}:
        return "xls"
    for name, kind in _COMPOUND_OTHERS:
        if name in names:
            raise RefusedError("unknown_format", {"kind": kind})
    raise RefusedError("unknown_format", {"kind": "compound"})


def _zipped(parts: ZippedParts) -> str:
    mimetype = parts.read("mimetype")[:80] if "mimetype" in parts.names else b""
    if mimetype.startswith(_OPEN_DOCUMENT):
        return _open_document(parts, mimetype.removeprefix(_OPEN_DOCUMENT))
    names = parts.names
    if any(name.startswith("xl/") and name.endswith("workbook.xml") for name in names):
        return "xlsx"
    if any(name.startswith("xl/") and name.endswith("workbook.bin") for name in names):
        raise RefusedError("unknown_format", {"kind": "xlsb"})
    for start, kind in _ZIPPED_OTHERS:
        if any(name.startswith(start) for name in names):
            raise RefusedError("unknown_format", {"kind": kind})
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        raise damaged("parts")
    raise RefusedError("unknown_format", {"kind": "archive"})


def _open_document(parts: ZippedParts, kind: bytes) -> str:
    if not kind.startswith(b"spreadsheet"):
        told = "presentation" if kind.startswith(b"presentation") else "text_document"
        raise RefusedError("unknown_format", {"kind": told})
    manifest = "META-INF/manifest.xml"
    if manifest in parts.names and b"encryption-data" in parts.read(manifest):
        raise RefusedError("password_kind")
    return "ods"


def _textual(content: bytes) -> str:
    head = content[:4096]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = content[:8192].decode("utf-16", "ignore").encode()
    if _SPREADSHEET_XML in head:
        return "xml"
    if any(mark in head for mark in _FLAT):
        raise RefusedError("unknown_format", {"kind": "flat_document"})
    if _HTML.search(head):
        return "html"
    if found := len(_CONTROL.findall(head)):
        if b"PK\x05\x06" in content[-65_557:]:
            raise damaged("container")
        if found * _FEW < len(head):
            raise damaged("text")
        raise RefusedError("unknown_format", {"kind": "binary"})
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<")):
        raise RefusedError("unknown_format", {"kind": "xml"})
    if _DATA.match(head):
        raise RefusedError("unknown_format", {"kind": "data"})
    return "csv"
