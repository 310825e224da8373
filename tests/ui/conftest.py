"""What tests of the window share: one application dressed like the real one, lanes that end, recording edges."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.builders import Clock, a_station
from tests.ui.audit import Look, dress, faults
from tests.ui.dressing import TestTheme, dress_of
from tests.ui.patience import finish, qtbot
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.storage import scan_processes
from vetdesk.ui.colours import Scheme
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import Language
from vetdesk.ui.theme import TextSize, Theme
from vetdesk.wiring import Services

__all__ = ["qtbot"]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> tuple[Language, TestTheme]:
    """The application in VetDesk's style and font, with its translators."""
    return dress_of(qapp)


@pytest.fixture(autouse=True)
def ordinary_look(dressed: tuple[Language, TestTheme]) -> None:
    """Every test begins in English at the standard size, without a style sheet until it asks for a look."""
    language, theme = dressed
    theme.take_off()
    language.use("en")
    theme.use_scheme(Scheme.LIGHT)


@pytest.fixture
def styled(dressed: tuple[Language, TestTheme]) -> None:
    """For tests of how something looks from its beginning: the style sheet of the ordinary look."""
    dressed[1].use(TextSize.STANDARD)


@pytest.fixture(autouse=True)
def nothing_stays_open(qapp: QApplication) -> Iterator[None]:
    """Windows and pages of a test go with it: a change of the text size dresses every one that still lives."""
    before = qapp.topLevelWidgets()
    qapp.setProperty("dress", None)
    qapp.setProperty("preferences", None)  # what a former test's window was set to
    yield
    for widget in qapp.topLevelWidgets():
        if not shiboken6.isValid(widget) or widget in before or widget.parent() is not None:
            continue
        if widget.windowType() is not Qt.WindowType.Popup:  # a list of suggestions goes with the line it belongs to
            shiboken6.delete(widget)


@pytest.fixture(autouse=True)
def scans_go_in_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where no process can be started: a process for every scan of two people would take a second each."""
    monkeypatch.setattr(scan_processes, "child_command", lambda: ["no-such-program"])


@pytest.fixture(autouse=True)
def children_begin_warm(warm: None) -> None:
    """What is read here is read through pages; that a child is started from nothing is for tests/files to prove."""


@pytest.fixture
def language(dressed: tuple[Language, Theme]) -> Language:
    """The window's language, to be switched."""
    return dressed[0]


@pytest.fixture
def talk() -> RecordingTalk:
    """A Talk that records."""
    return RecordingTalk()


@pytest.fixture
def navigator() -> RecordingNavigator:
    """A Navigator that remembers."""
    return RecordingNavigator()


@pytest.fixture
def tasks(qapp: QApplication, talk: RecordingTalk) -> Iterator[TaskRunner]:
    """Real lanes; none may be left running."""
    runner = TaskRunner(talk.about_failure)
    yield runner
    runner.close()
    qapp.processEvents()


@pytest.fixture
def settle(tasks: TaskRunner) -> Callable[[], None]:
    """Wait until all work is done and delivered, and what it replaced on the screen is gone."""
    return partial(finish, tasks)


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """The services of a real station; zhang, clerk and keeper, is signed in."""
    station = a_station(tmp_path, clock=clock)
    yield Services(station)
    station.close()


@pytest.fixture
def audited(dressed: tuple[Language, Theme]) -> Callable[[QWidget, Look | Sequence[Look]], list[str]]:
    """Show a widget in a look, or in several one after the other, and name its faults."""

    def audit(widget: QWidget, looks: Look | Sequence[Look]) -> list[str]:
        found = []
        for look in [looks] if isinstance(looks, Look) else looks:
            dress(widget, look, *dressed)
            found += [f"{look}: {fault}" for fault in faults(widget)]
        return found

    return audit
