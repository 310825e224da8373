from pathlib import Path

import pytest

from vetdesk.domain.papers import Typeface
from vetdesk.files.fonts import Fonts, unicode_map

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(FOLDER)


def test_each_character_comes_from_the_first_font_that_has_it(fonts: Fonts) -> None:
    runs = list(fonts.chain(Typeface.SONG).runs("王㛃𬴂𠀾\U00031350·"))
    assert [(font.face.name.decode() if font else None, run) for font, run in runs] == [
        ("NotoSerifSC-Regular", "王㛃𬴂"),
        ("HanaMinB", "𠀾"),
        (None, "\U00031350"),
        ("NotoSerifSC-Regular", "·"),
    ]


def test_a_character_without_a_font_takes_the_room_of_one(fonts: Fonts) -> None:
    chain = fonts.chain(Typeface.SONG)
    assert chain.width("王") == chain.width("\U00031350") == 1.0
    assert 0.4 < chain.width("1") < 0.7


@pytest.mark.parametrize("typeface", list(Typeface))
def test_every_character_of_the_basic_block_and_extension_a_has_a_glyph(fonts: Fonts, typeface: Typeface) -> None:
    chain = fonts.chain(typeface)
    wanted = [*range(0x4E00, 0x9FA6), *range(0x3400, 0x4DB6)]
    assert [chr(point) for point in wanted if chr(point) not in chain.first.characters] == []


def test_every_character_of_extension_b_has_a_glyph(fonts: Fonts) -> None:
    wanted = "".join(map(chr, range(0x20000, 0x2A6D7)))
    assert None not in {font for font, _ in fonts.chain(Typeface.SONG).runs(wanted)}


def test_the_map_back_to_unicode_writes_surrogates_above_the_basic_plane() -> None:
    text = unicode_map([0, ord("王"), 0x2CD02])
    assert "<01> <738B>" in text
    assert "<02> <D873DD02>" in text


def test_the_map_keeps_to_a_hundred_entries_a_block() -> None:
    text = unicode_map(list(range(0x4E00, 0x4E00 + 250)))
    assert [line for line in text.splitlines() if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]


def test_every_font_has_its_licence_beside_it() -> None:
    for font in FOLDER.glob("*.ttf"):
        family = font.stem.partition("-")[0]
        assert [path.name for path in FOLDER.glob(f"{family}-*.txt")], font.name
