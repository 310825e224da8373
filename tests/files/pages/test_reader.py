from io import BytesIO

import pytest
from PIL import Image

from tests.files.pages.scan_pictures import KINDS, a_pdf, a_picture, a_tiff
from vetdesk.domain.errors import UnreadableScanError
from vetdesk.domain.materials import PageImage
from vetdesk.files.pages import reader as module
from vetdesk.files.pages.kinds import PageLimits
from vetdesk.files.pages.reader import PageReader


def refused(content: bytes, limits: PageLimits | None = None) -> str:
    with pytest.raises(UnreadableScanError) as caught:
        PageReader(limits or PageLimits()).look_at("扫描.pdf", content)
    assert caught.value.file == "扫描.pdf"
    return caught.value.reason


def as_picture(page: PageImage) -> Image.Image:
    return Image.frombytes("RGBA", (page.width, page.height), page.rgba)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_picture_of_every_kind_is_drawn(kind: str):
    reader, content = PageReader(), a_picture(kind, colour="#c00000")
    found = reader.look_at("a", content)
    assert (found.media_type, found.pages) == (KINDS[kind], 1)
    page = reader.draw("a", content, 1, 150)
    assert (page.width, page.height) == (150, 200)
    red, green, _, alpha = as_picture(page).getpixel((75, 100))
    assert red > 150
    assert green < 50
    assert alpha == 255


def test_a_pdf_has_its_pages_and_is_as_wide_as_asked():
    reader, content = PageReader(), a_pdf("one", "two", "three")
    assert reader.look_at("a", content).pages == 3
    page = reader.draw("a", content, 3, 840)
    assert (page.width, page.height) == (840, 1190)
    assert as_picture(page).convert("L").getextrema()[0] < 100


def test_every_page_of_a_tiff_is_drawn():
    reader, content = PageReader(), a_tiff(3)
    assert reader.look_at("a", content).pages == 3
    assert as_picture(reader.draw("a", content, 3, 100)).getpixel((50, 50))[0] == 80


def test_turning_is_to_the_right_and_the_width_holds_after_it():
    image = Image.new("RGB", (200, 100), "white")
    image.paste("black", (0, 0, 100, 100))
    out = BytesIO()
    image.save(out, "PNG")
    page = PageReader().draw("a", out.getvalue(), 1, 100, 1)
    assert (page.width, page.height) == (100, 200)
    turned = as_picture(page)
    assert (turned.getpixel((50, 20))[0], turned.getpixel((50, 180))[0]) == (0, 255)


def test_a_photograph_stands_upright_as_the_camera_noted():
    exif = Image.Exif()
    exif[0x0112] = 6
    page = PageReader().draw("a", a_picture("JPEG", (400, 200), exif=exif), 1, 1000)
    assert (page.width, page.height) == (200, 400)


def test_what_cannot_be_shown_is_refused_with_its_reason():
    picture = a_picture("JPEG", (800, 800), quality=95)
    assert refused(picture[:300]) == "damaged"
    assert refused(b"\x89PNG\r\n\x1a\n" + b"0" * 100) == "damaged"
    assert refused(b"%PDF-1.7\nnothing more") == "damaged"
    assert refused(a_pdf(password="secret")) == "password_needed"
    assert refused(a_tiff(4), PageLimits(pages=3)) == "too_many_pages"
    assert refused(a_picture("PNG", (2000, 2000)), PageLimits(pixels=1_000_000)) == "too_large"
    assert refused(b"A letter about nothing.") == "unknown_format"


def test_a_child_that_hangs_or_crashes_does_no_harm(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "child_command", lambda: ["sleep", "30"])
    assert refused(a_picture(), PageLimits(seconds=0.3)) == "too_slow"
    monkeypatch.setattr(module, "child_command", lambda: ["false"])
    assert refused(a_picture()) == "damaged"
