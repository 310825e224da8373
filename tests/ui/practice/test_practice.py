"""From nothing to the practice desk and out again: marked, without locks, and never remembered as the real station."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import a_station_folder
from tests.practice_world import cut_story_short
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.recording import RecordingTalk
from vetdesk.demo.practice import PracticeStation
from vetdesk.services.progress import Unwatched
from vetdesk.ui.desk_day import day_of_desk
from vetdesk.ui.dress import Dress
from vetdesk.ui.front_door import FrontDoor
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.welcome import Welcome
from vetdesk.ui.practice.bar import PracticeBar
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import build_services, people_finder

WAIT = 30_000


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> PracticeStation:
    made = PracticeStation(tmp_path_factory.mktemp("home") / "practice")
    with pytest.MonkeyPatch.context() as patched:
        cut_story_short(patched)
        made.make(Unwatched())
    return made


@pytest.fixture
def door(
    qtbot: QtBot, dressed: tuple[Language, Theme], talk: RecordingTalk, practice: PracticeStation, tmp_path: Path
) -> Iterator[FrontDoor]:
    made = FrontDoor(
        Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en"),
        InputMethod("", "", "kept"),
        talk=talk,
        make_services=build_services,
        make_finder=people_finder,
        new_folder=tmp_path / "new",
        practice=practice,
    )
    yield made
    if made.window is not None:
        made.window._services.station.close()
    made.end()


def press(qtbot: QtBot, door: FrontDoor, name: str) -> None:
    button = next(one for one in door.opening.findChildren(QPushButton, name) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def arrive(qtbot: QtBot, door: FrontDoor) -> None:
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=WAIT)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=WAIT)


def test_the_first_start_offers_three_ways(
    door: FrontDoor, audited: Callable[..., list[str]], language: Language
) -> None:
    door.begin(None)
    welcome = door.opening.findChild(Welcome)
    assert welcome.isVisible()
    for spoken in ("en", "zh_CN"):
        language.use(spoken)
        assert audited(door.opening, DECIDING_LOOKS) == []


def test_practice_is_marked_forgotten_by_the_preferences_and_has_no_lock(
    qtbot: QtBot, door: FrontDoor, talk: RecordingTalk
) -> None:
    door.begin(None)
    press(qtbot, door, "welcome_practice")
    arrive(qtbot, door)
    assert door.window.findChild(PracticeBar).isVisible()
    assert door._dress.preferences.station is None
    assert day_of_desk().year == 2025
    assert talk.file_mark == "练习_"
    door.window.lock()
    assert not door.window._services.station.locked
    door.window.findChild(QAction, "password").trigger()
    door.window.findChild(QAction, "practice_leave").trigger()
    qtbot.wait_until(lambda: bool(door.opening.isVisible()), timeout=WAIT)
    assert talk.file_mark == ""
    assert day_of_desk().year > 2025


def test_somebody_else_is_practised_from_the_bar(qtbot: QtBot, door: FrontDoor) -> None:
    door.begin(None)
    press(qtbot, door, "welcome_practice")
    arrive(qtbot, door)
    door.window.findChild(QAction, "practise_zhanzhang").trigger()
    qtbot.wait_until(lambda: door.window is None, timeout=WAIT)
    arrive(qtbot, door)
    assert door.window._services.station.session.actor.name == "站长丁"


def test_new_staff_practise_from_the_sign_in_screen(qtbot: QtBot, door: FrontDoor, tmp_path: Path) -> None:
    door.begin(a_station_folder(tmp_path))
    press(qtbot, door, "practise")
    arrive(qtbot, door)
    assert door.window._services.station.practice


def test_thrown_away_it_is_gone(
    qtbot: QtBot, door: FrontDoor, talk: RecordingTalk, practice: PracticeStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone: list[bool] = []
    monkeypatch.setattr(PracticeStation, "throw_away", lambda _self: gone.append(True))
    door.begin(None)
    press(qtbot, door, "welcome_practice")
    arrive(qtbot, door)
    talk.answers = [True]
    door.window.findChild(QAction, "practice_away").trigger()
    qtbot.wait_until(lambda: bool(gone), timeout=WAIT)
    assert door.opening.isVisible()
    assert practice.ready
