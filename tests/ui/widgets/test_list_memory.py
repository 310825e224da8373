"""Columns stay as they were left, for every list by its name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme
from vetdesk.ui.widgets.record_list import Column, RecordList

COLUMNS = (Column("name", "x", "Name", 8), Column("village", "x", "Village", 10), Column("phone", "x", "Phone", 12))


@pytest.fixture
def a_list(qtbot: QtBot, tasks: TaskRunner, tmp_path: Path) -> Callable[..., RecordList]:
    Preferences(tmp_path / "vetdesk.ini").announce()

    def make(name: str = "needs") -> RecordList:
        shown = RecordList(COLUMNS, tasks)
        shown.setObjectName(name)
        shown.resize(900, 200)
        qtbot.addWidget(shown)
        shown.show()
        return shown

    return make


@pytest.mark.usefixtures("styled")
def test_order_and_widths_are_found_again_in_any_size_of_text(
    a_list: Callable[..., RecordList], dressed: tuple[Language, Theme]
) -> None:
    first = a_list()
    assert [key for key, _ in first.arrangement()] == ["name", "village", "phone"]
    first.horizontalHeader().moveSection(1, 0)
    first.setColumnWidth(0, 300)
    left = first.arrangement()
    assert left[0][0] == "village"
    assert a_list().arrangement() == left
    dressed[1].use(TextSize.LARGE)
    again = a_list()
    assert again.arrangement() == left
    assert again.columnWidth(0) > 300
    assert a_list("visits").arrangement()[0][0] == "name"


def test_the_usual_order_comes_back(a_list: Callable[..., RecordList]) -> None:
    shown = a_list()
    usual = shown.arrangement()
    shown.horizontalHeader().moveSection(2, 0)
    shown.setColumnWidth(0, 300)
    assert shown.arrangement() != usual
    shown.arrange_as_usual()
    assert shown.arrangement() == usual
    assert a_list().arrangement() == usual


def test_a_list_whose_page_remembers_its_columns_is_left_to_it(a_list: Callable[..., RecordList]) -> None:
    first = a_list()
    first.horizontalHeader().moveSection(1, 0)
    led = a_list("other")
    led.set_columns(COLUMNS[:2])
    led.horizontalHeader().moveSection(1, 0)
    assert [key for key, _ in a_list("other").arrangement()] == ["name", "village", "phone"]


def test_what_cannot_be_read_is_as_if_nothing_was_kept(a_list: Callable[..., RecordList]) -> None:
    from PySide6.QtCore import QByteArray

    preferences = Preferences.in_use()
    assert preferences is not None
    for text in (b"no json", b"[1, 2]", b'[["gone", 5]]'):
        preferences.keep_layout("list_needs", QByteArray(text))
        assert [key for key, _ in a_list().arrangement()] == ["name", "village", "phone"]
