"""The tab of townships inside the real window: nothing cut, nothing sideways, no Alt key claimed twice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clock, a_station
from tests.domain.county import County, a_line
from tests.services.township_world import TownshipWorld
from tests.ui.audit import DECIDING_LOOKS, Look, clashing_mnemonics, come_to_rest, dress, faults
from tests.ui.recording import RecordingTalk
from vetdesk.domain.township_rosters import Source
from vetdesk.ui.dress import Dress
from vetdesk.ui.exchange.townships.townships_page import TownshipsPage
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder


@pytest.fixture
def world(tmp_path: Path, clock: Clock) -> Iterator[TownshipWorld]:
    """Two townships that sent, with somebody in both, somebody missing and a value that differs."""
    services = Services(a_station(tmp_path, clock=clock))
    world = TownshipWorld(services, tmp_path)
    world.settle(County(archive=[replace(a_line(at, "a"), source=Source.ARCHIVE) for at in range(4)]))
    dearer = replace(a_line(1, "a"), values={**a_line(1, "a").values, "monthly_standard": "9900000"})
    world.take_in(world.write("a", [a_line(0, "a"), dearer, a_line(2, "a")], "2025年三季度"), "a")
    world.take_in(world.write("b", [a_line(0, "b"), a_line(9, "b")], "2025年三季度"), "b")
    yield world
    services.station.close()


@pytest.mark.parametrize("look", DECIDING_LOOKS, ids=str)
def test_every_view_of_townships_is_whole_in_the_window(  # noqa: PLR0917 - fixtures
    world: TownshipWorld, tasks: TaskRunner, talk: RecordingTalk, qtbot: QtBot, settle: Callable[[], None],
    dressed: tuple[Language, Theme], tmp_path: Path, look: Look,
) -> None:  # fmt: skip
    clothes = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(world.services, tasks, talk, clothes, find=people_finder(world.services), method=method)
    qtbot.addWidget(window, before_close_func=lambda one: one.close_for_good())
    dress(window, look, *dressed)
    window.open("township_roster", 0)
    settle()
    page = window.findChild(TownshipsPage)
    assert page is not None
    again = world.write("a", [a_line(5, "a")], "2025年3季度")
    other = world.write("c", [a_line(6, "c")], "2025年3季度")
    views: dict[str, Callable[[], None]] = {
        "townships": lambda: None,
        "findings": page._show_all,
        "a finding": page.findings.panes.show_second,
        "another": lambda: page.findings.list.step(2),
        "a second roster": lambda: (page.back(), page.take_files([again]))[0],
        "an unknown township": lambda: (page.back(), page.take_files([other]))[0],
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
