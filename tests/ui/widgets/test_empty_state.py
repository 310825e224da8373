"""Where there is nothing: what belongs there, how to begin, and the way out of a filter."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

import vetdesk.ui
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.empty_state import EmptyState
from vetdesk.ui.widgets.record_list import Column, RecordList

UI = Path(vetdesk.ui.__file__).parent
SPEAKS = re.compile(r"\.tell_nothing\(|EmptyState\(")
LISTS = [path for path in UI.rglob("*.py") if re.search(r"= RecordList\(", path.read_text(encoding="utf-8"))]


@pytest.fixture
def empty(qtbot: QtBot) -> EmptyState:
    made = EmptyState()
    qtbot.addWidget(made)
    made.set_text("Nothing yet.")
    made.show()
    return made


def text(empty: EmptyState) -> str:
    return empty.findChild(QLabel).text()


def test_it_says_what_belongs_here_and_starts_the_first_deed(empty: EmptyState) -> None:
    done: list[str] = []
    button = empty.add_button("first", lambda: done.append("begun"))
    button.click()
    assert (text(empty), done) == ("Nothing yet.", ["begun"])


def test_a_filter_without_hits_offers_the_way_out_instead_of_the_first_deed(empty: EmptyState) -> None:
    done: list[str] = []
    first = empty.add_button("first", lambda: None)
    empty.offer_all(lambda: done.append("cleared"))
    empty.set_filtered(True)
    assert text(empty) == "Nothing fits what is chosen above."
    assert not first.isVisible()
    empty.findChild(QPushButton, "show_all").click()
    assert done == ["cleared"]
    empty.set_filtered(False)
    assert text(empty) == "Nothing yet."
    assert first.isVisible()
    assert not empty.findChild(QPushButton, "show_all").isVisible()


def test_a_list_without_rows_says_what_belongs_there(qtbot: QtBot, tasks: TaskRunner) -> None:
    shown = RecordList([Column("name", "people", "Name", 10)], tasks)
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    shown.show()
    shown.tell_nothing("People stand here.")
    said = shown.viewport().findChild(QLabel)
    assert said.isVisible()
    assert shown.accessibleDescription() == "People stand here."
    shown.show_records([1], lambda _ids: [("x",)], [("x",)])
    assert not said.isVisible()
    shown.resize(400, 40)
    shown.show_records([], lambda _ids: [], [])
    assert not said.isVisible()


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.relative_to(UI).as_posix())
def test_every_list_says_something_when_it_is_empty(path: Path) -> None:
    assert SPEAKS.search(path.read_text(encoding="utf-8"))
