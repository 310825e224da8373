"""Forms drawn from declared fields."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import LOOKS, Look
from vetdesk import paths
from vetdesk.definitions import vocabulary as vocabulary_reader
from vetdesk.definitions.source import shipped
from vetdesk.domain.forms import FieldKind, Problem, Severity
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.forms.field_form import EMS_FOR_TWO_COLUMNS, FieldForm
from vetdesk.ui.forms.wording_edit import WordingEdit
from vetdesk.ui.texts import Language


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    texts = [text for text in shipped(paths.resources() / "definitions") if text.kind == "vocabulary"]
    return vocabulary_reader.read(texts)


@pytest.fixture
def form(qtbot: QtBot, vocabulary: Vocabulary) -> FieldForm:
    drawn = FieldForm(vocabulary)
    qtbot.addWidget(drawn)
    return drawn


VALUES = {"name": "张三", "sex": "male", "birth_date": "1945-01", "id_number": "529901194501010011"}


def fields(vocabulary: Vocabulary, *keys: str) -> list:
    return [vocabulary.field(key) for key in keys]


def test_what_is_shown_and_not_touched_comes_back_unchanged(form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(vocabulary.fields_for("recipient"), VALUES)
    assert form.values() == VALUES
    assert not form.is_changed()


def test_typing_changes_a_value(qtbot: QtBot, form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(fields(vocabulary, "name", "birth_date"), VALUES)
    form.show()
    with qtbot.wait_signal(form.edited):
        edit = form.findChild(QLineEdit, "birth_date")
        edit.selectAll()
        QTest.keyClicks(edit, "19450102")
    assert form.changed_values() == {"birth_date": "1945-01-02"}


def test_a_code_is_found_by_part_of_its_wording(form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(fields(vocabulary, "marital_status"), {})
    edit = form.findChild(CodeEdit, "marital_status")
    edit.setEditText("wido")
    edit.lineEdit().editingFinished.emit()
    assert form.values() == {"marital_status": "30"}


def test_a_wording_that_means_nothing_is_put_back(form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(fields(vocabulary, "marital_status"), {"marital_status": "20"})
    edit = form.findChild(CodeEdit, "marital_status")
    edit.setEditText("nonsense")
    edit.lineEdit().editingFinished.emit()
    assert form.values() == {"marital_status": "20"}


def test_sensitive_values_are_masked_until_revealed(qtbot: QtBot, form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(fields(vocabulary, "id_number"), VALUES, editable=False)
    form.show()
    shown = "".join(label.text() for label in form.findChildren(QWidget) if hasattr(label, "text"))
    assert "529901194501010011" not in shown
    eye = form.findChild(QToolButton, "reveal_id_number")
    with qtbot.wait_signal(form.reveal_wanted) as wanted:
        qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    form.reveal(wanted.args[0], VALUES["id_number"])
    shown = "".join(label.text() for label in form.findChildren(QWidget) if hasattr(label, "text"))
    assert "529901194501010011" in shown


def test_problems_stand_beside_their_field_and_the_cursor_goes_there(
    qtbot: QtBot, form: FieldForm, vocabulary: Vocabulary
) -> None:
    form.show_fields(fields(vocabulary, "name", "birth_date"), VALUES)
    with qtbot.wait_exposed(form):
        form.show()
    form.show_problem_list([Problem("birth_date", "no such code", Severity.ERROR, "1945-13")])
    edit = form.findChild(QLineEdit, "birth_date")
    assert edit.property("wrong") == "error"
    assert "no such code" in edit.accessibleDescription()
    qtbot.wait_until(edit.hasFocus)


def test_enter_goes_to_the_next_field(qtbot: QtBot, form: FieldForm, vocabulary: Vocabulary) -> None:
    form.show_fields(fields(vocabulary, "name", "birth_date"), VALUES)
    with qtbot.wait_exposed(form):
        form.show()
    form.focus("name")
    QTest.keyClick(form.findChild(QLineEdit, "name"), Qt.Key.Key_Return)
    qtbot.wait_until(form.findChild(QLineEdit, "birth_date").hasFocus)


def test_labels_and_wordings_follow_the_language(
    qtbot: QtBot, form: FieldForm, vocabulary: Vocabulary, language: Language
) -> None:
    form.show_fields(fields(vocabulary, "sex"), VALUES)
    form.show()
    edit = form.findChild(CodeEdit, "sex")
    assert edit.currentText() == "Male"
    language.use("zh_CN")
    qtbot.wait_until(lambda: edit.currentText() == "男")
    assert edit.accessibleName() == "性别"
    assert form.values() == {"sex": "male"}


@pytest.mark.parametrize("editable", [True, False])
def test_nothing_is_cut_or_nameless(
    qtbot: QtBot, vocabulary: Vocabulary, audited: Callable[[QWidget, Look], list[str]], editable: bool
) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    form = FieldForm(vocabulary)
    form.show_fields(vocabulary.fields_for("recipient"), VALUES, editable=editable)
    area.setWidget(form)
    area.setWidgetResizable(True)
    assert audited(area, LOOKS) == []


def test_a_text_field_with_wordings_offers_them_and_takes_any_other(
    form: FieldForm, vocabulary: Vocabulary, qtbot: QtBot
) -> None:
    form.show_fields(fields(vocabulary, "ethnic_group"), {"ethnic_group": "汉族"})
    form.show()
    box = form.findChild(WordingEdit, "ethnic_group")
    assert box.findText("土家族") >= 0
    assert not form.is_changed()
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "chuanqing")
    assert form.changed_values() == {"ethnic_group": "chuanqing"}
    with qtbot.wait_signal(form.edited):
        box.setCurrentIndex(box.findText("土家族"))
        box.activated.emit(box.currentIndex())
    assert form.changed_values() == {"ethnic_group": "土家族"}


def test_a_field_over_both_columns_begins_where_those_of_one_column_do(form: FieldForm, vocabulary: Vocabulary) -> None:
    keys = (next(one.key for one in vocabulary.fields_for("recipient") if one.kind is FieldKind.LONG_TEXT), "name")
    form.show_fields(fields(vocabulary, *keys, "sex"), {})
    form.resize(form.fontMetrics().height() * EMS_FOR_TWO_COLUMNS * 2, 400)
    form.show()
    form.layout().activate()
    wide, narrow = (form.findChild(QWidget, key) for key in keys)
    assert wide.width() > narrow.width() * 2
    begins = [edit.mapTo(form, edit.rect().topLeft()).x() for edit in (wide, narrow)]
    assert abs(begins[0] - begins[1]) <= 1
