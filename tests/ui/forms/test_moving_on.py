"""Enter in every kind of editor, and what an input method keeps for itself while it composes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.partial_date_edit import PartialDateEdit
from vetdesk.ui.forms.wording_edit import WordingEdit
from vetdesk.ui.widgets.search_box import SearchBox

ENTER, ESC, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.KeyboardModifier.ControlModifier


def editable_combo() -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    return combo


EDITORS: dict[str, Callable[[], QWidget]] = {
    "line": QLineEdit,
    "date": PartialDateEdit,
    "code": CodeEdit,
    "combo": editable_combo,
    "wording": lambda: WordingEdit(50, lambda: None),
    "search": SearchBox,
    "plain text": QPlainTextEdit,
    "rich text": QTextEdit,
}


class Form(QDialog):
    """Editors with a tool button between them, and the button that ends it."""

    def __init__(self, *editors: QWidget) -> None:
        super().__init__()
        self.ended = 0
        self.editors, self.go = editors, QPushButton("Go")
        self.go.setDefault(True)
        self.go.clicked.connect(self._end)
        column = QVBoxLayout(self)
        for editor in editors:
            column.addWidget(editor)
            column.addWidget(QToolButton())
        column.addWidget(self.go)

    def _end(self) -> None:
        self.ended += 1


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., Form]:
    def show(*editors: QWidget) -> Form:
        form = Form(*editors)
        qtbot.addWidget(form)
        form.show()
        form.activateWindow()
        editors[0].setFocus()
        qtbot.wait_until(lambda: QApplication.focusWidget() is editors[0])
        return form

    return show


def compose(widget: QWidget, unfinished: str, finished: str = "") -> None:
    """What an input method sends: syllables that are not chosen yet, or the characters chosen."""
    event = QInputMethodEvent(unfinished, [])
    event.setCommitString(finished)
    QApplication.sendEvent(widget, event)


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key, modifier)


def text_of(editor: QWidget) -> str:
    if isinstance(editor, QComboBox):
        return editor.currentText()
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def test_enter_goes_from_field_to_field_and_ends_at_the_button(shown):
    form = shown(QLineEdit(), PartialDateEdit(), editable_combo(), QSpinBox(), QCheckBox(), QComboBox())
    for editor in form.editors[1:]:
        press(ENTER)
        assert QApplication.focusWidget() is editor
    press(ENTER)
    assert (QApplication.focusWidget(), form.ended) == (form.go, 0)
    press(ENTER)
    assert form.ended == 1


@pytest.mark.parametrize("kind", ["plain text", "rich text"])
def test_enter_begins_a_new_line_in_a_text_and_ctrl_enter_ends_the_form(shown, kind):
    form = shown(EDITORS[kind](), QLineEdit())
    press(ENTER)
    assert (QApplication.focusWidget(), text_of(form.editors[0]), form.ended) == (form.editors[0], "\n", 0)
    press(ENTER, modifier=CTRL)
    press(Qt.Key.Key_Enter, modifier=CTRL)
    assert form.ended == 2


def test_the_only_line_of_a_question_answers_it(shown):
    form = shown(QLineEdit())
    press(ENTER)
    assert form.ended == 1


def test_a_line_that_does_something_at_enter_keeps_it(shown):
    line, done = QLineEdit(), []
    line.returnPressed.connect(lambda: done.append(line.text()))
    form = shown(line, QLineEdit())
    press(ENTER)
    assert done == [""]
    assert QApplication.focusWidget() is form.editors[0]


@pytest.mark.parametrize("kind", EDITORS)
def test_enter_and_esc_belong_to_the_input_method_while_it_composes(shown, kind):
    editor, other = EDITORS[kind](), QLineEdit()
    pressed, left, searched = [], [], []
    if isinstance(editor, SearchBox):
        editor.returnPressed.connect(lambda: pressed.append(1))
        editor.left.connect(lambda: left.append(1))
        editor.searched.connect(searched.append)
    form = shown(editor, other)
    compose(editor, "zhang san")
    press(ENTER, ESC, Qt.Key.Key_Down)
    press(ENTER, modifier=CTRL)
    assert form.isVisible()
    assert (QApplication.focusWidget(), form.ended, text_of(editor)) == (editor, 0, "")
    assert (pressed, left, searched) == ([], [], [])
    compose(editor, "", "张三")
    assert text_of(editor) == "张三"
    assert searched == (["张三"] if kind == "search" else [])
    press(ENTER)
    assert (QApplication.focusWidget() is editor) == (kind in {"search", "plain text", "rich text"})


def test_composing_ends_where_the_cursor_leaves(shown):
    form = shown(QLineEdit(), QLineEdit(), QLineEdit())
    compose(form.editors[0], "zh")
    form.editors[1].setFocus()
    press(ENTER)
    assert QApplication.focusWidget() is form.editors[2]


def test_the_place_of_the_candidates_follows_the_caret(shown):
    for kind, make in EDITORS.items():
        editor = make()
        form = shown(editor, QLineEdit())
        form.resize(500, 300)
        places = []
        for characters in ("张", "三丰"):
            compose(editor, "", characters)
            compose(editor, "shi")
            place = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
            assert editor.rect().contains(place.toRect() if hasattr(place, "toRect") else place), kind
            places.append(place.x())
        assert places[0] < places[1], kind


@pytest.mark.parametrize("typed", ["5", "1-5", "19450101", "+7"])
def test_enter_leaves_a_date_as_it_is_kept(shown, typed):
    form = shown(PartialDateEdit(), QLineEdit())
    QTest.keyClicks(form.editors[0], typed)
    press(ENTER)
    assert len(form.editors[0].text()) == len("1945-01-01")
    assert QApplication.focusWidget() is form.editors[1]


def test_enter_in_the_list_of_suggestions_takes_one_and_goes_on(qtbot, shown):
    code, other = CodeEdit(), QLineEdit()
    code.offer([("a", "Alone"), ("b", "Together")])
    form = shown(code, other)
    QTest.keyClicks(code, "Tog")
    qtbot.wait_until(lambda: QApplication.activePopupWidget() is not None)
    QTest.keyClick(QApplication.activePopupWidget(), ENTER)
    assert (code.value(), QApplication.focusWidget()) == ("b", form.editors[1])
