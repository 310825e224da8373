"""Draws leaflets (政策宣传单): headings, lists and bold words, in the largest type that keeps one to one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.leaflets import Leaflet
from vetdesk.domain.markdown import BULLET, Form, Passage, Run
from vetdesk.domain.paper_places import Line
from vetdesk.domain.paper_templates import FilledText
from vetdesk.domain.papers import A4, Align, PaperFile, Sheet, Style, Typeface
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.fitting import break_lines
from vetdesk.files.papers.flow import Text, text_at
from vetdesk.files.papers.marks import PRACTICE, draw_practice
from vetdesk.files.papers.pen import Pen, Place

LARGEST, SMALLEST, STEP = 18.0, 10.0, 0.5
"""Points of the text on A4, and by how much it shrinks at a time; on smaller sheets in proportion."""
MARGIN = 0.1
"""Share of the width that stays free at each side."""
LEADING = 1.6
TITLE, HEADING, FOOT = 1.65, 1.12, 0.85
"""Sizes of title, headings and foot, as factors of the text's."""
INDENT = "　　"
"""How a Chinese paragraph begins."""


@dataclass
class _Laid:
    """One leaflet set in one size: the texts and rules of each of its pages."""

    size: float
    pages: list[list[Text]] = field(default_factory=lambda: [[]])
    rules: list[Line] = field(default_factory=list)


def draw_leaflets(leaflets: Sequence[Leaflet], fonts: Fonts, sheet: Sheet = A4, *, practice: str = "") -> PaperFile:
    """The leaflets one after the other; one too long for a page in the smallest type goes on with a second page.

    `practice` is what every page of a practice station bears; "" for a real one.
    """
    out = BytesIO()
    first = fonts.chain(Typeface.SONG).first.fontName
    size = (sheet.width * mm, sheet.height * mm)
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1, initialFontName=first)
    canvas.setTitle("、".join(leaflet.title for leaflet in leaflets))
    canvas.setCreator("VetDesk")
    pen, count = Pen(canvas, fonts, sheet), 0
    if practice:
        draw_practice(canvas, pen, practice, sheet)
    for leaflet in leaflets:
        laid = _fitted(leaflet, fonts, sheet)
        for texts in laid.pages:
            if practice:
                canvas.doForm(PRACTICE)
            for text in texts:
                pen.write(FilledText(text.text), Place(text.box, text.style))
            pen.lines(laid.rules)
            pen.finish()
            canvas.showPage()
            count += 1
    canvas.save()
    return PaperFile(out.getvalue(), count, tuple(sorted(pen.missing)), sheet)


def _fitted(leaflet: Leaflet, fonts: Fonts, sheet: Sheet) -> _Laid:
    """In the largest type in which it is one page, or in the smallest one."""
    share, size = sheet.width / A4.width, LARGEST
    while True:
        laid = _Setter(fonts, sheet, size * share).set(leaflet)
        if len(laid.pages) == 1 or size <= SMALLEST:
            return laid
        size -= STEP


class _Setter:
    """Sets one leaflet in one size."""

    def __init__(self, fonts: Fonts, sheet: Sheet, size: float) -> None:
        self._fonts = fonts
        self._sheet = sheet
        self._laid = _Laid(size)
        self._left = sheet.width * MARGIN
        self._width = sheet.width * (1 - 2 * MARGIN)
        self._y = self._top = sheet.width * MARGIN * 0.9
        self._bottom = sheet.height - self._top

    def set(self, leaflet: Leaflet) -> _Laid:
        foot = [*self._lines((Run(leaflet.notice, bold=True),), FOOT, self._width)]
        contact = [line for text in leaflet.contact for line in self._lines((Run(text),), FOOT, self._width)]
        step = self._step(FOOT)
        self._bottom -= (len(foot) + len(contact)) * step + 2.5
        self._set_title(leaflet.title)
        for passage in leaflet.passages:
            self._set_passage(passage)
        self._set_foot([*foot, *contact], leaflet.made)
        return self._laid

    def _set_title(self, title: str) -> None:
        style = self._style(TITLE, bold=True)
        for line in self._lines((Run(title, bold=True),), TITLE, self._width):
            text = "".join(run.text for run in line)
            place = (self._left, self._y, self._width, self._step(TITLE) + 1.0)
            self._laid.pages[-1].append(text_at(text, place, Style(
                style.typeface, style.size, style.smallest, Align.CENTER, top=True, leading=style.leading
            )))  # fmt: skip
            self._y += self._step(TITLE)
        self._laid.rules.append(Line(self._left, self._y + 1.0, self._left + self._width, self._y + 1.0))
        self._y += 1.0 + 0.35 * self._step(1.0)

    def _set_passage(self, passage: Passage) -> None:
        if passage.form is Form.HEADING:
            self._y += 0.3 * self._step(1.0)
            self._put([*self._lines(_bold(passage.runs), HEADING, self._width)], 0.0, HEADING, keep=1)
        elif passage.form is Form.ITEM:
            indent = self._width_of(passage.mark, 1.0) + 0.45 * self._laid.size / mm
            lines = [*self._lines(passage.runs, 1.0, self._width - indent)]
            self._room(1)
            self._write((Run(passage.mark, bold=passage.mark == BULLET),), 0.0, 1.0)
            self._put(lines, indent, 1.0)
        else:
            runs = passage.runs
            if runs and not runs[0].text[:1].isascii():
                runs = (Run(INDENT), *runs)
            self._put([*self._lines(runs, 1.0, self._width)], 0.0, 1.0)

    def _set_foot(self, lines: Sequence[tuple[Run, ...]], made: str) -> None:
        """At the foot of the last page."""
        self._y = self._bottom + 1.5
        self._laid.rules.append(Line(self._left, self._y, self._left + self._width, self._y))
        self._y += 1.0
        for line in lines:
            self._write(line, 0.0, FOOT)
            self._y += self._step(FOOT)
        style = self._style(FOOT * 0.85)
        place = (self._left, self._y - self._step(FOOT), self._width, self._step(FOOT) + 1.0)
        right = Style(style.typeface, style.size, style.smallest, Align.RIGHT, top=True, leading=LEADING)
        self._laid.pages[-1].append(text_at(made, place, right))

    def _put(self, lines: Sequence[tuple[Run, ...]], indent: float, factor: float, keep: int = 0) -> None:
        for number, line in enumerate(lines):
            self._room(1 + (keep if number == len(lines) - 1 else 0))
            self._write(line, indent, factor)
            self._y += self._step(factor)

    def _room(self, lines: int) -> None:
        """A new page if so many lines do not fit any more."""
        if self._y + lines * self._step(1.0) > self._bottom:
            self._laid.pages.append([])
            self._y = self._top

    def _write(self, runs: Sequence[Run], indent: float, factor: float) -> None:
        """One line, run after run."""
        x = self._left + indent
        for run in runs:
            style, width = self._style(factor, bold=run.bold), self._width_of(run.text, factor, bold=run.bold)
            place = (x, self._y, width + 2.0, self._step(factor) + 1.0)
            self._laid.pages[-1].append(text_at(run.text, place, style))
            x += width

    def _lines(self, runs: Sequence[Run], factor: float, width: float) -> Iterator[tuple[Run, ...]]:
        """The runs broken into lines no wider than so many millimetres."""
        text = "".join(run.text for run in runs)
        ems = [em for run in runs for em in self._chain_widths(run)]
        for start, end in break_lines(text, ems, width * mm / (self._laid.size * factor)):
            yield tuple(_within(runs, start, end))

    def _chain_widths(self, run: Run) -> list[float]:
        return self._fonts.chain(Typeface.HEI if run.bold else Typeface.SONG).widths(run.text)

    def _width_of(self, text: str, factor: float, *, bold: bool = False) -> float:
        return float(sum(self._chain_widths(Run(text, bold))) * self._laid.size * factor / mm)

    def _style(self, factor: float, *, bold: bool = False) -> Style:
        size = self._laid.size * factor
        return Style(Typeface.HEI if bold else Typeface.SONG, size, size, Align.LEFT, top=True, leading=LEADING)

    def _step(self, factor: float) -> float:
        """Millimetres from one line to the next."""
        return float(self._laid.size * factor * LEADING / mm)


def _bold(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(Run(run.text, bold=True) for run in runs)


def _within(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """The parts of runs between two places of their whole text."""
    place = 0
    for run in runs:
        first, last = max(start - place, 0), min(end - place, len(run.text))
        if first < last:
            yield Run(run.text[first:last], run.bold)
        place += len(run.text)
