"""Settings: the station's own fields, and characters that no font draws."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.people_world import a_person, keep
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.characters import BLOCKS
from vetdesk.domain.forms import FieldKind, Label
from vetdesk.domain.station_fields import StationField
from vetdesk.domain.vocabulary import Code
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.settings.characters_section import BLOCK_NAMES
from vetdesk.ui.settings.field_dialogs import FieldDialog
from vetdesk.ui.settings.settings_page import SettingsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services

Settle = Callable[[], None]
LEVELS = StationField("", Label("帮扶等级", "Level of help"), FieldKind.CODE, codes=(Code("1", Label("甲", "A")),))


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> SettingsPage:
    shown = SettingsPage(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_over(page: QWidget) -> QDialog:
    return next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())


def shown_fields(page: QWidget) -> list[str]:
    records = page.findChild(RecordList, "field_list").records
    return [str(records.cell(row, 0)) for row in range(records.rowCount())]


def open_section(page: SettingsPage, key: str, settle: Settle) -> None:
    page.open_record(key, 0)
    settle()


def test_a_field_is_added_after_its_faults_were_told(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle
) -> None:
    open_section(page, "field", settle)
    click(qtbot, page, "add_field")
    dialog = dialog_over(page)
    dialog.findChild(QLineEdit, "label_zh").setText("姓名")
    dialog.findChild(CodeEdit, "kind").choose("code")
    click(qtbot, dialog, "go")
    settle()
    assert dialog.isVisible()
    told = dialog.findChild(WaitingLabel).text()
    assert len(told.split("\n")) == 2
    dialog.findChild(QLineEdit, "label_zh").setText("帮扶等级")
    dialog.findChild(QPlainTextEdit, "codes").setPlainText("甲类 / Class A\n乙类")
    dialog.findChild(QCheckBox, "searchable").setChecked(True)
    click(qtbot, dialog, "go")
    settle()
    (line,) = services.station_fields.list()
    assert (line.field.label.zh, line.field.searchable) == ("帮扶等级", True)
    assert [code.label for code in line.field.codes] == [Label("甲类", "Class A"), Label("乙类", "乙类")]


def test_a_field_is_changed_moved_retired_and_brought_back(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle, talk: RecordingTalk
) -> None:
    services.station_fields.add(LEVELS)
    services.station_fields.add(StationField("", Label("网格编号", "Grid number"), subject="identity"))
    open_section(page, "field", settle)
    fields = page.findChild(RecordList, "field_list")
    fields.selectRow(0)
    click(qtbot, page, "change_field")
    dialog = dialog_over(page)
    assert not dialog.findChild(CodeEdit, "kind").isEnabled()
    codes = dialog.findChild(QPlainTextEdit, "codes")
    assert codes.toPlainText() == "甲 / A"
    codes.setPlainText("一级 / One\n二级 / Two")
    click(qtbot, dialog, "go")
    settle()
    assert [code.label.zh for code in services.station_fields.list()[0].field.codes] == ["一级", "二级"]
    fields.selectRow(0)
    click(qtbot, page, "field_down")
    settle()
    assert [line.field.key for line in services.station_fields.list()] == ["own_2", "own_1"]
    page.refresh()
    settle()
    fields.selectRow(0)
    talk.answers.append(True)
    click(qtbot, page, "retire_field")
    settle()
    assert services.station_fields.list()[0].field.retired
    page.refresh()
    settle()
    fields.selectRow(0)
    click(qtbot, page, "bring_back_field")
    settle()
    assert not services.station_fields.list()[0].field.retired


def test_places_without_a_glyph_are_listed_and_opened(
    page: SettingsPage, services: Services, settle: Settle, navigator: RecordingNavigator
) -> None:
    (person,) = keep(services.station.database, a_person("王\U00031350"))
    open_section(page, "character", settle)
    found = page.findChild(RecordList, "character_list")
    assert found.records.cell(0, 0) == "U+31350"
    found.opened.emit(1)
    assert navigator.opened == [("recipient", person.id)]


def test_everything_can_be_read_in_the_hardest_looks(
    qtbot: QtBot, page: SettingsPage, settle: Settle, audited: Callable[..., list[str]]
) -> None:
    services, tasks, talk = page.services, page.tasks, page.talk
    kept = services.station_fields.add(LEVELS)
    keep(services.station.database, a_person("王\U00031350"))
    for section in ("field", "character"):
        open_section(page, section, settle)
        assert audited(page, HARDEST_LOOKS) == []
    for field in (None, kept):
        dialog = FieldDialog(services, tasks, talk, None, field)
        qtbot.addWidget(dialog)
        assert audited(dialog, HARDEST_LOOKS) == []
        dialog.show()
        named = [(one, one.buddy()) for one in dialog.findChildren(QLabel) if one.buddy() and one.isVisible()]
        assert len(named) > 3
        assert all(label.width() == field.width() for label, field in named), "a name has the width of its field"


def test_every_block_has_words_in_the_window() -> None:
    assert set(BLOCK_NAMES) == {block.name for block in BLOCKS}
