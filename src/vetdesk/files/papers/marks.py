"""The mark of a printed paper (水印): who printed it, when, at which end of the journal; pale: forms stay legible.

A paper of a practice station bears a second one, large, which is printed over forms too.
"""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_templates import FilledText
from vetdesk.domain.papers import Align, PaperDefinition, PaperMark, Sheet, Style, Typeface
from vetdesk.files.papers.flow import text_at
from vetdesk.files.papers.pen import Pen, Place

MARK = "mark"
"""The name of the PDF form that holds it: drawn once, laid under every sheet."""
PRACTICE = "practice"
"""The name of the PDF form with the mark of practice."""
_PALE, _FOOT_GREY, _PRACTICE_GREY = 0.9, 0.45, 0.8
_APART = 62
"""Millimetres between the slanting lines: about four on an upright sheet."""
_FOOT_UP, _FOOT_WIDTH = 11.0, 120.0
"""Where the line at the foot stands: below the grid, left of the code."""
_SLANT = Style(typeface=Typeface.HEI, size=15.0, smallest=9.0, align=Align.CENTER)
_LARGE = Style(typeface=Typeface.HEI, size=48.0, smallest=20.0, align=Align.CENTER)
_FOOT = Style(typeface=Typeface.SONG, size=6.5, smallest=5.0, align=Align.LEFT)


def draw_mark(canvas: Canvas, pen: Pen, mark: PaperMark, paper: PaperDefinition) -> None:
    """Draw the form that every sheet of this run gets below its own lines."""
    canvas.beginForm(MARK)
    if mark.aslant:
        canvas.saveState()
        _draw_aslant(canvas, pen, mark.text, paper.sheet, _Aslant(_SLANT, _PALE, _APART))
        canvas.restoreState()
    canvas.saveState()
    canvas.setFillGray(_FOOT_GREY)
    top = paper.sheet.height - _FOOT_UP
    _write(pen, mark.text, (paper.margins.left, top, _FOOT_WIDTH, 4.0), _FOOT)
    canvas.restoreState()
    canvas.endForm()


def draw_practice(canvas: Canvas, pen: Pen, words: str, sheet: Sheet) -> None:
    """Draw the form that every sheet of a practice station gets below its own lines, whatever it is."""
    canvas.beginForm(PRACTICE)
    canvas.saveState()
    _draw_aslant(canvas, pen, words, sheet, _Aslant(_LARGE, _PRACTICE_GREY, _APART * 2))
    canvas.restoreState()
    canvas.endForm()


@dataclass(frozen=True, slots=True)
class _Aslant:
    """How slanting lines look: their letters, how grey they are, and how many millimetres they stand apart."""

    style: Style
    grey: float
    apart: int


def _draw_aslant(canvas: Canvas, pen: Pen, text: str, sheet: Sheet, look: _Aslant) -> None:
    width, height = sheet.width, sheet.height
    canvas.setFillGray(look.grey)
    canvas.setStrokeGray(look.grey)
    canvas.translate(width / 2 * mm, height / 2 * mm)
    canvas.rotate(30)
    canvas.translate(-width / 2 * mm, -height / 2 * mm)
    for y in range(look.apart // 2, int(height), look.apart):
        _write(pen, text, (0.0, float(y), width, look.style.size * 2 / 3), look.style)


def _write(pen: Pen, text: str, place: tuple[float, float, float, float], style: Style) -> None:
    placed = text_at(text, place, style)
    pen.write(FilledText(placed.text), Place(placed.box, placed.style))
    pen.finish()
