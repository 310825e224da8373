"""Settings, Backup: how it stands, further places, the drill, restoring, and what a restore left missing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.people_world import a_person, keep
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.errors import NotWrittenError
from vetdesk.domain.missing_deeds import gathered
from vetdesk.ui.backup_words import RESTORE
from vetdesk.ui.settings.backup_section import BackupSection
from vetdesk.ui.settings.missing_window import MissingWindow
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def section(
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator
) -> BackupSection:
    shown = BackupSection(services, tasks, talk, navigator)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def lights(section: BackupSection) -> list[str]:
    return [section.findChild(QLabel, name).accessibleName() for name in ("backup_light", "drill_light")]


def test_a_backup_is_made_tried_and_sent_to_a_stick_that_may_be_taken_out_then(
    *,
    qtbot: QtBot,
    section: BackupSection,
    services: Services,
    settle: Settle,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    tmp_path: Path,
    audited: Callable[[QWidget, object], list[str]],
) -> None:
    keep(services.station.database, a_person("张三", 1))
    settle()
    assert lights(section) == ["No backup yet", "Restoring was never tried"]
    click(qtbot, section, "backup_now")
    settle()
    assert "people 1" in section.findChild(QListWidget, "backups").item(0).text()
    click(qtbot, section, "drill")
    settle()
    assert "is sound: people 1" in talk.told[0]
    assert lights(section) == ["Backup checked 2025-01-20 09:00", "Restoring tried 2025-01-20 09:00"]
    stick = tmp_path / "stick"
    stick.mkdir()
    talk.answers += [stick]
    click(qtbot, section, "add_place")
    settle()
    assert navigator.said[-1].endswith(f"{stick} can be taken out now.")
    stick.rename(tmp_path / "unplugged")
    click(qtbot, section, "to_place")
    settle()
    assert [type(failure) for failure in talk.failures] == [NotWrittenError]
    places = section.findChild(QListWidget, "backup_places")
    assert "not within reach" in places.item(0).text()
    assert audited(section, HARDEST_LOOKS) == []
    click(qtbot, section, "drop_place")
    settle()
    assert places.count() == 0


def test_who_wants_to_restore_is_asked_before_the_station_closes(
    qtbot: QtBot, section: BackupSection, settle: Settle, talk: RecordingTalk, navigator: RecordingNavigator
) -> None:
    settle()
    talk.answers += [False, True]
    click(qtbot, section, "restore_backup")
    assert navigator.opened == []
    click(qtbot, section, "restore_backup")
    assert navigator.opened == [(RESTORE, 0)]


def test_what_a_restore_left_missing_is_worked_off(
    *,
    qtbot: QtBot,
    section: BackupSection,
    services: Services,
    settle: Settle,
    talk: RecordingTalk,
    audited: Callable[[QWidget, Look | object], list[str]],
) -> None:
    settle()
    assert not section.findChild(QPushButton, "missing").isVisible()
    keep(services.station.database, a_person("李四", 2))
    with services.station.database.write("record a restore", services.station.session.actor) as work:
        work.missing_deeds.add(gathered(work.journal.entries(kind="recipient")))
    section.refresh()
    settle()
    click(qtbot, section, "missing")
    settle()
    window = next(one for one in section.findChildren(MissingWindow) if one.isVisible())
    deeds = window.findChild(QListWidget, "missing_deeds")
    assert "李四" in deeds.item(0).text()
    details = window.findChild(QPlainTextEdit, "missing_details").toPlainText()
    assert "Name" in details
    assert "5299" not in details
    assert audited(window, HARDEST_LOOKS) == []
    talk.answers += ["entered again"]
    click(qtbot, window, "settle_missing")
    settle()
    assert "entered again" in deeds.item(0).text()
    assert not window.findChild(QPushButton, "settle_missing").isEnabled()
    window.close()
    section.refresh()
    settle()
    assert not section.findChild(QPushButton, "missing").isVisible()
