"""The first-run assistant."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import recovery_key
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.printed import save_shown
from tests.ui.recording import RecordingTalk
from vetdesk.domain.recovery_key import parse
from vetdesk.services.opening import sign_in
from vetdesk.ui.opening.first_run import FirstRun
from vetdesk.ui.opening.recovery_sheet_box import RecoverySheetBox
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.inline_bar import InlineBar
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture
def assistant(qtbot: QtBot, tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path) -> FirstRun:
    shown = FirstRun(tmp_path / "station", tasks, talk)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def fill(widget: QWidget, **typed: str) -> None:
    for name, text in typed.items():
        widget.findChild(QLineEdit, name).setText(text)


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    qtbot.mouseClick(widget.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def complaint(assistant: FirstRun) -> str:
    bar = assistant.findChildren(InlineBar)[-1]
    return bar.text if bar.isVisible() else ""


def test_a_station_is_made_and_can_be_opened(qtbot: QtBot, assistant: FirstRun, clock: object) -> None:
    fill(assistant, station_name="测试镇退役军人服务站", station_area_code="529901100000")
    click(qtbot, assistant, "next")
    fill(assistant, name="张三", user="zhangsan", password="correct horse", again="correct horse")
    with qtbot.wait_signal(assistant.made, timeout=20_000) as made:
        click(qtbot, assistant, "next")
    folder, user, password, key = made.args
    assert parse(key.text) == key
    station = sign_in(folder, user, password, clock, clock_is_right=True)
    assert station.station().name == "测试镇退役军人服务站"
    station.close()


def test_a_wrong_area_code_is_told_before_going_on(qtbot: QtBot, assistant: FirstRun) -> None:
    fill(assistant, station_name="测试镇退役军人服务站", station_area_code="12")
    click(qtbot, assistant, "next")
    assert "6, 9 or 12 digits" in complaint(assistant)


def test_different_passwords_are_told(qtbot: QtBot, assistant: FirstRun, tmp_path: Path) -> None:
    fill(assistant, station_name="测试镇退役军人服务站", station_area_code="529901")
    click(qtbot, assistant, "next")
    fill(assistant, name="张三", user="zhangsan", password="correct horse", again="correct house")
    click(qtbot, assistant, "next")
    assert "not the same" in complaint(assistant)
    assert not (tmp_path / "station").exists()


def test_somebody_must_be_the_keeper(qtbot: QtBot, assistant: FirstRun) -> None:
    fill(assistant, station_name="测试镇退役军人服务站", station_area_code="529901")
    click(qtbot, assistant, "next")
    fill(assistant, name="张三", user="zhangsan", password="correct horse", again="correct horse")
    assistant.findChild(QCheckBox, "role_keeper").setChecked(False)
    click(qtbot, assistant, "next")
    assert "administrator" in complaint(assistant)


def test_the_recovery_key_is_shown_saved_and_confirmed(  # noqa: PLR0917 - fixtures
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, settle: Settle, tmp_path: Path
) -> None:
    box = RecoverySheetBox(services, tasks, talk, parse(recovery_key()))
    qtbot.addWidget(box)
    shown = "".join(box.findChild(QLabel, "recovery_key_shown").text().split())
    assert shown == recovery_key().replace("-", "")
    click(qtbot, box, "save_sheet")
    assert save_shown(settle, talk, tmp_path / "sheet.pdf").startswith(b"%PDF")
    assert "sheet.pdf" in box.findChild(InlineBar).text
    assert not box.findChild(QPushButton, "sheet_sealed").isEnabled()
    box.findChild(QCheckBox, "sealed").setChecked(True)
    with qtbot.wait_signal(box.confirmed):
        click(qtbot, box, "sheet_sealed")


def test_nothing_is_cut_or_nameless(
    qtbot: QtBot, assistant: FirstRun, audited: Callable[[QWidget, Look], list[str]]
) -> None:
    assert audited(assistant, DECIDING_LOOKS) == []
    fill(assistant, station_name="测试镇退役军人服务站", station_area_code="529901")
    click(qtbot, assistant, "next")
    assert audited(assistant, DECIDING_LOOKS) == []


def test_the_recovery_key_is_never_cut(
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    audited: Callable[[QWidget, Look], list[str]],
) -> None:
    box = RecoverySheetBox(services, tasks, talk, parse(recovery_key()))
    qtbot.addWidget(box)
    assert audited(box, DECIDING_LOOKS) == []
