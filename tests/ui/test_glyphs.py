"""Every character of names is painted with the fonts that VetDesk brings, whatever this computer has."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.rare_characters import MINORITY_NAMES, NO_GLYPH, RARE_NAMES, everything
from vetdesk.ui.glyphs import marked
from vetdesk.ui.theme import RARE_FONTS, TextSize, Theme, load_font, load_rare_fonts
from vetdesk.ui.widgets.record_header import RecordHeader

OURS = {"Noto Sans SC", *RARE_FONTS.values()}


@pytest.fixture(scope="module", autouse=True)
def fonts_are_loaded(dressed: object) -> None:
    load_rare_fonts()
    assert set(QFontDatabase.families()) >= OURS


def glyphs(text: str, font: QFont) -> list[tuple[str, int]]:
    """Family and index of each glyph that is painted for a text."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    while layout.createLine().isValid():
        """One line holds all."""
    layout.endLayout()
    return [(run.rawFont().familyName(), index) for run in layout.glyphRuns() for index in run.glyphIndexes()]


def painted(text: str) -> bytes:
    """What a text looks like in a label's font."""
    image = QImage(80, 40, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(QApplication.font())
    painter.drawText(4, 28, text)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("bold", [False, True])
def test_every_character_has_a_glyph_of_our_own_fonts(bold: bool) -> None:
    font = QFont(QApplication.font())
    font.setBold(bold)
    text = everything()
    for at in range(0, len(text), 500):
        found = glyphs(text[at : at + 500], font)
        assert len(found) >= len(text[at : at + 500])
        assert {family for family, _ in found} <= OURS
        assert all(index > 0 for _, index in found)


@pytest.mark.parametrize("size", TextSize)
def test_every_rare_name_is_painted_and_no_two_alike(dressed: tuple[object, Theme], size: TextSize) -> None:
    dressed[1].use(size)
    nothing, missing = painted(" "), painted(NO_GLYPH)
    pictures = {name: painted(name[1]) for name in RARE_NAMES}
    assert missing != nothing  # a box, not a blank
    assert not {nothing, missing} & set(pictures.values())
    assert len(set(pictures.values())) == len({name[1] for name in RARE_NAMES})


def test_what_no_font_draws_is_followed_by_its_code(qtbot: QtBot) -> None:
    assert marked(f"王{NO_GLYPH}明") == f"王{NO_GLYPH}(U+31350)明"
    assert [marked(name) for name in (*RARE_NAMES, *MINORITY_NAMES, "Wang")] == [*RARE_NAMES, *MINORITY_NAMES, "Wang"]
    header = RecordHeader()
    qtbot.addWidget(header)
    header.show_record(f"王{NO_GLYPH}", "")
    assert f"王{NO_GLYPH}(U+31350)" in [label.text() for label in header.findChildren(QLabel)]


def test_the_usual_font_is_there_before_the_rare_ones() -> None:
    assert load_font() == "Noto Sans SC"
    assert QApplication.font().families() == ["Noto Sans SC", "HanaMinB", "Noto Serif SC"]
