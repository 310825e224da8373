"""The help beside the desk: its chapters, the search in it, and what F1 says of a field."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import HARDEST_LOOKS, Look
from vetdesk import paths
from vetdesk.definitions import vocabulary as vocabulary_reader
from vetdesk.definitions.source import shipped
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.field_form import FieldForm
from vetdesk.ui.guide import headings
from vetdesk.ui.help.explained import own_words, place
from vetdesk.ui.help.help_window import ROOMY, HelpWindow


def shipped_vocabulary() -> Vocabulary:
    texts = [text for text in shipped(paths.resources() / "definitions") if text.kind == "vocabulary"]
    return vocabulary_reader.read(texts)


@pytest.fixture
def window(qtbot: QtBot) -> HelpWindow:
    shown = HelpWindow(None)
    qtbot.addWidget(shown)
    return shown


def test_a_topic_is_shown_and_marked_in_the_contents(window: HelpWindow) -> None:
    window.show_topic("people")
    assert "pinyin" in window.text.toPlainText()
    assert window.contents.currentItem().text() == "People"


def test_it_has_room_for_a_chapter_and_no_more_than_the_screen(window: HelpWindow) -> None:
    assert window.size() == ROOMY.boundedTo(window.screen().availableSize())


def test_a_search_goes_to_the_first_place_and_an_empty_one_back_to_the_contents(window: HelpWindow) -> None:
    window.search.searched.emit("calibration")
    assert window.contents.currentItem().text() == "When something goes wrong ▸ The print is shifted"
    assert "calibration page" in window.text.toPlainText()
    window.search.searched.emit("no such words anywhere")
    assert window.contents.count() == 0
    assert "Nothing in the help" in window.text.toPlainText()
    window.search.searched.emit("")
    assert window.contents.item(0).text() == "Begin here"


def test_a_link_leads_to_another_chapter(window: HelpWindow) -> None:
    window.show_topic("begin")
    window._follow(window.text.source().resolved("cases"))
    assert window.contents.currentItem().text() == "Cases"


def test_a_heading_stays_at_the_top_when_the_window_is_shown_and_grows(window: HelpWindow, qtbot: QtBot) -> None:
    window.show_topic("people", 3)
    heading = next(place.text for place in headings("en") if (place.topic, place.heading) == ("people", 3))
    with qtbot.wait_exposed(window):
        window.show()
    for width in (window.width(), window.width() + 120):
        window.resize(width, 420)
        QApplication.processEvents()
        assert window.text.textCursor().block().text() == heading
        assert 0 <= window.text.cursorRect().top() < 60
    window.text.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    window.resize(window.width() - 90, 420)
    QApplication.processEvents()
    assert window.text.verticalScrollBar().value() == 0


def test_f1_in_a_field_tells_of_the_field(qtbot: QtBot) -> None:
    vocabulary = shipped_vocabulary()
    form = FieldForm(vocabulary)
    qtbot.addWidget(form)
    form.show_fields([vocabulary.field("id_number"), vocabulary.field("household_relation")], {}, editable=True)
    words = own_words(form.findChild(QLineEdit, "id_number"))
    assert words.startswith("# ID number")
    assert "One number has one record" in words
    assert "18 characters" in words
    assert "Choices: " in own_words(form.findChild(QWidget, "household_relation"))


def test_elsewhere_the_nearest_place_that_the_guide_tells_of_counts(qtbot: QtBot) -> None:
    outer, inner = QWidget(), QWidget()
    qtbot.addWidget(outer)
    inner.setParent(outer)
    outer.setObjectName("record_tabs")
    assert place(inner) == ("people", 2)
    assert own_words(inner) == ""
    assert place(None) is None


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless(
    window: HelpWindow, audited: Callable[[QWidget, Look], list[str]], look: Look
) -> None:
    window.show_topic("begin")
    assert audited(window, look) == []
