"""What is selected stays selected while a list is sorted, filtered or fetched anew; a million rows are no matter."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.widgets.test_record_list import COLUMNS, Source
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets import kept_selection
from vetdesk.ui.widgets.kept_selection import spans_of
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.ui.widgets.record_model import RecordModel

Settle = Callable[[], None]


@pytest.fixture
def people(qtbot: QtBot, tasks: TaskRunner) -> RecordList:
    shown = RecordList(COLUMNS, tasks)
    qtbot.addWidget(shown)
    shown.resize(500, 400)
    shown.show()
    return shown


def click(people: RecordList, row: int, *, control: bool = False) -> None:
    place = people.visualRect(people.records.index(row, 0)).center()
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_runs_of_wanted_records_are_found() -> None:
    assert list(spans_of([5, 1, 2, 9, 3, 4], {1, 2, 3, 4})) == [(1, 2), (4, 5)]
    assert list(spans_of([5, 1], {7})) == []


def test_several_selected_stay_selected_when_sorted_otherwise(people: RecordList, settle: Settle) -> None:
    people.show_records([1, 2, 3, 4, 5], Source())
    click(people, 1)
    click(people, 3, control=True)
    assert people.selected_ids() == [2, 4]
    people.show_records([5, 4, 3, 2, 1], Source())
    assert people.selected_ids() == [4, 2]
    assert people.hidden_count() == 0


def test_what_a_filter_hides_is_kept_aside_and_counts(people: RecordList, settle: Settle) -> None:
    people.show_records([1, 2, 3, 4, 5], Source())
    click(people, 0)
    click(people, 1, control=True)
    people.show_records([2, 3], Source())
    assert (people.selected_ids(), people.selected_count(), people.hidden_count()) == ([2, 1], 2, 1)
    click(people, 1, control=True)
    people.step(1)
    assert people.selected_ids() == [2, 3, 1]
    people.show_records([1, 2, 3, 4, 5], Source())
    assert (people.selected_ids(), people.hidden_count()) == ([1, 2, 3], 0)


def test_a_plain_click_begins_a_new_selection(people: RecordList, settle: Settle) -> None:
    people.show_records([1, 2, 3], Source())
    people.selectAll()
    people.show_records([3], Source())
    assert people.selected_count() == 3
    click(people, 0)
    assert people.selected_ids() == [3]


def test_a_single_record_is_only_where_the_cursor_stands(people: RecordList, settle: Settle) -> None:
    people.show_records([1, 2, 3], Source())
    click(people, 2)
    people.show_records([1, 2], Source())
    assert people.selected_ids() == []


def test_a_selection_in_too_many_pieces_is_given_up_and_told(
    people: RecordList, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_selection, "MOST_SPANS", 1)
    people.show_records([1, 2, 3, 4], Source())
    click(people, 0)
    click(people, 1, control=True)
    told: list[str] = []
    people.told.connect(told.append)
    people.show_records([1, 3, 2, 4], Source())
    assert (people.selected_ids(), len(told)) == ([2], 1)  # where the cursor stands


def test_a_million_rows_are_selected_without_asking_for_each(
    people: RecordList, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.show_records(range(1, 1_000_001), Source())
    settle()
    asked = []
    count = RecordModel.rowCount
    monkeypatch.setattr(RecordModel, "rowCount", lambda *given: asked.append(1) or count(*given))
    people.selectAll()
    people.horizontalHeader().viewport().repaint()
    people.viewport().repaint()
    assert people.selected_count() == 1_000_000
    assert len(asked) < 1000
