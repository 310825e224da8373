import pytest

from tests.files.pages.scan_pictures import KINDS, a_pdf, a_picture
from vetdesk.files.pages.kinds import PDF, PageLimits, RefusedPagesError, kind_of


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_picture_is_known_by_its_content(kind: str):
    assert kind_of(a_picture(kind), PageLimits()) == KINDS[kind]


def test_a_pdf_may_begin_after_something_else():
    assert kind_of(a_pdf(), PageLimits()) == PDF
    assert kind_of(b"\r\n junk \r\n" + a_pdf(), PageLimits()) == PDF


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 a workbook", "unknown_format"),
        (b"\x00\x00\x00\x18ftypheic", "unknown_format"),
        (b"MZ\x90 a program called scan.jpg", "unknown_format"),
        (b"\xff\xd8\xff" + b"0" * 2000, "too_large"),
    ],
)
def test_what_is_no_scan_is_refused_with_its_reason(content: bytes, reason: str):
    with pytest.raises(RefusedPagesError) as caught:
        kind_of(content, PageLimits(file_bytes=1000))
    assert caught.value.reason == reason
