"""Blocks of fields as cards."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.people_world import definitions
from tests.ui.audit import keyboard_order
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.record_views import BlockView, ComputedView, FieldView
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.forms.block_form import BlockForm


@pytest.fixture
def vocabulary() -> Vocabulary:
    return definitions().vocabulary


@pytest.fixture
def form(qtbot: QtBot, vocabulary: Vocabulary) -> BlockForm:
    area = QScrollArea()
    qtbot.addWidget(area)
    drawn = BlockForm(vocabulary, area)
    area.setWidget(drawn)
    area.setWidgetResizable(True)
    drawn.area = area  # the area must live as long as the form
    area.resize(900, 600)
    area.show()
    return drawn


def blocks(vocabulary: Vocabulary, **values: str) -> list[BlockView]:
    keys = {"A": ("name", "birth_date", "phone"), "F": ("enlisted_on", "discharged_on")}
    return [
        BlockView(
            block,
            vocabulary.texts[f"block.{block}"],
            tuple(FieldView(vocabulary.field(key), values.get(key, "")) for key in fields),
        )
        for block, fields in keys.items()
    ]


def shown(form: BlockForm) -> list[str]:
    return [key for card in form.cards if card.is_open and card.form is not None for key in card.form.keys]


def test_reading_leaves_out_what_is_empty_unless_it_is_wanted(form: BlockForm, vocabulary: Vocabulary) -> None:
    form.show_blocks(blocks(vocabulary, name="张三"), editable=False)
    assert shown(form) == ["name"]
    assert [card.isVisibleTo(form) for card in form.cards] == [True, False]
    form.show_blocks(blocks(vocabulary, name="张三"), editable=False, with_empty=True)
    assert [card.isVisibleTo(form) for card in form.cards] == [True, True]
    form.go_to("F")
    assert shown(form) == ["name", "birth_date", "phone", "enlisted_on", "discharged_on"]


def test_going_to_a_block_without_values_shows_its_fields(form: BlockForm, vocabulary: Vocabulary) -> None:
    form.show_blocks(blocks(vocabulary, name="张三"), editable=False)
    form.go_to("F")
    assert shown(form) == ["name", "enlisted_on", "discharged_on"]


def test_editing_has_every_field_and_keeps_what_was_typed_in_a_closed_card(
    form: BlockForm, vocabulary: Vocabulary
) -> None:
    form.show_blocks(blocks(vocabulary, name="张三"), editable=True)
    assert shown(form) == ["name", "birth_date", "phone"]
    form.focus("enlisted_on")
    edit = form.findChild(QLineEdit, "enlisted_on")
    assert edit is not None
    edit.setText("1970-12")
    edit.textEdited.emit("1970-12")
    heading = form.findChild(QPushButton, "block_F")
    assert heading is not None
    heading.click()
    assert not form.cards[1].is_open
    assert form.changed_values() == {"enlisted_on": "1970-12"}
    assert form.values() == {"name": "张三", "enlisted_on": "1970-12"}


def test_an_error_opens_its_card_and_an_excusable_one_takes_its_reason_there(
    form: BlockForm, vocabulary: Vocabulary
) -> None:
    form.show_blocks(blocks(vocabulary, name="张三"), editable=True)
    form.show_problem_list([Problem("enlisted_on", "category.enlisted_outside_81", Severity.ERROR, "1950")])
    assert form.cards[1].is_open
    reason = form.findChild(QLineEdit, "reason_category.enlisted_outside_81")
    assert reason is not None
    assert form.reasons() == {}
    reason.setText("县局批复")
    assert form.reasons() == {"category.enlisted_outside_81": "县局批复"}
    form.show_problem_list([])
    assert form.reasons() == {}


def test_tab_visits_headings_and_fields_as_they_are_seen(form: BlockForm, vocabulary: Vocabulary) -> None:
    form.show_blocks(blocks(vocabulary, enlisted_on="1970"), editable=True)
    form.focus("name")
    names = [widget.objectName() for widget in keyboard_order(form.window()) if _ours(widget)]
    assert names == ["block_A", "name", "birth_date", "phone", "block_F", "enlisted_on", "discharged_on"]


def _ours(widget: QWidget) -> bool:
    return widget.objectName() in {"block_A", "block_F", "name", "birth_date", "phone", "enlisted_on", "discharged_on"}


def test_a_proposed_value_is_marked_and_gives_way_to_what_is_typed(form: BlockForm, vocabulary: Vocabulary) -> None:
    form.show_blocks(blocks(vocabulary), editable=True)
    form.propose("birth_date", "1950-03-05", "why")
    assert form.values() == {"birth_date": "1950-03-05"}
    edit = form.findChild(QLineEdit, "birth_date")
    assert edit is not None
    edit.setText("1951")
    edit.textEdited.emit("1951")
    form.propose("birth_date", "1950-03-05", "why")
    assert form.values() == {"birth_date": "1951"}


def test_figures_that_follow_from_a_block_stand_below_its_fields_while_reading(
    form: BlockForm, vocabulary: Vocabulary
) -> None:
    (first, *others) = blocks(vocabulary, name="贺远山")
    figure = ComputedView("computed.area_per_head", vocabulary.texts["computed.area_per_head"], "23.33")
    with_figure = [replace(first, computed=(figure,)), *others]
    form.show_blocks(with_figure, editable=False)
    label = form.cards[0].findChild(QLabel, "figures_A")
    assert label.isVisibleTo(form)
    assert label.text().endswith("23.33")
    form.show_blocks(with_figure, editable=True)
    assert not label.isVisibleTo(form)
