"""The one place that opens message boxes."""

import dataclasses
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.audit import HARDEST_LOOKS
from vetdesk.domain.errors import CancelledError, LastKeeperError, ReadOnlyStationError, VetDeskError
from vetdesk.ui.error_sentences import WHY_NOT_ALL
from vetdesk.ui.failure_dialog import FailureDialog
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.texts import Language


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def box_over(window: QWidget) -> QMessageBox:
    (box,) = window.findChildren(QMessageBox)
    return box


def failure_over(window: QWidget) -> FailureDialog:
    (dialog,) = window.findChildren(FailureDialog)
    return dialog


def text(dialog: FailureDialog, part: str) -> str:
    return dialog.findChild(QLabel, f"failure_{part}").text()


def every_error() -> list[type[VetDeskError]]:
    found = [VetDeskError]
    for kind in found:
        found += kind.__subclasses__()
    return [kind for kind in found if kind.__module__ == VetDeskError.__module__ and kind not in WHY_NOT_ALL]


def made_up(kind: type[VetDeskError]) -> VetDeskError:
    if not dataclasses.is_dataclass(kind):
        return kind()
    made = {field.name: field.default_factory for field in dataclasses.fields(kind)}
    return kind(**{name: f"<{name}>" if make is dataclasses.MISSING else make() for name, make in made.items()})


def test_every_error_says_what_happened_what_was_kept_and_what_to_do(window: QWidget, language: Language) -> None:
    for spoken, kind in product(("en", "zh_CN"), every_error()):
        language.use(spoken)
        Talk(window).about_failure(made_up(kind))
        dialog = failure_over(window)
        shown = [text(dialog, part) for part in ("happened", "kept", "next")]
        assert all(shown), (kind, spoken)
        assert "{" not in "".join(shown)
        assert kind.__name__ not in "".join(shown)
        shiboken6.delete(dialog)


def test_an_error_of_the_user_can_be_copied_whole(window: QWidget) -> None:
    Talk(window).about_failure(LastKeeperError("张三"))
    dialog = failure_over(window)
    assert text(dialog, "happened").startswith("张三 is the only active administrator.")
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert text(dialog, "kept") in copied
    assert "LastKeeperError" in copied


def test_an_error_of_ours_can_be_copied_saved_and_names_nobody(window: QWidget, tmp_path: Path) -> None:
    saved = tmp_path / "report.txt"
    talk = Talk(window)
    talk.choose_target = lambda _title, _name, _kinds, then: then(saved)
    talk.about_failure(KeyError("张三 529901194501010011"))
    dialog = failure_over(window)
    dialog.copy()
    dialog.findChild(QPushButton, "failure_save").click()
    shown = "".join(text(dialog, part) for part in ("happened", "kept", "next"))
    assert "Number of the error" in shown
    assert "KeyError" not in shown
    for told in (shown, QGuiApplication.clipboard().text(), saved.read_text(encoding="utf-8")):
        assert "张三" not in told
        assert "529901" not in told
    assert "KeyError" in saved.read_text(encoding="utf-8")


@pytest.mark.parametrize("holds", [True, False])
def test_an_error_of_ours_keeps_what_is_typed_and_says_so(window: QWidget, holds: bool) -> None:
    talk = Talk(window)
    talk.keep_typed = lambda: holds
    talk.about_failure(KeyError())
    assert ("kept as a draft" in text(failure_over(window), "kept")) is holds


def test_a_mistake_made_while_keeping_what_is_typed_is_told_and_not_made_again(window: QWidget) -> None:
    def breaks() -> bool:
        raise ZeroDivisionError

    talk = Talk(window)
    talk.keep_typed = breaks
    with pytest.raises(ZeroDivisionError):
        talk.about_failure(KeyError())
    talk.about_failure(ZeroDivisionError())
    assert "Number of the error" in text(failure_over(window), "happened")


def test_the_dialog_is_whole_in_every_look(
    window: QWidget, language: Language, audited: Callable[..., list[str]]
) -> None:
    for spoken, error in product(("en", "zh_CN"), (ReadOnlyStationError(1, 2, "", "", ""), KeyError())):
        language.use(spoken)
        Talk(window).about_failure(error)
        dialog = failure_over(window)
        assert audited(dialog, [look for look in HARDEST_LOOKS if look.language == spoken]) == []
        shiboken6.delete(dialog)


def test_what_the_user_stopped_is_not_told_again(window: QWidget) -> None:
    Talk(window).about_failure(CancelledError())
    assert window.findChildren(FailureDialog) == []


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
@pytest.mark.usefixtures("styled")
def test_a_reason_is_given_without_blanks_around_it(window: QWidget, typed: str, given: list[str]) -> None:
    reasons: list[str] = []
    Talk(window).ask_text("Why?", reasons.append)
    (dialog,) = window.findChildren(QInputDialog)
    take, leave = dialog.findChildren(QPushButton)
    assert take.property("primary") == "true"
    assert take.x() > leave.x(), "as in every other window"
    dialog.findChild(QLineEdit).setText(typed)
    dialog.accept()
    assert reasons == given
