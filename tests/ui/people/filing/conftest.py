"""What tests of the paper file share: a station with people, a scan folder, and the tab."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.desks import a_desk, settle_people
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.ui.people.filing.filing_tab import FilingTab
from vetdesk.ui.preferences import Preferences
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    folder = tmp_path / "desk"
    folder.mkdir()
    with a_desk(folder) as desk:
        settle_people(desk)
        yield desk


@pytest.fixture
def scan_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "扫描 件"
    folder.mkdir()
    return folder


@pytest.fixture
def preferences(tmp_path: Path, scan_folder: Path) -> Preferences:
    kept = Preferences(tmp_path / "vetdesk.ini")
    kept.scan_folder = scan_folder
    return kept


@pytest.fixture
def tab(  # noqa: PLR0917 - fixtures
    services: Services,
    tasks: TaskRunner,
    talk: RecordingTalk,
    navigator: RecordingNavigator,
    preferences: Preferences,
    settle: Callable[[], None],
) -> Iterator[FilingTab]:
    shown = FilingTab(services, tasks, talk, navigator, preferences=preferences)
    shown.resize(1190, 560)
    shown.show()
    shown.show_record(services.archives.get(services.archives.find("王").rows[0].id))
    settle()
    yield shown
    settle()
    shown.close()
