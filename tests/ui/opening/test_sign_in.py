"""The ways into a station."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD, a_station_folder, recovery_key
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingTalk
from vetdesk.ui.opening.sign_in import Recovery, SignIn
from vetdesk.ui.opening.waiting import WaitingLabel
from vetdesk.ui.tasks import TaskRunner

Settle = Callable[[], None]


@pytest.fixture
def door(qtbot: QtBot, tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path) -> SignIn:
    box = SignIn(tasks, talk)
    qtbot.addWidget(box)
    box.begin(a_station_folder(tmp_path), "zhang")
    box.show()
    return box


def enter(qtbot: QtBot, box: QWidget, **typed: str) -> None:
    for name, text in typed.items():
        box.findChild(QLineEdit, name).setText(text)
    qtbot.mouseClick(box.findChild(QPushButton, "enter"), Qt.MouseButton.LeftButton)


def test_the_right_password_opens_the_station(qtbot: QtBot, door: SignIn) -> None:
    with qtbot.wait_signal(door.opened, timeout=10_000) as opened:
        enter(qtbot, door, password=PASSWORD)
    station = opened.args[0]
    assert station.session.actor.staff.user == "zhang"
    assert door.findChild(QLineEdit, "password").text() == ""
    station.close()


def test_a_clock_that_jumped_is_asked_about_and_who_finds_it_right_goes_on(
    qtbot: QtBot, door: SignIn, talk: RecordingTalk, settle: Settle
) -> None:
    talk.answers[:] = [False]
    enter(qtbot, door, password=PASSWORD)
    settle()
    (asked,) = talk.asked
    assert "2025-01-20 09:00" in asked.details
    assert "clock" in asked.accept
    talk.answers[:] = [True]
    with qtbot.wait_signal(door.opened, timeout=10_000) as opened:
        enter(qtbot, door, password=PASSWORD)
    opened.args[0].close()


def test_a_wrong_password_says_so_and_the_data_stays_locked(qtbot: QtBot, door: SignIn, settle: Settle) -> None:
    enter(qtbot, door, password="wrong horse")
    settle()
    said = door.findChild(WaitingLabel)
    assert said.isVisible()
    assert "data stays locked" in said.text()


def test_after_several_wrong_passwords_the_next_try_waits(qtbot: QtBot, door: SignIn, settle: Settle) -> None:
    button = door.findChild(QPushButton, "enter")
    for _ in range(10):
        enter(qtbot, door, password="wrong horse")
        settle()
        if not button.isEnabled():
            break
    assert not button.isEnabled()
    assert "wait" in door.findChild(WaitingLabel).text()


def test_a_folder_without_station_is_told(qtbot: QtBot, door: SignIn, settle: Settle, tmp_path: Path) -> None:
    door.begin(tmp_path / "nowhere", "zhang")
    enter(qtbot, door, password=PASSWORD)
    settle()
    assert "no station" in door.findChild(WaitingLabel).text()


def test_the_recovery_key_lets_one_person_in_with_a_new_password(
    qtbot: QtBot, tasks: TaskRunner, talk: RecordingTalk, tmp_path: Path
) -> None:
    box = Recovery(tasks, talk)
    qtbot.addWidget(box)
    box.begin(a_station_folder(tmp_path), "li")
    with qtbot.wait_signal(box.opened, timeout=10_000) as opened:
        enter(qtbot, box, recovery_key=recovery_key(), new_password="battery staple", again="battery staple")
    assert opened.args[0].session.actor.staff.user == "li"
    opened.args[0].close()


def test_a_mistyped_recovery_key_names_its_group(
    qtbot: QtBot, tasks: TaskRunner, talk: RecordingTalk, settle: Settle, tmp_path: Path
) -> None:
    box = Recovery(tasks, talk)
    qtbot.addWidget(box)
    box.begin(a_station_folder(tmp_path), "li")
    groups = recovery_key().split("-")
    groups[2] = "00000" if groups[2] != "00000" else "11111"
    enter(qtbot, box, recovery_key="-".join(groups), new_password="battery staple", again="battery staple")
    settle()
    assert "group 3" in box.findChild(WaitingLabel).text()


@pytest.mark.parametrize("kind", [SignIn, Recovery])
def test_nothing_is_cut_or_nameless(
    qtbot: QtBot,
    tasks: TaskRunner,
    talk: RecordingTalk,
    audited: Callable[[QWidget, Look], list[str]],
    kind: type[SignIn | Recovery],
) -> None:
    box = kind(tasks, talk)
    qtbot.addWidget(box)
    box.begin(Path("station"), "zhang")
    assert audited(box, DECIDING_LOOKS) == []
    assert box.findChildren(QLabel)
