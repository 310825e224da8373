"""The search over everything in the real window, walked by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from tests.services.case_desk import KIND, OPENING
from tests.ui.desks import settle_people
from tests.ui.recording import RecordingTalk
from vetdesk.ui.cases.cases_page import CasesPage
from vetdesk.ui.dress import Dress
from vetdesk.ui.help.help_window import HelpWindow
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.people.people_page import PeoplePage
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.search.drop_list import DropList
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.wiring import Services, people_finder

Settle = Callable[[], None]
Key = Qt.Key


class Searcher:
    """Types into the search line and reads what drops below it."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self._qtbot, self._settle = window, qtbot, settle
        self.box = window.findChild(SearchBox, "search_everywhere")
        self.list = window.findChild(DropList)

    def begin(self) -> None:
        QTest.keyClick(self.window, Key.Key_F3)
        self._settle()

    def type(self, text: str) -> list[str]:
        self.begin()
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QApplication.sendEvent(self.box, typed)
        self._settle()
        return self.list.lines()

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.box, key)
        self._settle()

    def wait_for(self, heading: str) -> list[str]:
        """Records of other kinds come once nobody types any more."""
        self._qtbot.wait_until(lambda: heading in self.list.lines())
        return self.list.lines()


@pytest.fixture
def searcher(  # noqa: PLR0917 - what a window is put together from
    qtbot: QtBot,
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    dressed: tuple[Language, Theme],
    settle: Settle,
    tmp_path: Path,
) -> Searcher:
    settle_people(services)
    dress = Dress(*dressed, Preferences(tmp_path / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    qtbot.addWidget(window, before_close_func=lambda shown: shown.close_for_good())
    with qtbot.wait_exposed(window):
        window.show()
    settle()
    return Searcher(window, qtbot, settle)


def test_one_line_finds_people_deeds_records_and_help(
    searcher: Searcher, services: Services, language: Language
) -> None:
    person = services.archives.find("史长河").rows[0].id
    services.casework.open_case(KIND, person, OPENING)
    lines = searcher.type("史长河")
    assert lines[0] == "People"
    assert lines[1].startswith("史长河　5299")
    assert "19640310" not in "".join(lines)
    assert "Old-age subsidy for rural ex-conscripts　史长河" in "".join(searcher.wait_for("Cases"))
    assert searcher.list.current().kind == "recipient"
    for typed, deed in (("larger", "Larger text　View　Ctrl+="), ("rates", "Rates　Benefits"), ("roster", "")):
        lines = searcher.type(typed)
        assert any(line.startswith(deed) for line in lines), (typed, lines)
    language.use("zh_CN")
    searcher.begin()
    assert "走访　页面" in searcher.type("zf")
    assert "年度确认　待遇" in searcher.type("ndqr")
    searcher.box.clear()
    QTest.keyClick(searcher.box, Key.Key_Escape)


def test_a_deed_is_done_and_one_that_cannot_be_done_says_why(searcher: Searcher) -> None:
    searcher.type("working days")
    searcher.press(Key.Key_Return)
    assert searcher.window.findChild(QToolButton, "rail_settings").isChecked()
    lines = searcher.type("history of this")
    assert any("Open one first" in line for line in lines)
    searcher.press(Key.Key_Return)
    assert searcher.list.isVisible()
    assert searcher.window.findChild(QToolButton, "rail_settings").isChecked()


def test_a_heading_of_the_help_is_shown_and_not_only_its_chapter(searcher: Searcher, settle: Settle) -> None:
    lines = searcher.type("damaged data")
    assert any(line.startswith("Damaged data　") for line in lines), lines
    while not searcher.list.current().text.startswith("Damaged data"):
        searcher.press(Key.Key_Down)
    searcher.press(Key.Key_Return)
    settle()
    shown = searcher.window.findChild(HelpWindow)
    assert shown.text.textCursor().block().text() == "Damaged data"
    shown.close()


def test_arrows_cross_the_groups_and_pass_over_headings(searcher: Searcher) -> None:
    searcher.type("s")
    seen = []
    for _ in range(20):
        seen.append(searcher.list.current().group)
        searcher.press(Key.Key_Down)
    assert seen[0] == "recipient"
    assert len(set(seen)) > 1
    assert searcher.box.hasFocus()
    assert searcher.box.accessibleDescription()


def test_nobody_found_offers_to_begin_an_archive(searcher: Searcher) -> None:
    assert searcher.type("李桂花") == ["Deeds and pages", "New person “李桂花”"]
    searcher.press(Key.Key_Return)
    name = next(
        line for line in searcher.window.findChildren(QLineEdit) if line.objectName() == "name" and line.isVisible()
    )
    assert name.text() == "李桂花"
    assert searcher.window.findChild(PeoplePage).new.fields.values()["name"] == "李桂花"


def test_a_case_is_begun_by_its_kind_for_somebody_found(searcher: Searcher) -> None:
    searcher.begin()
    searcher.type("new case: old-age subsidy for rural")
    searcher.press(Key.Key_Return)
    assert "for whom?" in searcher.box.placeholderText()
    QTest.keyClicks(searcher.box, "sch")
    searcher._settle()
    searcher.press(Key.Key_Return)
    page = searcher.window.findChild(CasesPage)
    assert page.opening.isVisible()
    assert page.opening._form is not None
    assert page.opening._form.kind == KIND
    assert "for whom?" not in searcher.box.placeholderText()


def test_an_empty_line_offers_what_was_opened_last(searcher: Searcher, services: Services) -> None:
    person = services.archives.find("单雄").rows[0].id
    searcher.window.open("recipient", person)
    searcher._settle()
    searcher.begin()
    lines = searcher.list.lines()
    assert lines[:2] == ["Opened last", lines[1]]
    assert lines[1].startswith("单雄")
    assert "Deeds and pages" in lines


def test_while_an_input_method_composes_nothing_jumps(searcher: Searcher) -> None:
    before = searcher.type("史")
    now = searcher.list.current()
    QApplication.sendEvent(searcher.box, QInputMethodEvent("chang", []))
    searcher.press(Key.Key_Down)
    searcher.press(Key.Key_Return)
    assert (searcher.list.lines(), searcher.list.current(), searcher.list.isVisible()) == (before, now, True)
    assert searcher.box.text() == "史"


def test_enter_before_the_answer_opens_what_was_typed(searcher: Searcher) -> None:
    searcher.type("单")
    QTest.keyClicks(searcher.box, "x")
    searcher.box.setText("史长河")
    QTest.keyClick(searcher.box, Key.Key_Return)
    searcher._settle()
    assert "史长河" in searcher.window.findChild(PeoplePage).record.header._title.text()
