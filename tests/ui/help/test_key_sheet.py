"""Keys at a glance: those of the page in front and of the window, searched and printed."""

import unicodedata

import pypdfium2
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import DECIDING_LOOKS
from vetdesk.domain.papers import PaperFile
from vetdesk.ui.actions import keys_at_a_glance
from vetdesk.ui.help.key_sheet import KeySheet
from vetdesk.ui.help.page_keys import page_keys
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.widgets.record_list import Column, RecordList
from vetdesk.ui.widgets.sorted_rows import SortedRows


def a_sheet(qtbot: QtBot, printed: list[PaperFile]) -> KeySheet:
    groups = [("On this page", [("Alt+L", "Log a visit")]), ("Everywhere", keys_at_a_glance())]
    sheet = KeySheet(groups, None, printed.append)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def test_typing_leaves_only_what_fits(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot, [])
    assert len(sheet.told()) == 1 + len(keys_at_a_glance())
    sheet.search.setText("save")
    assert sheet.told() == ["Ctrl+S Save"]
    sheet.search.setText("alt+l")
    assert sheet.told() == ["Alt+L Log a visit"]
    assert any("F3" in key for key, _ in keys_at_a_glance())


def test_it_is_printed_with_every_key(qtbot: QtBot, language: Language) -> None:
    language.use("zh_CN")
    printed: list[PaperFile] = []
    a_sheet(qtbot, printed).findChild(QPushButton, "print_keys").click()
    (paper,) = printed
    with pypdfium2.PdfDocument(paper.content) as pages:
        assert len(pages) == paper.pages
        text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    text = unicodedata.normalize("NFKC", text)  # Qt writes some characters as radicals
    assert "快捷键一览" in text
    assert all(key.split("+")[-1] in text for key, _ in keys_at_a_glance() if key.isalpha())
    assert text.count("Ctrl+") >= sum("Ctrl+" in key for key, _ in keys_at_a_glance())


def test_it_is_without_fault(qtbot: QtBot, audited) -> None:
    assert audited(a_sheet(qtbot, []), DECIDING_LOOKS) == []


def test_a_page_tells_its_own_keys(qtbot: QtBot, services, tasks, talk, navigator, *, settle) -> None:
    services.archives.add({"name": "张三", "sex": "male", "id_number": "529901195003050010"})
    page = PeoplePage(services, tasks, talk, navigator)
    qtbot.addWidget(page)
    page.show()
    settle()
    keys = dict(page_keys(page))
    assert "Ctrl+1 … Ctrl+9" in keys
    assert "sort" in keys["Menu, Shift+F10"]
    assert keys["Alt+N"] == "New person"
    assert {"Ins", "Ctrl+A", "Esc"} <= set(keys)
    assert page.why_not("edit")
    assert not page.why_not("focus_filter")
    page.open_record("recipient", 1)
    settle()
    assert not page.why_not("edit")
    assert page.why_not("save") == ""


def test_keys_that_sort_are_told_only_where_a_list_can_be_sorted(qtbot: QtBot, tasks: TaskRunner) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    shown = RecordList((Column("name", "visits", "Name", 12),), tasks, page)
    page.show()
    keys = dict(page_keys(page))
    assert "Ctrl+1 … Ctrl+9" not in keys
    assert keys["Menu, Shift+F10"] == "menu of the list: usual columns"
    SortedRows(shown)
    assert "Ctrl+1 … Ctrl+9" in dict(page_keys(page))


def test_printing_and_closing_stand_in_one_row(qtbot: QtBot) -> None:
    sheet = a_sheet(qtbot, [])
    assert sheet._print.geometry().center().y() == sheet._close.geometry().center().y()
    assert sheet._print.x() < sheet._close.x()
