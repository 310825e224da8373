"""Every page inside the real window, in both languages, at the largest text on a small screen.

The long tier tries every size of text and a large screen too, and walks every screen in all looks (tests/soak).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.tiers import LONG
from tests.ui.audit import EVERY_LOOK, HARDEST_LOOKS, Look, clashing_mnemonics, come_to_rest
from tests.ui.audit import faults as faults_of
from tests.ui.recording import RecordingTalk
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.pages import PAGES
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.people.people_panels import PEOPLE_PANELS
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.settings.settings_page import SECTIONS
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder

Settle = Callable[[], None]


@pytest.fixture
def window(  # noqa: PLR0917 - what a window is put together from
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    dressed: tuple[Language, Theme],
    tmp_path: Path,
) -> MainWindow:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    shown = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    qtbot.addWidget(shown, before_close_func=lambda shown: shown.close_for_good())
    return shown


@pytest.fixture
def person(services: Services) -> int:
    values = {"name": "欧阳娜仁托娅", "sex": "female", "birth_date": "1950-03", "id_number": "529901195003050010"}
    return services.archives.add(values, "51").id


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nothing_is_cut_nameless_or_out_of_sight(
    window: MainWindow, person: int, audited: Callable[[QWidget, Look], list[str]], settle: Settle, language: str
) -> None:
    faults: dict[str, list[str]] = {}
    for look in EVERY_LOOK if LONG else HARDEST_LOOKS:
        if look.language == language:
            audited(window, look)
            faults |= {f"{look} {place}": found for place, found in walked(window, person, settle) if found}
    assert faults == {}


def walked(window: MainWindow, person: int, settle: Settle) -> Iterator[tuple[str, list[str]]]:
    """What is wrong on each page, record and section as the window looks now."""

    def faults() -> list[str]:
        settle()
        come_to_rest()
        return faults_of(window)

    for offer in PAGES:
        window.show_page(offer.key)
        yield offer.key, faults()
    for place, record in (("a record", person), ("a new record", 0)):
        window.open("recipient", record)
        yield place, faults()
    window.show_page("settings")
    for row, (section, _, _) in enumerate(SECTIONS):
        window.findChild(QListWidget, "sections").setCurrentRow(row)
        yield section, faults()
        yield f"keys of {section}", clashing_mnemonics(window)


@pytest.mark.parametrize("name", ["zh_CN", "en"])
def test_no_alt_key_is_claimed_twice_among_archives(
    window: MainWindow, person: int, dressed: tuple[Language, Theme], settle: Settle, name: str
) -> None:
    dressed[0].use(name)
    window.show()
    clashes: dict[str, list[str]] = {}

    def look_at(place: str) -> None:
        settle()
        if found := clashing_mnemonics(window):
            clashes[place] = found

    window.show_page("people")
    page = window.findChild(PeoplePage)
    look_at("the list")
    for begin in (page.list.begin_filter, page.list.choose_columns, page.list.begin_bulk):
        begin()
        look_at(begin.__name__)
        page._to_list()
    for offer in PEOPLE_PANELS:
        page.show_panel(offer.key)
        look_at(offer.key)
    window.open("recipient", person)
    settle()
    for place in range(page.record.tabs.count()):
        page.record.tabs.setCurrentIndex(place)
        look_at(page.record.tabs.tabText(place))
    assert clashes == {}
