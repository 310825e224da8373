from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from vetdesk.ui import clipboard
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

COLUMNS = (Column("name", "x", "Name", 8), Column("id_number", "x", "ID number", 20))


@pytest.fixture
def keeper(qtbot) -> Iterator[clipboard.CopiedForAMinute]:
    QGuiApplication.clipboard().clear()
    kept = clipboard.CopiedForAMinute(seconds=0)
    yield kept
    kept.deleteLater()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def records(qtbot, tasks: TaskRunner) -> RecordList:
    shown = RecordList(COLUMNS, tasks)
    qtbot.addWidget(shown)

    def rows(ids: Sequence[int]) -> list[Row]:
        return [(f"王㛃{number}", "5299**************") for number in ids]

    ids = list(range(1, 101))
    shown.show_records(ids, rows, rows(ids[:64]))
    return shown


def test_what_we_copied_is_taken_back_after_its_time(qtbot, keeper: clipboard.CopiedForAMinute) -> None:
    clipboard.put("5299**************")
    assert QGuiApplication.clipboard().text() == "5299**************"
    assert keeper.waiting
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")
    assert not keeper.waiting
    assert clipboard.SECONDS == 60


def test_locking_takes_it_back_at_once(qtbot) -> None:
    clipboard.put("5299**************")
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == ""


def test_selected_rows_are_copied_as_they_are_shown(records: RecordList) -> None:
    records.selectRow(0)
    QTest.keySequence(records, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "Name\tID number\n王㛃1\t5299**************"


def test_rows_go_to_a_spreadsheet_as_a_table_whose_numbers_stay_text(qtbot) -> None:
    clipboard.put_table([["Name", "ID"], ["王㛃<1>", "529901195003050010"], ["=1+1", "-12.5"], ["two\nlines", "@x"]])
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tID\n王㛃<1>\t529901195003050010\n'=1+1\t-12.5\ntwo lines\t'@x"
    html = data.html()
    assert html.count("<tr>") == 4
    assert html.count("style=\"mso-number-format:'\\@'\"") == html.count("<td ") == 8
    assert "王㛃&lt;1&gt;" in html
    assert "<td style=\"mso-number-format:'\\@'\">=1+1</td>" in html
    assert clipboard.is_ours()
    clipboard.take_back()
    assert QGuiApplication.clipboard().text() == ""


def test_columns_are_copied_in_the_order_in_which_they_stand(records: RecordList) -> None:
    records.horizontalHeader().moveSection(1, 0)
    records.selectRow(1)
    records.copy()
    assert QGuiApplication.clipboard().text() == "ID number\tName\n5299**************\t王㛃2"


def test_more_rows_than_one_person_may_take_out_are_not_copied(records: RecordList) -> None:
    said: list[str] = []
    records.told.connect(said.append)
    clipboard.take_back()
    records.selectAll()
    records.copy()
    assert QGuiApplication.clipboard().text() == ""
    assert "50" in said[0]
