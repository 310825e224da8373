"""One short page founds the office, and the roster that was chosen is looked at next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.ui.audit import DECIDING_LOOKS
from tests.ui.recording import RecordingTalk
from vetdesk.demo.people import write_roster
from vetdesk.domain.stations import government_of
from vetdesk.ui.dress import Dress
from vetdesk.ui.front_door import FrontDoor
from vetdesk.ui.importing.importing_page import ImportingPage
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.opening.quick_start import QuickStart
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import build_services, people_finder

WAIT = 60_000


@pytest.fixture
def door(qtbot: QtBot, dressed: tuple[Language, Theme], talk: RecordingTalk, tmp_path: Path) -> Iterator[FrontDoor]:
    made = FrontDoor(
        Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en"), InputMethod("", "", "kept"), talk=talk,
        make_services=build_services, make_finder=people_finder, new_folder=tmp_path / "new",
    )  # fmt: skip
    made.begin(None)
    yield made
    made.end()


def press(qtbot: QtBot, door: FrontDoor, name: str) -> None:
    button = next(one for one in door.opening.findChildren(QPushButton, name) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(page: QuickStart, **typed: str) -> None:
    for name, text in typed.items():
        page.findChild(QLineEdit, name).setText(text)


def test_a_roster_is_looked_at_after_one_page(
    qtbot: QtBot, door: FrontDoor, talk: RecordingTalk, tmp_path: Path
) -> None:
    talk.answers = [write_roster(tmp_path, 40)]
    press(qtbot, door, "welcome_import")
    page = door.opening.findChild(QuickStart)
    fill(
        page,
        station_name="柳溪镇退役军人服务站",
        station_area_code="529901",
        name="张三",
        password=PASSWORD,
        again=PASSWORD,
    )
    page.findChild(QLineEdit, "name").editingFinished.emit()
    qtbot.wait_until(lambda: page.findChild(QLineEdit, "user").text() == "zhangsan", timeout=WAIT)
    press(qtbot, door, "quick_make")
    qtbot.wait_until(
        lambda: any(one.isVisible() for one in door.opening.findChildren(QCheckBox, "sealed")), timeout=WAIT
    )
    door.opening.findChild(QCheckBox, "sealed").setChecked(True)
    press(qtbot, door, "sheet_sealed")
    qtbot.wait_until(lambda: door.window is not None and door.window.isVisible(), timeout=WAIT)
    qtbot.wait_until(lambda: door.tasks.idle, timeout=WAIT)
    importing = door.window.findChild(ImportingPage)
    assert importing.isVisible()
    assert importing.step is not importing.start
    assert door.window._services.stations.details().government == "柳溪镇人民政府"
    with qtbot.wait_signal(door.ended, timeout=WAIT):
        door.window.close()


def test_what_is_missing_is_said_before_anything_is_made(qtbot: QtBot, door: FrontDoor, talk: RecordingTalk) -> None:
    talk.answers = [None]
    press(qtbot, door, "welcome_import")
    page = door.opening.findChild(QuickStart)
    said = []
    for typed in (
        {}, {"station_name": "测试站"}, {"station_area_code": "529901"}, {"name": "张三", "user": "zhangsan"},
        {"password": PASSWORD}, {"again": PASSWORD},
    ):  # fmt: skip
        fill(page, **typed)
        said.append(page.complaint())
    assert len(set(said)) == len(said)
    assert said[-1] == ""


def test_the_page_is_whole_in_every_look(qtbot: QtBot, door: FrontDoor, talk: RecordingTalk, audited) -> None:
    talk.answers = [None]
    press(qtbot, door, "welcome_import")
    assert audited(door.opening, DECIDING_LOOKS) == []


@pytest.mark.parametrize(
    ("office", "government"),
    [
        ("柳溪镇退役军人服务站", "柳溪镇人民政府"),
        ("新田乡人民政府民政办", "新田乡人民政府"),
        ("城东街道退役军人服务站", "城东街道办事处"),
        ("某某服务站", ""),
    ],
)
def test_the_government_is_named_by_the_office(office: str, government: str) -> None:
    assert government_of(office) == government
