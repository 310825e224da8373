"""Reads finished PDFs with pdfium: lines, texts and fonts, in millimetres from the upper left corner."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

MM = 72 / 25.4
HEIGHT = 297.0


@contextmanager
def opened(content: bytes, page: int = 0) -> Iterator[tuple[pypdfium2.PdfDocument, pypdfium2.PdfPage]]:
    document = pypdfium2.PdfDocument(content)
    try:
        yield document, document[page]
    finally:
        document.close()


def lines_of(content: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Every border of a page as (x1, y1, x2, y2), upper or left end first; thinner underlines are left out."""
    lines = []
    with opened(content, page) as (_, sheet):
        for shape in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4):
            thickness = ctypes.c_float()
            pdfium.FPDFPageObj_GetStrokeWidth(shape, thickness)
            if thickness.value < 0.55:
                continue
            here = (0.0, 0.0)
            for number in range(pdfium.FPDFPath_CountSegments(shape)):
                segment = pdfium.FPDFPath_GetPathSegment(shape, number)
                x, y = ctypes.c_float(), ctypes.c_float()
                pdfium.FPDFPathSegment_GetPoint(segment, x, y)
                there = (x.value / MM, HEIGHT - y.value / MM)
                if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
                    lines.append((*min(here, there), *max(here, there)))
                here = there
    return lines


def text_of(content: bytes, page: int = 0) -> str:
    with opened(content, page) as (_, sheet):
        return sheet.get_textpage().get_text_range().replace("\r\n", "\n")


def text_within(content: bytes, left: float, top: float, right: float, bottom: float) -> str:
    """The text inside a rectangle, without any spaces."""
    with opened(content) as (_, sheet):
        text = sheet.get_textpage().get_text_bounded(left * MM, (HEIGHT - bottom) * MM, right * MM, (HEIGHT - top) * MM)
    return "".join(text.split())


def fonts_of(content: bytes) -> dict[str, bool]:
    """Every font that shows text on any page, and whether it is embedded."""
    fonts = {}
    for number in range(len(pypdfium2.PdfDocument(content))):
        with opened(content, number) as (_, sheet):
            for text in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=4):
                font = pdfium.FPDFTextObj_GetFont(text)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                fonts[name.value.decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
    return fonts
