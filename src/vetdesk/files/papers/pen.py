"""Draws lines, texts, missing characters and codes on a canvas, in millimetres from the upper left corner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_places import Box, Line
from vetdesk.domain.paper_templates import TICKED, UNTICKED, FilledText
from vetdesk.domain.papers import A4, Align, PaperCode, Sheet, Style, Typeface
from vetdesk.files.fonts import FontChain, Fonts, PaperFont
from vetdesk.files.papers.codes import code_image
from vetdesk.files.papers.fitting import Fitted, fit

BORDER = 0.6
"""Thickness of borders in points."""
BASELINE = 0.88
"""How far below the top of its em square a character's baseline lies (in ems)."""
CODE_SIZE = 14.0
CODE_RIGHT, CODE_DOWN = 25.0, 23.0
"""Side of the QR code, and its upper left corner counted from the right and the lower edge of the sheet (mm)."""
TICK = "√"


@dataclass(frozen=True, eq=False, slots=True)
class Place:
    """A box and how its text is set. Kept and compared by identity: what was written in it before is remembered."""

    box: Box
    style: Style


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


@dataclass(slots=True)
class Ink:
    """PDF operators of texts, underlines (x1, y1, x2, y2) and characters that no font has."""

    operators: list[str] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    marks: list[tuple[str, Spot]] = field(default_factory=list)

    def add(self, other: "Ink") -> None:
        """Put another's strokes on top."""
        self.operators += other.operators
        self.rules += other.rules
        self.marks += other.marks


class Pen:
    """Writes on one canvas; collects the characters it had no font for.

    The same text in the same place is set once and then repeated: most cells of a stack of papers are alike.
    """

    def __init__(self, canvas: Canvas, fonts: Fonts, sheet: Sheet = A4) -> None:
        self._canvas = canvas
        self._page = sheet
        self._document = canvas._doc
        self._fonts = fonts
        self._sheet = Ink()
        self._known: dict[tuple[Place, FilledText], tuple[Ink, Fitted]] = {}
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
                canvas.lines([(line.x1 * mm, self._up(line.y1), line.x2 * mm, self._up(line.y2)) for line in chosen])
        canvas.setDash([])

    def write(self, filled: FilledText, place: Place) -> Fitted:
        """Write a text into its place and tell how it was fitted; what is left over is not written."""
        known = self._known.get((place, filled))
        if known is None:
            known = self._known[place, filled] = self._set(filled, place)
        self._sheet.add(known[0])
        return known[1]

    def _set(self, filled: FilledText, place: Place) -> tuple[Ink, Fitted]:
        box, style, ink = place.box, place.style, Ink()
        chain = self._fonts.chain(style.typeface)
        width, height = (box.width - 2 * box.inset) * mm, box.height * mm
        fitted = fit(filled.text, width, height, style, chain)
        size, step = fitted.size, fitted.size * style.leading
        hanging = style.top or fitted.rest >= 0
        used = size + step * (len(fitted.lines) - 1)
        above = (step - size) / 2 if hanging else max(0.0, (height - used) / 2)
        baseline = self._up(box.y) - above - BASELINE * size
        for start, end in fitted.lines:
            text = filled.text[start:end]
            left = (box.x + box.inset) * mm
            if style.align is not Align.LEFT:
                room = width - chain.width(text) * size
                left += room / 2 if style.align is Align.CENTER else room
            spot = Spot(left, baseline, size, chain)
            self._set_line(text, spot, ink)
            ink.rules += [rule for span in filled.underlined if (rule := _underline(text, spot, span, start))]
            baseline -= step
        return ink, fitted

    def _set_line(self, text: str, spot: Spot, ink: Ink) -> None:
        plain = text.replace(TICKED, UNTICKED)
        left = spot.left
        for font, run in spot.chain.runs(plain):
            if font is None:
                self.missing.update(run)
                ink.marks += [
                    (character, replace(spot, left=left + number * spot.size)) for number, character in enumerate(run)
                ]
            elif run:
                ink.operators.append(self._shown(font, spot.size, left, spot.baseline, run))
            if len(run) < len(plain):
                left += spot.chain.width(run) * spot.size
        if TICKED in text:
            self._tick(text, spot, ink)

    def _tick(self, text: str, spot: Spot, ink: Ink) -> None:
        """Set the tick √ into each box that is ticked."""
        inset = (spot.chain.width(UNTICKED) - spot.chain.width(TICK)) / 2 * spot.size
        for number, character in enumerate(text):
            if character == TICKED:
                left = spot.after(text[:number].replace(TICKED, UNTICKED)) + inset
                ink.operators.append(self._shown(spot.chain.first, spot.size, left, spot.baseline, TICK))

    def _shown(self, font: PaperFont, size: float, left: float, baseline: float, run: str) -> str:
        """The operators that show a run; writing them here takes a third of the time of reportlab's text object."""
        document = self._document
        shown = [f"1 0 0 1 {left:.2f} {baseline:.2f} Tm"]
        for subset, codes in font.splitString(run, document):
            shown.append(f"{font.getSubsetInternalName(subset, document)} {size:g} Tf <{codes.hex()}> Tj")
        return " ".join(shown)

    def finish(self) -> None:
        """Put everything written so far on the sheet; call at the end of each sheet and form."""
        canvas, ink = self._canvas, self._sheet
        if ink.operators:
            canvas.addLiteral("\n".join(["BT", *ink.operators, "ET"]))
        if ink.rules:
            canvas.setLineWidth(0.5)
            canvas.lines(ink.rules)
        for character, spot in ink.marks:
            self._marked_box(character, spot)
        self._sheet = Ink()

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
        left, top = code_corner(self._page)
        self._canvas.addLiteral(code_image(code.text, left * mm, self._up(top + CODE_SIZE), CODE_SIZE * mm))
        self._captions([f"{code.letters[:4]} {code.letters[4:]}", f"日志 {code.head}" if code.head else ""])

    def _captions(self, texts: Iterable[str]) -> None:
        chain = self._fonts.chain(Typeface.SONG)
        corner, top = code_corner(self._page)
        baseline = self._up(top + CODE_SIZE - 3.6)
        for number, text in enumerate(texts):
            size = 7.5 - number
            left = (corner - 1.5) * mm - chain.width(text) * size
            self._set_line(text, Spot(left, baseline - number * 3.2 * mm, size, chain), self._sheet)

    def _up(self, y: float) -> float:
        """Points from the lower edge."""
        return float((self._page.height - y) * mm)


def code_corner(sheet: Sheet) -> tuple[float, float]:
    """The upper left corner of the QR code (mm): in the lower right corner of a sheet, below the grid."""
    return sheet.width - CODE_RIGHT, sheet.height - CODE_DOWN


def _underline(text: str, spot: Spot, span: tuple[int, int], start: int) -> tuple[float, float, float, float] | None:
    """The rule below a span of the whole text, as far as it lies in this line (which begins at `start`)."""
    first, last = max(span[0] - start, 0), span[1] - start
    if last <= 0 or first >= len(text):
        return None
    y = spot.baseline - 0.16 * spot.size
    return spot.after(text[:first]), y, spot.after(text[:last]), y
