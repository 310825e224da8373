"""The window around the pages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import PASSWORD
from tests.ui.audit import DECIDING_LOOKS, Look
from tests.ui.recording import RecordingTalk
from vetdesk.domain.forms import Label
from vetdesk.domain.station_fields import StationField
from vetdesk.ui.actions import OFFERS, keys_at_a_glance
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.page import Page
from vetdesk.ui.pages import PAGES, PageOffer
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.search.drop_list import DropList
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.texts import language as window_language
from vetdesk.ui.theme import TextSize, Theme, text_size
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.wiring import Services, people_finder

Settle = Callable[[], None]


class FirstPage(Page):
    """Remembers what it was asked."""

    SHOWS = ("village",)
    asked: ClassVar[list[str]] = []

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Example"))

    def refresh(self) -> None:
        self.asked.append("refresh")

    def save(self) -> None:
        self.asked.append("save")

    def open_record(self, kind: str, record_id: int) -> None:
        self.asked.append(f"{kind} {record_id}")

    def has_unsaved(self) -> bool:
        return "typed" in self.asked


class SecondPage(Page):
    """A page that is never shown unless asked for."""

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Example"))


HERE = f"{__name__}:"
TWO = (
    PageOffer("people", "people", "People", HERE + "FirstPage", ("recipient",)),
    PageOffer("visits", "visits", "Visits", HERE + "SecondPage", ("visit",)),
)


@pytest.fixture
def dress(dressed: tuple[Language, Theme], tmp_path: Path) -> Iterator[Dress]:
    worn = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    yield worn
    worn.use_size(TextSize.STANDARD)
    worn.use_language("en")


@pytest.fixture
def open_window(  # noqa: PLR0917 - fixtures
    qtbot: QtBot, services: Services, tasks: TaskRunner, talk: RecordingTalk, dress: Dress, settle: Settle
) -> Callable[..., MainWindow]:
    def make(*offers: PageOffer) -> MainWindow:
        method = InputMethod("fcitx", "ibus", "ibus_answers")
        window = MainWindow(
            services, tasks, talk, dress, find=people_finder(services), method=method, offers=offers or PAGES
        )
        qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
        with qtbot.wait_exposed(window):
            window.show()
        settle()
        return window

    FirstPage.asked.clear()
    return make


def test_pages_are_made_when_first_shown(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(*TWO)
    assert window.findChildren(FirstPage)
    assert not window.findChildren(SecondPage)
    window.show_page("visits")
    assert window.findChildren(SecondPage)


def test_a_record_opens_on_the_page_of_its_kind(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(*TWO)
    window.show_page("visits")
    window.open("recipient", 7)
    assert window.findChild(QToolButton, "rail_people").isChecked()
    assert "recipient 7" in FirstPage.asked


def test_the_view_menu_marks_the_size_of_text_and_the_colours_in_use(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    view = window.findChild(QMenu, "menu_view")

    def marked() -> set[str]:
        view.aboutToShow.emit()
        view.aboutToHide.emit()
        choices = (window.findChild(QMenu, name) for name in ("menu_text_size", "menu_scheme"))
        return {action.objectName() for menu in choices for action in menu.actions() if action.isChecked()}

    assert marked() == {"size_standard", "scheme_system"}
    window.findChild(QAction, "scheme_dark").trigger()
    window.findChild(QAction, "larger").trigger()
    assert marked() == {"size_large", "scheme_dark"}
    window.findChild(QAction, "size_extra_large").trigger()
    window.findChild(QAction, "size_extra_large").trigger()
    window.findChild(QAction, "scheme_system").trigger()
    assert marked() == {"size_extra_large", "scheme_system"}


def test_keys_do_what_the_menus_say(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> None:
    window = open_window(*TWO)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert FirstPage.asked[-3:] == ["save", "recipient 0", "refresh"]
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.findChild(QToolButton, "rail_visits").isChecked()


def test_pages_hear_of_changes_that_concern_them(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services
) -> None:
    open_window(*TWO)
    before = FirstPage.asked.count("refresh")
    services.villages.add("红星村")
    qtbot.wait_until(lambda: FirstPage.asked.count("refresh") == before + 1)
    services.stations.save(services.stations.details())
    qtbot.wait(50)
    assert FirstPage.asked.count("refresh") == before + 1


def test_a_person_is_found_from_everywhere(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services, settle: Settle
) -> None:
    record = services.archives.add({"name": "张三", "sex": "male", "id_number": "529901195003050010"})
    window = open_window(*TWO)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = window.findChild(SearchBox, "search_everywhere")
    QTest.keyClicks(box, "zhangs")
    settle()
    assert "张三" in window.findChild(DropList).lines()[1]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert FirstPage.asked[-1] == f"recipient {record.id}"


def test_locking_puts_the_keys_away_and_unlocking_brings_the_desk_back(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services, settle: Settle
) -> None:
    window = open_window(*TWO)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert services.station.locked
    assert not window.menuBar().isEnabled()
    line = window.findChild(QLineEdit, "lock_password")
    assert line.isVisible()
    line.setText(PASSWORD)
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert not services.station.locked
    assert window.findChild(FirstPage).isVisible()


def test_language_and_size_change_without_restart_and_are_kept(
    qtbot: QtBot, open_window: Callable[..., MainWindow], dress: Dress
) -> None:
    window = open_window()
    qtbot.mouseClick(window.findChild(QToolButton, "status_zh_CN"), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: window.windowTitle() == "优抚工作台")
    assert window_language() == "zh_CN"
    assert window.findChild(QToolButton, "rail_settings").text() == "设置"
    QTest.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert text_size() is TextSize.LARGE
    assert (dress.preferences.language, dress.preferences.text_size) == ("zh_CN", TextSize.LARGE)


def test_leaving_asks_about_what_was_typed(
    qtbot: QtBot, open_window: Callable[..., MainWindow], talk: RecordingTalk
) -> None:
    window = open_window(*TWO)
    FirstPage.asked.append("typed")
    left: list[bool] = []
    window.left.connect(left.append)
    talk.answers += [False, True]
    window.close()
    assert (left, window.isVisible()) == ([], True)
    window.close()
    assert left == [True]


def test_who_may_not_see_the_archive_has_no_such_page(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    keys = {button.objectName() for button in window.findChildren(QToolButton)}
    assert {"rail_settings", "rail_exchange"} <= keys


def test_the_status_line_tells_people_and_input_method(open_window: Callable[..., MainWindow]) -> None:
    window = open_window(*TWO)
    texts = {label.text() for label in window.findChildren(QLabel)}
    assert {"People: 0", "Input method: ibus"} <= texts


def test_that_there_is_no_backup_leads_to_making_one(
    open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> None:
    window = open_window(*TWO)
    told = window.findChild(QToolButton, "status_backup")
    assert told.text() == "■ No backup yet"
    told.click()
    settle()
    assert told.text() == "✔ Backup: today"


def test_nothing_is_cut_or_nameless(
    open_window: Callable[..., MainWindow], audited: Callable[[QWidget, Look], list[str]]
) -> None:
    assert audited(open_window(*TWO), DECIDING_LOOKS) == []


def test_every_shortcut_is_used_once_and_none_is_a_plain_letter() -> None:
    keys = [offer.shortcut for offer in OFFERS if offer.shortcut]
    assert len(keys) == len(set(keys))
    assert all("+" in key or key.startswith("F") for key in keys)
    assert not {"Ctrl+Space", "Shift", "Ctrl+Shift"} & set(keys)


def test_the_sheet_of_keys_is_plain_text() -> None:
    assert ("Ctrl+S", "Save") in keys_at_a_glance()
    assert all("&" not in text for _, text in keys_at_a_glance())


def test_somebody_found_by_a_former_name_is_shown_with_it(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services, settle: Settle
) -> None:
    record = services.archives.add({"name": "张三", "sex": "male", "id_number": "529901195003050010"})
    services.archives.save(record.id, record.version, {"name": "李四"})
    window = open_window(*TWO)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    typed = QInputMethodEvent()
    typed.setCommitString("张三")
    QApplication.sendEvent(window.findChild(SearchBox, "search_everywhere"), typed)
    settle()
    assert "李四（formerly：张三）" in window.findChild(DropList).lines()[1]


def test_pages_are_made_anew_when_a_definition_changes(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services
) -> None:
    window = open_window(*TWO)
    window.show_page("visits")
    window.show_page("people")
    before = window.findChild(FirstPage)
    services.station_fields.add(StationField("", Label("网格编号", "")))
    qtbot.wait_until(lambda: window.findChild(FirstPage) not in {None, before})
    assert window.findChild(FirstPage).isVisible()
    assert window.findChild(QToolButton, "rail_people").isChecked()


def test_what_is_typed_is_not_thrown_away_unasked_when_a_definition_changes(
    qtbot: QtBot, open_window: Callable[..., MainWindow], services: Services, talk: RecordingTalk
) -> None:
    window = open_window(*TWO)
    before = window.findChild(FirstPage)
    FirstPage.asked.append("typed")
    talk.answers.append(False)
    services.station_fields.add(StationField("", Label("网格编号", "")))
    qtbot.wait_until(lambda: bool(talk.asked))
    assert window.findChild(FirstPage) is before
    talk.answers.append(True)
    services.station_fields.retire("own_1")
    qtbot.wait_until(lambda: window.findChild(FirstPage) not in {None, before})


def test_in_a_low_window_title_and_search_make_way_until_somebody_searches(
    open_window: Callable[..., MainWindow], dress: Dress, settle: Settle
) -> None:
    window = open_window()
    search = window.findChild(SearchBox, "search_everywhere")
    assert search is not None
    window.resize(911, 512)
    assert search.isVisible()
    dress.use_size(TextSize.EXTRA_LARGE)
    settle()
    assert not search.isVisible()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert search.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    settle()
    assert not search.isVisible()
