"""Pictures of every page in both languages, taken of the real window without a display."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from vetdesk import paths
from vetdesk.demo import cast
from vetdesk.demo.applications import Story
from vetdesk.domain.people_list import PeopleFilter
from vetdesk.ui.dress import Dress
from vetdesk.ui.input_method import prepare
from vetdesk.ui.main_window import MainWindow
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import LANGUAGES, Language
from vetdesk.ui.theme import Theme
from vetdesk.wiring import Services, people_finder

WIDTH, HEIGHT = 1366, 768
REST_MS = 80
"""The window has come to rest when nothing was under way for so long."""

View = tuple[str, str, int]
"""Name of the picture, page or kind of record, and the record (0: the page itself)."""


def take_pictures(story: Story, folder: Path) -> list[Path]:
    """Show page after page in both languages to the people whose pages they are; returns the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    made: list[Path] = []
    with story.as_user(cast.CLERK) as services:
        made += _Camera(application, services, folder).take(list(_clerks_views(story, services)))
    with story.as_user(cast.KEEPER) as services:
        made += _Camera(application, services, folder).take([("settings", "settings", 0)])
    return made


def _clerks_views(story: Story, services: Services) -> Iterator[View]:
    for page in ("today", "people", "cases", "visits", "benefits", "policies", "exchange"):
        yield page, page, 0
    drawing = services.archives.row_ids(PeopleFilter(statuses=frozenset({"drawing"})))
    yield "record", "recipient", drawing[0]
    yield "case", "case", story.cases[0]
    yield "case_on_its_way", "case", story.cases[2]
    yield "log_visit", "log_visit", drawing[1]


class _Camera(QObject):
    """Walks through views by a timer; each is photographed once the lanes are idle."""

    def __init__(self, application: QApplication, services: Services, folder: Path) -> None:
        super().__init__()
        self._application = application
        self._services = services
        self._folder = folder
        self._made: list[Path] = []
        self._loop = QEventLoop(self)

    def take(self, views: list[View]) -> list[Path]:
        """Photograph each view in each language, each language in a window of its own."""
        with tempfile.TemporaryDirectory() as scratch:
            language, theme = Language(self._application, paths.resources() / "i18n"), Theme(self._application)
            dress = Dress(language, theme, Preferences(Path(scratch) / "demo.ini"))
            for name in LANGUAGES:
                dress.use_language(name)
                self._take_in(name, dress, list(views))
        return self._made

    def _take_in(self, language: str, dress: Dress, views: list[View]) -> None:
        talk = Talk()
        self._tasks = TaskRunner(talk.about_failure)
        find, method = people_finder(self._services), prepare()
        self._window = MainWindow(self._services, self._tasks, talk, dress, find=find, method=method)
        self._window.resize(WIDTH, HEIGHT)
        self._window.show()
        self._language, self._left = language, views
        QTimer.singleShot(0, self._next)
        self._loop.exec()
        self._window.close_for_good()
        self._tasks.close()

    def _next(self) -> None:
        if not self._left:
            self._loop.quit()
            return
        _, target, record = self._left[0]
        if record:
            self._window.open(target, record)
        else:
            self._window.show_page(target)
        self._wait(still_for=0)

    def _wait(self, still_for: int) -> None:
        """Look again in a moment until the lanes have been idle for a while."""
        if still_for >= 3:
            self._photograph()
        else:
            still = still_for + 1 if self._tasks.idle else 0
            QTimer.singleShot(REST_MS, lambda: self._wait(still))

    def _photograph(self) -> None:
        name, _, _ = self._left.pop(0)
        path = self._folder / f"{name}_{self._language}.png"
        self._window.grab().save(str(path))
        self._made.append(path)
        self._next()
