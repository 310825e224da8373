"""What a scan is by its content, and the limits beyond which none is taken."""

from dataclasses import dataclass

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class PageLimits:
    """Beyond these a scan is refused: real scans of a paper file stay far below.

    `pixels` of one picture; `side` the longest side drawn; `memory_bytes` and `seconds` of the child process.
    """

    file_bytes: int = 40 * MEGABYTE
    pages: int = 300
    pixels: int = 120_000_000
    side: int = 8000
    memory_bytes: int = 1536 * MEGABYTE
    seconds: float = 40.0


@dataclass(eq=False)
class RefusedPagesError(Exception):
    """Inside this package: no scan. Becomes UnreadableScanError, which lists the reasons, where a person sees it."""

    reason: str
    limit: str = ""


PDF = "application/pdf"
PICTURES = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
}
"""The kinds of picture that can be filed, with the decoder that alone may read them."""

_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
)
_PDF_WITHIN = 1024
"""A PDF may have so many bytes of something else before it begins."""


def kind_of(content: bytes, limits: PageLimits) -> str:
    """The media type by content, whatever the file is called; raises RefusedPagesError."""
    if not content:
        raise RefusedPagesError("empty")
    if len(content) > limits.file_bytes:
        raise RefusedPagesError("too_large", f"{limits.file_bytes // MEGABYTE} MB")
    for start, kind in _STARTS:
        if content.startswith(start):
            return kind
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return PDF
    raise RefusedPagesError("unknown_format")
