"""The real window on a station with one person and one case, as assistive technology meets it: see test_assistive.

Arguments: a folder for the station; a file at whose coming the window goes away.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.builders import a_station
from tests.services.case_desk import KIND, OPENING, VALUES
from tests.ui.dressing import dress_of
from vetdesk.domain.people import Recipient
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import InputMethod
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services, people_finder

LONGEST_MS = 240_000


def main(folder: Path, done: Path) -> int:
    """Show the window until the reader has read it or time is over."""
    application = QApplication(["vetdesk"])
    language, theme = dress_of(application)
    services = Services(a_station(folder))
    with services.station.database.write("add the applicant", services.station.session.actor) as work:
        applicant = work.people.add(Recipient(0, "", VALUES))
    services.casework.open_case(KIND, applicant.id, OPENING)
    talk = Talk()
    tasks = TaskRunner(talk.about_failure)
    dress = Dress(language, theme, Preferences(folder / "vetdesk.ini"), "zh_CN")
    method = InputMethod("", "", "kept")
    window = MainWindow(services, tasks, talk, dress, find=people_finder(services), method=method)
    window.show()
    look = QTimer(interval=100)
    look.timeout.connect(lambda: application.exit() if done.exists() else None)
    look.start()
    QTimer.singleShot(LONGEST_MS, application.exit)  # quitting would ask the window first
    code = application.exec()
    look.stop()
    tasks.close()
    window.close_for_good()
    services.station.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
