"""Draws charts on paper: title, series, and a bar with its figure for every point; long ones go on over the page."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.charts import Chart, ChartKind, Point
from vetdesk.domain.paper_templates import FilledText
from vetdesk.domain.papers import A4, Align, PaperFile, Style, Typeface
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.flow import text_at
from vetdesk.files.papers.marks import PRACTICE, draw_practice
from vetdesk.files.papers.pen import Pen, Place

EDGE, LABELS, FIGURES = 20.0, 55.0, 28.0
"""Millimetres: the free edge, the room of the points' names, that of figures behind the bars."""
LINE, HEAD, FOOT = 7.0, 26.0, 277.0
"""Millimetres: the height of a bar's line, of title and series above, and where the last line of a page ends."""
GREYS = (0.25, 0.55, 0.8)
"""The series in shades that a black-and-white printer keeps apart."""

_TITLE = Style(Typeface.HEI, 15.0, 10.0)
_TEXT = Style(Typeface.SONG, 10.0, 7.0, Align.LEFT)
_RIGHT = Style(Typeface.SONG, 10.0, 7.0, Align.RIGHT)


def draw_charts(charts: Sequence[Chart], language: str, made: str, fonts: Fonts, *, practice: str = "") -> PaperFile:
    """A page or more for every chart; `made` says by whom and when, `practice` is the mark of a practice station."""
    out = BytesIO()
    first = fonts.chain(Typeface.SONG).first.fontName
    size = (A4.width * mm, A4.height * mm)
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1, initialFontName=first)
    canvas.setCreator("VetDesk")
    drawer = _Drawer(canvas, fonts, language, made)
    drawer.mark(practice)
    for chart in charts:
        drawer.draw(chart)
    canvas.save()
    return PaperFile(out.getvalue(), drawer.pages, tuple(sorted(drawer.pen.missing)), A4)


class _Drawer:
    """Draws one chart after the other on a canvas; y is measured from the top."""

    def __init__(self, canvas: Canvas, fonts: Fonts, language: str, made: str) -> None:
        self._canvas = canvas
        self._language = language
        self._made = made
        self.pen = Pen(canvas, fonts, A4)
        self.pages = 0
        self._practice = False

    def mark(self, practice: str) -> None:
        """Let every page bear the mark of practice, below what stands on it; "" for none."""
        self._practice = bool(practice)
        if practice:
            draw_practice(self._canvas, self.pen, practice, A4)

    def draw(self, chart: Chart) -> None:
        """One chart with all its points."""
        for points in _portions(chart):
            self._head(chart)
            y = EDGE + HEAD
            ends = []
            for point in points:
                ends.append(self._point(chart, point, y))
                y += LINE * _lines(chart)
            if chart.kind is ChartKind.COURSE:
                self._course(ends)
            self.pen.finish()
            self._canvas.showPage()
            self.pages += 1

    def _head(self, chart: Chart) -> None:
        if self._practice:
            self._canvas.doForm(PRACTICE)
        width = A4.width - 2 * EDGE
        self._write(chart.title.text(self._language), (EDGE, EDGE, width, 9.0), _TITLE)
        self._write(self._made, (EDGE, EDGE + 9.0, width, 6.0), _RIGHT)
        x = EDGE
        for at, label in enumerate(chart.series):
            self._fill((x, EDGE + 17.5, 4.0, 4.0), GREYS[at % len(GREYS)])
            self._write(label.text(self._language), (x + 6.0, EDGE + 16.5, 44.0, 6.0), _TEXT)
            x += 52.0

    def _point(self, chart: Chart, point: Point, y: float) -> tuple[float, float]:
        """The lines of a point; returns where its last bar ends."""
        self._write(point.label.text(self._language), (EDGE, y, LABELS - 2.0, LINE), _TEXT)
        room = A4.width - 2 * EDGE - LABELS - FIGURES
        end = (0.0, 0.0)
        for series, bar in enumerate(point.bars):
            share, text = bar.value / chart.largest, bar.text.text(self._language)
            if chart.kind is ChartKind.PYRAMID:
                self._half(series, share, text, y)
                continue
            top = y + series * LINE
            end = (EDGE + LABELS + room * share, top + LINE / 2)
            if chart.kind is ChartKind.BARS:
                self._fill((EDGE + LABELS, top + 1.2, room * share, LINE - 2.4), GREYS[series % len(GREYS)])
            self._write(text, (end[0] + 1.5, top, FIGURES, LINE), _TEXT)
        return end

    def _half(self, series: int, share: float, text: str, y: float) -> None:
        """One half of a line of a pyramid."""
        number = 14.0
        half = (A4.width - 2 * EDGE - LABELS) / 2 - number
        middle, length = EDGE + LABELS + number + half, half * share
        x = middle - length if series == 0 else middle
        self._fill((x, y + 1.2, length, LINE - 2.4), GREYS[series % len(GREYS)])
        place = (x - number - 1.5, y, number, LINE) if series == 0 else (x + length + 1.5, y, number, LINE)
        self._write(text, place, _RIGHT if series == 0 else _TEXT)

    def _course(self, ends: Sequence[tuple[float, float]]) -> None:
        self._canvas.setLineWidth(1.2)
        for (x, y), (to_x, to_y) in pairwise(ends):
            self._canvas.line(x * mm, (A4.height - y) * mm, to_x * mm, (A4.height - to_y) * mm)
        for x, y in ends:
            self._canvas.circle(x * mm, (A4.height - y) * mm, 1.2 * mm, stroke=0, fill=1)

    def _fill(self, place: tuple[float, float, float, float], grey: float) -> None:
        x, y, width, height = place
        self._canvas.setFillGray(grey)
        self._canvas.rect(x * mm, (A4.height - y - height) * mm, width * mm, height * mm, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def _write(self, text: str, place: tuple[float, float, float, float], style: Style) -> None:
        set_text = text_at(text, place, style)
        self.pen.write(FilledText(set_text.text), Place(set_text.box, set_text.style))


def _lines(chart: Chart) -> int:
    return 1 if chart.kind is ChartKind.PYRAMID else max(len(chart.series), 1)


def _portions(chart: Chart) -> Iterator[Sequence[Point]]:
    """The points that fit on each page; one page also for a chart without any."""
    room = max(int((FOOT - EDGE - HEAD) / (LINE * _lines(chart))), 1)
    for at in range(0, max(len(chart.points), 1), room):
        yield chart.points[at : at + room]
