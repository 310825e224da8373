"""The one place that opens message boxes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from vetdesk.domain.errors import CancelledError, LastKeeperError
from vetdesk.ui.talk import Question, Talk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def box_over(window: QWidget) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    return box


def test_an_error_of_the_user_is_a_sentence(window: QWidget) -> None:
    Talk(window).about_failure(LastKeeperError("张三"))
    assert box_over(window).text().startswith("张三 is the only active system keeper.")


def test_an_error_of_ours_can_be_copied_and_names_nobody(window: QWidget) -> None:
    Talk(window).about_failure(KeyError("张三 529901194501010011"))
    box = box_over(window)
    assert "Number of the error" in box.text()
    assert "KeyError" in box.detailedText()
    assert "张三" not in box.text() + box.detailedText()
    assert "529901" not in box.text() + box.detailedText()


def test_what_the_user_stopped_is_not_told_again(window: QWidget) -> None:
    Talk(window).about_failure(CancelledError())
    assert window.findChildren(QMessageBox) == []


@pytest.mark.parametrize(("button", "accepted"), [("Take it back", True), ("Keep it", False)])
def test_a_question_is_answered_by_verbs(qtbot: QtBot, window: QWidget, button: str, accepted: bool) -> None:
    done: list[str] = []
    Talk(window).ask(Question("Undo the import?", "Take it back", "Keep it"), lambda: done.append("undone"))
    chosen = next(one for one in box_over(window).buttons() if one.text() == button)
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert done == (["undone"] if accepted else [])


@pytest.mark.parametrize(("destructive", "done"), [(True, []), (False, ["done"])])
def test_enter_never_destroys(window: QWidget, destructive: bool, done: list[str]) -> None:
    happened: list[str] = []
    question = Question("Go on?", "Do it", "Keep it", destructive=destructive)
    Talk(window).ask(question, lambda: happened.append("done"))
    QTest.keyClick(box_over(window), Qt.Key.Key_Return)
    assert happened == done


def test_escape_refuses(window: QWidget) -> None:
    happened: list[str] = []
    Talk(window).ask(Question("Go on?", "Do it", "Keep it"), lambda: happened.append("done"))
    QTest.keyClick(box_over(window), Qt.Key.Key_Escape)
    assert happened == []


@pytest.mark.parametrize(("typed", "given"), [("  a reason ", ["a reason"]), ("   ", [])])
def test_a_reason_is_given_without_blanks_around_it(window: QWidget, typed: str, given: list[str]) -> None:
    reasons: list[str] = []
    Talk(window).ask_text("Why?", reasons.append)
    (dialog,) = window.findChildren(QInputDialog)
    dialog.findChild(QLineEdit).setText(typed)
    dialog.accept()
    assert reasons == given
