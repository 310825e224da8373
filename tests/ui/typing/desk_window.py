"""The real window on a station of its own, the cursor in one place after the other, as somebody types: see test_typing.

Arguments: the file to write what arrives into, a folder for the station. A line "ready PLACE" says where the cursor
stands, "PLACE TEXT" what stands there once it holds the name that is typed.
"""

import sys

from vetdesk.ui.input_method import prepare

METHOD = prepare()

from pathlib import Path  # noqa: E402 - Qt reads the environment when it is imported, so first of all it is prepared

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtGui import QAction  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit  # noqa: E402

from tests.builders import a_station  # noqa: E402
from tests.services.case_desk import KIND, OPENING, VALUES  # noqa: E402
from tests.ui.dressing import dress_of  # noqa: E402
from vetdesk.domain.people import Recipient  # noqa: E402
from vetdesk.ui.dress import Dress  # noqa: E402
from vetdesk.ui.main_window import MainWindow  # noqa: E402
from vetdesk.ui.preferences import Preferences  # noqa: E402
from vetdesk.ui.talk import Talk  # noqa: E402
from vetdesk.ui.tasks import TaskRunner  # noqa: E402
from vetdesk.wiring import Services, people_finder  # noqa: E402

NAME = "张三"
LONGEST_MS = 360_000


class Typist:
    """Puts the cursor into each place in turn and writes down what arrives there."""

    def __init__(self, window: MainWindow, tasks: TaskRunner, case: int, arrived: Path) -> None:
        self._window, self._tasks, self._case, self._arrived = window, tasks, case, arrived
        self._places = ["search", "form", "opinion"]
        self._ready = self._went = False
        self.look = QTimer(interval=100)
        self.look.timeout.connect(self._step)
        self.look.start()

    def _step(self) -> None:
        if not self._places:
            QApplication.quit()
        elif not self._went:
            self._went = True
            self._go(self._places[0])
        elif self._tasks.idle:
            self._read(self._places[0])

    def _go(self, place: str) -> None:
        if place == "search":
            self._window.findChild(QAction, "search").trigger()
        elif place == "form":
            self._window.open("recipient", 0)
        else:
            self._window.open("case", self._case)

    def _read(self, place: str) -> None:
        editor = self._editor(place)
        if editor is None:
            page = self._window._pages.current()
            assert page is not None
            page.primary()  # the first step of the case, with its opinion
        elif not self._ready:
            editor.setFocus()
            self._ready = True
            self._write(f"ready {place}")
        elif NAME in (text := _text(editor)):
            self._write(f"{place} {text}")
            self._places.pop(0)
            self._ready = self._went = False

    def _editor(self, place: str) -> QLineEdit | QTextEdit | None:
        if place == "opinion":
            return next((one for one in self._window.findChildren(QTextEdit, "step_note") if one.isVisible()), None)
        name = {"search": "search_everywhere", "form": "name"}[place]
        return next((one for one in self._window.findChildren(QLineEdit, name) if one.isVisible()), None)

    def _write(self, line: str) -> None:
        with self._arrived.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def _text(editor: QLineEdit | QTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def main(arrived: Path, folder: Path) -> int:
    """Show the window until everything was typed or time is over."""
    application = QApplication(sys.argv[:1])
    language, theme = dress_of(application)
    services = Services(a_station(folder))
    with services.station.database.write("add the applicant", services.station.session.actor) as work:
        applicant = work.people.add(Recipient(0, "", VALUES))
    case = services.casework.open_case(KIND, applicant.id, OPENING).case.id
    talk = Talk()
    tasks = TaskRunner(talk.about_failure)
    dress = Dress(language, theme, Preferences(folder / "vetdesk.ini"), "zh_CN")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=METHOD)
    window.show()
    arrived.write_text(f"method {METHOD.chosen} {METHOD.reason}\n", encoding="utf-8")
    typist = Typist(window, tasks, case, arrived)
    QTimer.singleShot(LONGEST_MS, application.quit)
    code = application.exec()
    typist.look.stop()
    tasks.close()
    window.close_for_good()
    services.station.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
