"""Small scans made on the spot: pictures of every kind, PDFs of several pages, and things that are none."""

from io import BytesIO
from typing import Any

from PIL import Image
from reportlab.pdfgen.canvas import Canvas

KINDS = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "TIFF": "image/tiff",
    "BMP": "image/bmp",
    "WEBP": "image/webp",
}


def a_picture(kind: str = "JPEG", size: tuple[int, int] = (300, 400), colour: str = "white", **more: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, kind, **more)
    return out.getvalue()


def a_tiff(pages: int) -> bytes:
    out = BytesIO()
    first, *rest = [Image.new("L", (200, 300), 40 * number) for number in range(pages)]
    first.save(out, "TIFF", save_all=True, append_images=rest)
    return out.getvalue()


def a_pdf(*texts: str, password: str = "") -> bytes:
    """A page of A5 for each text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(420, 595), encrypt=password or None, invariant=1)
    for text in texts or ("page",):
        canvas.drawString(50, 500, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
