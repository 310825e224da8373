"""In through the door, to the desk, and out again."""

import weakref
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD, a_station_folder
from tests.ui.recording import RecordingTalk
from vetdesk.domain.errors import WrongPasswordError
from vetdesk.services.opening import sign_in
from vetdesk.services.progress import Progress
from vetdesk.services.staffing import Staffing
from vetdesk.ui.dress import Dress
from vetdesk.ui.front_door import FrontDoor
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.opening_window import OpeningWindow
from vetdesk.ui.opening.own_password import OwnPassword
from vetdesk.ui.pages import PAGES
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, build_services, people_finder


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "vetdesk.ini")


@pytest.fixture
def door(
    qtbot: QtBot, dressed: tuple[Language, Theme], preferences: Preferences, talk: RecordingTalk, tmp_path: Path
) -> Iterator[FrontDoor]:
    made = FrontDoor(
        Dress(*dressed, preferences, "en"),
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


def opening(door: FrontDoor) -> OpeningWindow:
    return door.opening


def fill(window: QWidget, **typed: str) -> None:
    for name, text in typed.items():
        visible(QLineEdit, name, window).setText(text)


def click(qtbot: QtBot, window: QWidget, name: str) -> None:
    qtbot.mouseClick(visible(QPushButton, name, window), Qt.MouseButton.LeftButton)


def come_in(qtbot: QtBot, door: FrontDoor, folder: Path) -> None:
    door.begin(folder)
    fill(opening(door), user="zhang", password=PASSWORD)
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)


def test_who_signs_in_reaches_the_desk_and_is_remembered(
    qtbot: QtBot, door: FrontDoor, preferences: Preferences, tmp_path: Path
) -> None:
    folder = a_station_folder(tmp_path)
    come_in(qtbot, door, folder)
    assert not opening(door).isVisible()
    assert (preferences.station, preferences.user) == (folder, "zhang")


def test_closing_makes_a_verified_backup_and_frees_the_station(
    qtbot: QtBot, door: FrontDoor, tmp_path: Path, clock: Callable[[], object]
) -> None:
    folder = a_station_folder(tmp_path)
    come_in(qtbot, door, folder)
    with qtbot.wait_signal(door.ended, timeout=20_000):
        door.window.close()
    station = sign_in(folder, "zhang", PASSWORD, clock, clock_is_right=True)
    assert len(Services(station).backups.offers()) == 1
    station.close()


def test_somebody_else_can_sign_in_after_signing_out(qtbot: QtBot, door: FrontDoor, tmp_path: Path) -> None:
    come_in(qtbot, door, a_station_folder(tmp_path))
    door.window.deeds.sign_out()
    qtbot.wait_until(lambda: opening(door).isVisible(), timeout=20_000)
    fill(opening(door), user="li", password=PASSWORD)
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)


def test_nothing_of_the_desk_that_was_left_stays_in_memory(qtbot: QtBot, door: FrontDoor, tmp_path: Path) -> None:
    come_in(qtbot, door, a_station_folder(tmp_path))
    for page in PAGES:
        door.window.show_page(page.key)
        qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    left = weakref.ref(door.window)
    door.window.deeds.sign_out()
    qtbot.wait_until(lambda: opening(door).isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: left() is None, timeout=20_000)


def test_who_signs_in_at_once_waits_for_no_look_of_the_station_that_was_left(
    qtbot: QtBot, door: FrontDoor, tmp_path: Path
) -> None:
    """The look computes on; the driver would let the journal line of the sign-in wait for it a minute long."""
    come_in(qtbot, door, a_station_folder(tmp_path))
    begun, goes_on = Event(), Event()
    database = door.window._services.station.database

    def look(_progress: Progress) -> None:
        with database.read() as reading:
            reading.station.details()
            begun.set()
            goes_on.wait(90)

    door.tasks.look(look, owner=door.window)
    assert begun.wait(10)
    door.window.deeds.sign_out()
    qtbot.wait_until(lambda: opening(door).isVisible(), timeout=20_000)
    fill(opening(door), user="li", password=PASSWORD)
    left = monotonic()
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=80_000)
    took = monotonic() - left
    goes_on.set()
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    assert took < 10


def test_the_first_run_leads_over_the_recovery_key_to_the_desk(qtbot: QtBot, door: FrontDoor, tmp_path: Path) -> None:
    door.begin(None)
    window = opening(door)
    click(qtbot, window, "welcome_steps")
    fill(window, station_name="测试镇退役军人服务站", station_area_code="529901100000")
    click(qtbot, window, "next")
    fill(window, name="张三", user="zhangsan", password=PASSWORD, again=PASSWORD)
    click(qtbot, window, "next")
    qtbot.wait_until(
        lambda: bool([b for b in window.findChildren(QCheckBox, "sealed") if b.isVisible()]), timeout=30_000
    )
    assert door.window is None
    visible(QCheckBox, "sealed", window).setChecked(True)
    click(qtbot, window, "sheet_sealed")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    assert (tmp_path / "new" / "station.db").exists()


def test_leaving_at_the_door_ends_the_program(qtbot: QtBot, door: FrontDoor, tmp_path: Path) -> None:
    door.begin(a_station_folder(tmp_path))
    with qtbot.wait_signal(door.ended):
        opening(door).close()


def test_whose_password_somebody_else_chose_takes_an_own_one_before_the_desk_opens(
    qtbot: QtBot, door: FrontDoor, tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder = a_station_folder(tmp_path)
    keeper = sign_in(folder, "zhang", PASSWORD, clock)
    Staffing(keeper).reset_password(2, "told by the keeper")
    keeper.close()
    door.begin(folder)
    fill(opening(door), user="li", password="told by the keeper")
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: bool(opening(door).findChildren(OwnPassword)), timeout=20_000)
    fill(opening(door), own_password="told by the keeper", own_password_again="told by the keeper")
    click(qtbot, opening(door), "choose_own")
    asked = opening(door).findChild(OwnPassword)
    qtbot.wait_until(lambda: "chose for you" in told(asked), timeout=20_000)
    assert door.window is None
    fill(opening(door), own_password="battery staple", own_password_again="battery staple")
    click(qtbot, opening(door), "choose_own")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    assert "Your last sign-in" not in told(door.window)


def test_who_does_not_want_an_own_password_now_does_not_come_in(
    qtbot: QtBot, door: FrontDoor, tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder = a_station_folder(tmp_path)
    keeper = sign_in(folder, "zhang", PASSWORD, clock)
    Staffing(keeper).reset_password(2, "told by the keeper")
    keeper.close()
    door.begin(folder)
    fill(opening(door), user="li", password="told by the keeper")
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: bool(opening(door).findChildren(OwnPassword)), timeout=20_000)
    click(qtbot, opening(door), "not_now")
    assert door.window is None
    sign_in(folder, "zhang", PASSWORD, clock, clock_is_right=True).close()


def test_the_last_sign_in_and_wrong_tries_are_told_at_the_desk_and_the_session_locks_it(
    qtbot: QtBot, door: FrontDoor, tmp_path: Path, clock: Callable[[], datetime]
) -> None:
    folder = a_station_folder(tmp_path)
    sign_in(folder, "zhang", PASSWORD, clock).close()
    with pytest.raises(WrongPasswordError):
        sign_in(folder, "zhang", "wrong horse", clock)
    door.begin(folder)
    fill(opening(door), user="zhang", password=PASSWORD)
    click(qtbot, opening(door), "enter")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=20_000)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    assert "Your last sign-in: 2025-01-20 09:00." in told(door.window)
    assert "since the last right one: 1." in told(door.window)
    door._session.away.emit()
    qtbot.wait_until(lambda: door.tasks.idle, timeout=20_000)
    assert door.window.findChild(QLineEdit, "lock_password").isVisible()


def told(window: QWidget) -> str:
    return "\n".join(f"{label.text()} {label.toolTip()}" for label in window.findChildren(QLabel))
