"""Settings › Security, and the change of the key from its first question to its end."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.staff import Role
from vetdesk.services.staff_rules import NewStaff
from vetdesk.ui.settings.change_key_dialog import ChangeKeyDialog
from vetdesk.ui.settings.security_section import SecuritySection
from vetdesk.ui.settings.staff_section import StaffSection
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services

Settle = Callable[[], None]
SUN = NewStaff("sun", "孙新人", frozenset({Role.CLERK}), password="told by the keeper")


@pytest.fixture
def section(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Settle,
) -> SecuritySection:
    tasks.interrupt = services.station.database.interrupt_reading
    shown = SecuritySection(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.show()
    settle()
    return shown


def told(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_the_keeper_sees_slots_ages_and_who_may_have_copied_the_key(
    section: SecuritySection, services: Services, settle: Settle
) -> None:
    services.station.now.move(days=1)  # type: ignore[attr-defined]  # the clock of tests
    services.staffing.add(SUN)
    services.staffing.deactivate(
        services.staffing.add(NewStaff("wu", "吴新人", SUN.roles, password="told by the keeper")).id
    )
    section.refresh()
    settle()
    records = section.findChild(RecordList, "slots").records
    rows = [[str(records.cell(row, column)) for column in range(4)] for row in range(records.rowCount())]
    assert rows[0][:3] == ["张经办", "zhang", "Own password"]
    assert rows[-1] == ["孙新人", "sun", "Issued, not changed yet", "2025-01-21 09:00"]
    assert "never changed" in told(section)
    assert "Recovery sheet: issued on 2025-01-20" in told(section)
    assert "吴新人" in section.findChild(QLabel, "security_problems").text()


def test_the_key_is_changed_from_the_question_to_a_clear_end(
    qtbot: QtBot, section: SecuritySection, services: Services, settle: Settle
) -> None:
    old = services.station.keys.data_key
    section.primary()
    dialog = section.findChild(ChangeKeyDialog)
    dialog.findChild(QPushButton, "key_go").click()
    assert "Say why" in told(dialog)
    dialog.findChild(QLineEdit, "key_why").setText("孙新人 left")
    dialog.findChild(QPushButton, "key_go").click()
    settle()
    assert services.station.keys.data_key == old, "first the sheet is sealed"
    dialog.findChild(QCheckBox, "sealed").setChecked(True)
    dialog.findChild(QPushButton, "sheet_sealed").click()
    dialog.reject()
    assert dialog.isVisible(), "it does not close while the work is under way"
    settle()
    assert services.station.keys.data_key != old
    assert "The key is changed" in dialog.findChild(QLabel, "key_told").text()
    dialog.findChild(QPushButton, "key_go").click()
    settle()
    assert "by 张经办 (孙新人 left)" in told(section)
    services.station.lock()
    services.station.unlock(PASSWORD)


def test_a_failure_is_told_and_the_old_key_stays(
    section: SecuritySection, services: Services, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    old = services.station.keys.data_key
    section.primary()
    dialog = section.findChild(ChangeKeyDialog)
    dialog.findChild(QLineEdit, "key_why").setText("孙新人 left")
    dialog.findChild(QPushButton, "key_go").click()
    settle()
    monkeypatch.setattr("vetdesk.storage.rekey.flush_folder", full)
    dialog.findChild(QCheckBox, "sealed").setChecked(True)
    dialog.findChild(QPushButton, "sheet_sealed").click()
    settle()
    assert services.station.keys.data_key == old
    assert dialog.findChild(QPushButton, "key_go").isEnabled()
    assert "full" in told(dialog).lower()


def test_minutes_are_chosen_between_five_and_ten(
    section: SecuritySection, services: Services, settle: Settle, navigator: RecordingNavigator
) -> None:
    choice = section.findChild(QComboBox, "lock_minutes")
    assert [choice.itemText(place) for place in range(choice.count())] == ["5", "6", "7", "8", "9", "10"]
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    settle()
    assert services.security.lock_minutes() == 5
    assert navigator.said


def test_after_somebody_left_the_change_is_offered(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    settle: Settle,
) -> None:
    staff = StaffSection(services, tasks, talk, navigator)
    qtbot.addWidget(staff)
    staff.show()
    settle()
    records = staff.findChild(RecordList, "staff_list")
    records.selectRow(1)
    talk.answers = [True, True]
    staff.findChild(QPushButton, "deactivate").click()
    settle()
    assert [question.accept for question in talk.asked if not isinstance(question, str)][-1] == "&Change the key…"
    assert staff.findChild(ChangeKeyDialog).findChild(QLineEdit, "key_why").text() == "李复核 left"


@pytest.mark.parametrize("look", DECIDING_LOOKS, ids=str)
def test_nothing_is_cut_or_nameless(
    section: SecuritySection, audited: Callable[[QWidget, Look], list[str]], look: Look
) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(section)
    assert audited(area, look) == []
    area.takeWidget()
    section.primary()
    assert audited(section.findChild(ChangeKeyDialog), look) == []
