"""Restoring and damage at the door: what is offered, what is kept, and the way back in."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD, a_station
from tests.people_world import a_person, keep
from tests.ui.audit import HARDEST_LOOKS
from tests.ui.recording import RecordingTalk
from vetdesk.domain.errors import DamagedDatabaseError
from vetdesk.services.opening import sign_in
from vetdesk.storage import quarantine
from vetdesk.ui.dress import Dress
from vetdesk.ui.front_door import FrontDoor
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.sign_in import now
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import build_services, people_finder


@pytest.fixture(scope="module")
def backed_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed station with one person in its backup and another since."""
    opened = a_station(tmp_path_factory.mktemp("door"))
    keep(opened.database, a_person("张三", 1))
    opened.back_up()
    keep(opened.database, a_person("李四", 2))
    opened.close()
    return opened.folder


@pytest.fixture
def folder(backed_up: Path, tmp_path: Path) -> Path:
    shutil.copytree(backed_up, tmp_path / "station")
    return tmp_path / "station"


@pytest.fixture
def door(qtbot: QtBot, dressed: tuple[Language, Theme], talk: RecordingTalk, tmp_path: Path) -> Iterator[FrontDoor]:
    made = FrontDoor(
        Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en"),
        InputMethod("", "", "kept"),
        talk=talk,
        make_services=build_services,
        make_finder=people_finder,
        new_folder=tmp_path / "new",
    )
    yield made
    made.end()


def visible(kind: type[QWidget], name: str, inside: QWidget) -> QWidget:
    return next(one for one in inside.findChildren(kind, name) if one.isVisible())


def click(qtbot: QtBot, window: QWidget, name: str) -> None:
    button = visible(QPushButton, name, window)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def settled(qtbot: QtBot, door: FrontDoor) -> None:
    qtbot.wait_until(lambda: door.tasks.idle, timeout=30_000)


def people(folder: Path) -> int:
    opened = sign_in(folder, "zhang", PASSWORD, now, clock_is_right=True)
    try:
        with opened.database.read() as look:
            return look.people.count()
    finally:
        opened.close()


def damage(folder: Path) -> None:
    path = folder / "station.db"
    content = bytearray(path.read_bytes())
    for place in range(50, len(content), 4096 * 3):
        content[place] ^= 1
    path.write_bytes(content)


def test_a_backup_is_opened_at_the_door_in_place_of_the_data_which_is_kept(
    qtbot: QtBot, door: FrontDoor, folder: Path, talk: RecordingTalk, audited: Callable[[QWidget, object], list[str]]
) -> None:
    door.begin(folder)
    click(qtbot, door.opening, "open_backup")
    settled(qtbot, door)
    assert "people 1" in visible(QListWidget, "offers", door.opening).item(0).text()
    visible(QLineEdit, "restore_user", door.opening).setText("zhang")
    visible(QLineEdit, "restore_password", door.opening).setText("wrong password")
    click(qtbot, door.opening, "restore")
    settled(qtbot, door)
    assert talk.told == []
    assert audited(door.opening, HARDEST_LOOKS) == []
    visible(QLineEdit, "restore_password", door.opening).setText(PASSWORD)
    click(qtbot, door.opening, "restore")
    settled(qtbot, door)
    (kept,) = quarantine.kept(folder)
    assert str(kept) in talk.told[0]
    assert visible(QLineEdit, "password", door.opening).text() == ""
    assert people(folder) == 1


def test_a_backup_from_a_stick_goes_into_a_new_folder(
    qtbot: QtBot, door: FrontDoor, folder: Path, talk: RecordingTalk, tmp_path: Path
) -> None:
    shutil.move(folder / "backups", tmp_path / "stick")
    door.begin(folder)
    click(qtbot, door.opening, "open_backup")
    settled(qtbot, door)
    assert not visible(QPushButton, "restore", door.opening).isEnabled()
    talk.answers += [tmp_path / "stick", tmp_path / "new place", True]
    click(qtbot, door.opening, "other_folder")
    settled(qtbot, door)
    visible(QRadioButton, "elsewhere", door.opening).click()
    visible(QLineEdit, "restore_user", door.opening).setText("zhang")
    visible(QLineEdit, "restore_password", door.opening).setText(PASSWORD)
    click(qtbot, door.opening, "restore")
    settled(qtbot, door)
    assert people(tmp_path / "new place") == 1
    assert people(folder) == 2


def test_damaged_data_is_copied_told_and_can_be_restored_or_tried_again(
    qtbot: QtBot, door: FrontDoor, folder: Path, talk: RecordingTalk, audited: Callable[[QWidget, object], list[str]]
) -> None:
    content = (folder / "station.db").read_bytes()
    damage(folder)
    door.begin(folder)
    visible(QLineEdit, "user", door.opening).setText("zhang")
    visible(QLineEdit, "password", door.opening).setText(PASSWORD)
    click(qtbot, door.opening, "enter")
    settled(qtbot, door)
    (kept,) = quarantine.kept(folder)
    texts = " ".join(label.text().replace("\u200b", "") for label in door.opening.findChildren(QLabel))
    assert str(kept) in texts
    assert audited(door.opening, HARDEST_LOOKS) == []
    click(qtbot, door.opening, "restore_newest")
    settled(qtbot, door)
    click(qtbot, door.opening, "restore_back")
    (folder / "station.db").write_bytes(content)
    assert people(folder) == 2


def test_damage_found_at_work_leads_to_the_door_and_what_can_be_read_is_opened_there(
    qtbot: QtBot, door: FrontDoor, folder: Path, talk: RecordingTalk
) -> None:
    door.admit(sign_in(folder, "zhang", PASSWORD, now, clock_is_right=True))
    settled(qtbot, door)
    talk.answers += [True]
    door.tasks.look(lambda _progress: fail(), owner=door)
    qtbot.wait_until(lambda: bool(quarantine.kept(folder)), timeout=30_000)
    settled(qtbot, door)
    assert door.window is None
    visible(QLineEdit, "damaged_user", door.opening).setText("zhang")
    visible(QLineEdit, "damaged_password", door.opening).setText(PASSWORD)
    click(qtbot, door.opening, "read_damaged")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=30_000)
    settled(qtbot, door)
    with qtbot.wait_signal(door.ended, timeout=30_000):
        door.window.close()


def fail() -> None:
    raise DamagedDatabaseError("cipher: page 7")
