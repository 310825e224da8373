"""Copies of scanned pages as a PDF to be printed: each page on a sheet of A4, as large as the margins allow."""

from collections.abc import Iterable
from io import BytesIO

from vetdesk.domain.materials import PageImage
from vetdesk.domain.papers import A4, PaperFile

MARGIN = 10.0
"""Millimetres that printers leave blank at most."""
QUALITY = 85
"""JPEG quality of the copies: text stays sharp at a tenth of the size."""


def copies(pages: Iterable[PageImage], title: str) -> PaperFile:
    """One sheet a page; the same pages give the same bytes. Nothing is written to disk."""
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    out, count = BytesIO(), 0
    canvas = Canvas(out, pagesize=(A4.width * mm, A4.height * mm), pageCompression=1, invariant=1)
    canvas.setTitle(title)
    canvas.setCreator("VetDesk")
    wide, high = A4.width - 2 * MARGIN, A4.height - 2 * MARGIN
    for page in pages:
        scale = min(wide / page.width, high / page.height)
        width, height = page.width * scale, page.height * scale
        left, bottom = (A4.width - width) / 2, (A4.height - height) / 2
        canvas.drawImage(_picture(page), left * mm, bottom * mm, width * mm, height * mm)
        canvas.showPage()
        count += 1
    canvas.save()
    return PaperFile(out.getvalue(), count)


def _picture(page: PageImage) -> object:
    """The page as reportlab takes it, on white and packed."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    drawn = Image.frombytes("RGBA", (page.width, page.height), page.rgba)
    sheet = Image.new("RGB", drawn.size, "white")
    sheet.paste(drawn, mask=drawn.getchannel("A"))
    packed = BytesIO()
    sheet.save(packed, "JPEG", quality=QUALITY)
    packed.seek(0)
    return ImageReader(packed)
