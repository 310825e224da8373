"""Each panel of the page of cases inside the real window: nothing cut, and no Alt key claimed twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.audit import Look, clashing_mnemonics, come_to_rest, dress, faults
from tests.ui.cases.case_world import lead_on, open_cases, sign_in
from tests.ui.recording import RecordingTalk
from vetdesk.services.case_taking import StepRequest
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme
from vetdesk.wiring import Services, people_finder

LOOKS = [
    Look(language, size, *screen)
    for language in ("zh_CN", "en")
    for size, screen in ((TextSize.STANDARD, (1366, 768)), (TextSize.EXTRA_LARGE, (911, 512)))
]
VILLAGE = ("zhang", "record_village_opinion")


@pytest.fixture
def ids(services: Services) -> list[int]:
    found = open_cases(services, 3)
    lead_on(services, found[0], [VILLAGE, ("zhang", "accept"), ("li", "return_for_correction")])
    before = services.station.session.actor
    sign_in(services, "wang")
    services.casework.take(found[0], StepRequest("object_anytime", "签名与本人不符，请核实。"))
    services.station.session.actor = before
    return found


@pytest.fixture
def window(  # noqa: PLR0917 - fixtures
    services: Services, ids: list[int], tasks: TaskRunner, talk: RecordingTalk, qtbot: QtBot,
    dressed: tuple[Language, Theme], tmp_path: Path,
) -> MainWindow:  # fmt: skip
    clothes = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    shown = MainWindow(services, tasks, talk, clothes, find=people_finder(services), method=method)
    qtbot.addWidget(shown, before_close_func=lambda one: one.close_for_good())
    return shown


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_every_panel_of_cases_is_whole_in_the_window(  # noqa: PLR0917 - fixtures
    window: MainWindow, services: Services, ids: list[int], settle: Callable[[], None],
    dressed: tuple[Language, Theme], look: Look,
) -> None:  # fmt: skip
    dress(window, look, *dressed)
    window.show_page("cases")
    settle()
    page = window.findChild(CasesPage)
    assert page is not None
    person = services.archives.find("王㛃").rows[0].id
    panels: dict[str, Callable[[], None]] = {
        "queue": lambda: page.queue.choose_queue("all"),
        "filters": page.focus_filter,
        "case": lambda: page.show_case(ids[0]),
        "step": lambda: page._begin_step(page.case.step("withdraw")),
        "other kind": lambda: page.side.show_reroute(page._view, migrating=False),
        "other version": lambda: page.side.show_reroute(page._view, migrating=True),
        "batch": lambda: page.side.show_batch(ids),
        "hand-over": page.side.show_hand_over,
        "exceptions": page.side.show_exceptions,
        "opening": lambda: page.open_record("new_case", person),
    }
    found: dict[str, list[str]] = {}
    for name, show in panels.items():
        show()
        settle()
        come_to_rest()
        if wrong := [*faults(window), *clashing_mnemonics(window)]:
            found[name] = wrong
    assert found == {}
