"""docs/images/papers-*.png show every declared paper, filled; VETDESK_WRITE_DOCS=1 draws them anew."""

import os
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from tests.files.papers.shipped_papers import filled, shipped_papers
from vetdesk.domain.paper_places import lay_out

PICTURES = Path(__file__).parents[3] / "docs" / "images"
COLUMNS, ROWS = 4, 3
WIDTH, HEIGHT, CAPTION = 310, 438, 16
LARGEST = 300_000


def pages() -> Iterator[tuple[str, Image.Image]]:
    """Every page of every paper with what stands below it."""
    for key in sorted(shipped_papers()):
        document = pypdfium2.PdfDocument(filled(key).content)
        for number, page in enumerate(document, 1):
            scale = WIDTH / page.get_width()
            name = key if len(document) == 1 else f"{key} ({number})"
            yield name, page.render(scale=scale, grayscale=True).to_pil()
        document.close()


def write_pictures() -> None:
    """Draw all contact sheets and remove those of before."""
    for old in PICTURES.glob("papers-*.png"):
        old.unlink()
    waiting = list(pages())
    each = COLUMNS * ROWS
    for number, start in enumerate(range(0, len(waiting), each), 1):
        sheet(waiting[start : start + each]).save(PICTURES / f"papers-{number}.png", optimize=True)


def sheet(shown: list[tuple[str, Image.Image]]) -> Image.Image:
    """One picture of up to twelve pages; sixteen greys are enough and keep it small."""
    picture = Image.new("L", (COLUMNS * (WIDTH + 6), ROWS * (HEIGHT + CAPTION + 6)), 200)
    pen = ImageDraw.Draw(picture)
    for place, (name, page) in enumerate(shown):
        left, top = place % COLUMNS * (WIDTH + 6) + 3, place // COLUMNS * (HEIGHT + CAPTION + 6) + 3
        picture.paste(page.crop((0, 0, WIDTH, HEIGHT)), (left, top))
        pen.text((left + 4, top + HEIGHT + 2), name, fill=0)
    return picture.quantize(16)


def test_the_pictures_show_every_paper_and_are_small():
    if os.environ.get("VETDESK_WRITE_DOCS"):
        write_pictures()
    count = sum(len(lay_out(paper)) for paper in shipped_papers().values())
    found = sorted(PICTURES.glob("papers-*.png"))
    assert len(found) == -(-count // (COLUMNS * ROWS))
    assert all(0 < picture.stat().st_size < LARGEST for picture in found)
