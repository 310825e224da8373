"""Every page inside the real window, in both languages, all sizes of text, on a large and on a small screen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import DECIDING_LOOKS, Look, clashing_mnemonics, come_to_rest
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


@pytest.mark.parametrize("look", DECIDING_LOOKS, ids=str)
def test_nothing_is_cut_nameless_or_out_of_sight(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    dressed: tuple[Language, Theme],
    audited: Callable[[QWidget, Look], list[str]],
    settle: Callable[[], None],
    tmp_path: Path,
    look: Look,
) -> None:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
    person = services.archives.add(
        {"name": "欧阳娜仁托娅", "sex": "female", "birth_date": "1950-03", "id_number": "529901195003050010"}, "51"
    )
    assert audited(window, look) == []
    faults: dict[str, list[str]] = {}
    for offer in PAGES:
        window.show_page(offer.key)
        settle()
        come_to_rest()
        if found := faults_of(window):
            faults[offer.key] = found
    for place, record in (("a record", person.id), ("a new record", 0)):
        window.open("recipient", record)
        settle()
        come_to_rest()
        if found := faults_of(window):
            faults[place] = found
    window.show_page("settings")
    for section, _, _ in SECTIONS:
        window.findChild(QListWidget, "sections").setCurrentRow([key for key, _, _ in SECTIONS].index(section))
        settle()
        come_to_rest()
        if found := faults_of(window):
            faults[section] = found
        if clashes := clashing_mnemonics(window):
            faults[f"keys of {section}"] = clashes
    assert faults == {}


@pytest.mark.parametrize("name", ["zh_CN", "en"])
def test_no_alt_key_is_claimed_twice_among_archives(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    dressed: tuple[Language, Theme],
    settle: Callable[[], None],
    tmp_path: Path,
    name: str,
) -> None:
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), name)
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
    dress.use_language(name)
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
    person = services.archives.add(
        {"name": "欧阳娜仁托娅", "sex": "female", "birth_date": "1950-03", "id_number": "529901195003050010"}, "51"
    )
    window.open("recipient", person.id)
    settle()
    for place in range(page.record.tabs.count()):
        page.record.tabs.setCurrentIndex(place)
        look_at(page.record.tabs.tabText(place))
    assert clashes == {}
