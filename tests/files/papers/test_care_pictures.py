"""docs/care-papers.md and its pictures show, large enough to read, each paper and workbook of caring for people:

visits, hand-over, needs, the service directory, activities, honours, learning, complaints, surveys. Whatever is
declared and belongs to no application for a benefit is shown, so a new paper or workbook is taken up by itself.
VETDESK_WRITE_DOCS=1 draws them anew (workbooks as LibreOffice shows them).
"""

import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from tests.files.papers.own_paper_values import lines
from tests.files.papers.shipped_papers import ROOT, a_code, fonts, shipped_papers, values_for
from tests.libre_office import OFFICE, converted
from tests.people_world import definitions
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.papers import PaperDefinition, PaperFilling
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.files.papers.drawing import draw
from vetdesk.files.workbook_writer import RosterSheet, write_workbook

DOCS = ROOT / "docs"


@dataclass(frozen=True)
class Grid:
    """The room of one page in pixels, and how many stand beside and below each other."""

    width: int
    height: int
    columns: int
    rows: int

    @property
    def each(self) -> int:
        return self.columns * self.rows


PICTURES, INDEX = DOCS / "images", DOCS / "care-papers.md"
BENEFIT_LISTS = frozenset({
    "change_list", "confirmation_register", "exception_report", "notice_list", "notice_report", "number_register",
    "payment_roster", "unconfirmed_list",
})  # fmt: skip
"""Lists about benefits and applications, which the small pictures of all papers show."""
BENEFIT_BOOKS = frozenset({
    "accounts", "balance", "changes", "completeness", "deaths", "number_register", "public", "roster", "statistics",
})  # fmt: skip
BENEFIT_FAMILIES = ("payment", "township_", "outside_list", "rate", "finding", "card", "annual", "statistic")
CAPTION, LARGEST = 22, 700_000
UPRIGHT, FLAT, BOOKS = Grid(620, 877, 3, 2), Grid(930, 660, 2, 3), Grid(1240, 420, 1, 4)
"""How upright papers, flat ones and workbooks stand in a picture."""
VISIT = {
    "identity.category": "60周岁以上农村籍退役士兵", "recipient.living_address": "上湾村三组27号",
    "visit.visited_on": "2025-03-12", "visit.officer": "陈联络", "visit.companions": "李为民", "visit.way": "入户",
    "visit.occasion": "日常联系", "visit.met": "本人", "visit.health": "有慢性病", "visit.self_care": "自理",
    "visit.economy": "一般", "visit.living": "与配偶同住", "visit.house": "安全", "visit.medical": "每月到镇卫生院取药",
    "visit.policies": "讲解了2025年补助标准和门诊报销办法。", "visit.problems": "听力下降，想装助听器。",
    "visit.needs": "安装助听器（联系县残联）", "visit.answer": "已登记，四月底前回复。", "visit.gift_money": "300",
    "visit.gift_goods": "米10公斤", "visit.remarks": "", "visit.next_on": "2025-06-12",
}  # fmt: skip
FACTS = defaultdict(lambda: "示例", {
    "station": "青川岭县柳河镇退役军人服务站", "date": "2025年3月31日", "since": "2025-01-01", "until": "2025-03-31",
    "period": "2025年第一季度", "village": "上湾村", "words": "",
})  # fmt: skip


def care_papers() -> list[PaperDefinition]:
    """The papers of no application, in the order of their keys."""
    found = shipped_papers().values()
    return sorted((one for one in found if _is_care(one)), key=lambda one: one.key)


def _is_care(paper: PaperDefinition) -> bool:
    applied_for = paper.cases or paper.subject in {"case", "recipient", "people", "station"}
    return not applied_for and paper.key not in BENEFIT_LISTS and not paper.key.startswith(BENEFIT_FAMILIES)


@cache
def care_books() -> list[RosterLayout]:
    """The layouts of workbooks about no benefit."""
    found = definitions().rosters.layouts.values()
    wanted = (one for one in found if one.key not in BENEFIT_BOOKS and not one.key.startswith(BENEFIT_FAMILIES))
    return sorted(wanted, key=lambda one: one.key)


def upright() -> list[PaperDefinition]:
    return [one for one in care_papers() if one.sheet.height > one.sheet.width]


def flat() -> list[PaperDefinition]:
    return [one for one in care_papers() if one.sheet.height <= one.sheet.width]


def pages(papers: Sequence[PaperDefinition], grid: Grid) -> Iterator[tuple[str, Image.Image]]:
    """Every page of these papers, filled."""
    for paper in papers:
        values = values_for(paper.key) | (VISIT if paper.subject == "visit" else {})
        document = pypdfium2.PdfDocument(draw(paper, [PaperFilling(values, a_code(paper.key))], fonts()).content)
        for page in document:
            yield paper.key, page.render(scale=grid.width / page.get_width(), grayscale=True).to_pil()
        document.close()


def books(folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """The first page of every such workbook, as LibreOffice prints it."""
    paths = [folder / f"{layout.key}.xlsx" for layout in care_books()]
    for path, layout in zip(paths, care_books(), strict=True):
        write_workbook(path, [_sample(layout)], datetime(2025, 3, 31, tzinfo=UTC))
    for layout, printed in zip(care_books(), converted("pdf", folder, *paths), strict=True):
        document = pypdfium2.PdfDocument(printed)
        page = document[0]
        yield layout.key, page.render(scale=BOOKS.width / page.get_width(), grayscale=True).to_pil()
        document.close()


def _sample(layout: RosterLayout) -> RosterSheet:
    """A few invented rows."""
    rows = [[_cell(column, place, line) for column in layout.columns] for place, line in enumerate(lines()[:6], 1)]
    totals = {column.field: 36 for column in layout.columns if column.total and column.kind is CellKind.NUMBER}
    return RosterSheet(layout, layout.filled(FACTS), rows, totals=totals)


SHOWN = {
    "number": "信访〔2025〕1号", "matter": "待遇标准",
    "requests": "补发2024年8月以来生活补助的差额，说明标准调整的文件依据",
    "category": "参战退役人员", "channel": "来访", "due_on": "2025-05-04", "verdict": "予以支持",
}  # fmt: skip
"""What workbooks show otherwise than the papers."""


def _cell(column: RosterColumn, place: int, line: dict[str, str]) -> str | int:
    if column.field == "serial":
        return place
    if column.field in SHOWN and column.kind is not CellKind.NUMBER:
        return SHOWN[column.field]
    if column.kind in {CellKind.NUMBER, CellKind.MONEY}:
        return 6
    return line.get(column.field, column.heading)


def sheets(shown: Sequence[tuple[str, Image.Image]], grid: Grid) -> Iterator[Image.Image]:
    """Pictures of a grid, the name below each page."""
    for start in range(0, len(shown), grid.each):
        part = shown[start : start + grid.each]
        deep = -(-len(part) // grid.columns) * (grid.height + CAPTION + 8)
        picture = Image.new("L", (grid.columns * (grid.width + 8), deep), 200)
        pen = ImageDraw.Draw(picture)
        for place, (name, page) in enumerate(part):
            left = place % grid.columns * (grid.width + 8) + 4
            top = place // grid.columns * (grid.height + CAPTION + 8) + 4
            picture.paste(page.crop((0, 0, grid.width, min(grid.height, page.height))), (left, top))
            pen.text((left + 4, top + grid.height + 2), name, fill=0, font_size=15)
        yield picture.quantize(16)


def write(folder: Path) -> None:
    """Draw all pictures, remove those of before, and write the page that shows them."""
    for old in PICTURES.glob("care-*.png"):
        old.unlink()
    drawn = {
        "papers": sheets(list(pages(upright(), UPRIGHT)), UPRIGHT),
        "lists": sheets(list(pages(flat(), FLAT)), FLAT),
        "workbooks": sheets(list(books(folder)), BOOKS),
    }
    for kind, found in drawn.items():
        for number, picture in enumerate(found, 1):
            picture.save(PICTURES / f"care-{kind}-{number}.png", optimize=True)
    INDEX.write_text(index(), encoding="utf-8")


def index() -> str:
    """The page: every picture with what it shows."""
    told = ["# Papers and workbooks of caring for people", "", (
        "Visits, hand-over, needs, services, activities, honours, learning, complaints and surveys: each paper filled "
        "with invented values, each workbook as LibreOffice prints it. Drawn by VETDESK_WRITE_DOCS=1 and "
        "tests/files/papers/test_care_pictures.py."
    )]  # fmt: skip
    for kind, papers, grid in (("papers", upright(), UPRIGHT), ("lists", flat(), FLAT)):
        printed = [one for one in papers for _ in range(_count(one))]
        told += _pictures(kind, [f"{one.title.zh} · {one.title.en}" for one in printed], grid.each)
    told += _pictures("workbooks", [f"{one.sheet} · {one.key}" for one in care_books()], BOOKS.each)
    return "\n".join(told) + "\n"


def _count(paper: PaperDefinition) -> int:
    return len(lay_out(paper))


def _pictures(kind: str, titles: Sequence[str], each: int) -> Iterator[str]:
    for number, start in enumerate(range(0, len(titles), each), 1):
        yield f"\n{'; '.join(dict.fromkeys(titles[start : start + each]))}\n"
        yield f"![{kind} {number}](images/care-{kind}-{number}.png)"


def test_the_page_shows_every_paper_and_workbook_of_care(tmp_path: Path) -> None:
    if os.environ.get("VETDESK_WRITE_DOCS") and OFFICE:
        write(tmp_path)
    assert {"visit_sheet", "hand_over_list", "round_sheet", "complaint_answer"} <= {one.key for one in care_papers()}
    assert {"unmet_needs", "complaint_book", "round_sheet"} <= {one.key for one in care_books()}
    assert INDEX.read_text(encoding="utf-8") == index()
    for kind, count, grid in (
        ("papers", sum(map(_count, upright())), UPRIGHT), ("lists", sum(map(_count, flat())), FLAT),
        ("workbooks", len(care_books()), BOOKS),
    ):  # fmt: skip
        found = list(PICTURES.glob(f"care-{kind}-*.png"))
        assert len(found) == -(-count // grid.each), kind
        assert all(0 < picture.stat().st_size < LARGEST for picture in found)
