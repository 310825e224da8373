"""Every way of the table of parts leads somewhere in the real window, and no tab or section is missing from it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QListWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.recording import RecordingTalk
from vetdesk.ui import following
from vetdesk.ui.catalogue import plain
from vetdesk.ui.dress import Dress
from vetdesk.ui.following import Following, deeds_of_menus, words_of
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.parts import PARTS, Way
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder

AT_A_DISTRICT = "Townships"
"""A tab that only a district's station shows."""


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
    shown.show()
    return shown


def borne(page: QWidget) -> set[str]:
    """All words on what can be pressed on the page, greyed or not."""
    found = {plain(button.text()) for button in page.findChildren(QAbstractButton) if button.isVisibleTo(page)}
    found |= {plain(action.text()) for action in deeds_of_menus(page)}
    for choice in page.findChildren(QComboBox):
        found |= {choice.itemText(place) for place in range(choice.count())}
    return found


def test_every_way_leads_somewhere_and_no_tab_is_missing(
    window: MainWindow, settle: Callable[[], None], language: Language
) -> None:
    language.use("zh_CN")
    known = {(part.page, words_of(part.tab)) for part in PARTS if part.tab}
    lost: list[tuple[str, str]] = []
    seen: set[tuple[str, str]] = set()
    for part in PARTS:
        if window._pages.key != part.page:
            window.show_page(part.page)
            settle()
        page = window._pages.current()
        seen |= {(part.page, words) for words in tabs_of(page)}
        if part.tab and part.tab.text != AT_A_DISTRICT:
            refused: list[str] = []
            Following([part.tab], page, refused.append).begin()
            settle()
            if refused or not in_front(page, words_of(part.tab)):
                lost.append((part.page, part.tab.text))
        lost += [(part.page, deed.text) for deed in part.deeds if words_of(deed) not in borne(page)]
    assert lost == []
    assert seen - known == set()


def tabs_of(page: QWidget) -> list[str]:
    """The tabs of the page itself, and its sections."""
    tabs = [one for one in page.findChildren(QTabWidget) if one.isVisibleTo(page)][:1]
    found = [plain(one.tabText(place)) for one in tabs for place in range(one.count())]
    sections = page.findChildren(QListWidget, "sections")
    return found + [one.item(row).text() for one in sections for row in range(one.count())]


def in_front(page: QWidget, words: str) -> bool:
    tabs = [tabs for tabs in page.findChildren(QTabWidget) if tabs.isVisibleTo(page)]
    shown = {plain(one.tabText(one.currentIndex())) for one in tabs}
    sections = page.findChild(QListWidget, "sections")
    return words in shown or (sections is not None and sections.currentItem().text() == words)


def test_a_part_is_reached_from_the_menu_bar(window: MainWindow, settle: Callable[[], None]) -> None:
    settle()
    entries = {entry.text(): entry for menu in window.menuBar().findChildren(QWidget) for entry in menu.actions()}
    assert isinstance(entries["Working days"], QAction)
    entries["Working days"].trigger()
    settle()
    assert in_front(window._pages.current(), "Working days")
    entries["Change history"].trigger()
    settle()
    assert window._pages.key == "people"


def test_a_way_that_is_not_there_is_told_in_the_end(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "LOOKS", 2)
    refused: list[str] = []
    Following([Way("nowhere", "No such deed")], window._pages.current(), refused.append).begin()
    qtbot.wait_until(lambda: bool(refused))
    assert refused == ["“No such deed” cannot be done now."]
