import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetdesk.domain.papers import Style, Typeface
from vetdesk.files.fonts import FontChain, Fonts
from vetdesk.files.papers.fitting import NEVER_FIRST, break_lines, fit

STYLE = Style(size=10, smallest=8, leading=1.4)


@pytest.fixture(scope="module")
def song() -> FontChain:
    return Fonts(Path(__file__).parents[3] / "resources" / "fonts").chain(Typeface.SONG)


def lines(song: FontChain, text: str, width: float, height: float, style: Style = STYLE) -> tuple[list[str], float]:
    fitted = fit(text, width, height, style, song)
    return [text[start:end] for start, end in fitted.lines], fitted.size


def test_a_short_text_keeps_its_size(song: FontChain) -> None:
    assert lines(song, "王㛃", 100, 20) == (["王㛃"], 10)


def test_a_text_shrinks_a_little_before_it_overflows(song: FontChain) -> None:
    found, size = lines(song, "上湾村三组二十七号附一号", 100, 12)
    assert found == ["上湾村三组二十七号附一号"]
    assert size == 8


def test_a_number_shrinks_rather_than_break(song: FontChain) -> None:
    found, size = lines(song, "529901194503124519", 88, 30)
    assert found == ["529901194503124519"]
    assert 8 <= size < 10


def test_a_telephone_number_stays_in_one_line(song: FontChain) -> None:
    found, _ = lines(song, "如有疑问请来电0750-5550000", 100, 100)
    assert found == ["如有疑问请来电", "0750-5550000"]


def test_what_does_not_fit_is_told_and_nothing_is_lost(song: FontChain) -> None:
    text = "情况属实。" * 40
    fitted = fit(text, 100, 60, STYLE, song)
    assert fitted.size == 8
    assert "".join(text[start:end] for start, end in fitted.lines) + text[fitted.rest :] == text


def test_no_line_begins_with_a_closing_mark(song: FontChain) -> None:
    found, _ = lines(song, "一二三四五六七八九十，一二三四五六七八九十。", 100, 100)
    assert not any(line[0] in NEVER_FIRST for line in found)


def test_a_tick_box_stays_with_its_word(song: FontChain) -> None:
    found, _ = lines(song, "□日常联系　□重要节日　□退役返乡", 62, 100)
    assert not any(line.endswith("□") for line in found)


def test_line_ends_of_the_text_are_kept(song: FontChain) -> None:
    assert lines(song, "村（居）委会\n意　见", 100, 60)[0] == ["村（居）委会", "意　见"]


@settings(max_examples=60, deadline=None)
@given(st.text("王㛃1a（），。 \n□", max_size=60), st.floats(20, 120))
def test_breaking_never_loses_more_than_blanks(song: FontChain, text: str, width: float) -> None:
    ranges = break_lines(text, song.widths(text), width / 10)
    kept = "".join(text[start:end] for start, end in ranges)
    assert kept.replace(" ", "") == text.replace("\n", "").replace(" ", "")
    assert all(later[0] >= earlier[1] for earlier, later in itertools.pairwise(ranges))


def test_a_date_shrinks_rather_than_break(song: FontChain) -> None:
    found, size = lines(song, "1945年3月12日", 58, 30)
    assert found == ["1945年3月12日"]
    assert 8 <= size < 10


def test_a_date_in_a_paragraph_goes_to_the_next_line_whole(song: FontChain) -> None:
    found, size = lines(song, "公示期自二〇二五年起，至2025年1月22日为止。", 130, 100)
    assert found == ["公示期自二〇二五年起，至", "2025年1月22日为止。"]
    assert size == 10


def test_a_date_that_fits_in_no_size_breaks_after_its_units(song: FontChain) -> None:
    found, _ = lines(song, "1945年3月12日", 40, 40)
    assert all(line[-1] in "年月日" for line in found)


def test_a_place_to_fill_in_is_not_torn_apart(song: FontChain) -> None:
    found, _ = lines(song, "公示期为五日，自　　　年　　月　　日起。", 170, 100)
    assert found == ["公示期为五日，自", "　　　年　　月　　日起。"]
