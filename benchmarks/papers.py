"""1,000 approval papers against reportlab drawing the same lines and glyphs, without codes, fitting or declarations."""

import time
from ast import literal_eval
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from reportlab.pdfgen.canvas import Canvas

from benchmarks.frame import Benchmark
from vetdesk import paths
from vetdesk.definitions import papers
from vetdesk.definitions.source import shipped
from vetdesk.domain.papers import PAGE_HEIGHT, PAGE_WIDTH, PaperCode, PaperDefinition, PaperFilling
from vetdesk.files.fonts import Fonts, PaperFont
from vetdesk.files.papers import drawing, pen

SHEETS = 1_000
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
GIVEN = "建国卫东志强秀英桂兰玉珍文华永福春生树林宝山㛃𬴂德胜"
MM = 72 / 25.4


Stroke = tuple[float, float, float, float]
String = tuple[str, float, float, float, str]
Sheet = tuple[list[Stroke], list[String]]


class Recorder:
    """Stands in for a canvas once, to learn what is drawn on each sheet; everything else asked of it does nothing."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._frame: Sheet = ([], [])
        self._present: Sheet = ([], [])

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_arguments: None

    _doc = None

    def addLiteral(self, operators: str) -> None:  # noqa: N802  # reportlab's name
        if operators.startswith("BT"):
            self._present[1].extend(literal_eval(line) for line in operators.split("\n")[1:-1])

    def lines(self, lines: Sequence[Stroke]) -> None:
        self._present[0].extend(lines)

    def endForm(self) -> None:  # noqa: N802  # reportlab's name
        self._frame, self._present = self._present, ([], [])

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        lines, strings = self._present
        self.sheets.append((self._frame[0] + lines, self._frame[1] + strings))
        self._present = ([], [])


def recorded(paper: PaperDefinition, sheets: Sequence[PaperFilling], fonts: Fonts) -> list[Sheet]:
    """The lines and strings that drawing these sheets puts on each of them."""

    def shown(_pen: pen.Pen, font: PaperFont, *facts: float | str) -> str:
        return repr((font.fontName, *facts))

    recorder = Recorder()
    with patch.object(drawing, "Canvas", lambda *_, **__: recorder), patch.object(pen.Pen, "_shown", shown):
        drawing.draw(paper, sheets, fonts)
    return recorder.sheets


def fillings(paper: PaperDefinition) -> list[PaperFilling]:
    """A filling for each sheet: other names, numbers, dates and addresses on each."""
    return [_filling(paper, number) for number in range(SHEETS)]


def _filling(paper: PaperDefinition, number: int) -> PaperFilling:
    name = SURNAMES[number % 20] + GIVEN[number % 24] + GIVEN[number // 24 % 24]
    year, month = 1940 + number % 20, number % 12 + 1
    values = {
        "recipient.name": name,
        "recipient.sex": "男",
        "recipient.ethnic_group": "汉族",
        "recipient.id_number": f"529901{year}{month:02d}15{number:04d}",
        "recipient.birth_date": f"{year}-{month:02d}-15",
        "recipient.discharge_certificate": f"退字第{number:07d}号",
        "recipient.phone": f"1380000{number:04d}",
        "recipient.household_address": f"青川岭县柳河镇上湾村{number % 30}组{number}号",
        "recipient.enlisted_on": f"{year + 19}-12",
        "recipient.discharged_on": f"{year + 24}-02",
        "case.service_from": f"{year + 19}-12",
        "case.service_to": f"{year + 24}-02",
        "case.converted_years": "5",
        "case.pension_cover": "城乡居民基本养老保险",
        "case.number": f"81-2025-{number:04d}",
        "opinion.village.added": "　　同意申报。",
        "opinion.village.date": "2025-01-16",
        "opinion.township.added": "　　情况属实，同意上报。",
        "opinion.township.name": "李站长",
        "opinion.township.date": "2025-02-08",
        "station.name": "柳河镇退役军人服务站",
    }
    return PaperFilling(values, PaperCode(paper.key, f"01939f2e11117abc8def{number:012d}", "3f9a1c2e", "a81b22c4"))


def bare(sheets: Sequence[Sheet]) -> bytes:
    """What reportlab takes for these lines and strings, each drawn by its plain call."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH * MM, PAGE_HEIGHT * MM), pageCompression=1, invariant=1)
    for lines, strings in sheets:
        for line in lines:
            canvas.line(*line)
        for name, size, x, y, text in strings:
            canvas.setFont(name, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def benchmark(work: Path) -> Benchmark:
    """The figure of design 13; everything is generated in memory, `work` is not used."""
    del work
    paper = papers.read(shipped(paths.resources() / "definitions"))["rural_subsidy_approval"]
    fonts, sheets = Fonts(paths.resources() / "fonts"), fillings(paper)
    drawn = recorded(paper, sheets, fonts)

    def value() -> float:
        started = time.perf_counter()
        file = drawing.draw(paper, sheets, fonts)
        assert file.pages == SHEETS
        return time.perf_counter() - started

    def floor() -> float:
        started = time.perf_counter()
        bare(drawn)
        return time.perf_counter() - started

    return Benchmark(
        "papers", "1,000 pages", "reportlab drawing the same lines and glyphs", 1.5, value, floor, warm=True
    )
