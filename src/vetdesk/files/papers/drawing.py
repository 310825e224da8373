"""From a declared paper and its values to the bytes of a PDF: the same input gives the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_places import Box, Layout, lay_out
from vetdesk.domain.paper_templates import FilledText, Template, parse_template
from vetdesk.domain.papers import (
    Align,
    Cell,
    PaperDefinition,
    PaperFile,
    PaperFilling,
    PaperMark,
    PrinterSetting,
    Style,
    Typeface,
)
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.fitting import Fitted
from vetdesk.files.papers.marks import MARK, PRACTICE, draw_mark, draw_practice
from vetdesk.files.papers.pen import Pen, Place

FOOT_LINE = 6.2
"""Height of a signature, seal or date line (mm)."""
PADDING = 1.0
SIGNED_LINE = 4.0
RUNS_ON = parse_template("（接续页）").fill({})


@dataclass(frozen=True, slots=True)
class Leftover:
    """What did not fit into a box: under whose heading it runs on, and the text."""

    heading: str
    text: str
    foot: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """A cell with the places of its text, its signature lines and the name of who gave its opinion."""

    cell: Cell
    text: Place
    feet: tuple[tuple[Template, Place], ...] = ()
    signed_by: tuple[Template, Place] | None = None


def parts_of(box: Box) -> Parts:
    """Divide a box: signature lines at its bottom, the text in what is left above."""
    cell, pad = box.cell, PADDING if box.inset else 0.0
    style = replace(cell.style, top=False)
    bottom = box.y + box.height - PADDING
    feet = []
    for number, foot in enumerate(cell.foot):
        y = bottom - FOOT_LINE * (len(cell.foot) - number)
        line = Box(box.x, y, box.width, FOOT_LINE, cell, box.inset + 1.0)
        feet.append((foot.text, Place(line, replace(style, align=foot.align))))
    signed_by = None
    if cell.signed_by:
        line = Box(box.x, bottom - FOOT_LINE * (len(feet) + 1) + 1.5, box.width, SIGNED_LINE, cell, box.inset + 1.0)
        signed_by = cell.signed_by, Place(line, replace(style, size=8.0, align=Align.LEFT))
    height = box.height - 2 * pad - len(feet) * FOOT_LINE - (SIGNED_LINE if signed_by else 0.0)
    text = replace(box, y=box.y + pad, height=height)
    return Parts(cell, Place(text, cell.style), tuple(feet), signed_by)


def draw(
    paper: PaperDefinition,
    fillings: Sequence[PaperFilling],
    fonts: Fonts,
    printer: PrinterSetting | None = None,
    mark: PaperMark | None = None,
) -> PaperFile:
    """One PDF with a sheet per filling, each followed by its continuation sheets if a text is too long for its box.

    A form that is printed over (values only) bears no mark.
    """
    return _Press(paper, fonts, printer or PrinterSetting(), mark).print(fillings)


class _Laid:
    """A paper with every place known, page by page: what is the same on every sheet, and what is not."""

    def __init__(self, paper: PaperDefinition, number: int) -> None:
        self.paper = paper
        self.layouts: tuple[Layout, ...] = lay_out(paper)
        parts = [[parts_of(box) for box in layout.boxes] for layout in self.layouts]
        self.fixed = [[part for part in page if part.cell.fixed] for page in parts]
        self.moving = [[part for part in page if not part.cell.fixed] for page in parts]
        self._number = number

    def frame(self, page: int) -> str:
        """The name of the PDF form with what is the same on every sheet's page of that number."""
        return f"frame{page}" if self._number == 0 else f"frame{page}as{self._number}"


class _Press:
    """One run of one paper: what is the same on every sheet is drawn once, as a form of the PDF."""

    def __init__(
        self, paper: PaperDefinition, fonts: Fonts, printer: PrinterSetting, mark: PaperMark | None = None
    ) -> None:
        self._paper = paper
        self._printer = printer
        self._mark = None if printer.values_only else mark
        self._practice = False
        self._laid: list[_Laid] = []
        self._out = BytesIO()
        self._canvas = Canvas(
            self._out,
            pagesize=(paper.sheet.width * mm, paper.sheet.height * mm),
            pageCompression=1,
            invariant=1,
            initialFontName=fonts.chain(Typeface.SONG).first.fontName,
        )
        self._canvas.setTitle(paper.title.zh)
        self._canvas.setCreator("VetDesk")
        self._pen = Pen(self._canvas, fonts, paper.sheet)
        self._pages = 0

    def print(self, fillings: Sequence[PaperFilling]) -> PaperFile:
        if self._mark is not None:
            draw_mark(self._canvas, self._pen, self._mark, self._paper)
        if words := next((filling.practice for filling in fillings if filling.practice), ""):
            draw_practice(self._canvas, self._pen, words, self._paper.sheet)
            self._practice = True
        for filling in fillings:
            leftovers = self._sheet(filling)
            if leftovers:
                self._continue(filling, leftovers)
        self._canvas.save()
        return PaperFile(self._out.getvalue(), self._pages, tuple(sorted(self._pen.missing)), self._paper.sheet)

    def _laid_out(self, filling: PaperFilling) -> _Laid:
        """The places of a filling's paper; the frame of each paper is drawn when its first sheet comes."""
        paper = filling.paper or self._paper
        for known in self._laid:
            if known.paper == paper:
                return known
        laid = _Laid(paper, len(self._laid))
        self._laid.append(laid)
        if not self._printer.values_only:
            self._draw_frames(laid)
        return laid

    def _draw_frames(self, laid: _Laid) -> None:
        for page, layout in enumerate(laid.layouts):
            self._canvas.beginForm(laid.frame(page))
            self._pen.lines(layout.lines)
            for parts in laid.fixed[page]:
                self._fill_box(parts, {})
            self._pen.finish()
            self._canvas.endForm()

    def _begin_sheet(self) -> None:
        if self._practice:
            self._canvas.doForm(PRACTICE)
        if self._mark is not None:
            self._canvas.doForm(MARK)
        self._canvas.translate(self._printer.shift_right * mm, -self._printer.shift_down * mm)

    def _end_sheet(self, filling: PaperFilling) -> None:
        if filling.code is not None:
            self._pen.code(filling.code)
        self._pen.finish()
        self._canvas.showPage()
        self._pages += 1

    def _sheet(self, filling: PaperFilling) -> list[Leftover]:
        """Front and back of one sheet; returns what did not fit into its boxes."""
        leftovers: list[Leftover] = []
        values = {**self._paper.presets, **filling.values}
        laid = self._laid_out(filling)
        for page, moving in enumerate(laid.moving):
            self._begin_sheet()
            if not self._printer.values_only:
                self._canvas.doForm(laid.frame(page))
            leftovers += [rest for parts in moving if (rest := self._fill_box(parts, values))]
            self._end_sheet(filling)
        return leftovers

    def _fill_box(self, parts: Parts, values: Mapping[str, str]) -> Leftover | None:
        filled = _text_of(parts.cell, values)
        fitted = self._pen.write(filled, parts.text)
        if fitted.rest >= 0:
            self._note_cut(parts.text, fitted)
        for template, place in parts.feet:
            self._pen.write(template.fill(values), place)
        if parts.signed_by and all(values.get(key) for key in parts.signed_by[0].keys):
            self._pen.write(parts.signed_by[0].fill(values), parts.signed_by[1])
        if fitted.rest < 0:
            return None
        heading = parts.cell.name or self._paper.title.zh
        return Leftover(heading, filled.text[fitted.rest :], bool(parts.feet))

    def _note_cut(self, place: Place, fitted: Fitted) -> None:
        """Say in place of the last line that the rest is on the continuation sheet."""
        box, style = place.box, place.style
        used = len(fitted.lines) * fitted.size * style.leading / mm
        below = replace(box, y=box.y + used, height=box.height - used)
        self._pen.write(RUNS_ON, Place(below, replace(style, size=fitted.size, align=Align.RIGHT, top=True)))

    def _continue(self, filling: PaperFilling, leftovers: list[Leftover]) -> None:
        """Continuation sheets: each leftover under the heading of its box, with room to sign where the box had it."""
        waiting, number = list(leftovers), 0
        while waiting:
            number += 1
            self._begin_sheet()
            waiting = self._continuation_sheet(filling, waiting, number)
            self._end_sheet(filling)

    def _continuation_sheet(self, filling: PaperFilling, waiting: list[Leftover], number: int) -> list[Leftover]:
        margins, page = self._paper.margins, self._paper.sheet
        width = page.width - margins.left - margins.right
        title = Style(typeface=Typeface.HEI, size=16.0, smallest=10.0)
        name = filling.values.get("recipient.name", "")
        heading = f"{self._paper.title.zh}（续页{number}）"
        self._line(heading, Box(margins.left, margins.top, width, 10, _blank(title)), title)
        text = Style(align=Align.LEFT, top=True, size=11.0, smallest=11.0, leading=1.6)
        told = "　　".join(filter(None, (f"姓名：{name}" if name else "", *_which(filling.values))))
        self._line(told, Box(margins.left, margins.top + 12, width, 7, _blank(text)), text)
        y, bottom = margins.top + 22, page.height - margins.bottom
        for done, rest in enumerate(waiting):
            if bottom - y < 30:
                return waiting[done:]
            y, remaining = self._leftover(rest, Box(margins.left, y, width, bottom - y, _blank(text)), text)
            if remaining:
                return [Leftover(rest.heading, remaining, rest.foot), *waiting[done + 1 :]]
        return []

    def _leftover(self, rest: Leftover, room: Box, style: Style) -> tuple[float, str]:
        """Write one leftover; returns where it ends (mm) and what still did not fit."""
        self._line(f"{rest.heading}（接前页）：", replace(room, height=7.0), style)
        place = replace(room, y=room.y + 8, height=room.height - (18 if rest.foot else 8))
        filled = FilledText(rest.text)
        fitted = self._pen.write(filled, Place(place, style))
        if fitted.rest >= 0:
            self._note_cut(Place(place, style), fitted)
            return room.y + room.height, rest.text[fitted.rest :]
        y = place.y + len(fitted.lines) * style.size * style.leading / mm + 2
        if rest.foot:
            words = "负责人签字：　　　　　　　　（盖　章）　　　　　　年　　月　　日"
            self._line(words, replace(room, y=y, height=8.0), replace(style, align=Align.RIGHT))
            y += 10
        return y + 3, ""

    def _line(self, text: str, box: Box, style: Style) -> None:
        if text:
            self._pen.write(FilledText(text), Place(box, style))


def _text_of(cell: Cell, values: Mapping[str, str]) -> FilledText:
    """The heading, then the preset text, an opinion instead of it, or both."""
    below = _preset_or_opinion(cell, values)
    if cell.heading is None:
        return below
    heading = cell.heading.fill(values)
    shift = len(heading.text) + 1
    underlined = (*heading.underlined, *((start + shift, end + shift) for start, end in below.underlined))
    return FilledText(f"{heading.text}\n{below.text}" if below.text else heading.text, underlined)


def _preset_or_opinion(cell: Cell, values: Mapping[str, str]) -> FilledText:
    if cell.opinion and (given := values.get(cell.opinion, "")):
        return FilledText(given)
    filled = cell.text.fill(values)
    if cell.opinion and (added := values.get(f"{cell.opinion}.added", "")):
        return FilledText(f"{filled.text}\n{added}" if filled.text else added, filled.underlined)
    return filled


def _which(values: Mapping[str, str]) -> Iterator[str]:
    """What tells a continuation sheet's paper from others: its own number or that of the case, the page of a list."""
    for name, key in (("文号", "paper.number"), ("受理编号", "case.number")):
        if number := values.get(key, ""):
            yield f"{name}：{number}"
            break
    if page := values.get("sheet.number", ""):
        yield f"接第{page}页"


def _blank(style: Style) -> Cell:
    return Cell(0.0, parse_template(""), style)
