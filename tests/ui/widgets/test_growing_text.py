"""A box for a text is as high as its text, between a least and a most."""

import pytest
from pytestqt.qtbot import QtBot

from vetdesk.ui.widgets.growing_text import LEAST, MOST, GrowingText

LINE = "一二三四五六七八九十"


@pytest.fixture
def box(qtbot: QtBot) -> GrowingText:
    """An empty box, 400 pixels wide."""
    box = GrowingText()
    qtbot.addWidget(box)
    box.resize(400, 100)
    box.show()
    return box


def lines_of(box: GrowingText) -> int:
    """How many lines of text the box wants to show."""
    return box.sizeHint().height() // box.fontMetrics().lineSpacing()


def test_an_empty_box_is_low_and_grows_with_its_lines_up_to_a_limit(box: GrowingText) -> None:
    assert lines_of(box) == LEAST
    box.setPlainText("\n".join([LINE] * (LEAST + 2)))
    assert lines_of(box) == LEAST + 2
    box.setPlainText("\n".join([LINE] * (MOST + 20)))
    assert lines_of(box) == MOST
    box.clear()
    assert lines_of(box) == LEAST


def test_a_line_that_breaks_counts_as_several_and_fewer_in_more_room(box: GrowingText) -> None:
    box.setPlainText(LINE * 12)
    narrow = lines_of(box)
    assert narrow > LEAST
    box.resize(4000, 100)
    assert lines_of(box) == LEAST


def test_a_box_is_never_lower_than_what_it_shows(box: GrowingText) -> None:
    box.setPlainText("\n".join([LINE] * 6))
    assert box.minimumSizeHint().height() == box.sizeHint().height()
