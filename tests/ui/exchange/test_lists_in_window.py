"""The tab of lists inside the real window: nothing cut, nothing sideways, no Alt key claimed twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.ui.audit import DECIDING_LOOKS, Look, clashing_mnemonics, come_to_rest, dress, faults
from tests.ui.exchange.list_world import Received, write_list
from tests.ui.recording import RecordingTalk
from vetdesk.ui.dress import Dress
from vetdesk.ui.exchange.lists.lists_page import ListsPage
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """A station on 2025-10-20."""
    station = a_station(tmp_path, clock=clock)
    clock.move(days=273)
    yield Services(station)
    station.close()


@pytest.mark.parametrize("look", DECIDING_LOOKS, ids=str)
def test_every_view_of_lists_is_whole_in_the_window(  # noqa: PLR0917 - fixtures
    services: Services, tasks: TaskRunner, talk: RecordingTalk, qtbot: QtBot, settle: Callable[[], None],
    dressed: tuple[Language, Theme], tmp_path: Path, look: Look,
) -> None:  # fmt: skip
    received = Received(services, tmp_path)
    numbers = [received[kind].id for kind in ("payment", "payment_failure", "data_matching")]
    clothes = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(services, tasks, talk, clothes, find=people_finder(services), method=method)
    qtbot.addWidget(window, before_close_func=lambda one: one.close_for_good())
    dress(window, look, *dressed)
    window.open("outside_list", 0)
    settle()
    page = window.findChild(ListsPage)
    assert page is not None

    def begin(deed: str) -> None:
        page.lines.findChild(QPushButton, deed).click()

    views: dict[str, Callable[[], None]] = {
        "lists": lambda: None,
        "payments": lambda: window.open("outside_list", numbers[0]),
        "sums": page._show_figures,
        "failures": lambda: window.open("outside_list", numbers[1]),
        "a line": page.lines.panes.show_second,
        "a deed": lambda: begin("deed_correct_account"),
        "doubts": lambda: window.open("outside_list", numbers[2]),
        "a case": lambda: begin("deed_open_status_change"),
        "unsettled": lambda: (page.lines.work.leave(), page.lines.list.step(1), page.lines.panes.show_second())[0],
        "a file": lambda: page.take_file(write_list(tmp_path, "visit")),
    }
    found: dict[str, list[str]] = {}
    for name, show in views.items():
        show()
        settle()
        come_to_rest()
        wrong = [*faults(window), *clashing_mnemonics(window)]
        if window.width() > look.width:
            wrong.append(f"the window grew to {window.width()}")
        if wrong:
            found[name] = wrong
    assert found == {}
