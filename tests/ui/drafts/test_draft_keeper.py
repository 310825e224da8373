"""What is typed in a window is kept, offered by name and time, continued, compared or discarded."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from tests.builders import PASSWORD
from tests.ui.recording import RecordingTalk
from vetdesk.ui.main_window import MainWindow
from vetdesk.wiring import Services

Settle = Callable[[], None]
Open = Callable[[], MainWindow]


def part(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    return next(one for one in window.findChildren(kind, name) if one.isVisible())


def begin_visit(window: MainWindow, person: int, settle: Settle) -> None:
    window.open("log_visit", person)
    settle()
    settle()


def fill_in(window: MainWindow, settle: Settle) -> None:
    note = part(window, QPlainTextEdit, "problems")
    note.setFocus()
    QTest.keyClicks(note, "at home")
    text = part(window, QLineEdit, "need_text_1")
    text.setFocus()
    QTest.keyClicks(text, "a hearing aid")
    settle()


def test_a_draft_is_never_filled_in_unasked_nor_written_over_and_closing_asks_nothing(
    open_window: Open, people: list[int], settle: Settle, services: Services, talk: RecordingTalk
) -> None:
    window = open_window()
    begin_visit(window, people[0], settle)
    fill_in(window, settle)
    window.drafts.flush()
    settle()
    assert "Draft saved 09:00" in [label.text() for label in window.statusBar().findChildren(QLabel)]
    begin_visit(window, people[0], settle)
    assert part(window, QLineEdit, "need_text_1").text() == ""
    assert part(window, QWidget, "draft_bar").isVisible()
    fill_in(window, settle)
    window.drafts.flush()
    settle()
    assert len(services.drafts.mine()) == 2
    QTest.mouseClick(part(window, QPushButton, "draft_discard"), Qt.MouseButton.LeftButton)
    settle()
    assert len(services.drafts.mine()) == 1
    left: list[bool] = []
    window.left.connect(left.append)
    window.close()
    settle()
    assert (left, talk.asked) == ([True], [])
    assert len(services.drafts.mine()) == 1


def test_a_saved_visit_leaves_no_draft_and_locking_keeps_what_was_typed_before_the_keys_go(
    open_window: Open, people: list[int], settle: Settle, services: Services
) -> None:
    window = open_window()
    begin_visit(window, people[0], settle)
    fill_in(window, settle)
    window.drafts.flush()
    settle()
    kind = next(one for one in window.findChildren(QWidget, "need_kind_1") if one.isVisible())
    kind.choose(kind.itemData(1))
    QTest.mouseClick(part(window, QPushButton, "keep_visit"), Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert services.visiting.of_recipient(people[0]).visits
    assert services.drafts.mine() == ()
    begin_visit(window, people[1], settle)
    fill_in(window, settle)
    window.lock()
    settle()
    assert services.station.locked
    services.station.unlock(PASSWORD)
    assert services.drafts.mine()[0].title == "Visit to 史长河"


def test_a_kept_visit_is_taken_back_by_the_menu_with_its_name_and_a_discarded_draft_too(
    open_window: Open, people: list[int], settle: Settle, services: Services, talk: RecordingTalk
) -> None:
    window = open_window()
    undo = window.findChild(QAction, "undo")
    assert window.deeds.why_not("undo") == "Nothing to undo."
    begin_visit(window, people[0], settle)
    QTest.mouseClick(part(window, QPushButton, "keep_visit"), Qt.MouseButton.LeftButton)
    settle()
    settle()
    assert undo.text() == "&Undo: visit to 王㛃"
    talk.answers.append("a wrong person")
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert services.visiting.of_recipient(people[0]).visits == ()
    assert undo.text() == "&Undo"
    begin_visit(window, people[0], settle)
    fill_in(window, settle)
    window.drafts.flush()
    begin_visit(window, people[0], settle)
    QTest.mouseClick(part(window, QPushButton, "draft_discard"), Qt.MouseButton.LeftButton)
    settle()
    assert services.drafts.mine() == ()
    window.deeds.undo()
    settle()
    assert [one.title for one in services.drafts.mine()] == ["Visit to 王㛃"]
    window.lock()
    settle()
    assert undo.text() == "&Undo"
