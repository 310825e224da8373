"""A document that flows over pages: what is put into it goes on below, and on the next page when a page is full.

Everything is measured first and drawn later, so that the number of pages is known when the first one is drawn.
Millimetres from the upper left corner; type sizes in points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from reportlab.lib.units import mm

from vetdesk.domain.paper_places import Box, Line
from vetdesk.domain.paper_templates import parse_template
from vetdesk.domain.papers import Align, Cell, Style, Typeface
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.fitting import break_lines

TEXT = Style(size=9.5, smallest=9.5, align=Align.LEFT, top=True, leading=1.45)
LABEL = replace(TEXT, typeface=Typeface.SONG)
HEADED = replace(TEXT, typeface=Typeface.HEI, align=Align.CENTER)
PADDING = 1.2
SHADE = 0.95
"""How grey labels and headings of tables are filled (1 is white)."""
_BLANK = parse_template("")


@dataclass(frozen=True, slots=True)
class Text:
    """A text set within a box of the page."""

    text: str
    box: Box
    style: Style


@dataclass(frozen=True, slots=True)
class Shade:
    """A grey area behind a text."""

    x: float
    y: float
    width: float
    height: float


@dataclass
class Page:
    """What stands on one page."""

    texts: list[Text] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Area:
    """Where contents may stand on every page."""

    left: float
    top: float
    width: float
    bottom: float

    @property
    def height(self) -> float:
        """Millimetres from top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a row: where it begins, how wide it is, how its text is set, whether it is a label."""

    x: float
    width: float
    style: Style
    label: bool = False


class Flow:
    """Puts blocks below one another; `pages` is what came of it."""

    def __init__(self, fonts: Fonts, area: Area) -> None:
        self._fonts = fonts
        self.area = area
        self.pages: list[Page] = [Page()]
        self._y = area.top

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def at_top(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self._y <= self.area.top

    @property
    def y(self) -> float:
        """Where the next block begins (mm)."""
        return self._y

    def go_to(self, y: float) -> None:
        """Go on at this height of the page."""
        self._y = y

    def new_page(self) -> None:
        """Go on with a new page, unless nothing stands on this one."""
        if not self.at_top:
            self.pages.append(Page())
            self._y = self.area.top

    def keep_together(self, height: float) -> None:
        """Begin a new page if less than this is left."""
        if self._y + height > self.area.bottom:
            self.new_page()

    def space(self, height: float) -> None:
        """Leave empty millimetres, but not at the top of a page."""
        if not self.at_top:
            self._y += height

    def line(self, text: str, style: Style, right: str = "") -> None:
        """One line of text across the page, with another one at its right end."""
        height = style.size * style.leading / mm + 1.0
        self.keep_together(height)
        self._text(text, self.area.left, self.area.width, height, style)
        if right:
            self._text(right, self.area.left, self.area.width, height, replace(style, align=Align.RIGHT))
        self._y += height

    def rule(self) -> None:
        """A line from margin to margin."""
        self.page.lines.append(Line(self.area.left, self._y, self.area.left + self.area.width, self._y))
        self._y += 1.5

    def paragraph(self, text: str, style: Style = TEXT) -> None:
        """A text as long as it is."""
        for line in self._broken(text, self.area.width, style):
            height = style.size * style.leading / mm
            self.keep_together(height)
            self._text(line, self.area.left, self.area.width, height, style)
            self._y += height

    def row(self, cells: Sequence[str], columns: Sequence[Column], repeat: Callable[[], None] | None = None) -> None:
        """A bordered row as high as its longest cell; what does not fit goes on with the next page.

        `repeat` is called at the top of each page that the row begins anew (the headings of a table).
        """
        waiting = [
            self._broken(text, column.width - 2 * PADDING, column.style)
            for text, column in zip(cells, columns, strict=True)
        ]
        step = max(column.style.size * column.style.leading for column in columns) / mm
        while True:
            longest = max(len(lines) for lines in waiting)
            room = int((self.area.bottom - self._y - 2 * PADDING) / step)
            whole = 2 * PADDING + longest * step
            if longest > room and (room < 2 or whole <= self.area.height / 2) and not self.at_top:
                self.new_page()
                if repeat:
                    repeat()
                continue
            taken = min(longest, max(room, 1))
            self._draw_row([lines[:taken] for lines in waiting], columns, 2 * PADDING + taken * step)
            waiting = [lines[taken:] for lines in waiting]
            if longest <= taken:
                return

    def _draw_row(self, cells: Sequence[Sequence[str]], columns: Sequence[Column], height: float) -> None:
        page, top = self.page, self._y
        for lines, column in zip(cells, columns, strict=True):
            if column.label:
                page.shades.append(Shade(column.x, top, column.width, height))
            text = "\n".join(lines)
            place = (column.x + PADDING, top + PADDING, column.width - 2 * PADDING, height - 2 * PADDING + 0.6)
            page.texts.append(text_at(text, place, column.style))
        edges = [columns[0].x, *(column.x + column.width for column in columns)]
        page.lines += [Line(x, top, x, top + height) for x in edges]
        page.lines += [Line(edges[0], y, edges[-1], y) for y in (top, top + height)]
        self._y += height

    def _text(self, text: str, x: float, width: float, height: float, style: Style) -> None:
        self.page.texts.append(text_at(text, (x, self._y, width, height + 1.0), style))

    def _broken(self, text: str, width: float, style: Style) -> list[str]:
        """The lines of a text in a width; an empty text is one empty line."""
        chain = self._fonts.chain(style.typeface)
        lines = break_lines(text, chain.widths(text), (width - 0.05) * mm / style.size)
        return [text[start:end] for start, end in lines] or [""]


def text_at(text: str, place: tuple[float, float, float, float], style: Style) -> Text:
    """A text in a place of its own: left, top, width, height (mm)."""
    return Text(text, Box(*place, Cell(0.0, _BLANK, style)), style)
