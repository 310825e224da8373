"""The Settings page: office, staff, villages, working days, backups."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.ui.cases.case_world import open_cases
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.changes import Changes
from vetdesk.domain.errors import LastKeeperError
from vetdesk.ui.cases.deeds.hand_over_panel import HandOverPanel
from vetdesk.ui.page import ChangesRelay
from vetdesk.ui.settings.days_written import days_written
from vetdesk.ui.settings.settings_page import SettingsPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def page(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> SettingsPage:
    shown = SettingsPage(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    relay = ChangesRelay(shown)
    services.station.database.subscribe(relay.happened.emit)
    relay.happened.connect(shown.changed)
    shown.show()
    return shown


def go_to(page: SettingsPage, key: str, settle: Settle) -> None:
    page.open_record(key, 0)
    settle()


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog_over(page: QWidget) -> QDialog:
    return next(dialog for dialog in page.findChildren(QDialog) if dialog.isVisible())


def choose(page: QWidget, name: str, text: str) -> None:
    shown = page.findChild(RecordList, name)
    for row in range(shown.records.rowCount()):
        if shown.records.cell(row, 0) == text:
            shown.selectRow(row)
            return
    raise AssertionError(text)


def test_the_office_is_changed_and_saved(qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle) -> None:
    settle()
    line = page.findChild(QLineEdit, "station_phone")
    line.setText("0750-5550001")
    assert page.has_unsaved()
    click(qtbot, page, "save_station")
    settle()
    assert services.stations.details().phone == "0750-5550001"
    assert not page.has_unsaved()


def test_a_person_is_added_and_can_sign_in(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle, navigator: RecordingNavigator
) -> None:
    go_to(page, "staff", settle)
    click(qtbot, page, "add_staff")
    dialog = dialog_over(page)
    for name, text in {"name": "孙七", "user": "sunqi", "password": PASSWORD, "again": PASSWORD}.items():
        dialog.findChild(QLineEdit, name).setText(text)
    dialog.findChild(QCheckBox, "role_clerk").setChecked(True)
    click(qtbot, dialog, "go")
    settle()
    assert "sunqi" in [person.user for person in services.staffing.list()]
    assert navigator.said
    choose(page, "staff_list", "孙七")


def test_a_person_who_left_is_deactivated_after_a_question(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle, talk: RecordingTalk
) -> None:
    go_to(page, "staff", settle)
    choose(page, "staff_list", "李复核")
    talk.answers += [False, True]
    click(qtbot, page, "deactivate")
    settle()
    assert all(person.active for person in services.staffing.list())
    click(qtbot, page, "deactivate")
    settle()
    assert [person.name for person in services.staffing.list() if not person.active] == ["李复核"]


def test_the_last_keeper_stays(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle, talk: RecordingTalk
) -> None:
    go_to(page, "staff", settle)
    choose(page, "staff_list", "张经办")
    click(qtbot, page, "deactivate")
    settle()
    assert [type(failure) for failure in talk.failures] == [LastKeeperError]


def test_roles_are_changed(qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle) -> None:
    go_to(page, "staff", settle)
    choose(page, "staff_list", "李复核")
    click(qtbot, page, "change_roles")
    dialog = dialog_over(page)
    dialog.findChild(QCheckBox, "role_liaison_officer").setChecked(True)
    click(qtbot, dialog, "go")
    settle()
    roles = next(person.roles for person in services.staffing.list() if person.name == "李复核")
    assert sorted(roles) == ["examiner", "liaison_officer"]


def test_the_work_of_one_goes_to_another_by_the_panel_that_cases_have(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle
) -> None:
    giver = next(person for person in services.staffing.list() if person.name == "李复核")
    (case_id,) = open_cases(services, 1)
    services.casework.assign(services.casework.get(case_id).case, giver.id)
    go_to(page, "staff", settle)
    choose(page, "staff_list", "李复核")
    click(qtbot, page, "hand_over")
    settle()
    panel = dialog_over(page).findChild(HandOverPanel)
    assert panel.giver.value() == str(giver.id)
    panel.taker.setCurrentIndex(panel.taker.findText("王监督"))
    settle()
    panel.reason.setEditText("调离")
    panel.hand_over()
    settle()
    assert "王监督" in panel.bar.text
    assert services.casework.get(case_id).assigned == "王监督"


def test_a_village_is_added_renamed_and_closed(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle, talk: RecordingTalk
) -> None:
    go_to(page, "village", settle)
    talk.answers += ["红星村", "新红星村", True]
    click(qtbot, page, "add_village")
    settle()
    choose(page, "village_list", "红星村")
    click(qtbot, page, "rename_village")
    settle()
    choose(page, "village_list", "新红星村")
    click(qtbot, page, "close_village")
    settle()
    (line,) = services.villages.list()
    assert (line.village.name, line.village.aliases, line.in_use) == ("新红星村", ("红星村",), False)
    assert talk.failures == []


def test_a_year_is_added_from_the_words_of_a_notice(
    qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle
) -> None:
    go_to(page, "calendar", settle)
    page.findChild(QPlainTextEdit, "days_off").setPlainText("1月1日至1月3日\n2-15~2-23；10月1日至10月7日")
    page.findChild(QPlainTextEdit, "makeup_days").setPlainText("2-14")
    click(qtbot, page, "add_year")
    settle()
    with services.station.database.read() as look:
        own = [row for row in look.definitions.all() if row.origin == "station"]
    assert [row.kind for row in own] == ["calendars"]
    years = page.findChild(QListWidget, "years")
    assert "19" in years.item(0).text()  # days off, at once


def test_what_is_not_understood_is_named_and_nothing_is_saved(qtbot: QtBot, page: SettingsPage, settle: Settle) -> None:
    go_to(page, "calendar", settle)
    page.findChild(QPlainTextEdit, "days_off").setPlainText("1-1, soon")
    click(qtbot, page, "add_year")
    bars = [bar for bar in page.findChildren(InlineBar) if bar.isVisible()]
    assert "soon" in bars[0].text


def test_a_backup_is_made_and_listed(qtbot: QtBot, page: SettingsPage, services: Services, settle: Settle) -> None:
    go_to(page, "backup", settle)
    click(qtbot, page, "backup_now")
    settle()
    assert len(services.backups.offers()) == 1
    assert "checked" in page.findChild(QListWidget, "backups").item(0).text()


def test_a_new_recovery_key_is_shown_once(
    qtbot: QtBot, page: SettingsPage, settle: Settle, talk: RecordingTalk
) -> None:
    go_to(page, "backup", settle)
    talk.answers.append(True)
    click(qtbot, page, "new_recovery_key")
    settle()
    dialog = dialog_over(page)
    assert not dialog.findChild(QPushButton, "sheet_sealed").isEnabled()
    dialog.close()


def test_a_change_elsewhere_is_shown(page: SettingsPage, services: Services, settle: Settle) -> None:
    go_to(page, "village", settle)
    services.villages.add("新华村")
    QApplication.processEvents()
    settle()
    choose(page, "village_list", "新华村")
    page.changed(Changes("other", whole_kinds=frozenset({"visit"})))


def test_days_are_read_as_people_write_them() -> None:
    days, wrong = days_written("1-1、2月3日至2月4日;2027-05-01/2027-05-02, 13-1, 2026-1-1, 6-3~6-1", 2027)
    assert days == {date(2027, 1, 1), date(2027, 2, 3), date(2027, 2, 4), date(2027, 5, 1), date(2027, 5, 2)}
    assert wrong == ("13-1", "2026-1-1", "6-3~6-1")
