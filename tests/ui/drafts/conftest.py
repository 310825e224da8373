"""What tests of drafts share: a station with a few people, and windows over it that keep drafts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import settle_people
from tests.ui.recording import RecordingTalk
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder

Settle = Callable[[], None]
Open = Callable[[], MainWindow]


@pytest.fixture
def people(services: Services) -> list[int]:
    return [person.id for person in settle_people(services)]


@pytest.fixture
def open_window(  # noqa: PLR0917 - fixtures
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, settle: Settle,
    dressed: tuple[Language, Theme], tmp_path: Path,
) -> Open:  # fmt: skip
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")

    def make() -> MainWindow:
        method = InputMethod("fcitx", "ibus", "ibus_answers")
        window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
        qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
        with qtbot.wait_exposed(window):
            window.show()
        window.activateWindow()
        settle()
        return window

    return make
