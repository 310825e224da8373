from tests.files.papers.pdf_reading import text_of
from vetdesk.domain.materials import PageImage
from vetdesk.files.pages.prints import copies


def test_every_page_gets_a_sheet_and_the_same_pages_the_same_bytes():
    pages = [PageImage(2, 3, bytes([200, 0, 0, 255] * 6)), PageImage(3, 2, bytes([0, 0, 0, 0] * 6))]
    file = copies(pages, "身份证.jpg")
    assert file.pages == 2
    assert file.content == copies(pages, "身份证.jpg").content
    assert text_of(file.content, 1) == ""
