"""A test page with rulers (打印校准页): shows by how many millimetres a printer puts everything to the side."""

from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from vetdesk.domain.paper_places import Box, Line
from vetdesk.domain.paper_templates import FilledText, parse_template
from vetdesk.domain.papers import A4, Align, Cell, PaperFile, PrinterSetting, Style, Typeface
from vetdesk.files.fonts import Fonts
from vetdesk.files.papers.pen import Pen, Place

FROM_EDGE = 30.0
"""Each ruler's zero ought to lie so many millimetres from the edge of the sheet."""
LENGTH = 100
HEADING = "打印校准页"
TOLD = (
    "一、请按实际大小（100%）打印本页，不要选择“适合页面”。",
    "二、用直尺量横尺零刻度到纸张左边的距离，应为30毫米；多出几毫米，就把“向右”减去几，少了就加上。",
    "三、用直尺量竖尺零刻度到纸张上边的距离，应为30毫米；多出几毫米，就把“向下”减去几，少了就加上。",
    "四、两把尺各长100毫米；量出来不是100毫米的，说明打印时被缩放，请先在打印机设置中关闭缩放。",
)


def draw_rulers(fonts: Fonts, setting: PrinterSetting) -> PaperFile:
    """One sheet with a ruler along and a ruler down, both beginning at the same corner, and what to do with them."""
    out = BytesIO()
    first = fonts.chain(Typeface.SONG).first.fontName
    canvas = Canvas(out, pagesize=(A4.width * mm, A4.height * mm), invariant=1, initialFontName=first)
    canvas.setTitle(HEADING)
    canvas.translate(setting.shift_right * mm, -setting.shift_down * mm)
    pen = Pen(canvas, fonts)
    pen.lines(_ruler(down=False) + _ruler(down=True))
    for number in range(0, LENGTH + 1, 10):
        _write(pen, str(number), (FROM_EDGE + number - 5, FROM_EDGE - 10, 10), Align.CENTER)
        _write(pen, str(number), (FROM_EDGE - 18, FROM_EDGE + number - 3, 10), Align.RIGHT)
    _write(pen, HEADING, (60.0, 50.0, 100), Align.LEFT)
    now = f"当前校正：向右 {setting.shift_right:g} 毫米，向下 {setting.shift_down:g} 毫米。"
    for line, text in enumerate((*TOLD, now)):
        _write(pen, text, (60.0, 62.0 + 14 * line, 130), Align.LEFT)
    pen.finish()
    canvas.showPage()
    canvas.save()
    return PaperFile(out.getvalue(), 1)


def _ruler(*, down: bool) -> list[Line]:
    """A line with a stroke each millimetre, longer ones at five and ten."""
    zero = FROM_EDGE
    found = [Line(zero, zero, zero, zero + LENGTH) if down else Line(zero, zero, zero + LENGTH, zero)]
    for number in range(LENGTH + 1):
        length = 5.0 if number % 10 == 0 else 3.5 if number % 5 == 0 else 2.0
        at = zero + number
        found.append(Line(zero - length, at, zero, at) if down else Line(at, zero - length, at, zero))
    return found


def _write(pen: Pen, text: str, place: tuple[float, float, float], align: Align) -> None:
    x, y, width = place
    style = Style(size=10.5, smallest=8.0, align=align, top=False, leading=1.3)
    pen.write(
        FilledText(text),
        Place(Box(x, y, width, 12.0 if width > 50 else 5.5, Cell(0.0, parse_template(""), style)), style),
    )
