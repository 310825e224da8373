"""Fills in halves of three forms in the real window, tells of every draft on the disk, and waits to be killed.

`python half_filled.py FOLDER CASE`: signed in to the station in the folder, whose first person has this open case.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from tests.builders import PASSWORD, Clock
from tests.ui.dressing import dress_of
from tests.ui.patience import finish
from tests.ui.recording import RecordingTalk
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.ui.cases.step_buttons import StepButtons
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import build_services, people_finder

TYPED: Final = {
    "visit": {"problems": "the roof leaks", "need_text_1": "a hearing aid"},
    "record": {"phone": "13800000001"},
    "case_step": {"step_note": "true, and agreed to"},
}
"""What is typed into which fields of each form."""


def make_window(station: OpenStation, folder: Path) -> tuple[MainWindow, TaskRunner]:
    """The real window over a station, in English."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    talk = RecordingTalk()
    tasks, services = TaskRunner(talk.about_failure), build_services(station)
    dress = Dress(*dress_of(application), Preferences(folder / "vetdesk.ini"), "en")
    method = InputMethod("fcitx", "ibus", "ibus_answers")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    window.show()
    window.activateWindow()
    finish(tasks)
    return window, tasks


def field(window: MainWindow, name: str) -> QWidget:
    """The field of this name that is in sight."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    found: list[QWidget] = [one for kind in kinds for one in window.findChildren(kind, name)]
    return next(one for one in found if one.isVisible())


def said(widget: QWidget) -> str:
    """What stands in a field."""
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()  # type: ignore[attr-defined]  # one of the three kinds


def open_form(window: MainWindow, form: str, case: int, settle: Callable[[], None]) -> None:
    """Bring a form into sight, by what the window itself offers."""
    kind, number = {"visit": ("log_visit", 1), "record": ("recipient", 1)}.get(form, ("case", case))
    window.open(kind, number)
    settle()
    if form == "record":
        window.deeds.edit()
    elif form == "case_step":
        buttons = window.findChild(StepButtons)
        assert buttons is not None
        buttons.choose_primary()
    settle()
    settle()


def main(folder: Path, case: int) -> None:
    """Type into the forms one after the other; nothing but the keeper of drafts saves anything."""
    window, tasks = make_window(sign_in(folder, "zhang", PASSWORD, Clock()), folder.parent)
    kept: list[str] = []
    window.drafts.kept.connect(lambda title, _at: kept.append(title))
    for form, typed in TYPED.items():
        open_form(window, form, case, partial(finish, tasks))
        for name, text in typed.items():
            one = field(window, name)
            one.setFocus()
            QTest.keyClicks(one, text)
        before = len(kept)
        while len(kept) == before:  # a second after the last key
            QTest.qWait(50)
        finish(tasks)
        print(f"kept {form}", flush=True)
    QTest.qWait(120_000)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
