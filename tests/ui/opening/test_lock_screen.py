"""The lock in front of the desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.ui.recording import RecordingTalk
from vetdesk.ui.opening.lock_screen import LockScreen
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


def test_only_the_password_unlocks(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, settle: Callable[[], None]
) -> None:
    services.station.lock()
    screen = LockScreen(services, tasks, talk)
    qtbot.addWidget(screen)
    screen.show()
    line = screen.findChild(QLineEdit, "lock_password")
    line.setText("wrong horse")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert services.station.locked
    assert "data stays locked" in screen.findChild(WaitingLabel).text()
    line.setText(PASSWORD)
    with qtbot.wait_signal(screen.unlocked):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert not services.station.locked
    assert line.text() == ""
