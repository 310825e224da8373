"""The mark of a printed paper (水印): who printed it, when, at which end of the journal; pale: forms stay legible."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_templates import FilledText
from vetdesk.domain.papers import Align, PaperDefinition, PaperMark, Style, Typeface
from vetdesk.files.papers.flow import text_at
from vetdesk.files.papers.pen import Pen, Place

MARK = "mark"
"""The name of the PDF form that holds it: drawn once, laid under every sheet."""
_PALE, _FOOT_GREY = 0.9, 0.45
_APART = 62
"""Millimetres between the slanting lines: about four on an upright sheet."""
_FOOT_UP, _FOOT_WIDTH = 11.0, 120.0
"""Where the line at the foot stands: below the grid, left of the code."""
_SLANT = Style(typeface=Typeface.HEI, size=15.0, smallest=9.0, align=Align.CENTER)
_FOOT = Style(typeface=Typeface.SONG, size=6.5, smallest=5.0, align=Align.LEFT)


def draw_mark(canvas: Canvas, pen: Pen, mark: PaperMark, paper: PaperDefinition) -> None:
    """Draw the form that every sheet of this run gets below its own lines."""
    canvas.beginForm(MARK)
    if mark.aslant:
        canvas.saveState()
        _draw_aslant(canvas, pen, mark.text, paper)
        canvas.restoreState()
    canvas.saveState()
    canvas.setFillGray(_FOOT_GREY)
    top = paper.sheet.height - _FOOT_UP
    _write(pen, mark.text, (paper.margins.left, top, _FOOT_WIDTH, 4.0), _FOOT)
    canvas.restoreState()
    canvas.endForm()


def _draw_aslant(canvas: Canvas, pen: Pen, text: str, paper: PaperDefinition) -> None:
    width, height = paper.sheet.width, paper.sheet.height
    canvas.setFillGray(_PALE)
    canvas.setStrokeGray(_PALE)
    canvas.translate(width / 2 * mm, height / 2 * mm)
    canvas.rotate(30)
    canvas.translate(-width / 2 * mm, -height / 2 * mm)
    for y in range(_APART // 2, int(height), _APART):
        _write(pen, text, (0.0, float(y), width, 10.0), _SLANT)


def _write(pen: Pen, text: str, place: tuple[float, float, float, float], style: Style) -> None:
    placed = text_at(text, place, style)
    pen.write(FilledText(placed.text), Place(placed.box, placed.style))
    pen.finish()
