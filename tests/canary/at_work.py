"""`python -m tests.canary.at_work DEMO MEANT`: a day at the desk of a demo station, in a process and a home of its own.

What is meant to hold people's data goes below MEANT; whatever else this process writes must hold none.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

from platformdirs import user_config_path, user_log_path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.canary.everything import papers, workbooks
from vetdesk import cli, paths
from vetdesk.commands.signing_in import clock
from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.demo.round import LAST_DAY
from vetdesk.domain.errors import VetDeskError
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.services.opening import sign_in
from vetdesk.services.second_persons import SecondPersons
from vetdesk.ui import clipboard
from vetdesk.ui.crash import NothingPersonal, catch_all, log_to
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import prepare
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import Theme
from vetdesk.ui.widgets.record_list import RecordList
from vetdesk.wiring import Services, people_finder

PAGES = ("today", "people", "cases", "visits", "benefits", "policies", "exchange", "reports", "settings")


class QuietTalk(Talk):
    """Says nothing in a box, but writes the log like the real one."""

    def _open(self, dialog) -> None:  # type: ignore[no-untyped-def]
        dialog.deleteLater()


def story_of(demo: Path) -> Story:
    """The demo on the day after its last one."""
    told = cast.StoryClock()
    told.turn_to(LAST_DAY + timedelta(days=1))
    return Story(demo, demo / "station", told)


@contextmanager
def at_the_desk(demo: Path) -> Iterator[Services]:
    """The services of a demo by this computer's own clock, as commands leave it; a second person stands by."""
    station = sign_in(demo / "station", cast.CLERK, cast.PASSWORD, clock, clock_is_right=True)
    SecondPersons(station).stand_by(cast.EXAMINER, cast.PASSWORD)
    try:
        yield Services(station)
    finally:
        station.close()


def settle(tasks: TaskRunner, rest_ms: int = 60) -> None:
    """Let the window work until nothing is under way."""
    for _ in range(2):
        loop = QEventLoop()
        QTimer.singleShot(rest_ms, loop.quit)
        loop.exec()
        while not tasks.idle:
            QTimer.singleShot(rest_ms, loop.quit)
            loop.exec()


def at_the_window(story: Story, scratch: Path) -> None:
    """Every page, records, searches, a value shown in full, a list copied, an unexpected error, the lock."""
    application = QApplication.instance() or QApplication([])
    log_to(user_log_path("vetdesk", appauthor=False))
    preferences = Preferences(user_config_path("vetdesk", appauthor=False) / "vetdesk.ini")
    dress = Dress(Language(application, paths.resources() / "i18n"), Theme(application), preferences, "zh_CN")
    with story.as_user(cast.CLERK) as services:
        talk = QuietTalk()
        tasks = TaskRunner(talk.about_failure)
        catch_all(talk.about_failure)
        window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=prepare())
        talk.window = window
        window.show()
        settle(tasks)
        look_around(window, tasks, services)
        person = services.archives.get(services.archives.row_ids(PeopleFilter())[0])
        talk.about_failure(KeyError(f"{person.name} {person.value('id_number')} 13812345678"))
        preferences.station, preferences.user = story.station, cast.CLERK
        preferences.keep_layout("window", window.saveGeometry())
        preferences.write()
        window.grab().save(str(scratch / "window.png"))
        window.lock()
        settle(tasks)
        clipboard.take_back()
        services.station.unlock(cast.PASSWORD)
        window.close_for_good()
        tasks.close()
        services.station.back_up(scratch / "usb")
    assert NothingPersonal.acted == 0, "nobody tried to log anything personal"


def look_around(window: MainWindow, tasks: TaskRunner, services: Services) -> None:
    """Go through the pages as somebody does who looks for a person, sees a record and copies a list."""
    ids = list(services.archives.row_ids(PeopleFilter()))[:5]
    for page in PAGES:
        window.show_page(page)
        settle(tasks)
        for shown in window.findChildren(RecordList):
            if shown.isVisible() and shown.records.rowCount():
                shown.selectRow(0)
                shown.copy()
    for number in ids:
        name = services.archives.get(number).name
        for line in window.findChildren(QLineEdit):
            if line.isVisible() and "search" in line.objectName().lower():
                line.setText(name)
        window.open("recipient", number)
        settle(tasks)
    QGuiApplication.clipboard().setText(str(services.archives.get(ids[0]).name))


def commands(demo: Path, meant: Path, scratch: Path) -> None:
    """What the command line can do, with what goes wrong there."""
    os.environ |= {
        "VETDESK_USER": cast.CLERK, "VETDESK_PASSWORD": cast.PASSWORD, "VETDESK_CLOCK_IS_RIGHT": "yes",
        "VETDESK_SECOND_USER": cast.EXAMINER, "VETDESK_SECOND_PASSWORD": cast.PASSWORD,
    }  # fmt: skip
    station, roster = str(demo / "station"), next(demo.glob("*最终版).xls"))
    cli.main(["export", station, "roster", str(meant / "command.xlsx"), "--purpose", "核对"])
    cli.main(["export", station, "roster", str(scratch / "no such folder" / "a.xlsx"), "--purpose", "核对"])
    cli.main(["scan", station, "--json", str(meant / "scan.json")])
    cli.main(["check", station])
    cli.main(["read", str(roster), "--report", str(meant)])
    cli.main(["import", station, str(roster), "--dry-run", "--report", str(meant), "--returned", str(meant)])
    cli.main(["backup", station, str(scratch / "usb2")])
    os.environ["VETDESK_PASSWORD"] = "not the password"
    cli.main(["export", station, "roster", str(meant / "never.xlsx"), "--purpose", "核对"])


def services_at_work(story: Story, meant: Path) -> int:
    """Every workbook and paper; returns how many were written."""
    station = sign_in(story.station, cast.CLERK, cast.PASSWORD, story.clock, clock_is_right=True)
    try:
        SecondPersons(station).stand_by(cast.EXAMINER, cast.PASSWORD)
        services = Services(station)
        written = [*workbooks(services, meant), *papers(services, meant)]
        for number in list(services.archives.row_ids(PeopleFilter()))[:20]:
            services.archives.reveal(number, "id_number", "核对")
        with suppress(VetDeskError):
            services.importing.read(next(story.folder.glob("*最终版).xls")))
    finally:
        station.close()
    return len(written)


def main(demo: Path, meant: Path) -> int:
    """Do it all; the demo in `demo` was made before."""
    scratch = Path.cwd() / "scratch"
    scratch.mkdir(exist_ok=True)
    meant.mkdir(exist_ok=True)
    story = story_of(demo)
    print(services_at_work(story, meant))
    at_the_window(story, scratch)
    commands(demo, meant, scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
