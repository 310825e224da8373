"""Draws a dossier (个人档案): cover with contents, sections that flow over pages, and scanned papers behind them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.dossiers import Block, Dossier, Heading, Pairs, ScanPage, Section, Table, Words
from vetdesk.domain.paper_places import Line
from vetdesk.domain.paper_templates import FilledText
from vetdesk.domain.papers import A4, Align, PaperFile, Style, Typeface
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.flow import HEADED, LABEL, SHADE, TEXT, Area, Column, Flow, Page, text_at
from vetdesk.files.papers.marks import PRACTICE, draw_practice
from vetdesk.files.papers.pen import Pen, Place

AREA = Area(left=24.0, top=28.0, width=166.0, bottom=270.0)
HEAD_Y, FOOT_Y = 15.0, 279.0
LABEL_WIDTH = 31.0
LONG = 22
"""From so many characters on a value has a line of its own."""
_TITLE = Style(typeface=Typeface.HEI, size=15.0, smallest=15.0, align=Align.LEFT, top=True)
_SUBTITLE = Style(typeface=Typeface.HEI, size=11.0, smallest=11.0, align=Align.LEFT, top=True)
_COVER = Style(typeface=Typeface.HEI, size=28.0, smallest=16.0)
_NAME = Style(typeface=Typeface.HEI, size=20.0, smallest=12.0)
_SMALL = replace(TEXT, size=8.5, smallest=6.5)
_CONTENTS = replace(TEXT, size=11.0, smallest=11.0, leading=1.9)
_SOFT = replace(TEXT, size=9.0, smallest=9.0)
_WATERMARK = Style(size=15.0, smallest=9.0)
_WATER_GREY = 0.9


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the contents: the title and the page it is on."""

    title: str
    page: int


def draw_dossier(dossier: Dossier, fonts: Fonts) -> PaperFile:
    """The dossier as PDF; characters that no font has are marked and named in `missing`."""
    return _Press(dossier, fonts).print()


class _Press:
    def __init__(self, dossier: Dossier, fonts: Fonts) -> None:
        self._dossier = dossier
        self._fonts = fonts
        self._out = BytesIO()
        first = fonts.chain(Typeface.SONG).first.fontName
        size = (A4.width * mm, A4.height * mm)
        self._canvas = Canvas(self._out, pagesize=size, pageCompression=1, invariant=1, initialFontName=first)
        self._canvas.setTitle(f"{dossier.texts.title} {dossier.name}")
        self._canvas.setCreator("VetDesk")
        self._pen = Pen(self._canvas, fonts)
        self._number = 0
        self._total = 0

    def print(self) -> PaperFile:
        flow = Flow(self._fonts, AREA)
        contents = [_Entry(section.title, page + 1) for section, page in self._lay_out(flow)]
        body = [] if flow.at_top and len(flow.pages) == 1 else flow.pages
        if self._dossier.scans:
            contents.append(_Entry(self._dossier.texts.scans, len(body) + 2))
        self._total = 1 + len(body) + len(self._dossier.scans)
        self._draw_watermark()
        if self._dossier.practice:
            draw_practice(self._canvas, self._pen, self._dossier.practice, A4)
        outline = {entry.page: entry.title for entry in contents}
        self._page(self._cover(contents), outline)
        for page in body:
            self._page(page, outline)
        for scan in self._dossier.scans:
            self._scan(scan, outline)
        self._canvas.save()
        return PaperFile(self._out.getvalue(), self._total, tuple(sorted(self._pen.missing)))

    def _lay_out(self, flow: Flow) -> Sequence[tuple[Section, int]]:
        """Put every section into the flow; the number of the page each begins on, the first of the body being 1."""
        found = []
        for section in self._dossier.sections:
            flow.space(6.0)
            flow.keep_together(40.0)
            found.append((section, len(flow.pages)))
            flow.line(section.title, _TITLE)
            flow.rule()
            for block in section.blocks:
                _put(flow, block)
        return found

    def _cover(self, contents: Sequence[_Entry]) -> Page:
        dossier, flow = self._dossier, Flow(self._fonts, AREA)
        page = flow.page
        self._write_at(page, dossier.texts.title, 52.0, 16.0, _COVER)
        self._write_at(page, dossier.name, 72.0, 12.0, _NAME)
        flow.go_to(96.0)
        left = AREA.left + 20.0
        columns = (Column(left, 36.0, LABEL, label=True), Column(left + 36.0, AREA.width - 76.0, TEXT))
        for label, value in dossier.facts:
            flow.row((label, value), columns)
        flow.space(10.0)
        flow.line(dossier.texts.contents, replace(_SUBTITLE, align=Align.CENTER, size=13.0, smallest=13.0))
        flow.space(2.0)
        for entry in contents:
            self._contents_line(flow, entry)
        return page

    def _contents_line(self, flow: Flow, entry: _Entry) -> None:
        chain = self._fonts.chain(Typeface.SONG)
        inset, number = 20.0, str(entry.page)
        width = (AREA.width - 2 * inset) * mm / _CONTENTS.size
        dots = max(0, int((width - chain.width(entry.title) - chain.width(number) - 1.5) / chain.width("·")))
        left, y = AREA.left + inset, flow.y
        for text, align in ((f"{entry.title} {'·' * dots}", Align.LEFT), (number, Align.RIGHT)):
            style = replace(_CONTENTS, align=align)
            flow.page.texts.append(text_at(text, (left, y, AREA.width - 2 * inset, 8.0), style))
        flow.space(_CONTENTS.size * _CONTENTS.leading / mm)

    def _write_at(self, page: Page, text: str, y: float, height: float, style: Style) -> None:
        page.texts.append(text_at(text, (AREA.left, y, AREA.width, height), style))

    def _page(self, page: Page, outline: dict[int, str]) -> None:
        canvas = self._canvas
        self._begin(outline)
        canvas.saveState()
        canvas.setFillGray(SHADE)
        for shade in page.shades:
            canvas.rect(shade.x * mm, _up(shade.y + shade.height), shade.width * mm, shade.height * mm, 0, 1)
        canvas.restoreState()
        self._pen.lines(page.lines)
        for text in page.texts:
            self._pen.write(FilledText(text.text), Place(text.box, text.style))
        self._end()

    def _scan(self, scan: ScanPage, outline: dict[int, str]) -> None:
        """A page of a scanned paper, as large as the sheet allows, under its title."""
        self._begin(outline)
        picture = scan.draw()
        room = Area(AREA.left, AREA.top + 8.0, AREA.width, AREA.bottom)
        scale = min(room.width / picture.width, room.height / picture.height)
        width, height = picture.width * scale, picture.height * scale
        left = room.left + (room.width - width) / 2
        image = ImageReader(Image.frombytes("RGBA", (picture.width, picture.height), picture.rgba).convert("RGB"))
        self._canvas.drawImage(image, left * mm, _up(room.top + height), width * mm, height * mm)
        self._mark()
        title = text_at(scan.title, (AREA.left, AREA.top - 1.0, AREA.width, 7.0), _SUBTITLE)
        self._pen.write(FilledText(title.text), Place(title.box, title.style))
        self._end()

    def _begin(self, outline: dict[int, str]) -> None:
        self._number += 1
        if self._number in outline:
            name = f"page{self._number}"
            self._canvas.bookmarkPage(name)
            self._canvas.addOutlineEntry(outline[self._number], name, 0)
        self._canvas.doForm("watermark")
        self._mark()

    def _mark(self) -> None:
        """The mark of a practice station; on a page of a scan above the picture, which would hide it."""
        if self._dossier.practice:
            self._canvas.doForm(PRACTICE)

    def _end(self) -> None:
        """Head and foot of the page: name, station, day, page x of y, the mark of masking, the code."""
        dossier, write = self._dossier, self._write
        write(f"{dossier.texts.title} · {dossier.name}", HEAD_Y, replace(_SMALL, align=Align.LEFT))
        write(f"{dossier.station} · {dossier.day}", HEAD_Y, replace(_SMALL, align=Align.RIGHT))
        if dossier.masked:
            write(dossier.texts.masked, HEAD_Y, replace(_SMALL, typeface=Typeface.HEI, align=Align.CENTER))
        self._pen.lines([Line(AREA.left, HEAD_Y + 6.0, AREA.left + AREA.width, HEAD_Y + 6.0)])
        told = dossier.texts.page.format(page=self._number, pages=self._total)
        write(told, FOOT_Y, replace(_SMALL, align=Align.CENTER))
        if dossier.code is not None:
            self._pen.code(dossier.code)
        self._pen.finish()
        self._canvas.showPage()

    def _write(self, text: str, y: float, style: Style) -> None:
        placed = text_at(text, (AREA.left, y, AREA.width, 5.5), style)
        self._pen.write(FilledText(placed.text), Place(placed.box, placed.style))

    def _draw_watermark(self) -> None:
        """Who printed it and when, pale and aslant behind everything."""
        canvas, watermark = self._canvas, self._dossier.watermark
        canvas.beginForm("watermark")
        canvas.saveState()
        canvas.setFillGray(_WATER_GREY)
        canvas.setStrokeGray(_WATER_GREY)
        canvas.translate(A4.width / 2 * mm, A4.height / 2 * mm)
        canvas.rotate(35)
        canvas.translate(-A4.width / 2 * mm, -A4.height / 2 * mm)
        for y in range(30, 290, 58):
            placed = text_at(watermark, (0.0, float(y), A4.width, 10.0), _WATERMARK)
            self._pen.write(FilledText(placed.text), Place(placed.box, placed.style))
        self._pen.finish()
        canvas.restoreState()
        canvas.endForm()


def _put(flow: Flow, block: Block) -> None:
    """One block of a section."""
    match block:
        case Heading(text, note):
            flow.space(3.0)
            flow.keep_together(24.0)
            flow.line(text, _SUBTITLE, note)
            flow.space(0.8)
        case Pairs(items):
            _put_pairs(flow, items)
        case Table(columns, rows):
            _put_table(flow, columns, rows)
        case Words(text, soft):
            flow.paragraph(text, _SOFT if soft else TEXT)
            flow.space(1.5)


def _put_pairs(flow: Flow, items: Sequence[tuple[str, str]]) -> None:
    """Short values share a line with the next short one; a long one has all the width."""
    half, left = AREA.width / 2, AREA.left
    one = (Column(left, LABEL_WIDTH, LABEL, label=True), Column(left + LABEL_WIDTH, AREA.width - LABEL_WIDTH, TEXT))
    two = tuple(
        column
        for start in (left, left + half)
        for column in (
            Column(start, LABEL_WIDTH, LABEL, label=True),
            Column(start + LABEL_WIDTH, half - LABEL_WIDTH, TEXT),
        )
    )
    waiting: tuple[str, str] | None = None
    for item in items:
        if _is_long(item[1]):
            if waiting:
                flow.row(waiting, one)
                waiting = None
            flow.row(item, one)
        elif waiting:
            flow.row((*waiting, *item), two)
            waiting = None
        else:
            waiting = item
    if waiting:
        flow.row(waiting, one)
    flow.space(2.0)


def _is_long(value: str) -> bool:
    return len(value) > LONG or "\n" in value


def _put_table(flow: Flow, columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[str]]) -> None:
    """The headings again at the top of each page that the table goes on to."""
    total, x = sum(share for _, share in columns), AREA.left
    places = []
    for _, share in columns:
        width = AREA.width * share / total
        places.append(Column(x, width, TEXT))
        x += width
    headings = tuple(title for title, _ in columns)
    heads = tuple(replace(place, style=HEADED, label=True) for place in places)

    def head() -> None:
        flow.row(headings, heads)

    flow.keep_together(20.0)
    head()
    for row in rows:
        flow.row(row, places, head)
    flow.space(2.0)


def _up(y: float) -> float:
    return float((A4.height - y) * mm)
