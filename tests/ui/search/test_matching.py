"""How well a deed fits what was typed."""

import pytest

from vetdesk.ui.search.matching import NOTHING, Matched

VISITS = Matched("走访", "zoufang zf")
LOG = Matched("登记走访", "dengjizoufang djzf", "上门 探望")
LARGER = Matched("Larger text", "", "zoom in")


@pytest.mark.parametrize("typed", ["走访", "zf", "zoufang", "zouf", "走"])
def test_a_chinese_deed_is_found_by_characters_pinyin_and_initials(typed: str) -> None:
    assert VISITS.rank(typed) < NOTHING
    assert VISITS.rank(typed) <= LOG.rank(typed)


def test_a_part_within_is_found_but_a_single_letter_only_from_the_beginning() -> None:
    assert LOG.rank("zf") < NOTHING
    assert LOG.rank("z") == NOTHING
    assert LOG.rank("d") < NOTHING


def test_english_words_may_stand_in_any_order() -> None:
    assert LARGER.rank("text lar") < NOTHING
    assert LARGER.rank("ext") < NOTHING
    assert LARGER.rank("larger text") < LARGER.rank("text larger")
    assert LARGER.rank("smaller") == NOTHING
    assert LARGER.rank("") == NOTHING


def test_further_words_find_it_last() -> None:
    assert LARGER.rank("zoom") == 6
    assert LOG.rank("探望") == 6
    assert LOG.rank("登记") == 1
