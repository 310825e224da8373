"""Leaflets keep to one page in type as large as it allows; one reads as it was approved."""

import os
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from tests.files.papers.pdf_reading import fonts_of, text_of
from tests.files.papers.shipped_papers import fonts
from tests.people_world import definitions
from vetdesk.domain.leaflets import SHEETS, Leaflet
from vetdesk.domain.markdown import passages
from vetdesk.domain.papers import PaperFile
from vetdesk.files.papers.leaflets import draw_leaflets

GOLDEN = Path(__file__).parents[2] / "golden" / "papers" / "leaflet-survivors.txt"
PICTURE = Path(__file__).parents[3] / "docs" / "images" / "leaflets.png"
NOTES = definitions().policies.in_force("2025-03-01")


def a_leaflet(key: str, language: str = "zh_CN") -> Leaflet:
    note = next(note for note in NOTES if note.key == key)
    text = note.text(language)
    contact = ("办理单位：柳河镇退役军人服务站", "咨询电话：0999-1234567")
    return Leaflet(
        text.title, tuple(passages(text.body)), "以当地规定为准。", contact, "2025年3月1日印制　第2号　第1版"
    )


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_note_is_a_leaflet_of_one_page(sheet: str, language: str) -> None:
    made = draw_leaflets([a_leaflet(note.key, language) for note in NOTES], fonts(), SHEETS[sheet])
    assert (made.pages, made.missing, made.sheet) == (len(NOTES), (), SHEETS[sheet])


def test_a_leaflet_reads_as_it_was_approved() -> None:
    made = draw_leaflets([a_leaflet("survivors")], fonts())
    text = text_of(made.content)
    if os.environ.get("VETDESK_WRITE_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")
    assert all(fonts_of(made.content).values())


def test_the_picture_shows_leaflets_and_is_small() -> None:
    if os.environ.get("VETDESK_WRITE_DOCS"):
        shown = (("survivors", "zh_CN", "A4"), ("temporary_help", "zh_CN", "A5"), ("temporary_help", "en", "A4"))
        pages = [
            first_page(draw_leaflets([a_leaflet(key, said)], fonts(), SHEETS[sheet])) for key, said, sheet in shown
        ]
        picture = Image.new("L", (sum(page.width + 6 for page in pages), max(page.height for page in pages)), 200)
        for place, page in enumerate(pages):
            picture.paste(page, (sum(one.width + 6 for one in pages[:place]), 0))
        picture.quantize(16).save(PICTURE, optimize=True)
    assert 0 < PICTURE.stat().st_size < 200_000


def first_page(file: PaperFile) -> Image.Image:
    """As it is printed, 75 dots to the inch."""
    return pypdfium2.PdfDocument(file.content)[0].render(scale=75 / 72, grayscale=True).to_pil()


def test_a_text_too_long_for_one_page_goes_on() -> None:
    long = a_leaflet("survivors")
    made = draw_leaflets([Leaflet(long.title, long.passages * 6, long.notice, long.contact, long.made)], fonts())
    assert made.pages > 1
