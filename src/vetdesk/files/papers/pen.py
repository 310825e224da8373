"""Draws lines, texts, missing characters and codes on a canvas, in millimetres from the upper left corner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_places import Box, Line
from vetdesk.domain.paper_templates import TICKED, UNTICKED, FilledText
from vetdesk.domain.papers import PAGE_HEIGHT, Align, PaperCode, Style, Typeface
from vetdesk.files.fonts import FontChain, Fonts, PaperFont
from vetdesk.files.papers.codes import code_image
from vetdesk.files.papers.fitting import Fitted, fit

BORDER = 0.6
"""Thickness of borders in points."""
BASELINE = 0.88
"""How far below the top of its em square a character's baseline lies (in ems)."""
CODE_SIZE = 14.0
CODE_X, CODE_Y = 185.0, 274.0
"""Side and upper left corner of the QR code (mm): in the corner below the grid of every paper."""
TICK = "√"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line of text begins (points from the lower left corner), how large it is, and in which fonts."""

    left: float
    baseline: float
    size: float
    chain: FontChain

    def after(self, text: str) -> float:
        """Where the next character would stand behind a text."""
        return self.left + self.chain.width(text) * self.size


class Pen:
    """Writes on one canvas; collects the characters it had no font for."""

    def __init__(self, canvas: Canvas, fonts: Fonts) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._text = canvas.beginText()
        self._marks: list[tuple[str, Spot]] = []
        self._rules: list[tuple[float, float, float, float]] = []
        self.missing: set[str] = set()

    def lines(self, lines: Sequence[Line]) -> None:
        """Draw borders and tear lines."""
        canvas = self._canvas
        canvas.setLineWidth(BORDER)
        canvas.setLineCap(2)
        for dashed in (False, True):
            chosen = [line for line in lines if line.dashed == dashed]
            if chosen:
                canvas.setDash([4, 3] if dashed else [])
                canvas.lines([(line.x1 * mm, _up(line.y1), line.x2 * mm, _up(line.y2)) for line in chosen])
        canvas.setDash([])

    def fit(self, filled: FilledText, box: Box, style: Style) -> Fitted:
        """How a text would stand in a box."""
        width, height = (box.width - 2 * box.inset) * mm, box.height * mm
        return fit(filled.text, width, height, style, self._fonts.chain(style.typeface))

    def write(self, filled: FilledText, box: Box, style: Style, fitted: Fitted | None = None) -> None:
        """Write a text into a box, fitted as given or as it fits best."""
        fitted = fitted or self.fit(filled, box, style)
        size, step = fitted.size, fitted.size * style.leading
        used = size + step * (len(fitted.lines) - 1)
        above = (step - size) / 2 if style.top else max(0.0, (box.height * mm - used) / 2)
        baseline = _up(box.y) - above - BASELINE * size
        chain = self._fonts.chain(style.typeface)
        for start, end in fitted.lines:
            text = filled.text[start:end]
            left = (box.x + box.inset) * mm
            if style.align is not Align.LEFT:
                room = (box.width - 2 * box.inset) * mm - chain.width(text) * size
                left += room / 2 if style.align is Align.CENTER else room
            spot = Spot(left, baseline, size, chain)
            self._write_line(text, spot)
            for first, last in filled.underlined:
                self._underline(text, spot, first - start, last - start)
            baseline -= step

    def _write_line(self, text: str, spot: Spot) -> None:
        plain = text.replace(TICKED, UNTICKED)
        left = spot.left
        for font, run in spot.chain.runs(plain):
            if font is None:
                self._mark(run, Spot(left, spot.baseline, spot.size, spot.chain))
            else:
                self._show(font, spot.size, left, spot.baseline, run)
            if len(run) < len(plain):
                left += spot.chain.width(run) * spot.size
        if TICKED in text:
            self._tick(text, spot)

    def _mark(self, characters: str, spot: Spot) -> None:
        self.missing.update(characters)
        for number, character in enumerate(characters):
            self._marks.append((character, Spot(spot.left + number * spot.size, spot.baseline, spot.size, spot.chain)))

    def _tick(self, text: str, spot: Spot) -> None:
        """Set the tick √ into each box that is ticked."""
        inset = (spot.chain.width(UNTICKED) - spot.chain.width(TICK)) / 2 * spot.size
        for number, character in enumerate(text):
            if character == TICKED:
                left = spot.after(text[:number].replace(TICKED, UNTICKED)) + inset
                self._show(spot.chain.first, spot.size, left, spot.baseline, TICK)

    def _show(self, font: PaperFont, size: float, left: float, baseline: float, run: str) -> None:
        text = self._text
        text.setFont(font.fontName, size)
        text.setTextOrigin(left, baseline)
        text.textOut(run)

    def _underline(self, text: str, spot: Spot, first: int, last: int) -> None:
        if last <= 0 or first >= len(text):
            return
        y = spot.baseline - 0.16 * spot.size
        self._rules.append((spot.after(text[: max(first, 0)]), y, spot.after(text[:last]), y))

    def finish(self) -> None:
        """Put everything written so far on the sheet; call at the end of each sheet and form."""
        canvas = self._canvas
        canvas.drawText(self._text)
        self._text = canvas.beginText()
        if self._rules:
            canvas.setLineWidth(0.5)
            canvas.lines(self._rules)
            self._rules = []
        for character, spot in self._marks:
            self._marked_box(character, spot)
        self._marks = []

    def _marked_box(self, character: str, spot: Spot) -> None:
        """A box with the code point in it stands for a character that no font has."""
        canvas, size = self._canvas, spot.size
        canvas.setLineWidth(0.5)
        bottom = spot.baseline - 0.1 * size
        canvas.rect(spot.left + 0.05 * size, bottom, 0.9 * size, 0.95 * size)
        digits = f"{ord(character):05X}"
        canvas.setFont(spot.chain.first.fontName, size * 0.36)
        canvas.drawCentredString(spot.left + size / 2, bottom + 0.55 * size, digits[:-3])
        canvas.drawCentredString(spot.left + size / 2, bottom + 0.15 * size, digits[-3:])

    def code(self, code: PaperCode) -> None:
        """Draw the QR code with its eight letters and the journal's head in the lower right corner."""
        self._canvas.addLiteral(code_image(code.text, CODE_X * mm, _up(CODE_Y + CODE_SIZE), CODE_SIZE * mm))
        self._captions([f"{code.letters[:4]} {code.letters[4:]}", f"日志 {code.head}" if code.head else ""])

    def _captions(self, texts: Iterable[str]) -> None:
        chain = self._fonts.chain(Typeface.SONG)
        baseline = _up(CODE_Y + CODE_SIZE - 3.6)
        for number, text in enumerate(texts):
            size = 7.5 - number
            left = (CODE_X - 1.5) * mm - chain.width(text) * size
            self._write_line(text, Spot(left, baseline - number * 3.2 * mm, size, chain))


def _up(y: float) -> float:
    return float((PAGE_HEIGHT - y) * mm)
