"""The daily deeds on an archive, by keyboard only, in the real window; docs/keyboard.md holds the counts."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.builders import a_station
from tests.journeys.keyboard import ALT, CTRL, CountingTalk, Keyboard
from tests.people_world import id_number
from tests.ui.dressing import dress_of
from tests.ui.patience import finish
from tests.ui.printed import shown_window
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.theme import TextSize
from vetdesk.wiring import Services, people_finder

BUDGETS = {
    "new person": 40,
    "add identity": 14,
    "attach paper": 15,
    "find by initials": 5,
    "change status": 60,
    "print dossier": 35,
}
"""The most keys that each deed may take."""
PAGE = Path(__file__).parents[2] / "docs" / "keyboard.md"
KEY = Qt.Key


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    station = a_station(tmp_path / "s")
    yield Services(station)
    station.close()


@pytest.fixture
def talk() -> CountingTalk:
    return CountingTalk()


@pytest.fixture
def tasks(qapp: object, talk: CountingTalk) -> Iterator[TaskRunner]:
    runner = TaskRunner(talk.about_failure)
    yield runner
    runner.close()


@pytest.fixture
def window(  # noqa: PLR0917 - what a window is put together from
    qtbot: QtBot, qapp: object, services: Services, tasks: TaskRunner, talk: CountingTalk, tmp_path: Path
) -> Iterator[MainWindow]:
    language, theme = dress_of(qapp)
    theme.use(TextSize.STANDARD)
    dress = Dress(language, theme, Preferences(tmp_path / "vetdesk.ini"), "zh_CN")
    language.use("zh_CN")
    shown = MainWindow(
        services, tasks, talk, dress, find=people_finder(services), method=InputMethod("fcitx", "ibus", "ibus_answers")
    )
    qtbot.addWidget(shown, before_close_func=lambda window: window.close_for_good())
    with qtbot.wait_exposed(shown):
        shown.show()
    shown.activateWindow()
    yield shown
    language.use("en")  # the next test begins in the language that all others begin in


@pytest.fixture
def keys(window: MainWindow, tasks: TaskRunner) -> Keyboard:
    settle = partial(finish, tasks)
    settle()
    return Keyboard(window, settle)


def counted(keys: Keyboard, talk: CountingTalk, deed: Callable[[], None]) -> int:
    """How many keys a deed took, those typed into boxes included."""
    before = keys.count + talk.keys
    deed()
    return keys.count + talk.keys - before


def to_tab(keys: Keyboard, window: MainWindow, name: str) -> None:
    """Go to a tab of the record with the arrow keys of the tab bar, or Ctrl+Tab inside a tab."""
    tabs = window._pages.current().record.tabs
    for _ in range(tabs.count()):
        if tabs.currentWidget().objectName() == name:
            return
        keys.press(KEY.Key_Tab, CTRL)
    raise AssertionError(name)


def test_the_daily_deeds_need_no_mouse_and_few_keys(window, keys, talk, services, tmp_path):
    scan = tmp_path / "a.png"
    scan.write_bytes(_picture())
    dossier = tmp_path / "d.pdf"
    took = {}

    def new_person() -> None:
        keys.press(KEY.Key_N, CTRL)
        keys.spell("欧阳海", "ouyanghai")
        keys.press(KEY.Key_Return)
        keys.type(id_number("19550101", 751))
        keys.press(KEY.Key_S, CTRL)

    def add_identity() -> None:
        keys.press(KEY.Key_Y, ALT)
        keys.spell("参战", "canzhan")
        keys.press(KEY.Key_Return, CTRL)

    def attach_paper() -> None:
        to_tab(keys, window, "papers_tab")
        talk.answers = [scan]
        keys.press(KEY.Key_Return, CTRL)

    def find_by_initials() -> None:
        keys.press(KEY.Key_K, CTRL)
        keys.type("oyh")
        keys.press(KEY.Key_Return)

    def change_status() -> None:
        to_tab(keys, window, "identities_tab")
        keys.tab_to("new_status")
        keys.spell("取消", "quxiao")
        keys.tab_to("status_reason")
        keys.spell("重复登记", "chongfudengji")
        keys.tab_to("change_status")
        keys.press(KEY.Key_Space)

    def print_dossier() -> None:
        to_tab(keys, window, "dossier_tab")
        keys.press(KEY.Key_Return, CTRL)  # asked for the purpose, the cursor stands in its line
        keys.spell("本人查阅", "benrenchayue")
        keys.press(KEY.Key_Return, CTRL)  # shown in a window of its own; there it is saved, or printed
        talk.answers = [dossier]
        keys.press_in(shown_window(lambda: None), KEY.Key_S, ALT)

    took["new person"] = counted(keys, talk, new_person)
    (row,) = services.archives.find("oyh").rows
    took["add identity"] = counted(keys, talk, add_identity)
    assert [held.identity.category for held in services.archives.get(row.id).identities] == ["51"]
    took["attach paper"] = counted(keys, talk, attach_paper)
    lists = services.filing.checklists(row.id)
    assert [len(line.scans) for one in lists for line in one.lines if line.scans] == [1]
    took["find by initials"] = counted(keys, talk, find_by_initials)
    assert "欧阳海" in window._pages.current().record.header._title.text()
    took["change status"] = counted(keys, talk, change_status)
    assert services.archives.get(row.id).identities[0].identity.status == "cancelled"
    took["print dossier"] = counted(keys, talk, print_dossier)
    assert dossier.read_bytes().startswith(b"%PDF")
    assert not talk.failures
    # paths of a test folder are longer than a clerk's; what is typed of them is counted as the file's name only
    took["attach paper"] -= len(str(scan)) - len(scan.name)
    took["print dossier"] -= len(str(dossier)) - len(dossier.name)
    assert {deed: count for deed, count in took.items() if count > BUDGETS[deed]} == {}
    assert _written() == took


def _written() -> dict[str, int]:
    """The counts in the page of the documentation."""
    found = re.findall(r"^\| ([a-z ]+) \| (\d+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {deed: int(count) for deed, count in found}


def _picture() -> bytes:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(kept.data())
